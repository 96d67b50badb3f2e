import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

/** Titles that are cut short before a name, with the mark that stands for their period: a comma, or none. */
const TITLES = 'Gov|Sen|Sens|Rep|Reps|Lt|Sgt|Capt|Col|Gen|Maj|Adm|Cpl|Rev|Govs';
const COMMA = new RegExp(`(?<![\\p{L}\\p{N}.’'-])(${TITLES}|Dr|Mr|Mrs|Ms|Prof),(?= \\p{Lu}\\p{Ll}+)`, 'gu');
const NO_STOP = new RegExp(
  `(?<![\\p{L}\\p{N}.’'-])(${TITLES}|Dr)(?= (?:Col |Gen |Gov |Maj )?\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\. )?\\p{Lu}\\p{Ll})`,
  'gu',
);

/** “Tom Boone Jr said” */
const JUNIOR = /(?<=\p{Lu}[\p{L}’'-]{1,30} )([JS]r)(?![.\p{L}\p{N}’'-])/gu;

/** “St Paul’s Church,” and no “Elm St Apartments.” */
const SAINT = /(?<![\p{L}\p{N}.’'-]|\p{Lu}[\p{L}’'-]{1,20} |\d )(St)(?= \p{Lu}\p{Ll}{2,})/gu;

/** “The U.S Senate”: initials that lost their last period. */
const INITIALS = /(?<![\p{L}\p{N}.])(?:U\.[SKN]|D\.C|Ph\.D)(?![.\p{L}\p{N}])/gu;

/** “At 5 p.m on Friday”: the half of the day without its last period. */
const HALF_OF_DAY = /(?<=\d ?)[ap]\.m(?![.\p{L}\p{N}])/gu;

export const titleStops = defineRule({
  id: 'style/title-stops',
  title: 'Abbreviation without its period',
  severity: 'warning',
  doc: `“Gov. Tom Boone” in US style: a comma in place of the period cuts the name off from its title. British houses write short
titles without a period and set \`period\` to \`any\`; a comma is wrong everywhere, and so are initials with one period of two (“U.S”).`,
  options: {
    period: {
      default: 'any',
      choices: ['period', 'any'],
      doc: 'Whether an abbreviated title takes a period, or either is accepted.',
    },
    initials: {
      default: 'periods',
      choices: ['periods', 'none'],
      doc: 'Initials that have lost a period: a period each (`U.S.`), or none (`US`).',
    },
    times: { default: true, doc: 'The half of the day, too (`p.m`); style/times has it where it is on.' },
  },
  messages: {
    comma: { what: 'Comma in place of the period in “{want}”', why: 'A comma cuts the name off from its title.' },
    none: {
      what: 'House style: “{want}” with a period.',
      why: 'Abbreviated titles take one, and so do Jr., Sr. and St.',
    },
    cut: { what: '“{written}” should be “{want}.”', why: 'Initials take a period each, or none.' },
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'It was planned by former [[Gov,]] Tom Boone.', fixed: 'It was planned by former Gov. Tom Boone.' },
    { bad: 'The [[U.S]] Senate met.', fixed: 'The U.S. Senate met.' },
    {
      good: 'Ana St Dre left. It is late, St Dre said. The First Gen Low Income Pupils met.',
    },
    {
      good: 'Tom Boone Jr. won, and Gov. Tom Boone and Sen. Ann Roe met. He met the senator, Tom Boone, and the Gov, a boat.',
    },
    { good: '“I met Gov, Tom Boone,” Lowe said.' },
  ],
  triggers: { words: [...`${TITLES}|Dr|Mr|Mrs|Ms|Prof|U|D|Ph|m|Jr|Sr|St`.toLowerCase().split('|')] },
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const match of allMatches(prose, COMMA)) yield* stopped(match, 'comma');
    const halves = options.times ? allMatches(prose, HALF_OF_DAY) : [];
    for (const { 0: written, index } of [...allMatches(prose, INITIALS), ...halves]) {
      const at = span(index, index + written.length);
      const data = { written, want: options.initials === 'none' ? written.replaceAll('.', '') : `${written}.` };
      yield {
        at,
        message: 'cut',
        data,
        fixes: [{ title: 'fix', data, edits: [{ span: at, text: data.want }], safe: true }],
      };
    }
    if (options.period !== 'period') return;
    const surnames = new Set(Array.from(allMatches(prose, ST_SURNAME), ({ 1: name = '' }) => name));
    for (const match of [NO_STOP, JUNIOR, SAINT].flatMap((pattern) => [...allMatches(prose, pattern)]))
      if (!isNoTitle(prose, match, surnames)) yield* stopped(match, 'none');
  },
});

/** “First Gen Low Income Pupils” are of the first generation, and St Dre is somebody's surname where she is named so. */
function isNoTitle(prose: string, { 1: title = '', index }: RegExpExecArray, surnames: ReadonlySet<string>): boolean {
  if (title === 'Gen') return /\b(?:First|Second|Next|Third|1st) $/.test(prose.slice(Math.max(0, index - 8), index));
  if (title !== 'St') return false;
  const name = /^St \p{Lu}\p{Ll}+/u.exec(prose.slice(index, index + 30))?.[0] ?? '';
  const rest = prose.slice(index + name.length, index + name.length + 8);
  return /^ (?:said|says|told|added)\b/.test(rest) || surnames.has(name);
}
/** “Ana St Dre.” */
const ST_SURNAME = /\p{Lu}\p{Ll}{1,20} (St \p{Lu}\p{Ll}{1,26})(?!\p{L})/gu;

function* stopped({ 0: written, 1: title = '', index }: RegExpExecArray, message: 'comma' | 'none') {
  const at = span(index, index + written.length);
  const data = { want: `${title}.` };
  yield {
    at,
    message,
    data,
    fixes: [{ title: 'fix' as const, data, edits: [{ span: at, text: data.want }], safe: true }],
  };
}
