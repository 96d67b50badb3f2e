/** Whether a path (forward slashes, relative to the configuration file) is one of the globs; one without a slash is a name. */
export const isAmong = (globs: readonly string[], path: string): boolean => globs.some((glob) => matches(glob, path));

const LONGEST = 200;
/** Choices that braces multiply to. */
const CHOICES = 100;

/** Why a glob is refused, in a sentence; null for one that can be matched. */
export function globMistake(glob: string): string | null {
  const bare = glob.replace(/\\[\s\S]/g, '');
  if (glob.length > LONGEST) return `This glob is longer than ${LONGEST} characters.`;
  if (/\(|[\]}]\+/.test(bare))
    return 'A glob takes *, **, ?, […] and {a,b}, no groups in parentheses: write \\( for the mark itself.';
  return withoutBraces(glob) ? null : `The braces of a glob may stand for up to ${CHOICES} choices; these are more.`;
}

function matches(glob: string, path: string): boolean {
  if (path === glob) return true;
  const negated = glob.startsWith('!');
  const bare = glob.slice(negated ? 1 : 0).replace(/^\.\//, '');
  const subject = glob.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1);
  return negated !== (withoutBraces(bare) ?? []).some((one) => fits(tokensOf(one), subject));
}

/** The globs that one with braces stands for; null where they are too many. */
function withoutBraces(glob: string): string[] | null {
  const done: string[] = [];
  const open = [glob];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const braces = firstBraces(one);
    if (!braces) done.push(one);
    else for (const choice of braces.choices) open.push(one.slice(0, braces.start) + choice + one.slice(braces.end));
    if (done.length + open.length > CHOICES) return null;
  }
  return done;
}

/** A part of a glob that is a choice. */
interface Braces {
  readonly start: number;
  readonly end: number;
  readonly choices: readonly string[];
}

/** The first `{a,b}` of a glob and its choices, which may have braces of their own. Braces without a comma are no choice. */
function firstBraces(glob: string): Braces | null {
  for (let start = 0; start < glob.length; start++) {
    if (glob[start] === '\\') start++;
    else if (glob[start] === '{') {
      const braces = bracesAt(glob, start);
      if (braces) return braces;
    }
  }
  return null;
}

/** The choice that opens at `start`; null for braces without a comma of their own, or without an end. */
function bracesAt(glob: string, start: number): Braces | null {
  const commas: number[] = [];
  let depth = 0;
  for (let at = start; at < glob.length; at++) {
    const mark = glob[at];
    if (mark === '\\') at++;
    else if (mark === '{') depth++;
    else if (mark === ',' && depth === 1) commas.push(at);
    else if (mark === '}' && --depth === 0) {
      if (commas.length === 0) return null;
      const marks = [start, ...commas, at];
      return { start, end: at + 1, choices: marks.slice(1).map((mark, i) => glob.slice(marks[i]! + 1, mark)) };
    }
  }
  return null;
}

/** One step of a glob: a character that fits, or any number of characters (`*`) or of folders (`**`). */
type Token = ((character: string) => boolean) | '*' | '**';

function tokensOf(glob: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < glob.length; ) {
    const { token, length } = tokenAt(glob, at);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

/** The token that begins at a place, and the characters of the glob that it takes. */
function tokenAt(glob: string, at: number): { token: Token; length: number } {
  const mark = glob[at]!;
  if (mark === '*') {
    const { length } = /^\*+/.exec(glob.slice(at))![0];
    const end = at + length;
    const isAlone = (at === 0 || glob[at - 1] === '/') && (end === glob.length || glob[end] === '/');
    return { token: length > 1 && isAlone ? '**' : '*', length };
  }
  if (mark === '?') return { token: (character) => character !== '/', length: 1 };
  const set = mark === '[' ? /^\[([!^]?)(\]?[^\]]*)\]/.exec(glob.slice(at)) : null;
  if (set) return { token: oneOf(set[2]!, set[1] !== ''), length: set[0].length };
  const escaped = mark === '\\' && at + 1 < glob.length;
  const own = escaped ? glob[at + 1]! : mark;
  return { token: (character) => character === own, length: escaped ? 2 : 1 };
}

/** The characters of a set, `a-z` among them; a slash is none of any. */
function oneOf(set: string, negated: boolean): (character: string) => boolean {
  return (character) => {
    if (character === '/') return false;
    for (let at = 0; at < set.length; at++) {
      const isRange = set[at + 1] === '-' && at + 2 < set.length;
      const [low, high] = [set[at]!, isRange ? set[at + 2]! : set[at]!];
      if (low <= character && character <= high) return !negated;
      if (isRange) at += 2;
    }
    return negated;
  };
}

/** Whether the whole path fits: folder by folder, where `**` stands for any number of them. */
function fits(tokens: readonly Token[], path: string): boolean {
  const steps = betweenSlashes(tokens);
  /** What may be left out is: "**" may be no folder at all. */
  const open = (reached: Set<number>): Set<number> => {
    for (const step of reached) if (isFolders(steps[step])) reached.add(step + 1);
    return reached;
  };
  let here = open(new Set([0]));
  for (const name of path.split('/')) {
    const next = new Set<number>();
    for (const step of here) {
      if (isFolders(steps[step])) next.add(step);
      else if (steps[step] && fitsName(steps[step], name)) next.add(step + 1);
    }
    if (next.size === 0) return false;
    here = open(next);
  }
  return here.has(steps.length);
}

const isFolders = (step: readonly Token[] | undefined): boolean => step?.length === 1 && step[0] === '**';

function betweenSlashes(tokens: readonly Token[]): Token[][] {
  const steps: Token[][] = [[]];
  for (const token of tokens)
    if (typeof token === 'function' && token('/')) steps.push([]);
    else steps.at(-1)!.push(token);
  return steps;
}

/** Whether one name fits. After a second star the first need not be tried again, so a name is read once for each star. */
function fitsName(tokens: readonly Token[], name: string): boolean {
  let step = 0;
  let star = -1;
  let starAt = 0;
  for (let at = 0; at < name.length; ) {
    const token = tokens[step];
    if (typeof token === 'function' && token(name[at]!)) {
      step++;
      at++;
    } else if (typeof token === 'string') {
      star = step++;
      starAt = at;
    } else if (star >= 0) {
      step = star + 1;
      at = ++starAt;
    } else return false;
  }
  while (typeof tokens[step] === 'string') step++;
  return step === tokens.length;
}
