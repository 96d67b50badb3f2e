import { WEEKDAY_PATTERN, WEEKDAYS } from '../../lexicon/calendar.ts';
import { withEnding } from '../../lexicon/inflect.ts';
import { PRONOUN_OF_GIVEN_NAME } from '../../lexicon/people/givenNames.ts';
import { GRAMMAR_WORDS } from '../../lexicon/wordClasses.ts';
import { wordSet } from '../../text/lists.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import type { Speller } from '../../text/speller.ts';
import { type Around, aroundAt } from '../lib/around.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, type Report } from '../rule.ts';

/** Plurals without s, whose possessive is 's: "childrens’". */
const PLURALS: ReadonlyMap<string, string> = new Map(
  // “Peoples” is a plural of its own.
  'children men women policemen policewomen gentlemen congressmen'.split(' ').map((word) => [`${word}s`, `${word}’s`]),
);
/** Nouns that own things, which stand without their apostrophe before what they own. */
const OWNERS =
  'company country county city state government president mayor governor mother father sister brother wife husband daughter son family world nation region team school district university hospital choir orchestra clinic library mill plant factory farm charity startup theater theatre hotel bakery brewery newspaper magazine police department agency bank firm church museum store restaurant party campaign candidate senator judge court lawyer victim suspect defendant driver officer reporter author actor singer band club league player coach owner landlord neighbor friend woman man child girl boy student teacher doctor patient nurse farmer village town state island river union board council committee commission ministry minister king queen prince pope bishop army navy movement group organization industry market economy retailer chain airline airport game film movie book song album mind driver'.split(
    ' ',
  );
