/**
 * What of write-good's lists a news desk would say too. Its lists are made for essays: much that they name is a plain fact
 * of news ("only three", "was arrested"), or has no shorter word. The choice and the shorter words are our own.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Wordy phrases, and the shorter word that says the same. What write-good names and is not here has none. */
export const SHORTER: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'a number of': 'several',
    'accede to': 'agree to',
    acquiesce: 'agree',
    additional: 'more',
    'adjacent to': 'next to',
    'adversely impact': 'hurt',
    advantageous: 'useful',
    aforementioned: 'these',
    'all of': 'all',
    alleviate: 'ease',
    'along the lines of': 'like',
    'already existing': 'existing',
    ameliorate: 'improve',
    anticipate: 'expect',
    'as a matter of fact': 'in fact',
    'as a means of': 'to',
    'as of yet': 'yet',
    ascertain: 'find out',
    'at the present time': 'now',
    'at this time': 'now',
    attain: 'reach',
    'because of the fact that': 'because',
    bestow: 'give',
    'by means of': 'by',
    'by virtue of the fact that': 'because',
    'by virtue of': 'by',
    cease: 'stop',
    commence: 'begin',
    consequently: 'so',
    discontinue: 'stop',
    'do damage to': 'damage',
    'do harm to': 'harm',
    'due to the fact that': 'because',
    'during the course of': 'during',
    'each and every': 'each',
    elucidate: 'explain',
    expedite: 'speed up',
    expend: 'spend',
    facilitate: 'help',
    'factual evidence': 'evidence',
    'first and foremost': 'first',
    'for all intents and purposes': 'in effect',
    'for the duration of': 'during',
    'for the most part': 'mostly',
    'for the purpose of': 'for',
    formulate: 'draw up',
    'have a tendency to': 'tend to',
    'honest truth': 'truth',
    'if and when': 'if',
    implement: 'carry out',
    'in a timely manner': 'on time',
    'in accordance with': 'under',
    'in addition': 'also',
    'in all likelihood': 'probably',
    'in an effort to': 'to',
    'in excess of': 'more than',
    'in light of the fact that': 'because',
    'in many cases': 'often',
    'in order to': 'to',
    'in regard to': 'about',
    'in some instances': 'sometimes',
    'in the course of': 'during',
    'in the event that': 'if',
    'in the final analysis': 'in the end',
    'in the midst of': 'amid',
    'in the near future': 'soon',
    inception: 'start',
    indication: 'sign',
    irregardless: 'regardless',
    'is applicable to': 'applies to',
    'is authorized to': 'may',
    'majority of': 'most',
    'make an effort': 'try',
    methodology: 'method',
    modify: 'change',
    multiple: 'several',
    'myriad of': 'many',
    necessitate: 'require',
    'not unless': 'only if',
    'not unlike': 'like',
    notwithstanding: 'despite',
    'null and void': 'void',
    numerous: 'many',
    obligate: 'oblige',
    obtain: 'get',
    'of late': 'lately',
    'off of': 'off',
    'one particular': 'one',
    optimum: 'best',
    'outside of': 'outside',
    'owing to the fact that': 'because',
    participate: 'take part',
    'pass away': 'die',
    'pertaining to': 'about',
    'point in time': 'time',
    preclude: 'prevent',
    'previous to': 'before',
    'prior to': 'before',
    procure: 'get',
    purchase: 'buy',
    'readily apparent': 'clear',
    'refer back': 'refer',
    regarding: 'about',
    relocate: 'move',
    remainder: 'rest',
    remuneration: 'pay',
    reside: 'live',
    'sooner rather than later': 'soon',
    'span across': 'span',
    strategize: 'plan',
    subsequent: 'later',
    sufficient: 'enough',
    terminate: 'end',
    'that which': 'what',
    therefore: 'so',
    'time period': 'period',
    transpire: 'happen',
    'until such time as': 'until',
    utilization: 'use',
    utilize: 'use',
    'various different': 'various',
    'with respect to': 'about',
    'with the exception of': 'except for',
    witnessed: 'saw',
  }),
);

