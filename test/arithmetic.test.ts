import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDesk, defaultConfig } from '../src/core/index.ts';

/** Every rule that adds up, on own sentences: each row once right and once wrong, with what the message must say. */
interface Row {
  readonly rule: string;
  /** `{}` is where the figure stands that is right or wrong. */
  readonly copy: string;
  readonly right: string;
  readonly wrong: string;
  /** What the message works out. */
  readonly says: string;
}

type Values = Readonly<Record<string, string>>;
const fill = (copy: string, values: Values): string =>
  copy.replace(/<(\w+)>/g, (_, name: string) => values[name] ?? '');

/** Every sentence with every set of values: `right`, `wrong` and `says` are among them. */
const rows = (rule: string, copies: readonly string[], sets: readonly Values[]): Row[] =>
  copies.flatMap((copy) =>
    sets.map((values) => ({
      rule,
      copy: fill(copy, values),
      right: values.right ?? '',
      wrong: values.wrong ?? '',
      says: values.says ?? values.right ?? '',
    })),
  );

const CHANGES = [
  { a: '$10.99', b: '$11.99', right: '9%', wrong: '12%', says: '9.1%' },
  { a: '40', b: '50', right: '25%', wrong: '20%', says: '25%' },
  { a: '1.2 million', b: '1.5 million', right: '25 percent', wrong: '50 percent', says: '25%' },
  { a: '£5m', b: '£7m', right: '40 per cent', wrong: '90 per cent', says: '40%' },
  { a: 'eight', b: 'twelve', right: '50%', wrong: '33%', says: '50%' },
];
const FALLS = [
  { a: '50', b: '40', right: '20%', wrong: '25%', says: '20%' },
  { a: '$2 billion', b: '$1.5 billion', right: '25 percent', wrong: '60 percent', says: '25%' },
  { a: '80,000', b: '60,000', right: '25%', wrong: '20%', says: '25%' },
];

