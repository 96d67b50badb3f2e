/**
 * Words that sound or look like another, each told by the words beside it. A line: the word, what is meant, what must stand before
 * it, behind it, and behind that. Words of one place are parted by spaces, two in a row joined by “+”; “*” is anything, “.” the end
 * of a phrase, “,” a comma and no word, and “!” denies the list.
 */
const TABLE = `
brake|break|will would could can may might to must|the a his her its their|record law rules rule silence tie deadlock impasse ground promise window story cycle contract windows news
bare|bear|hard+to difficult+to easy+to painful+to much+to|. for to|*
bare|bear|to will would could must|the|brunt cost burden weight responsibility blame costs scars
bear|bare|*|minimum essentials bones feet hands|*
wave|waive|will would could can may might to must|the a his her its their late some all|fee fees right rights requirement requirements tuition fine fines penalty penalties charges hearing extradition deadline fares fare
wave|waive|will would could can may might to must|fees tuition fines extradition penalties requirements charges fares|*
waved|waived|*|his her their its the|right rights fee fees requirement requirements hearing fines tuition
waived|waved|*|to at|the a his her him them
rows|rose|prices shares stocks sales rates costs profits wages rents temperatures waters tensions|to by faster more sharply slightly last again in|*
ascent|assent|gave+their gave+his gave+her gave+its gives+its royal|. to|*
steal|steel|a an the of stainless new old with|pipe pipes beam beams mill mills plant plants door doors bridge rod rods frame industry company workers worker cables fence roof plate plates structure tariffs maker makers drum|*
cite|site|the this building construction burial crash camp historic|of where for in was is near will and|*
sited|cited|was were been|for|*
principle|principal|school school's assistant vice interim|. said sent told was has is will who at and|*
principal|principle|in on|.|*
desert|dessert|served serve serves serving for|. after and with|*
dessert|desert|mojave sahara sonoran|.|*
peer|pier|at+the on+the off+the|. when where near and to|*
past|passed|he she they who|the a his her their its|exam test bar class course bill physical inspection torch ball budget ordinance measure background drug
lead|led|was were been|away off out into|*
lead|led|what|to up|*
to|too|lost spent spend costs paid far way drank ate owes there+is there+are there+was there+were|much many|*
alter|altar|the church|. and at with during where|*
alter|altar|church|was is has had that which in by and .|*
bared|borne|have has had long|the|cost costs burden weight brunt blame pain
trough|through|sent went goes going passed passes walked drove pass go come came get got flew halfway|*|*
sited|cited|are is|. by in as|*
breaks|brakes|the its his her|failed fail locked squealed|*
hole|whole|the a|thing time team town day family country world story school city house neighborhood community process week year|*
whole|hole|a the|in|the
weak|week|last this next per every each|. and in at on after before with when|*
meet|meat|red ground raw frozen|. and packing processing|*
sail|sale|for yard bake garage|. and at on by|*
sale|sail|set|.|*
plain|plane|the a|crashed landed crash ticket tickets|*
bored|board|school the|of voted member members meeting approved|*
berth|birth|gave give giving gives|to|*
birth|berth|playoff tournament bowl|. in and with|*
tail|tale|fairy cautionary|.|*
heard|herd|a the|of|cattle sheep elk deer bison cows goats buffalo horses reindeer
wood|would|he she they it we who|be not have like also never go take make|*
new|knew|he she they who nobody everyone|the that about how it him what nothing her them where|*
knew|new|a the|law rule car school home house building job bill budget stadium|*
won|one|is was of|of|the his her its their these those
one|won|he she they who|the a|game race award election prize title case match contest seat lottery championship medal vote
our|hour|an half|. later ago before after|*
aloud|allowed|was were be are been is not|to|*
steeling|stealing|*|a an the his her their cars from money|*
steeled|stole|he she they|a an the|*
week|weak|is+to was+to are+to were+to too very so is was are|to for and .|*
ours|hours|two three four five six 24 12 few several|to of later after before .|*
one|won|team school club side|its the their|first second third fourth fifth last game opener title series championship state
creak|creek|at+the at+a in+the near+the across+the into+the along+the by+the|. and in near at|*
forth|fourth|the a his her its their|*|*
excepted|accepted|*|the a an his her their its|resignation offer deal award bid invitation proposal nomination apology job blame plea position contract settlement responsibility plan
pedaling|peddling|*|drugs heroin cocaine influence lies fentanyl goods stolen fake counterfeit meth|*
pedaled|peddled|*|drugs heroin cocaine influence lies fentanyl goods stolen fake counterfeit meth|*
counsel|council|city town county borough village|will voted votes met meets approved rejected|*
discrete|discreet|is was be are been very more|about . and|*
advise|advice|faulty bad good legal medical expert sound helpful some|. and from on|*
waiver|waver|not to never will would could didn't won't|. in from on and|*
waivered|wavered|*|*|*
waivering|wavering|*|*|*
affects|effects|its their his her my our these those such|. of on are were have had will may could can from to in and|*
phase|faze|not to didn't doesn't won't don't will would could can never|him her them me us you|!out in down into back
phase|faze|not didn't doesn't won't don't wouldn't|the his her their its|players team teams fans voters residents coach coaches crowd critics mayor officers students others
phased|fazed|un never+been was+not|by .|*
to|too|is was are were be been seems looked|steep small large big late early old young tired high low expensive dangerous weak ill sick costly risky soon cold hot windy dark loud fast heavy far deep vague busy poor|. for to and in at on
flower|flour|price+of cup+of cups+of bag+of bags+of pounds+of|*|*
maid|made|he she they we who|*|*
sited|cited|report study officials lawyers critics police he she they who|a the his her its several two three four lack concerns examples problems|*
by|buy|want+to wants+to wanted+to plan+to plans+to planned+to able+to going+to hope+to hopes+to money+to trying+to|a an the new more land food his her their|*
no|know|not don't didn't doesn't|how what why if who where that when anything about|*
too|two|the of with on by about other their his her its all these those last first next|counts men women people officers children deputies suspects victims vehicles cars teams goals games brothers sons daughters sisters parties candidates|*
form|from|himself herself itself themselves away recused recusal apart|the a his her their its any|*
effecting|affecting|*|residents thousands students workers families children everyone hundreds millions sales prices customers businesses us them him her many people drivers travelers|*
effected|affected|was were are been being most hardest|by in residents areas people families communities students businesses|*
accept|except|,|for|*
advise|advice|legal medical financial good bad any free his her their|. on about for from|*
advice|advise|to will would|the his her him them people residents students voters clients patients drivers|*
device|devise|to|a the|plan way strategy scheme system
effect|affect|will would could may might can not also directly negatively|how everyone people thousands students residents drivers us them him you harvests prices sales costs rates traffic jobs workers families voters businesses customers children patients schools crops turnout service services nearly about all|*
perspective|prospective|!a an his her their my your our its this that new different each one another|buyer buyers student students juror jurors employee employees employer employers tenant tenants customers parents candidates roles clients|*
preceded|proceeded|*|to|*
sever|severe|*|injuries weather storm storms burns damage pain thunderstorms shortage drought winds flooding|*
through|threw|he she they who|a the his her their|punch ball rock rocks bottle brick chair bottles stones grenade
threw|through|ran walked drove went came broke crashed passed fell walk drive going get got|the a his her their|*
were|where|house place town school city park street hospital building area store home country room scene village neighborhood|he she they|!to
scene|seen|was were been|leaving in on near at by running walking driving|*
site|sight|caught lost|of|*
site|sight|in|.|*
roll|role|key major big leading important active pivotal central starring|in|*
role|roll|honor|.|*
role|roll|*|call|*
steak|stake|at|. and in for|*
vein|vain|in|. and|*
vain|vein|similar same|.|*
vary|very|a the is was are were|good important well much few little different hard close large small proud happy serious difficult|*
very|vary|can may will could prices rates times rules laws estimates results|from by between widely depending|*
waist|waste|a of|of|time money space taxpayer
wait|weight|lose lost gain gained losing gaining|. and by in|*
wait|weight|*|loss|*
faired|fared|*|*|*
fair|fare|bus taxi subway train transit|. increase increases hike hikes and|*
fare|fair|state county science|. and in at is was|*
flaunt|flout|to|the|law rules rule laws order ban
flaunting|flouting|*|the|law rules rule laws order ban
flaunted|flouted|*|the|law rules rule laws order ban
forth|fourth|the a his her its|time quarter floor grade inning district year largest straight day round place amendment|*
fourth|forth|go bring|. and in|*
hear|here|live lives lived moved came right born grew|. in and to for|*
here|hear|can could will would|from about the that what how him her them it|*
lesson|lessen|to will would|the|impact burden load effect effects pain pressure damage risk severity
loan|lone|the|survivor gunman wolf dissenter suspect dissenting holdout|*
minor|miner|coal gold|. was who and|*
minors|miners|coal gold|. were who and|*
miner|minor|*|injuries damage burns leagues injury crash accident repairs|*
peace|piece|a|of|the land legislation paper property furniture equipment evidence cake metal wood glass bread cloth fabric advice art music news history clothing fruit pie pizza candy meat plastic jewelry luggage machinery software writing technology information
piece|peace|*|treaty accord agreement|*
sense|since|!made makes make in no common any of a the|then last|*
since|sense|make makes common|. to and for|*
seams|seems|it that he she|to like that|*
shear|sheer|the|number size volume force amount scale weight|*
throne|thrown|was were been|. from into out in off at|*
too|two|the these those other first last|men women sides teams countries companies people brothers sisters leaders years days months parties cities children candidates|*
two|too|is was are were far not|much|*
use|us|allowed enabled helped asked told forced|to|*
filed|field|this soccer football corn baseball playing|. of is are was at in where with and|*
filed|field|*|goal goals trip trips|*
stationary|stationery|*|store shop|*
stationery|stationary|*|bike vehicle car front bikes target|*
road|rode|he she they who|his her a the their|bike bus horse train motorcycle bicycle bikes horses subway
canvas|canvass|to will|the|neighborhood area voters neighborhoods
council|counsel|legal|. for and said told|*
counsel|council|city town county village tribal|voted approved meeting members member|*
elicit|illicit|*|drugs affair drug substances trade activity activities|*
eminent|imminent|*|danger threat arrival collapse departure return|*
imminent|eminent|*|domain|*
insight|incite|to|a violence riots|*
poured|pored|*|over|documents records maps data files papers footage
ordinance|ordnance|unexploded live|.|*
ordnance|ordinance|city county zoning noise local|. that was and|*
bazaar|bizarre|a|story twist case scene incident|*
hanger|hangar|airport airplane aircraft|. at and|*
rational|rationale|the his her their its|for behind|*
tenants|tenets|the|of|islam faith christianity democracy religion
tenant|tenet|central basic core|of|*
adopt|adapt|to|to|the a new changing
except|accept|to will would could can cannot may might must not|the a an his her their its|offer job deal award plea resignation apology invitation advice plan proposal bid bids terms results outcome nomination role position responsibility blame donation donations money gift gifts application applications recommendation recommendations verdict ruling compromise request requests
collage|college|to in community|. and in degree students|*
`;

/** One place of a line: the words that fit it, and whether they are denied. */
export interface HomophonePlace {
  readonly words: ReadonlySet<string>;
  readonly denied: boolean;
}
export interface Homophone {
  readonly word: string;
  readonly want: string;
  readonly before: HomophonePlace;
  readonly behind: HomophonePlace;
  readonly farther: HomophonePlace;
}

const placeOf = (words = ''): HomophonePlace => ({
  words: new Set(words.replace(/^!/, '').split(' ')),
  denied: words.startsWith('!'),
});

export const HOMOPHONES: readonly Homophone[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [word = '', want = '', before, behind, farther] = line.split('|');
    return { word, want, before: placeOf(before), behind: placeOf(behind), farther: placeOf(farther) };
  });
