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
