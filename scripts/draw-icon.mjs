/** Draws media/icon.png, 256 pixels square, from media/icon.svg: `node scripts/draw-icon.mjs`. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const wasm = await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')));
await initWasm(wasm);
const svg = await readFile('media/icon.svg', 'utf8');
await writeFile('media/icon.png', new Resvg(svg, { fitTo: { mode: 'width', value: 256 } }).render().asPng());
