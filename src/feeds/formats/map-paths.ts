/**
 * Paths of a map, and what to say about those that lead nowhere.
 */
import { FeedError } from '../error.js';
import type { JsonObject } from '../parser.js';
import { asObject, splitPath, valueAt } from '../values/coerce.js';
import { closestMatch } from '../values/suggestions.js';

/** A map as the page's author wrote it. */
export type WrittenMap = JsonObject | string;

/** The most paths that are listed as suggestions. */
const MAX_PATHS = 1_000;

/** The most members that `*` reads. */
const MAX_MEMBERS = 200;

/**
 * The value at a dotted path. `*` stands for all members of a list or object (`tags.*.name`): the result is the list of
 * what is there.
 */
export function valuesAt(value: unknown, path: string): unknown {
  const direct = valueAt(value, path);
  if (direct !== undefined || !path.includes('*')) return direct;
  const names = splitPath(path);
  const star = names.indexOf('*');
  if (star < 0) return undefined;
  const list = valueAt(value, joinPath(names.slice(0, star)));
  if (typeof list !== 'object' || list === null) return undefined;
  const rest = joinPath(names.slice(star + 1));
  const found = Object.values(list)
    .slice(0, MAX_MEMBERS)
    .map((each: unknown) => valuesAt(each, rest))
    .filter((each) => each !== undefined);
  return found.length ? found.flat() : undefined;
}

/** Names as a path, with their dots escaped. */
export const joinPath = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll('.', '\\.')).join('.');

/** The paths that exist in a value, five levels deep: candidates for what an author meant. */
export function listPaths(value: unknown): string[] {
  const paths: string[] = [];
  const visit = (inner: unknown, names: readonly string[]): void => {
    const isList = Array.isArray(inner);
    if (names.length === 5 || typeof inner !== 'object' || inner === null) return;
    for (const [name, member] of Object.entries(inner).slice(0, isList ? 1 : 100)) {
      if (paths.length === MAX_PATHS) return;
      const path = [...names, name];
      paths.push(joinPath(path));
      visit(member, path);
    }
  };
  visit(value, []);
  return paths;
}

/**
 * The path that the author most likely meant: one whose last name is the same when case, `_` and `-` don't count, else
 * the one with the fewest different letters. The shortest of several.
 */
export function nearestPath(wanted: string, paths: readonly string[]): string | undefined {
  const last = (path: string): string => lettersOf(splitPath(path).at(-1) ?? '');
  const name = last(wanted);
  const same = paths.filter((path) => name !== '' && last(path) === name).sort((a, b) => a.length - b.length);
  return closestMatch(wanted, same, Infinity) ?? closestMatch(wanted, paths, Infinity);
}

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The lists of objects in a document, as paths: candidates for `items`. */
export function listsIn(document: unknown): string[] {
  return listPaths(document).filter((path) => {
    const value = valueAt(document, path);
    return Array.isArray(value) && value.some((each) => asObject(each));
  });
}

/** An error that quotes the map and names what was meant. */
export function mapError(map: WrittenMap, problem: string, suggestion?: string): FeedError {
  const quoted = typeof map === 'string' ? map : JSON.stringify(map);
  return new FeedError(
    'settings',
    `map='${quoted.slice(0, 200)}': ${problem}${suggestion ? `; did you mean "${suggestion}"?` : ''}`,
  );
}
