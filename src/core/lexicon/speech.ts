/**
 * Verbs that report speech, writing or opinion, by base form. The first group alone credits nine quotations in ten
 * (counted on labeled US news copy); the tail is long, so a name beside a comma-ended quotation needs no listed verb.
 */
const REGULAR = `
accuse acknowledge add address admit admonish advise advocate affirm agree allege allow analyze announce answer apologize appeal
applaud argue articulate ask assert assess assure attest aver beam beg bellow blast boast blog bemoan brag broadcast call caution
challenge characterize charge chide chime chuckle cite claim clarify comment complain concede conclude condemn confess confide
confirm contend continue counter criticize crow cry decide declare decry demand denounce deny describe detail disclose dismiss
dub elaborate emphasize encourage estimate exclaim exhort explain express fume gloat groan grumble gush hail hint howl imply
indicate inform inquire insist instruct interject introduce invite joke jeer label lament laugh lambast lecture log maintain
marvel mention mock mourn mumble murmur muse mutter name note object observe offer opine order outline pen plead pledge post
praise pray preach predict proclaim pronounce promise propose protest quip question rail reason reassure recall recommend
recount reflect refer remark remember remind report reply request respond reveal retort retweet roar rule sample scoff scold
scream shout sigh signal slam snap sneer speculate state stress suggest summarize surmise swear tease testify text thank
threaten thunder tout tweet underline underscore urge vent voice volunteer vow wail warn whisper wonder worry write yell
allude anticipate assail attest bark bash bellyache berate blurt boom brand castigate chant chastise cheer coax command compare
concur confront conjecture contrast counsel crack deadpan debate declaim deem defend demur depict deplore deride dictate
disagree discuss disparage drawl echo editorialize effuse email enthuse equate expect extol fear figure gasp gripe
growl guess hiss holler hope huff implore intone jab jest kid knock lash liken lobby nod orate paraphrase parrot pitch plug
portray posit postulate press profess prophesy propose quote rant rap rave reaffirm realize rebuff rebuke rebut recap recite
recognize regard reiterate rejoin relate relay repeat reprimand resolve restate retell ridicule rip riposte scorn shout shrug
skewer smile sniff sob spell spit squeal stammer stutter sum surmise theorize trash trumpet upbraid verify view vouch whine
blame acknowledge advertise allege approve argue assume attribute authorize boo bray caption clamor coin conceive confess console
criticise apologise emphasise recognise characterise summarise theorise realise analyse sympathize sympathise grin
`;

const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'say says said saying',
  tell: 'tell tells told telling',
  write: 'write writes wrote written writing',
  speak: 'speak speaks spoke spoken speaking',
  read: 'read reads reading',
  shout: 'shout shouts shouted shouting',
  quote: 'quotes quoted quoting',
  know: 'know knows knew',
  see: 'sees saw',
  understand: 'understand understands understood',
  foresee: 'foresees foresaw',
  retell: 'retells retold retelling',
  spit: 'spat spits',
  prophesy: 'prophesies prophesied',
  sum: 'sums summed summing',
  think: 'think thinks thought thinking',
  feel: 'feel feels felt feeling',
  believe: 'believe believes believed believing',
  put: 'puts putting',
  begin: 'begin begins began begun beginning',
  swear: 'swear swears swore sworn swearing',
  hold: 'holds held',
  find: 'found',
  go: 'goes',
  deny: 'deny denies denied denying',
  cry: 'cry cries cried crying',
  decry: 'decry decries decried decrying',
  reply: 'reply replies replied replying',
  testify: 'testify testifies testified testifying',
  clarify: 'clarify clarifies clarified clarifying',
  imply: 'imply implies implied implying',
  worry: 'worry worries worried worrying',
  admit: 'admit admits admitted admitting',
  beg: 'beg begs begged begging',
  brag: 'brag brags bragged bragging',
  chat: 'chat chats chatted chatting',
  dub: 'dub dubs dubbed dubbing',
  quip: 'quip quips quipped quipping',
  refer: 'refer refers referred referring',
  slam: 'slam slams slammed slamming',
  snap: 'snap snaps snapped snapping',
  blog: 'blog blogs blogged blogging',
  log: 'logged',
  pen: 'penned',
};

/** Verbs whose last letter doubles before -ed and -ing. */
const DOUBLING: ReadonlySet<string> = new Set(
  'grin jab kid nod plug rap rebut recap rip shrug sob extol demur'.split(' '),
);

function inflect(base: string): string[] {
  const doubled = DOUBLING.has(base) ? base + base.at(-1) : base;
  const stem = base.endsWith('e') ? base.slice(0, -1) : doubled;
  const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  return [base, third, `${stem}ed`, `${stem}ing`];
}

const bases = REGULAR.trim().split(/\s+/);

