import type { Severity } from './rule.ts';

export type Level = 'off' | 'on' | Severity;

/** `off`, `on`, a severity, or a severity with the rule's options. */
export type RuleSetting = Level | { readonly severity?: Level; readonly [option: string]: unknown };

export const STYLE_PACKS = ['ap', 'guardian', 'reuters', 'bbc', 'plain'] as const;
export type StylePack = (typeof STYLE_PACKS)[number];

/** What a style says of the rules; a rule that it does not name keeps its defaults. */
export type Pack = Readonly<Record<string, RuleSetting>>;

/**
 * US wire style, from public pages on AP practice (news releases on its 2019 change to %, university and newsroom
 * summaries). The stylebook itself is sold and was not read: what changes by edition is an option.
 */
const ap: Pack = {
  'style/numerals': { figuresFrom: 10 },
  'style/percent': { form: '%' },
  'style/ages': { figures: true },
  'style/millions': { money: 'words' },
  'style/dates': { months: 'short', order: 'month-day' },
  'style/times': { form: 'a.m.', separator: ':' },
  'style/serial-comma': { use: 'no' },
};

/** From the Guardian and Observer style guide, which is open to all on the web. */
const guardian: Pack = {
  'style/numerals': { figuresFrom: 10 },
  'style/percent': { form: '%' },
  'style/ages': { figures: false },
  'style/millions': { money: 'short' },
  'style/dates': { months: 'full', order: 'day-month' },
  'style/times': { form: 'am', separator: '.' },
  'style/serial-comma': { use: 'no' },
  'style/short-titles': 'off',
  'style/states': 'off',
  'style/money': { cents: false },
};

/** From the news agency's public handbook of journalism. */
const reuters: Pack = {
  'style/numerals': { figuresFrom: 10 },
  'style/percent': { form: 'percent' },
  'style/ages': { figures: true },
  'style/millions': { money: 'words' },
  'style/dates': { months: 'any', order: 'month-day' },
  'style/times': { form: 'a.m.', separator: ':' },
  'style/serial-comma': { use: 'no' },
  'style/short-titles': 'off',
};

/** From the BBC's public news style guide: Mr and Mrs stay, ministers' titles take capitals, times may count 24 hours. */
const bbc: Pack = {
  'style/numerals': { figuresFrom: 10 },
  'style/percent': { form: '%' },
  'style/ages': { figures: false },
  'style/millions': { money: 'short' },
  'style/dates': { months: 'full', order: 'day-month' },
  'style/times': 'off',
  'style/serial-comma': { use: 'no' },
  'style/courtesy-titles': 'off',
  'style/title-capitals': 'off',
  'style/short-titles': 'off',
  'style/states': 'off',
  'style/money': { cents: false },
};

/** For copy whose house style nobody knows: consistency, and what the text proves. */
const plain: Pack = {
  'style/numerals': 'off',
  'style/sentence-figure': 'off',
  'style/percent': 'off',
  'style/ages': 'off',
  'style/millions': 'off',
  'style/money': 'off',
  'style/thousands': 'off',
  'style/ordinals': 'off',
  'style/fractions': 'off',
  'style/dates': 'off',
  'style/date-ordinals': 'off',
  'style/times': 'off',
  'style/decades': 'off',
  'style/courtesy-titles': 'off',
  'style/title-capitals': 'off',
  'style/short-titles': 'off',
  'style/states': 'off',
  'style/place-names': 'off',
  'style/headline': 'off',
  'style/serial-comma': 'off',
  'style/dated-terms': 'off',
  'style/passive': 'off',
  'style/weasel-words': 'off',
  'style/adverbs': 'off',
  'style/starts-with-so': 'off',
  'style/there-is': 'off',
  'style/wordy': 'off',
  'style/cliches': 'off',
  'style/illusions': 'off',
  'style/to-be': 'off',
};

export const packs: Readonly<Record<StylePack, Pack>> = { ap, guardian, reuters, bbc, plain };
