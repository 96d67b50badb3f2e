import type { Article } from '../../article/model.ts';
import { type Capital, capitalsOf } from '../../article/people/capitals.ts';
import { COMMON_GIVEN_NAMES } from '../../lexicon/people/givenNames.ts';
import { ORGANIZATION_WORDS } from '../../lexicon/people/people.ts';
import { PLACES } from '../../lexicon/places/places.ts';
import { span } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

const GIVEN: ReadonlySet<string> = new Set(COMMON_GIVEN_NAMES);

/** Right before a name, with the space between. */
const ARTICLE = /(?<!\p{L})[Tt]he $/u;
/** What follows a name that goes with no other noun: “the Lowe memo” is one about Lowe. */
const ALONE =
  /^(?:[.;]|(?: (?:is|was|has|had|will|would|said|says|told|asked|in|on|for|about|to|from|with|after|before|until|because|when|who|whether|privately|never) ))/;
/** “The Lowe’s decision”: what is owned is no name itself. */
const OWNS = /^['’]s? \p{Ll}{2,}/u;

export const strayArticle = defineRule({
  id: 'names/stray-article',
  title: '“The” before a person’s name',
  severity: 'info',
  doc: `“The Lowe’s plan” in a story about Brian Lowe: the article is left of the wording before. What a name only describes (“the Lowe
memo”) is left alone, and so are quotations, names that are places or common in companies, and those that the story has
with “the” again: ships, teams and families.`,
  options: {},
  messages: {
    article: { what: 'No “the” before “{name}.”', why: 'Elsewhere the story has the name of a person without it.' },
    fix: 'Delete “the”',
  },
  examples: [
    {
      bad: 'Clerk Brian Lowe left on Monday. Lowe will not be back.\n\nShe did not like [[the ]]Lowe’s plan.',
      fixed: 'Clerk Brian Lowe left on Monday. Lowe will not be back.\n\nShe did not like Lowe’s plan.',
    },
    { good: 'Clerk Brian Lowe left on Monday. Lowe will not be back.\n\nShe read the Lowe memo, and the Lowes came.' },
    { good: 'Clerk Brian Lowe left on Monday.\n\nThe Lowe sank. Divers saw the Lowe from a boat.' },
    { good: 'Clerk Brian Lowe left on Monday. Lowe is ill.\n\n“I saw the Lowe’s plan,” she said.' },
  ],
  *article(article) {
    const lasts = new Set(
      article.people.flatMap(({ name }) => {
        const last = name.split(' ').at(-1) ?? '';
        const isSurname = /^\p{Lu}\p{L}{2,}[^s]$/u.test(last) && !ORGANIZATION_WORDS.has(last) && !PLACES.has(last);
        // Bodies that were taken for somebody have no given name.
        return isSurname && GIVEN.has(name.split(' ')[0] ?? '') && name.split(' ').length < 4 ? [last] : [];
      }),
    );
    if (!lasts.size) return;
    const named = capitalsOf(article).filter(({ word, before, after }) => lasts.has(word) && !after && !before);
    for (const one of named) {
      if (!isStray(article, one)) continue;
      const same = named.filter(({ word }) => word === one.word);
      if (same.filter((other) => articleBefore(article, other)).length > 1) continue;
      if (same.filter(({ quoted }) => !quoted).length < 2) continue;
      const from = articleBefore(article, one)!.at;
      const at = span(from, one.start);
      yield {
        at,
        message: 'article',
        data: { name: article.text.slice(one.start, one.end) },
        fixes: [{ title: 'fix', edits: [{ span: at, text: '' }] }],
      };
    }
  },
});

function isStray(article: Article, one: Capital): boolean {
  const { passage, quoted, end } = one;
  if (quoted || article.passages[passage]?.kind !== 'paragraph') return false;
  const before = articleBefore(article, one);
  // What opens a sentence is a name of something as often.
  if (!before || before.word === 'The') return false;
  const rest = article.text.slice(end, end + 24);
  const at = one.owns ? rest.search(/(?<=['’]s?) /) : -1;
  return one.owns ? OWNS.test(rest) || (at >= 0 && /^ \p{Ll}/u.test(rest.slice(at))) : ALONE.test(rest);
}

/** “The” right before a name; null where it does not stand there. */
function articleBefore({ text }: Article, { start }: Capital): { at: number; word: string } | null {
  const before = text.slice(Math.max(0, start - 5), start);
  return ARTICLE.test(before) ? { at: start - 4, word: before.slice(-4, -1) } : null;
}
