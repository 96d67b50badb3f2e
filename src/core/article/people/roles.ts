import { OCCUPATIONS } from '../../lexicon/people/occupations.ts';
import { KIN, ORGANIZATION_WORDS, PRONOUN_OF_NOUN, TITLES } from '../../lexicon/people/people.ts';
import { AUXILIARIES, NOUN_LIKE, SPEECH_VERBS } from '../../lexicon/speech.ts';

/** Nouns that introduce somebody beside titles and jobs: "the Democrat", "the billionaire". */
const ALSO =
  'co-author co-founder co-owner co-chair billionaire millionaire personality mogul tycoon frontrunner front-runner incumbent challenger contender hopeful democrat republican conservative socialist independent liberal star icon legend politician academic physicist neurosurgeon winger forward defenseman linebacker receiver guard point-guard fullback shortstop catcher outfielder infielder batsman bowler skipper captain trainer jockey racer boxer golfer skier rower wrestler skater sprinter swimmer gymnast rookie freshman sophomore senior junior youngster teen pensioner retiree grandmother grandfather grandparent native entrepreneur philanthropist heiress heir tycoon magnate restaurateur influencer streamer vlogger blogger podcaster broadcaster presenter commentator critic lecturer tutor headteacher headmaster headmistress vicar priest nun monk minister chaplain missionary rancher landlord landlady shopkeeper janitor cleaner cashier trucker builder roofer logger welder diver hiker climber explorer inventor programmer hacker whistleblower whistle-blower informant detainee prisoner inmate hostage refugee migrant asylum-seeker juror plaintiff complainant accuser gunman shooter killer murderer rapist fugitive boss bassist drummer frontman frontwoman vocalist guitarist cellist saxophonist dj showrunner filmmaker comic entertainer playwright screenwriter tenor soprano ballerina model supermodel photojournalist pundit scholar ethicist astronomer geneticist immunologist epidemiologist virologist cardiologist pediatrician paediatrician oncologist oceanographer seismologist'.split(
    ' ',
  );
/** Nouns for a body by what it does. */
const TRADES =
  'airline carrier automaker carmaker drugmaker chipmaker retailer supermarket developer startup start-up brand chain charity nonprofit insurer lender broadcaster newspaper tabloid magazine website manufacturer utility think-tank watchdog regulator union brewery bakery restaurant hotel maker firm company studio label app platform network band orchestra'.split(
    ' ',
  );
const PERSONS: ReadonlySet<string> = new Set([...TITLES, ...OCCUPATIONS, ...ALSO]);
const BODIES: ReadonlySet<string> = new Set([...TRADES, ...ORGANIZATION_WORDS]);
/** Nouns for any body: the one that is spoken of. */
const GENERIC: ReadonlySet<string> = new Set(
  'company firm group organization organisation agency network newspaper magazine publication channel station party team union bank foundation university charity festival'.split(
    ' ',
  ),
);
const NOUNS: ReadonlySet<string> = new Set([...PERSONS, ...KIN, ...BODIES]);

/** Whether a noun stands for one person by what they do or are: "senator", "billionaire". */
export const isPersonNoun = (word: string): boolean => PERSONS.has(word) || WIDER.has(word);

/** Whether a noun stands for a body, and whether for any. */
export const isBodyNoun = (word: string): boolean => BODIES.has(word) || GENERIC.has(word) || CALLED.has(word);
export const isAnyBody = (word: string): boolean => GENERIC.has(word) || TRADES.includes(word);

