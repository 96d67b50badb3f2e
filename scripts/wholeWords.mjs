/**
 * Most of our patterns only ask whether a word is one of some words: `/^(?:is|are|was)$/.test(word)`. That is how a rule
 * reads best, but V8 compiles each such pattern at every start, and makes a new object of one that stands in a function
 * each time. What we ship has a set of words in its place (src/core/text/wholeWords.ts).
 */
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';

const MODULE = fileURLToPath(new URL('../src/core/text/wholeWords.ts', import.meta.url));

/** A pattern that stands for more words than these stays one. */
const MOST = 1000;

/** What cannot be a word: the pattern asks for more than some words. */
class Endless extends Error {}

/**
 * Every text that a pattern matches, where it can match as a whole only and these are few; otherwise null.
 * @param {string} pattern @param {string} flags @returns {string[] | null}
 */
export function wordsOf(pattern, flags) {
  if (/[^u]/.test(flags) || !pattern.startsWith('^') || !pattern.endsWith('$') || pattern.endsWith('\\$')) return null;
  const reader = new Reader(pattern.slice(1, -1));
  try {
    const words = reader.alternatives();
    // “^a|b$”: the marks belong to one alternative each.
    if (reader.bars || !reader.isAtEnd || words.some((word) => word.includes('|'))) return null;
    return [...new Set(words)];
  } catch (error) {
    if (error instanceof Endless) return null;
    throw error;
  }
}

/** Reads a pattern and writes out what it matches. */
class Reader {
  /** Bars outside of all brackets. */
  bars = 0;
  #at = 0;
  #depth = 0;
  /** @param {string} source */
  constructor(source) {
    this.source = source;
  }

  get isAtEnd() {
    return this.#at === this.source.length;
  }

  /** @returns {string[]} */
  alternatives() {
    const words = this.#sequence();
    while (this.#took('|')) {
      if (!this.#depth) this.bars++;
      words.push(...this.#sequence());
      if (words.length > MOST) throw new Endless();
    }
    return words;
  }

  #sequence() {
    let words = [''];
    while (!this.isAtEnd && !'|)'.includes(this.#next)) {
      let ends = this.#atom();
      if (this.#took('?')) {
        if (this.#next === '?') throw new Endless();
        ends = [...ends, ''];
      }
      if (words.length * ends.length > MOST) throw new Endless();
      words = words.flatMap((word) => ends.map((end) => word + end));
    }
    return words;
  }

  #atom() {
    if (this.#took('(?:')) return this.#group();
    if (this.#took('[')) return this.#characters();
    if (this.#took('\\')) return [this.#escaped()];
    if ('^$.*+?()[]{}'.includes(this.#next)) throw new Endless();
    return [this.#take()];
  }

  #group() {
    this.#depth++;
    const words = this.alternatives();
    this.#depth--;
    if (!this.#took(')')) throw new Endless();
    return words;
  }

  /** What stands between brackets. */
  #characters() {
    const found = [];
    if (this.#next === '^') throw new Endless();
    while (!this.#took(']')) {
      const first = this.#took('\\') ? this.#escaped() : this.#take();
      const isRange = this.#next === '-' && this.source[this.#at + 1] !== ']';
      if (isRange) this.#at++;
      const last = isRange ? (this.#took('\\') ? this.#escaped() : this.#take()) : first;
      for (let unit = first.charCodeAt(0); unit <= last.charCodeAt(0); unit++) found.push(String.fromCharCode(unit));
    }
    return found;
  }

  /** A mark that stands for itself; letters and digits behind a backslash stand for something else. */
  #escaped() {
    const mark = this.#take();
    if (/[\p{L}\p{N}]/u.test(mark)) throw new Endless();
    return mark;
  }

  get #next() {
    return this.source[this.#at] ?? '';
  }

  #take() {
    const unit = this.#next;
    // Halves of pairs are one character with the flag u, and two without.
    if (!unit || /[\ud800-\udfff]/.test(unit)) throw new Endless();
    this.#at++;
    return unit;
  }

  /** @param {string} text */
  #took(text) {
    const is = this.source.startsWith(text, this.#at);
    if (is) this.#at += text.length;
    return is;
  }
}

/**
 * A module with sets of words in place of the patterns that it only asks for `test`.
 * @param {string} code
 */
export function withWholeWords(code) {
  const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  /** @type {Map<string, number>} */
  const lists = new Map();
  let out = '';
  let done = 0;
  for (const { start, end, regex } of tested(tree).sort((a, b) => a.start - b.start)) {
    const list = regex && wordsOf(regex.pattern, regex.flags)?.join('|');
    if (list === undefined) continue;
    if (!lists.has(list)) lists.set(list, lists.size);
    out += `${code.slice(done, start)}$words${lists.get(list)}`;
    done = end;
  }
  if (!lists.size) return code;
  const made = [...lists].map(([list, i]) => `const $words${i} = new $WholeWords(${JSON.stringify(list)});\n`);
  return `import { WholeWords as $WholeWords } from ${JSON.stringify(MODULE)};\n${made.join('')}${out}${code.slice(done)}`;
}

/**
 * The patterns of a module of which nothing but `test` is asked: where they stand, or by a name that nothing else has.
 * @returns {import('acorn').Literal[]}
 */
function tested(tree) {
  const found = [];
  /** By name, the patterns that it may stand for. */
  const named = new Map();
  /** Names that stand for something else too, or are used in another way. */
  const others = new Set();
  for (const [node, parent, above] of nodesIn(tree)) {
    if (isTested(node, parent, above)) found.push(...patternsIn(node));
    else if (isDeclared(node, parent) && !named.has(node.name)) named.set(node.name, patternsIn(parent.init));
    else if (node.type === 'Identifier' && !isPropertyName(node, parent)) others.add(node.name);
    if (node.type === 'ExportNamedDeclaration')
      for (const { id } of node.declaration?.declarations ?? []) others.add(id.name);
  }
  for (const [name, patterns] of named) if (!others.has(name)) found.push(...patterns);
  return found;
}

/** Every node with the two that it is part of. */
function* nodesIn(node, parent = null, above = null) {
  if (typeof node.type === 'string') {
    yield [node, parent, above];
    [parent, above] = [node, parent];
  }
  for (const value of Object.values(node))
    if (typeof value === 'object' && value && !(value instanceof RegExp)) yield* nodesIn(value, parent, above);
}

/** `name.test(…)` */
const isTested = (node, parent, above) =>
  parent?.type === 'MemberExpression' &&
  parent.object === node &&
  !parent.computed &&
  parent.property.name === 'test' &&
  above?.type === 'CallExpression' &&
  above.callee === parent;

/** The name in `const name = …`. */
const isDeclared = (node, parent) =>
  node.type === 'Identifier' && parent?.type === 'VariableDeclarator' && parent.id === node;

/** A name behind a dot or before a colon, which stands for no variable. */
const isPropertyName = (node, parent) =>
  (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
  (parent?.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand) ||
  (parent?.type === 'MethodDefinition' && parent.key === node) ||
  (parent?.type === 'PropertyDefinition' && parent.key === node);

/** The patterns that an expression may be: itself, or one of several by a condition. */
function patternsIn(node) {
  if (node?.type === 'ConditionalExpression') return [...patternsIn(node.consequent), ...patternsIn(node.alternate)];
  return node?.regex ? [node] : [];
}
