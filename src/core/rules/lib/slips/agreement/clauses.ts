import { EITHER_NUMBER, PEOPLE_BEHIND_THE } from '../../../../lexicon/groupNouns.ts';
import { GRAMMAR_WORDS } from '../../../../lexicon/wordClasses.ts';
import { wordSet, wordsOrNone } from '../../../../text/lists.ts';
import type { Around } from '../../around.ts';
import { opensSentence } from '../../prose.ts';

/** Where a clause and its subject begin, and whether a noun is one or several. */

/** Words behind which a subject begins. */
export const OPENER = wordsOrNone(
  'that because when but while where as if said says although though unless whether how why believe believed believes think thinks thought means meant mean find found hope hoped hopes claim claims claimed argue argued argues suggest suggests suggested show shows showed',
);

export const isSingular = (word: string): boolean =>
  /^[a-z]{4,}$/.test(word) &&
  !/(?:[^s]s|ing|ed|ly|est|people|men|ous|ese|ish|ful|ive|less|able|ible|teeth|feet|mice|oria|eria|teria|mena|anda|enda|rata|tata|ae|eleven|twelve|teen|poultry)$/.test(
    word,
  ) &&
  !EITHER_NUMBER.has(word) &&
  !PEOPLE_BEHIND_THE.has(word) &&
  !GRAMMAR_WORDS.has(word);

export const isPlural = (word: string): boolean =>
  /^[a-z]{3,}s$/.test(word) &&
  !/(?:ss|us|is|ics|news|series|species|means|headquarters|always|perhaps|lens|gas|bias|maths|outdoors|indoors|asbestos|gravitas|focus|carnitas|findings|chaos|canvas|atlas|christmas|thus|whereas|corps|innings|summons|crossroads|gallows|sometimes|pants|times|works|works|barracks|premises|proceeds|measles|diabetes|billiards|rabies|alms|kudos|ethos|pathos|herpes|united|states|plus|boss|mass|class|process|press)$/.test(
    word,
  );

/** A count in figures, and no sum of money, share or year. */
export const COUNT = /^\d{1,3}(?:,\d{3})*$/;

export const IRREGULAR = /^(?:children|men|women)$/;

/** At the start of a sentence, or behind a short phrase that opens one: “In one, the system …”. */
export function beginsClause(around: Around): boolean {
  const mark = around.markBefore(0);
  if (mark === '' || /[.!?:;]/.test(mark)) return true;
  if (mark !== ',') return false;
  const start = around.place(0)?.start ?? 0;
  const before = around.prose.slice(Math.max(0, start - 70), start);
  const sentence = before
    .slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), start <= 70 ? -1 : 0) + 1)
    .trim();
  return /^(?:In|On|At|By|After|Before|During|For|With|Since|When|As|However|Meanwhile|Also|Still|Then|Instead|Under|Until|Last|Although|While|Though|Because)\b[^,]*,$/.test(
    sentence,
  );
}

/** Verbs and words in -s that are no subject, and plurals of which one speaks as of one: "what he needs is", "two weeks is". */
export const NO_SUBJECT = wordSet(
  'says thinks believes knows insists acknowledges alleges years months weeks days hours minutes seconds miles feet meters metres points dollars pounds euros cents degrees inches acres matters happens counts follows works needs helps means hopes fears plans looks feels hurts comes stands lies starts ends begins lives moves calls supports wants likes loves offers proposes describes faces opposes claims suggests shows uses runs sells owns holds leads pays costs odds times thanks regards kudos mumps politics economics physics ethics athletics basics gymnastics logistics mechanics statistics tactics sports savings earnings winnings proceeds headquarters grounds remains arms goods stakes damages outs ins others towards sales games ruins whereabouts trousers scissors glasses hundreds thousands millions billions dozens percents parts perhaps besides',
);
const CLAUSE_START = wordSet('because when but while where although though unless whether since until that said says');

/** Whether a clause begins behind a word: behind a conjunction, a stop or a short phrase that opens the sentence. */
export function opensClause(around: Around, n: number): boolean {
  const edge = around.word(n);
  if (edge !== '') return CLAUSE_START.has(edge);
  const mark = around.markBefore(n + 1);
  const start = around.place(n + 1)?.start ?? 0;
  return mark === ',' ? isLedIn(around, n + 1) : /^[;:]?$/.test(mark) || opensSentence(around.prose, start);
}

/** “This year, ”, “But for Trump, ”: a short phrase that opens the sentence. */
function isLedIn(around: Around, n: number): boolean {
  const start = around.place(n)?.start ?? 0;
  const before = around.prose.slice(Math.max(0, start - 60), start);
  return /(?:^|[.!?] )(?:In|On|At|By|During|Since|This|Last|Next|However|Meanwhile|Still|Also|Instead|Now|Today|Here|For)\b[^,.;:]{0,40}, $/.test(
    start <= 60 ? before : ` ${before}`,
  );
}