/** Words of names that tell what a body is: "Alden Airways" is the airline. */
const CALLED: ReadonlyMap<string, readonly string[]> = new Map(
  `airline: airlines airways air jet aviation
carrier: airlines airways air jet
automaker: motors motor auto automotive
carmaker: motors motor auto automotive
drugmaker: pharma pharmaceuticals therapeutics biotech
bank: bancorp
lender: bank bancorp
newspaper: times post herald news journal gazette tribune guardian observer telegraph chronicle
paper: times post herald news journal gazette tribune guardian observer telegraph chronicle
tabloid: mail sun mirror
magazine: magazine weekly review
broadcaster: television tv radio broadcasting
network: television tv broadcasting news
station: tv radio
club: united city fc rovers athletic wanderers
team: united city fc
retailer: stores mart
school: academy
nonprofit: foundation fund trust alliance coalition society
charity: foundation fund trust society
organization: foundation fund trust alliance coalition society association council institute
organisation: foundation fund trust alliance coalition society association council institute
group: alliance coalition association society council watch institute foundation fund network
agency: administration bureau
union: federation brotherhood guild workers
body: association federation council board corporation committee union authority
firm: llp partners associates
company: foods energy oil petroleum steel mining motors pharmaceuticals pharma biotech brewing airlines technologies labs industries brands logistics`
    .split('\n')
    .map((line): [string, string[]] => [line.split(':')[0]!, line.split(': ')[1]!.split(' ')]),
);

/** Words by which the name of a body shows that "the airline" may mean it. */
export const namedLike = (noun: string): readonly string[] => CALLED.get(noun) ?? [];

/** Nouns that may stand for one another, the wider one first: a senator is a lawmaker. */
const WIDER: ReadonlyMap<string, readonly string[]> = new Map(
  `lawmaker: senator sen representative rep congressman congresswoman assemblyman assemblywoman mp msp mep legislator
legislator: senator sen representative rep congressman congresswoman lawmaker
politician: senator sen representative rep congressman congresswoman mp governor mayor councilman councilwoman councillor lawmaker minister
congressman: representative rep
congresswoman: representative rep
representative: congressman congresswoman
lawyer: attorney solicitor barrister counsel
attorney: lawyer solicitor barrister counsel
solicitor: lawyer attorney
barrister: lawyer attorney
writer: author novelist journalist poet playwright columnist
author: writer novelist historian poet
novelist: author writer
journalist: reporter columnist correspondent editor writer
reporter: journalist correspondent
correspondent: reporter journalist
judge: justice magistrate
justice: judge
magistrate: judge
doctor: physician surgeon dr cardiologist oncologist pediatrician
physician: doctor surgeon dr
academic: professor lecturer historian scholar researcher economist
scholar: professor historian
professor: prof academic
scientist: physicist chemist biologist researcher geologist virologist epidemiologist
researcher: scientist professor
officer: sergeant lieutenant detective deputy constable
executive: ceo chairman chairwoman president
boss: ceo executive manager chairman coach head
businessman: entrepreneur billionaire founder investor ceo
businesswoman: entrepreneur founder investor ceo
entrepreneur: founder businessman businesswoman
actor: star actress comedian
actress: star actor
star: actor actress singer rapper musician comedian
musician: singer rapper guitarist drummer songwriter bassist
singer: songwriter rapper musician vocalist
performer: singer actor actress rapper musician dancer comedian
artist: painter sculptor singer rapper musician
manager: coach
coach: manager
skipper: captain
player: midfielder defender striker goalkeeper forward winger quarterback pitcher guard linebacker receiver shortstop catcher outfielder
athlete: player runner swimmer sprinter cyclist skier gymnast boxer golfer
premier: minister
clergyman: reverend pastor priest vicar bishop rev
cleric: imam ayatollah reverend bishop father priest pastor rabbi cardinal archbishop
pontiff: pope
priest: father reverend
nominee: candidate
candidate: nominee contender challenger
republican: senator sen representative rep congressman congresswoman governor
democrat: senator sen representative rep congressman congresswoman governor
dad: father
mom: mother
mum: mother
spokesperson: spokesman spokeswoman
spokeswoman: spokesperson
spokesman: spokesperson
monarch: king queen
royal: prince princess duke duchess`
    .split('\n')
    .map((line): [string, string[]] => [line.split(':')[0]!, line.split(': ')[1]!.split(' ')]),
);

