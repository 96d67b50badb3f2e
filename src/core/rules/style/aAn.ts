import { wordSet } from '../../text/lists.ts';
import { type Span, span } from '../../text/spans.ts';
import { inCaseOf, opensSentence, ownWords } from '../lib/prose.ts';
import { startsWithVowel } from '../lib/vowelSound.ts';
import { defineRule, type Report } from '../rule.ts';

const PAIR =
  /(?<![\p{L}\p{N}.&’'/-])(a|an|A|An) (\p{Ll}{2,}|\p{Lu}{2,6}(?![\p{L}\d&])|\p{Lu}\p{Ll}+|\p{Lu}(?=-[\p{L}\d]|\.\p{Lu}\.)|[$£€]?\d+(?!\d))(?![\p{Lu}])/uy;
/** Abbreviations that are read letter by letter; those that are read in two ways (SARS, SAT) are left out. */
const SPELLED_OUT = wordSet(
  'AFP AIG ATM ATV BBC CBS CDC CEO CFO CIA CNN COO CT DJ DNA DUI DVD DWI ECB EEG EKG EMT EPA ER EU EV FA FAQ FBI FCC FDA FDIC FEC FIR FTC GOP GPS HBO HBCU HGV HIV HMO HOA HR ICE ICU ID IMF IOU IPO IQ IRA IRS ISP IT IVF LCD LED LGBT LGBTQ LLC LP LSU MBA MC MEP MLA MLB MLS MP MRI MSP MVP NAACP NBA NBC NCAA NDA NFL NFT NGO NHL NHS NPR NRA NSA NYPD NYU OBE PC PDF PGA PR PTA RN RNC RV SEC SMS SNP SOS SUV SUVs TSA TV UAE UCLA UFO UK UN UPS US USA USB USC USDA VIP WHO WTO XML ABC ACLU AED AFL AMC AP ATF BBQ EMS ESL ESPN FHA HHS HPV LAPD LSD MIT MSNBC MTA MTV NCIS NHTSA NIH NLRB NSC NTSB NWS NYC OECD RCMP RFP RPM RSS SBA UAV UAW UFC UNC USF USPS XL',
);
/** Those that everybody reads as words, by their first sound. */
const READ_AS_WORD: ReadonlyMap<string, boolean> = new Map([
  ...[
    'NATO',
    'NASA',
    'FEMA',
    'FERC',
    'HUD',
    'NOAA',
    'PAC',
    'RICO',
    'DACA',
    'SWAT',
    'COVID',
    'NAFTA',
    'MERS',
    'PIN',
    'SIM',
    'UNESCO',
    'UNICEF',
    'NASCAR',
    'NASDAQ',
    'MENSA',
    'NICE',
    'DARPA',
    'SCOTUS',
    'POTUS',
  ].map((name): [string, boolean] => [name, false]),
  ...['OPEC', 'OSHA', 'AIDS', 'ISIS', 'AIPAC', 'ASEAN', 'OFSTED', 'ASCAP'].map((name): [string, boolean] => [
    name,
    true,
  ]),
]);
/** Names that begin with a vowel that is heard, as nearly all in A, E, I and O do, and with a consonant. */
const VOWEL_NAME = /^(?:A|E(?!u|we)|I(?!an|ou)|O(?!ne|nce|ui|ua|uij))|^(?:Ul|Um|Un(?!i[oqtv])|Up|Ur[bd]|Ush)/;
const CONSONANT_NAME =
  /^(?:[BCDFGKLMNPQRSTVWZ](?=\p{Ll}{0,3}[aeiouy])|J(?=[aeou])|Euro|Eugen|Unit|Univ|Union|Unic|Ukrain|Utah|Ugand|Uzbek|Urugu|House|Ho(?:lly|ust|ng)|Har|Ham|Hun)/u;

export const anA = defineRule({
  id: 'style/a-an',
  title: 'Wrong “a” or “an”',
  severity: 'warning',
  doc: `“An” goes before a vowel that is heard: an hour, an 8-year-old, but a union, a one-way street. The wrong one makes
readers stumble, especially those who listen. Abbreviations are judged where everybody reads them letter by letter (an FBI
agent); names that readers may say in two ways are left alone.`,
  options: {},
  messages: {
    sound: {
      what: '“{want}” goes before “{word}.”',
      why: 'The article follows the sound of the next word, not its spelling.',
    },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'He has [[a]] M.D. from Ohio.', fixed: 'He has an M.D. from Ohio.' },
    { bad: 'He is [[an]] U.S. senator.', fixed: 'He is a U.S. senator.' },
    { bad: 'She bought [[a]] orange.', fixed: 'She bought an orange.' },
    { bad: 'She waited for [[a]] hour.', fixed: 'She waited for an hour.' },
    { bad: 'He bought [[an]] boat.', fixed: 'He bought a boat.' },
    { bad: 'She has [[a]] 8-year-old son.', fixed: 'She has an 8-year-old son.' },
    { bad: 'They restored [[a]] 1890s hotel.', fixed: 'They restored an 1890s hotel.' },
    { bad: 'It was [[a]] FBI agent.', fixed: 'It was an FBI agent.' },
    { bad: 'It was [[an]] NASA probe.', fixed: 'It was a NASA probe.' },
    { bad: 'He flew [[a]] F-16.', fixed: 'He flew an F-16.' },
    { bad: 'He is [[an]] European.', fixed: 'He is a European.' },
    { bad: 'It took [[a]] $8 fee.', fixed: 'It took an $8 fee.' },
    {
      good: 'A UK firm, a U-turn, an X-ray, a B-52, an MP, a NATO base, an $11 fee, a $1,800 fee, a $100 fine, an Italian, a Ukrainian, an Oslo man.',
    },
    {
      good: 'It was a unanimous vote, an unannounced visit. A union, a one-way street, an hour, an honest man, a European, an 11-day trip, an historic day, an 1871 map, an 1,100-page file.',
    },
    { bad: 'He hit a few balls [[an]] route to the majors.' },
    { bad: 'The dam has [[an]] usually high number of cracks.' },
    { good: 'She was treated at An Najar Hospital.' },
    { good: 'It is an Amer\xadic\xadan trait.' },
    { good: 'The firm is led by chief executive Rob. A Ingram took over in May.' },
    { good: 'The clerk fell ill on Monday.\n\nAn was to open the yard that day.' },
    { good: 'Group A is full. “I bought a orange,” Lowe said.' },
    { good: 'He played as a an heir. They had a obtained a map.' },
  ],
  triggers: { words: ['a', 'an'] },
  *passage(passage, _settings, places) {
    const prose = ownWords(passage);
    if (!prose) return;
    let from = 0;
    for (const place of places) {
      PAIR.lastIndex = place;
      const match = place < from ? null : PAIR.exec(prose);
      if (!match) continue;
      from = PAIR.lastIndex;
      const [, article = '', word = ''] = match;
      // “Group A”, “at An Najar Hospital”: a letter, or part of a name.
      if (/^A/.test(article) && /^\p{L}/u.test(word) && !opensSentence(prose, match.index)) continue;
      const end = match.index + match[0].length;
      const sound = soundOf(prose, end, word);
      if (sound === null || sound === (article.length === 2) || isNoArticle(prose, end, article, word)) continue;
      yield wrong(
        span(match.index, match.index + article.length),
        article,
        inCaseOf(article, sound ? 'an' : 'a'),
        word,
      );
    }
  },
});

/** Second halves of pairs that “and” joins: “drag an drop.” */
const HALVES = wordSet('drop error white paste rescue run demand butter roll forth more');

/** “Republicans an Democrats” lost a letter, and “an route” is “en route.” */
function insteadOfAn(word: string): string | null {
  if (HALVES.has(word) || /^\p{Lu}/u.test(word)) return 'and';
  return word === 'route' ? 'en' : null;
}

function wrong(at: Span, article: string, want: string, word: string): Report<'sound' | 'fix'> {
  const meant = article === 'an' ? insteadOfAn(word) : null;
  const wants = meant ? [want, meant] : [want];
  // “An usually high rate” is an unusually high one.
  const safe = wants.length === 1 && !(article === 'an' && /^us(?:ual|ually|ed|able)$/.test(word));
  return {
    at,
    message: 'sound',
    data: { word, want: want.toLowerCase() },
    fixes: wants.map((text) => ({ title: 'fix', data: { want: text }, edits: [{ span: at, text }], safe })),
  };
}

/** “An was there”: somebody of that name. */
const BEHIND_NAME = /^(?:was|has|had|said|says|told|did|does|will|would|could|also|then|never)$/;

/** “Robert. A Ingram”: the stop of an initial that slipped in front of it. */
const ONE_NAME = /(?:^|[.!?“"] |\p{Ll} |, )\p{Lu}\p{Ll}{1,14}\. $/u;

/** “A is”, “a or b”: the letter itself; and figures that go on behind a point. */
const isNoArticle = (prose: string, end: number, article: string, word: string): boolean =>
  (article === 'An' && BEHIND_NAME.test(word)) ||
  (article === 'A' &&
    /^\p{Lu}/u.test(word) &&
    ONE_NAME.test(prose.slice(Math.max(0, end - word.length - 28), end - word.length - 2))) ||
  (article.length === 1 && /^(?:is|are|or|and|as|in|at|if|of|on|an|any|it|its|our)$/.test(word)) ||
  // “They had a obtained a list”: the article is astray, and no form of it is right.
  (/^[a-z]+ed$/.test(word) && /^ (?:an?|the|his|her|its|their) /.test(prose.slice(end, end + 7))) ||
  (/\d/.test(word) && /^[.:]/.test(prose.slice(end, end + 1)));

/** Whether a word begins with a vowel that is heard; null where both are, or nobody can tell. */
function soundOf(prose: string, end: number, word: string): boolean | null {
  if (/\d/.test(word)) return figureWithVowel(prose, end, word);
  // “An F-16”, “a U-turn”: a letter by its name, of which “H” has two.
  if (word.length === 1 && /^\p{Lu}/u.test(word))
    return word === 'H' || IN_FULL.test(word + prose.slice(end, end + 3)) ? null : /^[AEFILMNORSX]/.test(word);
  if (/^\p{Lu}{2}/u.test(word))
    return SPELLED_OUT.has(word) ? /^[AEFHILMNORSX]/.test(word) : (READ_AS_WORD.get(word) ?? null);
  if (!/^\p{Lu}/u.test(word)) return startsWithVowel(word);
  if (CONSONANT_NAME.test(word)) return false;
  return VOWEL_NAME.test(word) ? true : null;
}

/** States and cities that are read in full, or by their letters: “an N.Y. judge.” */
const IN_FULL = /^(?:N\.[A-Z]|S\.[CD]|R\.I|L\.A)\./;

/** “An 1871 cartoon”: years are read in two halves. “1,100” is eleven hundred or one thousand one hundred: null. */
function figureWithVowel(prose: string, end: number, figure: string): boolean | null {
  const digits = figure.replace(/^[$£€]/, '');
  // Money is read whole: “an $1,800 fee” is one thousand eight hundred as often as eighteen hundred.
  if (digits !== figure) return /^(?:1\d{3}|1)$/.test(digits) ? null : /^8|^(?:11|18)$/.test(digits);
  if (digits === '1' && /^,[18]\d\d(?![\d,])/.test(prose.slice(end, end + 6))) return null;
  if (/^11\d\d$/.test(digits)) return null;
  return /^(?:8|1[18]$|18\d\d$)/.test(digits);
}
