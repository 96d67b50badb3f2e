import { PRONOUN_OF_NOUN, TITLES } from '../lexicon/people.ts';
import { BODY_KINDS, type Mention, type NameMention, type Passage, type PassageKind, type Person } from './model.ts';

interface Draft {
  name: string;
  role: string | null;
  kind: Person['kind'];
  pronoun: string | null;
  mentions: Mention[];
  /** Every form in which the story writes the name. */
  forms: Set<string>;
}

/** Words of a description that may stand for one person: "the former finance minister". */
const LONGEST_DESCRIPTION = 4;

/** The people and organisations of a story, body first, then captions and deck. Linear in mentions. */
export class Registry {
  readonly #drafts: Draft[] = [];
  readonly #byLast = new Map<string, Draft[]>();
  #roles: ReadonlyMap<string, readonly Draft[]> | null = null;

  constructor(passages: readonly Passage[]) {
    const add = (kinds: (kind: PassageKind) => boolean, onlyKnown: boolean): void =>
      passages.forEach((passage, index) => {
        if (kinds(passage.kind)) for (const name of passage.facts.names) this.#add(name, passage.at, index, onlyKnown);
      });
    add((kind) => BODY_KINDS.has(kind) && kind !== 'subhead', false);
    add((kind) => kind === 'caption' || kind === 'deck', false);
    // Capitals in headlines prove little: only names that the story knows are mentions there.
    add((kind) => kind === 'headline' || kind === 'subhead', true);
    for (const draft of this.#drafts) draft.mentions.sort((a, b) => a.start - b.start);
  }

  #add(mention: NameMention, at: number, passage: number, onlyKnown: boolean): void {
    const known = this.#find(mention.name);
    if (!known && onlyKnown) return;
    const place: Mention = { start: mention.start + at, end: mention.end + at, passage };
    const pronoun = pronounOf(mention.role);
    if (!known) {
      const draft: Draft = {
        name: mention.name,
        role: mention.role,
        kind: mention.kind,
        pronoun,
        mentions: [place],
        forms: new Set([mention.name]),
      };
      this.#drafts.push(draft);
      this.#index(draft);
      return;
    }
    known.mentions.push(place);
    known.forms.add(mention.name);
    if (mention.name.split(' ').length > known.name.split(' ').length) {
      known.name = mention.name;
      this.#index(known);
    }
    known.role ??= mention.role;
    known.pronoun ??= pronoun;
    if (known.kind === 'unknown') known.kind = mention.kind;
  }

  #index(draft: Draft): void {
    for (const word of new Set(draft.name.split(' '))) {
      const list = this.#byLast.get(word);
      if (!list) this.#byLast.set(word, [draft]);
      else if (!list.includes(draft)) list.push(draft);
    }
  }

  /** The draft that a name as written belongs to: the same name, its surname, or its given name first in line. */
  #find(name: string): Draft | undefined {
    const words = name.split(' ');
    const candidates = this.#byLast.get(words.at(-1) ?? '') ?? this.#byLast.get(words[0] ?? '') ?? [];
    return candidates.find((draft) => isSameName(draft, name));
  }

  /** Who is meant by a name or a description that contains one; null where the story does not tell. */
  who(text: string): Draft | null {
    const names =
      text.match(/\p{Lu}[\p{L}'’-]*(?:\s+(?:(?:de|da|von|van|der|bin|al|el|la|le)\s+)*\p{Lu}[\p{L}'’-]*)*/gu) ?? [];
    for (const name of names.reverse()) {
      // "Norland minister" names a country and not the minister; "spokesman for the ministry" names the body.
      if (/^\s+\p{Ll}/u.test(text.slice(text.lastIndexOf(name) + name.length).replace(/^['’]s/, ''))) return null;
      const words = name.replace(/['’]s$/, '').split(/\s+/);
      for (let i = 0; i < words.length; i++) {
        const found = this.#find(words.slice(i).join(' '));
        if (found) return found;
      }
    }
    return null;
  }

  /** Who "the minister" or "the 54-year-old" is, where exactly one person of the story is introduced so; else null. */
  described(text: string): Draft | null {
    const words = text.toLowerCase().split(/\s+/);
    const noun = words.at(-1)?.replace(/-year-olds?$/, '');
    if (words[0] !== 'the' || !noun || words.length > LONGEST_DESCRIPTION) return null;
    const fits = this.#byRole().get(noun) ?? [];
    return fits.length === 1 ? (fits[0] ?? null) : null;
  }

  #byRole(): ReadonlyMap<string, readonly Draft[]> {
    if (this.#roles) return this.#roles;
    const roles = new Map<string, Draft[]>();
    for (const draft of this.#drafts) {
      if (draft.kind !== 'person') continue;
      for (const word of new Set(draft.role?.toLowerCase().split(/[\s.]+/))) {
        if (!TITLES.has(word) && !/^\d+$/.test(word)) continue;
        const list = roles.get(word);
        if (list) list.push(draft);
        else roles.set(word, [draft]);
      }
    }
    this.#roles = roles;
    return roles;
  }

  people(): Person[] {
    return this.#drafts.map(({ forms, ...draft }) => ({ ...draft, short: shortOf({ ...draft, forms }) }));
  }
}

export type PersonDraft = Draft;

/** The form of later mentions: the surname; for Chinese and Korean order the name the story itself uses. */
export function shortOf({ name, kind, forms }: Pick<Draft, 'name' | 'kind' | 'forms'>): string {
  const words = name.split(' ');
  if (kind === 'organisation' || words.length === 1) return name;
  const last = surname(words);
  const first = words[0] ?? '';
  return forms.has(first) && !forms.has(last) ? first : last;
}

/** The last word with its particles: "von der Leyen". */
function surname(words: readonly string[]): string {
  let at = words.length - 1;
  if (/^(?:Jr|Sr|II|III|IV)\.?$/.test(words[at] ?? '') && at > 0) at--;
  while (at > 1 && /^\p{Ll}/u.test(words[at - 1] ?? '')) at--;
  return words
    .slice(at)
    .join(' ')
    .replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '');
}

/** The surname of a known name, or its first word where a person is meant: a place may open the name of a body. */
function isSameName(known: Draft, name: string): boolean {
  if (known.name === name) return true;
  const [short, long] = known.name.length < name.length ? [known.name, name] : [name, known.name];
  if (long.startsWith(`${short} `)) return known.kind === 'person' && long === known.name;
  return known.kind !== 'organisation' && long.endsWith(` ${short}`);
}

function pronounOf(role: string | null): string | null {
  for (const word of role?.toLowerCase().split(/\s+/) ?? []) {
    const pronoun = PRONOUN_OF_NOUN.get(word.replace('.', ''));
    if (pronoun) return pronoun;
  }
  return null;
}
