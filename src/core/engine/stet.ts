import { rules } from '../rules/index.ts';
import { type Finding, idsOf } from '../rules/rule.ts';
import type { Span } from '../text/spans.ts';
import { listItemPut, listItemTaken, readYaml } from '../text/yaml.ts';
import { type ConfigProblem, problem, problemAt, problemsOf } from './configProblems.ts';
import { habitOf, tellOnce } from './habits.ts';

/** Ending of the file beside an article that remembers what was let stand: `story.txt.copydesk.yaml`. */
export const SIDECAR = '.copydesk.yaml';

/** What an expired stet is reported as. */
export const EXPIRED = 'stet/expired';

/** The version of the file that we write; a newer one is left alone. */
const VERSION = 1;

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

export interface Sidecar {
  readonly stets: readonly Stet[];
  readonly problems: readonly ConfigProblem[];
}

export interface Stood {
  readonly stet: Stet;
  /** Where the words stand now; null for an expired one. */
  readonly at: Span | null;
}

const TEXTS = ['rule', 'words', 'before', 'after', 'reason', 'who', 'when'] as const;

/** Reads a sidecar. What is faulty is a problem at its line; the rest counts. */
export function parseSidecar(yaml: string): Sidecar {
  const conflict = /^(?:<{7}|={7}|>{7})(?= |$)/m.exec(yaml);
  if (conflict) {
    const { index } = conflict;
    return {
      stets: [],
      problems: [problem(yaml, 'Two versions of this file were merged and left unresolved here.', index, index + 7)],
    };
  }
  const read = readYaml(yaml);
  if (read.problems.length) return { stets: [], problems: problemsOf(yaml, read.problems) };
  const root = isMap(read.value) ? read.value : {};
  const list = Array.isArray(root.stet) ? root.stet : [];
  const problems: ConfigProblem[] = [];
  if (read.value !== null && !isMap(read.value)) problems.push(problemAt(yaml, [], 'Expected a map with “stet.”'));
  if (root.stet !== undefined && root.stet !== null && !Array.isArray(root.stet))
    problems.push(problemAt(yaml, ['stet'], '“stet” must be a list of stets.'));
  const stets = list.flatMap((item: unknown, i): Stet[] => {
    if (isMap(item) && item.rule && item.words !== undefined && item.words !== null) {
      const known = TEXTS.filter((name) => item[name] !== undefined && item[name] !== null);
      return [Object.fromEntries(known.map((name) => [name, String(item[name])])) as unknown as Stet];
    }
    problems.push(problemAt(yaml, ['stet', i], 'An item needs a “rule” and the “words” of the stet.'));
    return [];
  });
  return { stets, problems };
}

/** How a finding is remembered. */
export function stetOf(text: string, { rule, span }: Pick<Finding, 'rule' | 'span'>): Stet {
  return { rule, words: plain(text.slice(span.start, span.end)), ...contextOf(text, span) };
}

/**
 * What is left to tell of a review: findings that were let stand are taken away, and of a habit the first place is told.
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
  const gone = stets.filter((stet) => !places.has(stet) && !(stet.words && words.includes(stet.words)));
  return {
    findings: [
      ...gone.map((stet) => expired(text, stet)),
      ...tellOnce(findings.filter((finding) => open.has(finding))),
    ],
    stood: stets.flatMap((stet) => {
      const at = places.get(stet);
      return at || gone.includes(stet) ? [{ stet, at: at ?? null }] : [];
    }),
  };
}

/** Where each stet holds, and the findings for which none does. */
function placesOf(
  text: string,
  findings: readonly Finding[],
  stets: readonly Stet[],
): { readonly open: ReadonlySet<Finding>; readonly places: ReadonlyMap<Stet, Span> } {
  const open = new Set(findings);
  const places = new Map<Stet, Span>();
  const mine = byRuleAndWords(text, findings);
  const letStand = (stet: Stet, likeness: number): void => {
    const alike = (mine.get(keyOf(stet)) ?? []).filter(
      (finding) => open.has(finding) && likenessOf(stet, contextOf(text, finding.span)) >= likeness,
    );
    for (const finding of hasContext(stet) ? alike.slice(0, 1) : alike) {
      for (const one of toldWith(finding, findings, stet)) open.delete(one);
      if (!places.has(stet)) places.set(stet, finding.span);
    }
  };
  // The closest likeness first: a stet for one of two equal phrases must not take the other's.
  for (const likeness of [2, 1]) for (const stet of stets) if (!places.has(stet)) letStand(stet, likeness);
  return { open, places };
}

