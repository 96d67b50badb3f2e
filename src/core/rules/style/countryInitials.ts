import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, type Report } from '../rule.ts';

/** The initials without periods, as no part of a longer word, address or amount. */
const BARE = /(?<![\p{L}\p{N}.$@#&/]|\p{L}[’'])(US|UK|UN)(?![\p{L}\p{N}$@&/]|\.\p{L})/gu;
const DOTTED = /(?<![\p{L}\p{N}.])(U\.(?:S|K|N)\.)(?!\p{L}|\p{N})/gu;
/** Bodies, offices and places whose name a country opens; other capitals behind it make a name of its own: “US Weekly”. */
const OF_STATE =
  /^(?:['’]s)? (?:Senate|House|Congress|Capitol|Supreme|Constitution|Department|Treasury|Embassy|Army|Navy|Air|Marines?|Coast|Attorney|District|Circuit|Court|Secretary|President|Ambassador|Representative|Rep|Sen|Senator|Customs|Census|Border|Justice|State|Defense|Federal|Special|Security|General|Secretary-General|Human|High|Parliament|Prime|Foreign|Home|Government|Geological|Forest|Fish|Food|Centers|Environmental|Central|Postal|Secret|Citizenship|Immigration|Commerce|Energy|Agriculture|Transportation)\b/u;
/** What tells the country and the United Nations from other things of the same initials. */
const ARTICLE = /(?:\b(?:the|The)|US[-–—/ ]|U\.S\.(?:[-–—/]| and)|US and) ?$/;
/** Words in capitals on one side: a shout, in which “US” may be the pronoun. */
const SHOUT = /(?<!\p{L})\p{Lu}{3,}[\s,!]{0,2}$/u;

export const countryInitials = defineRule({
  id: 'style/country-initials',
  title: 'U.S., U.K. and U.N.',
  severity: 'warning',
  optional: true,
  habit: 'form',
  doc: `The wires write “U.S.,” “U.K.” and “U.N.” with periods in running text, and without them in headlines; British papers
write “US,” “UK” and “UN” throughout. Names that are spelled otherwise, shouts in capitals and quotations are left alone.`,
  options: {
    form: { default: 'U.S.', choices: ['U.S.', 'US'], doc: 'With periods (`U.S.`) or without (`US`).' },
  },
  messages: {
    form: { what: 'House style: “{want}.”', why: 'Initials of countries in one form throughout.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The [[US]] Senate met on Monday.', fixed: 'The U.S. Senate met on Monday.' },
    { bad: 'A [[US]]-led force left.', fixed: 'A U.S.-led force left.' },
    { bad: 'A force left the [[UK]].', fixed: 'A force left the U.K.' },
    { good: 'UK won by 12 points. More: US talks to go on, a report says.' },
    { good: 'The U.S. and the U.K. agree. It cost US$40 or $40 US, and US Weekly said so.' },
    { good: 'It holds Korbo US:KRB and the Alden All-Caps US 1000 index.' },
    { good: '“The US left,” Lowe said. THIS IS FOR US ALL.' },
  ],
  triggers: { words: ['us', 'uk', 'un', 'u'] },
  *passage(passage, { options }) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'listItem' && passage.kind !== 'caption') return;
    const prose = ownWords(passage);
    if (prose) yield* options.form === 'US' ? bared(prose) : dotted(prose);
  },
});

function* dotted(prose: string): Generator<Report<'form' | 'fix'>> {
  for (const { 0: written, index } of allMatches(prose, BARE)) {
    const end = index + written.length;
    const rest = prose.slice(end, end + 40);
    const before = prose.slice(Math.max(0, index - 24), index);
    // A headline among headlines, or a university: “UK won by 12.”
    if (/: $/.test(before) || (written !== 'US' && !ARTICLE.test(before) && !OF_STATE.test(rest))) continue;
    if (/^ \p{Lu}/u.test(rest) && !OF_STATE.test(rest)) continue;
    // “$10,000 US”: dollars of the States.
    if (/[$£€]\d[\d,.]{0,16}(?: [mb]illion)? $/.test(before)) continue;
    if (SHOUT.test(before) || /^[\s,]{1,2}\p{Lu}{3,}(?!\p{L})/u.test(rest)) continue;
    const want = [...written].map((letter) => `${letter}.`).join('');
    // “Korbo US:KRB”, “the Alden All-Caps US 1000 index”: a share, and an index.
    if (/^:\p{Lu}/u.test(rest) || (/^ \d{2,}/.test(rest) && /\p{Lu}[\p{L}-]{0,22} $/u.test(before))) continue;
    // The period of the sentence is the last of the initials.
    const text = rest.startsWith('.') ? want.slice(0, -1) : want;
    yield form(index, end, want, text, true);
  }
}

function* bared(prose: string): Generator<Report<'form' | 'fix'>> {
  for (const { 0: written, index } of allMatches(prose, DOTTED)) {
    const end = index + written.length;
    const rest = prose.slice(end, end + 40);
    const want = written.replaceAll('.', '');
    // At the end of a sentence the last period stays; before a capital nobody can tell.
    const ends = rest.trim() === '';
    yield form(index, end, want, ends ? `${want}.` : want, ends || !/^\s+\p{Lu}/u.test(rest) || OF_STATE.test(rest));
  }
}

function form(start: number, end: number, want: string, text: string, safe: boolean): Report<'form' | 'fix'> {
  const at = span(start, end);
  const fixes = [{ title: 'fix' as const, data: { want }, edits: [{ span: at, text }], safe }];
  return { at, message: 'form', data: { want }, fixes };
}
