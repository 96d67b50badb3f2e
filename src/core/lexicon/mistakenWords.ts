import { wordSet } from '../text/lists.ts';

/** Words that tell which of two like words is meant: what stands without an article, what takes a clause, what moves. */

/** Words that describe a thing somebody has: “its rightful place.” */
export const DESCRIBES = wordSet(
  'new own first second third next last old main top public annual final major whole entire big small long short early late initial original improved proposed planned combined increased continued limited current former local national private',
);

/** What something is compared with behind “than.” */
export const RIVALS = wordSet(
  'a an the any his her their its our most some all other others what ever expected usual in on at for when with by those these this that half just one two three four five six seven eight nine ten him them me us men women',
);

/** Words behind which “form” is meant as it stands. */
export const BEFORE_FORM = wordSet(
  'to will would can could may might must should they we who that which and or not help helped helps the a an this any some other one another these those no also in first entry application tax short long online order you let must did do often then each every what',
);

/** What is public, and not the other thing. */
export const PUBLIC_THINGS = wordSet(
  'school schools health official officials information opinion safety policy office sector service services servant servants hearing hearings education transportation transport library housing land lands works relations affairs money funds comment comments radio support defender pressure interest view schools employees employee universities university meeting meetings statement spending figure figures debate trust life attention',
);

/** Things that one is or that happen without an article: “it’s time”, “they’re family”. */
export const BARE = wordSet(
  'time home life history music news weather fun magic chaos politics business nature policy law evidence luck justice art science fact heaven paradise nonsense progress bedlam mayhem people years months weeks days hours minutes miles things lots tons others friends brothers sisters twins partners rivals neighbors enemies allies parents millions billions thousands hundreds dozens guys kids politicians times numbers criminals terrorists heroes liars losers winners family proof propaganda theater theatre tradition trash victims members students children men women voters colleagues buddies citizens patriots professionals fans christmas christianity communism socialism capitalism racism terrorism treason murder vandalism kind sort type part one nothing something everything anything someone nobody anybody none both all noon midnight dawn dusk summer winter spring autumn morning night evening bullshit satire fiction poetry journalism karma destiny hell hypocrisy madness insanity corruption common incumbent nationalism feminism humanity democracy freedom',
);

/** Verbs of report in any form, behind which a clause may begin. */
export const REPORT = wordSet(
  'say says said saying think thinks thought thinking know knows knew knowing believe believes believed hope hopes hoped feel feels felt see sees saw hear heard show shows showed mean means meant suggest suggests suggested claim claims claimed argue argues argued insist insists insisted admit admits admitted sure because that if when while whether but so and or though although unless until since where why how what as like than now maybe perhaps guess figure figured tell told ensure learn learned find found realize realized decide decided prove proves proved is was are were be not just or suppose complain promise fear fears announce announced agree agrees agreed imagine pretend say',
);

/** Verbs behind which a clause may end: “when you go it’s late.” */
export const ENDS =
  /^(?:go|come|win|lose|leave|look|work|stay|vote|run|play|talk|speak|die|live|fight|watch|pay|eat|sleep|stop|start|try|help|care|matter|happen|need|want|ask|wait|move|drive|travel|fly|read|write|listen|worry|remember|forget|notice|bet|swear|wish|wonder|mind|promise|note|say|explain|report|write|add|warn|stress|confirm|conclude|estimate|predict|assume|consider|doubt|expect|hold|maintain|understand|recognize|concede|declare|emphasize|point|state|reckon|reveal|indicate|deny|check|judge|make|lest|think)(?:s|es|ed|d)?$/;

export const ADJECTIVE_TOO = wordSet(
  'right good fair clear close cold light dark sound slow fine free open dead evil ready true fun worth cool warm wet dry calm firm even equal legal public private local present past future official classic standard key prime past over out about away back down like nonsense',
);

/** What one may be without an article: “who’s president of”. */
export const ROLE =
  /(?:or|er|ist|man|woman|ian|ant|ent|ee|eer|ing)$|^(?:king|queen|host|head|chief|boss|guest|pal|home|captain|family|gay|black|white|hot|pregnant|boyfriend|girlfriend|husband|wife|queen|number)$/;

export const DEGREE = wordSet(
  'clear unclear hard easy difficult possible impossible likely unlikely important true best better worse foolish sad strange odd ironic interesting crucial essential vital critical great good nice fair unfair wrong right safe dangerous necessary obvious amazing unfortunate tough understandable inevitable impressive noteworthy remarkable surprising reasonable ridiculous shameful tempting rare common normal natural premature early late time okay ok fine worth unusual doubtful apparent fitting tragic no nothing something everything',
);

export const STARTS_CLAUSE = wordSet(
  'that because when but if whether says said say think thinks thought believe believes although though while so why how where unless know knows guess hope since until insist insists',
);

export const MOTION = wordSet(
  'walk walks walked walking drive drives drove driving run runs ran running go goes went going gone move moves moved moving fly flew flying get gets got getting look looks looked looking push pushed pushing brush brushes brushed rush rushed way speed sped march marched marching sail sailed sailing blow blew slip slipped race raced sneak sneaked squeeze squeezed stroll strolled roll rolled ride rode breeze breezed swept talk talked years well right just far miles edge edged power powered cruise cruised',
);

/** More of something, before the “than” that it asks for. */
export const COMPARISON =
  /(?:^|[\s“"(—–-])(?:more|less|fewer|rather|other|else|better|worse|different|differently|sooner|greater|smaller|prefer|preferred|preferable|further|farther|elsewhere|otherwise|preferring|hardly|scarcely|barely|twice|half|double|any|superior|inferior|outnumber\w*|opposed|beyond|anything|nothing|something|[a-z]{3,}er)(?=[\s,.;)’'"”—–-]|$)/i;