/** Every form of every speech verb, lower case, to its base form. */
export const SPEECH_VERBS: ReadonlyMap<string, string> = new Map([
  ...bases.flatMap((base) => (IRREGULAR[base] ? [] : inflect(base).map((form): [string, string] => [form, base]))),
  ...Object.entries(IRREGULAR).flatMap(([base, forms]) =>
    forms.split(' ').map((form): [string, string] => [form, base]),
  ),
]);

/** The plainest cues: they credit a quotation wherever they stand in its sentence. */
export const STRONG_CUES: ReadonlySet<string> = new Set(
  'said says say told tells added adds wrote writes tweeted asked asks replied explained continued recalled stated argued noted declared concluded responded insisted warned testified announced'.split(
    ' ',
  ),
);

/** Verbs, by base form, that tell what somebody thinks or does: a term behind them is the writer's or nobody's, and a longer quotation may be theirs. */
export const QUIET_VERBS: ReadonlySet<string> = new Set(
  'feel believe hope expect anticipate see know understand foresee agree offer invite allow debate discuss detail signal lobby relate log sample broadcast assess hold begin spell order verify view recite'.split(
    ' ',
  ),
);

/** Forms that are more often nouns ("his comments", "the report"): cues only behind a subject. */
export const NOUN_LIKE: ReadonlySet<string> = new Set(
  `comment comments call calls claim claims report reports question questions offer offers post posts note notes promise
  promises reply replies remark demand demands tweet tweets answer answers request requests order orders state states name names charge
  charges appeal appeals mention mentions estimate estimates protest protests challenge challenges detail details worry
  worries text texts read label labels pledge pledges rule rules threat sample address addresses voice object objects
  cry cries laugh laughs joke jokes stress beam thought feeling feelings reading writing writings ruling reasoning
  meaning hail hint hints blast slam snap log pen remark remarks press pressing debate debates command commands crack
  cracks echo echoes email emails equate fear fears figure figures guess guesses hope hopes knock lash pitch plug quote
  quotes rant rants rap rebuke rebuttal rip scorn shout shouts smile smiles spell trash view views whine cheer cheers
  chant chants brand brands contrast contrasts compare counsel lobby nod jab jest kid kids recap relay repeat repeats
  resolve advocate advocates ridicule riposte coin caption captions boo shrug sniff sum sums expected related attributed figured`
    .trim()
    .split(/\s+/),
);

/** What stands between a subject and its verb and belongs to the verb. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  'has have had is are was were be been being did does do will would could should can may might must to also then later now once again even just still never not only further reportedly often always soon first since already quickly simply both really actually ever'.split(
    ' ',
  ),
);

/** Verbs that govern a speech verb in the infinitive or participle: "went on to say", "is quoted as saying". */
export const CHAIN_VERBS: ReadonlySet<string> = new Set(
  'went goes going continued began started wanted wants tried tries declined quoted used seemed appeared rushed took stepped got came stopped kept keeps refused managed hastened felt quick'.split(
    ' ',
  ),
);

/** Verbs that speak only with the word behind them: "put it", "shot back", "had this to say". */
export const CUE_PHRASES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    put: 'it',
    puts: 'it',
    putting: 'it',
    shot: 'back',
    shoots: 'back',
    shooting: 'back',
    fired: 'back',
    fires: 'back',
    firing: 'back',
    hit: 'back',
    hits: 'back',
    hitting: 'back',
    pushed: 'back',
    pushes: 'back',
    pushing: 'back',
    punched: 'back',
    had: 'this',
    has: 'this',
    chimed: 'in',
    chimes: 'in',
    chiming: 'in',
    weighed: 'in',
    cut: 'in',
    cuts: 'in',
    broke: 'in',
    breaks: 'in',
    jumped: 'in',
    jumps: 'in',
    piped: 'up',
    lashed: 'out',
    pointed: 'out',
    points: 'out',
    pointing: 'out',
    made: 'clear',
    makes: 'clear',
    making: 'clear',
    laid: 'out',
    lays: 'out',
    laying: 'out',
    went: 'about',
    goes: 'about',
    took: 'credit',
    takes: 'credit',
    taking: 'credit',
  }).map(([verb, behind]) => [verb, new Set(behind.split(' '))]),
);

/** Nouns for what somebody says or thinks: "Ruiz's claim that", "in Ruiz's words". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  `account accusation admission advice allegation announcement answer apology appeal argument assertion assessment belief blog
  boast call caution charge claim comment comments complaint conclusion contention conviction criticism declaration
  demand denial description email essay estimation explanation insistence letter memo message mind motto observation op-ed
  opinion parlance pledge plea post prediction promise proposal reasoning rebuke recollection remark remarks
  reply request response retort ruling shout slogan speech statement suggestion testimony tweet verdict view
  vow warning word words writing`
    .trim()
    .split(/\s+/),
);
