import { allMatches } from '../../text/matches.ts';
import { type Span, span, textOf } from '../../text/spans.ts';
import type { Speller } from '../../text/speller.ts';
import { unclosedAside } from '../lib/clauses/asides.ts';
import { commaBehindAnd, partedSubject } from '../lib/clauses/parted.ts';
import { readSentence } from '../lib/clauses/words.ts';
import { opensSentence, ownWords, sentencesIn } from '../lib/prose.ts';
import { openRelatives, unclosedRelatives } from '../lib/slips/nonrestrictive.ts';
import { defineRule, type Report } from '../rule.ts';

type Found = Report<'open' | 'fix' | 'parted' | 'joined' | 'drop'>;

const JOBS =
  'spokesman spokeswoman spokesperson director president professor manager executive lawyer attorney analyst owner founder chair chairman chairwoman head member resident editor economist researcher expert leader secretary minister mayor officer coordinator principal superintendent scientist engineer partner fellow'.split(
    ' ',
  );
/** “Lena Frost, a director of the museum said”: a name, a comma, what the person is, and a verb of speech with no comma before it. */
const OPEN = new RegExp(
  `(?<=\\p{Lu}[\\p{L}'’.-]{1,20} \\p{Lu}[\\p{L}'’-]{1,20}), (?:(?:an?|the|his|her|its) )?(?:\\p{Ll}[\\p{L}-]{1,18} ){0,3}(?:${JOBS.join('|')}|teacher|student|nurse|doctor|clerk|chief|coach) (?:of|for|at|with) (?:[\\p{L}’'&-]{1,20} ){0,5}?([\\p{L}’'-]{2,20})(?= (?:said|says|told|added|wrote)\\b)`,
  'gu',
);
/** “Frost, the president of Local 212 of the Food Workers said”: a surname alone opens the sentence. */
const OPENS_ALONE = new RegExp(
  `(?<=(?:^|[.!?]["”’]? )\\p{Lu}[\\p{L}'’-]{2,20}), (?:an?|the) (?:\\p{Ll}[\\p{L}-]{1,18} ){0,2}(?:${JOBS.join('|')}) (?:of|for|at|with) (?:[\\p{L}\\d’'&-]{1,20} ){0,7}?([\\p{L}’'-]{2,20})(?= (?:said|says|told)\\b(?!,))`,
  'gu',
);
/** “Lena Frost, the county clerk said” opens a sentence, so that the name is its subject. */
const OPENS = new RegExp(
  `(?<=(?:^|[.!?]["”’]? )\\p{Lu}[\\p{L}'’.-]{1,20} \\p{Lu}[\\p{L}'’-]{1,20}), (?:the|an?) (?:\\p{Ll}[\\p{L}-]{1,18} ){0,2}(${[...JOBS, 'clerk', 'sheriff', 'coach', 'chief', 'teacher', 'student', 'nurse', 'farmer', 'doctor'].join('|')})(?= (?:said|says|told)\\b)`,
  'gu',
);
/** “The driver, a 34-year-old man from Elkton was taken.” */
const AGED_FROM =
  /(?<=(?:^|[.!?]["”’]? )(?:The|A|An|His|Her) (?:\p{Ll}{3,16} ){0,2}\p{Ll}{3,16}), an? \d{1,2}-year-old (?:\p{L}{2,16} ){0,3}?(?:from|of) (?:\p{Lu}[\p{L}’-]{1,20},? ){0,2}?(\p{Lu}[\p{L}’-]{2,20})(?= (?:was|is|died|has|had|suffered|pleaded|faces|told|said)\b)/gu;
/** “It killed Lena Frost, 34 and injured two.” */
const AGED_AND =
  /(?<=\p{Lu}[\p{L}'’.-]{1,20} \p{Lu}[\p{L}'’-]{1,20}), ([1-9]\d)(?= and (?:injured|wounded|hurt|killed|critically|seriously|left)\b)/gu;
/** “Lena Frost, 42 of Salem”. */
const AGE_OF = /(?<=\p{Lu}[\p{L}'’.-]{1,20} \p{Lu}[\p{L}'’-]{1,20}), ([1-9]\d)(?= of \p{Lu}\p{Ll})/gu;
/** “Lena Frost, 42, of Salem was hurt”: where somebody is from, with no comma before the verb. */
const AGED_OF =
  /(?<=\p{Lu}[\p{L}'’.-]{1,20} \p{Lu}[\p{L}'’-]{1,20}, [1-9]\d, of )(?:\p{Lu}[\p{L}’'-]{1,20},? ){0,2}?(\p{Lu}[\p{L}’'-]{2,20})(?= (?:was|died|is|has|had|pleaded|faces|said|suffered|admitted|drowned|will)\b)/gu;
/** “Frost, a Democrat said”: what somebody is, in one word. */
const PARTISAN =
  /(?<=(?:^|[.!?]["”’]? |,["”’] |[\ufffc] )(?:\p{Lu}[\p{L}'’.-]{1,20} ){0,3}\p{Lu}[\p{L}'’-]{1,20}), an? (?:\p{Ll}[\p{L}-]{2,18} ){0,1}(Democrat|Republican|independent|junior|senior|sophomore|freshman|veteran|lawyer|nurse|teacher|farmer|doctor)(?= (?:said|says|told|added|wrote)\b)/gu;
/** “The man, 34 was arrested”: an age with one comma before the verb. */
const AGED =
  /(?<=\b(?:[Tt]he|[Aa]|[Tt]hat) (?:\p{Ll}{1,16} ){0,2}(?:man|woman|boy|girl|driver|suspect|victim|teen|teenager|student|teacher|officer|passenger|motorcyclist|cyclist|resident|child|toddler)), ([1-9]\d?)(?= (?:was|is|has|had|died|pleaded|faces|suffered)\b)/gu;
/** “The mayor, Ana Ruiz said the vote was close”, where no comma follows the verb, so that it is no aside. */
const NAMED = new RegExp(
  `(?<=(?:^|[.!?]["”’]? )(?:The|His|Her|Their|Its) (?:\\p{Ll}[\\p{L}’'-]{1,18} ){0,2}(?:${[...JOBS, 'clerk', 'sheriff', 'coach', 'chief', 'teacher', 'governor', 'councilman', 'councilwoman', 'senator', 'judge', 'commissioner', 'prosecutor'].join('|')})), (?:\\p{Lu}[\\p{L}'’.-]{1,20} ){1,2}(\\p{Lu}[\\p{L}'’-]{1,20})(?= (?:said|says|told)\\b(?!,))`,
  'gu',
);
const KIN =
  'wife husband brother sister father mother son daughter uncle aunt cousin grandfather grandmother grandson granddaughter nephew niece fiancé fiancée partner roommate neighbor stepfather stepmother boyfriend girlfriend twin friend colleague boss successor predecessor opponent'
    .split(' ')
    .join('|');
/** “Her son, Bo Lind was there”: one of the family, by name, with one comma. */
const KIN_NAMED = new RegExp(
  `(?<=(?:^|[.!?]["”’]? )(?:His|Her|Their|My|Our) (?:\\p{Ll}[\\p{L}-]{1,18} ){0,2}(?:${KIN})), (?:\\p{Lu}[\\p{L}'’.-]{1,20} ){0,1}(\\p{Lu}[\\p{L}'’-]{1,20})(?= (?:was|is|has|had|died|works|worked|lives|lived|will|would|owns|runs|came|went)\\b)`,
  'gu',
);
/** What somebody does to something. */
const ACTS =
  'built|made|took|gave|won|lost|sold|bought|wrote|led|ran|found|brought|left|began|became|told|taught|opened|started|joined|founded|helped|filed|owns|owned|raised|moved|received|called|asked|signed|introduced|proposed|sued|killed|designed|planted|painted|donated|criticized|praised|defeated|beat|held|kept|saw|heard|knew|thought|said';
/** “Her brother, a retired welder built the porch”: what somebody is, and an act with its object. */
const DID = new RegExp(
  `(?<=(?:^|[.!?]["”’]? )(?:(?:His|Her|Their|My|Our|The) (?:\\p{Ll}[\\p{L}’'-]{1,18} ){0,2}(?:${KIN}|${JOBS.join('|')}|teacher|nurse|doctor|clerk|chief|coach|judge|senator|governor|driver|farmer|captain)|(?!(?:Last|This|Next|That|Each|On|In|At)\\b)\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,18} (?:\\p{Lu}\\. )?\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,18})), an? (?:[\\p{Ll}-]{3,20} ){0,3}(\\p{Ll}{3,20})(?= (?:${ACTS}) (?:the|an?|his|her|its|their|it|him|them|that|he|she|they|to)\\b)`,
  'gu',
);
/** “Bo Lind a carpenter from Alden, built the porch”: the first comma is missing, and the second is there. */
const UNOPENED = new RegExp(
  `(?<=(?:^|[.!?]["”’]? )(?!(?:Last|This|Next|That|Each|On|In|At|Call|Give|Make|Was|Is)\\b)\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,18} (?:\\p{Lu}\\. )?)(\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,18})(?= an? (?:\\p{Ll}[\\p{L}-]{1,18} ){0,2}(?:${[...JOBS, 'teacher', 'nurse', 'doctor', 'clerk', 'coach', 'farmer', 'carpenter', 'student', 'driver', 'veteran', 'mechanic', 'retiree'].join('|')}) (?:of|for|at|with|from|in) (?:[\\p{L}’'&-]{1,20} ){0,4}?[\\p{L}’'-]{2,20}, (?:said|says|told|was|is|has|had|${ACTS}) )`,
  'gu',
);
/** “His wife, Ana and their sons left”: one of whom there is one, by name, and others behind. */
const KIN_AND =
  /(?<=(?:\b(?:[Hh]is|[Hh]er)|['’]s) (?:wife|husband|fiancé|fiancée|spouse)), (?:\p{Lu}[\p{L}'’.-]{1,20} ){0,2}(\p{Lu}[\p{L}'’-]{1,20})(?= and (?:his|her|their|two|three|four|five|other) )/gu;
/** “The plan, according to the mayor will cost $5”: whose words they are, with one comma. */
const SAID_BY =
  /(?<=\p{Ll}), according to (?:\p{L}[\p{L}’'-]{0,19} ){0,4}(\p{L}[\p{L}’'-]{1,19})(?= (?:will|would|was|were|could|may)\b)/gu;
/** “The firm, however said no.” */
const HOWEVER = /(?<=\p{Ll}), (however)(?= (?:said|will|would|is|was|has|had|did|does|were|are|could)\b)/gu;
/** “The plan, if approved would raise.” */
const IF =
  /(?<=\p{L}), (?:if|when|once|unless) (approved|passed|convicted|elected|adopted|enacted|confirmed|signed|built|completed|finished|ratified)(?= (?:would|will|could|may|can|faces|must)\b)/gu;
/** “Lowe, 52 was elected.” */
const AGED_NAME =
  /(?<=(?:^|[.!?]["”’]? )(?:\p{Lu}[\p{L}'’.-]{1,20} ){0,2}\p{Lu}[\p{L}'’-]{2,20}), ([1-9]\d)(?= (?:was|is|has|had|died|pleaded|faces|said|told)\b)/gu;
/** A subject that opens its sentence, of one noun or name. */
const FIRST =
  '(?:^|[.!?]["”’]? )((?:The|A|An|His|Her|Its|Their) (?:[\\p{L}\\d’\'-]{2,20} ){0,2}[\\p{Ll}-]{3,20}|\\p{Lu}[\\p{L}’-]{2,20}(?: \\p{Lu}[\\p{L}’-]{2,20})?)';
/** “The firm, which employs 300 people will close”: a clause about the subject, with one comma. */
const WHICH = new RegExp(
  `(?<=${FIRST}), (?:an? \\p{L}{3,20} )?(?:who|which) (?:is|was|has|had|started|owns|runs|employs|serves|opened|closed|began|makes|sells|lives|works|represents|covers|includes|played|plays|leads|led|won|lost|served|taught|teaches|founded|owned|ran|sits|stands) (?:[\\p{L}\\d’'$%-]{1,20} ){0,6}?([\\p{L}\\d’'-]{2,20})(?= (?:said|says|told|will|would|was|has|is|had)\\b)`,
  'gu',
);
/** What a relative clause may hold before a verb of its own: “which is what they said”, “who is as tall as he was.” */
const WITHIN =
  /\b(?:that|what|how|whether|which|whose|when|where|whom|because|while|as|than|if|and|or|but|he|she|they|it|we|said|says|told|believed|expected|likely|not|also|once|then|never|recently|everyone|everything|all|one|way|time|thing|reason)\b/;
/** “The lawyer who represents him, said no”: a comma between the subject and its verb. */
const PARTED =
  /(?<=(?:^|[.!?]["”’]? )(?:The|A|An) (?:\p{Ll}{2,20} ){0,2}\p{Ll}{3,20} (?:who|that|which) (?:[\p{L}\d’'-]{1,20} ){0,6}?)([\p{L}\d’'-]{2,20}),(?= (?:said|says|told|was|is|will|has|would) (?!\p{Lu}|police|officials))/gu;

/** “The lawyer Dana Holt, said no”: a job and its name, and a comma before their verb. */
const PARTED_NAME = new RegExp(
  `(?<=(?:^|[.!?]["”’]? )The (?:\\p{Ll}[\\p{L}-]{1,18} ){0,2}(?:${JOBS.join('|')}|interviewer|host|singer|actor|actress|author|artist) \\p{Lu}\\p{Ll}[\\p{L}'’-]{1,18} )(\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,18}),(?= (?:said|says|told|was|is|has|had|will|would|seemed) [^,.!?]{3,80}[.!?](?:["”’]? |$))`,
  'gu',
);

/** One look tells that no verb of speech follows a word, or no comma a name. */
const MAYBE = /[A-Za-z], [A-Za-z][^,]{4,160} (?:said|says|told|added|wrote)\b/;
/** Inside: a clause or a second part, so that the verb belongs to another. */
const CLAUSE =
  /\b(?:who|what|how|whether|that|which|whose|when|where|whom|because|while|as|has|had|have|is|was|were|are|said|says|told|and|or|but|he|she|they|it|we|also|later|once|then|never|recently|[a-z]{3,}ly)\b/;

/** One look tells that no relative is named. */
const KIN_MAYBE = new RegExp(`(?:${KIN}), \\p{Lu}`, 'u');

/** “On Tuesday,” “In Salem City,” “Last March”: what stands before the comma opens the sentence and names nobody. */
const NO_NAME =
  /(?:(?:^|[.!?]["”’]? )(?:(?:But|And|So|Yet|Still) )?(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y|Since|During|Last|This|Next|From|After|Before|Until|Through|For|Near|Outside|Inside|Across|Around|With|Under|Late|Early|Until|Via|Citing|According|\p{Lu}\p{Ll}{2,12}ing (?:to|with|at|from|by|on|in|for)) [^.!?]{0,40}|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|January|February|March|April|June|July|August|September|October|November|December|County|Counties|City|Township|Borough|Valley|Island|Beach|Park|Street|Avenue|University|College|Hospital|Center|Court|Lake|Springs|Heights)$/u;

export const appositive = defineRule({
  id: 'style/appositive',
  title: 'Comma missing around a description',
  severity: 'warning',
  doc: `“Lena Frost, director of the museum, said”: what describes a person goes between two commas. Without the second one the
description seems to do the talking. A clause with “who” or “which” after a name takes commas, too: the name alone says who is
meant. “It was Lena Frost who left” and “an aide to Lena Frost who left” are left alone.`,
  options: {},
  messages: {
    open: {
      what: 'Comma missing after “{word}.”',
      why: 'A description that follows a name goes between two commas.',
    },
    fix: 'Add the comma',
    parted: {
      what: 'A comma separates this subject from its verb.',
      why: 'Delete it, or set the description off with a second one.',
    },
    joined: { what: 'No comma after “and” or “but” here.', why: 'The comma goes before the word, if anywhere.' },
    drop: 'Delete the comma',
  },
  examples: [
    { bad: 'The lawyer Dana [[Holt,]] said no.', fixed: 'The lawyer Dana Holt said no.' },
    { good: 'Speaking to Salem News, a spokesperson for Korbo said it would close.' },
    { good: 'A dull plan, its goal was to keep the mill. The mill, a relic, was shut.' },
    { good: 'Korbani Steel, the U.N. and Korbani Rail echoed it.' },
    {
      bad: 'Lena Frost, a director of the [[museum]] said it would close.',
      fixed: 'Lena Frost, a director of the museum, said it would close.',
    },
    { bad: 'Lena Frost, the county [[clerk]] said no.', fixed: 'Lena Frost, the county clerk, said no.' },
    { bad: 'Lena Frost, [[42]] of Salem, was there.', fixed: 'Lena Frost, 42, of Salem, was there.' },
    { bad: 'Lena Frost, 42, of [[Salem]] was hurt.', fixed: 'Lena Frost, 42, of Salem, was hurt.' },
    { bad: 'Frost, a [[Democrat]] said no.', fixed: 'Frost, a Democrat, said no.' },
    {
      bad: 'Okoro, the president of Local 212 of the Food [[Workers]] said no.',
      fixed: 'Okoro, the president of Local 212 of the Food Workers, said no.',
    },
    { bad: 'The driver, a 34-year-old man from [[Alden]] was hurt.' },
    { bad: 'The fire killed Lena Frost, [[34]] and injured two.' },
    { bad: 'The man, [[34]] was arrested.', fixed: 'The man, 34, was arrested.' },
    { bad: 'The mayor, Lena [[Frost]] said no.', fixed: 'The mayor, Lena Frost, said no.' },
    { bad: 'His wife, [[Ana]] and their sons left.', fixed: 'His wife, Ana, and their sons left.' },
    { bad: 'The owner of the [[mill,]] said no.', fixed: 'The owner of the mill said no.' },
    { bad: 'They met [[but,]] it was late.', fixed: 'They met but it was late.' },
    { bad: 'The report, released [[Friday]] blames a valve.', fixed: 'The report, released Friday, blames a valve.' },
    {
      good: 'The next day, a crew closed it. The mill, the mayor said Monday, is shut. The dam, a man said, broke. Dogs, a man and two cats were hurt.',
    },
    { bad: 'Her son, Bo [[Lind]] was there.', fixed: 'Her son, Bo Lind, was there.' },
    {
      bad: 'Her brother, a retired [[welder]] built the porch.',
      fixed: 'Her brother, a retired welder, built the porch.',
    },
    {
      bad: 'Lena [[Frost]] a teacher from Alden, built the porch.',
      fixed: 'Lena Frost, a teacher from Alden, built the porch.',
    },
    { bad: 'Lena [[Frost]] who runs the mill left.', fixed: 'Lena Frost, who runs the mill left.' },
    { bad: 'It hurt Ada [[Mall]] which has 90 shops.', fixed: 'It hurt Ada Mall, which has 90 shops.' },
    {
      good: 'It was Lena Frost who left. She asked Lena Frost who was there. An aide to Lena Frost who left sued. She told the Lena Frost who was young. They list on Monday which was paid.',
    },
    { good: 'The next day, a retired welder built the porch. Her brother, a welder who built the porch, left.' },
    { bad: 'The plan, according to the [[mayor]] will fail.', fixed: 'The plan, according to the mayor, will fail.' },
    { bad: 'The firm, [[however]] said no.', fixed: 'The firm, however, said no.' },
    { bad: 'The plan, if [[approved]] would fail.', fixed: 'The plan, if approved, would fail.' },
    { bad: 'Frost, [[52]] was elected.', fixed: 'Frost, 52, was elected.' },
    {
      bad: 'The firm, which is based in [[Ohio]] has 400 workers.',
      fixed: 'The firm, which is based in Ohio, has 400 workers.',
    },
    {
      bad: 'Mayor Frost, who voted against the [[closing]] called it sad.',
      fixed: 'Mayor Frost, who voted against the closing, called it sad.',
    },
    { good: 'Mayor Frost, who opposed the plan the council drew, left. Frost, who said the road was shut, left.' },
    { bad: 'Frost, who is a [[lawyer]] said no.', fixed: 'Frost, who is a lawyer, said no.' },
    { bad: 'The lawyer who represents [[him,]] said no.', fixed: 'The lawyer who represents him said no.' },
    {
      good: 'The firm, which is what he said it was, left. In March, 52 was the count. The man who left, police said, was ill.',
    },
    { bad: 'The [[bridge]] which was built in 1990, is shut.', fixed: 'The bridge, which was built in 1990, is shut.' },
    { good: 'The mayor, Lena Frost said, would not come. Lena Frost a year ago said no.' },
    { good: 'Lena Frost, a director of the museum, said so. Lena Frost, a member of a board that said so, left.' },
    { good: '“Lena Frost, a director of the museum said so,” Lowe said.' },
    { good: 'The yard is shut. On Tuesday, the owner said no. In Port Ada, the mayor said yes.' },
    { good: 'But in Ada County, chief clerk of elections Lena Frost said no.' },
  ],
  *passage(passage, { speller }) {
    const prose = ownWords(passage);
    const found = MAYBE.test(prose)
      ? [OPEN, OPENS, NAMED, PARTISAN].flatMap((pattern) => [...allMatches(prose, pattern)])
      : [];
    const aged = /, (?:an? )?\d\d?,?[ -](?:of \p{Lu}|[a-z])/u.test(prose)
      ? [AGE_OF, AGED, AGED_OF, AGED_NAME, AGED_FROM, AGED_AND].flatMap((pattern) => [...allMatches(prose, pattern)])
      : [];
    const aside = /, (?:according to|however|if|when|once|unless) /.test(prose)
      ? [SAID_BY, HOWEVER, IF].flatMap((pattern) => [...allMatches(prose, pattern)])
      : [];
    const kin = KIN_MAYBE.test(prose) ? [KIN_NAMED, KIN_AND].flatMap((pattern) => [...allMatches(prose, pattern)]) : [];
    const did = /, an? [^,.]{4,90} (?:the|an?|his|her|its|their|it|him|them|that|he|she|they|to)\b/.test(prose)
      ? [...allMatches(prose, DID)]
      : [];
    const closed = [
      ...(speller && MAYBE.test(prose) ? ofSurnames(prose, speller) : []),
      ...unopened(prose),
      ...clauses(prose),
    ];
    yield* closed;
    const told = new Set(closed.map(({ at }) => at.end));
    for (const at of [...openRelatives(prose), ...(speller ? unclosedRelatives(prose, speller) : [])]) {
      if (told.has(at.end)) continue;
      told.add(at.end);
      const data = { word: textOf(prose, at) };
      yield {
        at,
        message: 'open',
        data,
        fixes: [{ title: 'fix', edits: [{ span: span(at.end, at.end), text: ',' }] }],
      };
    }
    for (const { 0: whole, 1: word = '', index } of [...found, ...aged, ...aside, ...kin, ...did]) {
      if (CLAUSE.test(whole) || NO_NAME.test(prose.slice(Math.max(0, index - 44), index))) continue;
      told.add(index + whole.length);
      yield missing(index + whole.length, word);
    }
    if (speller) yield* read(prose, speller, told);
  },
});

/** Asides behind a subject that run into its verb, and commas where a sentence runs on. */
function* read(prose: string, speller: Speller, told: ReadonlySet<number>): Iterable<Found> {
  for (const place of prose.includes(',') ? sentencesIn(prose) : []) {
    if (!MAYBE_ASIDE.test(prose.slice(place.start, place.end))) continue;
    const sentence = readSentence(prose, place, speller);
    const open = sentence.words[unclosedAside(sentence)];
    if (open && !told.has(open.end)) yield missing(open.end, open.raw);
    const parted = sentence.words[partedSubject(sentence)];
    if (parted && !told.has(parted.end + 1)) yield needless('parted', parted.start, parted.end + 1);
    const joined = sentence.words[commaBehindAnd(sentence)];
    if (joined) yield needless('joined', joined.start, joined.end + 1);
  }
}

/** A comma near the beginning of a sentence, or behind a conjunction. */
const MAYBE_ASIDE = /^(?:[^\s,]{1,60}\s+){0,16}[^\s,]{0,60},|\b(?:and|but),/i;

/** A comma that has to go: the last mark of some words. */
const needless = (message: 'parted' | 'joined', start: number, end: number): Found => ({
  at: span(start, end),
  message,
  fixes: [{ title: 'drop', edits: [{ span: span(end - 1, end), text: '' }] }],
});

/** Descriptions behind a surname alone; “Still, the head of the agency said”: a word of the language is nobody's. */
function* ofSurnames(prose: string, speller: Speller): Iterable<Report<'open' | 'fix'>> {
  for (const { 0: whole, 1: word = '', index } of allMatches(prose, OPENS_ALONE)) {
    const before = prose.slice(Math.max(0, index - 24), index);
    const name = /[\p{L}'’-]{1,24}$/u.exec(before)?.[0] ?? '';
    if (!speller.knows(name.toLowerCase()) && !CLAUSE.test(whole) && !NO_NAME.test(before))
      yield missing(index + whole.length, word);
  }
}

/** A comma that is missing where a word ends. */
const missing = (end: number, word: string): Report<'open' | 'fix'> => ({
  at: span(end - word.length, end),
  message: 'open',
  data: { word },
  fixes: [{ title: 'fix', edits: [{ span: span(end, end), text: ',' }], safe: true }],
});

/** Descriptions that lack their first comma. */
function* unopened(prose: string): Iterable<Report<'open' | 'fix'>> {
  if (!/[a-z] an? [^,.]{4,80}, [a-z]/.test(prose)) return;
  for (const { 1: word = '', index } of allMatches(prose, UNOPENED)) yield missing(index + word.length, word);
}

/** Clauses about a subject that lack their second comma, or have it alone. */
function* clauses(prose: string): Iterable<Report<'open' | 'fix' | 'parted' | 'drop'>> {
  if (/, (?:an? \p{L}{3,20} )?wh(?:o|ich) /u.test(prose))
    for (const { 0: whole, 1: subject = '', 2: word = '', index } of allMatches(prose, WHICH)) {
      // Behind “U.S.” no sentence begins.
      if (!opensSentence(prose, index - subject.length)) continue;
      if (WITHIN.test(whole.slice(', which '.length)) || NO_NAME.test(prose.slice(Math.max(0, index - 44), index)))
        continue;
      const end = index + whole.length;
      yield {
        at: span(end - word.length, end),
        message: 'open',
        data: { word },
        fixes: [{ title: 'fix', edits: [{ span: span(end, end), text: ',' }] }],
      };
    }
  for (const { 0: whole, index } of allMatches(prose, PARTED_NAME)) yield parted(index, index + whole.length);
  if (!/ (?:who|that|which) [^,.]{2,160}, (?:said|says|told|was|is|will|has|would) /.test(prose)) return;
  for (const { 0: whole, index } of allMatches(prose, PARTED)) {
    const end = index + whole.length;
    const aside = unopenedAside(prose, index);
    yield aside
      ? {
          at: aside,
          message: 'open',
          data: { word: textOf(prose, aside) },
          fixes: [{ title: 'fix', edits: [{ span: span(aside.end, aside.end), text: ',' }] }],
        }
      : parted(index, end);
  }
}

const parted = (start: number, end: number): Report<'parted' | 'drop'> => ({
  at: span(start, end),
  message: 'parted',
  fixes: [{ title: 'drop', edits: [{ span: span(end - 1, end), text: '' }] }],
});

/** “The bridge which was built in 1990, is shut”: the word behind which the aside that ends at `at` lacks its first comma. */
function unopenedAside(prose: string, at: number): Span | null {
  const end = prose.lastIndexOf(' which ', at);
  if (end < 0 || /[.!?]/.test(prose.slice(end, at))) return null;
  return span(prose.lastIndexOf(' ', end - 1) + 1, end);
}
