import * as all from './all.ts';
import type { AnyRule } from './rule.ts';

/** The topics in the order of the documentation: what a story says first, how it is written last. */
const TOPICS = ['quotes', 'sources', 'names', 'figures', 'dates', 'furniture', 'style'];

const topicOf = ({ id }: AnyRule): number => TOPICS.indexOf(id.slice(0, id.indexOf('/')));

/** Every rule, in the order of the documentation: by topic, then by id. */
export const rules: readonly AnyRule[] = Object.values(all)
  .map((rule) => rule as unknown as AnyRule)
  .sort((a, b) => topicOf(a) - topicOf(b) || (a.id < b.id ? -1 : 1));
