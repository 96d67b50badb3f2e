import { BASE_OF_PAST, PAST_ONLY } from '../../lexicon/irregularVerbs.ts';
import { SHORT_FORMS } from '../../lexicon/shortForms.ts';
import { SPEECH_VERBS } from '../../lexicon/speech.ts';
import { BEFORE_OBJECTS, BETWEEN, GRAMMAR_WORDS, TIMED_AUXILIARIES } from '../../lexicon/wordClasses.ts';
import { wordSet } from '../../text/lists.ts';
import { allMatches } from '../../text/matches.ts';
import { capitalized } from '../../text/slips.ts';
import { span } from '../../text/spans.ts';
import type { Speller } from '../../text/speller.ts';
import { joinedWithoutComma } from '../lib/clauses/joined.ts';
import { readSentence } from '../lib/clauses/words.ts';
import { GONE, ownWords, sentencesIn } from '../lib/prose.ts';
import { usesIn } from '../lib/wordUses.ts';
import { defineRule, type Report } from '../rule.ts';

/** A comma and a pronoun that can open a sentence, with what follows it. */
const SPLICE =
  /, (he|she|they|it|we|this|there) ((?:(?:also|now|then|later|once|already|still|never|soon|quickly|recently) )?\p{L}[\p{L}'’]{0,19}) (\p{L}[\p{L}'’]{0,19}|\d+|[$£€]\d+)/gu;
/** Verbs of thought and report, behind which what stands before the comma is their object: "the plan is dead, it seems". */
const REPORTS = wordSet(
  'said says say thought thinks think believe believes believed knew know knows felt feel feels seem seems seemed appear appears appeared turns turned emerged agreed agree agrees hope hopes hoped fear fears feared heard learned learnt recalle recalled recalls remembered remember remembers realized realised concluded conclude concludes decided figured reckon reckons reckoned found find finds expect expects expected suspect suspects suspected suppose supposes supposed guess claim claims claimed told tell tells went goes put read reads continued continues began wondered',
);
/** Those of them that mostly tell what is done: “found a job”. */
const DOES_TOO =
  /^(?:find|finds|found|put|reads?|went|goes|began|continue[sd]?|decided|figured|turn(?:s|ed)|appear(?:s|ed))$/;
/** Those of them that tell what is done where a thing or “to” follows: “agreed to pay”, “offers a prize.” */
const ACTS =
  /^(?:agree[sd]?|post(?:s|ed)|offer(?:s|ed)|put|finds?|found|sees?|saw|reads?|began|continue[sd]|wrote|writes|allow(?:s|ed)|mention(?:s|ed)|request(?:s|ed)|demand(?:s|ed)|finish(?:es|ed)?|went|goes|asked|hopes|hoped|expects|expected|decided|claimed|turned|turns)$/;
const REPORTED_BE = wordSet(
  'understood thought claimed hoped believed feared alleged reported said argued clear true assumed estimated expected rumored rumoured noted agreed announced revealed told convinced certain sure reckoned suggested',
);
/** Words behind which a phrase may open what follows the comma: "he said that in March, he would", "and when it rained, it". */
const OPENS_INSIDE =
  /(?:^|\b(?:that|and|but|or|nor|yet|said|says|say|told|adding|saying|because|so|where|which|who|knew|knows|think|thinks|thought|believes|means|even|just|only|how|what) )(?:thanks|due|based|according|amid|among|upon|across|throughout|when|if|as|because|while|whilst|after|before|since|although|though|once|until|till|unless|whether|where|wherever|whenever|in|on|at|by|during|for|with|without|under|from|despite|given|through|within|like|unlike|instead|to|every|each|should (?:one|any|an?|the|he|she|it|they|there))\b/i;
