import { slipsOf } from '../lib/around.ts';
import { MISTAKEN } from '../lib/mistakenWords.ts';
import { NEAR_WORDS } from '../lib/nearWords.ts';
import { isQuoted, ownWords, ownWordsAnywhere, typedWords } from '../lib/prose.ts';
import { AMOUNTS } from '../lib/slips/amounts.ts';
import { its } from '../lib/slips/confused/its.ts';
import { led } from '../lib/slips/confused/led.ts';
import { listed } from '../lib/slips/confused/listed.ts';
import { little } from '../lib/slips/confused/littleWords.ts';
import { nounForms } from '../lib/slips/confused/nounForms.ts';
import { SPOKEN } from '../lib/slips/confused/spoken.ts';
import { than } from '../lib/slips/confused/than.ts';
import { their, your } from '../lib/slips/confused/their.ts';
import { whom } from '../lib/slips/confused/whom.ts';
import { whose } from '../lib/slips/confused/whose.ts';
import { REMAINS } from '../lib/slips/edited/remains.ts';
import { GUARANTEES } from '../lib/slips/guarantees.ts';
import { HEARD_ALIKE } from '../lib/slips/homophones.ts';
import { MIX_UPS } from '../lib/slips/mixUps.ts';
import { MODIFIERS } from '../lib/slips/modifiers.ts';
import { particleNouns } from '../lib/slips/particleNouns.ts';
import { RELATIVES } from '../lib/slips/relatives.ts';
import { STRAY_WORDS } from '../lib/slips/strayWords.ts';
import { WRONG_PREPOSITIONS } from '../lib/slips/wrongPrepositions.ts';
import { SOUND_ALIKES } from '../lib/soundAlikes.ts';
import { defineRule } from '../rule.ts';

const { triggers, find } = slipsOf([
  listed,
  its,
  their,
  your,
  whose,
  whom,
  than,
  led,
  little,
  nounForms,
  ...MISTAKEN,
  ...SOUND_ALIKES,
  ...NEAR_WORDS,
  ...HEARD_ALIKE,
  ...WRONG_PREPOSITIONS,
  ...STRAY_WORDS,
  ...MODIFIERS,
  ...AMOUNTS,
  ...RELATIVES,
  particleNouns,
  ...MIX_UPS,
  ...GUARANTEES,
  ...REMAINS,
]);

const inSpeech = slipsOf(SPOKEN);

/** Headlines drop words, so that only what is wrong wherever it stands is wrong there. */
const inHeads = slipsOf([listed]);

