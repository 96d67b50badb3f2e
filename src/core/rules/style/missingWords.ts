import { slipsOf } from '../lib/around.ts';
import { BARE_NOUNS } from '../lib/bareNouns.ts';
import { LEFT_OUT } from '../lib/leftOut.ts';
import { LEFT_OUT_BY_USE } from '../lib/leftOutByUse.ts';
import { ownWords, withoutQuotes } from '../lib/prose.ts';
import { AMOUNT_GAPS } from '../lib/slips/amounts.ts';
import { DROPPED_TO } from '../lib/slips/droppedTo.ts';
import { EDITED_GAPS } from '../lib/slips/edited/gaps.ts';
import { GAPS } from '../lib/slips/gaps.ts';
import { graduatedFrom } from '../lib/slips/guarantees.ts';
import { been, thereBeen } from '../lib/slips/missing/be.ts';
import { BEFORE_VERBS } from '../lib/slips/missing/beforeVerbs.ts';
import { GAP_FRAMES } from '../lib/slips/missing/frames.ts';
import { article, money, said, suchAs } from '../lib/slips/missing/littleWords.ts';
import { of } from '../lib/slips/missing/of.ts';
import { the, theFirstTime } from '../lib/slips/missing/the.ts';
import { to } from '../lib/slips/missing/to.ts';
import { defineRule } from '../rule.ts';

const { triggers, find } = slipsOf([
  to,
  of,
  been,
  thereBeen,
  the,
  theFirstTime,
  said,
  suchAs,
  article,
  money,
  ...LEFT_OUT,
  ...LEFT_OUT_BY_USE,
  ...BARE_NOUNS,
  ...GAPS,
  ...AMOUNT_GAPS,
  ...DROPPED_TO,
  ...BEFORE_VERBS,
  graduatedFrom,
  ...GAP_FRAMES,
  ...EDITED_GAPS,
]);

const inHeads = slipsOf([money]);