/** Short forms of titles, lower case, to the words that descriptions use. */
const LONG_TITLES: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['gov', 'governor'],
  ['rep', 'representative'],
  ['gen', 'general'],
  ['dr', 'doctor'],
  ['prof', 'professor'],
  ['sgt', 'sergeant'],
  ['lt', 'lieutenant'],
  ['capt', 'captain'],
  ['col', 'colonel'],
  ['cmdr', 'commander'],
  ['maj', 'major'],
  ['adm', 'admiral'],
  ['det', 'detective'],
  ['insp', 'inspector'],
  ['supt', 'superintendent'],
  ['cpl', 'corporal'],
  ['cllr', 'councillor'],
  ['ceo', 'executive'],
]);

/** Offices whose kind the word before them tells: a foreign minister is no prime minister, a fire chief no police chief. */
const OFFICES_OF_KINDS: ReadonlySet<string> = new Set(
  'minister secretary chief president general officer commissioner chairman director judge attorney executive coach editor'.split(
    ' ',
  ),
);
const KINDS =
  /^(?:vice|deputy|assistant|associate|prime|foreign|defense|defence|finance|interior|health|education|justice|transport|transportation|home|trade|labor|treasury|fire|police|chief|general|attorney|executive|acting|managing|line|head|press|state|county|district|federal)$/;

/** Whether a noun introduces people: a title, a job, a bond, what somebody is known for. */
export const isRoleNoun = (word: string): boolean => NOUNS.has(word) || WIDER.has(word);

/** Words that introduce somebody, in lower case and with "PM" as the prime minister it stands for. */
export function spelledOut(words: string): string {
  const lower = words.toLowerCase();
  return lower.includes('pm') ? lower.replace(/\bpm\b/g, 'prime minister') : lower;
}

/** The nouns of a title or description, in lower case: "senator" and "sen" of "Sen.", the age of "34". */
export const roleWords = (role: string | null): string[] =>
  ((role === null ? null : spelledOut(role))?.match(/[\p{L}\p{N}]+(?:-\p{L}+)*/gu) ?? []).flatMap((word) => {
    const long = LONG_TITLES.get(word);
    return long ? [word, long] : NOUNS.has(word) || /^\d+$/.test(word) ? [word] : [];
  });

/** “The pope personally debunked”: a description without the verb that goes on behind its noun. */
export function withoutVerb(description: string): string {
  const [, words = '', noun = ''] = /^(.{0,60}?(\p{L}+))(?: \p{Ll}+ly)? \p{Ll}+ed$/u.exec(description) ?? [];
  return isPersonNoun(noun.toLowerCase()) ? words : description;
}

const MODIFIERS = /\b(?:former|then|current|late|outgoing|retired|new|ex-)\s*/g;
/** Words of a description that may stand for one person: "the finance minister". */
const LONGEST_DESCRIPTION = 5;

/** The noun of a description, its age for "the 54-year-old"; null where it is none. */
export function nounOf(text: string): string | null {
  const words = wordsOf(text);
  if (/^(?:an?|one|another|some)$/.test(words[0] ?? '') || words.length > LONGEST_DESCRIPTION) return null;
  // "the 54-year-old", "the mother-of-two"
  return words.at(-1)?.replace(/-year-olds?$|-of-\p{L}+$/u, '') || null;
}

const wordsOf = (text: string): string[] =>
  spelledOut(text)
    .replace(MODIFIERS, '')
    .split(/ (?:of|from|for|who) /)[0]!
    .trim()
    .split(/\s+/);

/** Nouns of introductions that a description may mean where nobody is introduced by its own: a senator is a lawmaker. */
export const standInsFor = (noun: string, words = ''): readonly string[] =>
  (leadsNoun(words) ? LEADERS : null) ?? WIDER.get(noun) ?? [];

/** "the charity chief", "the union boss": whoever leads a body. */
function leadsNoun(words: string): boolean {
  const body = /\s(\p{L}+) (?:chief|boss|head)$/u.exec(words)?.[1];
  return body !== undefined && isBodyNoun(body.toLowerCase());
}
const LEADERS: readonly string[] =
  'ceo executive president director chairman chairwoman chair leader founder head boss'.split(' ');

