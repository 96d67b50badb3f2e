/** Titles that stand before a name, lower case, the last word of the title. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof sir dame lord lady baroness baron rev reverend rabbi imam father sister brother pope cardinal archbishop bishop pastor
  president pres premier chancellor minister secretary senator sen representative rep congressman congresswoman governor gov mayor councilman councilwoman
  councillor councilor councilmember alderman alderwoman assemblyman assemblywoman assemblymember selectman selectwoman freeholder commissioner ambassador envoy judge justice magistrate prosecutor attorney lawyer barrister solicitor sheriff chief
  captain capt lieutenant lt sergeant sgt colonel col general gen major maj admiral adm commander cmdr corporal private pvt officer detective inspector
  constable superintendent director chairman chairwoman chairperson chair ceo cfo founder cofounder co-founder spokesman spokeswoman spokesperson speaker
  leader candidate nominee professor principal dean coach manager player striker midfielder defender goalkeeper quarterback pitcher analyst economist
  scientist researcher historian author writer novelist poet journalist reporter columnist editor correspondent photographer director producer actor
  actress singer rapper comedian musician composer conductor artist designer architect engineer teacher nurse doctor surgeon physician psychologist
  farmer pilot driver strategist adviser advisor aide counsel treasurer comptroller controller clerk trustee delegate lawmaker legislator mp msp mep mla
  king queen prince princess duke duchess emperor sultan sheikh ayatollah crown owner resident student activist campaigner expert executive vice-president
  vice spokesperson undersecretary deputy warden ranger firefighter paramedic coroner host anchor moderator lead head agent curator librarian banker
  investor trader developer planner pollster negotiator veteran survivor witness victim defendant suspect neighbour neighbor organizer organiser chef supervisor superintendent caretaker midwife coordinator consultant fm pm gm veep
  ofc det supt hon msgr fr insp cpl spc pfc cllr trooper`
    .trim()
    .split(/\s+/),
);

/** Nouns for one person by family, age or bond, lower case. */
export const KIN: ReadonlySet<string> = new Set(
  'mother father parent son daughter husband wife brother sister aunt uncle cousin widow widower girlfriend boyfriend fiancee fiancée fiancé sibling grandmother grandfather grandson granddaughter nephew niece stepmother stepfather ex-husband ex-wife partner man woman boy girl friend colleague neighbor neighbour person teenager teammate roommate classmate coworker co-worker'.split(
    ' ',
  ),
);

/** Offices that follow "of" inside a title: "Secretary of State". */
export const OFFICES: ReadonlySet<string> = new Set(
  'state defense defence staff labor health education transportation justice agriculture commerce energy interior treasury parliament police operations'.split(
    ' ',
  ),
);

/** Nouns for people and bodies that speak without a name, lower case. */
export const SPEAKER_NOUNS: ReadonlySet<string> = new Set(
  `man woman boy girl teenager mother father son daughter husband wife brother sister friend friends colleague colleagues neighbor neighbors neighbour
  neighbours official officials police authorities prosecutors lawyers lawmakers sources source people person group groups company companies firm agency
  department ministry government administration court council committee commission campaign party union association organization organisation team
  club bank university school hospital statement report study letter email memo post tweet message filing complaint lawsuit indictment affidavit document
  documents ruling judge jury magazine newspaper paper article editorial post video caption sign banner release press resolution bill law act order text
  website site transcript survey poll residents protesters critics supporters experts analysts scientists researchers doctors students teachers workers
  families relatives witnesses investigators detectives officers soldiers fans users reader readers voters source insider staffer staffers aides ally
  spokespeople republicans democrats activists economists others many some one everyone nobody he she they victim suspect couple crowd candidate
  note memoir account diary notice plan review audit poster contract brochure leaflet pupil pupils
  suit treaty decree decision agreement
  studies reports records documents filings disclosures emails polls letters statements posts tweets headlines signs lobbyist lobbyists pollsters
  publication network channel outlet wire service station blog user narrator voice ad advertisement slogan headline question
  cameraman camerawoman frontrunner front-runner caller passerby passer-by`
    .trim()
    .split(/\s+/)
    .concat([...TITLES]),
);

export const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'who', 'i', 'we', 'you']);

/** What a title or noun says about the person's pronoun. Only where the word leaves no doubt. */
export const PRONOUN_OF_NOUN: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...'mr sir lord baron king prince duke emperor sultan chairman spokesman congressman councilman assemblyman selectman alderman businessman actor father brother son husband man boy'
    .split(' ')
    .map((noun): [string, 'he'] => [noun, 'he']),
  ...'mrs ms miss dame lady baroness queen princess duchess chairwoman spokeswoman congresswoman councilwoman assemblywoman selectwoman alderwoman businesswoman actress mother sister daughter wife woman girl'
    .split(' ')
    .map((noun): [string, 'she'] => [noun, 'she']),
]);

/** Last words of organizations' names, lower case. */
export const ORGANIZATION_WORDS: ReadonlySet<string> = new Set(
  `ministry council party company inc corp corporation ltd llc plc group university college school institute agency department office bureau court
  committee commission association union federation foundation society bank fund trust church hospital police parliament senate congress house
  assembly administration authority board service services forces army navy guard organization organisation network center centre museum league club
  team times post journal tribune herald gazette guardian news press magazine review daily weekly airlines airways motors industries holdings partners
  international network fm productions records entertainment studios festival technologies systems coalition alliance movement front campaign conference nations states kingdom republic`
    .trim()
    .split(/\s+/),
);