const TABLE: readonly Row[] = [
  ...rows(
    'figures/percent-change',
    [
      'The count rose {}, from <a> to <b>, in May.',
      'The count climbed by {} from <a> to <b> in May.',
      'The count grew from <a> to <b>, up {}.',
      'The count went from <a> last year to <b>, an increase of {}.',
      'The count rose {} to <b> from <a> in May.',
      'The port saw a {} increase, from <a> to <b>.',
    ],
    CHANGES,
  ),
  ...rows(
    'figures/percent-change',
    [
      'The count fell {}, from <a> to <b>.',
      'The count dropped from <a> to <b>, down {}.',
      'The count slid {} to <b> from <a>.',
    ],
    FALLS,
  ),
  ...rows(
    'figures/percent-change',
    [
      'Net income fell {} to <a> million, or $1.10 a share, from <b> million, or $1.25 a share, a year earlier.',
      'Debt fell to <a> million from <b> million, a decrease of {}.',
      'Debt fell to <a> million in June from <b> million a year ago, down {}.',
    ],
    [
      { a: '$44', b: '$50', right: '12%', wrong: '15%', says: '12%' },
      { a: '$600', b: '$750', right: '20 percent', wrong: '30 percent', says: '20%' },
    ],
  ),
  ...rows(
    'figures/percent-change',
    ['The yard built <b> boats, up {} from <a>.', 'Crews cleared <b> trees that year, up {} from <a> the year before.'],
    [
      { a: '40', b: '50', right: '25%', wrong: '35%', says: '25%' },
      { a: '1,200', b: '1,500', right: '25 percent', wrong: '50 percent', says: '25%' },
    ],
  ),
  ...rows(
    'figures/percent-change',
    ['Support rose {}, from <a> to <b>.', 'Support rose from <a> to <b>, up {}.'],
    [
      { a: '40%', b: '50%', right: '10 percentage points', wrong: '10%', says: '10 percentage points' },
      { a: '20%', b: '30%', right: '50%', wrong: '40%', says: '50%' },
      { a: '12 percent', b: '15 percent', right: '3 points', wrong: '5 points', says: '3 percentage points' },
    ],
  ),
  ...rows(
    'figures/share',
    ['The tide took {p} homes, or {}, by dawn.', 'The tide took {p} homes ({}) by dawn.'].map((copy) =>
      copy.replace('{p}', '<part> of <whole>'),
    ),
    [
      { part: '30', whole: '120', right: '25%', wrong: '20%' },
      { part: '45', whole: '60', right: '75 percent', wrong: '70 percent', says: '75%' },
      { part: '1,200', whole: '4,800', right: '25%', wrong: '40%' },
      { part: '18', whole: 'the 24', right: '75%', wrong: '80%' },
      { part: '7', whole: '9', right: '78%', wrong: '88%' },
    ],
  ),
  ...rows(
    'figures/share',
    ['<part> in <whole> pupils, or {}, stayed home.', '<part> in <whole> pupils ({}) stayed home.'],
    [
      { part: 'One', whole: 'five', right: '20%', wrong: '25%' },
      { part: 'Two', whole: 'three', right: '67%', wrong: '75%' },
      { part: 'Three', whole: '10', right: '30 percent', wrong: '13 percent', says: '30%' },
    ],
  ),
  ...rows(
    'figures/share',
    [
      'The mill will cut <part> jobs, about {} of its workforce of <whole>.',
      'The fire took <part> boats, or {}, of the <whole>.',
    ],
    [
      { part: '400', whole: '8,000', right: '5%', wrong: '8%' },
      { part: '120', whole: '480', right: '25 percent', wrong: '45 percent', says: '25%' },
    ],
  ),
  ...rows(
    'figures/share',
    ['The clerk said {}, or <part> of <whole> ballots, came late.'],
    [
      { part: '30', whole: '150', right: '20%', wrong: '30%' },
      { part: '64', whole: '80', right: '80%', wrong: '64%' },
    ],
  ),
  ...rows(
    'figures/share',
    ['In the poll {} of voters said they would stay away.', 'By noon {} of households had power.'],
    [
      { right: '98%', wrong: '108%', says: '100%' },
      { right: '60 percent', wrong: '160 percent', says: '100%' },
    ],
  ),
  ...rows(
    'figures/sum',
    [
      'The fire left {} dead: <x> men, <y> women and <z> boys.',
      'The fleet lost {} boats (<x> tugs, <y> barges and <z> ferries).',
      'The fire killed <x> men, <y> women and <z> boys, {} in all.',
      'The town fined <x> shops, <y> bars and <z> inns, for a total of {}.',
    ],
    [
      { x: 'seven', y: 'four', z: 'two', right: '13', wrong: '12' },
      { x: '10', y: '15', z: '5', right: '30', wrong: '33' },
      { x: '21', y: '12', z: 'three', right: '36', wrong: '46' },
      { x: '120', y: '80', z: '14', right: '214', wrong: '204' },
    ],
  ),
  ...rows(
    'figures/sum',
    ['Police held {} people, including <x> men and <y> boys.'],
    [
      { x: '15', y: '11', right: '30', wrong: '20', says: '26' },
      { x: 'seven', y: 'six', right: '20', wrong: '12', says: '13' },
    ],
  ),
  ...rows(
    'figures/ratio',
    ['Complaints {} from <a> to <b> in a year.', 'The fleet {}, from <a> boats to <b>.'],
    [
      { a: '40', b: '80', right: 'doubled', wrong: 'tripled', says: '2 times' },
      { a: '12', b: '36', right: 'tripled', wrong: 'doubled', says: '3 times' },
      { a: '60', b: '30', right: 'halved', wrong: 'doubled', says: '0.5 times' },
      { a: '25', b: '100', right: 'quadrupled', wrong: 'tripled', says: '4 times' },
      { a: '40', b: '95', right: 'more than doubled', wrong: 'more than tripled', says: '2.38 times' },
    ],
  ),
  ...rows(
    'figures/ratio',
    ['The ward took <b> patients, {} the <a> it was built for.'],
    [
      { a: '60', b: '120', right: 'twice', wrong: 'three times', says: '2 times' },
      { a: '30', b: '90', right: 'three times', wrong: 'twice', says: '3 times' },
    ],
  ),
  ...rows(
    'figures/range',
    ['Growth will be between {} next year.', 'The fee is between {} for most.'],
    [
      { right: '5 and 7 percent', wrong: '7 and 5 percent', says: '7' },
      { right: '20% and 30%', wrong: '30% and 20%', says: '30%' },
      { right: '$2 million and $4 million', wrong: '$4 million and $2 million', says: '$4 million' },
      { right: '40 and 60 pounds', wrong: '60 and 40 pounds', says: '60' },
    ],
  ),
  ...rows(
    'figures/percent-change',
    ['Orders {}, to <b> ships from <a>.', 'Orders {} from <a> ships to <b>.'],
    [
      { a: '60', b: '40', right: 'fell by a third', wrong: 'fell by half', says: '33.3%' },
      { a: '80', b: '60', right: 'dropped by a quarter', wrong: 'dropped by two-thirds', says: '25%' },
      { a: '40', b: '60', right: 'rose by half', wrong: 'rose by a fifth', says: '50%' },
    ],
  ),
  ...rows(
    'figures/range',
    ['The yard expects revenue of {} this year.'],
    [{ right: '$1.7 billion to $1.8 billion', wrong: '$1.8 billion to $1.7 billion', says: '$1.8 billion' }],
  ),
  ...rows(
    'figures/range',
    ['The camp takes children aged {}.'],
    [
      { right: '9 to 12', wrong: '12 to 9', says: '12' },
      { right: '8 to 16', wrong: '16 to 8', says: '16' },
    ],
  ),
  ...rows(
    'figures/tally',
    [
      'The council passed the levy <a>-<b> by a {}-vote margin.',
      'The council rejected the plan by {} votes, <a>-<b>, on Monday.',
    ],
    [
      { a: '5', b: '4', right: 'one', wrong: 'two', says: 'margin of 1' },
      { a: '7', b: '2', right: 'five', wrong: 'three', says: 'margin of 5' },
      { a: '48', b: '44', right: 'four', wrong: 'six', says: 'margin of 4' },
    ],
  ),
  ...rows(
    'figures/tally',
    ['Irma Sand led by {} votes, <a> to <b>.', 'Irma Sand won by {} votes, <a>-<b>, the clerk said.'],
    [
      { a: '3,480', b: '3,368', right: '112', wrong: '122', says: 'margin of 112' },
      { a: '24,311', b: '21,040', right: '3,271', wrong: '2,371', says: 'margin of 3,271' },
    ],
  ),
  ...rows(
    'figures/tally',
    ['Measure 4 failed 56% to {} on Tuesday.', 'She won a third term, taking 56% of the vote to {} for her rival.'],
    [{ right: '44%', wrong: '54%', says: '110%' }],
  ),
  ...rows(
    'figures/tally',
    ['The board voted unanimously, {}, to close the mill.'],
    [
      { right: '7-0', wrong: '6-1', says: 'not unanimous' },
      { right: '9-0', wrong: '8-2', says: 'not unanimous' },
    ],
  ),
  ...rows(
    'figures/age',
    ['She was born in Salem in <b> and died in <d> at age {}.', 'He was born in <b> and died in <d> aged {}.'],
    [
      { b: '1940', d: '2020', right: '79', wrong: '85', says: '79 or 80' },
      { b: '1901', d: '1950', right: '49', wrong: '59', says: '48 or 49' },
      { b: '1988', d: '2019', right: '31', wrong: '41', says: '30 or 31' },
    ],
  ),
  ...rows(
    'figures/age',
    ['Dana Okoro, 41, runs the mill.\n\nThe mill is old.\n\nDana Okoro, {}, said no.'],
    [{ right: '41', wrong: '43', says: '41 elsewhere' }],
  ),
  ...rows(
    'figures/age',
    ['Mayor Ana Ruiz won. Ruiz, 58, thanked the town.\n\nThe tide was low.\n\nRuiz, {}, begins in May.'],
    [{ right: '58', wrong: '56', says: '58 elsewhere' }],
  ),
  ...rows(
    'figures/duration',
    ['She led the union for {} years, from <a> to <b>.', 'He served a {}-year term from <a> to <b>.'],
    [
      { a: '2010', b: '2018', right: 'eight', wrong: 'five', says: '8 years' },
      { a: '1994', b: '2001', right: 'seven', wrong: 'nine', says: '7 years' },
      { a: '2003', b: '2015', right: '12', wrong: '20', says: '12 years' },
    ],
  ),
  ...rows(
    'dates/weekday',
    ['The council meets on {}, <date>, in Port Ada.', 'He was last seen on {} <other> near the mill.'],
    [
      { date: 'Nov. 23, 2026', other: '23 November 2026', right: 'Monday', wrong: 'Tuesday' },
      { date: 'Feb. 29, 2024', other: '29 February 2024', right: 'Thursday', wrong: 'Friday' },
      { date: 'July 4, 1999', other: '4 July 1999', right: 'Sunday', wrong: 'Monday' },
    ],
  ),
  ...rows(
    'dates/order',
    ['The road is closed {}, the county said.'],
    [
      { right: 'from May 3 to May 9', wrong: 'from May 9 to May 3', says: 'May 9' },
      { right: 'between June 2 and June 30', wrong: 'between June 30 and June 2', says: 'June 30' },
      { right: 'from Dec. 9 to Jan. 3', wrong: 'from Dec. 9 to Dec. 3', says: 'Dec. 9' },
    ],
  ),
  ...rows(
    'dates/order',
    ['She led the union {}.'],
    [
      { right: 'from 2009 to 2014', wrong: 'from 2014 to 2009', says: '2014' },
      { right: 'between 1980 and 1991', wrong: 'between 1991 and 1980', says: '1991' },
    ],
  ),
  ...rows(
    'figures/conversion',
    ['The road runs <a> ({}) along the Vell.', 'The road runs <a>, or {}, along the Vell.'],
    [
      { a: '10 miles', right: '16 kilometers', wrong: '12 kilometers', says: '16' },
      { a: '100 km', right: '62 miles', wrong: '82 miles', says: '62' },
      { a: '6 feet', right: '1.8 metres', wrong: '2.8 metres', says: '1.83' },
      { a: '12 inches', right: '30 cm', wrong: '40 cm', says: '30' },
      { a: '50 meters', right: '164 feet', wrong: '264 feet', says: '164' },
      { a: '1.5 miles', right: '2.4 km', wrong: '4.2 km', says: '2.41' },
    ],
  ),
  ...rows(
    'figures/conversion',
    ['The crate weighs <a> ({}) when wet.'],
    [
      { a: '220 pounds', right: '100 kilograms', wrong: '150 kilograms', says: '100' },
      { a: '40 kg', right: '88 lbs', wrong: '188 lbs', says: '88' },
      { a: '8 ounces', right: '227 grams', wrong: '327 grams', says: '227' },
      { a: '120 acres', right: '49 hectares', wrong: '94 hectares', says: '49' },
      { a: '10 gallons', right: '38 liters', wrong: '83 liters', says: '38' },
      { a: '60 mph', right: '97 kph', wrong: '79 kph', says: '97' },
      { a: '50 degrees Fahrenheit', right: '10 Celsius', wrong: '20 Celsius', says: '10' },
      { a: '30 degrees Celsius', right: '86 Fahrenheit', wrong: '68 Fahrenheit', says: '86' },
    ],
  ),
  ...rows(
    'figures/conversion',
    ['Rain of 3 to 5 inches ({} centimeters) fell.'],
    [
      { right: '8 to 13', wrong: '8 to 23', says: '5 inches is 13' },
      { right: '8-13', wrong: '18-13', says: '3 inches is 7.62' },
    ],
  ),
  ...rows(
    'figures/conversion',
    ['It was <a> degrees ({} C) in Port Ada.'],
    [
      { a: '48', right: '9', wrong: '19', says: '48 degrees is 9' },
      { a: '21', right: 'minus 6', wrong: 'minus 16', says: '21 degrees is minus 6' },
    ],
  ),
  ...rows(
    'figures/conversion',
    ['The fine is <x> by day.\n\nThe tide was low.\n\nBy night the fine is {}.'],
    [
      { x: '€10 ($11)', right: '€20 ($22)', wrong: '€20 ($28)', says: '1.4' },
      {
        x: '£4 million ($5.2 million)',
        right: '£10 million ($13 million)',
        wrong: '£10 million ($31 million)',
        says: '3.1',
      },
      { x: '¥1,500 ($10)', right: '¥3,000 ($20)', wrong: '¥3,000 ($30)', says: '¥3,000 ($30) doesn’t fit' },
    ],
  ),
  ...rows(
    'figures/double-hedge',
    ['The hall held {} people that night.'],
    [
      { right: '50 to 60', wrong: 'about 50 to 60', says: 'Two hedges' },
      { right: 'some 40', wrong: 'approximately some 40', says: 'Two hedges' },
      { right: 'about 60', wrong: 'about 60 or so', says: 'Two hedges' },
      { right: '70-80', wrong: 'roughly 70-80', says: 'Two hedges' },
    ],
  ),
  ...rows(
    'figures/share-base',
    ['Four in 10 pupils walk to school. Three in 10 take the bus.\n\nAbout {} said they would cycle.'],
    [
      { right: 'six in 10', wrong: 'six in 20', says: 'six in 20' },
      { right: 'two in 10', wrong: 'two in 11', says: 'two in 11' },
    ],
  ),
  ...rows(
    'dates/impossible',
    ['The vote was set for {} in Port Ada.'],
    [
      { right: 'Feb. 29', wrong: 'Feb. 30', says: '29 days' },
      { right: 'June 30', wrong: 'June 31', says: '30 days' },
      { right: '28 February 2023', wrong: '29 February 2023', says: '28 days' },
    ],
  ),
  ...rows(
    'figures/share',
    ['The hall cost $54,000. {} of it, $27,000, came from a trust.'],
    [
      { right: 'Half', wrong: 'A third', says: '50%' },
      { right: 'Some 50 percent', wrong: 'Some 70 percent', says: '50%' },
    ],
  ),
  ...rows(
    'figures/share',
    ['The bank asked {} out of 65 towns.'],
    [{ right: '39 towns', wrong: '93 towns', says: '93 of 65' }],
  ),
  ...rows(
    'figures/share',
    ['It was its {} in 13 games.'],
    [{ right: '12th win', wrong: '14th win', says: '14th of 13' }],
  ),
  ...rows(
    'figures/sum',
    ['The school has 22 rooms; {} are in the old wing and eight are in the new one.'],
    [{ right: '14', wrong: '17', says: '25' }],
  ),
  ...rows(
    'figures/sum',
    ['The tour sold 900 tickets in all. Ada took 400. Odessa took 300. Salem took the remaining {}.'],
    [{ right: '200', wrong: '300', says: '1,000' }],
  ),
  ...rows(
    'figures/sum',
    ['Lind took 44 percent of the vote, Mina Okoro took 38 percent and Carl Sand took {}.'],
    [{ right: '18 percent', wrong: '28 percent', says: '110%' }],
  ),
  ...rows(
    'figures/tally',
    ['The Tugs {} of their 20 games and lost eight.'],
    [{ right: 'won 12', wrong: 'won 14', says: '22' }],
  ),
  ...rows(
    'figures/tally',
    ['The Tugs finished {} in a 20-game season.'],
    [{ right: '11-9', wrong: '12-9', says: '21' }],
  ),
  ...rows(
    'figures/tally',
    ['The season has 162 games; the Tugs {} and lost 82.'],
    [{ right: 'won 80', wrong: 'won 90', says: '172' }],
  ),
  ...rows(
    'figures/tally',
    ['Dale Lind defeated Erin Okoro by {} votes, 3,412 to 3,200.'],
    [{ right: '212', wrong: '312', says: '212' }],
  ),
  ...rows(
    'figures/sum',
    ['The jury of 12, seven women and {} men, met for two days.'],
    [{ right: 'five', wrong: 'six', says: '13' }],
  ),
  ...rows(
    'figures/sum',
    ['Of the 48 cases, 30 were closed, 12 are pending and {} were dismissed.'],
    [{ right: 'six', wrong: 'nine', says: '51' }],
  ),
  ...rows(
    'figures/share',
    ['Turnout was {}: 12,000 of the 30,000 voters came.'],
    [{ right: '40 percent', wrong: '50 percent', says: '40%' }],
  ),
  ...rows(
    'figures/difference',
    ['The board set a fee of $66 instead of $60, a {} increase.'],
    [{ right: '$6', wrong: '$9', says: '$6' }],
  ),
  ...rows(
    'figures/direction',
    ['The yard made £546 million ($700 million), ahead of forecasts of {}.'],
    [{ right: '£532 million', wrong: '£562 million', says: '£562 million' }],
  ),
  ...rows(
    'figures/direction',
    ['The port saw growth {} last year to 2 percent.'],
    [{ right: 'falling from 3 percent', wrong: 'falling from 1 percent', says: 'goes up' }],
  ),
  ...rows(
    'figures/ratio',
    ['The price of a dozen eggs has {} since May, from $2.10 to $4.20.'],
    [{ right: 'doubled', wrong: 'tripled', says: '2 times' }],
  ),
  ...rows(
    'figures/age',
    ['The poet Ana Lind (1932-2004) was {} when she died.'],
    [{ right: '71', wrong: '81', says: '71 or 72' }],
  ),
  ...rows(
    'dates/ago',
    ['The dam failed in 1976. In {}, 40 years later, the town put up a stone.'],
    [{ right: '2016', wrong: '2026', says: '50 years' }],
  ),
];

