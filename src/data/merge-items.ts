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
  const seen = new Map<string, Seen[]>();
  return [...Array<undefined>(length)].map((_, page) =>
    sources.flatMap((pages, source) => {
      return (pages[page] ?? [])
        .flatMap((item) => (pages.length > 1 ? (deduplicators[source]?.(item, (id) => withId(item, id)) ?? []) : item))
        .filter((item) => !hasSeveralSources || isNewAcrossSources(item, seen, source))
        .map((item) => (hasSeveralSources ? withSource(item, source) : item));
    }),
  );
}

/** Within the pages of one feed: same title and, for events, same start. */
const dedupeKey = (item: Comparable): string => JSON.stringify([nameOf(item), item.start]);

/** An item that was seen before, and in which source. */
interface Seen {
  readonly item: Comparable;
  readonly source: number;
}

/**
 * Across feeds: the same title, start and page, or the same start and globally unique id. The page alone does not count:
 * many events share one.
 */
function isNewAcrossSources(item: Comparable, seen: Map<string, Seen[]>, source: number): boolean {
  const start = JSON.stringify(item.start);
  const page = item.url && pageKey(item.url);
  const isSame = (key: string | false | undefined, test: (other: Comparable) => boolean): boolean => {
    if (!key) return false;
    const known = seen.get(key + start) ?? [];
    seen.set(key + start, [...known, { item, source }]);
    // Titles are read only if all else is the same.
    return known.some((other) => other.source !== source && test(other.item));
  };
  const hasSameId = isSame(isGloballyUnique(item.id) && item.id !== item.url && `id ${item.id}`, () => true);
  return !isSame(page, (other) => nameOf(other) === nameOf(item)) && !hasSameId;
}

const nameOf = ({ title, name }: Comparable): string | undefined => title ?? name;

function pageKey(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('utm_')) url.searchParams.delete(name);
  return url.href;
}

/** A number or a short name is unique within its site only. After a slash comes the occurrence of a series. */
const isGloballyUnique = (id: string): boolean =>
  /^(https?:|urn:|tag:)|[^/]@[\w-]+\.\w/i.test(id) || /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}(\/|$)/i.test(id);

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