/** "the foreign minister" is who is introduced as one; "the minister" is any, "the president" no vice president. */
export function isOfKind(description: string, introductions: readonly string[]): boolean {
  const words = wordsOf(description);
  const noun = words.at(-1) ?? '';
  const told = introductions.filter((one) => one.includes(noun));
  if (told.length && told.every((one) => FORMER.test(one)) && !FORMER.test(description.toLowerCase())) return false;
  if (!OFFICES_OF_KINDS.has(noun)) return true;
  const kinds = words.filter((word, i) => i < words.length - 1 && KINDS.test(word));
  if (kinds.length) return told.some((one) => kinds.every((kind) => one.includes(kind)));
  if (noun !== 'president' && noun !== 'general') return true;
  return introductions.some((told) => told.includes(noun) && !/\b(?:vice|deputy|attorney|secretary)[ -]/.test(told));
}

/** What a description says of the pronoun: "the actress", "the mother of two". */
export const pronounOfDescription = (description: string): string | null =>
  PRONOUN_OF_NOUN.get(nounOf(description) ?? '') ?? null;

/** What somebody whom a story is about is known as, who need not be introduced so: "the star", "the striker", "the 41-year-old". */
export const isIdentity = (noun: string): boolean => IDENTITIES.has(noun) || /^\d{1,3}$/.test(noun);

const IDENTITIES: ReadonlySet<string> = new Set([
  ...ALSO.filter(
    (noun) =>
      !/^(?:boss|informant|detainee|prisoner|inmate|hostage|juror|plaintiff|complainant|accuser|gunman|shooter|killer|cashier|critic|chaplain|priest|nun|minister|commentator|presenter|guard|senior|junior)$/.test(
        noun,
      ),
  ),
  ...'senator governor congressman congresswoman lawmaker president premier chancellor mayor prince princess duke duchess king queen pope actor actress singer rapper comedian musician composer conductor artist designer author writer novelist poet director filmmaker chef personality host striker midfielder defender goalkeeper quarterback pitcher player veteran candidate nominee activist mother father mom dad politician mp'.split(
    ' ',
  ),
]);

