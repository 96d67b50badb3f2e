/** Words that news copy cuts short with a period, by kind, as they are written; and whether a period is such a word's. */

const list = (words: string): readonly string[] => words.split(' ');

const TITLES = list(
  'Mr Mrs Ms Dr Drs Prof Gen Gov Govs Lt Sgt Capt Col Sen Sens Rep Reps Rev St Jr Sr Maj Adm Cmdr Det Supt Rt Hon Msgr Insp Cpl Pvt Pfc Spc Cllr Brig Atty Asst',
);
/** States and provinces. */
const STATES = list(
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que',
);
const MONTHS = list('Jan Feb Aug Sept Sep Oct Nov Dec');
const FIRMS = list('Inc Corp Co Ltd');
const NUMBERS = list('No Rs');
const AGAINST = list('vs v');
/** Short forms that are also words or names, and those of tables and lists. */
const OTHERS = list(
  'mar apr jun jul mon tue tues wed thu thur thurs fri sat sun alta sask penn pres const nos cos llc bros plc bbl bbls tsp tbsp etc al eg ie cf approx est dept govt assn intl natl univ incl misc temp min max tel ext vol vols ed eds fig figs ave blvd rd hwy mt ft sq oz lb lbs hr hrs yr yrs sec secs mins ca viz op cit pp para paras pt ph',
);

/** Those that are one word with their period wherever they stand. */
export const WITH_PERIOD: readonly string[] = [...TITLES, ...STATES, ...MONTHS, ...FIRMS, ...NUMBERS, ...AGAINST];

/** All of them, in lower case, without the period. */
export const SHORT_FORMS: ReadonlySet<string> = new Set([...WITH_PERIOD, ...OTHERS].map((word) => word.toLowerCase()));

/** Behind these a sentence goes on, even with a capital letter. States, in contrast, end many. */
const GO_ON: ReadonlySet<string> = new Set([
  ...TITLES,
  ...MONTHS,
  ...FIRMS,
  ...NUMBERS,
  ...AGAINST,
  ...list('Nos Mar Apr Ave etc'),
]);

const LAST_WORD = /(?:^|[^\p{L}.])(\p{L}{1,5}|(?:\p{L}\.){1,9}\p{L})\.$/u;
/** As much as the last word can be long. UTF-16 units. */
const REACH = 24;

/** Whether a text ends with the period of a short form: "Dr.", "U.S.", "5 p.m.", "Acme Inc." */
export function endsInShortForm(text: string): boolean {
  const word = LAST_WORD.exec(text.slice(-REACH))?.[1];
  return word !== undefined && (word.includes('.') || GO_ON.has(word));
}

/** Whether it ends with the period of an initial: "J." */
export const endsInInitial = (text: string): boolean => /(?:^|\P{L})\p{Lu}\.$/u.test(text.slice(-3));

/** Whether it ends with the period of what may be a short form; for those who rather miss the end of a sentence. */
export const mayEndInShortForm = (text: string): boolean =>
  /(?:^|[\s(])(?:\p{Lu}\p{L}{0,4}|vs|etc|\p{L}\.\p{L})\.$/u.test(text.slice(-8));