/** A listener stands between the verb and such a word: "he told the producers if". */
const TOLD_IF = /\b(?:told|warned|promised|assured|asked|informed|reminded) [^,]{1,40} (?:if|when|once|unless|that)\b/i;
/** Words that set two clauses side by side on purpose, or leave one without a verb of its own. */
const PAIRED =
  /\b(?:not only|the more|the less|the better|the longer|the (?:earlier|sooner|later|higher|lower|bigger|larger|smaller|faster|closer|older|younger|harder)|so (?!that\b|far\b)\p{Ll}+|sooner|hardly|scarcely|barely|either|neither|nor|rather|whether|whoever|whatever|however|lest|let|not just|not that|(?:did|does|do|was|is|were|are|have|has|had)n['’]t (?:just|only|merely|simply)|less|such that)\b/iu;
/** What a sentence with a subject of its own begins with. */
const SUBJECT =
  /^(?:The|A|An|His|Her|Their|Its|Our|My|This|These|Those|He|She|It|They|We|I|There|Some|Many|Most|Several|Both|No|\p{Lu}['’]?\p{Lu}?\p{Ll}+(?:['’]s?)?|[A-Z]\.[A-Z]\.|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.)$/u;
/** Time, place and manner that open a sentence without a subject: "The day he left, he was". */
const NO_SUBJECT =
  /^(?:(?:The|A|An|Each|Every|That|This|One|Some|Last|Next) (?:(?:first|last|next|second|very|same|other|one|only) )?(?:day|night|morning|evening|afternoon|moment|minute|second|year|month|week|time|summer|winter|spring|fall|autumn|instant|decade|season|weekend|way|hour)s?|What|Whatever|Who|Whoever|Which|How|Why|Ever|Even|Regardless|If|When|Whereas|While|As|Right|Soon|Shortly|Long|Only|After|Before|Since|Because|Although|Though|Once|Until|Unless|Whether|Where|Had|Were|Should|Did|Would|Could|Can|Was|Is|Are|Do|Does|Have|Has|Not|Never|Just|Now|Then|Here|Yes|No|Well|Oh|Instead|Indeed|Today|Yesterday|Tomorrow|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|In|On|At|By|For|From|With|Without|Under|Over|Through|Throughout|During|Upon|Among|Amid|Between|Against|About|Above|Across|Around|Behind|Below|Beside|Besides|Beyond|Despite|Inside|Into|Near|Of|Off|Outside|To|Toward|Towards|Unlike|Within|Worth|According|Based|Asked|Born|Faced|Given|Told|Set|Left|Known|Made|Built|Seen|Following|Including|Regarding|Concerning|Considering|Speaking|And|But|Or|Also|Perhaps|Maybe|Still|Thus|Hence|Meanwhile|Moreover|Nevertheless|Nonetheless|Otherwise|Similarly|Ultimately|Overall)\b/;

/** A phrase before the subject: "Within a couple of years, ". */
const LEAD =
  /^(?:In|On|At|By|Within|During|After|Before|For|Since|Over|Last|From|Under|With|Despite|Among|Across|Throughout|According) [^,]{2,60}, (?=(?:the|a|an|his|her|their|its|he|she|it|they|there|many|some|more|\p{Lu}))/u;
/** Words that open a sentence even behind what may be an abbreviation: “by Port PA. In the spring”. */
const OPENS_SENTENCE =
  /^(?:In|The|A|An|He|She|It|They|We|But|On|At|For|And|This|These|That|His|Her|Their|There|When|If|As|After|Before|While|Since|Although|Though|With|By|From|Some|Many|Last|Under|During)\b/;
/** A time that a clause tells more of: “the day before camp was to start”, “the last election cycle he ran.” */
const TIME_OF_CLAUSE =
  /\bago\b|^the (?:last|first|next|same|only) |\bthe (?:day|night|morning|afternoon|evening|week|month|year|season|summer|winter|weekend|hour) (?:before|after|that|when|he|she|they|it|we)\b/i;
/** A place and its state or country, whose commas part nothing. */
const OF_STATE = /(\p{Lu}\p{Ll}{1,20}), \p{Lu}[\p{Ll}.]{1,20}(?: \p{Lu}\p{Ll}{1,20})?(?=,|$)/gu;
/** Words in marks that are the writer's own: “met.” */
const IN_MARKS = /[“"]([\p{L}\p{N} '’-]{1,40})[”"]/gu;
/** What may stand between commas before the second sentence without being a part of it: an apposition, a list, a clause of its own. */
const TAIL_FEWEST = 4;
/** What a description of the thing before the comma begins with. */
const APPOSITION = /^(?:an?|the|his|her|its|their|one|where|who|whose|which|\p{Lu}\p{Ll}+) /u;
/** Words that begin what belongs to the sentence behind it: "and, at the age of ten, he", "and two years later, he". */
const BELONGS_BEHIND =
  /^(?:(?:and|but|or|so|yet|then|that|even|just|only|especially|particularly|perhaps|now|not) )?(?:when|if|as|because|while|whilst|after|before|since|although|though|once|until|till|unless|whether|wherever|whenever|whatever|how|why|what|that|in|on|at|by|during|for|with|without|under|from|despite|given|through|throughout|within|like|unlike|instead|to|upon|amid|among|over|of|about|against|between|besides|beyond|except|according|thanks|due|based|rather|than|then|again|too|indeed|however|meanwhile|though|so|not|never|as|each|every|one day|that (?:day|night|year|week|month|way)|the (?:day|night|year|week|month|moment|next|following|same|last|first|more|less)|this (?:time|year|week|month|way)|last|next|\p{Lu}\p{Ll}{2,8}day|\p{Ll}{3,20}(?:ing|ed)|\p{N}|two|three|four|five|six|seven|eight|nine|ten|years|months|weeks|days|hours|decades)\b/u;

/** “He built it, he ran it, and he sold it”: a third clause makes a row of them. */
const IN_A_ROW = /^[^;.]{0,120}, (?:and|or) (?:he|she|they|it|we) /;
/** “But short of money, they”: what leads into the sentence behind it. */
const LEADS_IN =
  /^(?:and|but|or|yet|so) (?!(?:the|an?|his|her|its|their|our|he|she|they|it|we|this|there|some|many|most)\b)\p{Ll}/u;

/** A word, and a pronoun or an opener with a capital: "his house The pride that", "the road He was". */
const FUSED =
  /(?<=(?<![\p{L}\p{N}'’-])(\p{Ll}{3,20}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{Lu}\p{Ll}{3,20}(?= (?:She|They|But)))),? (The|He|She|They|It|This|These|But|However|There|We|His|Her|Their|In|No|After|When|If|As|Since|While|Although|Some|Many|Most|A|An) (\p{Ll}{1,20}) (\p{L}{1,20})/gu;
/** One look tells that no opener stands behind a word. */
const MAYBE_FUSED =
  /[a-z],? (?:The|He|She|They|It|This|These|But|However|There|We|His|Her|Their|In|No|After|When|If|As|Since|While|Although|Some|Many|Most|A|An) [a-z]/;
/** Words before a title, which may begin so: "the film The pride of". */
const BEFORE_TITLE = wordSet(
  'film masterpiece feature debut sequel remake adaptation romance western epic movie show song book band series play magazine novel album musical podcast column game single hit comedy drama documentary newspaper site website blog titled called named entitled sang sings singing wrote reads read reading saying says said track tracks thriller classic poem hymn opera story essay article program programme paper outlet group trio bestseller memoir sitcom starring stars headline headlined slogan motto tweeted magazines newspapers caption captioned chorus painting paintings work works',
);

/** Words behind which a letter names one of several. */
const LETTERED = wordSet(
  'type types group groups plan plans grade class category hepatitis vitamin vitamins influenza flu section option team line building gate exhibit side level tier series schedule part phase zone',
);

type Found = Report<'comma' | 'fused' | 'joined' | 'fix' | 'semicolon' | 'add'>;

export const runOn = defineRule({
  id: 'style/run-on',
  title: 'Two sentences run together',
  severity: 'info',
  doc: `“The bill was late, it cost $9 million” is two sentences joined by nothing but a comma, and readers run past the
end of the first; where the period is lost altogether (“left the house The mayor was”) nobody can tell where one ends. Only sentences
that plainly stand on their own are looked at. Where “and” or “but” joins two of them, each of some length and with a subject
of its own, a comma goes before it; clauses that depend on one another, reports (“he said”) and quotations are
left alone.`,
  options: {},
  messages: {
    comma: { what: 'A comma joins two sentences here.', why: 'Use a period or a semicolon, or add “and” or “but.”' },
    fused: { what: 'A period seems to be missing before “{word}.”', why: 'The capital begins a new sentence.' },
    joined: { what: 'Comma missing before “{word}.”', why: 'It joins two sentences, each with a subject of its own.' },
    add: 'Add the comma',
    fix: 'Use a period',
    semicolon: 'Use a semicolon',
  },
  examples: [
    { good: 'He built a mill, he ran a bank, and he sold both. It would be a bold choice, there is no doubt.' },
    { good: 'The mills were many and old, but short of the cash that was needed, they were shut.' },
    {
      bad: 'The road is open to all cars[[, it was]] mended in March.',
      fixed: 'The road is open to all cars. It was mended in March.',
    },
    {
      bad: 'The county widened the road in June, a first for the valley since 1990[[, it has]] repaired two bridges since.',
      fixed:
        'The county widened the road in June, a first for the valley since 1990. It has repaired two bridges since.',
    },
    {
      bad: 'The sheriff would not talk to us[[, the]] mayor did not call back.',
      fixed: 'The sheriff would not talk to us. The mayor did not call back.',
    },
    {
      good: 'The road was closed on Monday, the county said. The roof fell in May, the report found. The faster they work, the sooner it is done. He led the mill, the oldest built in Alden.',
    },
    {
      good: 'The road was so wide, it took two years. It was built in 1990 and, at the age of ten, it was closed. The mayor said Monday, the day of the vote, she was ill.',
    },
    {
      bad: 'The county closed the bridge in March [[and]] the state has sworn to build a new one.',
      fixed: 'The county closed the bridge in March, and the state has sworn to build a new one.',
    },
    { good: 'The county says it closed the bridge in March and the state has sworn to build a new one.' },
    {
      bad: 'She left the old [[house The]] mayor was at the gate.',
      fixed: 'She left the old house. The mayor was at the gate.',
    },
    { bad: 'The bridge is [[closed, The]] detour was long.', fixed: 'The bridge is closed. The detour was long.' },
    {
      good: 'When the road was open, it was full. The road was full, it seems. The day he left, he was ill. The plan, it is said, was dead.',
    },
    {
      good: 'The road was long, and it was full. He was in the band The Lords. The more he was asked, the less he said.',
    },
    {
      good: 'The mayor told the crowd if she won again, she would mend the road. The crews didn’t just mend the road, they built a new one.',
    },
    { good: '“The road is open to all cars, it was mended in March,” Lowe said.' },
    {
      good: 'By then, these type A cats lived in the mill. A work of painstaking care and great speed, it has so far filled 18 shelves.',
    },
    {
      good: 'The chair said the prospect that should one of the boats sink, it could halt the trade was real. Leaders know that should the talks fail, they would need a plan.',
    },
    {
      good: 'Whereas the mayor left early, he was the one to vote. Right after the vote was over, it was signed. The one time they came to the hall, they were late. She told how every summer, they would sail to her masterpiece In the Fog of Alden.',
    },
    {
      good: 'Nearly two and a half decades after she came to Salem, she has become mayor. The county will pay, it has been confirmed.',
    },
  ],
  *passage(passage, { speller }) {
    const prose = ownWords(passage);
    if (!prose) return;
    if (/, (?:he|she|they|it|we|this|there) /.test(prose)) yield* splices(prose);
    if (speller && MAYBE_NOUNS.test(prose)) yield* nounSplices(prose, speller);
    if (MAYBE_FUSED.test(prose)) yield* fused(prose);
    if (speller && MAYBE_JOINED.test(prose)) yield* joined(prose, speller);
  },
});

/** One look tells that no subject follows “and” or “but.” */
const MAYBE_JOINED =
  /[a-z\d] (?:and|but) (?:the|an?|his|her|its|their|our|many|most|some|several|he|she|they|it|we|there) /;

/** “And” between two sentences, with no comma before it. */
function* joined(prose: string, speller: Speller): Iterable<Found> {
  for (const place of sentencesIn(prose)) {
    if (!MAYBE_JOINED.test(prose.slice(place.start, place.end))) continue;
    const sentence = readSentence(prose, place, speller);
    const at = joinedWithoutComma(sentence);
    const [before, word] = [sentence.words[at - 1], sentence.words[at]];
    if (!before || !word) continue;
    yield {
      at: span(word.start, word.end),
      message: 'joined',
      data: { word: word.raw },
      fixes: [{ title: 'add', edits: [{ span: span(before.end, before.end), text: ',' }] }],
    };
  }
}

function* splices(prose: string): Iterable<Found> {
  for (const sentence of sentencesIn(prose)) {
    const words = prose.slice(sentence.start, sentence.end);
    const found = words.includes(GONE) ? [] : allMatches(words, SPLICE);
    // A row of them is meant: “he came, he saw, he won.”
    if (found.length !== 1) continue;
    const [whole, pronoun = '', verb = '', next = ''] = found[0]!;
    const at = found[0]!.index;
    const right = words.slice(at + whole.length);
    if (IN_A_ROW.test(right) || (pronoun === 'there' && /^ (?:doubt|question)\b/.test(right))) continue;
    if (!carriesClause(verb, next) || !standsAlone(words.slice(0, at), right)) continue;
    const place = span(sentence.start + at, sentence.start + at + `, ${pronoun} ${verb}`.length);
    const opener = pronoun[0]!.toUpperCase() + pronoun.slice(1);
    yield {
      at: place,
      message: 'comma',
      fixes: [
        { title: 'fix', edits: [{ span: place, text: `. ${opener} ${verb}` }] },
        { title: 'semicolon', edits: [{ span: place, text: `; ${pronoun} ${verb}` }] },
      ],
    };
  }
}

/** One look tells that no comma stands before a subject that may begin a sentence. */
const PEOPLE =
  'police|officials|residents|voters|officers|firefighters|investigators|deputies|detectives|crews|prosecutors|witnesses|neighbors|students|workers|lawmakers|parents|drivers|critics|paramedics|doctors|authorities';
const SECOND_SUBJECT = `(?:the|his|her|its|their|our|this|these|those|${PEOPLE})`;
const MAYBE_NOUNS = new RegExp(`[a-z], ${SECOND_SUBJECT} [a-z]`);
/** A sentence with one comma, and a subject of its own behind it. */
const TWO_SUBJECTS = new RegExp(
  `^(?<left>[^,;:()“”"—–]{14,160}), (?<right>${SECOND_SUBJECT} [^,;:()“”"—–]{8,160})$`,
  'u',
);
const ARE_PEOPLE = new RegExp(`^(?:${PEOPLE})$`);
/** Words that set a second clause beside the first on purpose, or make it a part of the first. */
const BESIDE =
  /\b(?:and|but|or|nor|while|which|who|that|whose|where|when|if|because|than|as|so|other|others|another|rest|latter|former|second|third|last|first|next|same|more|less|better|only|one|ones)\b/;
/** Times and kinds that tell more of what stands before: “the day was his last”, “the result was”. */
const NO_NEW_SUBJECT = wordSet(
  'day week month year time moment night morning evening afternoon hour minute weekend season summer winter spring fall decade century way kind sort type number amount result reason rest majority latest first last most least',
);

/** “The sheriff would not talk, the mayor did not call”: two sentences whose subjects are nouns. */
function* nounSplices(prose: string, speller: Speller): Iterable<Found> {
  for (const { start, end } of sentencesIn(prose)) {
    const sentence = prose.slice(start, end).trim();
    const { left = '', right = '' } = TWO_SUBJECTS.exec(sentence)?.groups ?? {};
    if (!left || sentence.includes(GONE) || BESIDE.test(right) || tells(left)) continue;
    const [opener = '', ...words] = right.replace(/[.!?]$/, '').split(' ');
    if (!carriesNouns(words, speller, ARE_PEOPLE.test(opener))) continue;
    if (!standsAlone(left, right)) continue;
    const at = span(start + left.length, start + left.length + `, ${opener}`.length);
    const capital = opener[0]!.toUpperCase() + opener.slice(1);
    yield {
      at,
      message: 'comma',
      fixes: [
        { title: 'fix', edits: [{ span: at, text: `. ${capital}` }] },
        { title: 'semicolon', edits: [{ span: at, text: `; ${opener}` }] },
      ],
    };
  }
}

/** Whether a verb of report stands in a clause as one: not “refused to comment” or “the report”. */
const tells = (clause: string): boolean =>
  clause
    .split(' ')
    .some(
      (word, i, all) =>
        (REPORTS.has(word) || SPEECH_VERBS.has(word)) &&
        /(?:ed|s|[^e]d|t|w)$/.test(word) &&
        !DOES_TOO.test(word) &&
        !ACTS.test(word) &&
        !BEFORE_OBJECTS.has(all[i - 1] ?? '') &&
        !/^(?:the|a|an|his|her|its|their|no)$/i.test(all[i - 1] ?? ''),
    );

/** Whether a noun, with what describes it, and a verb with a time follow, and no report: “sheriff would not talk.” */
function carriesNouns(words: readonly string[], speller: Speller, isWhole: boolean): boolean {
  const can = usesIn(speller);
  if (isWhole) return carriesTime(words[0] ?? '', words[1] ?? '');
  for (let n = 1; n < 4; n++) {
    const [verb = '', next = '', noun = ''] = [words[n], words[n + 1], words[n - 1]];
    if (next && carriesTime(verb, next)) return !NO_NEW_SUBJECT.has(noun) && (can.anyNoun(noun) || can.plural(noun));
    if (!next || !(can.anyNoun(verb) || can.plural(verb) || can.adjective(verb))) return false;
  }
  return false;
}

/** Whether a word behind a noun is a verb with a time, which no participle is, and reports nothing. */
function carriesTime(word: string, next: string): boolean {
  const verb = word.replace('’', "'");
  if (TIMED_AUXILIARIES.has(verb))
    return next !== 'been' && !REPORTED_BE.has(next) && !SPEECH_VERBS.has(next) && !REPORTS.has(next);
  if (REPORTS.has(verb) || SPEECH_VERBS.has(verb)) return false;
  return PAST_ONLY.has(verb) || (BASE_OF_PAST.has(verb) && /^(?:the|a|an|his|her|its|their|it)$/.test(next));
}

/** Whether the words behind a pronoun are a verb that carries a sentence, and no report of what stands before. */
function carriesClause(verb: string, next: string): boolean {
  const word = (verb.split(' ').at(-1) ?? '').toLowerCase().replace('’', "'");
  const behind = next.toLowerCase();
  if (/^(?:goes|went)$/.test(word) && /^(?:to|into|back|on|before)$/.test(behind)) return true;
  // “They found heavy smoke”: a thing, not what somebody found out.
  if (word === 'found' && isThingFound(behind)) return true;
  if (REPORTS.has(word) || SPEECH_VERBS.has(word))
    return ACTS.test(word) && /^(?:an?|it|to|forward|his|her|their|its|just|more|\d.*)$/.test(behind);
  // “It has been confirmed”: what follows “been” tells, and it is mostly a report.
  if (behind === 'been') return false;
  if (TIMED_AUXILIARIES.has(word)) return !REPORTED_BE.has(behind) && !SPEECH_VERBS.has(behind);
  return (BASE_OF_PAST.has(word) || /^[a-z]{3,}(?:ed|[^s]s)$/.test(word)) && behind !== '';
}

const isThingFound = (word: string): boolean =>
  /^(?:heavy|thick|two|three|four|five|several|many|nobody|\d+|multiple|numerous)$/.test(word);

/** Words with a capital that are no subject by themselves: “An alumnus”, “Five years”. */
const NO_NAME = wordSet(
  'The A An His Her Their Its Our My This These Those Some Many Most Several Both All No Two Three Four Five Six Seven Eight Nine Ten',
);

/** Things whose names end as a past does: “great speed.” */
const IN_EED = wordSet(
  'speed seed feed breed deed weed greed creed reed steed hundred kindred sacred wicked naked rugged',
);

/** Whether a word behind another is a verb with a time: an auxiliary, an irregular past, a regular one or “seeks” behind a name. */
function isVerb(word: string, before: string): boolean {
  const verb = word.toLowerCase().replace('’', "'");
  if (TIMED_AUXILIARIES.has(verb)) return true;
  if (BASE_OF_PAST.has(verb)) return !BETWEEN.has(before);
  if (/^[a-z]{3,}ed$/.test(verb) && !IN_EED.has(verb))
    return !/^(?:The|A|An|His|Her|Their|Its|This|and)$/i.test(before) && !BEFORE_OBJECTS.has(before.toLowerCase());
  return /^\p{Lu}/u.test(before) && !NO_NAME.has(before) && /^[a-z]{3,}[^s]s$/.test(word);
}

/** What stands behind the last stop that ends a sentence. */
function lastSentence(words: string): string {
  for (let at = words.length; at > 0; ) {
    at = words.lastIndexOf('. ', at - 1);
    if (at < 0) return words;
    if (OPENS_SENTENCE.test(words.slice(at + 2, at + 16))) return words.slice(at + 2);
    const word = /[\p{L}\p{N}.]{1,24}$/u.exec(words.slice(Math.max(0, at - 24), at))?.[0] ?? '';
    if (
      /^\p{Lu}/u.test(words.slice(at + 2)) &&
      word.length > 2 &&
      !word.includes('.') &&
      !SHORT_FORMS.has(word.toLowerCase())
    )
      return words.slice(at + 2);
  }
  return words;
}

/** Whether the words before the comma are a sentence: a subject, a verb and no word that makes it depend on what follows. */
function standsAlone(before: string, right: string): boolean {
  const left = lastSentence(before).replace(IN_MARKS, '$1');
  if (
    /[‘“"]|'\p{Lu}/u.test(left) ||
    /^\P{L}{0,12}(?:[\p{L}\d-]{1,20} ){1,7}(?:years|months|weeks|days|hours|minutes|decades|year|month|week|day) (?:after|before|later|into|earlier)\b/u.test(
      left,
    )
  )
    return false;
  // “But”, “In March,” and the like lead into a sentence.
  const clause = left
    .replace(/^(?:But|And|So|Yet|Still|Meanwhile|However),? /, '')
    .replace(LEAD, '')
    .replace(OF_STATE, '$1');
  const words = clause.split(/\s+/);
  if (words.length < 5 || right.split(/\s+/).length < 2) return false;
  const first = capitalized(words[0]!);
  const main = clause.replace(/, (?!according)(?:\p{Ll}{1,20}ing|with|including)\b[^,]*$/u, '');
  if (
    /[;:()—–]| --? /.test(main) ||
    (main.includes(',') && !endsBeforeTail(main)) ||
    OPENS_INSIDE.test(clause) ||
    TOLD_IF.test(clause) ||
    TIME_OF_CLAUSE.test(clause) ||
    /\bevery ?time\b/i.test(clause) ||
    /\b(?:any|every|each|the (?:first|last|next|moment)) (?:time|day)\b|\b(?:the moment|the minute|the instant) /i.test(
      clause,
    ) ||
    PAIRED.test(clause) ||
    NO_SUBJECT.test(first + clause.slice(first.length)) ||
    !SUBJECT.test(first)
  )
    return false;
  // “Originally built for trains, it”: how it was done, and no subject.
  if (/(?:ing|ed|[a-z]{3}ly)$/.test(first)) return false;
  // The verb of a relative clause is not the sentence's: “A man who ran the mill, he”.
  const relative = words.findIndex((word) => /^(?:who|which|that|whose|whom)$/.test(word));
  return words.slice(1, relative < 0 ? 9 : Math.min(9, relative)).some((word, i) => isVerb(word, words[i] ?? ''));
}

/** Whether what stands behind the last comma of a clause ends it and leads into nothing. */
function endsBeforeTail(clause: string): boolean {
  const at = clause.lastIndexOf(',');
  const tail = clause.slice(at + 1).trim();
  const words = tail.split(' ');
  const head = clause.slice(0, clause.indexOf(',')).split(/\s+/);
  return (
    words.length >= TAIL_FEWEST &&
    (APPOSITION.test(tail) || words.slice(1).some((word, i) => isVerb(word, words[i] ?? ''))) &&
    !BELONGS_BEHIND.test(tail) &&
    !LEADS_IN.test(tail) &&
    head.slice(1).some((word, i) => isVerb(word, head[i] ?? '')) &&
    !reports(clause)
  );
}

/** Whether a clause tells what somebody said or thinks, so that what follows a comma may be told, too: “said, after the vote, she”. */
function reports(clause: string): boolean {
  const words = clause.split(/[\s,]+/);
  return words.some((word, i) => {
    if (!REPORTS.has(word) && !SPEECH_VERBS.has(word)) return false;
    if (DOES_TOO.test(word) || /^(?:to|of|on|for|in|with|from|at|by|as)$/.test(words[i + 1] ?? '')) return false;
    return !BEFORE_OBJECTS.has(words[i - 1] ?? '');
  });
}

/** Whether a word is a verb with a time: an auxiliary or a past. */
const isPast = (word: string): boolean =>
  TIMED_AUXILIARIES.has(word) || /^sa(?:id|ys)$/.test(word) || BASE_OF_PAST.has(word) || /^[a-z]{3,}ed$/.test(word);

/** “These type A cats”: a letter that names a kind; “in the lab, He said”: somebody of that name, or a capital too many. */
const isNamed = (opener: string, before: string, next: string, whole: string): boolean =>
  (/^An?$/.test(opener) && LETTERED.has(before)) ||
  (/^(?:He|She|They)$/.test(opener) && whole.startsWith(',') && SPEECH_VERBS.has(next));

function* fused(prose: string): Iterable<Found> {
  for (const { 0: whole, 1: before = '', 2: opener = '', 3: next = '', 4: third = '', index } of allMatches(
    prose,
    FUSED,
  )) {
    if (isNamed(opener, before, next, whole)) continue;
    if (GRAMMAR_WORDS.has(before) || BEFORE_OBJECTS.has(before) || BEFORE_TITLE.has(before)) continue;
    const rest = prose.slice(index + whole.length, index + whole.length + 48).split(/[.;:,!?]/)[0] ?? '';
    const carries = /^(?:He|She|They)$/.test(opener)
      ? true
      : opener === 'In'
        ? /^(?:the|a|an|this|that|his|her|their|its|all|other|some|recent|addition|fact|years|those|these)$/.test(next)
        : [next, third, ...rest.split(' ')]
            .slice(/^(?:It|We|There|This|These|But|However)$/.test(opener) ? 0 : 1)
            .some(isPast);
    if (!carries) continue;
    const start = index - before.length;
    const at = span(start, index + whole.indexOf(opener) + opener.length);
    yield {
      at,
      message: 'fused',
      data: { word: opener },
      fixes: [{ title: 'fix', edits: [{ span: at, text: `${before}. ${opener}` }] }],
    };
  }
}