/** What is told once is let stand once: a stet at the first place of a habit is one for all of it. */
function toldWith(finding: Finding, findings: readonly Finding[], stet: Stet): readonly Finding[] {
  const habit = hasContext(stet) ? habitOf(finding, findings) : [];
  return habit[0] === finding ? habit : [finding];
}

/** Findings by what a stet is looked up with: each name of the rule, with the words. */
function byRuleAndWords(text: string, findings: readonly Finding[]): Map<string, Finding[]> {
  const mine = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { words } = stetOf(text, finding);
    for (const rule of namesOf(finding.rule)) {
      const key = keyOf({ rule, words });
      mine.set(key, [...(mine.get(key) ?? []), finding]);
    }
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
  const shown = words.length > 60 ? `${words.slice(0, 58)}…` : words;
  return {
    rule: EXPIRED,
    severity: 'info',
    span: { start: Math.max(0, start), end },
    message: `A stet for ${rule} no longer applies.\n“${shown}” was changed${reason ? ` (reason for the stet: ${reason})` : ''}. Check the new words, and remove the stet in “Show Stets.”`,
    related: [],
    fixes: [],
  };
}

/** The file with a stet added, comments and unknown keys kept; null where it cannot be written by this version. */
export function addStet(yaml: string | null, stet: Stet): string | null {
  return isOurs(yaml) ? listItemPut(yaml ?? '', 'stet', { ...stet }, order, { version: VERSION }) : null;
}

/** The file without a stet; null where it cannot be written by this version. */
export function removeStet(yaml: string, stet: Stet): string | null {
  const same = (item: unknown): boolean =>
    isMap(item) &&
    (['rule', 'words', 'before', 'after'] as const).every((name) => textOf(item[name]) === textOf(stet[name]));
  return isOurs(yaml) ? listItemTaken(yaml, 'stet', same) : null;
}

function isOurs(yaml: string | null): boolean {
  if (yaml === null) return true;
  const { value, problems } = readYaml(yaml);
  if (problems.length) return false;
  return value === null || (isMap(value) && !(typeof value.version === 'number' && value.version > VERSION));
}

/** By rule and words, so that two people's files merge. */
function order(a: unknown, b: unknown): number {
  const key = (item: unknown): string =>
    isMap(item) ? `${textOf(item.rule)}\n${textOf(item.words)}\n${textOf(item.before)}` : '';
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const keyOf = ({ rule, words }: Pick<Stet, 'rule' | 'words'>): string => `${rule}\n${words}`;
const hasContext = ({ before, after }: Stet): boolean => before !== undefined || after !== undefined;

/** How many of the two sides are as they were; both where the stet does not ask. */
const likenessOf = (stet: Stet, now: { before: string; after: string }): number =>
  hasContext(stet) ? Number(stet.before === now.before) + Number(stet.after === now.after) : 2;

/** Three words on either side. */
function contextOf(text: string, { start, end }: Span): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - 80), start).match(/\S+/g) ?? [];
  const after = text.slice(end, end + 80).match(/\S+/g) ?? [];
  return { before: hash(before.slice(-3).join(' ')), after: hash(after.slice(0, 3).join(' ')) };
}

/** FNV-1a in eight hexadecimal digits: to compare, not to keep secrets. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
