import { isRestated } from '../../article/figures/restated.ts';
import { conflictsIn, LOOSE } from '../../article/figures/sameCount.ts';
import { countsByUnit } from '../../article/figures/storyCounts.ts';
import type { Article, Figure, Passage } from '../../article/model.ts';
import { TITLES } from '../../lexicon/people/people.ts';
import { DEMONYMS, PLACES } from '../../lexicon/places/places.ts';
import { allMatches } from '../../text/matches.ts';
import { textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

/** Long words of a headline beyond which it is a sentence of the copy that was taken for one. */
const LONGEST = 9;
/** Words of a body below which a brief may leave the rest to its headline. */
const SHORTEST = 40;

const BODY =
  'The storm came on Monday, and Mayor Ana Ruiz closed the bridge of Port Ada before noon. Twelve schools sent their pupils home. By night the harbor had lost boats of all sizes, and the wind had taken the roof of the old mill.\n';

export const headlineMatch = defineRule({
  id: 'furniture/headline',
  title: 'Headline not backed by the story',
  severity: 'info',
  doc: `Readers who click on a name or a number look for it in the story. Where it is nowhere in the body, either the headline
is wrong, or the best of the story was cut.

Check the headline and the deck against the body.`,
  options: {},
  messages: {
    name: {
      what: '“{name}” is in the headline but not in the story.',
      why: 'Check the headline, or add it to the story.',
    },
    figure: { what: '“{figure}” is in the headline but not in the story.', why: 'Check both.' },
  },
  examples: [
    { format: 'markdown', bad: `---\ntitle: Mayor [[Bertrand]] closes bridge\n---\n\n${BODY}` },
    { format: 'markdown', bad: `---\ntitle: Storm sinks [[42]] tugs\n---\n\n${BODY}` },
    { format: 'markdown', good: `---\ntitle: Mayor Ruiz closes bridge\n---\n\n${BODY}` },
    { format: 'markdown', good: `---\ntitle: Mayor closes bridge before noon - The Vellport Guardian\n---\n\n${BODY}` },
    { format: 'markdown', good: `---\ntitle: Storm closes 12 schools\n---\n\n${BODY}` },
  ],
  *article(article, { tagger }) {
    if (article.words < SHORTEST) return;
    for (const passage of article.passages) {
      if (passage.kind !== 'headline' && passage.kind !== 'deck') continue;
      if (passage.kind === 'headline') yield* names(article, passage, (word) => tagger?.knows(word) ?? null);
      yield* figures(article, passage);
    }
  },
});

const CAPITAL = /(?<![\p{L}’'.-])\p{Lu}\p{Ll}{3,}(?![\p{L}-])/gu;

/** The site behind its page's title: “… - The Port Ada Post.” */
const SITE = / [-–—|] (?:The )?\p{Lu}[\p{L} .&’'-]{2,40}$/u;

/** Only in a headline in sentence case do capitals prove a name. */
function* names(article: Article, headline: Passage, knows: (word: string) => string | null) {
  const words = headline.prose.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (words.length < 4 || words.length > LONGEST || capitals > words.length / 2) return;
  const rest = bodyOf(article).toLowerCase();
  for (const match of allMatches(headline.prose.replace(SITE, ''), CAPITAL)) {
    const word = match[0];
    const lower = word.toLowerCase();
    const opens = /^\W*$|[.:?!–—]\W{0,9}$/u.test(headline.prose.slice(0, match.index));
    if (opens || PLACES.has(word) || DEMONYMS.has(word) || TITLES.has(lower) || isOfDay(headline.prose, match))
      continue;
    const kind = knows(word);
    if ((kind !== null && kind !== 'surname' && kind !== 'given') || word.endsWith('s') || rest.includes(stemOf(lower)))
      continue;
    const start = headline.at + match.index;
    yield { at: { start, end: start + word.length }, message: 'name' as const, data: { name: word } };
  }
}

/** “Valentine’s Day”: a feast, and nobody. */
const isOfDay = (prose: string, { index, 0: word }: RegExpExecArray): boolean =>
  /^['’]s? (?:Day|Eve|Night|Week)\b/.test(prose.slice(index + word.length, index + word.length + 9));

/** What a name shares with its kin: “Olympian” and “Olympic.” */
const stemOf = (name: string): string =>
  /(?:ian|ean|ist|ic)$/.test(name) && name.length > 6
    ? name.replace(/(?:ian|ean|ist|ic)$/, '')
    : name.slice(0, Math.max(4, name.length - 1));

function* figures(article: Article, headline: Passage) {
  const within = article.figures.filter((figure) => article.passages[figure.passage] === headline);
  if (!within.length) return;
  const others = article.figures.filter((figure) => article.passages[figure.passage] !== headline);
  const rest = bodyOf(article);
  for (const figure of within) {
    const digits = /\d[\d,]*(?:\.\d+)?/.exec(textOf(article.text, figure))?.[0];
    if (!digits || figure.value < 10 || figure.hedge || others.some((other) => meets(figure, other))) continue;
    if (new RegExp(`(?<!\\d)${digits.replace('.', '\\.')}(?!\\d)`).test(rest)) continue;
    const start = figure.start + textOf(article.text, figure).indexOf(digits);
    // A number that opens the headline counts the items of the piece.
    if (start === headline.at) continue;
    // Another value of the same count is a conflict of figures, which is told as that; times come in every length.
    const told = others.some((other) => other.unit === figure.unit);
    if (isRestated(article, figure)) continue;
    if (told && (LOOSE.has(figure.unit) || conflictsWith(article, figure))) continue;
    yield { at: { start, end: start + digits.length }, message: 'figure' as const, data: { figure: digits } };
  }
}

const conflictsWith = (article: Article, { start }: Figure): boolean =>
  countsByUnit(article)
    .flatMap(conflictsIn)
    .some(({ a, b }) => a.figure.start === start || b.figure.start === start);

/** A headline rounds: a tenth more or less is the same. */
const meets = (a: Figure, b: Figure): boolean => a.low <= b.high * 1.1 && b.low * 0.9 <= a.high;

const bodyOf = (article: Article): string =>
  article.passages
    .filter(({ kind }) => kind !== 'headline' && kind !== 'deck')
    .map(({ prose }) => prose)
    .join('\n');
