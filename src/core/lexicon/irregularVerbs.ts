/** Irregular verbs: base, past, participle. Only those whose past differs from both, or whose forms tell slips apart. */
const TABLE = `arise arose arisen|become became become|begin began begun|bite bit bitten|blow blew blown|break broke broken|bring brought brought|build built built|buy bought bought|catch caught caught|choose chose chosen|come came come|creep crept crept|deal dealt dealt|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hold held held|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|lose lost lost|make made made|mean meant meant|meet met met|overcome overcame overcome|pay paid paid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|shake shook shaken|shine shone shone|shoot shot shot|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent|spin spun spun|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|undertake undertook undertaken|wake woke woken|wear wore worn|weep wept wept|win won won|withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|rebuild rebuilt rebuilt|oversee oversaw overseen|overtake overtook overtaken|mistake mistook mistaken|foresee foresaw foreseen|uphold upheld upheld|bear bore borne|be was been|find found found|cling clung clung|fling flung flung|bleed bled bled|breed bred bred|overthrow overthrew overthrown|override overrode overridden|overrun overran overrun|rewrite rewrote rewritten|forsake forsook forsaken|undo undid undone|redo redid redone|outdo outdid outdone|repay repaid repaid|withstand withstood withstood|retell retold retold|rethink rethought rethought|behold beheld beheld|befall befell befallen|strive strove striven|dig dug dug|sweep swept swept|bend bent bent|slide slid slid|spring sprang sprung|sting stung stung|sling slung slung|wring wrung wrung|kneel knelt knelt|speed sped sped|stink stank stunk|stride strode stridden|tread trod trodden|mishear misheard misheard|mislead misled misled|misunderstand misunderstood misunderstood|outgrow outgrew outgrown|overdo overdid overdone|overhear overheard overheard|overpay overpaid overpaid|overhang overhung overhung|partake partook partaken|remake remade remade|resell resold resold|retake retook retaken|shoe shod shod|unwind unwound unwound|outsell outsold outsold|outspend outspent outspent|rerun reran rerun|foretell foretold foretold|forgo forwent forgone|slay slew slain|smite smote smitten|spit spat spat|weave wove woven`;

interface Irregular {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
}
const VERBS: readonly Irregular[] = TABLE.split('|').map((line) => {
  const [base = '', past = '', participle = ''] = line.split(' ');
  return { base, past, participle };
});

/** Pasts that are no participle, with the participle: "went" gives "gone". */
export const PAST_ONLY: ReadonlyMap<string, string> = new Map(
  VERBS.filter(
    ({ past, participle, base }) => past !== participle && !participle.endsWith('gotten') && base !== 'be',
  ).map(({ past, participle }) => [past, participle]),
);
/** Pasts of any kind with the base: "took" gives "take", "thought" gives "think". */
export const BASE_OF_PAST: ReadonlyMap<string, string> = new Map(VERBS.map(({ base, past }) => [past, base]));
/** Participles that are no base: "taken" gives "take". */
export const BASE_OF_PARTICIPLE: ReadonlyMap<string, string> = new Map(
  VERBS.filter(({ base, participle }) => base !== participle).map(({ base, participle }) => [participle, base]),
);
/** Bases that are neither past nor participle, with the participle: "tell" gives "told". */
export const PARTICIPLE_OF_BASE: ReadonlyMap<string, string> = new Map(
  VERBS.filter(({ base, past, participle }) => base !== past && base !== participle).map(({ base, participle }) => [
    base,
    participle,
  ]),
);
