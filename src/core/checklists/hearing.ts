import type { Article, Person } from '../article/model.ts';
import { mentionAt } from '../article/people/mentions.ts';
import { ORGANIZATION_WORDS } from '../lexicon/people/people.ts';
import { PLACES } from '../lexicon/places/places.ts';
import { allMatches } from '../text/matches.ts';
import { plain } from '../text/plain.ts';
import { firstWhere, spanIndex } from '../text/spanIndex.ts';
import { bare, type Span, textOf } from '../text/spans.ts';

/** What speaks: a person, a body (a ministry, a capital, a company), a document, or nobody who is named. */
export type VoiceKind = 'person' | 'body' | 'document' | 'unnamed';

/** What an accused voice had of its right to answer. */
export type Response = 'given' | 'asked for' | 'none';

/** A voice while what it says is gathered. */
export interface Draft {
  /** Its place in the order in which voices were first met, from 1. */
  readonly number: number;
  readonly name: string;
  readonly person: Person | null;
  kind: VoiceKind;
  through: string | null;
  quotes: number;
  words: number;
  statements: number;
  readonly places: Span[];
  response: Response | null;
}

/** The voices of a story while they are gathered. Looks up who is named and who is heard where. */
export class Hearing {
  readonly article: Article;
  readonly drafts: Draft[] = [];
  readonly #byName = new Map<string, Draft>();
  /** The number of the first voice that is heard at each offset; 0 where none is. */
  readonly #heard: Int32Array;
  readonly #people: ReadonlyMap<string, Person>;
  readonly #mentionsAt: (place: Span) => readonly { readonly person: Person }[];
  #places: readonly string[] | null = null;

  constructor(article: Article) {
    const { text, people } = article;
    this.article = article;
    this.#heard = new Int32Array(text.length);
    this.#people = new Map(people.toReversed().map((person) => [person.name, person]));
    this.#mentionsAt = spanIndex(people.flatMap((person) => person.mentions.map((at) => ({ ...bare(at), person }))));
  }

  /** A voice is heard at a place. */
  hear(draft: Draft, place: Span): void {
    draft.places.push(place);
    for (let i = place.start; i < place.end; i++)
      this.#heard[i] = Math.min(this.#heard[i] || draft.number, draft.number);
  }

  /** The first voice that is heard at a place. */
  heardAt({ start, end }: Span): Draft | undefined {
    const first = this.#heard
      .subarray(start, end)
      .reduce((least, number) => Math.min(least, number || least), Infinity);
    return this.drafts[first - 1];
  }

  /** Who is named or meant at a place. */
  nameAt(place: Span): string | null {
    const named = this.#mentionsAt(place).map(({ person }) => person);
    const person = named.find(({ kind }) => kind === 'person') ?? named.find(({ kind }) => kind === 'organization');
    return (person ?? named[0])?.name ?? mentionAt(this.article, place.end)?.of.person.name ?? null;
  }

  /** The voice of a name, else of the words at a place. */
  draftOf(place: Span, name: string | null): Draft {
    return this.draftNamed(name ?? creditOf(this.article, place).replace(/^(?:The|A|An|Its|His|Her|Their)\s/i, ''));
  }

  /** The voice of a name, which may be words only: "the ministry", a body of which the story has no name. */
  draftNamed(name: string): Draft {
    const key = name.toLowerCase().replace(/[’']/g, "'");
    const known = this.#byName.get(key);
    if (known) return known;
    const person = this.#people.get(name) ?? null;
    const kind = kindOf(name, person);
    const draft: Draft = {
      number: this.drafts.length + 1,
      name,
      person,
      kind: kind === 'person' && person?.kind !== 'person' && this.#isPlace(name) ? 'body' : kind,
      through: null,
      quotes: 0,
      words: 0,
      statements: 0,
      places: [],
      response: null,
    };
    this.#byName.set(key, draft);
    this.drafts.push(draft);
    return draft;
  }

  /** "Halvany says", of a country that the story also speaks of as a place. */
  #isPlace(name: string): boolean {
    this.#places ??= allMatches(this.article.text, /(?<= (?:in|from|near) )\S+/g)
      .map(([words]) => words)
      .sort();
    const places = this.#places;
    const first = places[firstWhere(places.length, (i) => places[i]! >= name)];
    return !name.includes(' ') && first?.startsWith(name) === true;
  }
}

/** The words that credit, without what is left of "on Tuesday" behind them. */
export const creditOf = ({ text }: Article, place: Span): string =>
  plain(textOf(text, place)).replace(/\s(?:on|in|at|by|late|early)$/i, '');

export const PRONOUN = /^(?:he|she|they|it|who|which|that|this|the|i|we|you)$/i;
const SOMEBODY = /^(?:someone|somebody|everyone|nobody|some|one|another|others?|many|several|two|three|four|a few)\b/i;

export const DOCUMENTS =
  '(?:report|study|survey|poll|polling|analys[ie]s|research|interviews|letter|email|memo|statement|filing|complaint|lawsuit|indictment|affidavit|ruling|records?|documents?|minutes|transcript|article|editorial|post|tweet|review|audit|note|diary|notice|law|act|bill|paper|treaty|contract|census|figures|data|website)s?';
const DOCUMENT = new RegExp(`(?:^|\\s)${DOCUMENTS}$`, 'i');
const GROUP =
  /(?:^|\s)(?:officials|police|authorities|prosecutors|lawmakers|investigators|government|firm|team|directorate|army|military|agency|company)s?$/i;
/** People of whom nobody is named: "experts say." */
const CROWD = /(?:^|\s)(?:residents|protesters|experts|analysts|scientists|researchers|critics|observers|neighbors)$/i;

function kindOf(words: string, person: Person | null): VoiceKind {
  if (person?.kind === 'person') return 'person';
  if (PRONOUN.test(words) || SOMEBODY.test(words)) return 'unnamed';
  if (CROWD.test(words) && !/\p{Lu}/u.test(words.slice(1))) return 'unnamed';
  const head = words
    .replace(/\s(?:(?:of|for|from|in|at|by|on|with)\s.*|(?:signed|published|released|issued|conducted|filed).*)$/i, '')
    .replace(/\s?\([^()]{0,200}\)$/, '');
  if (DOCUMENT.test(head)) return 'document';
  const last = head.split(' ').at(-1) ?? '';
  if (person?.kind === 'organization' || PLACES.has(head) || ORGANIZATION_WORDS.has(last.toLowerCase())) return 'body';
  if (GROUP.test(head) || /^\p{Lu}{2,}s?$/u.test(last)) return 'body';
  return /\p{Lu}/u.test(words) ? 'person' : 'unnamed';
}
