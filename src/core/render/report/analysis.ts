import type { Article } from '../../article/model.ts';
import type { Finding } from '../../rules/rule.ts';
import { Places } from '../../text/places.ts';
import { bare } from '../../text/spans.ts';
import { findingJson } from './json.ts';

/** What was understood of an article, as `copydesk analyze` prints it. Offsets in UTF-16 units, end exclusive. */
export function analysis(article: Article, findings: readonly Finding[]): Record<string, unknown> {
  const { notices, corrections, tags, ...furniture } = article.furniture;
  const places = new Places(article.text);
  return {
    words: article.words,
    furniture: { ...furniture, notices, corrections, tags },
    quotes: article.quotes.map(({ start, end, kind, status, speaker, voice, cue }) => ({
      start,
      end,
      kind,
      status,
      speaker,
      voice,
      cue,
    })),
    people: article.people
      .filter((person) => person.kind !== 'unknown' || person.name.includes(' '))
      .map(({ name, role, mentions }) => ({ name, role, mentions: mentions.map(bare) })),
    figures: article.figures.map(({ start, end, low, high, unit, source }) => ({
      start,
      end,
      low,
      // JSON knows no infinity: an open end is null.
      high: Number.isFinite(high) ? high : null,
      unit,
      source: source && article.text.slice(source.start, source.end),
    })),
    findings: findings.map((finding) => findingJson(finding, places)),
  };
}