/** Copy that looks wrong to a careless reader and is right: nothing is raised. */
const RIGHT = [
  'The bank is to earn 74 cents Canadian (55 cents) a share, up from 72 cents Canadian (54 cents), and C$1.06 (79 cents), up from C$0.93 (69 cents).',
  'The shares closed down two points to 86, extending a decline from a 52-week high of 95.',
  'The four weak groups were gold and metals, forest products, shops and railroads.',
  'Analysts had expected the yard to earn 51 cents a share, with estimates from 47 to 55 cents.',
  'Of the 2,400 permits of 2021, only 48, or 2 percent, were late, while in 2022 it was 72, or 1.2 percent of the total.',
  'This compares with $285 million in the spring and would be up 17 percent from the $663 million of the winter.',
  'The yard told of a 10 percent decline in Alden, 17 percent down in Corley and four percent down in Salem.',
  'The chip would cut prices tenfold, to $500 from $5,000.',
  'The port, about 15 percent owned by the county, had a fall in profit to $63 million from $91.9 million.',
  'Net lending rose 44 percent to £1.9 billion from £1.3 billion with its share of the market rising to 10 percent from eight percent.',
  'The plan is a limiting of growth in pay to 7.3 percent, from a planned 11.9 percent.',
  'The average age here is 43 years but our rivals have an average age of below 30 years.',
  'The code runs three to 10 times as fast as the old one, at a rate of around 100.',
  'Profits rose to £805 million from £723 million on turnover from boats up to £3.4 billion from £3.2 billion.',
  'The 217-213 vote would send the money to clinics that outnumber the others 20 to 1.',
  'The story rests on talks with 16 state officials, outside advisers and old friends.',
  'The talks involved only five parties: the top two Greens, the top two Liberals and the mayor.',
  'The mayor has made only one nomination, leaving seven of the 18 jobs vacant.',
  'While 68 percent of voters were against the plan, 6 in 10 students were for it.',
  'It aired five talks: with Mayors Ada Lind (G) and Bo Carr (L) on Monday; clerk Cy Reyes on Tuesday; clerk Di Vidal on Wednesday; and clerk Ed Sand on Thursday.',
  'The dollar closed at C$1.3301 (US$0.7518) after trading in shares worth C$1.83 billion (US$1.37 billion).',
  'The yard posted a $676 million loss for the last three months of 2024, against a $375 million profit a year before.',
  'It would raise aid to at least $1 billion a year by 2028 and spend at least $1.5 billion on roads over the next three years.',
  'Lind has risen from 31 in the world at the turn of the year to number 22.',
  'Brent closed at $40.15 on Thursday, a drop of 5.1 percent, having dived below $40 a barrel.',
  'Credit rose by $1.5 billion in May, more than the $1.4 billion expected and above the $1.4 billion of April.',
  'The rate rose to 4.7% from 4.6% in the spring, compared with 12.1% in Salem, 10.4% in Ada and 9.7% in Verrin.',
  'Profit compared badly with 2023’s $784 million and was well below expectations of $374 million.',
  'The yard had a profit margin of 45.6%, less than the 47.3% forecast and down from 47.1% in the spring.',
  'Some 140,000 people were killed and five million left homeless in 11 countries.',
  'Ana Lind came in at five, up from 13 in 2024.',
  'The top five includes Lind, Okoro and Reyes.',
  'The film took $24 million in May. A rival took $7.6 million and a total of $42.9 million.',
  'There will be a cap of eight new halls in each size: small, medium and large.',
  'Lind kicked three penalties, a drop goal and conversion.',
  'Okoro kicked 28 points during the Tugs’ 83-10 win over Salem.',
  'Lind beat Novak 7-5 6-1 by the river on Friday.',
  'He is under a curfew between 2200 and 0700.',
  'Some 700,000 people had the drug, up from 440,000 six months earlier but amounting to only 12% of those in need.',
  'Lind won 44 percent of the vote in Ada, Mina Okoro had 38 percent in Odessa and Carl Sand had 48 percent in Salem.',
  'Turnout was 61%, up from 54% four years ago.',
  'The town has 2,100 people, up 5% from 2010.',
  'Some 11,200 runners from 52 countries took part, up 8% from 10,400.',
  'Her lead among farmers fell in August from 71 percent to 55 percent, and she lost support, from 60% to 50%.',
  'The drug failed 60% to 70% of the time, and the yard lost 60% to 70% of its orders.',
  'They have 4 boats, or 5% of staff in 12 offices.',
  'The yard expects a decline of 9% to 7% in orders and a loss of $4 million to $2 million.',
  'The wind reached 70 mph (110 kph), and 500 feet (150 meters) of pier broke.',
  'Sales grew 5% from 1995 to 2005 in Port Ada.',
  'The fee rose nearly 10%, from $10.99 to $11.99.',
  'The fire left 12 dead, among them seven men and three women.',
  'Police held 20 people, including five students and two nurses.',
  'Complaints nearly doubled, from 40 to 77.',
  'The team won 21-17 and then lost by six points a week later.',
  'Output was 110% of the plan.',
  'Open between 10 and 2 on market days.',
  'The gap between 40 homes and three shops is narrow.',
  'She rose from 10th to fifth, a 5% chance at best.',
  'Shares fell 3% on Monday after a move from London to Oslo.',
  'The council meets on Tuesday, Nov. 23, in Port Ada.',
  'Shows are on Friday and Saturday, Nov. 20 and 21, 2026.',
  'The fort stood from 400 to 200 B.C. on the hill.',
  'One in five pupils stayed home, and 40% of those were ill.',
  'The car goes 90 miles per gallon (38 kilometers per liter).',
  'The trail is about 3 miles (5 km) long, and the lake 10 feet (3 meters) deep.',
  'It was 10 below zero, 5 feet (or 6 people) deep.',
  'The race is over 26.2 miles (42.195 km).',
  'The ferry leaves about 5 to 6 p.m. on weekdays.',
  'They paid $5 (£4) in May and $5 million (£3.9 million) in June.',
];

