import type { Tagger } from '../../article/tagger.ts';
import { SHORT_FORMS } from '../../lexicon/shortForms.ts';
import { allMatches, mayBeCapital } from '../../text/matches.ts';
import { type Span, span } from '../../text/spans.ts';
import type { Speller } from '../../text/speller.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, type Report } from '../rule.ts';

const DOUBLE = /(?<=\S) {2,}(?=[\p{L}\p{N}(“‘"'$£€])/gu;
/** “No ferry today  The harbor…”: words that open a paragraph, set off by the spaces as a heading is. */
const RUN_IN = /^\P{Ll}[^.:;,()]{0,60}$/u;
const BEFORE = /(?<=[\p{L}\d%)]) +(?=[,;](?:\s|$))/gu;
/** “five to four .”: before the stop that ends a sentence; three points are an ellipsis. */
const BEFORE_STOP = /(?<=\p{Ll}) +(?=[.?!](?:\s+\p{Lu}|\s*$))/gu;
/** “chairs ,she said”: on the wrong side of the comma. */
const WRONG_SIDE = /(?<=\p{Ll}) +,(?=\p{Ll})/gu;
const MISSING = /(?<=\p{Ll}{2}|\d)[,;](?=\p{L}{2})/gu;
/** “20miles offshore”: a figure run into its unit. */
const UNIT_GLUED =
  /(?<![\p{L}\p{N}.,:/-])\d{1,4}(?=(?:seconds|minutes|hours|days|weeks|months|years|miles|inches|yards|pounds|people|percent|points|acres|gallons|million|billion)(?![\p{L}\d-]))/gu;
/** A sentence, its stop, and the next sentence without a space: the word before the stop and the one behind it. */
const GLUED = /(?<![\p{L}\p{N}.@/#_-])(\p{L}{2,24})(?:[’']s)?([.!?])(?=(\p{Lu}\p{L}{0,24})(?:[’']\p{L}{1,2})?[ ,])/gu;
/** "Sept.17", “No.2”: the short form and its figure. */
const DAY = /(?<=\b(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos))\.(?=\d{1,2}(?!\d|\.\d))/g;
/** “challengerTom”, “TimLowe”: a word or a given name run into the name behind it. */
const NAME_GLUED = /(?<![\p{L}\p{N}.@/#_’'&-])(\p{L}\p{Ll}{2,20})(\p{Lu}\p{Ll}{2,20})(?![\p{L}\p{N}@/#_.])/gu;
/** A stroke with a space on one side only, or at the end: what an edit left. */
const STROKE = /(?<=\p{Ll})\/(?= \p{Ll})|(?<=[.!?] )\/(?=\s*$)/gu;
/** “A well-to- do man,” “two-year- old”: a space in the middle of a compound. */
const IN_COMPOUND =
  /(?<=(?<![\p{L}\p{N}-])[\p{L}\p{N}]{1,16}-\p{Ll}{2,16}-) (?=(?!(?:and|or|to|but|nor|versus|as|through)\b)\p{Ll})/gu;
/** “Paid $ 4 million”: a sign and its figure. */
const BEHIND_SIGN = /(?<=(?:^|[\s(])[$£€]) (?=\d)/gu;
/** “Under the influence(DUI)”, “of Alden(population 400)”: no space before the parenthesis. */
const BEFORE_PARENTHESIS = /(?<=\p{Ll}{3})(?=\((?:[\p{Lu}]{2,6}\)|[\p{L}\d]+ [^()]{3,60}\)))/gu;
/** A comma that slipped into a word: "kin,d". */
const INSIDE = /(?<![\p{L}\p{N}-])(\p{Ll}{2,20}),(\p{Ll})(?![\p{L}\p{N}.’'])/gu;

export const spaces = defineRule({
  id: 'style/spaces',
  title: 'Spacing',
  severity: 'warning',
  habit: 'form',
  doc: `Spaces that are doubled, missing or before a comma come from pasting and look like carelessness on the page. Two spaces
after a sentence, a habit of typewriters, are a hint.`,
  options: {},
  messages: {
    double: 'Double space.',
    before: 'Extra space before “{mark}”',
    missing: 'Missing space after “{mark}”',
    parenthesis: 'Missing space before the parenthesis.',
    unit: 'Missing space after a figure.',
    inCompound: { what: 'Space inside a compound.', why: 'A hyphen joins its words.' },
    stroke: { what: 'Stray slash.', why: 'Delete it, or restore the missing words around it.' },
    inside: { what: 'A comma slipped into “{want}.”', why: 'Move it after the word, or delete it.' },
    glued: { what: 'Missing space in “{want}.”', why: 'Two words are run together.' },
    fix: 'Fix the spacing',
    fixInside: 'Change to “{want}”',
  },
  examples: [
    { bad: 'It is the No[[.]]2 song in Ohio.', fixed: 'It is the No. 2 song in Ohio.' },
    { bad: 'The dam[[  ]]broke.', fixed: 'The dam broke.' },
    { bad: 'The dam broke[[ ]], and the river rose.', fixed: 'The dam broke, and the river rose.' },
    { bad: 'The vote was five to four[[ ]].', fixed: 'The vote was five to four.' },
    { bad: 'The dam broke[[ ,]]and the river rose.', fixed: 'The dam broke, and the river rose.' },
    { bad: 'The dam broke[[,]]and the river rose.', fixed: 'The dam broke, and the river rose.' },
    { bad: 'The dam broke on Monday[[.]]Reporters saw it.', fixed: 'The dam broke on Monday. Reporters saw it.' },
    {
      bad: 'She lost to a little-known [[challengerTom]] Boone.',
      fixed: 'She lost to a little-known challenger Tom Boone.',
    },
    { bad: 'It broke [[20]]miles north.', fixed: 'It broke 20 miles north.' },
    { bad: 'The lunch cost [[$ ]]40.', fixed: 'The lunch cost $40.' },
    { bad: 'The mill was run by the yard[[(]]HDA) until May.', fixed: 'The mill was run by the yard (HDA) until May.' },
    { bad: 'It is a non-state-[[ ]]owned dam.', fixed: 'It is a non-state-owned dam.' },
    { bad: 'Lowe said in[[/]] during April that it broke.' },
    { bad: 'She was [[kin,d]] and brave.', fixed: 'She was kind, and brave.' },
    { good: 'No ferry today  The harbor is closed until Monday.' },
    { good: 'The dam broke, and the river rose by 1,200 litres; see example.com or OurHarbor.US, a fund.' },
  ],
  *passage(passage, { speller, tagger }) {
    const prose = ownWords(passage);
    if (!isSuspect(prose)) return;
    // Blanked markup is space too, but nobody typed it.
    if (!prose || passage.prose !== passage.text) return;
    yield* doubled(prose);
    for (const { index } of prose.includes('- ') ? allMatches(prose, IN_COMPOUND) : []) {
      const at = span(index, index + 1);
      yield { at, message: 'inCompound', fixes: [{ title: 'fix', edits: [{ span: at, text: '' }] }] };
    }
    for (const { index, 0: gap } of allMatches(prose, BEFORE)) yield extra(prose, span(index, index + gap.length), '');
    for (const { index, 0: gap } of allMatches(prose, BEFORE_STOP))
      yield extra(prose, span(index, index + gap.length), '');
    for (const { index, 0: gap } of allMatches(prose, WRONG_SIDE))
      yield extra(prose, span(index, index + gap.length), ', ');
    yield* signs(prose);
    for (const match of allMatches(prose, MISSING)) yield missing(span(match.index, match.index + 1), match[0]);
    if (speller) yield* commasInWords(prose, speller);
    for (const match of allMatches(prose, GLUED)) {
      if (!isBreak(match[1]!, match[3]!, speller)) continue;
      const end = match.index + match[0].length;
      yield missing(span(end - 1, end), match[2]!);
    }
    if (/[a-z]{2}[A-Z][a-z]{2}/.test(prose)) yield* gluedNames(prose, speller, tagger);
    for (const { index } of prose.includes('/') ? allMatches(prose, STROKE) : [])
      yield { at: span(index, index + 1), message: 'stroke' };
    for (const { index } of allMatches(prose, DAY)) yield missing(span(index, index + 1), '.');
  },
});

/** “Paid $ 4 million”, “under the influence(DUI).” */
function* signs(prose: string): Iterable<Report<'before' | 'parenthesis' | 'unit' | 'fix'>> {
  for (const { index, 0: figure } of /\d[a-z]{4}/.test(prose) ? allMatches(prose, UNIT_GLUED) : []) {
    const end = index + figure.length;
    yield {
      at: span(index, end),
      message: 'unit',
      fixes: [{ title: 'fix', edits: [{ span: span(end, end), text: ' ' }] }],
    };
  }
  for (const { index } of /[$£€] \d/.test(prose) ? allMatches(prose, BEHIND_SIGN) : [])
    yield {
      at: span(index - 1, index + 1),
      message: 'before',
      data: { mark: prose[index + 1]! },
      fixes: [{ title: 'fix', edits: [{ span: span(index, index + 1), text: '' }], safe: true }],
    };
  for (const { index } of /[a-z]\(/.test(prose) ? allMatches(prose, BEFORE_PARENTHESIS) : [])
    yield {
      at: span(index, index + 1),
      message: 'parenthesis',
      fixes: [{ title: 'fix', edits: [{ span: span(index, index), text: ' ' }] }],
    };
}

/** A space before a mark; `text` is what to write for it, and for the mark where it is part of the span. */
const extra = (prose: string, at: Span, text: string): Report<'before' | 'fix'> => ({
  at,
  message: 'before',
  data: { mark: text.trim() || prose[at.end]! },
  fixes: [{ title: 'fix', edits: [{ span: at, text }], safe: true }],
});

function* doubled(prose: string): Iterable<Report<'double' | 'fix'>> {
  for (const match of allMatches(prose, DOUBLE)) {
    const at = span(match.index, match.index + match[0].length);
    if (/^\p{Lu}/u.test(prose.slice(at.end)) && RUN_IN.test(prose.slice(0, at.start))) continue;
    yield {
      at,
      message: 'double',
      // Behind a period it may be a habit of typewriters; in mid-sentence it is a slip.
      severity: /[.!?:]/.test(prose[at.start - 1] ?? '') ? 'hint' : 'info',
      fixes: [{ title: 'fix', edits: [{ span: at, text: ' ' }], safe: true }],
    };
  }
}

function* commasInWords(prose: string, speller: Speller): Iterable<Report<'inside' | 'fixInside'>> {
  for (const { 0: whole, 1: before = '', 2: letter = '', index } of allMatches(prose, INSIDE)) {
    const want = `${before}${letter}`;
    if (!speller.knows(want)) continue;
    const at = span(index, index + whole.length);
    // The comma may have stood behind the word.
    const next = prose.startsWith(' ', at.end) ? [`${want},`, want] : [want];
    yield {
      at,
      message: 'inside',
      data: { want },
      fixes: next.map((text) => ({ title: 'fixInside', data: { want: text }, edits: [{ span: at, text }] }) as const),
    };
  }
}

/** A plain word and a given name, or a given name and what is a name alone: no brand (“YouTube”) and no “McNamara”. */
function* gluedNames(
  prose: string,
  speller: Speller | null,
  tagger: Tagger | null,
): Iterable<Report<'glued' | 'fixInside'>> {
  for (const { 0: whole, 1: first = '', 2: name = '', index } of allMatches(prose, NAME_GLUED)) {
    const isPlain = /^\p{Ll}/u.test(first) && first.length > 3 && speller?.knows(first);
    const next = prose.slice(index + whole.length, index + whole.length + 3);
    const isFree = isPlain
      ? !/^ \p{Lu}/u.test(next)
      : !/^\p{Lu}/u.test(first) ||
        /^(?:Mac|Van|Von|San|Los|Las|Jo|Ann|Lee|May)/.test(first) ||
        speller?.knows(name.toLowerCase());
    // The tagger is asked last: it takes long to load.
    if (isFree || tagger?.knows(isPlain ? name : first) !== 'given' || (!isPlain && tagger.knows(name) === 'given'))
      continue;
    const at = span(index, index + whole.length);
    const want = `${first} ${name}`;
    yield {
      at,
      message: 'glued',
      data: { want },
      fixes: [{ title: 'fixInside', data: { want }, edits: [{ span: at, text: want }] }],
    };
  }
}

function missing(at: Span, mark: string) {
  const edits = [{ span: span(at.end, at.end), text: ' ' }];
  return { at, message: 'missing', data: { mark }, fixes: [{ title: 'fix', edits, safe: true }] } as const;
}

/** Both are words, so that neither is half of an address, a title or an abbreviation. */
function isBreak(before: string, next: string, speller: Speller | null): boolean {
  if (SHORT_FORMS.has(before.toLowerCase()) || /^\p{Lu}+$/u.test(before) || /^(?:com|org|net|js)$/i.test(next))
    return false;
  const isPlain = (word: string): boolean => speller?.knows(word.toLowerCase()) ?? false;
  // “TheHarbor.US”: a site.
  if (/\p{Ll}\p{Lu}/u.test(before)) return false;
  if (/^\p{Lu}/u.test(before)) return before.length > 3 && isPlain(next);
  return isPlain(before) && (next.length > 1 || next === 'A' || next === 'I');
}

/** One look at each unit tells that nothing is amiss: a pattern of so many kinds takes several times as long. */
function isSuspect(prose: string): boolean {
  for (let i = 0; i < prose.length; i++) {
    const unit = prose.charCodeAt(i);
    if (unit >= 97 && unit <= 122) continue;
    if (unit === 32 ? SPACE_BEFORE.has(prose.charCodeAt(i + 1)) : isAmiss(prose, i)) return true;
  }
  return false;
}

/** Behind a space: another one, or a mark that no space stands before. */
const SPACE_BEFORE: ReadonlySet<number> = new Set([32, 33, 44, 46, 59, 63]);

function isAmiss(prose: string, at: number): boolean {
  const next = prose[at + 1] ?? '';
  switch (prose[at]) {
    case '-':
      return next === ' ';
    case ',':
    case ';':
      return /[^\s\d]/.test(next);
    case '.':
      return /\p{Lu}/u.test(next) || (/\d/.test(next) && /[a-z]/.test(prose[at - 1] ?? ''));
    case '!':
    case '?':
      return /\p{Lu}/u.test(next);
    case '/':
      return next === ' ' || next === '';
    case '$':
    case '£':
    case '€':
      return next === ' ';
    case '(':
      return /[a-z]/.test(prose[at - 1] ?? '');
    default:
      if (/\d/.test(prose[at]!)) return /[a-z]/.test(next) && /[a-z]/.test(prose[at + 4] ?? '');
      // A capital within a word.
      return (
        mayBeCapital(prose.charCodeAt(at)) && /\p{Ll}{3}\p{Lu}\p{Ll}/u.test(prose.slice(Math.max(0, at - 3), at + 2))
      );
  }
}
