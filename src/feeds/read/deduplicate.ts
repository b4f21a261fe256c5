import type { Item } from '../model.js';

/** Returns the item, with a new id if another has its id, or `undefined` for a duplicate. */
type Deduplicator<T> = (item: T, rename: (id: string, isFirst: boolean) => T) => T | undefined;

/**
 * Creates a function that recognizes duplicates: items with the same id and key. Two different items with one id both
 * stay, the later one as `id#2`.
 *
 * @param dedupeKey what two copies of an item have in common besides the id; called only when an id repeats, because it
 *   may cost parsing
 */
export function createDeduplicator<T extends Item>(dedupeKey: (item: T) => string): Deduplicator<T> {
  const seen = new Map<string, { readonly first: T; likes?: Set<string>; count: number }>();
  return (item, rename) => {
    const known = seen.get(item.id);
    if (!known) {
      seen.set(item.id, { first: item, count: 1 });
      return item;
    }
    known.likes ??= new Set([dedupeKey(known.first)]);
    const key = dedupeKey(item);
    if (known.likes.has(key)) return undefined;
    known.likes.add(key);
    const isFirst = known.count === 1;
    let id: string;
    do id = `${item.id}#${++known.count}`;
    while (seen.has(id));
    const twin = rename(id, isFirst);
    seen.set(id, { first: twin, count: 1 });
    return twin;
  };
}
