import { type Finding, type Fix, partsOf } from '../rules/rule.ts';
import { addTo } from '../text/lists.ts';

/** Times from which the same slip of form is a habit of the story, reported once. */
const HABIT = 3;
/** The period that ends a sentence, inside a closing mark or not, unless it may be that of an abbreviation: “Sen.” */
const PERIOD = /(?<!\p{Lu}\p{Ll}{0,4}|\.\p{L})\.(?=”?$)/u;

/**
 * The same slip three times or more is one finding, at its first place: it says how often, links the other places, and
 * has one fix for all. Anything else is reported in place. The order stays.
 */
export function tellOnce(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) if (finding.slip !== undefined) addTo(groups, keyOf(finding), finding);
  if (![...groups.values()].some(({ length }) => length >= HABIT)) return findings;
  return findings.flatMap((finding) => {
    const group = (finding.slip === undefined ? undefined : groups.get(keyOf(finding))) ?? [];
    if (group.length < HABIT) return [finding];
    return group[0] === finding ? [merged(group)] : [];
  });
}

/** All findings of the same habit as the given one, itself included; it alone where there is no habit. */
export function habitOf(finding: Finding, findings: readonly Finding[]): readonly Finding[] {
  if (finding.slip === undefined) return [finding];
  const group = findings.filter((other) => other.slip !== undefined && keyOf(other) === keyOf(finding));
  return group.length < HABIT ? [finding] : group;
}

/** Slips without a safe fix are not part of a fix for all, so they are grouped apart. */
const keyOf = ({ rule, slip, severity, fixes }: Finding): string =>
  `${rule}\n${slip}\n${severity}\n${fixes.some(({ safe }) => safe) ? 'safe' : fixes.length ? 'choice' : 'none'}`;

function merged(group: readonly Finding[]): Finding {
  const [first, ...others] = group as [Finding, ...Finding[]];
  const [what, why] = partsOf(first.message);
  const parts = group.flatMap(({ fixes }) => fixes.find(({ safe }) => safe) ?? fixes[0] ?? []);
  const all: Fix[] =
    parts.length === group.length
      ? [
          {
            title: `Fix all ${group.length} places in this story`,
            edits: parts.flatMap(({ edits }) => edits),
            safe: parts.every(({ safe }) => safe),
            parts,
          },
        ]
      : [];
  return {
    ...first,
    message: `${what.replace(PERIOD, '')} (${group.length} places).${why ? `\n${why}` : ''}`,
    related: [...first.related, ...others.map(({ span, message }) => ({ span, message: partsOf(message)[0] }))],
    fixes: [...all, ...first.fixes],
  };
}
