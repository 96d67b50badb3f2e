/** Words that tell where a small word was left out: what takes “to” and a verb, what is done to somebody, set phrases without an article. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Who plans and hopes. */
export const PLANNERS = set(
  'he she it who company city council government band team group firm university county board district mayor president governor department agency also now still that',
);

/** Forms in -ing that describe a thing which somebody has. */
export const ING_ADJECTIVES = set(
  'being having outstanding lasting existing ongoing compelling surprising working living growing rising sitting remaining missing standing competing conflicting differing varying sweeping overwhelming leading limiting willing everything nothing anything something recurring damning pressing promising striking interesting underlying qualifying supporting exciting staggering winning losing loving paying playing caring wide-ranging mixing sending exploding declining shrinking tightening incriminating unflinching unwavering pending',
);

/** People and bodies that do such things more often than they are done to them. */
export const DOERS = set(
  'police officials investigators prosecutors authorities government company council lawmakers administration court judge president team group scientists researchers senator regulators countries workers',
);

/** Verbs, adjectives and nouns that “to” and a verb follow, in forms that no plain verb follows without it. */
export const GOVERNORS: readonly string[] =
  'wants wanted wanting plans planned planning hopes hoped hoping decided decides deciding agreed agrees agreeing refused refuses refusing failed fails failing managed manages attempted attempts attempting intends intended intending vowed vows vowing pledged pledges pledging promised promises threatened threatens threatening seeks sought seeking tends tended struggled struggles struggling aims aimed aiming hesitated hesitate continues continued continuing began begins beginning started starts starting needs needed needing prefers preferred offered offers offering chose chooses choosing expects expected expecting prepared prepares preparing opted opts tried tries trying asked told urged urges urging ordered ordering forced forcing forces allowed allows allowing invited encouraged encourages encouraging required requires requiring able unable likely unlikely willing unwilling ready eager reluctant set poised due bound supposed going hesitant determined inclined keen scheduled slated authorized permitted compelled tempted qualified entitled content anxious desperate destined prone ability chance opportunity effort attempt decision desire authority power refusal failure willingness unwillingness permission inability eagerness reluctance tendency incentive obligation readiness proposal bid pressure mandate instructions temptation motivation determination used want plan hope agree refuse fail attempt intend vow pledge promise threaten seek tend struggle aim continue begin start need prefer expect try'.split(
    ' ',
  );

/** Plain forms among them, which a plain verb may follow in a list or as a noun: only behind these words are they verbs. */
export const PLAIN = set(
  'want plan hope agree refuse fail attempt intend vow pledge promise threaten seek tend struggle aim continue begin start need prefer expect try',
);

/** Of these a passive alone takes “to” and a verb: “was told leave”; “likely” a form of “be.” */
export const PASSIVE = set(
  'told asked set used going content offered allowed urged ordered forced encouraged invited required authorized permitted compelled tempted qualified entitled scheduled slated supposed determined inclined bound due likely unlikely expected needed prepared destined poised',
);

export const NOUNS = set(
  'ability chance opportunity effort attempt decision desire authority power refusal failure willingness unwillingness permission inability eagerness reluctance tendency incentive obligation readiness proposal bid pressure mandate capacity instructions temptation motivation determination',
);

/** Forms in -s that are nouns as often: “plans include”. */
export const PLURALS = set(
  'plans hopes attempts vows pledges promises aims starts needs offers struggles forces efforts asked',
);

/** What a plural “plans” or “forces” does by itself. */
export const STATES = set(
  'include become remain require involve seem appear contain exist depend deserve differ reveal consist begin continue succeed fail arise emerge say go come vary reflect',
);

export const OBJECT = set(
  'the a an his her its their our my your this that these those it them him us in on at from with for any some more all up out',
);

/** Words between which a thing alone is a gap: behind it a small word or a mark. */
export const ENDS_PHRASE = set(
  'in on at by for with from to of is was were are has had have will would could can should that which who when where after before during because since as about through into and but or if while',
);

/** Participles in -ed of what may be done by an amount, or without an object. */
export const BY_AMOUNT = set(
  'increased decreased declined dropped jumped improved stopped passed expanded reduced slipped climbed surged plunged changed moved ended started responded voted gained benefited profited succeeded abided lived died worked tried lowered raised tightened narrowed widened slowed fared learned earned advanced opened closed traded continued happened arrived escaped traveled walked lagged trailed swung doubled tripled shrunk risen fallen grown sunk gone come stood begun won lost cut led run sat driven flown dropped swelled eased edged rallied soared tumbled retreated weakened strengthened appreciated depreciated contracted diminished ballooned multiplied dwindled skyrocketed evolved progressed prospered survived thrived reacted replied answered concluded finished stayed remained waited exited entered joined called argued suggested agreed said meant added',
);

/** What is done to somebody or something, and seldom told without it. */
export const DONE = set(
  'accused abducted abolished accredited acquitted adapted affected alarmed allocated amended appointed approved arrested assassinated assaulted assigned attracted attributed authorized awarded banned barred battered beset besieged blamed blocked bombarded boosted bought brought built buried canceled cancelled categorized caused censored championed charged chosen cited classified compelled compiled completed compromised condemned confined confirmed confiscated convicted corrected criticized damaged deemed delayed demolished denied deployed deported depicted described deserted designated designed destroyed detained devastated diagnosed discovered discussed dismantled dispatched displaced distributed dominated dropped dubbed elected eliminated employed endorsed engulfed established evacuated evicted excluded executed exposed extradited fired fixed forced forged founded fueled funded given granted hacked hailed halted hampered held hijacked hired hospitalized identified ignored implemented imposed imprisoned indicted infected influenced informed injured installed interviewed introduced invited jailed kidnapped killed known labeled laid launched linked located made marred mentioned mired mobilized motivated murdered named nominated notified obtained offered opened ordered organized overlooked overshadowed overthrown overturned overwhelmed owned paid perceived permitted persuaded placed plagued portrayed postponed praised prevented printed produced prosecuted published raised raped ravaged received recommended recovered regarded rejected released removed renamed repealed replaced reported represented rescued resolved restored restricted revealed revised revived rocked roiled ruined sacked scheduled scrapped seized selected sentenced settled shaken shaped shelved shocked shown sidelined slashed slated sold solved spared spotted stolen stripped stunned subjected sued summoned supported suppressed surrounded suspended taken targeted tasked taught tested threatened thrown torn tortured touted trained trapped treated triggered undermined unveiled updated upheld used vaccinated vetoed vetted victimized viewed vilified violated weakened welcomed withdrawn withheld wounded wronged written',
);
