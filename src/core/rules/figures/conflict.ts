import { echo, type Setting, settingOf } from '../../article/echo.ts';
import type { Article, Figure, PassageKind } from '../../article/model.ts';
import { DEMONYMS } from '../../lexicon/places.ts';
import { type Span, textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

/** Queries a story: more would be noise, and adjacent differences are usually meant. */
const MOST = 2;
/** Paragraphs between two values before they read as one quantity told twice rather than a comparison. */
const NEAREST = 2;

export const conflict = defineRule({
  id: 'figures/conflict',
  title: 'One quantity, one value',
  severity: 'info',
  doc: `When the same thing is counted twice with different results, readers wonder which to believe. Often the sources
differ: then the copy should say so where the figures stand. Figures that agree (8,000 and “at least 8,000”) and parts of a
whole are not queried.

Check both figures; if the sources differ, name each of them beside its figure.`,
  options: {},
  messages: {
    query:
      'Is this the same count? Here {a}, elsewhere {b}. Readers will ask which is right: reconcile them, or say that the sources differ.',
    other: 'Here {b}.',
  },
  examples: [
    {
      bad: '[[Some 8,000 Norland troops]] have crossed the Vell, the ministry said.\n\nThe river is high this week, and boats are few.\n\nFarmers watched from the bank.\n\nNearly 12,000 Norland troops have crossed the Vell, according to Eastmark.',
    },
    {
      good: 'Some 8,000 Norland troops have crossed the Vell, the ministry said.\n\nThe river is high.\n\nBoats are few.\n\nAt least 8,000 Norland troops have crossed the Vell.',
    },
    {
      good: 'The river claimed 12 houses in Port Ada.\n\nThe tide fell.\n\nBoats came.\n\nThe fire claimed 40 houses in Salem.',
    },
  ],
  *article(article) {
    const places = article.figures.filter(isCount).map((figure) => place(article, figure));
    let found = 0;
    const pairs = byUnit(places)
      .flatMap(conflicts)
      .map((pair) => ({ pair, strength: strengthOf(pair) }))
      .sort((a, b) => b.strength - a.strength || a.pair[0].figure.start - b.pair[0].figure.start)
      .map(({ pair }) => pair);
    const used = new Set<Place>();
    for (const [a, b] of pairs) {
      if (found === MOST || used.has(a) || used.has(b)) continue;
      used.add(a).add(b);
      found++;
      const data = { a: labelled(a), b: labelled(b) };
      yield { at: spanOf(a), message: 'query', data, related: [{ at: spanOf(b), message: 'other', data }] };
    }
  },
});

interface Place {
  readonly figure: Figure;
  readonly words: string;
  readonly source: string | null;
  /** What the sentence says of it, as stems of capitalised words and of the noun's modifiers. */
  readonly context: ReadonlySet<string>;
  /** What happened to what is counted, where that tells two counts apart. */
  readonly event: string | null;
  readonly when: string | null;
  readonly setting: Setting;
  readonly kind: PassageKind;
}

const isCount = (figure: Figure): boolean =>
  figure.noun !== null && Math.max(figure.low, Math.min(figure.high, 1e15)) >= 10 && figure.unit.length > 2;
const TIME_UNITS = new Set(
  'second minute hour day week month year decade mile kilometer kilometre meter metre foot feet inche inch point percent dollar pound euro degree time page word vote cent pence rate goal run yard game seat acre'.split(
    ' ',
  ),
);

function byUnit(places: readonly Place[]): Place[][] {
  const units = new Map<string, Place[]>();
  for (const place of places) {
    const list = units.get(place.figure.unit);
    if (list) list.push(place);
    else units.set(place.figure.unit, [place]);
  }
  return [...units.values()];
}

/** The figure and, where the sentence names one, its source: "nearly 12,000 troops (Kyiv)". */
const labelled = ({ words, source }: Place): string => (source ? `${words} (${source})` : words);

const spanOfFigure = (figure: Figure): Span => ({ start: figure.start, end: figure.noun?.end ?? figure.end });
const spanOf = ({ figure }: Place): Span => spanOfFigure(figure);

const EVENTS: readonly (readonly [string, RegExp])[] = [
  ['dead', /\b(?:killed|dead|died|deaths?|fatalit|bodies|drowned|executed)\b/i],
  ['hurt', /\b(?:hurt|injur\w*|wounded|hospitali[sz]ed)\b/i],
  ['held', /\b(?:arrest\w*|detain\w*|jailed|charged)\b/i],
  ['moved', /\b(?:fled|displaced|evacuat\w*|homeless|left)\b/i],
  ['lost', /\b(?:missing|lost)\b/i],
  ['needed', /\b(?:need\w*|require[sd]?|want\w*|plan\w*|expect\w*|will|would|could)\b/i],
];

function place(article: Article, figure: Figure): Place {
  const passage = article.passages[figure.passage]!;
  const sentence = sentenceAround(passage.text, figure.start - passage.at);
  return {
    figure,
    words: textOf(article.text, { start: figure.start, end: figure.noun?.end ?? figure.end }).replace(/\s+/g, ' '),
    source: sourceIn(sentence),
    context: stems(sentence),
    event: EVENTS.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null,
    when:
      /\b(?:19|20)\d\d\b|\b(?:last|next|previous|earlier) (?:year|month|week)\b/i.exec(sentence)?.[0].toLowerCase() ??
      null,
    kind: passage.kind,
    setting: settingOf(article.text, spanOfFigure(figure)),
  };
}

/** UTF-16 units that a sentence may reach to either side of its figure. */
const REACH = 600;

function sentenceAround(whole: string, figure: number): string {
  const from = Math.max(0, figure - REACH);
  const text = whole.slice(from, figure + REACH);
  const at = figure - from;
  const before = text.slice(0, at).search(/[.!?]["”’]?\s+(?=\p{Lu})[^.!?]*$/u);
  const after = /[.!?]["”’]?(?:\s|$)/.exec(text.slice(at));
  return text.slice(before < 0 ? 0 : before + 1, after ? at + after.index + 1 : text.length);
}

/** Who is credited in the sentence: "according to …", "… said", or the word that stands for nobody. */
function sourceIn(sentence: string): string | null {
  const according = /according to (?:the )?([\p{L}.'’-]+(?: [\p{L}.'’-]+){0,5}(?: \([^)]+\))?)/u.exec(sentence)?.[1];
  const said =
    /(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*) (?:has |have |had )?(?:said|says|told|reported|estimated)\b/u.exec(
      sentence,
    )?.[1];
  const who = [said?.trim(), according?.trim()].filter(Boolean).join(', by ');
  return who || (/\breportedly\b/i.test(sentence) ? '“reportedly”' : null);
}

/** "Korea" and "Korean" are one word here. */
const stem = (word: string): string => word.toLowerCase().slice(0, 4);

function stems(sentence: string): Set<string> {
  const words = [...sentence.matchAll(/\p{Lu}[\p{L}'’]+/gu)]
    .filter((match) => match.index > 1 || DEMONYMS.has(match[0]))
    .map((match) => stem(match[0]));
  return new Set(words.filter((word) => word.length > 2));
}

/** Pairs of one unit that cannot both be true, nearest value apart; linear in the figures of a unit. */
function conflicts(places: readonly Place[]): [Place, Place][] {
  const pairs: [Place, Place][] = [];
  for (let i = 0; i < places.length; i++) {
    for (let k = i + 1; k < Math.min(places.length, i + 12); k++) {
      const a = places[i]!;
      const b = places[k]!;
      if (!disagree(a.figure, b.figure)) continue;
      const apart = b.figure.passage - a.figure.passage;
      if ((apart >= NEAREST && sameThing(a, b)) || (apart > 0 && toldAlike(a, b, places.length === 2)))
        pairs.push([a, b]);
    }
  }
  return pairs;
}

const disagree = (a: Figure, b: Figure): boolean => a.low > b.high || b.low > a.high;

/** Figures further apart than this factor are seldom one count gone wrong. */
const FAR = 3;
const isCommon = ({ figure }: Place): boolean =>
  /^(?:people|man|men|women|children|millimeter|unit|home|case)$/.test(figure.unit);

/** How alike the two are told: the likeliest slips are queried where there are more than a story should carry. */
function strengthOf([a, b]: readonly [Place, Place]): number {
  const { words, part } = echo(a.setting, b.setting);
  return words * part + (SHOWN.has(a.kind) !== SHOWN.has(b.kind) ? 1 : 0);
}

/** What restates the body's figures by its nature. */
const SHOWN: ReadonlySet<PassageKind> = new Set(['headline', 'deck', 'caption']);

/** The same thing in the same words: enough of them, and nothing that tells the two apart. */
function toldAlike(a: Place, b: Place, few: boolean): boolean {
  if (a.when !== b.when && a.when !== null && b.when !== null) return false;
  if (a.event !== b.event && a.event !== null && b.event !== null) return false;
  const [low, high] = [a.figure.low, b.figure.low].sort((x, y) => x - y) as [number, number];
  // Slips halve or double, or lose a nought; far apart, two things are counted.
  if (high > low * FAR && ![10, 1000].includes(high / low)) return false;
  const { words, part } = echo(a.setting, b.setting);
  // Times and measures recur for everything.
  const restated = SHOWN.has(a.kind) !== SHOWN.has(b.kind);
  if (TIME_UNITS.has(a.figure.unit) || isCommon(a)) return words >= (restated ? 2 : 4) && part >= 0.4;
  if (restated) return words >= 1;
  return (words >= 2 && part >= 0.2) || (few && words >= 1 && part >= 0.1);
}

/** The same events and times, and at least two proper words in common, of which the smaller set has most. */
function sameThing(a: Place, b: Place): boolean {
  if (a.figure.quoted || b.figure.quoted || TIME_UNITS.has(a.figure.unit)) return false;
  if (a.event !== b.event || a.when !== b.when) return false;
  const shared = [...a.context].filter((word) => b.context.has(word)).length;
  const ratio = Math.max(a.figure.low, b.figure.low) / Math.max(1, Math.min(a.figure.low, b.figure.low));
  return shared >= 2 && shared * 2 >= Math.min(a.context.size, b.context.size) && ratio <= 10;
}
