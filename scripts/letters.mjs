/**
 * V8 takes some 60 µs to read each `\p{L}` and ten times as long to compile it, hundreds of times a start. So what we
 * ship has its letters written out: Latin as it is, and of other scripts whole blocks. V8 looks up a class of more than
 * 16 ranges by a call for each character, which takes twice as long, so letters, marks and numbers together have no more.
 */
import { parse } from 'acorn';

/** @typedef {readonly [first: number, last: number]} Range of code points */

/** @type {readonly Range[]} */
const LATIN_AND_GREEK = [
  [0, 0x24f],
  [0x370, 0x45f],
  [0x1ea0, 0x1eff],
];
/** Raised and lowered figures, fractions and Roman numerals. @type {readonly Range[]} */
const RAISED_AND_FRACTIONS = [
  [0x2070, 0x2089],
  [0x2150, 0x218f],
];
/** Accents and other marks that may stand on letters of any script, and what makes a sign an emoji. @type {readonly Range[]} */
const MARKS = [
  [0x300, 0x36f],
  [0xfe00, 0xfe0f],
];
/** Blocks that are letters as a whole, with the marks and figures that belong to their scripts. @type {readonly Range[]} */
const SCRIPTS = [
  [0x250, 0x2ff],
  [0x370, 0x1fff],
  [0x3021, 0xd7ff],
  [0xf900, 0xfdff],
  [0xff21, 0xffdc],
  [0x10000, 0x1bfff],
  [0x1d400, 0x1dfff],
  [0x1e000, 0x1efff],
  [0x20000, 0x3ffff],
];

/** What stands for each class, between brackets. @type {Readonly<Record<string, string>>} */
const CLASSES = {
  L: source([...within('L', [[0, 0x24f]]), ...SCRIPTS]),
  Lu: source(within('Lu', LATIN_AND_GREEK)),
  Ll: source(within('Ll', [...LATIN_AND_GREEK, [0x250, 0x2af]])),
  N: source([...within('N', [[0, 0x24f]]), ...RAISED_AND_FRACTIONS]),
  M: source(MARKS),
};
/** A class, a bracket, or what is no bracket. */
const PART = /\\([pP])\{(Lu|Ll|[LMN])\}|\\.|[[\]]/gs;

/**
 * What a class has of some blocks.
 * @param {string} name
 * @param {readonly Range[]} blocks
 */
function within(name, blocks) {
  const pattern = new RegExp(`^\\p{${name}}$`, 'u');
  /** @type {[first: number, last: number][]} */
  const ranges = [];
  for (const [first, last] of blocks)
    for (let point = first; point <= last; point++) {
      if (!pattern.test(String.fromCodePoint(point))) continue;
      const range = ranges.at(-1);
      if (range?.[1] === point - 1) range[1] = point;
      else ranges.push([point, point]);
    }
  return ranges;
}

/** @param {readonly Range[]} ranges */
function source(ranges) {
  // Marks would stand on what is before them.
  const letter = (point) =>
    /\p{L}/u.test(String.fromCodePoint(point)) ? String.fromCodePoint(point) : `\\u{${point.toString(16)}}`;
  return ranges.map(([first, last]) => letter(first) + (last > first ? `-${letter(last)}` : '')).join('');
}

/**
 * Pieces of one pattern, with the classes written out.
 * @param {readonly string[]} pieces
 */
export function spelledOut(pieces) {
  let inBrackets = false;
  return pieces.map((piece) =>
    piece.replace(PART, (part, p, name) => {
      if (part === '[') inBrackets = true;
      if (part === ']') inBrackets = false;
      if (!name || (p === 'P' && inBrackets)) return part;
      return inBrackets ? CLASSES[name] : `[${p === 'P' ? '^' : ''}${CLASSES[name]}]`;
    }),
  );
}

/** Text as a template holds it. A carriage return that is not written as an escape is none to JavaScript. */
const written = (text) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&').replaceAll('\r', '\\r');

/**
 * A module with the classes of its patterns written out, also of those that it makes of strings.
 * @param {string} code
 */
export function withLetters(code) {
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  const walk = (node) => {
    if (typeof node !== 'object' || node === null) return;
    const { start, end, value } = node;
    if (node.regex) edits.push({ start, end, text: `/${spelledOut([node.regex.pattern])}/${node.regex.flags}` });
    else if (node.type === 'Literal' && typeof value === 'string')
      edits.push({ start, end, text: JSON.stringify(spelledOut([value])[0]) });
    else if (node.type === 'TemplateLiteral') {
      const texts = spelledOut(node.quasis.map((quasi) => quasi.value.cooked));
      for (const [i, quasi] of node.quasis.entries())
        edits.push({ start: quasi.start, end: quasi.end, text: written(texts[i]) });
      node.expressions.forEach(walk);
    } else Object.values(node).forEach(walk);
  };
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  let out = '';
  let done = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    out += code.slice(done, start) + text;
    done = end;
  }
  return out + code.slice(done);
}
