/**
 * Words of what a newspaper may not say on its own: accusations, causes, tolls and motives. From the checklists of public
 * copy desks. Each alternative is a pattern for one word or a short phrase, lower case.
 */
export const CLAIM_WORDS: Readonly<Record<'accusation' | 'cause' | 'toll' | 'motive', string>> = {
  accusation:
    'stole|embezzled|bribed|defrauded|laundered|assaulted|raped|molested|abused|harassed|murdered|poisoned|stabbed|tortured|plotted|conspired|smuggled|forged|falsified|plagiarized|plagiarised|cheated|lied|was drunk|were drunk|was speeding|was negligent|were negligent|broke the law|violated|covered up|colluded|evaded taxes|set the fire',
  cause:
    '(?:was|were|been) caused by|caused the (?:crash|fire|outage|collapse|explosion|blast|accident|death|deaths|flood|leak|spill|outbreak)|was to blame|were to blame|is to blame|was responsible for|were responsible for|the cause was|led to the (?:crash|collapse|death|deaths|fire|explosion)|triggered the|sparked the',
  toll: "(?:\\d[\\d,]{0,12}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)(?: [\\p{L}’'-]+){0,5} (?:killed|dead|died|injured|wounded|hurt|missing|displaced|hospitali[sz]ed)|(?:killing|killed|injuring|wounding|displacing) (?:at least |more than |about |some |nearly )?(?:\\d[\\d,]{0,12}|one|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|thousands)|(?:was|were) (?:killed|injured|wounded|found dead|hospitali[sz]ed)",
  motive:
    'in retaliation|in revenge|as revenge|to avenge|out of (?:spite|greed|jealousy|hatred|revenge)|in an attempt to|in a bid to|in an effort to|motivated by|the motive|because (?:he|she|they) (?:wanted|hated|feared|was angry|were angry)',
};

/** Forms of adjectives that say that something has no equal. */
const HIGHEST =
  'largest|biggest|smallest|oldest|youngest|newest|longest|shortest|highest|lowest|tallest|deepest|fastest|slowest|richest|poorest|busiest|deadliest|worst|best|strongest|heaviest|hottest|coldest|wettest|driest|most (?!part(?!\\p{L})|of )\\p{L}+|least \\p{L}+';
/** What a first or only one is told by: "to climb it," "since 1931," "in the state," "ever." */
const NO_OTHER =
  '(?:to (?!the |a |be (?:honest|fair|sure))\\p{L}+|ever|known|since|of (?:its|their|his|her) kind|in (?:(?:the|its|their) )?(?:state|country|county|city|nation|world|history|decades|years|a decade|(?:nearly |more than |over )?\\d+ years))';
/** The first of these is no claim: "the only way to," "the first day in." */
const NO_RANK =
  '(?!(?:way|thing|step|chance|place|reason|question|half|day|week|month|hour|minute|quarter|option|one|few|people) )';
/** Whose first and only ones are claims about all that there are. */
const WHOLE = 'nation|country|world|state|city|county|town|region|continent|province|league|industry';

/** Words for the best, the first and the only of their kind, as patterns for lower-case copy. */
export const SUPERLATIVES = [
  'the (?:first|only|last|sole) of (?:the )?[\\p{L}\\d-]{1,20}',
  `the (?:first|only|last|sole) ${NO_RANK}(?:[\\p{L}’'-]{1,30} ){0,4}?${NO_OTHER}`,
  `(?:${WHOLE})[’']s (?:first|only|sole) \\p{L}+`,
  `(?:(?:the|its|his|her|their|our) (?:[\\p{L}-]+ )?|\\p{L}{2,30}(?:[’']s|s[’']) )(?:${HIGHEST})`,
  '(?:largest|biggest|oldest|youngest|longest|tallest|deadliest|worst|highest|lowest|hottest|coldest)[- ]ever',
  'for the first time|record[- ](?:high|low|breaking|setting|number|crowd|turnout|\\d[\\d,]{0,12})|unprecedented|never before',
  'no other (?:city|state|country|team|person)|more than any other|second[- ](?:largest|biggest|oldest|highest)',
].join('|');

/** Party and court words that say to whom somebody belongs, or how the court ruled. */
export const AFFILIATIONS =
  '\\(?[DRI]-(?:\\p{Lu}\\p{Ll}{1,6}\\.|\\p{Lu}\\.\\p{Lu}\\.|(?:Alaska|Hawaii|Idaho|Iowa|Maine|Ohio|Texas|Utah)|\\p{Lu}{2})(?![\\p{L}-])\\)?|(?:Democrat|Republican|Independent|Libertarian|Green Party|Labour|Labor|Conservative|Tory|Liberal Democrat|Social Democrat)s?\\b(?! (?:Park|Street))|(?:U\\.S\\. )?(?:Supreme|District|Superior|Circuit|Appeals|High|Crown|Federal|County|State|Municipal|Bankruptcy|Family|Juvenile|Magistrates’?) Court(?: of (?:Appeals?|\\p{Lu}\\p{L}+))?|Court of (?:Appeals?|Claims)';
