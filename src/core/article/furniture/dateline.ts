/** An agency in brackets, "(Reuters)", "(AP)", "(dpa)", "(Wire)", or between slashes, as press releases have it. */
const AGENCY = '(?:\\([\\p{L}][\\p{L} /-]{1,24}\\)|/\\p{L}[\\p{L} -]{1,24}/)';
const DAY = '(?:[A-Z][a-z]{2,8}\\.?|[A-Z]{3,9}) \\d{1,2}(?:, \\d{4})?';
/** ", Nov. 3", "(Nov. 3, 2026)", "— Nov. 3, 2026". */
const OF_DAY = `(?:, ${DAY}| \\(${DAY}\\)| [—–-] ${DAY})`;
const REGION = '(?:,? \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2}){0,2}';
const DASH = '\\s*(?:[—–_]|--?(?=\\s))\\s*';

/** "PORT ADA, Texas, Nov. 3 (AP) —": the city in capitals. */
const CAPITALS = new RegExp(
  `^(\\p{Lu}[\\p{Lu}.'’/-]*\\p{Lu}[\\p{Lu} .,'’/-]*${REGION}${OF_DAY}?)(?: ${AGENCY})?${DASH}(?=[^\\s\\p{Ll}])`,
  'u',
);
/** "Karsk (dpa) -", "Port Ada, Nov. 3 (Reuters) -": an agency or a day must stand before the dash. */
const MIXED = new RegExp(
  `^(\\p{Lu}[\\p{L}.'’-]*(?:[ /]\\p{Lu}[\\p{L}.'’-]*){0,3}${REGION}(?:${OF_DAY}(?: ${AGENCY})?|(?= ${AGENCY})))(?: ${AGENCY})?${DASH}(?=[^\\s\\p{Ll}])`,
  'u',
);
/** Words in capitals that open a paragraph with a dash and are no place. */
const NO_PLACE =
  /^(?:UPDATED?|NOTE|WARNING|CORRECTION|BREAKING|EXCLUSIVE|WATCH|READ|LISTEN|ANALYSIS|OPINION|FACT CHECK|TODO|FIXME|IMPORTANT|EDITOR|FAQ|Q&A|HTTP|JSON|API|ISO|UTF)\b|^(?:US|UK|EU|UN|U\.S\.|U\.K\.)$/;

/** Length of the place (and date) that opens a wire paragraph, "PORT ADA, Texas", and of the whole lead with its dash. */
export function datelineOf(paragraph: string): { readonly place: number; readonly whole: number } | null {
  const head = paragraph.slice(0, 120);
  if (!/[—–_-]/.test(head)) return null;
  const match = CAPITALS.exec(head) ?? MIXED.exec(head);
  if (!match || NO_PLACE.test(match[1]!.trim()) || match[1]!.length > 60 || match[1]!.length < 3) return null;
  return { place: match[1]!.replace(/[\s,—–-]+$/u, '').length, whole: match[0].length };
}