/** Units behind a name in which what the person is stands. */
const REACH = 90;
/** ", 34, a lawyer", ", who is a nurse", " was the mayor", ", director of": a description right behind a name. */
const BESIDE =
  /^(?:, (?:\d{1,3}, )?(?:who (?:is|was|works as|has been) )?| (?:is|was|became|works as|worked as) )(?:(?:now|then|also|still|once|himself|herself) )?(an? |the |his |her |its |their |our |my |one of |\p{Lu}[\p{L}’'. ]{1,30}['’]s? )?([^.,;:"“”()!?]{3,70})/u;
/** ", R-Ohio," and " (D-Oakland)". */
const PARTY = /^,? [([]?([RD])-\p{L}/u;
const AGE = /^(?:, (\d{1,3})[,.;]| \((\d{1,3})\))/;
const FORMER = /\b(?:former|then|ex)\b/;
const LED = /\s(?:for|to|with|from|at|in|on|who|that|which|whose|of|when|where|after|before|by|about|as)\s/;
/** Words before the noun where no article opens the description: ", then head coach". */
const FARTHEST = 3;
const MAY_FOLLOW = /^(?:, | (?:is|was|became|work|\(|\[))/;

/** What the words right behind a name tell that the person is: a phrase in lower case, empty where they do not. */
export function introductionBehind(text: string, end: number): string {
  const next = text.charCodeAt(end);
  if (next !== COMMA && next !== SPACE) return '';
  const behind = text.slice(end, end + REACH);
  if (!MAY_FOLLOW.test(behind)) return '';
  const party = PARTY.exec(behind)?.[1];
  if (party) return party === 'R' ? 'republican' : 'democrat';
  const age = AGE.exec(behind);
  return [age?.[1] ?? age?.[2], besideIn(behind)].filter(Boolean).join(' ');
}

const isVerb = (word: string): boolean => (SPEECH_VERBS.has(word) && !NOUN_LIKE.has(word)) || AUXILIARIES.has(word);

function besideIn(behind: string): string {
  const [, article, phrase = ''] = BESIDE.exec(behind) ?? [];
  const words = phrase.split(LED)[0]!.replace(/(?<!\p{L})\p{L}{1,30}['’]s?(?!\p{L})/gu, '');
  // "With the Ledger, the director said": a clause and no apposition.
  const isClause = words
    .split(' ')
    .some((word, i, all) => i > 0 && (isVerb(word) || (/[^e]ed$/.test(word) && PERSONS.has(all[i - 1]!))));
  if (article || isClause) return isClause ? '' : words.toLowerCase();
  // ", said the coach": without an article the noun opens the description.
  const [first = ''] = words.split(' ');
  const opens = /^\p{Ll}/u.test(first) && !SPEECH_VERBS.has(first) && !/^(?:and|or|but|while|when|as|not)$/.test(first);
  return opens && words.split(' ').slice(0, FARTHEST).some(isRoleNoun) ? words.toLowerCase() : '';
}

const COMMA = 44;
const SPACE = 32;

/** "the drugmaker ", "Her lawyer, ", "film director ": small words before a name, the last of them a noun for people or bodies. */
const BEFORE = /(?:^|[\s(“"])((?:[\p{L}’'-]+ ){0,3}[\p{Ll}-]+),? $/u;

const LONGEST_NOUN = 24;

/** The same of the words right before a name that no title in capitals opens. */
export function introductionBefore(text: string, start: number): string {
  if (text.charCodeAt(start - 1) !== SPACE) return '';
  // Most names stand behind no such noun; the last word tells without the pattern.
  const end = text.charCodeAt(start - 2) === COMMA ? start - 2 : start - 1;
  const words = text.slice(Math.max(0, end - LONGEST_NOUN), end);
  if (!isRoleNoun(words.slice(words.lastIndexOf(' ') + 1).replace(/^[(“"]/, ''))) return '';
  return BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1]?.toLowerCase() ?? '';
}

/** "Norland’s president", "the company’s chief executive": the office of somebody who owns nothing else; "" where it is none. */
export function officeOwned(words: string): string {
  const office = /^[^,]{1,60}['’]s?\s((?:\p{Ll}[\p{Ll}-]*\s){0,3}\p{Ll}[\p{Ll}-]*)$/u.exec(words)?.[1] ?? '';
  const noun = office.split(' ').at(-1) ?? '';
  return OF_PLACES.has(noun) ? `the ${office}` : '';
}

/** "the department" of "a spokesperson for the department": a body that speaks for itself; "" where it is none. */
export const spokenFor = (words: string): string => SPOKEN_FOR.exec(words)?.[1] ?? '';

/** "the 77-year-old leader of the Port Ada Watch": who heads a body and does not stand for its words as a spokesman does. */
export const leadsBody = (words: string): boolean =>
  /^the\s(?:[\p{L}\d-]+\s){0,3}(?:leader|head|speaker|president|chairman|chairwoman|chair|founder|director|owner|coach|captain|mayor|governor)\sof\s(?:the\s)?\p{Lu}[^,]*$/iu.test(
    words,
  );

const SPOKEN_FOR =
  /^(?:an?|one|another|the)\s(?:\p{Ll}[\p{Ll}-]*\s){0,2}spokes(?:man|woman|person)\s(?:for|from|at|of)\s((?:the|this|that)\s(?:\p{Ll}[\p{Ll}-]*\s){0,2}\p{Ll}[\p{Ll}-]*)$/iu;

/** Offices that places and bodies have, and people do not. */
const OF_PLACES: ReadonlySet<string> = new Set(
  'president premier minister governor mayor chancellor king queen ambassador executive chief chairman chairwoman director secretary spokesman spokeswoman spokesperson commissioner captain coach manager skipper founder leader principal superintendent'.split(
    ' ',
  ),
);

/** "his lawyer", "Soto’s mother": the introduction says whose. */
export const isOwned = (introduction: string): boolean =>
  /(?:^|\s)(?:his|her|their|our|my)\s|['’]s?\s/.test(introduction);
