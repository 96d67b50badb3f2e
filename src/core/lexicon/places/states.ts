/**
 * The states of the USA with the abbreviation of newspapers and that of the post, where it is safe to read: OR, IN, ME
 * are words, MD and MA degrees. States that newspapers never abbreviate have none.
 */
const TABLE = `Alabama|Ala.|AL
Alaska||AK
Arizona|Ariz.|AZ
Arkansas|Ark.|AR
California|Calif.|CA
Colorado|Colo.|
Connecticut|Conn.|CT
Delaware|Del.|
Florida|Fla.|FL
Georgia|Ga.|GA
Illinois|Ill.|IL
Indiana|Ind.|
Kansas|Kan.|KS
Kentucky|Ky.|KY
Louisiana|La.|
Maryland|Md.|
Massachusetts|Mass.|
Michigan|Mich.|MI
Minnesota|Minn.|MN
Mississippi|Miss.|
Missouri|Mo.|MO
Montana|Mont.|MT
Nebraska|Neb.|NE
Nevada|Nev.|NV
New Hampshire|N.H.|NH
New Jersey|N.J.|NJ
New Mexico|N.M.|NM
New York|N.Y.|NY
North Carolina|N.C.|NC
North Dakota|N.D.|ND
Oklahoma|Okla.|
Oregon|Ore.|
Pennsylvania|Pa.|
Rhode Island|R.I.|RI
South Carolina|S.C.|SC
South Dakota|S.D.|SD
Tennessee|Tenn.|TN
Vermont|Vt.|VT
Virginia|Va.|VA
West Virginia|W.Va.|WV
Wisconsin|Wis.|WI
Wyoming|Wyo.|WY`;

const rows = TABLE.split('\n').map((line) => line.split('|') as [name: string, press: string, post: string]);

/** "Ore." and "TX" to "Oregon" and "Texas". */
export const STATE_OF_SHORT: ReadonlyMap<string, string> = new Map([
  ...rows.flatMap(([name, press, post]): [string, string][] => [
    ...(press ? [[press, name] as [string, string]] : []),
    ...(post ? [[post, name] as [string, string]] : []),
  ]),
  ['Tex.', 'Texas'],
  ['TX', 'Texas'],
  ['UT', 'Utah'],
  ['W. Va.', 'West Virginia'],
]);

/** Full names that are no city, country or given name as well, so that a comma before one shows a city in front. */
export const PLAIN_STATES: readonly string[] = [
  ...rows.map(([name]) => name).filter((name) => !['Georgia', 'New York', 'Virginia', 'Delaware'].includes(name)),
  'Iowa',
  'Idaho',
  'Utah',
  'Texas',
  'Ohio',
  'Hawaii',
];
