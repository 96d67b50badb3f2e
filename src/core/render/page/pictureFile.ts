/** What a picture's file tells without being decoded. */

const TYPES: ReadonlyMap<string, string> = new Map([
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp'],
]);

/** Larger pictures would make an exported file too heavy to send. Bytes. */
export const LARGEST_PICTURE = 10_000_000;

/** The media type of a picture by its name; undefined for what is no picture of the web. */
export const pictureType = (name: string): string | undefined => TYPES.get(name.split('.').at(-1)?.toLowerCase() ?? '');

type Size = readonly [width: number, height: number];

/** Width and height in pixels, from the head of a PNG, GIF, JPEG, WebP or SVG; undefined where it does not say. */
export function pictureSize(bytes: Uint8Array): Size | undefined {
  const size = png(bytes) ?? gif(bytes) ?? jpeg(bytes) ?? webp(bytes) ?? svg(bytes);
  return size && size[0] > 0 && size[1] > 0 ? size : undefined;
}

const letters = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function png(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 24 || letters(bytes, 1, 4) !== 'PNG') return undefined;
  return [view(bytes).getUint32(16), view(bytes).getUint32(20)];
}

function gif(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 10 || letters(bytes, 0, 3) !== 'GIF') return undefined;
  return [view(bytes).getUint16(6, true), view(bytes).getUint16(8, true)];
}

/** The first frame header; segments before it are skipped by their lengths. */
function jpeg(bytes: Uint8Array): Size | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const data = view(bytes);
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [data.getUint16(at + 7), data.getUint16(at + 5)];
    at += 2 + data.getUint16(at + 2);
  }
  return undefined;
}

function webp(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 30 || letters(bytes, 0, 4) !== 'RIFF' || letters(bytes, 8, 12) !== 'WEBP') return undefined;
  const data = view(bytes);
  switch (letters(bytes, 12, 16)) {
    case 'VP8 ':
      return [data.getUint16(26, true) & 0x3fff, data.getUint16(28, true) & 0x3fff];
    case 'VP8L': {
      const bits = data.getUint32(21, true);
      return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
    }
    case 'VP8X':
      return [(data.getUint32(24, true) & 0xffffff) + 1, (data.getUint32(26, true) >>> 8) + 1];
    default:
      return undefined;
  }
}

function svg(bytes: Uint8Array): Size | undefined {
  const tag = /<svg\b[^<>]*>/.exec(letters(bytes, 0, 2000))?.[0];
  if (!tag) return undefined;
  const box = /\bviewBox="\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag);
  const length = (name: string): number => Number(new RegExp(`\\b${name}="([\\d.]+)(?:px)?"`).exec(tag)?.[1] ?? 0);
  return [length('width') || Number(box?.[1] ?? 0), length('height') || Number(box?.[2] ?? 0)];
}
