import { rules } from '../rules/index.ts';
import { type Finding, idsOf } from '../rules/rule.ts';
import { contextOf, hasContext, likenessOf } from '../text/anchors.ts';
import { addTo } from '../text/lists.ts';
import { clip, plain } from '../text/plain.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/spans.ts';
import { habitOf, tellOnce } from './habits.ts';

/** What an expired stet is reported as. */
export const EXPIRED = 'stet/expired';

/** A finding that somebody let stand. */
export interface Stet {
  readonly rule: string;
  /** The words that the finding was about, white space as single spaces. */
  readonly words: string;
  /** What stood around the words, as short hashes; absent where any place will do. */
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
  readonly who?: string;
  readonly when?: string;
}

export interface Stood {
  readonly stet: Stet;
  /** Where the words stand now; null for an expired one. */
  readonly at: Span | null;
}

/** How a finding is remembered. */
export function stetOf(text: string, { rule, span }: Pick<Finding, 'rule' | 'span'>): Stet {
  return { rule, words: plain(text.slice(span.start, span.end)), ...contextOf(text, span) };
}

/**
 * What is left to report of a review: findings with a stet are removed, and a habit is reported at its first place.
 * A stet holds for one finding of its rule about its words, as long as the words before or after are the same too; without
 * context, for all of them. One whose words are gone has expired and is reported, so that nobody relies on it.
 */
export function applyStets(
  text: string,
  findings: readonly Finding[],
  stets: readonly Stet[],
): { readonly findings: readonly Finding[]; readonly stood: readonly Stood[] } {
  if (!stets.length) return { findings: tellOnce(findings), stood: [] };
  const { open, places } = placesOf(text, findings, stets);
  const words = plain(text);
  // Of so many that the look for each takes seconds, those beyond are left alone.
  const sought = stets.filter((stet) => !places.has(stet)).slice(0, Math.ceil(MOST_SEARCHED / (words.length + 1)));
  const gone = new Set(sought.filter((stet) => !(stet.words && words.includes(stet.words))));
  return {
    findings: [
      ...[...gone].map((stet) => expired(text, stet)),
      ...tellOnce(findings.filter((finding) => open.has(finding))),
    ],
    stood: stets.flatMap((stet) => {
      const at = places.get(stet);
      return at || gone.has(stet) ? [{ stet, at: at ?? null }] : [];
    }),
  };
}

/** Letters of a story, times stets, that are searched for words that may be gone. */
const MOST_SEARCHED = 1_000_000_000;
/** Findings, times stets of equal words, that are compared; nobody lets thousands of equal words stand one by one. */
const MOST_COMPARED = 20_000_000;

/** Where each stet holds, and the findings for which none does. */
function placesOf(
  text: string,
  findings: readonly Finding[],
  stets: readonly Stet[],
): { readonly open: ReadonlySet<Finding>; readonly places: ReadonlyMap<Stet, Span> } {
  const open = new Set(findings);
  const places = new Map<Stet, Span>();
  const mine = byRuleAndWords(text, findings);
  const contextAt = remembered((finding: Finding) => contextOf(text, finding.span));
  let compared = 0;
  const letStand = (stet: Stet, likeness: number): void => {
    const alike = mine.get(keyOf(stet)) ?? [];
    compared += alike.length;
    if (compared > MOST_COMPARED) return;
    const stands = (finding: Finding): boolean =>
      open.has(finding) && (!hasContext(stet) || likenessOf(stet, contextAt(finding)) >= likeness);
    // A stet with context is for one place: the rest need not be compared.
    const end = hasContext(stet) ? alike.findIndex(stands) + 1 : alike.length;
    for (const finding of alike.slice(0, end).filter(stands)) {
      for (const one of toldWith(finding, findings, stet)) open.delete(one);
      if (!places.has(stet)) places.set(stet, finding.span);
    }
  };
  // The closest likeness first: a stet for one of two equal phrases must not take the other's.
  for (const likeness of [2, 1]) for (const stet of stets) if (!places.has(stet)) letStand(stet, likeness);
  return { open, places };
}

/** A stet at the first place of a habit is one for all of it. */
function toldWith(finding: Finding, findings: readonly Finding[], stet: Stet): readonly Finding[] {
  const habit = hasContext(stet) ? habitOf(finding, findings) : [];
  return habit[0] === finding ? habit : [finding];
}

/** Findings by what a stet is looked up with: each name of the rule, with the words. */
function byRuleAndWords(text: string, findings: readonly Finding[]): Map<string, Finding[]> {
  const mine = new Map<string, Finding[]>();
  for (const finding of findings) {
    const words = plain(text.slice(finding.span.start, finding.span.end));
    for (const rule of namesOf(finding.rule)) addTo(mine, keyOf({ rule, words }), finding);
  }
  return mine;
}

/** What a stet may call a rule: its id, or one that it had. */
function namesOf(id: string): readonly string[] {
  const rule = rules.find((one) => one.id === id);
  return rule ? idsOf(rule) : [id];
}

function expired(text: string, { rule, words, reason }: Stet): Finding {
  const start = text.search(/\S/);
  const end = start < 0 ? 0 : start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0);
  const shown = clip(words, 60);
  return {
    rule: EXPIRED,
    severity: 'info',
    span: { start: Math.max(0, start), end },
    message: `A stet for ${rule} no longer applies.\n“${shown}” was changed${reason ? ` (reason for the stet: ${reason})` : ''}. Check the new words, and remove the stet in “Show Stets.”`,
    related: [],
    fixes: [],
  };
}

const keyOf = ({ rule, words }: Pick<Stet, 'rule' | 'words'>): string => `${rule}\n${words}`;
