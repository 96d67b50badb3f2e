import type { Article } from '../article/model.ts';
import type { Check, Hit, MakeCheck } from './check.ts';
import { type Formula, FormulaError, readFormula } from './formula.ts';
import { type Counts, measure, VARIABLES } from './measure.ts';

/** A measure of the whole story that a formula works out; what it finds is reported at the headline. */
export const metric: MakeCheck = ({ fields }, kit) => {
  const formula = formulaOf('formula', fields.text('formula'));
  const condition = formulaOf('condition', `value ${fields.text('condition')}`, ['value']);
  if (!formula || !condition) return null;
  return {
    *whole(article): Iterable<Hit> {
      const counts = measure(article);
      const value = formula(counts);
      if (Number.isFinite(value) && condition({ ...counts, value })) yield atTop(article, value);
    },
  };

  function formulaOf(field: string, source: string, more: readonly string[] = []): Formula | null {
    try {
      return readFormula(source.replace(/\bheading\.(h[1-6])\b/g, 'heading_$1'), [...VARIABLES, ...more]);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      kit.blame([field], `“${field}” cannot be worked out: ${error.message}.`);
      return null;
    }
  }
};

/** The published formulas of school grades, from counts of the whole story. */
const GRADES: Readonly<Record<string, (counts: Counts) => number>> = {
  'Flesch-Kincaid': (n) => 0.39 * (n.words / n.sentences) + 11.8 * (n.syllables / n.words) - 15.59,
  'Gunning Fog': (n) => 0.4 * (n.words / n.sentences + 100 * (n.complex_words / n.words)),
  'Coleman-Liau': (n) => 0.0588 * ((n.characters / n.words) * 100) - 0.296 * ((n.sentences / n.words) * 100) - 15.8,
  SMOG: (n) => 1.043 * Math.sqrt((n.polysyllabic_words * 30) / n.sentences) + 3.1291,
  'Automated Readability': (n) => 4.71 * (n.characters / n.words) + 0.5 * (n.words / n.sentences) - 21.43,
};

/** The years of school that a story asks of its readers, by the formula of Flesch and Kincaid; null for too little text. */
export function schoolGrade(article: Article): number | null {
  const counts = measure(article);
  return counts.words < 50 ? null : Math.max(0, Math.round(GRADES['Flesch-Kincaid']!(counts)));
}

/** The mean of the grades named may not be above `grade`. */
export const readability: MakeCheck = ({ fields }, kit): Check | null => {
  const names = fields.texts('metrics');
  const most = fields.number('grade', 0);
  for (const [i, name] of names.entries())
    if (!Object.hasOwn(GRADES, name))
      kit.blame(['metrics', i], `There is no metric “${name}”: choose ${Object.keys(GRADES).join(', ')}.`);
  if (!names.length || !most) kit.blame([], 'A rule that extends “readability” needs “metrics” and “grade”.');
  if (!names.length || !most || names.some((name) => !Object.hasOwn(GRADES, name))) return null;
  return {
    *whole(article): Iterable<Hit> {
      const counts = measure(article);
      const grade = names.reduce((sum, name) => sum + (GRADES[name]?.(counts) ?? 0), 0) / names.length;
      if (grade > most) yield atTop(article, grade);
    },
  };
};

function atTop({ furniture, passages }: Article, value: number): Hit {
  const first = passages[0];
  const at = furniture.headline ?? { start: first?.at ?? 0, end: (first?.at ?? 0) + (first?.text.length ?? 0) };
  return { at, words: [value.toFixed(2)] };
}