const OWNERS_S: ReadonlyMap<string, string> = new Map(
  OWNERS.map((word): [string, string] => [/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ys` : `${word}s`, word]),
);
/** What is owned: the next word, or the one behind an adjective. */
const OWNED = wordSet(
  'office house home car name life death future history past body head eye eyes face hand hands family father mother wife husband son daughter children parents friends attorney captain striker goalkeeper chairman chairwoman treasurer clerk superintendent principal pastor lawyer spokesman spokeswoman website policy policies budget economy population president leader leadership founder owner director manager staff employees workers members board headquarters plan plans decision statement announcement report speech campaign proposal response reputation role job career record records performance success failure rights resolve care illness illnesses kitchen kitchens press news biggest largest smallest most best worst oldest youngest first second third last only main top highest lowest richest poorest leading own entire ability influence interest interests goal goals mission product products profit profits share shares stock value assets debt revenue revenues earnings sales customers clients supporters critics opponents fans players coach contract desk inmates rules laws capital border borders military army police government constitution aviation infrastructure schools hospitals lawyers daughters bedroom apartment door window garden phone computer email emails account mind heart soul health safety attention concern concerns demand demands needs effort efforts use size growth rise fall collapse arrival departure visit trip tour refusal approval request investigation inquiry findings ruling verdict sentence conviction arrest trial case claim claims lawsuit argument opinion view views words message letter diary book books work works song songs album music voice amazing dwindling sophisticated',
);
/** Numbers and words of number, behind which a plural stands. */
const COUNTED =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|dozen|hundreds|thousands|many|several|few|both|these|those|some|all|most|various|numerous|other|\d{1,3}(?:,\d{3})*)$/;
/** "thousands of", "number of": a plural follows. */
const OF_MANY = wordSet(
  'hundreds thousands millions dozens number tens lots group series list handful couple scores range variety majority types kinds array cadre host slew wave',
);

/** Offices that one person holds, and what is called after it: “the clerks office.” */
const HOLDERS =
  'clerk|sheriff|mayor|governor|coroner|treasurer|auditor|assessor|prosecutor|registrar|superintendent|comptroller|attorney general|medical examiner|district attorney|public defender'.split(
    '|',
  );
const OF_HOLDERS = 'office department mansion proposal spokesman spokeswoman'.split(' ');
const caseless = (word: string): string => word.replace(/\b[a-z]/g, (first) => `[${first.toUpperCase()}${first}]`);
const OF_HOLDER = new RegExp(
  `(?<=\\b(?:[Tt]he|[Cc]ounty|[Cc]ity|[Ss]tate|[Ll]ocal) )(${HOLDERS.map(caseless).join('|')})s(?= (?:${OF_HOLDERS.map(caseless).join('|')})(?![\\p{L}’'-]))`,
  'gu',
);

/** What a team has, behind which its name is looked for. */
const TEAM_WORDS: readonly string[] = [
  'straight',
  'consecutive',
  'win',
  'loss',
  'victory',
  'defeat',
  'touchdown',
  'goal',
  'possession',
  'game',
];
/** Times that own what happens in them: “last year’s winner,” “two years’ probation.” */
const TIMES: readonly string[] = ['years', 'weeks', 'months', 'nights', 'days', 'hours'];
/** What is measured by a time that owns it, with a number before the time. */
const OF_TIME = wordSet(
  'probation imprisonment parole notice experience vacation leave pay salary severance rent wages detention worth time supervised unpaid paid community',
);

/** People in the plural, and what each has: behind a preposition the one owns the other. */
const PEOPLE =
  'teachers workers students residents voters officers parents drivers players employees members families patients tenants taxpayers customers lawmakers prisoners inmates veterans nurses doctors victims'.split(
    ' ',
  );
const OF_PEOPLE = new RegExp(
  `(?<=\\b(?:of|for|about|with|from|by|on|over|into|protect) )(${PEOPLE.join('|')})(?= (?:salaries|wages|homes|lives|pensions|paychecks|complaints|concerns|belongings|backpacks|faces|names|families|parents|children|privacy|safety|rights)\\b)`,
  'gu',
);

/** “The states budget office”, “the citys only hospital”: the one place or body of the story, and what only one has. */
const OF_ONE =
  /(?<=\b[Tt]he )(state|town|village|district|union|agency|department|county|city|nation|country|school|university|board)s(?= (?:(?:budget|health|education|transportation|finance|labor|tax|election|elections|emergency|police|fire|general|supreme|housing|water|human|public|planning|attorney|insurance) (?:office|department|agency|director|board|fund|code|commissioner|committee|division|chief|system|court|assembly|general|policy|plan)|only (?:hospital|school|doctor|grocery|theater|library|bank|newspaper|hotel|pharmacy|clinic|park|pool|public)|(?:largest|biggest|oldest|smallest|busiest|newest|tallest) (?:employer|city|town|school|hospital|church|bank|park|university|building|company|newspaper|bridge|district|county|airport|mall|factory))\b)/gu;

/** “Saint Brendans Church”: the saint's, where the name is one without its s. */
const OF_SAINT =
  /(?<=\b(?:Saint|St\.?) )(\p{Lu}\p{Ll}{2,14})s(?= (?:Church|Catholic|Episcopal|Lutheran|Cathedral|Parish|Chapel|Cemetery|Hospital)(?!\p{L}))/gu;

const DAYS: readonly string[] = [...WEEKDAYS.keys(), 'today', 'yesterday', 'tomorrow'].map((day) => `${day}s`);
/** “At Tuesdays meeting,” “in todays vote”: a day, and what happened on it. */
const OF_DAY = new RegExp(
  `(?<=\\b(?:at|in|of|after|before|during|for|from|since|by|until|to|[Nn]ext|[Ll]ast|[Tt]his|following|despite) )(${WEEKDAY_PATTERN}|today|yesterday|tomorrow)s(?= (?:\\p{Ll}{3,20} )?(?:meeting|game|vote|election|hearing|session|debate|match|primary|race|attack|shooting|fire|storm|crash|announcement|ruling|decision|report|event|show|protest|rally|parade|speech|loss|win|victory|defeat|edition|paper|deadline|trial|verdict|practice|concert|incident|news|market|prices|semifinal|quarterfinal|final|championship|playoff|tournament|meet|ceremony|forum|fundraiser|workshop|performance|round|opener|finale|service|funeral|vigil|march|walkout|strike|blast|explosion|collision|wreck|blaze|arraignment|contest|bout|lineup|program|newspaper|episode|premiere|outage|earthquake|snowstorm|forecast|sentencing|briefing|rehearsal|recital|banquet|workout|runoff|caucus|referendum|matchup|doubleheader|derby)\\b)`,
  'gu',
);

type Key = 'plural' | 'possessive' | 'twice' | 'many' | 'team';
type Found = Report<Key | 'fix'>;

const report = (start: number, written: string, want: string, message: Key, safe = false): Found => {
  const at = span(start, start + written.length);
  return {
    at,
    message,
    data: { words: written, want },
    fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe }],
  };
};

export const apostrophes = defineRule({
  id: 'style/apostrophes',
  title: 'Missing or misplaced apostrophe',
  severity: 'warning',
  doc: `A plural takes no apostrophe (“three rifles”), a possessive does (“the company’s future”), and the possessive of a plural
without s is “children’s.” The rule looks only where the words beside it leave no doubt; quotations and names are left
alone.`,
  options: {},
  messages: {
    plural: { what: 'No apostrophe in the plural: “{want}.”', why: '“{words}” means that something belongs to it.' },
    possessive: { what: 'Apostrophe missing: “{want}.”', why: 'Without it “{words}” is a plural.' },
    many: { what: 'The apostrophe follows the s: “{want}.”', why: 'What follows belongs to more than one of them.' },
    team: { what: 'No apostrophe before the verb: “{want}.”', why: '“{words}” means that something belongs to them.' },
    twice: { what: 'The possessive is “{want}.”', why: 'The word is a plural already, without an s.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'They found three [[rifle’s]] and a knife.', fixed: 'They found three rifles and a knife.' },
    { bad: 'It opened with some [[estimate’s]] by the county.', fixed: 'It opened with some estimates by the county.' },
    { bad: 'He shaped the [[companys]] future.', fixed: 'He shaped the company’s future.' },
    { bad: 'The [[childrens’]] ward was shut.', fixed: 'The children’s ward was shut.' },
    { bad: 'A fifth of the [[prisons]] inmates were ill.' },
    { bad: 'The [[companys]] staff were ill.' },
    { bad: 'It has a cadre of [[negotiator’s]] who met.', fixed: 'It has a cadre of negotiators who met.' },
    { bad: 'Next [[years]] festival is in May.', fixed: 'Next year’s festival is in May.' },
    { bad: 'It was the [[Hawks]] third straight win.', fixed: 'It was the Hawks’ third straight win.' },
    { bad: 'The [[trustee’s]] had no idea.', fixed: 'The trustees had no idea.' },
    { bad: 'It pays two [[week’s]] pay.', fixed: 'It pays two weeks’ pay.' },
    { bad: 'He threw two [[touchdown’s]] Friday night.', fixed: 'He threw two touchdowns Friday night.' },
    { bad: 'The [[Hawks’]] won 3-1.', fixed: 'The Hawks won 3-1.' },
    { bad: 'Many [[users’]] have left.', fixed: 'Many users have left.' },
    { good: 'His parents’ will was read. The so-called ‘users’ have left.' },
    { bad: 'She thanked the [[juror’s]], and left.', fixed: 'She thanked the jurors, and left.' },
    { bad: 'They were worried about [[road’s]] in the county.' },
    { bad: 'They left after [[Tuesdays]] vote.', fixed: 'They left after Tuesday’s vote.' },
    { bad: 'It pays for [[teachers]] salaries.', fixed: 'It pays for teachers’ salaries.' },
    { bad: 'She got two [[years]] probation.', fixed: 'She got two years’ probation.' },
    { bad: 'This [[years]] $45 million plan is larger.', fixed: 'This year’s $45 million plan is larger.' },
    { bad: 'It is larger than last [[years]] annual plan.', fixed: 'It is larger than last year’s annual plan.' },
    { bad: 'The case went to the [[Sheriffs]] Department.', fixed: 'The case went to the Sheriff’s Department.' },
    { bad: 'It is the [[towns]] only hospital.', fixed: 'It is the town’s only hospital.' },
    { bad: 'The [[states]] budget office said so.', fixed: 'The state’s budget office said so.' },
    { bad: 'Four work in the [[clerks]] office.', fixed: 'Four work in the clerk’s office.' },
    { bad: 'They met at St. [[Martins]] Church.', fixed: 'They met at St. Martin’s Church.' },
    { good: 'The law asks for mens rea.' },
    { good: 'The governors proposed a plan. County clerks met.' },
    { good: 'In two weeks pay will rise. They spent three days on paid leave, and it took six months’ time.' },
    { good: 'The last years were hard, and this week’s fair was better than those of her last years here.' },
    { good: 'The company’s future, three days’ pay, the two companies, both women’s names and the world’s end.' },
    { good: 'The English-speaking peoples met, and the peoples they met were kind.' },
    { good: '“Three rifle’s,” Lowe said. The games lasted, and the states most popular parks are full.' },
  ],
  triggers: {
    words: [
      ...new Set([
        ...OWNERS_S.keys(),
        ...PLURALS.keys(),
        ...TIMES,
        'prisons',
        ...TEAM_WORDS,
        ...PEOPLE,
        ...DAYS,
        'saint',
        'st',
        ...'states towns villages districts unions agencys departments countys citys nations countrys schools universitys boards'.split(
          ' ',
        ),
        ...HOLDERS.map((holder) => `${holder.split(' ').at(-1)}s`),
      ]),
    ],
    marks: "'’",
  },
  *passage(passage, { speller }, places) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const { 0: team, index } of allMatches(prose, TEAM)) yield report(index, team, `${team}’`, 'possessive');
    for (const { 0: holders, 1: holder, index } of allMatches(prose, OF_HOLDER))
      yield report(index, holders, `${holder}’s`, 'possessive');
    for (const { 0: written, 1: team = '', index } of allMatches(prose, TEAM_ACTS))
      yield report(index, written, team, 'team');
    yield* manyAct(prose);
    for (const { 0: days, 1: day, index } of allMatches(prose, OF_DAY))
      yield report(index, days, `${day}’s`, 'possessive');
    for (const pattern of [FAMILY_ACTS, PEOPLE_ALONE])
      for (const { 0: written, 1: one = '', index } of allMatches(prose, pattern))
        yield report(index, written, `${one}s`, 'plural');
    for (const { 0: saints, 1: saint = '', index } of allMatches(prose, OF_SAINT))
      if (PRONOUN_OF_GIVEN_NAME.has(saint.toLowerCase()) && !PRONOUN_OF_GIVEN_NAME.has(saints.toLowerCase()))
        yield report(index, saints, `${saint}’s`, 'possessive');
    for (const { 0: owners, 1: owner = '', index } of allMatches(prose, OF_ONE))
      yield report(index, owners, `${owner}’s`, 'possessive');
    for (const { 0: people, index } of allMatches(prose, OF_PEOPLE))
      yield report(index, people, `${people}’`, 'possessive');
    for (const place of places) {
      if (/['’]/.test(prose[place] ?? '')) yield* behindApostrophe(prose, place, speller);
      else yield* withoutApostrophe(prose, place, speller);
    }
  },
});

/** “the Hawks third straight win”: a team, and what it has. */
const TEAM =
  /(?<=\b[Tt]he )(\p{Lu}\p{Ll}{2,12}s)(?= (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|next|only|opening) (?:straight|consecutive|win|loss|victory|defeat|touchdown|goal|possession|home game|road game)\b)/gu;

/** “The Hawks’ won 3-1”: a team, and what it did. */
const TEAM_ACTS =
  /(?<=(?:^|[.!?] )The )(\p{Lu}\p{Ll}{2,12}s)['’](?= (?:won|beat|took|scored|were|are|have|went|trailed|outscored|outgained|rallied|improved|advanced|defeated|begin|began|travel|host|hosted|visit) )/gu;

/** “Democrats’ are hoping”, “users’ have complained”: many, and what they do. “Parents’ will” is what they leave. */
const MANY_ACT =
  /(?<=^|[\s(])(\p{L}{2,18}s)['’](?= (?:are|were|have|would|could|should|must) (?:been |not |also |never )?\p{Ll}{2,})/gu;

function* manyAct(prose: string): Iterable<Found> {
  // Behind an opening mark the apostrophe may close what it opens: “the ‘losers’ are.”
  if (/(?:^|[\s(“"])['‘]/.test(prose)) return;
  for (const { 0: written, 1: many = '', index } of allMatches(prose, MANY_ACT))
    yield report(index, written, many, 'plural');
}

/** “The Smith’s have lived here”: a family. */
const FAMILY_ACTS = /(?<=(?:^|[.!?] )The )(\p{Lu}\p{Ll}{2,12})['’]s(?= (?:have|are|were|live|own|plan) )/gu;
/** “Parent’s of the students”: people, with nothing that they have. */
const PEOPLE_ALONE =
  /(?<=(?:^|[.!?] ))(Parent|Resident|Student|Member|Owner|Teacher|Supporter|Official|Worker|Voter|Neighbor|Firefighter|Nurse)['’]s(?= (?:of|in|at|who|from|were|are|said|have) )/gu;

/** “three rifle’s”, “childrens’”. */
function* behindApostrophe(prose: string, place: number, speller: Speller | null): Iterable<Found> {
  let start = place;
  while (start > 0 && /[a-z]/.test(prose[start - 1]!)) start--;
  const word = prose.slice(start, place);
  if (!/^[a-z]{3,}$/.test(word) || /[\p{L}'’-]/u.test(prose[start - 1] ?? '')) return;
  if (!/^s(?![\p{L}'’-])/u.test(prose.slice(place + 1, place + 3))) return;
  const around = aroundAt(prose, start, speller);
  if (!around || isOwner(around)) return;
  if (hasVerb(around) || isThanked(around)) {
    yield* ofPeople(around, start, word, prose[place]!, speller);
    return;
  }
  if (isPaidTime(around, word)) {
    yield report(start, `${word}${prose[place]}s`, `${word}s’`, 'many');
    return;
  }
  const isTime = SPAN.test(word);
  if (isTime && !/^(?:before|ago|after|later|earlier|from)$/.test(around.word(1))) return;
  if (
    !(isCounted(around) || isSome(around, word) || isOfMany(around, word)) ||
    /^(?:one|people|men|women|children)$/.test(word)
  )
    return;
  const want = withEnding(word, 's');
  if (!speller || !(speller.knows(want) || speller.knows(word))) return;
  if (mayBeOwned(around.word(1))) return;
  yield report(start, `${word}${prose[place]}s`, want, 'plural');
}

function* ofPeople(
  around: Around,
  start: number,
  word: string,
  mark: string,
  speller: Speller | null,
): Iterable<Found> {
  const want = withEnding(word, 's');
  if (around.can.noun(word) && speller?.knows(want)) yield report(start, `${word}${mark}s`, want, 'plural');
}

const SPAN = /^(?:day|week|month|year|hour|minute)$/;
/** “Two week’s pay.” */
const isPaidTime = (around: Around, word: string): boolean =>
  SPAN.test(word) && isCounted(around) && OF_TIME.has(around.word(1)) && around.word(-1) !== 'one';

/** “The trustee’s had no idea”: nothing is owned, and a verb follows that is no part of “has.” */
const hasVerb = (around: Around): boolean =>
  /^(?:the|some|many|several|all|most|other|these|those|city|county|state|local|school)$/.test(around.word(-1)) &&
  /^(?:were|have|are|did|do|say|want|had)$/.test(around.word(1)) &&
  (around.word(1) === 'had' ? /^(?:no|not|any|little|already|been)$/ : /^[a-z]/).test(around.word(2)) &&
  !/^(?:than|of|and|as|or|like|from|with|to|at|that)$/.test(around.word(-2)) &&
  PEOPLE_TOO.test(around.word(0).slice(0, -2));
/** “Thanked the juror’s, and”: somebody was thanked, and nothing of theirs. */
const isThanked = (around: Around): boolean =>
  /^(?:the|all|several|some|many|other|two|three|four)$/.test(around.word(-1)) &&
  /^(?:thanked|told|asked|praised|joined|warned|urged|blamed|interviewed|arrested|charged|visited|invited|notified|hired|fired|met)$/.test(
    around.word(-2),
  ) &&
  around.word(1) === '' &&
  /^[.,;]$/.test(around.markBehind(0)) &&
  PEOPLE_TOO.test(around.word(0).slice(0, -2));
/** Somebody: “trustee,” “juror,” “resident.” */
const PEOPLE_TOO = /(?:[^aeiou]or|er|ee|ist|ian|ent|ant|eer)$/;

/** “three”, “thousands of” or “two old” stands before the word. */
function isCounted(around: Around): boolean {
  const [before, farther] = [around.word(-1), around.word(-2)];
  return (
    (COUNTED.test(before) && !/^(?:all|most|some|other)$/.test(before)) ||
    (before === 'of' && OF_MANY.has(farther)) ||
    (COUNTED.test(farther) &&
      !/^(?:all|most|some|other|these|those)$/.test(farther) &&
      !GRAMMAR_WORDS.has(before) &&
      /^[a-z]+$/.test(before) &&
      !/s$/.test(before))
  );
}

/** “some estimate’s by”, “several plan’s before”: what follows can belong to nobody. */
const isSome = (around: Around, word: string): boolean =>
  /^(?:by|of|from|could|can|will|would|may|might|must|should|were|are|have|before|ago|after|later|earlier|who|that|which)$/.test(
    around.word(1),
  ) &&
  /^(?:some|most|other|several|many)$/.test(around.word(-1)) &&
  !/^(?:one|else)$/.test(word);

/** “seriously concerned about job’s at the plant”: nobody has it, and nothing is had. */
const isOfMany = (around: Around, word: string): boolean =>
  /^(?:about|with|into|over|between)$/.test(around.word(-1)) &&
  /^(?:at|in|of|from|to|are|were|that|which|who|because|after)$/.test(around.word(1)) &&
  around.can.noun(word);

/** “two company’s plans” may be a possessive after all: only before a word of grammar, a participle or the end is it none. */
const mayBeOwned = (next: string): boolean =>
  next !== '' &&
  // “Two touchdown’s Friday night.”
  !WEEKDAYS.has(next) &&
  !GRAMMAR_WORDS.has(next) &&
  !/(?:ing|ed)$/.test(next) &&
  !/^(?:launched|open|said|say|ago|later|earlier|caught|died|took|went|came|won|lost|left|fell|rose|began|got|made|gave|saw|told|held|kept|found)$/.test(
    next,
  );

/** Names of days and people own: “at Friday’s”. */
const isOwner = (around: Around): boolean =>
  /^(?:that|it|what|there|here|who|today|yesterday|tomorrow|else|mine)$/.test(around.word(0).replace(/'s$/, ''));

/** “the companys future”, “the prisons inmates”. */
function* withoutApostrophe(prose: string, place: number, speller: Speller | null): Iterable<Found> {
  const around = aroundAt(prose, place, speller);
  if (!around) return;
  const written = around.raw(0);
  const word = around.word(0);
  const plural = PLURALS.get(word.replace(/'$/, ''));
  if (plural) {
    // “Mens rea” is Latin.
    if (written === written.toLowerCase() && around.word(1) !== 'rea')
      yield report(place, written, plural, 'twice', true);
    return;
  }
  if (TIMES.includes(word)) {
    if (written === word) yield* ofTime(around, place);
    return;
  }
  const owner = OWNERS_S.get(word) ?? (word === 'prisons' ? 'prison' : undefined);
  if (!owner || written !== word) return;
  const next = around.word(1);
  // “companys” is no word at all.
  const unknown = speller !== null && !speller.knows(word);
  const before = around.word(-1);
  if (!/^(?:the|a|an|his|her|their|its|my|our|your|this|that|each|every)$/.test(before)) return;
  // “the prisons staff were”: a verb behind it makes a noun of what may be one itself.
  const carries = /^(?:was|were|is|are|has|have|had|will|would|said|says)$/.test(around.word(2));
  const owned =
    OWNED.has(next) &&
    (!isVerbToo(around, next) || (carries && !/^(?:own|most|best|only|first|last|second)$/.test(next)));
  if (unknown || owned) yield report(place, written, `${owner}’s`, 'possessive');
}

/** “two years probation”, “next years festival”. */
function* ofTime(around: Around, place: number): Iterable<Found> {
  const word = around.word(0);
  if (isTimeOfMany(around)) yield report(place, word, `${word}’`, 'possessive');
  else if (/^(?:year|week|month|night)s$/.test(word) && isTimeOfOne(around))
    yield report(place, word, `${word.slice(0, -1)}’s`, 'possessive');
}

/** “Two years probation”, “in six months time”, “30 days notice.” */
function isTimeOfMany(around: Around): boolean {
  const [before, next, second] = [around.word(-1), around.word(1), around.word(2)];
  if (!COUNTED.test(before) || !around.isPlain(1) || !OF_TIME.has(next)) return false;
  if (/^(?:supervised|unpaid|paid|community)$/.test(next))
    return /^(?:probation|release|leave|vacation|service|work)$/.test(second);
  // “In two weeks pay rises”: nothing may follow that goes on from a noun or a verb.
  return next === 'worth'
    ? second === 'of'
    : /^(?:|in|of|for|and|or|on|at|with|before|after|as|from|to|when|but|if)$/.test(second);
}

/** “Next years festival”, “this weeks vote”, “this years $45 million plan”: one time before what happens in it. */
function isTimeOfOne(around: Around): boolean {
  const [next, second] = [around.word(1), around.word(2)];
  if (!/^(?:last|next|this)$/.test(around.word(-1))) return false;
  if (/^(?:the|his|her|their|its|our|my|your|these|those|whose|a)$/.test(around.word(-2))) return false;
  const end = around.place(0)?.end ?? 0;
  if (around.word(-1) === 'this' && /^ [$£€]\d/.test(around.prose.slice(end, end + 3))) return true;
  if (!around.isPlain(1) || GRAMMAR_WORDS.has(next) || around.can.past(next)) return false;
  return around.can.anyNoun(next) || (around.can.adjective(next) && around.isPlain(2) && around.can.noun(second));
}

/** “the states most popular”: right without; “the worlds biggest” is not. What may be a verb behind a plural is left alone. */
const isVerbToo = (around: Around, next: string): boolean =>
  /^(?:work|works|use|name|face|hand|head|plan|record|report|claim|demand|need|needs|share|shares|fall|rise|visit|tour|request|view|books|second|last|first|only|case|house|home|own|approval|value|budget|care|play|mind|most|best|future|police|staff|capital|board|press|growth|cases?|debt|concerns?|use)$/.test(
    next,
  ) &&
  !(
    /^(?:future|care|most|best|press|use|house)$/.test(next) &&
    !(next === 'care' && /^(?:about|for|if|what)$/.test(around.word(2))) &&
    /^(?:the|her|his|their|its)$/.test(around.word(-1)) &&
    isSingularOnly(around)
  );
/** Owners that a story has one of, so that their plural behind "the" is odd. */
const isSingularOnly = (around: Around): boolean =>
  /^(?:mothers|fathers|sisters|wifes|husbands|worlds|countrys|companys|retailers|regions|chains|minds)$/.test(
    around.word(0),
  ) && around.word(1) !== 'home';
