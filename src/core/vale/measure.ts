import { type Article, BODY_KINDS } from '../article/model.ts';
import { sentences } from './scope.ts';

/** What a formula may count, by Vale's names. */
export const VARIABLES = [
  'blockquote',
  'characters',
  'complex_words',
  'heading_h1',
  'heading_h2',
  'heading_h3',
  'heading_h4',
  'heading_h5',
  'heading_h6',
  'list',
  'long_words',
  'paragraphs',
  'polysyllabic_words',
  'pre',
  'sentences',
  'syllables',
  'words',
] as const;
export type Counts = Readonly<Record<(typeof VARIABLES)[number], number>>;

const counted = new WeakMap<Article, Counts>();

/** Counts an article once for all rules: what readers read, quotations included. */
export function measure(article: Article): Counts {
  let counts = counted.get(article);
  if (!counts) {
    counts = count(article);
    counted.set(article, counts);
  }
  return counts;
}

function count({ passages }: Article): Counts {
  const of = (kind: string, level?: number): number =>
    passages.filter((passage) => passage.kind === kind && (level === undefined || passage.level === level)).length;
  const body = passages.filter(({ kind }) => BODY_KINDS.has(kind) && kind !== 'subhead').map(({ prose }) => prose);
  const words = body.flatMap((prose) => prose.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []);
  const syllables = words.map(syllablesOf);
  return {
    blockquote: of('blockQuote'),
    characters: words.reduce((sum, word) => sum + word.length, 0),
    complex_words: words.filter((word, i) => syllables[i]! > 2 && !isEasyLong(word)).length,
    heading_h1: of('headline') + of('subhead', 1),
    heading_h2: of('subhead', 2),
    heading_h3: of('subhead', 3),
    heading_h4: of('subhead', 4),
    heading_h5: of('subhead', 5),
    heading_h6: of('subhead', 6),
    list: of('listItem'),
    long_words: words.filter((word) => word.length > 6).length,
    paragraphs: of('paragraph'),
    polysyllabic_words: syllables.filter((number) => number > 2).length,
    pre: 0,
    sentences: body.reduce((sum, prose) => sum + sentences(prose).length, 0),
    syllables: syllables.reduce((sum, number) => sum + number, 0),
    words: words.length,
  };
}

/** Syllables of an English word, by its vowels: right for about nine words in ten, and near for the rest. */
function syllablesOf(word: string): number {
  const bare = word.toLowerCase().replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (end) => end[0] ?? '');
  return Math.max(1, bare.match(/[aeiouyáéíóúäëïöü]{1,2}/g)?.length ?? 1);
}

/** Long by an ending, or a name: the Gunning fog index does not count it as hard. */
const isEasyLong = (word: string): boolean => /^\p{Lu}/u.test(word) || /(?:es|ed|ing)$/.test(word);