/** Adverbs that prop up a verb or color it. Those of time, number, limit, law and source carry facts, and are not here. */
export const COLOURING: ReadonlySet<string> = new Set(
  words(`absolutely angrily anxiously awkwardly beautifully blindly boldly bravely brightly briskly busily calmly carefully
    carelessly cautiously cheerfully coldly courageously cruelly daringly definitely dumbly eagerly elegantly enormously
    enthusiastically fiercely fondly foolishly frankly frantically generously gently gladly gracefully greedily happily hastily
    heartily honestly hungrily hurriedly impatiently joyously lazily literally loudly madly mysteriously neatly nervously
    noisily obediently painfully patiently perfectly politely powerfully quickly quietly rapidly really reluctantly rudely sadly
    selfishly shyly silently simply sleepily slowly smartly smoothly softly solemnly speedily sternly stupidly suddenly swiftly
    tenderly tensely thoughtfully truthfully unexpectedly victoriously vivaciously warmly wearily wildly wisely`),
);

/** Weasel words with which copy measures nothing. "Few", "largely" and "mostly" are measures, if rough ones. */
export const MEASURELESS: ReadonlySet<string> = new Set([
  'are a number',
  'is a number',
  ...words(`clearly completely exceedingly excellent extremely fairly huge interestingly many obviously quite relatively
    remarkably several significantly substantially surprisingly tiny various vast very`),
]);

/** Participles behind "be" that tell of a state, a feeling or a place, or of what somebody expects or calls it. */
const STATES = words(`
  accustomed acquainted advanced affected affiliated aged aimed alarmed aligned amazed amused animated annoyed armed
  associated attached attributed aware backed balanced based bathed bent beset biased blessed bored bound broken built
  burned burnt centered centred characterised characterized classified closed clustered colored coloured commingled
  committed complicated composed comprised concentrated concerned conflicted confused connected contained convinced cost
  covered crowded dated dead decided decorated dedicated defined delighted dented depressed designed destined detailed
  determined devastated devoted disabled disappointed disgusted dissatisfied divided dressed drunk due educated elated
  embarrassed embedded embittered embroiled engaged enthused entitled equipped estimated exaggerated excited exhausted
  experienced exposed faced fallen filled finished fit fixed flanked flooded focused focussed followed frightened frozen
  frustrated furnished gathered gone grown headed heartened heated hidden horrified hung hurt impressed inclined
  included inhabited injured inspired intended interested intertwined inundated involved irritated isolated jammed known
  laden left licensed lined linked listed littered located locked lost made malnourished marked married matched
  misguided mistaken mixed motivated mounted named needed nestled nuanced obliged offended open opposed outraged
  overcome overjoyed overrated overrepresented overwhelmed packed paralysed paralyzed parked perched perplexed piled
  pleased pointed poised positioned powered premised prepared privileged proven qualified ranked read red referred
  registered related relaxed relieved reminded renowned represented reputed required retired rid riddled rigged rooted
  run sacred saddened said satisfied scared scattered seated set settled shaken shaped shocked shut silhouetted situated
  skilled slated sophisticated spaced split spread stationed stood stranded stressed stuck stunned suited sunk supposed
  surprised surrounded survived swollen synchronized tailored talented tempted tethered thrilled tied tilted tired
  titled torn touched trapped troubled unaffected unannounced unarmed unauthorized unburdened unchanged unclaimed
  unconfirmed unconvinced undaunted undecided underfunded undisclosed undisputed undocumented uneducated unexpected
  unfazed unfinished unfocused unharmed unhurt unidentified uninjured uninsured united unlimited unnamed unoccupied
  unprecedented unprepared unprotected unqualified unrelated unresolved unscheduled untouched unused unwanted upset used
  wicked worn worried wounded wrapped`);

/** Participles of what is expected, believed or called so by all, or is said of nobody in particular. */
const HELD_SO = words(`
  alleged anticipated assumed believed billed called considered deemed dubbed expected forecast hoped meant predicted presumed
  projected reckoned regarded reported rumored rumoured scheduled suspected thought understood viewed`);

/** Participles of life, law and sport that news writes so because everybody knows who acts: courts, police, voters, doctors. */
const OF_COURSE = words(`
  abducted accused acquitted admitted airlifted arraigned arrested barred beaten born buried charged cleared convicted crowned
  defeated detained diagnosed displaced elected evacuated executed extradited fined found granted held hospitalized
  hospitalised impeached imprisoned inaugurated indicted infected installed jailed kidnapped killed knighted murdered nominated
  ordained paroled promoted pronounced raised raped released re-elected reelected relegated rescued robbed sentenced shot slain
  stabbed stolen sworn tried wed`);

/** Behind "be" these hide nobody whom readers would ask for. */
export const NOBODY_HIDDEN: ReadonlySet<string> = new Set([...STATES, ...HELD_SO, ...OF_COURSE]);
