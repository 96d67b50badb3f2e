/**
 * Words that US and British spelling tell apart without doubt, US form first. Left out are pairs that both sides of the
 * Atlantic use in some sense (program, check, tire, license, practice, theater, gray, judgment), and -ize, which British
 * desks use too.
 */
const PAIRS = `color colour
colors colours
colored coloured
colorful colourful
favor favour
favors favours
favored favoured
favorite favourite
favorites favourites
favorable favourable
honor honour
honors honours
honored honoured
honoring honouring
labor labour
neighbor neighbour
neighbors neighbours
neighborhood neighbourhood
neighborhoods neighbourhoods
neighboring neighbouring
harbor harbour
behavior behaviour
behaviors behaviours
flavor flavour
flavors flavours
humor humour
rumor rumour
rumors rumours
rumored rumoured
endeavor endeavour
armor armour
armored armoured
parlor parlour
vapor vapour
tumor tumour
tumors tumours
center centre
centers centres
centered centred
kilometer kilometre
kilometers kilometres
centimeter centimetre
centimeters centimetres
millimeters millimetres
liter litre
liters litres
fiber fibre
fibers fibres
somber sombre
specter spectre
luster lustre
maneuver manoeuvre
maneuvers manoeuvres
defense defence
defenses defences
offense offence
offenses offences
analyze analyse
analyzed analysed
analyzing analysing
paralyzed paralysed
traveled travelled
traveling travelling
traveler traveller
travelers travellers
modeling modelling
modeled modelled
signaled signalled
signaling signalling
fueled fuelled
fueling fuelling
labeled labelled
labeling labelling
counselor counsellor
counselors counsellors
jewelry jewellery
aluminum aluminium
plow plough
plowed ploughed
skeptical sceptical
skeptic sceptic
skeptics sceptics
skepticism scepticism
mold mould
mustache moustache
pajamas pyjamas
pediatric paediatric
pediatrician paediatrician
leukemia leukaemia
anesthetic anaesthetic
fulfill fulfil
enrollment enrolment
skillful skilful
airplane aeroplane
airplanes aeroplanes`;

const pairs = PAIRS.split('\n').map((line) => line.split(' ') as [us: string, uk: string]);

/** A spelling of one variety, and its sister in the other. */
export interface Spelling {
  readonly variety: 'us' | 'uk';
  readonly other: string;
}

export const SPELLINGS: ReadonlyMap<string, Spelling> = new Map(
  pairs.flatMap(([us, uk]): [string, Spelling][] => [
    [us, { variety: 'us', other: uk }],
    [uk, { variety: 'uk', other: us }],
  ]),
);

/** Verbs that take -ise in the style of British papers; all others of their form (prize, size, seize, capsize) have one spelling. */
const IZE =
  'agoni antagoni apologi authori bapti brutali capitali categori centrali characteri civili coloni commerciali computeri criminali critici crystalli customi decentrali democrati demoni destabili digiti economi emphasi energi epitomi equali eulogi familiari fantasi fertili finali formali generali glamori globali harmoni homogeni hospitali humani hypnoti hypothesi ideali idoli immobili immuni individuali industriali institutionali internali italici jeopardi legali legitimi liberali locali lioni magneti marginali materiali maximi mechani memori merchandi minimi mobili moderni monopoli motori nationali naturali neutrali normali optimi organi ostraci oxidi pasteuri patroni penali personali plagiari polari politici populari prioriti privati professionali publici pulveri radicali randomi rationali reali recogni reorgani revitali revolutioni romantici saniti satiri scandali scrutini sensationali sociali speciali stabili standardi sterili stigmati subsidi summari symboli sympathi synchroni tantali temporali terrori theori traumati triviali unioni urbani utili vandali verbali victimi visuali weaponi westerni'.split(
    ' ',
  );
/** The same for words of two roots: “analyze”. */
const YZE = ['anal', 'paral', 'catal', 'breathal'];

/** “organizing” to “organising”. */
export const ISE_OF_IZE: ReadonlyMap<string, string> = new Map([
  ...IZE.flatMap((stem) =>
    ['e', 'es', 'ed', 'er', 'ers', 'ing', 'ation', 'ations', 'ational'].map((end): [string, string] => [
      `${stem}z${end}`,
      `${stem}s${end}`,
    ]),
  ),
  ...YZE.flatMap((stem) =>
    ['e', 'es', 'ed', 'er', 'ers', 'ing'].map((end): [string, string] => [`${stem}yz${end}`, `${stem}ys${end}`]),
  ),
]);

/** “organising” to “organizing”; “analyses” is a plural on both sides of the Atlantic, and “merchandise” has one spelling. */
export const IZE_OF_ISE: ReadonlyMap<string, string> = new Map(
  [...ISE_OF_IZE].map(([ize, ise]): [string, string] => [ise, ize]).filter(([ise]) => !/yses$|^merchandis/.test(ise)),
);
