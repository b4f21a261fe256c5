import type { Item } from '../feeds/model.js';
import { createDeduplicator } from '../feeds/read/deduplicate.js';

/**
 * Step 6: the pages of several sources -> the pages a widget shows. Page n holds the items of the n-th request of every
 * source, so that visible items never move when the next page is added.
 */

/** The fields that duplicates are recognized by, if the kind has them. */
interface Comparable extends Item {
  readonly title?: string;
  readonly name?: string;
  readonly url?: string | undefined;
  readonly start?: object;
  readonly parentIds?: readonly string[];
}

/** Pages of each source -> merged pages without duplicates. */
export function mergePages<T extends Item>(sources: readonly (readonly (readonly T[])[])[]): T[][] {
  const hasSeveralSources = sources.length > 1;
  const length = Math.max(0, ...sources.map((pages) => pages.length));
  const deduplicators = sources.map(() => createDeduplicator<T>(dedupeKey));
  const sourceByKey = new Map<string, number>();
  return [...Array<undefined>(length)].map((_, page) =>
    sources.flatMap((pages, source) => {
      return (pages[page] ?? [])
        .flatMap((item) => (pages.length > 1 ? (deduplicators[source]?.(item, (id) => withId(item, id)) ?? []) : item))
        .filter((item) => !hasSeveralSources || isNewAcrossSources(item, sourceByKey, source))
        .map((item) => (hasSeveralSources ? withSource(item, source) : item));
    }),
  );
}

/** Within the pages of one feed: same title and, for events, same start. */
const dedupeKey = (item: Comparable): string => JSON.stringify([item.title ?? item.name, item.start]);

/** Across feeds: the same page, or the same id if it is globally unique. */
function isNewAcrossSources(item: Comparable, seenBy: Map<string, number>, source: number): boolean {
  const start = item.start ? JSON.stringify(item.start) : '';
  const keys = [item.url && pageKey(item.url), isGloballyUnique(item.id) && item.id]
    .filter((key): key is string => Boolean(key))
    .map((key) => key + start);
  if (keys.some((key) => (seenBy.get(key) ?? source) !== source)) return false;
  for (const key of keys) seenBy.set(key, source);
  return true;
}

function pageKey(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('utm_')) url.searchParams.delete(name);
  return url.href;
}

/** A number or a short name is unique within its site only. After a slash comes the occurrence of a series. */
const isGloballyUnique = (id: string): boolean =>
  /^(https?:|urn:|tag:)/i.test(id) || /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}(\/|$)/i.test(id);

/** The same item under an id that no other source has. */
function withSource<T extends Item & Comparable>(item: T, source: number): T {
  const mark = (id: string): string => `${source}:${id}`;
  return withId(item, mark(item.id), item.parentIds?.map(mark));
}

/** A copy with another id; its deferred fields stay deferred. */
function withId<T extends Item & Comparable>(item: T, id: string, parentIds = item.parentIds): T {
  const fields: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(item);
  fields.id = { value: id, enumerable: true };
  if (parentIds) fields.parentIds = { value: parentIds, enumerable: true };
  return Object.defineProperties({}, fields) as T;
}
