import type { Item } from '../feeds/model.js';

/**
 * Step 6: the pages of several sources -> the pages a widget shows. Page n holds what the n-th request of every
 * source gave, so that what a reader has seen never moves when the next page comes.
 */

/** What duplicates are told by, where a kind has it. */
interface Comparable extends Item {
  readonly title?: string;
  readonly name?: string;
  readonly url?: string | undefined;
  readonly start?: object;
  readonly parentIds?: readonly string[];
}

/** Pages of each source -> merged pages without duplicates (feeds.md: "Duplicates"). */
export function mergePages<T extends Item>(sources: readonly (readonly (readonly T[])[])[]): T[][] {
  const several = sources.length > 1;
  const length = Math.max(0, ...sources.map((pages) => pages.length));
  const own = sources.map(() => new Set<string>());
  const across = new Map<string, number>();
  return Array.from({ length }, (_, page) =>
    sources.flatMap((pages, source) => {
      const seen = own[source] ?? new Set();
      return (pages[page] ?? [])
        .filter((item) => isNewHere(item, seen, source, pages.length > 1))
        .filter((item) => !several || isNewAcross(item, across, source))
        .map((item) => (several ? withSource(item, source) : item));
    }),
  );
}

/** Within the pages of one feed: same id, same title and, for events, same start (feed-rules F01). */
function isNewHere(item: Comparable, seen: Set<string>, source: number, paged: boolean): boolean {
  if (!paged) return true;
  const key = JSON.stringify([source, item.id, item.title ?? item.name, item.start]);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** Across feeds: the same page, or the same id where ids are unique in the world. */
function isNewAcross(item: Comparable, seenBy: Map<string, number>, source: number): boolean {
  const start = item.start ? JSON.stringify(item.start) : '';
  const keys = [item.url && pageKey(item.url), isGlobal(item.id) && item.id]
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

/** A number, or a short name, is only unique within its site. */
const isGlobal = (id: string): boolean =>
  /^(https?:|urn:|tag:)/i.test(id) || /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i.test(id);

/** The same item under an id that no other source has; its lazy fields stay lazy. */
function withSource<T extends Item & Comparable>(item: T, source: number): T {
  const fields: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(item);
  const mark = (id: string): string => `${source}:${id}`;
  fields.id = { value: mark(item.id), enumerable: true };
  if (item.parentIds) fields.parentIds = { value: item.parentIds.map(mark), enumerable: true };
  return Object.defineProperties({}, fields) as T;
}
