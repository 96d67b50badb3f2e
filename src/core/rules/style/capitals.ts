import { FORMAL_TITLES } from '../../lexicon/people/ranks.ts';
import { matchesAt, mayBeCapital } from '../../text/matches.ts';
import { opensSentence, ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

const NAME = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*";
/** “State Sen. Tom Boone”, “the State Senate”: the state is no name. */
const STATE =
  /(?<=\p{L}[\p{L}.,'’]{0,24} )State(?= (?:Sen|Rep|Sens|Reps|Senator|Representative)s?\b\.? \p{Lu}| (?:Senate|House(?= (?:races?|seats?|[Dd]istrict|[Ss]peaker|[Cc]ommittee|bill|vote|members?|Democrats?|Republicans?|floor|candidates?|leaders?|majority|minority)\b)|Legislature|Supreme Court|Constitution|Capitol)\b(?! of))/uy;
/** “moved South toward the coast”: a direction, not a region. */
const DIRECTION =
  /(?<=\b(?:moved|moves|moving|heading|headed|heads|drove|driving|drives|traveled|traveling|travelled|flew|sailed|marched|walked|ran|turned|turning|facing|faces|miles|blocks|feet|yards|kilometers|just|farther|further|due) )(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest)(?= (?:of|toward|towards|from|along|on|to|into|across|through|at|before|after|and|as|in)\b|[.,])/uy;
/** “12 Counties”, “in the Fall”: no name holds them. */
const COMMON =
  /(?<=\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|several|many|rural|neighboring|nearby) )(?:Counties|Cities|Towns|Villages)(?= \p{Ll}|[.,])|(?<=\b(?:in|this|last|next|until|since|during|in the|by the|until the) )(?:Fall|Spring|Summer|Winter)(?=[.,]| (?:and|when|after|before|as|to|with|for|but)\b)/uy;
/** “the Federal government”, “the Northern part of”: no name holds them. */
const PLAIN_BEFORE_NOUN =
  /(?<=\p{Ll},? )Federal(?= (?:government|budget|funds|funding|laws?|judges?|agency|agencies|money|aid|grants?|programs?|loans?|taxes|lawsuit|investigation|investigators|prosecutors|officials|workers|employees|regulators|court)(?!\p{L}| \p{Lu}))|(?<=\b(?:the|The|in|In) )(?:Northern|Southern|Eastern|Western|Northeastern|Northwestern|Southeastern|Southwestern)(?= (?:part|parts|half|end|edge|side|section|portion|suburbs|tip|corner) of | (?:U\.S\.|United States))/uy;
/** “Adams and Greene Counties”: behind two names the word is no part of either. */
const OF_TWO_NAMES =
  /(?<=\b\p{Lu}\p{Ll}{2,16},? and \p{Lu}\p{Ll}{2,16} )(?:Counties|Streets|Avenues|Townships|Boulevards)(?=[.,;]| \p{Ll})/uy;
/** “a democratic lawmaker”: the party, not the form of government. */
const OF_PARTY =
  /(?<=\p{Ll} )(?:democratic|republican)(?= (?:lawmakers?|senators?|governors?|nominees?|primary|primaries|congressman|congresswoman|incumbents?|strategists?|challengers?|caucus|opponents?|voters)(?!\p{L}))|(?<=\b(?:[Hh]ouse|[Ss]enate|most|many|some|other|state|fellow|two|three|both) )(?:democrats|republicans)\b/uy;
/** “the U.S. constitution”: there is one. */
const CONSTITUTION = /(?<=\b(?:U\.S\.|United States|[Ff]ederal) )constitution\b/uy;
/** “the democratic party”. */
const PARTY_SMALL = /(?<=\b[Tt]he )(?:democratic|republican) [Pp]arty(?=(?:['’]s)? \p{Ll}|[.,;])/uy;
/** “Lena Frost, Director of the museum”: a job behind the name. */
const JOB_BEHIND =
  /(?<=\p{Ll}, )(?:Executive Director|Managing Director|Deputy Director|Director|Manager|General Manager|Professor|Associate Professor|Assistant Professor|Coordinator|Spokesman|Spokeswoman|Spokesperson|Principal|Editor|Founder|Owner|Treasurer|Analyst|Curator|Superintendent|Commissioner|Dean|Chancellor|Provost|Chair|Vice Chair|Captain|Deputy Chief|Fire Chief)(?= (?:of|at|for|with|in) (?:the )?\p{L})(?! of Staff)/uy;
/** “the Democratic party”: a party's name holds its noun. */
const PARTY =
  /(?<=\b(?:the|The) (?:Democratic|Republican|Libertarian|Green|Communist|Conservative|Labour|Labor|Reform|Constitution) )party(?=(?:['’]s)? (?:\p{Ll})|[.,;])/uy;
/** “On Elm street,” “Alden High school”: the last word of a name. */
const LAST_OF_NAME =
  /(?<=\b(?:on|at|of|from|near|along|outside) \p{Lu}\p{Ll}{2,16} )street(?=[.,;]| (?:in|near|when|after|before|between|early|late)\b)|(?<=\b\d{1,5} (?:[NSEW]\. )?(?:\p{Lu}\p{Ll}{2,16}|\d{1,3}(?:st|nd|rd|th)) )street(?=[.,;]| \p{Ll})|(?<=\b\p{Lu}\p{Ll}{2,16} High )school(?=[.,;’']| \p{Ll})/uy;
/** “Teamsters local 88”: a union's branch, by its number. */
const LOCAL =
  /(?<=\b(?:Teamsters|Union|union|Workers|Laborers|Carpenters|Ironworkers|Electricians|Plumbers|Pipefitters|Machinists|Steelworkers|Firefighters|Teachers|Nurses|Employees|Operators|Engineers|Drivers|Musicians|IBEW|SEIU|UAW|AFSCME|UFCW|CWA|ILWU|ILA|IAFF|TWU|ATU|USW|UNITE HERE|Unite Here|IATSE|LIUNA|AFT|NEA|AFL-CIO|Association|Brotherhood) )local(?= \d{1,4}(?![\d.,-]\d)(?! \p{Ll}{3,}s\b))/uy;
/** Formal titles that take a capital right before a full name, beside the offices of \`style/title-capitals\`. */
const TITLES = [
  'ambassador',
  'archbishop',
  'bishop',
  'cardinal',
  'chancellor',
  'councilman',
  'councilwoman',
  'district attorney',
  'attorney general',
  'speaker',
  'superintendent',
  'king',
  'queen',
  'prince',
  'princess',
  'pope',
  'rabbi',
].filter((title) => !FORMAL_TITLES.includes(title));
const BEFORE_NAME = new RegExp(
  `(?<=(?:^|[.,;] |\\b(?:by|with|for|to|from|met|told|that|when|as|of|greeted|succeeded|replaced|House|Senate|including|against) ))(?:${TITLES.join('|')})(?= ${NAME} (?:\\p{Lu}\\. )?${NAME})`,
  'uy',
);

/** All of them begin with one of the rule's triggers. */
const LOWERED = [STATE, DIRECTION, COMMON, PLAIN_BEFORE_NOUN, OF_TWO_NAMES, JOB_BEHIND];
const RAISED = [PARTY, PARTY_SMALL, OF_PARTY, CONSTITUTION, LAST_OF_NAME, LOCAL, BEFORE_NAME];

/** “Deputy Chief of Staff Jake Lowe” in a row of people: the title of the next of them. */
const isBeforeName = (words: string): boolean =>
  /^[\p{L} ]{5,20} (?:of|for|at) (?:\p{Lu}[\p{L}’'-]{1,20} ){2}(?:\p{Lu}\. )?\p{Lu}\p{Ll}/u.test(words);

export const capitals = defineRule({
  id: 'style/capitals',
  title: 'Capital or lowercase in house style',
  severity: 'info',
  doc: `Wire style writes “state Sen. Ana Ruiz” and “the state Senate,” lowercases directions (“moved south”), seasons, “federal”
and jobs after a name (“Ana Ruiz, director of the museum”), and capitalizes parties, “the U.S. Constitution” and formal titles
before a full name (“Ambassador Ana Ruiz”). Names and quotations are left alone.`,
  options: {},
  messages: {
    form: { what: 'House style: “{want}.”', why: 'Capitals go with names and with formal titles before a name.' },
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'The bill went to [[State]] Sen. Tom Boone.', fixed: 'The bill went to state Sen. Tom Boone.' },
    { bad: 'It works across the [[Western]] U.S.', fixed: 'It works across the western U.S.' },
    { bad: 'The storm moved [[South]] toward the coast.', fixed: 'The storm moved south toward the coast.' },
    { bad: 'Lena Frost, [[Director]] of the museum, spoke.', fixed: 'Lena Frost, director of the museum, spoke.' },
    { bad: 'The fire began on Elm [[street]].', fixed: 'The fire began on Elm Street.' },
    { bad: 'He joined Teamsters [[local]] 88 in May.', fixed: 'He joined Teamsters Local 88 in May.' },
    { bad: 'He left the Democratic [[party]] in May.', fixed: 'He left the Democratic Party in May.' },
    { good: 'The tips were deep, and were carried out by Fall. Some aspects that Fall noted were odd.' },
    { bad: 'The work starts in the [[Fall]] and ends in May.', fixed: 'The work starts in the fall and ends in May.' },
    { bad: 'It holds for [[Federal]] judges, too.', fixed: 'It holds for federal judges, too.' },
    {
      bad: 'Snow fell in the [[Northern]] part of the county.',
      fixed: 'Snow fell in the northern part of the county.',
    },
    { bad: 'Roads in Ada and Lowe [[Counties]] are shut.', fixed: 'Roads in Ada and Lowe counties are shut.' },
    { bad: 'The bill has a [[democratic]] opponent.', fixed: 'The bill has a Democratic opponent.' },
    { bad: 'It breaks the U.S. [[constitution]].', fixed: 'It breaks the U.S. Constitution.' },
    {
      good: 'She works for the Federal Reserve and the Northern Part Inn. A democratic vote was held by small-d democrats.',
    },
    { bad: 'The crowd greeted [[ambassador]] Ann Johnson.', fixed: 'The crowd greeted Ambassador Ann Johnson.' },
    { good: 'They met in front of the State House on Monday.' },
    { good: 'State Sen. Tom Boone moved to the South. An ambassador, Ann Johnson, met the secretary of state.' },
    { good: '“I met State Sen. Tom Boone,” Lowe said.' },
    { good: 'One colleague, Deputy Director of Works Jake S. Lowe, left.' },
    { good: 'She met Sen. Ann Roe, Deputy Chief of Staff Jake Lowe and others.' },
  ],
  triggers: {
    words: [
      ...'state north south east west northeast northwest southeast southwest party street school local'.split(' '),
      ...'fall spring summer winter cities towns villages counties streets avenues townships boulevards'.split(' '),
      ...'federal northern southern eastern western northeastern northwestern southeastern southwestern'.split(' '),
      ...'democratic republican democrats republicans constitution'.split(' '),
      ...'executive managing deputy director manager general professor associate assistant coordinator spokesman spokeswoman spokesperson principal editor founder owner treasurer analyst curator superintendent commissioner dean chancellor provost chair vice captain fire'.split(
        ' ',
      ),
      ...TITLES.map((title) => title.split(' ')[0]!),
    ],
  },
  *passage(passage, _settings, places) {
    const prose = ownWords(passage);
    if (!prose) return;
    const capitals = places.filter((place) => mayBeCapital(prose.charCodeAt(place)));
    for (const pattern of LOWERED)
      for (const match of matchesAt(prose, pattern, capitals))
        if (!opensSentence(prose, match.index) && !isBeforeName(prose.slice(match.index, match.index + 120)))
          yield rewrite(match.index, match[0], match[0].toLowerCase());
    for (const pattern of RAISED)
      for (const match of matchesAt(prose, pattern, places))
        yield rewrite(
          match.index,
          match[0],
          match[0].replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase()),
        );
  },
});
