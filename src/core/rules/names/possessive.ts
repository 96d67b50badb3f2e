import type { Article } from '../../article/model.ts';
import { type Capital, capitalsOf } from '../../article/people/capitals.ts';
import { DEMONYMS } from '../../lexicon/places/places.ts';
import { wordSet } from '../../text/lists.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, type Report } from '../rule.ts';

/** Things that somebody has, and that no verb is spelled like. */
const OWNED =
  /^ (?:office|campaign|desk|attorney|lawyer|lawyers|spokesman|spokeswoman|wife|husband|son|daughter|mother|father|brother|sister|children|parents|family|friends|home|car|death|body|plan|plans|proposal|budget|decision|administration|team|book|career|role|death|life|comments|remarks|statement|testimony|supporters|critics|opponent|opponents|predecessor|successor|nomination|presidency|term|policies|policy|victory|defeat|speech|tenure|trial|conviction|sentence|case|client|name|face|mind|own|first|second|third|latest|last|most|biggest|younger|older|late|longtime|former|new)\b/;

/** “Salters 2-yard run”: what is had, by how long it is. */
const LONG = /^ \d{1,3}-(?:yard|foot|point|minute|run|year|mile)\b/;

/** What a team has: “its 14th win”, “its defense.” */
const OF_TEAM =
  /^ (?:(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|last|only|next|final|previous|latest|top|leading|starting|head|new|star) )*(?:straight |consecutive )?(?:win|wins|loss|losses|victory|defeat|game|games|season|opener|coach|defense|offense|defence|bench|bullpen|roster|lineup|quarterback|pitcher|scorer|goalkeeper|goalie|locker room|dugout|record|possession|touchdown|homecoming|playoff|schedule|of the (?:season|year|game))\b|^ \d{1,3}(?:st|nd|rd|th)\b/;

/** “Ted Cruz’ wife”: the s that a name in x or z keeps; the Red Sox are many. */
const BARE =
  /(?<![\p{L}\p{N}’'-])((?:\p{Lu}\p{Ll}{1,20}z|Max|Rex|Alex|Felix|Cox|Fox|Marx|Knox|Phoenix|Essex|Sussex|Lennox|Bronx))(['’])(?= \p{Ll}{2})/gu;

function* bare(prose: string, offset: number): Iterable<Report<'bare' | 'fix'>> {
  for (const { 1: name = '', 2: mark = '', index } of allMatches(prose, BARE)) {
    const want = `${name}${mark}s`;
    const at = span(offset + index, offset + index + name.length + 1);
    yield {
      at,
      message: 'bare',
      data: { want },
      fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }],
    };
  }
}

export const possessive = defineRule({
  id: 'names/possessive',
  title: 'Apostrophe missing from a name',
  severity: 'warning',
  doc: `“Okoros desk” in a story about Dana Okoro: the apostrophe fell out. A family (“the Okoros”) has none, so names after “the”
are left alone, and so are quotations.`,
  options: {},
  messages: {
    plural: { what: 'Apostrophe in the wrong place: “{want}.”', why: 'Elsewhere the story has “the {name}.”' },
    bare: { what: 'Possessive: “{want}.”', why: 'A name that ends in x or z takes an apostrophe and an s.' },
    lost: { what: 'Apostrophe missing: “{want}.”', why: 'Elsewhere the story has “{name}.”' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'She is Ted [[Ortiz’]] wife.', fixed: 'She is Ted Ortiz’s wife.' },
    { good: 'The Red Sox’ win was late. “It was Ortiz’ plan,” Lowe said.' },
    {
      bad: 'Site engineer Dana Okoro left on Monday.\n\nThe plan is on [[Okoros]] desk.',
      fixed: 'Site engineer Dana Okoro left on Monday.\n\nThe plan is on Okoro’s desk.',
    },
    { bad: 'Back Dana Okoro left on Monday.\n\nIn the third quarter [[Okoros]] 2-yard touchdown tied it.' },
    {
      bad: 'The Otters won again on Friday. It was the [[Otter’s]] 14th win.',
      fixed: 'The Otters won again on Friday. It was the Otters’ 14th win.',
    },
    {
      good: 'The Otters won. The Otter’s owner left. The Falcon’s next game is on Friday. The Marines came. The Marine’s last game is over.',
    },
    { good: 'The Otters won. It was the Otters’ 14th win, for Otter after Otter.' },
    { good: 'Site engineer Dana Okoro left on Monday.\n\nThe Okoros home is shut. Miro Okoros wife came.' },
    { good: 'Site engineer Dana Okoro left on Monday.\n\n“It is on Okoros desk,” Lowe said.' },
  ],
  *article(article) {
    yield* teams(article);
    for (const passage of article.passages) {
      const prose = passage.kind === 'paragraph' ? ownWords(passage) : '';
      if (prose && !/(?:^|[\s(])['‘]/.test(prose)) yield* bare(prose, passage.at);
    }
    const lasts = new Set(
      article.people.flatMap(({ name }) => {
        const last = name.split(' ').at(-1) ?? '';
        return name.includes(' ') && /^\p{Lu}\p{L}{2,}[^s]$/u.test(last) ? [last] : [];
      }),
    );
    if (!lasts.size) return;
    for (const { word, start, end, quoted, before, after, passage } of capitalsOf(article)) {
      const name = word.slice(0, -1);
      if (!word.endsWith('s') || !lasts.has(name) || quoted || before || after || lasts.has(word)) continue;
      if (article.passages[passage]?.kind !== 'paragraph' || article.text.slice(start, end) !== word) continue;
      if (
        /\b(?:[Tt]he|all|two|both|other|young|young\p{Ll}+) $/u.test(article.text.slice(Math.max(0, start - 8), start))
      )
        continue;
      const rest = article.text.slice(end, end + 16);
      if (!OWNED.test(rest) && !LONG.test(rest)) continue;
      const want = `${name}’s`;
      const at = span(start, end);
      yield {
        at,
        message: 'lost',
        data: { want, name },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }],
      };
    }
  },
});

/** One of many: “the Marine’s last game.” */
const PEOPLE = wordSet(
  'Marine Ranger Scout Trooper Cadet Republican Democrat Conservative Liberal Senator Governor Catholic Muslim Christian Mormon',
);

/** “The Otter’s 14th win” in a story about the Otters, of whom none is ever alone. */
function* teams(article: Article): Iterable<Report<'plural' | 'fix'>> {
  const capitals = capitalsOf(article);
  const isBehindThe = ({ start }: Capital): boolean =>
    /\b[Tt]he $/.test(article.text.slice(Math.max(0, start - 5), start));
  const teams = new Set(capitals.filter((one) => one.word.endsWith('s') && isBehindThe(one)).map(({ word }) => word));
  if (!teams.size) return;
  const single = new Set(capitals.filter(({ owns }) => !owns).map(({ word }) => word));
  for (const one of capitals) {
    const { word, start, end, owns, quoted, before } = one;
    const name = `${word}s`;
    if (
      !owns ||
      quoted ||
      (before && before !== 'The') ||
      !teams.has(name) ||
      single.has(word) ||
      DEMONYMS.has(word) ||
      PEOPLE.has(word)
    )
      continue;
    const rest = article.text.slice(end, end + 48);
    if (!isBehindThe(one) || !/^['’]s /.test(rest) || !OF_TEAM.test(rest.slice(2))) continue;
    const want = `${name}${rest[0]}`;
    const at = span(start, end + 2);
    yield {
      at,
      message: 'plural',
      data: { want, name },
      fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }],
    };
  }
}
