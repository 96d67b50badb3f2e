import { type Edit, type Span, textOf } from '../../text/spans.ts';
import type { Article, Person } from '../model.ts';
import { type Capital, capitalsOf } from './capitals.ts';
import { mentionAt } from './mentions.ts';

/** The edits that give a person another name. Inside quotation marks somebody else speaks: those are a choice of their own. */
export interface Renaming {
  readonly edits: readonly Edit[];
  readonly quoted: readonly Edit[];
}

/** The name under an offset that can be changed, as written there; null where no person is named. */
export function renamableAt(article: Article, offset: number): Span | null {
  const found = mentionAt(article, offset);
  if (found && found.of.person.kind !== 'organization' && /^\p{Lu}/u.test(textOf(article.text, found.at)))
    return found.at;
  return quotedNameAt(article, offset)?.at ?? null;
}

/** Changes the words of a name wherever the story names that person; null where it cannot be told how. */
export function rename(article: Article, offset: number, wanted: string): Renaming | null {
  const at = renamableAt(article, offset);
  const person = mentionAt(article, offset)?.of.person ?? quotedNameAt(article, offset)?.person;
  const to = wanted.trim().split(/\s+/).filter(Boolean);
  if (!at || !person || !to.length) return null;
  const from = textOf(article.text, at).split(/\s+/);
  // Word for word where there are as many; else the surname follows, and given names change where the whole name stands.
  const words = new Map(
    from.length === to.length ? from.map((word, i) => [word, to[i]!]) : [[from.at(-1)!, to.at(-1)!]],
  );
  const changes = capitalsOf(article)
    .filter((place) => words.has(place.word) && isOf(person, place, article))
    .map((place) => ({
      edit: { span: { start: place.start, end: place.end }, text: words.get(place.word)! },
      quoted: place.quoted,
    }))
    .filter(({ edit }) => edit.text !== textOf(article.text, edit.span));
  const rest = from.length === to.length ? [] : wholeNames(article, person, from, to);
  const inside = (edit: Edit): boolean =>
    rest.some(({ span }) => span.start <= edit.span.start && edit.span.end <= span.end);
  return {
    edits: [...rest, ...changes.filter(({ edit, quoted }) => !quoted && !inside(edit)).map(({ edit }) => edit)],
    quoted: changes.filter(({ quoted }) => quoted).map(({ edit }) => edit),
  };
}

/** Mentions written exactly as the one that is changed. */
const wholeNames = (article: Article, { mentions }: Person, from: readonly string[], to: readonly string[]): Edit[] =>
  from.length === 1
    ? []
    : mentions
        .filter((mention) => textOf(article.text, mention).split(/\s+/).join(' ') === from.join(' '))
        .map(({ start, end }) => ({ span: { start, end }, text: to.join(' ') }));

/** The word stands for this person: in one of the person's mentions, or in a quotation with no other given name before it. */
function isOf(person: Person, place: Capital, article: Article): boolean {
  if (person.mentions.some((mention) => mention.start <= place.start && place.end <= mention.end)) return true;
  const words = person.name.split(' ');
  if (!words.includes(place.word) || (place.before !== '' && !words.includes(place.before))) return false;
  return !article.people.some((other) => other !== person && other.name.split(' ').includes(place.word));
}

function quotedNameAt(article: Article, offset: number): { at: Span; person: Person } | null {
  const place = capitalsOf(article).find(({ start, end, quoted }) => quoted && start <= offset && offset <= end);
  const person = place && article.people.find((one) => one.kind !== 'organization' && isOf(one, place, article));
  return place && person ? { at: { start: place.start, end: place.end }, person } : null;
}
