import { wordSet } from '../text/lists.ts';
import { BASE_OF_PAST, PARTICIPLE_OF_BASE } from './irregularVerbs.ts';

/** How a form differs from its base: plural or third person, past, -ing. */
export type Ending = 's' | 'ed' | 'ing';

export interface Form {
  readonly form: string;
  readonly ending: Ending | null;
}

const CONSONANT_Y = /[^aeiou]y$/;
const SIBILANT = /(?:s|x|z|ch|sh)$/;
/** One short vowel before one consonant: "stop" gives "stopped". Longer words differ by stress, so both are found. */
const DOUBLES = /^(?:[^aeiou]*|.*[^aeiou])[aeiou][bdfglmnprt]$/;

/** A word's regular form with an ending. */
export function withEnding(base: string, ending: Ending): string {
  if (ending === 's') {
    if (CONSONANT_Y.test(base)) return base.replace(/y$/, 'ies');
    return SIBILANT.test(base) ? `${base}es` : `${base}s`;
  }
  if (ending === 'ing' && /[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  if (ending === 'ed' && base.endsWith('e')) return `${base}d`;
  if (ending === 'ed' && CONSONANT_Y.test(base)) return base.replace(/y$/, 'ied');
  const short = DOUBLES.test(base) && (base.match(/[aeiouy]+/g) ?? []).length === 1;
  return `${short ? base + base.at(-1) : base}${ending}`;
}

const PLURALS: ReadonlyMap<string, string> = new Map([
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['person', 'people'],
]);
export const pluralOf = (noun: string): string => PLURALS.get(noun) ?? withEnding(noun, 's');

/** A verb as “he” and “she” have it: “goes.” */
export const thirdOf = (verb: string): string => (verb.endsWith('o') ? `${verb}es` : withEnding(verb, 's'));

/** Longer verbs that are stressed at their end, and so double the last letter. */
const DOUBLE_AT_END = wordSet('permit commit submit omit admit refer transfer equip');
/** What has been done: “told,” “planned,” “submitted.” */
export const participleOf = (verb: string): string =>
  PARTICIPLE_OF_BASE.get(verb) ?? (DOUBLE_AT_END.has(verb) ? `${verb}${verb.at(-1)}ed` : withEnding(verb, 'ed'));

/** What somebody did: “took,” “planned.” */
export const pastOf = (verb: string): string =>
  [...BASE_OF_PAST].find(([, base]) => base === verb)?.[0] ?? participleOf(verb);

/** A word and its regular forms, both spellings where the last letter may double. */
export function formsOf(base: string): Form[] {
  const forms: Form[] = [{ form: base, ending: null }];
  for (const ending of ['s', 'ed', 'ing'] as const) {
    forms.push({ form: withEnding(base, ending), ending });
    if (ending !== 's' && DOUBLES.test(base)) {
      forms.push({ form: `${base}${base.at(-1)}${ending}`, ending }, { form: `${base}${ending}`, ending });
    }
  }
  return forms;
}