export const missingWords = defineRule({
  id: 'style/missing-words',
  title: 'Word left out',
  severity: 'info',
  doc: `“Failed hold,” “some his staff,” “they been,” “for first time”: a small word fell out while the sentence was edited. The
rule knows which words need one beside them; quotations are left alone.`,
  options: {},
  messages: {
    slip: { what: 'A word seems to be missing at “{words}.”', why: 'Restore what was cut: “{want}”?' },
    fix: 'Write “{want}”',
  },
  examples: [
    { good: 'Ask any questions the town may have regarding it.' },
    { good: 'Alden moved up as three late tries saw them beat the Falcons.' },
    { good: 'They put their faith in the old crew, Ruiz instead earning his pay in Alden.' },
    { good: 'Only when those are done will testing move into the field.' },
    { bad: 'She [[graduated Alden]] High in May.', fixed: 'She graduated from Alden High in May.' },
    { bad: 'It sent the case [[back the]] board.', fixed: 'It sent the case back to the board.' },
    { bad: 'There [[have quite]] a few changes.', fixed: 'There have been quite a few changes.' },
    { bad: 'The board [[voted close]] two schools.', fixed: 'The board voted to close two schools.' },
    { bad: 'He was [[taken the]] county jail.', fixed: 'He was taken to the county jail.' },
    { bad: 'It is [[first]] time they have won.', fixed: 'It is the first time they have won.' },
    { bad: '[[Most the]] harm was in the cellar.', fixed: 'Most of the harm was in the cellar.' },
    { good: 'They voted close to noon. It is first time for all. Most, the clerk said, were late.' },
    { bad: 'Ask who is in [[charge it]].', fixed: 'Ask who is in charge of it.' },
    { bad: '[[She the]] town’s first mayor.', fixed: 'She is the town’s first mayor.' },
    { bad: 'They do not know what caused [[fire]].', fixed: 'They do not know what caused the fire.' },
    { good: 'It will back the plan. They went back the next day.' },
    { bad: 'The city [[failed hold]] the line.', fixed: 'The city failed to hold the line.' },
    { bad: 'Crews [[responded a]] call at noon.', fixed: 'Crews responded to a call at noon.' },
    { bad: 'The company [[said would]] pay for it.', fixed: 'The company said it would pay for it.' },
    {
      good: 'Crews responded the next day. The plan the company said would fail has passed. What the mayor said was true.',
    },
    { bad: 'He was [[taken hospital]] with burns.', fixed: 'He was taken to a hospital with burns.' },
    { bad: 'Police are [[looking a]] gray car.', fixed: 'Police are looking for a gray car.' },
    { bad: 'The firm said [[it]] working on a fix.', fixed: 'The firm said it was working on a fix.' },
    { bad: 'He was [[sentenced six]] years.', fixed: 'He was sentenced to six years.' },
    { bad: 'It did not pay [[any its]] workers.', fixed: 'It did not pay any of its workers.' },
    { bad: 'It would prevent firms [[to sell]] the data.', fixed: 'It would prevent firms from selling the data.' },
    { bad: 'It is used [[on limited]] basis.', fixed: 'It is used on a limited basis.' },
    { good: 'She said it’s working on a fix. He apologized the next day.' },
    { bad: 'The board voted [[5-2 approve]] it.', fixed: 'The board voted 5-2 to approve it.' },
    { bad: 'The firm [[has accused]] of fraud.', fixed: 'The firm has been accused of fraud.' },
    { bad: 'She said she [[not]] know.', fixed: 'She said she did not know.' },
    { bad: 'Work [[on new]] station began.', fixed: 'Work on the new station began.' },
    {
      good: 'She is looking a bit tired. He asked that she not know. The men whom lawyers have accused of theft left.',
    },
    { bad: 'It was the most [[likely come]] with a tub.', fixed: 'It was the most likely to come with a tub.' },
    { bad: 'He [[tried harness]] the river.', fixed: 'He tried to harness the river.' },
    { bad: 'The birds were not [[able adapt]] fast enough.', fixed: 'The birds were not able to adapt fast enough.' },
    { good: 'We need buy-in. The long expected wait is over, and we need do no more.' },
    { good: 'We all go our own way, and parts of the order remain. It was an easy win, with available compute.' },
    { bad: 'There are lessons [[to learned]] from it.', fixed: 'There are lessons to be learned from it.' },
    { bad: 'New maps [[will completed]] in the fall.', fixed: 'New maps will be completed in the fall.' },
    {
      good: 'As everyone who could sought shelter, the design and the crew’s effort stand. They would indeed succeed to varied ends, and every talk I went to made some mention. Faults claimed include rust, it will hard delete files, and it needed further proof.',
    },
    {
      good: 'A one-time rival said more stand by the plan, and states in need happen to be poor. It was a reluctant transplant.',
    },
    { bad: 'It was an [[effort disqualify]] the clerk.', fixed: 'It was an effort to disqualify the clerk.' },
    { bad: 'He left in [[order use]] the time well.', fixed: 'He left in order to use the time well.' },
    { bad: 'His aides kept [[urging to]] avoid the talk.', fixed: 'His aides kept urging them to avoid the talk.' },
    { bad: 'The fair closed [[after filed]] the suit.', fixed: 'The fair closed after he filed the suit.' },
    { bad: 'The boy was [[taken the]] hospital by bus.', fixed: 'The boy was taken to the hospital by bus.' },
    { bad: 'The mayor wants [[them approve]] the plan.', fixed: 'The mayor wants them to approve the plan.' },
    {
      good: 'They will help the campaign raise the money. The plans include a park, and she soon after joined the board.',
    },
    { good: 'People who voted against the plan say the cost is high. Backers of a plan say the cost is low.' },
    { good: '“The birds were not able adapt,” Lowe said.' },
    { good: 'Best wishes go out to the old crew, for all the trouble the team had finding a mill.' },
    { bad: 'In all, [[53% voters]] say so.', fixed: 'In all, 53% of voters say so.' },
    { bad: 'It is sold [[in United]] States.', fixed: 'It is sold in the United States.' },
    { bad: 'She was named by [[Lowe]] former lawyer.', fixed: 'She was named by Lowe’s former lawyer.' },
    { bad: 'It is sold [[in U]].S. by two firms.' },
    { bad: 'It allows some [[businesses discriminate]] against them.' },
    { bad: 'The court let it allow [[him hold]] off on the bond.' },
    { good: 'The class is 53% women. In United States history, few won. By law, former lawyers may vote.' },
    { bad: 'It hired four [[out six]] cooks.', fixed: 'It hired four out of six cooks.' },
    { bad: 'She spoke in [[front a]] crowd.', fixed: 'She spoke in front of a crowd.' },
    { bad: 'The mood [[may shifting]] now.', fixed: 'The mood may be shifting now.' },
    { bad: 'A [[number agencies]] were late.', fixed: 'A number of agencies were late.' },
    { bad: 'The net [[has developed]] by the mill.', fixed: 'The net has been developed by the mill.' },
    { bad: 'She spoke [[at company’s]] headquarters.', fixed: 'She spoke at the company’s headquarters.' },
    { bad: 'He spent $3.5 [[million other]] expenses.', fixed: 'He spent $3.5 million in other expenses.' },
    { bad: '[[One the]] workers was hurt.', fixed: 'One of the workers was hurt.' },
    { bad: 'Half said [[they been]] to a restaurant.', fixed: 'Half said they have been to a restaurant.' },
    { bad: 'The plan is dead, she said [[in statement]].', fixed: 'The plan is dead, she said in a statement.' },
    { bad: 'He was shot while he spoke [[at rally]] in Alden.' },
    {
      good: 'The man was found in garage bands, a game of pool was on, and heads of department preparing for interview sat in coach.',
    },
    { bad: 'They seek a truck [[for man]] who left.', fixed: 'They seek a truck for a man who left.' },
    { bad: 'He was described [[as white]] male.', fixed: 'He was described as a white male.' },
    { bad: 'He was let go for [[lack evidence]].', fixed: 'He was let go for lack of evidence.' },
    { bad: '[[Because the]] storm, the school shut.', fixed: 'Because of the storm, the school shut.' },
    { bad: 'They asked how [[they to]] pay for it.' },
    { bad: 'It closed [[for first]] time.', fixed: 'It closed for the first time.' },
    { bad: 'City [[lawyers they]] would appeal.', fixed: 'City lawyers said they would appeal.' },
    {
      good: 'The city failed to hold it, the plans work, and they have been there. Members of the board took part. Vitamin A, in part.',
    },
    {
      good: 'They told local authorities they were content. It seemed to many the best answer. They begin to suspect that.',
    },
    { good: 'Each board should similarly be able to. The mayor’s plans remain unclear.' },
    { good: 'It has managed catch limits since 1924, and the changes have made numbers clearer.' },
    { good: 'They lack the votes. He would most likely have to sell. We want complete and full repeal.' },
    { good: 'She was aware the plan would fail. Those who doubt his ability suggest that others ran it.' },
    { good: '“They been late,” Lowe said.' },
    {
      good: 'The yard is where I belong the most. They pledged support for the mayor. The flood will bleed into May. She complained the noise makes it hard to sleep. They talk of catering their plans to their readers.',
    },
    { good: 'This kind of system is left of center. The outside world met on board, in the house, garden and barn.' },
    {
      good: 'They do not have safe routes to the port. Unions want pay increases. There are 28.5 million homes and 1.9 million other buildings.',
    },
  ],
  triggers,
  *passage(passage, { speller }, places) {
    const prose = ownWords(passage) || (passage.kind === 'headline' ? withoutQuotes(passage) : '');
    // Headlines drop words by custom; what no custom explains is asked there, too.
    if (prose) yield* passage.kind === 'headline' ? inHeads.find(prose, places) : find(prose, places, speller);
  },
});
