import type { Fact, FactKind } from '../checklists/facts.ts';
import { contextOf, likenessOf } from '../text/anchors.ts';
import { addTo } from '../text/lists.ts';
import { plain } from '../text/plain.ts';
import { remembered } from '../text/remembered.ts';

/** A fact that somebody verified. It holds for the words and for what belongs to them. */
export interface Tick {
  readonly kind: string;
  readonly words: string;
  /** The title of the person, what is counted. */
  readonly of?: string;
  /** What stood around the words, where the words alone do not tell. */
  readonly before?: string;
  readonly after?: string;
  readonly who?: string;
  readonly when?: string;
  readonly note?: string;
  /** Where the evidence is. */
  readonly link?: string;
}

export interface CheckedFact {
  readonly fact: Fact;
  readonly tick: Tick | null;
}

/** How a fact is remembered, before somebody signs. */
export function tickOf(text: string, { kind, words, of, local, places }: Fact): Tick {
  const [place] = places;
  const context = local && place ? contextOf(text, place) : {};
  return { kind, words, ...(of === null ? {} : { of }), ...context };
}

/** Every fact with its tick, and the ticks that fell because their words changed. */
export function applyTicks(
  text: string,
  facts: readonly Fact[],
  ticks: readonly Tick[],
): { readonly facts: readonly CheckedFact[]; readonly fallen: readonly Tick[] } {
  const given = new Map<Fact, Tick>();
  const used = new Set<Tick>();
  const byWords = new Map<string, Tick[]>();
  for (const tick of ticks) addTo(byWords, keyOf(tick), tick);
  const copy = plain(text);
  const contextAt = remembered((fact: Fact) => contextOf(text, fact.places[0]!));
  const stands = remembered((of: string) => searched++ * copy.length <= MOST_SEARCHED && copy.includes(of));
  let [compared, searched] = [0, 0];
  for (const likeness of [2, 1])
    for (const fact of facts) {
      const alike = given.has(fact) ? [] : (byWords.get(keyOf(fact)) ?? []);
      compared += alike.length;
      if (compared > MOST_COMPARED) break;
      const tick = alike.find(
        (one) =>
          (!fact.local || !used.has(one)) &&
          (fact.local ? likenessOf(one, contextAt(fact)) >= likeness : isOfSame(one, fact, stands)),
      );
      if (!tick) continue;
      given.set(fact, tick);
      used.add(tick);
    }
  return {
    facts: facts.map((fact) => ({ fact, tick: given.get(fact) ?? null })),
    fallen: ticks.filter((tick) => !used.has(tick)),
  };
}

/** Facts, times ticks of equal words, that are compared; no story has thousands of each. */
const MOST_COMPARED = 20_000_000;
/** Letters of a story, times titles, that are searched for a title that is ticked. */
const MOST_SEARCHED = 1_000_000_000;

/** Whether what belongs to a fact is as it was ticked. */
function isOfSame(tick: Tick, fact: Fact, stands: (of: string) => boolean): boolean {
  const of = fact.of ?? undefined;
  // The title stands where it stood, though the story's other words make less of it.
  return tick.of === of || (NAMES.has(fact.kind) && tick.of !== undefined && stands(tick.of));
}

/** What a name is of shows from the rest of the story, so an edit there may change it. */
const NAMES: ReadonlySet<string> = new Set<FactKind>(['name', 'organization', 'place']);

const keyOf = ({ kind, words }: Pick<Tick, 'kind' | 'words'>): string =>
  `${NAMES.has(kind) ? 'name' : kind}\n${words.toLowerCase()}`;

/** What ticks of one fact have in common. */
export const tickId = (tick: Tick): string => JSON.stringify([keyOf(tick), tick.of, tick.before, tick.after]);
