import { NUMBER_WORDS } from './numbers.ts';

const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const ONES = '(?:one|two|three|four|five|six|seven|eight|nine)';
const TEENS = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';

/** Source of a pattern for a number below a hundred in words: "seven", "twenty-one", "twenty one". */
export const NUMBER_IN_WORDS = `(?:${TENS}(?:[- ]${ONES})?|${TEENS}|${ONES})`;

const NAMES = [...NUMBER_WORDS].map(([word, value]) => ({ word, value }));

/** The value of a number below a hundred in words; NaN for anything else. */
export function numberOf(words: string): number {
  return words
    .toLowerCase()
    .split(/[- ]/)
    .reduce((sum, word) => sum + (NUMBER_WORDS.get(word) ?? Number.NaN), 0);
}

/** A whole number below a thousand in words: 48 is "forty-eight", 120 "one hundred twenty". Null for the rest. */
export function inWords(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 999) return null;
  if (value >= 100) {
    const rest = value % 100;
    return `${inWords(Math.floor(value / 100))} hundred${rest ? ` ${inWords(rest)}` : ''}`;
  }
  const whole = NAMES.find((name) => name.value === value);
  if (whole) return whole.word;
  return `${inWords(value - (value % 10))}-${inWords(value % 10)}`;
}

/** 1200 as "1,200". */
export function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (part ? `.${part}` : '');
}

/** Ordinals from first to ninth, by their number. */
export const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
] as const;

/** Ordinals from tenth up that news copy spells out now and then, to figures. */
export const LONG_ORDINALS: ReadonlyMap<string, string> = new Map([
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, i): [string, string] => [word, `${i + 10}th`]),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, i): [string, string] => [word, `${(i + 2) * 10}th`]),
  ...'twenty-first:21st twenty-second:22nd twenty-third:23rd twenty-fourth:24th twenty-fifth:25th'
    .split(' ')
    .map((pair): [string, string] => pair.split(':') as [string, string]),
]);

/** A figure for a message: two decimals at most where small, none where large, thousands set off. */
export function inFigures(value: number): string {
  const size = Math.abs(value);
  const rounded =
    size >= 100 ? Math.round(value) : size >= 10 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100;
  return grouped(rounded);
}