const desk = createDesk(defaultConfig);
const ADDS_UP = /^(?:figures|dates)\/(?!conflict)/;
const review = (copy: string) =>
  desk
    .review(`River rises in Port Ada\n\n${copy}`, { format: 'text' })
    .findings.filter(({ rule }) => ADDS_UP.test(rule));

test('there are at least 250 sentences', () => assert.ok(TABLE.length * 2 + RIGHT.length >= 250, String(TABLE.length)));

for (const rule of new Set(TABLE.map((row) => row.rule))) {
  describe(`${rule}, worked out`, () => {
    for (const row of TABLE.filter((one) => one.rule === rule)) {
      test(`right: ${row.copy.replace('{}', row.right)}`, () =>
        assert.deepEqual(
          review(row.copy.replace('{}', row.right)).map(({ message }) => message),
          [],
        ));
      test(`wrong: ${row.copy.replace('{}', row.wrong)}`, () => {
        const found = review(row.copy.replace('{}', row.wrong));
        assert.deepEqual(
          found.map((finding) => finding.rule),
          [rule],
        );
        assert.ok(found[0]!.message.includes(row.says), found[0]!.message);
      });
    }
  });
}

describe('right, though it looks wrong', () => {
  for (const copy of RIGHT)
    test(copy, () =>
      assert.deepEqual(
        review(copy).map(({ message }) => message),
        [],
      ),
    );
});
