import { slipsOf } from '../lib/around.ts';
import { LONG_SUBJECTS } from '../lib/longSubjects.ts';
import { ownWords } from '../lib/prose.ts';
import { bodies, bodyVerbs, oneBody } from '../lib/slips/agreement/bodies.ts';
import { heads, ofPhrases } from '../lib/slips/agreement/heads.ts';
import { nouns, ofThem, there } from '../lib/slips/agreement/nouns.ts';
import { plurals, teams } from '../lib/slips/agreement/plurals.ts';
import { adverbs, namedPolice, plainVerbs } from '../lib/slips/agreement/verbsInS.ts';
import { PLURAL_SUBJECTS } from '../lib/slips/edited/agreement.ts';
import { NUMBERS_OF_SUBJECTS } from '../lib/slips/numbersOfSubjects.ts';
import { SUBJECTS } from '../lib/subjects.ts';
import { defineRule } from '../rule.ts';

const { triggers, find } = slipsOf([
  nouns,
  there,
  ofThem,
  heads,
  ofPhrases,
  adverbs,
  plainVerbs,
  namedPolice,
  plurals,
  teams,
  ...SUBJECTS,
  ...LONG_SUBJECTS,
  ...NUMBERS_OF_SUBJECTS,
  ...PLURAL_SUBJECTS,
]);

const american = slipsOf([bodies, oneBody, bodyVerbs]);

