/** A question that a newsroom's finished stories answer, and the setting that holds the answer. */
export interface Topic {
  readonly name: string;
  readonly rule: string;
  /** Absent where the answer is whether the rule is on at all. */
  readonly option?: string;
  /** The answers, each a value of the option. A place that all but one of them would flag is evidence for that one. */
  readonly values: readonly (string | number)[];
  /** Other options of the rule beside a value, set so that they flag nothing of their own. */
  beside?(value: string | number): Readonly<Record<string, string>>;
  /** What leaves the question open, for a newsroom that has no answer. */
  readonly open?: string;
}

/** Answered by what their rule says of the stories under each value. */
export const ASKED: readonly Topic[] = [
  { name: 'Percentages', rule: 'style/percent', option: 'form', values: ['%', 'percent', 'per cent'], open: 'any' },
  {
    name: 'Dates, order',
    rule: 'style/dates',
    option: 'order',
    values: ['month-day', 'day-month'],
    beside: () => ({ months: 'any' }),
    open: 'any',
  },
  {
    name: 'Dates, months',
    rule: 'style/dates',
    option: 'months',
    values: ['short', 'full'],
    beside: () => ({ order: 'any' }),
    open: 'any',
  },
  {
    name: 'Times',
    rule: 'style/times',
    option: 'form',
    values: ['a.m.', 'am'],
    beside: (form) => ({ separator: form === 'am' ? '.' : ':' }),
  },
  { name: 'First number in figures', rule: 'style/numerals', option: 'figuresFrom', values: [10, 11] },
  { name: 'Amounts of money', rule: 'style/millions', option: 'money', values: ['words', 'short'], open: 'any' },
  { name: 'Serial comma', rule: 'style/serial-comma', option: 'use', values: ['no', 'yes'], open: 'any' },
  { name: 'Dashes', rule: 'style/dashes', option: 'form', values: ['—', '–'], open: 'any' },
  {
    name: 'Periods and commas with closing quotes',
    rule: 'style/quote-stops',
    option: 'place',
    values: ['inside', 'logical'],
  },
  { name: 'Before a quotation', rule: 'style/quote-lead', option: 'mark', values: ['by-length', 'colon'] },
  { name: 'Spelling', rule: 'style/spelling-variety', option: 'variety', values: ['us', 'uk'], open: 'either' },
];

/** Answered by counting in the stories. */
export const COURTESY: Topic = {
  name: 'Courtesy titles (Mr., Ms.)',
  rule: 'style/courtesy-titles',
  values: ['on', 'off'],
};
export const CONTINUED: Topic = {
  name: 'Quotations over several paragraphs',
  rule: 'quotes/unattributed',
  option: 'continued',
  values: ['query', 'warning'],
};
