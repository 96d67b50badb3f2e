import { endOfFrontMatter } from '../text/frontMatter.ts';

/** The commonest words of English, which no page of English prose does without. */
const ENGLISH = new Set(
  'the of and to a in is that for it was on with as be at by he from are this said his an have not they which but has were been'.split(
    ' ',
  ),
);
/** The commonest words of languages that newsrooms of English-speaking countries publish in, too. */
const OTHERS = new Set(
  'el la los las de que y en un una por con para del se su al lo como más dijo pero sus le ya fue este le les des et du est une dans pour qui sur pas au plus par je der die und das ist den von zu mit sich auf für nicht ein eine dem es im auch o os da do em um não com na no é il di che è per della dei non ang ng sa mga na ay si het een van dat niet op te zijn i och att det som på av är ikke af til'.split(
    ' ',
  ),
);
/** Words; fewer tell nothing. */
const ENOUGH = 40;
/**
 * Words, and the share of them that are the commonest of English, for copy in no language listed here, such as the Latin of
 * placeholders: in 1,454 news stories of 100 words the share was never below 0.20, in Latin never above 0.06.
 */
const PLENTY = 100;
const LEAST = 0.08;

/** The language that a text says it is in, as front matter gives it ("es", "es-MX", "Spanish"); '' for English. */
function statedLanguage(text: string): string {
  const front = text.slice(0, endOfFrontMatter(text));
  const said =
    /^(?:lang|language|locale|[ \t]*"(?:lang|language|locale)")[ \t]*[:=][ \t]*["']?([A-Za-z]{2,12}(?:[-_][A-Za-z]{2,4})?)/im
      .exec(front)?.[1]
      ?.toLowerCase() ?? '';
  return /^en(?:$|[-_]|glish)/.test(said) ? '' : said;
}

/**
 * The language of copy as far as it concerns the rules: 'en', or what it says it is, or 'und' where its commonest words
 * are not those of English. A foreign quotation or a list of names does not make a story foreign.
 */
export function languageOf(text: string, prose: Iterable<string>): string {
  const stated = statedLanguage(text);
  let words = 0;
  let english = 0;
  let others = 0;
  for (const paragraph of prose) {
    for (const word of paragraph.toLowerCase().match(/\p{L}+/gu) ?? []) {
      words++;
      if (ENGLISH.has(word)) english++;
      else if (OTHERS.has(word)) others++;
    }
    if (words > 600) break;
  }
  if (stated) return english > others * 2 && words >= ENOUGH ? 'en' : stated;
  const isOther = words >= ENOUGH && others > english * 2 && others > words / 10;
  return isOther || (words >= PLENTY && english < words * LEAST) ? 'und' : 'en';
}

/** The day that a file's name states, as static sites name posts: "2024-03-05-pool.md", "2024/03/05/pool/index.md". */
export function dateInName(path: string): string | null {
  const match = /(?:^|[\\/])(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[-_/]|\.\w+$)/.exec(path);
  if (!match) return null;
  const [year, month, day] = [match[1], match[2]!.padStart(2, '0'), match[3]!.padStart(2, '0')];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number(month) <= 12 && !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
    ? `${year}-${month}-${day}`
    : null;
}
