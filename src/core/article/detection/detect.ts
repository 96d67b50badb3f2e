import { BIAS, WEIGHTS } from '../../lexicon/detectionWeights.ts';
import { readSigns, SIGNS, type SignId } from './signs.ts';

/** Whether a file is an article, and why. */
export interface Detection {
  readonly article: boolean;
  /** 0 to 1; 0.5 and above is an article. */
  readonly score: number;
  /** What speaks for it ("+ …") and against it ("− …"), the weightiest first. */
  readonly reasons: readonly string[];
}

/** Files of code and data, whatever stands in them. */
const NO_PROSE =
  /\.(?:[cm]?[jt]sx?|json[c5l]?|map|html?|xml|svg|css|s[ac]ss|less|ya?ml|toml|ini|cfg|conf|env|lock|csv|tsv|log|sh|bash|zsh|fish|ps1|bat|cmd|py|rb|rs|go|java|kt|c|cc|cpp|h|hpp|cs|php|pl|lua|r|sql|vue|svelte|tex|bib|diff|patch|vtt|srt|ics|eml|mbox|properties|gradle|make|mk|cmake|dockerfile)$/i;

/** Files that hold a story, but not as text that can be edited: they are imported. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/^\s*\{\\rtf\d/, 'a document in Rich Text Format: import it'],
  [/^\s*<\?xml\b|^\s*<(?:nitf|newsml|newsItem|rss)\b/i, 'a file of XML: import it'],
];

/** A sign that moves the score by less is not worth a line. */
const WORTH_TELLING = 0.3;

/** Judges by content, name and folders, in linear time, without the tagger. `path` is as much of it as is known, or ''. */
export function detect(text: string, path: string): Detection {
  if (NO_PROSE.test(path)) return { article: false, score: 0, reasons: ['− a file of code or data by its name'] };
  const markup = MARKUP.find(([pattern]) => pattern.test(text.slice(0, 400)));
  if (markup) return { article: false, score: 0, reasons: [`− ${markup[1]}`] };
  const signs = readSigns(text, path);
  const weighed = (Object.keys(SIGNS) as SignId[]).map((id) => ({
    id,
    amount: signs[id],
    pull: signs[id] * WEIGHTS[id],
  }));
  const sum = weighed.reduce((total, { pull }) => total + pull, BIAS);
  const score = Math.round(100 / (1 + Math.exp(-sum))) / 100;
  return {
    article: score >= 0.5,
    score,
    reasons: weighed
      .flatMap(reasonOf)
      .sort((a, b) => b.pull - a.pull)
      .map(({ reason }) => reason),
  };
}

interface Weighed {
  readonly id: SignId;
  readonly amount: number;
  readonly pull: number;
}

/** What is there and pulls, and what one would expect and is not there. */
function reasonOf({ id, amount, pull }: Weighed): { reason: string; pull: number }[] {
  const sign: { readonly reason: string; readonly lack?: string } = SIGNS[id];
  if (Math.abs(pull) >= WORTH_TELLING)
    return [{ reason: `${pull > 0 ? '+' : '−'} ${sign.reason}`, pull: Math.abs(pull) }];
  if (sign.lack && amount < 0.1 && WEIGHTS[id] > 0.8) return [{ reason: `− ${sign.lack}`, pull: WEIGHTS[id] }];
  return [];
}
