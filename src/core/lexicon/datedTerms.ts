/** A term that many newsrooms have dropped, what they write, and why. */
export interface DatedTerm {
  readonly pattern: string;
  /** Lower case: it does not stand where none of these does. */
  readonly words: string;
  readonly use: string;
  readonly why: string;
  /** What can stand in the same place without recasting the sentence. */
  readonly swap?: string;
}

const PERSON_FIRST = 'It puts the condition before the person.';
const SLUR = 'The people it names take it as an insult.';

/**
 * From the public advice of disability, mental-health and migration style pages for journalists (National Center on
 * Disability and Journalism, suicide-reporting guidance, Guardian and BBC pages), in our own words. People's own terms
 * for themselves win: that is why each is a query and not a correction.
 */
export const DATED_TERMS: readonly DatedTerm[] = [
  {
    pattern: 'the (?:disabled|handicapped)(?! \\p{Ll})',
    words: 'disabled handicapped',
    use: 'people with disabilities or disabled people',
    why: PERSON_FIRST,
  },
  { pattern: 'the mentally ill', words: 'ill', use: 'people with mental illness', why: PERSON_FIRST },
  {
    pattern: 'wheelchair[- ]bound|confined to a wheelchair',
    words: 'wheelchair',
    use: '“who uses a wheelchair”',
    why: 'A wheelchair frees its user.',
  },
  {
    pattern: 'mentally retarded|mental retardation',
    words: 'retarded retardation',
    use: '“intellectual disability”',
    why: SLUR,
  },
  { pattern: 'deaf[- ]mutes?|deaf and dumb', words: 'deaf', use: '“deaf”', why: SLUR },
  {
    pattern: 'birth defects?',
    words: 'birth',
    use: '“congenital condition”, or the condition itself',
    why: PERSON_FIRST,
  },
  {
    pattern: 'committed suicide',
    words: 'suicide',
    use: '“died by suicide” or “killed himself or herself”',
    swap: 'died by suicide',
    why: '“Commit” makes it a crime.',
  },
  {
    pattern: 'commit suicide',
    words: 'suicide',
    use: '“die by suicide” or “kill themselves”',
    swap: 'die by suicide',
    why: '“Commit” makes it a crime.',
  },
  {
    pattern: 'failed suicide attempts?',
    words: 'suicide',
    use: '“suicide attempt”',
    why: 'It makes death the success.',
  },
  {
    pattern: 'illegal (?:immigrants?|aliens?)|illegals',
    words: 'illegal illegals',
    use: 'what the person did: entered or stayed without permission',
    why: 'An act is illegal, not a person.',
  },
  {
    pattern: 'transgendered',
    words: 'transgendered',
    use: '“transgender”',
    swap: 'transgender',
    why: 'It sounds like something that was done to the person.',
  },
  {
    pattern: 'sex[- ]changes?',
    words: 'sex',
    use: '“transition” or “gender-affirming surgery”, whichever is meant',
    why: 'It is inexact, and readers concerned take it as dated.',
  },
  {
    pattern: 'sexual preference',
    words: 'sexual',
    use: '“sexual orientation”',
    swap: 'sexual orientation',
    why: '“Preference” suggests a choice.',
  },
  {
    pattern: 'third[- ]world (?:countr(?:y|ies)|nations?)',
    words: 'third',
    use: '“developing” or “low-income”, or the countries',
    why: 'It ranks countries by a war that is over.',
  },
  { pattern: 'Eskimos?', words: 'eskimo eskimos', use: '“Inuit” or the people’s own name', why: SLUR },
  { pattern: 'gyps(?:y|ies)', words: 'gypsy gypsies', use: '“Roma” or “Traveller”, whichever is meant', why: SLUR },
  { pattern: 'drug addicts?', words: 'drug', use: '“people with a drug addiction”', why: PERSON_FIRST },
  {
    pattern: 'child prostitutes?|child pornography',
    words: 'child',
    use: '“child abuse victims” or “images of child sexual abuse”',
    why: 'A child cannot consent.',
  },
];