export const agreement = defineRule({
  id: 'style/agreement',
  title: 'Subject and verb disagree',
  severity: 'warning',
  doc: `“The records was public,” “the list of names are”: the verb follows the nearest noun instead of its subject, or was not
changed with it. Groups of people (“the team were”), which British copy treats as plural, are left alone, and so are wishes
and quotations.`,
  options: {
    bodies: {
      default: 'any',
      choices: ['singular', 'any'],
      doc: '“A group of lawmakers has” and “the company has,” as US copy has it, or either.',
    },
  },
  messages: {
    slip: {
      what: 'The verb doesn’t fit its subject: “{words}.”',
      why: 'Write “{want}” if the subject before it is right.',
    },
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'He [[go]] there on Monday.', fixed: 'He goes there on Monday.' },
    { good: 'The figures given were right.' },
    { bad: 'About 55% of Americans [[thinks]] so.', fixed: 'About 55% of Americans think so.' },
    { bad: 'His lawyers [[plans]] to appeal.', fixed: 'His lawyers plan to appeal.' },
    {
      good: 'One of the voters wants it. The head of the unions plans to go. It said that the company’s plans to build are risky.',
    },
    { bad: 'There [[was]] about 60 people there.', fixed: 'There were about 60 people there.' },
    { bad: 'The price of eggs and other goods [[have]] risen.', fixed: 'The price of eggs and other goods has risen.' },
    { bad: 'The price of eggs and milk [[have]] risen.', fixed: 'The price of eggs and milk has risen.' },
    {
      bad: 'The number of calls about the dogs [[have]] doubled.',
      fixed: 'The number of calls about the dogs has doubled.',
    },
    {
      bad: 'A box of papers from the school [[were]] found.',
      fixed: 'A box of papers from the school was found.',
    },
    {
      bad: 'The cost of repairs to the bridges [[are]] high.',
      fixed: 'The cost of repairs to the bridges is high.',
    },
    { bad: 'Each of the five stations [[need]] a roof.', fixed: 'Each of the five stations needs a roof.' },
    {
      bad: 'The museum, along with two galleries, [[plan]] to stay open.',
      fixed: 'The museum, along with two galleries, plans to stay open.',
    },
    {
      bad: 'The changes to the code, which the board made in March, [[was]] late.',
      fixed: 'The changes to the code, which the board made in March, were late.',
    },
    { bad: 'There [[has]] been efforts to mend it.', fixed: 'There have been efforts to mend it.' },
    { bad: 'The papers that [[requires]] a stamp are late.', fixed: 'The papers that require a stamp are late.' },
    { bad: 'The mayor, along with two members, [[have]] left.', fixed: 'The mayor, along with two members, has left.' },
    { bad: 'Lowe said 120 crews [[was]] out.', fixed: 'Lowe said 120 crews were out.' },
    { bad: 'A dozen workers [[was]] hurt.', fixed: 'A dozen workers were hurt.' },
    { bad: 'Hundreds of residents [[was]] told.', fixed: 'Hundreds of residents were told.' },
    { bad: 'A survey of 1,200 adults [[were]] taken.', fixed: 'A survey of 1,200 adults was taken.' },
    { bad: 'Copies of the plan [[is]] at the desk.', fixed: 'Copies of the plan are at the desk.' },
    { bad: 'Parking fees at the port [[is]] up.', fixed: 'Parking fees at the port are up.' },
    { bad: 'Students at the school [[says]] the soup is cold.', fixed: 'Students at the school say the soup is cold.' },
    { bad: 'The officers, who [[was]] on patrol, saw it.', fixed: 'The officers, who were on patrol, saw it.' },
    { bad: 'The Hawks [[was]] led by two guards.', fixed: 'The Hawks were led by two guards.' },
    { bad: 'She and her husband [[was]] at home.', fixed: 'She and her husband were at home.' },
    { bad: 'It [[take]] two hours to get there.', fixed: 'It takes two hours to get there.' },
    {
      good: 'Three seats is too many. The teacher of the boys, who was ill, left. It cost two jobs. The Times has won three prizes. His innings was long. He forecast a storm. The twelve were fined. The hardest hit were two towns.',
    },
    { bad: 'Flights from the airport [[was]] late.', fixed: 'Flights from the airport were late.' },
    { bad: 'Most of the money [[were]] spent.', fixed: 'Most of the money was spent.' },
    { bad: 'One of the [[passenger]] was hurt.', fixed: 'One of the passengers was hurt.' },
    { bad: 'The bus and the car [[was]] lost.', fixed: 'The bus and the car were lost.' },
    {
      good: 'The mayor, who met the members, has left. Most of the houses were lost. Guardians of the Galaxy was shown.',
    },
    { bad: 'The system [[were]] able to prove it.', fixed: 'The system was able to prove it.' },
    { bad: 'The records [[was]] public.', fixed: 'The records were public.' },
    { bad: 'Each of the rooms [[have]] a door.', fixed: 'Each of the rooms has a door.' },
    { bad: 'The results of the vote [[was]] late.', fixed: 'The results of the vote were late.' },
    { bad: 'The wheels of the cart [[appears]] to be new.', fixed: 'The wheels of the cart appear to be new.' },
    {
      bad: 'The results of the study [[suggests]] that it works.',
      fixed: 'The results of the study suggest that it works.',
    },
    { bad: 'There [[was]] dozens of boats in it.', fixed: 'There were dozens of boats in it.' },
    { bad: 'The rules [[affects]] more than 300 clerks.', fixed: 'The rules affect more than 300 clerks.' },
    { bad: 'Each of these halls [[serve]] as a school.', fixed: 'Each of these halls serves as a school.' },
    { bad: 'There [[was]] three men in it.', fixed: 'There were three men in it.' },
    { bad: 'The list of names [[are]] long.', fixed: 'The list of names is long.' },
    { bad: 'The withdrawal of the bill [[were]] late.', fixed: 'The withdrawal of the bill was late.' },
    { bad: 'Lowe’s aides [[has]] long said so.', fixed: 'Lowe’s aides have long said so.' },
    { bad: 'Residents who [[lives]] near it left.', fixed: 'Residents who live near it left.' },
    {
      bad: 'A petition with many signatures [[were]] handed in.',
      fixed: 'A petition with many signatures was handed in.',
    },
    { bad: 'It has new rules that [[requires]] two keys.', fixed: 'It has new rules that require two keys.' },
    {
      bad: 'The soup division, which [[account]] for most of it, grew.',
      fixed: 'The soup division, which accounts for most of it, grew.',
    },
    { bad: 'Neither the mayor nor the clerk [[were]] there.', fixed: 'Neither the mayor nor the clerk was there.' },
    { bad: 'Residents [[was]] told to leave.', fixed: 'Residents were told to leave.' },
    { bad: 'The officials [[says]] they paid.', fixed: 'The officials say they paid.' },
    { bad: 'He filed a bill that [[have]] merit.', fixed: 'He filed a bill that has merit.' },
    {
      bad: 'The sides essentially [[decides]] which plan wins.',
      fixed: 'The sides essentially decide which plan wins.',
    },
    {
      good: 'The team were late, and the records were public. If the system were able, the police are. He and the mayor were there.',
    },
    { good: '“The records was public,” Lowe said.' },
    { good: 'The hours that went into painting each of these doors were paid.' },
    {
      good: 'They disproportionately focus the town on it. Being able to find these answers is fun. They think the town delaying some of the fees is enough.',
    },
    { good: 'The bacteria are old. The nine won in Port Ada four years ago are in danger of being beaten.' },
  ],
  triggers: { words: [...(triggers.words ?? []), ...(american.triggers.words ?? [])] },
  *passage(passage, { options, speller }, places) {
    const prose = ownWords(passage);
    if (!prose) return;
    yield* find(prose, places, speller);
    if (options.bodies === 'singular') yield* american.find(prose, places, speller);
  },
});
