import { wordSet } from '../text/lists.ts';

/** Words of grammar: what follows "their" or "its" is none of them. */
export const GRAMMAR_WORDS = wordSet(
  "a an the this that these those my your his her its our their i you he she it we they me him us them who whom whose which what when where why how and or but nor so yet if because as while whilst amongst amidst although though than then since until unless whether of in on at by for with from to into onto upon over under about against between among through during before after above below near off out up down is are was were be been being am has have had having do does did will would shall should can could may might must not no nor never ever also just only even still already again very too quite rather almost there here now today yesterday tomorrow tonight soon later once twice always often sometimes perhaps maybe however therefore all any some both each every either neither none one's isn't aren't wasn't weren't don't doesn't didn't won't can't couldn't wouldn't it's he's she's they're we're you're i'm that's there's who's let's",
);
/** Prepositions that take an object right behind them. */
export const BEFORE_OBJECTS = wordSet(
  'of to for on in at by with from into over under about against through within during around between behind across toward towards without upon despite beyond inside outside throughout among alongside beneath beside',
);
export const MODALS = wordSet(
  "will would can could may might must shall should cannot won't wouldn't can't couldn't shouldn't mustn't",
);
export const DO_FORMS = wordSet("do does did don't doesn't didn't");
export const HAVE_FORMS = wordSet("has have had hasn't haven't hadn't having");
export const BE_FORMS = wordSet("is are was were be been being isn't aren't wasn't weren't");
/** Auxiliaries that carry the time of their clause: no “be”, “been” or “having”. */
export const TIMED_AUXILIARIES = wordSet(
  "is are was were has have had will would can could did does do may might must should isn't aren't wasn't weren't hasn't hadn't haven't won't wouldn't can't couldn't didn't doesn't don't",
);
/** What may stand between an auxiliary and its verb. */
export const BETWEEN = wordSet(
  'not also already always never ever just only even still since now then long recently once often soon probably likely really simply actually clearly largely finally previously reportedly allegedly',
);
export const POSSESSIVES = wordSet('my your his her its our their');
export const TIME_WORDS = wordSet(
  'today yesterday tomorrow tonight now then again monday tuesday wednesday thursday friday saturday sunday morning evening night afternoon alone together',
);

/** Verbs as they stand behind "to", which are rarely anything else there. */
export const BASE_VERBS = wordSet(
  'be become begin bring build buy choose come do eat find get give go have hear help hold keep know learn leave let live lose make meet pay prove provide put read receive remain remove say see seem sell send serve sit speak spend stand stay stop take teach tell think understand wait win write accept achieve add address admit agree allow announce apply appear arrive ask assess assist avoid beat believe boost bolster break carry cast catch close collect compete complete consider continue contribute convince create cut deal decide defeat defend deliver deny destroy determine develop discuss earn enable encourage end ensure enter establish evacuate expand explain explore express extend fight fill finish fix follow force form gain gather grow handle hire hit identify implement improve include increase inject introduce invest investigate join kill lead maintain manage obtain offer open operate oppose overcome participate pass persuade play postpone prevent produce promote protect publish pursue raise reach rebuild recognize recover reduce refuse regain reject release relocate rely repair replace represent rescue resign resolve respond restore retain return reveal run save seek settle share show sign solve speed start strengthen submit suffer suggest support survive testify try turn undergo unite use vote visit wear weaken withdraw work cope dispatch deploy enforce attract attend attack qualify raise',
);
/** Things that somebody has: behind a possessive, and not behind a contraction. */
export const POSSESSED = wordSet(
  'ability account actions album albums arms army assets audience author authors bank beliefs body books brother brothers budget business businesses campaign campaigns car career cars case cause children choice client clients clothes coach colleagues company competitors contract country credits customers data daughter daughters death decision defense department doors duties economy efforts election employees equipment eyes experience face faith families family fans father feet fellow focus followers friends fate funding future goal goals government hands head heads health heart help history home homes hometown house hopes husband identity ideas income influence interests investors itineraries job jobs kids land laws lawyer lawyers leader leaders leadership life lives loss majority market members message mind money mother music name names nation needs neighborhood neighbors office offices opinion opponent opponents options owner owners parents partner partners party past peak peers performance phone phones place plan plans players policies policy position potential power president profile profits programs property rights role roles safety sales school schools services share shares side sister son sons soul spouse staff story strategy students success support supporters team teams term territory time town trash users values vehicle vehicles victims views voice vote voters votes website wife work workers workforce works choices friend peers respective own knowledge agenda killer ocean global profile plans printer',
);

/** Verbs of one thing by those of several, and the other way round. */
export const SINGULAR_VERB: ReadonlyMap<string, string> = new Map([
  ['were', 'was'],
  ['are', 'is'],
  ['have', 'has'],
]);
export const PLURAL_VERB: ReadonlyMap<string, string> = new Map([
  ['was', 'were'],
  ['is', 'are'],
  ['has', 'have'],
]);
