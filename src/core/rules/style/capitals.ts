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
/** “Her Father, a brakeman”: a word of kin behind its owner, and no name. */
const KIN =
  /(?<=\b(?:his|her|their|my) |(?:^|[.!?] )(?:His|Her|Their|My) )(?:Father|Mother|Husband|Wife|Brother|Sister|Daughter|Son|Grandfather|Grandmother|Parents|Uncle|Aunt)(?=[.,;]| \p{Ll})/uy;
/** “12 Counties”, “in the Fall”: no name holds them. */
const COMMON =
  /(?<=\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|several|many|rural|neighboring|nearby) )(?:Counties|Cities|Towns|Villages)(?= \p{Ll}|[.,])|(?<=\b(?:in|this|last|next|until|since|during|in the|by the|until the) )(?:Fall|Spring|Summer|Winter)(?=[.,]| (?:and|when|after|before|as|to|with|for|but)\b)/uy;
/** “the Federal government”, “the Northern part of”: no name holds them. */
const PLAIN_BEFORE_NOUN =
  /(?<=\p{Ll},? )Federal(?= (?:government|budget|funds|funding|laws?|judges?|agency|agencies|money|aid|grants?|programs?|loans?|taxes|lawsuit|investigation|investigators|prosecutors|officials|workers|employees|regulators|court)(?!\p{L}| \p{Lu}))|(?<=\b(?:the|The|in|In) )(?:Northern|Southern|Eastern|Western|Northeastern|Northwestern|Southeastern|Southwestern)(?= (?:part|parts|half|end|edge|side|section|portion|suburbs|tip|corner) of | (?:U\.S\.|United States))|(?<=\b(?:the|The|in|In) )(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest)(?= (?:corner|edge|wall|entrance|tip) of (?:the|a|an|its|his|her|town|\p{Ll}))|(?<=\b[Tt]he )Federal Government(?! \p{Lu}|['’]s \p{Lu})/uy;
/** “Adams and Greene Counties”: behind two names the word is no part of either. */
const OF_TWO_NAMES =
  /(?<=\b\p{Lu}\p{Ll}{2,16},? and \p{Lu}\p{Ll}{2,16} )(?:Counties|Streets|Avenues|Townships|Boulevards)(?=[.,;]| \p{Ll})/uy;
/** “a democratic lawmaker”: the party, not the form of government. */
const OF_PARTY =
  /(?<=\p{Ll} )(?:democratic|republican)(?= (?:lawmakers?|senators?|governors?|nominees?|primary|primaries|congressman|congresswoman|incumbents?|strategists?|challengers?|caucus|opponents?|voters)(?!\p{L}))|(?<=\p{Ll} )republican(?= (?:candidates?|presidential|president|party|mayors?|leaders?|representatives?|officials?|donors?|lawmaker)(?!\p{L}))|(?<=\b(?:[Hh]ouse|[Ss]enate|most|many|some|other|state|fellow|two|three|both) )(?:democrats|republicans)\b/uy;
/** “the U.S. constitution”: there is one. */
const CONSTITUTION = /(?<=\b(?:U\.S\.|United States|[Ff]ederal) )constitution\b/uy;
/** “the democratic party”. */
const PARTY_SMALL = /(?<=\b[Tt]he )(?:democratic|republican) [Pp]arty(?=(?:['’]s)? \p{Ll}|[.,;])/uy;
/** “Lena Frost, Director of the museum”: a job behind the name. */
const JOB_BEHIND =
  /(?<=\p{Ll}, )(?:Executive Director|Managing Director|Deputy Director|Director|Manager|General Manager|Professor|Associate Professor|Assistant Professor|Coordinator|Spokesman|Spokeswoman|Spokesperson|Principal|Editor|Founder|Owner|Treasurer|Analyst|Curator|Superintendent|Commissioner|Dean|Chancellor|Provost|Chair|Vice Chair|Captain|Deputy Chief|Fire Chief)(?= (?:of|at|for|with|in) (?:the )?\p{L})(?! of Staff| (?:of|for) (?:\p{Lu}[\p{L}’'-]{1,20} ){2,4}\p{Lu}[\p{L}’'-]{1,20} (?:\p{Ll}{2,16}ed|said|says|told|wrote|is|was|has|had|will|would)\b)/uy;
/** “the Democratic party”: a party's name holds its noun. */
const PARTY =
  /(?<=\b(?:the|The) (?:Democratic|Republican|Libertarian|Green|Communist|Conservative|Labour|Labor|Reform|Constitution) )party(?=(?:['’]s)? (?:\p{Ll})|[.,;])/uy;
/** “On Elm street,” “Alden High school”: the last word of a name. */
const LAST_OF_NAME =
  /(?<=\b(?:on|at|of|from|near|along|outside) \p{Lu}\p{Ll}{2,16} )street(?=[.,;]| (?:in|near|when|after|before|between|early|late)\b)|(?<=\b\d{1,5} (?:[NSEW]\. )?(?:\p{Lu}\p{Ll}{2,16}|\d{1,3}(?:st|nd|rd|th)) )street(?=[.,;]| \p{Ll})|(?<=\b\p{Lu}\p{Ll}{2,16} High )school(?=[.,;’']| \p{Ll})/uy;
/** “Teamsters local 88”: a union's branch, by its number. */
const LOCAL =
  /(?<=\b(?:Teamsters|Union|union|Workers|Laborers|Carpenters|Ironworkers|Electricians|Plumbers|Pipefitters|Machinists|Steelworkers|Firefighters|Teachers|Nurses|Employees|Operators|Engineers|Drivers|Musicians|IBEW|SEIU|UAW|AFSCME|UFCW|CWA|ILWU|ILA|IAFF|TWU|ATU|USW|UNITE HERE|Unite Here|IATSE|LIUNA|AFT|NEA|AFL-CIO|Association|Brotherhood) )local(?= \d{1,4}(?![\d.,-]\d)(?! \p{Ll}{3,}s\b))/uy;
/** “Last Fall the team”, “this Summer’s fair”: behind these no name begins with a season. */
const SEASON =
  /(?<=\b(?:[Tt]his|[Ll]ast|[Nn]ext|every|each|early|late|the previous|the coming|the past|the following) )(?:Fall|Spring|Summer|Winter)(?=(?:['’]s)? (?!(?:and|when|after|before|as|to|with|for|but)\b)\p{Ll}|;)/uy;
const MANY_PEOPLE =
  'Nurses|Teachers|Officers|Firefighters|Students|Employees|Residents|Doctors|Workers|Deputies|Soldiers|Parents|Players|Coaches|Farmers|Judges|Lawyers|Professors|Engineers|Drivers|Members|Directors|Managers|Commissioners|Volunteers|Families|Homes|Patients|Visitors|Voters|Customers|Passengers|Inmates|Homeowners|Businesses|Police|People|Men|Women|Children';
/** “12 Nurses resigned”, “local Police said”: people, of no name. */
const PEOPLE = new RegExp(
  `(?<=\\b(?:\\d{1,3}|\\d,\\d{3}|two|three|four|five|six|seven|eight|nine|several|many|most|some|other|local|hundreds of|dozens of|thousands of) )(?:${MANY_PEOPLE})(?= \\p{Ll}|[.,;])`,
  'uy',
);
/** “She is a Junior at”, “he was a Professor of law.” */
const IS_A =
  /(?<=\b(?:is|was|as|became) an? )(?:Junior|Senior|Sophomore|Freshman|Professor|Teacher|Nurse|Lawyer|Attorney|Doctor|Engineer|Director|Manager|Consultant|Reporter|Journalist|Farmer|Accountant|Student|Captain)(?= (?:at|of|in|from|for|and|who|with|on)\b|[.,])/uy;
/** “The University said”, “the Company will”: a body without its name. */
const BODY =
  /(?<=(?:\p{Ll},?|["”’]) the |(?:^|[.!?]["”’]? )The )(?:University|Hospital|District|Company|County|College|School|Museum|Agency|Association|Foundation|Department|Commission|Corporation|Organization|Library)(?= (?:said|says|will|would|has|had|is|was|plans|planned|announced|declined|did|does|can|could|also|began|received|reported|filed|sued|paid|spent|owns|hired|wants|needs)\b)/uy;
const DEPARTMENTS =
  'justice|defense|state|education|energy|agriculture|commerce|labor|transportation|homeland security|veterans affairs|the interior|the treasury|health and human services|housing and urban development';
/** “The department of justice”, “the supreme court”, “on the gulf coast”, “world war II”: names. */
const SMALL_NAMES = new RegExp(
  `(?<=\\b[Tt]he )(?:department of (?:${DEPARTMENTS})|supreme court|house of representatives|justice department|gulf coast|great lakes|bay area|(?:east|west) coast(?! of|['’]))(?![\\p{L}-])|(?<=\\b[Tt]he )(?:white house|pentagon|kremlin)(?= (?:said|says|press|spokes|officials?|staff|aides?|announced|reporters|correspondent|advisers?|declined|has|will|did)\\b)|(?<!\\p{L})(?:house|senate) (?:judiciary|intelligence|appropriations|finance|budget|oversight|ethics|education|transportation|agriculture|banking) committee(?!\\p{L})|(?<!\\p{L})world war (?=I{1,2}(?!\\p{L}))`,
  'uy',
);
/** Formal titles that take a capital right before a full name, beside the offices of `style/title-capitals`. */
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
const LOWERED = [
  KIN,
  STATE,
  DIRECTION,
  COMMON,
  SEASON,
  PEOPLE,
  IS_A,
  BODY,
  PLAIN_BEFORE_NOUN,
  OF_TWO_NAMES,
  JOB_BEHIND,
];
const RAISED = [PARTY, PARTY_SMALL, OF_PARTY, CONSTITUTION, LAST_OF_NAME, LOCAL, BEFORE_NAME, SMALL_NAMES];

/** “Deputy Chief of Staff Jake Lowe” in a row of people: the title of the next of them. */
const isBeforeName = (words: string): boolean =>
  /^[\p{L} ]{5,20} (?:of|for|at) (?:\p{Lu}[\p{L}’'-]{1,20} ){2}(?:\p{Lu}\. )?\p{Lu}\p{Ll}/u.test(words);

/** “A Professor of Physics and Director of the lab”: another job behind it, which the rule leaves. */
const SECOND_JOB =
  /^\p{Lu}[\p{L} ]{3,20} (?:of|at|for|in|with) [^.,;\n]{2,60},? and (?:an? |the )?(?:\p{Lu}\p{Ll}{2,12} ){0,2}\p{Lu}\p{Ll}{3,14} (?:of|at|for)\b/u;

export const capitals = defineRule({
  id: 'style/capitals',
  title: 'Capitalization in house style',
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
    {
      bad: 'It began in the [[Northeast]] corner of the hall.',
      fixed: 'It began in the northeast corner of the hall.',
    },
    { bad: 'Her [[Father]], a clerk, left.', fixed: 'Her father, a clerk, left.' },
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
    { bad: 'It asked the [[supreme court]] to rule.', fixed: 'It asked the Supreme Court to rule.' },
    { bad: 'She works for the [[department of justice]].', fixed: 'She works for the Department of Justice.' },
    { bad: 'The clinic lost 12 [[Nurses]] in May.', fixed: 'The clinic lost 12 nurses in May.' },
    { bad: 'She is a [[Junior]] at Alden.', fixed: 'She is a junior at Alden.' },
    { bad: 'It was then that the [[University]] said no.', fixed: 'It was then that the university said no.' },
    { bad: 'They won last [[Fall]] and left.', fixed: 'They won last fall and left.' },
    { good: 'They sold the white house on the hill and lived on the east coast of Norland. The Nurses Union met.' },
    { bad: 'It breaks the U.S. [[constitution]].', fixed: 'It breaks the U.S. Constitution.' },
    {
      good: 'She works for the Federal Reserve and the Northern Part Inn. A democratic vote was held by small-d democrats.',
    },
    { bad: 'The crowd greeted [[ambassador]] Ann Johnson.', fixed: 'The crowd greeted Ambassador Ann Johnson.' },
    { good: 'They met in front of the State House on Monday.' },
    { good: 'State Sen. Tom Boone moved to the South. An ambassador, Ann Johnson, met the secretary of state.' },
    { good: '“I met State Sen. Tom Boone,” Lowe said.' },
    { bad: 'She was a [[Professor]] of Physics and Director of the lab.' },
    { good: 'One colleague, Deputy Director of Works Jake S. Lowe, left.' },
    { good: 'She met Sen. Ann Roe, Deputy Chief of Staff Jake Lowe and others.' },
  ],
  triggers: {
    words: [
      ...'father mother husband wife brother sister daughter son grandfather grandmother parents uncle aunt'.split(' '),
      ...'state north south east west northeast northwest southeast southwest party street school local'.split(' '),
      ...'fall spring summer winter cities towns villages counties streets avenues townships boulevards'.split(' '),
      ...'federal northern southern eastern western northeastern northwestern southeastern southwestern'.split(' '),
      ...'democratic republican democrats republicans constitution'.split(' '),
      ...'department supreme house senate justice gulf great bay coast white pentagon kremlin world'.split(' '),
      ...MANY_PEOPLE.toLowerCase().split('|'),
      ...'junior senior sophomore freshman teacher nurse lawyer attorney doctor engineer consultant reporter journalist farmer accountant student'.split(
        ' ',
      ),
      ...'university hospital district company county college museum agency association foundation commission corporation organization library'.split(
        ' ',
      ),
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
          yield rewrite(
            match.index,
            match[0],
            match[0].toLowerCase(),
            'form',
            !SECOND_JOB.test(prose.slice(match.index, match.index + 120)),
          );
    for (const pattern of RAISED)
      for (const match of matchesAt(prose, pattern, places))
        yield rewrite(
          match.index,
          match[0],
          match[0].replace(/\b(?!(?:of|and|the)\b)\p{Ll}/gu, (letter) => letter.toUpperCase()),
        );
  },
});
