import { SPEECH_VERBS } from '../lexicon/speech.ts';
import { wordCount } from '../text/words.ts';
import { readPlain } from './plain.ts';

/** Whether a file is an article, and why. */
export interface Detection {
  readonly article: boolean;
  /** 0 to 1; 0.5 and above is an article. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What is looked at: the beginning tells, and a long log must not cost more than a short one. UTF-16 units. */
const LOOK = 12_000;

interface Sign {
  readonly reason: string;
  readonly weight: number;
  readonly test: (copy: Copy) => boolean;
}

interface Copy {
  readonly text: string;
  readonly name: string;
  readonly frontMatter: string;
  readonly body: string;
  readonly words: number;
  /** Share of words in lines that read like prose sentences. */
  readonly prose: number;
  /** Attributions per 1,000 words. */
  readonly attributions: number;
}

/** First weights, set by hand; each sign is a reason that a person can be shown. */
const SIGNS: readonly Sign[] = [
  {
    reason: 'named like an article (.article, .story)',
    weight: 3,
    test: ({ name }) => /\.(?:article|story)$/i.test(name),
  },
  {
    reason: 'has a byline',
    weight: 1.5,
    test: ({ text }) => /^\s*(?:by|words by|written by):?\s+\p{Lu}/imu.test(text.slice(0, 1200)),
  },
  {
    reason: 'has a dateline',
    weight: 1.5,
    test: ({ body }) =>
      /(?:^|\n)\s*\p{Lu}{3}[\p{Lu} .,'’-]*(?:, [\p{L}. ]{2,20})?(?:, \p{L}+\.? \d{1,2})?(?: \([\p{L} ]+\))?\s*(?:—|–|--?|_)\s/u.test(
        body.slice(0, 3000),
      ),
  },
  {
    reason: 'front matter with newsroom fields',
    weight: 2,
    test: ({ frontMatter }) =>
      /^(?:byline|kicker|dek|deck|standfirst|dateline|cutline|image-credit|credit|headline)\s*[:=]/im.test(frontMatter),
  },
  {
    reason: 'front matter with title and date',
    weight: 0.4,
    test: ({ frontMatter }) => /^title\s*[:=]/im.test(frontMatter) && /^date\s*[:=]/im.test(frontMatter),
  },
  { reason: 'reads as prose', weight: 1, test: ({ prose }) => prose >= 0.6 },
  { reason: 'credits people with what they say', weight: 1.8, test: ({ attributions }) => attributions >= 4 },
  {
    reason: 'names weekdays, months or offices',
    weight: 0.8,
    test: ({ body }) =>
      (body.match(
        /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:President|Minister|Mayor|Gov\.|Sen\.|Rep\.|police|spokes\w+|council|court)\b/g,
      )?.length ?? 0) >= 2,
  },
  {
    reason: 'wire marks',
    weight: 1.5,
    test: ({ text }) => /\((?:AP|Reuters|AFP|UPI|dpa)\)|^\s*[-—–]+\s?30\s?[-—–]+|^\(END\)|#{3}\s*$/m.test(text),
  },
  {
    reason: 'credits a photograph',
    weight: 0.8,
    test: ({ text }) => /\((?:[^()\n]*(?:\/|Photo|Getty|Handout)[^()\n]*)\)/.test(text.slice(0, 3000)),
  },
  { reason: 'too little prose', weight: -3, test: ({ prose, words }) => prose < 0.35 || words < 40 },
  {
    reason: 'reads as code, a log or a table',
    weight: -3,
    test: ({ text }) =>
      lineShare(
        text,
        /^\s*(?:\d{4}-\d\d-\d\d[T ]\d|\[\w+\]|[{}<$#>|]|\/\/|\w+\(|(?:import|const|let|def|function|class|return)\b)|[;{}]\s*$|\t.*\t/,
      ) > 0.25,
  },
  {
    reason: 'mail headers',
    weight: -3,
    test: ({ text }) =>
      (text.slice(0, 800).match(/^(?:From|To|Subject|Cc|Sent|Reply-To|Message-ID):\s/gim)?.length ?? 0) >= 2,
  },
  {
    reason: 'a press release',
    weight: -3,
    test: ({ text }) => /for immediate release|media contact|press contact|\btoday announced\b/i.test(text),
  },
  {
    reason: 'mostly list items or headings',
    weight: -2,
    test: ({ body }) => lineShare(body, /^\s*(?:[-*•+]|\d+[.)]|#{1,6})\s/) > 0.4,
  },
  { reason: 'code blocks', weight: -2, test: ({ text }) => /^(?:```|~~~)/m.test(text) },
  {
    reason: 'named like documentation or notes',
    weight: -2,
    test: ({ name }) =>
      /^(?:readme|changelog|changes|license|licence|copying|notice|authors|contributing|todo|notes?|requirements|robots|security|code_of_conduct)\b/i.test(
        name,
      ),
  },
  {
    reason: 'full of links',
    weight: -1,
    test: ({ body, words }) => (body.match(/https?:\/\/|\]\(/g)?.length ?? 0) > Math.max(3, words / 40),
  },
  {
    reason: 'in the first person',
    weight: -1,
    test: ({ body, words }) =>
      words > 0 &&
      (body.replace(/["“][^"”]*["”]/g, '').match(/\b(?:I|my|me|we|our|you|your)\b/g)?.length ?? 0) / words > 0.025,
  },
];

const BIAS = -2.6;

/** Judges by content and name, in linear time, without the tagger. `name` is the file's base name, or ''. */
export function detect(text: string, name: string): Detection {
  const copy = copyOf(text.slice(0, LOOK), name);
  const found = SIGNS.filter((sign) => sign.test(copy));
  const sum = found.reduce((total, sign) => total + sign.weight, BIAS);
  const score = Math.round((1 / (1 + Math.exp(-sum))) * 100) / 100;
  return {
    article: score >= 0.5,
    score,
    reasons: found.map((sign) => `${sign.weight > 0 ? '+' : '−'} ${sign.reason}`),
  };
}

function copyOf(text: string, name: string): Copy {
  const frontMatter = /^\ufeff?(?:---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\+\+\+)[ \t]*(?:\r?\n|$)/.exec(text);
  const body = frontMatter ? text.slice(frontMatter[0].length) : text;
  const paragraphs = readPlain(body).passages.map((passage) => body.slice(passage.start, passage.end));
  const words = wordCount(body);
  const inProse = paragraphs
    .filter((line) => wordCount(line) >= 12 && /[.!?]["”’')]?\s*$/.test(line))
    .reduce((sum, line) => sum + wordCount(line), 0);
  const cues =
    body.match(/\b(?:said|says|told|added|wrote|according to|tweeted|asked|argued|stated|explained|warned)\b/g) ?? [];
  return {
    text,
    name,
    frontMatter: frontMatter?.[1] ?? '',
    body,
    words,
    prose: words ? inProse / words : 0,
    attributions: words
      ? (cues.filter((cue) => cue === 'according to' || SPEECH_VERBS.has(cue)).length * 1000) / words
      : 0,
  };
}

function lineShare(text: string, pattern: RegExp): number {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  return lines.length ? lines.filter((line) => pattern.test(line)).length / lines.length : 0;
}
