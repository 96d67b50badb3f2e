import { WEEKDAYS } from './calendar.ts';

/** Words that say when something happened, as news does. Lower case. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...'yesterday today tonight earlier recently last week month overnight'.split(' '),
]);

/** Offices, institutions and the words for those who hold them, lower case. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  `president minister ministry ministers mayor governor gov senator sen rep congress senate parliament government officials official police council
  councillors court judge prosecutors attorney lawyer lawyers spokesman spokeswoman spokesperson secretary department agency commission committee
  chairman chairwoman chief executive ceo director professor university party republican republicans democrat democrats democratic election voters
  campaign white house federal state county city union company analysts investors authorities investigators residents coach league season minister
  prime foreign ambassador security military troops army lawmakers administration trial charges sheriff district supervisors students campus`
    .trim()
    .split(/\s+/),
);

/** Words of what befalls people, which news tells of and makers of things do not. Lower case. */
export const LIFE_WORDS: ReadonlySet<string> = new Set(
  `women men man woman children mother father son daughter parents wife husband families school schools student teachers teacher college hospital
  death dead died killed killing injured wounded arrested charged convicted sentenced crime criminal prison jail murder drug drugs war fire
  flood storm rain crash vote voted votes voting elected ballot protest protesters rally strike workers union housing rent homes landlord taxes
  budget law laws lawsuit supreme constitution bill rights immigrants refugees pandemic virus covid disease patients doctors nurse farmers crops
  church religious race racial racism gun guns shot shooting film album songs song music band singer actor novel fans game games coach scored
  score championship season road roads bridge neighborhood town village countries nation national north south street`
    .trim()
    .split(/\s+/),
);

/** Words of those who make websites and tools, and tell of it. Lower case. */
export const MAKER_WORDS: ReadonlySet<string> = new Set(
  `website websites site sites digital content platform platforms online tool tools data design designers feedback feature features link links
  useful template templates format download widget dashboard analytics usability accessible accessibility prototype agile sprint iterate
  workflow project projects contributors release releases maintainers community implementation improvements script scripts desktop windows hardware
  url metadata channel webinar newsletter blog tutorial example examples guide overview team teams`
    .trim()
    .split(/\s+/),
);

/** Words of manuals, changelogs and developers' blogs, lower case. */
export const SOFTWARE_WORDS: ReadonlySet<string> = new Set(
  `api app apps bug bugs build cli code config configuration css default developer developers docs documentation error file files fixed function
  functions git github html http install installation javascript json linux load merge module node npm package parameter parse patch plugin python
  query repo repository rust server software string sql syntax typescript update upgrade user users versions variable web api's browser compiler
  database interface runtime`
    .trim()
    .split(/\s+/),
);

/** Words of rooms, faces and feelings that stories are told with, lower case. */
export const TALE_WORDS: ReadonlySet<string> = new Set(
  `eyes eye hand hands door face hair voice looked felt seemed smiled turned stood walked whispered laughed nodded shrugged sighed darkness bed floor
  window arms arm lips shoulder shoulders knew thought stared glanced grinned sat wondered suddenly slowly quietly softly silence dark cold warm kitchen
  stairs chair table fingers head mouth breath heart`
    .trim()
    .split(/\s+/),
);

/** What the headlines of guides, announcements and diaries open with; news says who did what. Lower case. */
export const GUIDE_OPENINGS: readonly string[] = [
  ...[
    'how to',
    'how i',
    'how we',
    'why i',
    'why we',
    'why you',
    'a guide',
    'the ultimate',
    'getting started',
    'setting up',
  ],
  ...'introducing announcing welcome hello building using creating understanding mastering installing upgrading learn'.split(
    ' ',
  ),
  ...'tips top best release version my our'.split(' '),
];

/** Words of guides and of releases wherever they stand in a headline, lower case. */
export const GUIDE_WORDS: readonly string[] = 'guide tutorial release released releases tips setup how-to update'.split(
  ' ',
);

/** Those whose findings are reported without a name, lower case. */
export const AUTHORITIES: readonly string[] = (
  'study studies research researchers scientists experts report reports survey surveys poll polls data statistics analysts ' +
  'economists doctors critics advocates officials authorities police residents activists historians psychologists'
).split(' ');

/** What they do, lower case. */
export const FINDING_VERBS: readonly string[] = (
  'found find finds show shows shown showed suggest suggests suggested say says said believe believed warn warns warned estimate ' +
  'estimates estimated report reports reported reveal reveals revealed conclude concludes concluded argue argued predict predicts ' +
  'predicted told agree claim claims claimed discovered confirmed'
).split(' ');
