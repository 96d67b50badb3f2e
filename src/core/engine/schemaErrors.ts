import { type OutputUnit, Validator } from '@cfworker/json-schema';
import { addTo } from '../text/lists.ts';
import { MOST_PROBLEMS, valueAt } from '../text/yaml/yaml.ts';

/** Something that a schema does not allow, at a path of keys and indexes. */
export interface Mistake {
  readonly path: (string | number)[];
  readonly part: 'key' | 'value';
  readonly message: string;
}

/** What a JSON schema finds wrong: one error per place, at the innermost place, worded for a person; no more than are shown. */
export function mistakes(value: unknown, schema: object, most = MOST_PROBLEMS): Mistake[] {
  const errors = errorsIn(value, new Validator(schema, '2020-12', false));
  if (!errors) return [{ path: [], part: 'value', message: 'Too many errors to list.' }];
  const byPlace = new Map<string, OutputUnit[]>();
  for (const error of errors) addTo(byPlace, error.instanceLocation, error);
  const outer = new Set([...byPlace.keys()].map((place) => place.slice(0, Math.max(0, place.lastIndexOf('/')))));
  for (const place of outer) if (place) outer.add(place.slice(0, place.lastIndexOf('/')));
  const places = [...byPlace.keys()].filter((place) => !outer.has(place)).slice(0, most);
  return places.map((place) => toMistake(place, value, byPlace.get(place) ?? []));
}

/**
 * The library makes addresses of keys, which none can hold that is half of a pair of surrogates, and hands mistakes on one by
 * one: of a hundred thousand it fails, which is null here.
 */
function errorsIn(value: unknown, validator: Validator): readonly OutputUnit[] | null {
  try {
    return validator.validate(value).errors;
  } catch (error) {
    if (error instanceof RangeError) return null;
    if (!(error instanceof URIError)) throw error;
    const wellFormed = JSON.stringify(value).replace(/\\ud[89a-f][\da-f]{2}/g, '\\ufffd');
    return validator.validate(JSON.parse(wellFormed)).errors;
  }
}

const ECHOES: ReadonlySet<string> = new Set(['false', 'additionalProperties', '$ref']);

function toMistake(place: string, root: unknown, errors: readonly OutputUnit[]): Mistake {
  const path = place
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const value = valueAt(root, path);
  const name = path.at(-1) ?? 'copydesk.yaml';
  const say = (message: string, part: Mistake['part'] = 'value'): Mistake => ({ path, part, message });
  const choice = errors.find((error) => error.keyword === 'enum')?.error.match(/\[([^[\]]*)\]/)?.[1];
  if (choice && typeof value !== 'object')
    return say(`“${value}” is no value for “${name}”: choose ${choice.replaceAll('"', '').replaceAll(',', ', ')}.`);
  // The schema library repeats every mistake as an unexpected property and as a broken reference.
  const reason = errors.find(({ keyword }) => !ECHOES.has(keyword));
  if (reason)
    return say(
      `“${name}”: ${reason.error
        .replace(/^Instance type "(\w+)" is invalid. Expected "(\w+)".$/, 'this is a $1; a $2 is expected.')
        .replaceAll('array', 'list')
        .replaceAll('object', 'map')}`,
    );
  const kind = path.includes('rules') || String(name).includes('/') ? 'rule or option' : 'setting';
  return say(`There is no ${kind} “${name}”.`, 'key');
}