export const confusions = defineRule({
  id: 'style/confusions',
  title: 'One word mistaken for another',
  severity: 'warning',
  doc: `“Its” for “it’s,” “their” for “there,” “then” for “than,” “lead” for “led,” “should of” for “should have”: the words are
spelled right, so no dictionary objects, and readers notice. Each is judged by the words beside it, and only where they
leave no doubt. In a quotation only what sounds alike is asked about: it is the writer's slip, not the speaker's.`,
  options: {},
  messages: {
    slip: {
      what: '“{words}” looks like a mistake for “{want}.”',
      why: 'The two are easily mixed up; check which is meant.',
    },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: '[[Everyday]] they met at noon.', fixed: 'Every day they met at noon.' },
    { bad: 'Support is at an [[all time high]].', fixed: 'Support is at an all-time high.' },
    { bad: 'He met an envoy of the [[Unites States]].', fixed: 'He met an envoy of the United States.' },
    { bad: 'It got the money for [[it’s]] clinic.', fixed: 'It got the money for its clinic.' },
    { good: 'They kept seeking out posts on the road. It kept a peace of great worth.' },
    { bad: 'A [[land slide]] shut the road.', fixed: 'A landslide shut the road.' },
    { bad: 'The [[black out]] lasted all day.', fixed: 'The blackout lasted all day.' },
    { bad: 'He had worked [[their]] since May.', fixed: 'He had worked there since May.' },
    { good: 'He held a hand out to her. The line up the stairs was long. They watched the sun set.' },
    { bad: 'The mill marks [[it’s]] 125th anniversary.', fixed: 'The mill marks its 125th anniversary.' },
    {
      bad: 'She would not say [[weather]] the town would help.',
      fixed: 'She would not say whether the town would help.',
    },
    { bad: '[[Their]] is no detour.', fixed: 'There is no detour.' },
    { bad: 'Rain could [[brake]] the record.', fixed: 'Rain could break the record.' },
    { bad: 'She was [[lead]] away in cuffs.', fixed: 'She was led away in cuffs.' },
    { bad: 'The man was charged [[of]] theft.', fixed: 'The man was charged with theft.' },
    { bad: 'He was held [[at]] Tuesday in a motel.', fixed: 'He was held on Tuesday in a motel.' },
    { bad: 'Each part of [[the our]] plan failed.', fixed: 'Each part of our plan failed.' },
    { bad: 'Crews pulled out [[a two]] people.', fixed: 'Crews pulled out two people.' },
    { bad: 'She [[will to]] resign in May.', fixed: 'She will resign in May.' },
    { bad: 'He is [[the one]] of the best.', fixed: 'He is one of the best.' },
    { bad: 'They met for [[day to day]] work.', fixed: 'They met for day-to-day work.' },
    { bad: 'Between 5 [[to]] 10 cars left.', fixed: 'Between 5 and 10 cars left.' },
    { bad: 'Neither the mayor [[or]] the clerk left.', fixed: 'Neither the mayor nor the clerk left.' },
    { bad: '[[This]] rules apply to all.', fixed: 'These rules apply to all.' },
    {
      good: 'The judge let the county off the hook. It is near, and it’s way cheaper. But it’s anyone’s guess. It is spring, and it’s decision time.',
    },
    {
      good: 'They want to get their hands on legal drugs. A talk with in the first place. It was the rain, said Ana Lowe, that was late. It wiped five percent off the price.',
    },
    { good: 'She left because he’s a friend. He did all he can to help. In the long term plans change.' },
    { bad: '[[Another reasons]] for it is the cost.', fixed: 'Another reason for it is the cost.' },
    {
      good: 'She took the brake off, led the way and sold steel pipe. He was sworn in Monday, the to-do list in hand. It was a means of pay.',
    },
    { bad: '[[Your]] never too old to swim.', fixed: 'You’re never too old to swim.' },
    { bad: 'It stands on the [[sight]] of the mill.', fixed: 'It stands on the site of the mill.' },
    { bad: 'The measure [[past]] by a vote of 5-2.', fixed: 'The measure passed by a vote of 5-2.' },
    { bad: 'The dog was [[laying]] on the porch.', fixed: 'The dog was lying on the porch.' },
    { bad: 'Asked [[is]] he would run, he left.', fixed: 'Asked if he would run, he left.' },
    { bad: 'It is open [[everyday]] from noon.', fixed: 'It is open every day from noon.' },
    { bad: 'The National Security [[Counsel]] met.', fixed: 'The National Security Council met.' },
    { bad: 'He asked the [[Treasure]] Department.', fixed: 'He asked the Treasury Department.' },
    { bad: 'He runs a [[diary]] farm.', fixed: 'He runs a dairy farm.' },
    { bad: 'More people voted this year [[then]] in 2020.', fixed: 'More people voted this year than in 2020.' },
    { bad: 'It is banned under most [[circumstance]].', fixed: 'It is banned under most circumstances.' },
    { bad: 'They met to [[discuss of]] the plan.', fixed: 'They met to discuss the plan.' },
    { bad: 'It was robbed in [[mid July]].', fixed: 'It was robbed in mid-July.' },
    { bad: 'The mill is [[shutdown]] until May.', fixed: 'The mill is shut down until May.' },
    { bad: 'He wrote to [[Wikileaks]] in May.', fixed: 'He wrote to WikiLeaks in May.' },
    { bad: 'The city said [[it’s]] clinic needs a roof.', fixed: 'The city said its clinic needs a roof.' },
    {
      good: 'The hens were laying in March, and he was laying on the charm. At the sight of the sea they ran. It’s water.',
    },
    { bad: 'Some found [[it’s]] roofline odd.', fixed: 'Some found its roofline odd.' },
    { bad: 'The cuts forced two libraries [[too]] close.', fixed: 'The cuts forced two libraries to close.' },
    { bad: 'Drivers must yield [[too]] people on foot.', fixed: 'Drivers must yield to people on foot.' },
    { bad: 'She [[use]] to see 40 people a day.', fixed: 'She used to see 40 people a day.' },
    { bad: 'They have long [[bared]] the cost.', fixed: 'They have long borne the cost.' },
    { bad: 'The [[state run]] clinic is shut.', fixed: 'The state-run clinic is shut.' },
    {
      good: 'Some find it’s time well spent. It has two libraries too close to each other. What do they use to see it?',
    },
    { bad: 'The board did not [[waiver]] in May.', fixed: 'The board did not waver in May.' },
    { bad: 'Its [[affects]] were felt in May.', fixed: 'Its effects were felt in May.' },
    { bad: 'The loss did not [[phase]] them.', fixed: 'The loss did not faze them.' },
    { bad: 'The path is [[to]] steep for carts.', fixed: 'The path is too steep for carts.' },
    { bad: 'It felled several [[tree]] along the creek.', fixed: 'It felled several trees along the creek.' },
    {
      good: 'They did not phase it out. The aim is to slow the plan and to narrow the gap. He signed a waiver in May.',
    },
    { bad: 'He [[should of]] known.', fixed: 'He should have known.' },
    { bad: 'It cost more [[then]] the county had.', fixed: 'It cost more than the county had.' },
    { bad: 'The storm has [[lead]] to floods.', fixed: 'The storm has led to floods.' },
    { bad: 'She is the officer [[whom]] found the car.', fixed: 'She is the officer who found the car.' },
    { bad: 'Get a [[sneak peak]] of the film.', fixed: 'Get a sneak peek of the film.' },
    { bad: 'She fled the [[seen]] on foot.', fixed: 'She fled the scene on foot.' },
    { bad: 'The yard [[laid-off]] 40 workers.', fixed: 'The yard laid off 40 workers.' },
    { bad: 'The students [[which]] came were late.', fixed: 'The students who came were late.' },
    {
      bad: 'They seek a man [[whom]] they say robbed the bank.',
      fixed: 'They seek a man who they say robbed the bank.',
    },
    { bad: 'The hall is a good place to [[workout]].', fixed: 'The hall is a good place to work out.' },
    {
      bad: 'The road was shut for several [[hour]] while crews worked.',
      fixed: 'The road was shut for several hours while crews worked.',
    },
    { bad: 'The fair is in its [[12]] year.', fixed: 'The fair is in its 12th year.' },
    { bad: 'The town has [[fewer]] crime than it did.', fixed: 'The town has less crime than it did.' },
    { bad: 'He was held [[with out bail]].', fixed: 'He was held without bail.' },
    { bad: 'Crews began to [[clean-up]] the park.', fixed: 'Crews began to clean up the park.' },
    { bad: 'It is a [[city owned]] lot, and a [[Denver based]] firm runs it.' },
    { bad: 'The inquiry [[lead]] to his arrest.', fixed: 'The inquiry led to his arrest.' },
    { bad: 'The frost could [[effect]] prices this year.', fixed: 'The frost could affect prices this year.' },
    { good: 'He sent answers to follow-up questions. She hopes to effect change. A pencil lead to draw with is soft.' },
    {
      good: 'Lowe left, saying it’s imperative that they vote. Lind cautioned it’s short-lived. It is what firms have struggled with in the city.',
    },
    { good: 'It led to many people asking. The opening goal off an assist won the team an at large spot.' },
    { bad: 'They can now improve [[there]] homes.' },
    {
      bad: 'Firms are sharing [[there]] groundbreaking tools.',
      fixed: 'Firms are sharing their groundbreaking tools.',
    },
    { good: 'They are halfway through, as planned. Give no one too many seconds. It was a weak and late plan.' },
    { good: 'The three-way contest drew fewer people. It is in its 12 rooms.' },
    { bad: 'The shop is open seven [[day]] a week.', fixed: 'The shop is open seven days a week.' },
    { bad: 'The city [[can not]] pay.', fixed: 'The city cannot pay.' },
    {
      good: 'It’s late, and its doors are shut. They live there, from there to their school. He has lead in his pipes, of whom were two. She would of course go.',
    },
    {
      good: 'Whom do you trust? Whom has she hired? Crowds passed many of the much-needed beds on the A-list streets. They fought in the past over the pact agreed to by the mayors. Protests flare for a week.',
    },
    { bad: '“[[Their]] is no detour,” Lowe said.', fixed: '“There is no detour,” Lowe said.' },
    { bad: '“Where is she [[suppose]] to go?” Lowe said.', fixed: '“Where is she supposed to go?” Lowe said.' },
    { good: '“I suppose to some it’s odd, whom they asked,” Lowe said.' },
    {
      good: 'All told, this results in a waste. Two had strep A infections. Lowe, who’s entering the second year, is calm.',
    },
    {
      good: 'The laid-off workers met. She left a marriage to a man which had failed. The side effects all passed, the seen and the unseen. He walked past the council, past the budget desk. The man whom they say she robbed is well.',
    },
    { bad: 'She moved to the [[Los Angles]] Harbor district.', fixed: 'She moved to the Los Angeles Harbor district.' },
    {
      bad: 'The plant will close, which will [[effect]] 240 workers.',
      fixed: 'The plant will close, which will affect 240 workers.',
    },
    { bad: 'The team will lose 14 seniors [[too]] graduation.', fixed: 'The team will lose 14 seniors to graduation.' },
    { bad: 'He is charged with [[too]] counts of theft.', fixed: 'He is charged with two counts of theft.' },
    { bad: 'She recused herself [[form]] the case.', fixed: 'She recused herself from the case.' },
    { bad: 'The club has [[less]] players than it did.', fixed: 'The club has fewer players than it did.' },
    { bad: 'Ana Lowe, [[whose]] in her 18th season, won.', fixed: 'Ana Lowe, who’s in her 18th season, won.' },
    { bad: 'Walt Lowe, [[that]] led it for years, retired.', fixed: 'Walt Lowe, who led it for years, retired.' },
    { bad: 'The company, [[who]] is based in Alden, grew.', fixed: 'The company, which is based in Alden, grew.' },
    { bad: 'The reason is [[because]] the road was shut.', fixed: 'The reason is that the road was shut.' },
    {
      good: 'It is too much, less than two miles off, and of no less concern. He knows too little to effect change. The reason for it, Ana Lind said, is clear because she asked.',
    },
    {
      good: 'The coach’s reign in Alden is over. The splitting apart of the nuclei took days. The Marshall Law Group sued.',
    },
    {
      bad: 'The rule would [[insure]] that each child is safe.',
      fixed: 'The rule would ensure that each child is safe.',
    },
    { bad: 'Be [[weary]] of scams.', fixed: 'Be wary of scams.' },
    { bad: 'It is late, [[effecting]] about 90 homes.', fixed: 'It is late, affecting about 90 homes.' },
    { good: 'She is weary of the noise. He insured the safe, effecting some changes.' },
    { bad: 'The job is [[not longer]] open.', fixed: 'The job is no longer open.' },
    { bad: 'The judge [[past]] a sentence of 12 years.', fixed: 'The judge passed a sentence of 12 years.' },
    {
      bad: 'It is good at improving [[there]] research skills.',
      fixed: 'It is good at improving their research skills.',
    },
    {
      good: 'It was 20 times as good at it than he was. She wore a coat with gold metal buttons. He plays the flute we last saw smashed to bits. In one January 2017 post, Lowe was rude.',
    },
    {
      good: 'Of the clerks, A1c levels fell. Each hails from another town. In guilt does he project his fears? They measure in real time something like it. They say that this weak signal is old.',
    },
    { good: 'He is a man of courage and principle who can lead.\n\nPosted by: Bo Lowe at November 8, 2012 7:50 AM' },
    { good: 'The new road is not longer than the old one. The judge past whom he ran is well.' },
    { bad: 'Half of them said [[they same]].', fixed: 'Half of them said the same.' },
    { bad: 'The ruling [[in]] expected to reach the court.', fixed: 'The ruling is expected to reach the court.' },
    { bad: 'The team [[has been have been]] on call.' },
    { bad: 'The crew [[was had]] grown to 12.', fixed: 'The crew had grown to 12.' },
    { bad: 'The clerk said that [[he Lowe]] knew of it.' },
    { bad: 'This is one of [[Lowe’s his]] plans.', fixed: 'This is one of Lowe’s plans.' },
    { bad: 'It was cold when we first [[starting]] there.', fixed: 'It was cold when we first started there.' },
    { bad: 'She filed a lawsuit [[again]] the city.', fixed: 'She filed a lawsuit against the city.' },
    { bad: 'It is the largest mill in the [[word]].', fixed: 'It is the largest mill in the world.' },
    { bad: 'He was liable for [[sexually]] assault.', fixed: 'He was liable for sexual assault.' },
    { bad: '[[Everytime]] it rains, the road floods.', fixed: 'Every time it rains, the road floods.' },
    {
      good: 'What it was has left no trace. The bill is out again the next day. It is the first letter in the word. She spoke of sexually abused boys. They went the same way.',
    },
    { bad: 'The plan will [[by]] able to start.', fixed: 'The plan will be able to start.' },
    { bad: 'They do not [[no]] what it wants.', fixed: 'They do not know what it wants.' },
    { bad: 'They met [[at the some time]].', fixed: 'They met at the same time.' },
    {
      good: 'Of the ships, two were sunk and three were sold. The men fought back then, and some the clerk knew. To no one’s surprise, they must be quiet.',
    },
    {
      good: 'He works with staff in the clinic to help them. If sport is about more than money then one trophy is little.',
    },
  ],
  triggers: {
    words: [...new Set([triggers, inSpeech.triggers].flatMap(({ words }) => words ?? []))],
  },
  *passage(passage, { speller }, places) {
    const prose = ownWords(passage);
    if (!prose) return yield* inHeads.find(ownWordsAnywhere(passage), places);
    yield* find(prose, places, speller);
    if (!passage.facts.quotes.length) return;
    for (const found of inSpeech.find(typedWords(passage), places, speller))
      if (isQuoted(passage, found.at)) yield { ...found, severity: 'info' };
  },
});
