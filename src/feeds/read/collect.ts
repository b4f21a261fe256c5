import { yieldEvery } from '../../page/yield-every.js';
import { createInternalError, FeedError, InvalidItemError } from '../error.js';
import type { Kind } from '../kinds/kind.js';
import type { Item } from '../model.js';
import { type ItemLocation, OtherItemType, type ParsedFeed, type Source } from '../parser.js';
import { asObject } from '../values/coerce.js';
import { createDeduplicator } from './deduplicate.js';
import type { FirstItems } from './first-items.js';

/** Longest work before yielding to the page, in ms. */
export const MAX_TASK_MS = 8;

/**
 * Reads the entries of a feed one by one, without duplicates. Bad items become `skip-` warnings. Throws a FeedError if
 * there are objects and none can be read: of step `shape`, or `render` when our own code failed. Events that are not in
 * the window are readable: a calendar may be empty. Ends with the items so far when the time is over.
 */
export async function collectItems<T extends Item>(
  kind: Kind<T>,
  listing: ParsedFeed<T>,
  source: Source,
  offerFirstItems?: FirstItems<T>['offer'],
): Promise<readonly T[]> {
  const items: T[] = [];
  const deduplicate = createDeduplicator(kind.dedupeKey);
  const types = new Set<string>();
  let good = 0;
  let bad = 0;
  let firstBad: { readonly path: string; readonly detail: string; readonly error: unknown } | undefined;
  const yieldIfDue = yieldEvery(MAX_TASK_MS);

  let next = 0;
  for (const entry of listing.entries) {
    const index = next++;
    const pause = yieldIfDue();
    if (pause) {
      await offerFirstItems?.(items, index / listing.entries.length);
      await pause;
      if (performance.now() > source.deadline) {
        source.warn({
          code: 'time',
          detail: `only the first ${index} items could be read in time`,
        });
        break;
      }
    }
    const at: ItemLocation = { index, path: pathOf(listing, index) };
    const record = asObject(entry);
    if (!record) {
      source.warn({ ...at, code: 'skip-type', detail: `item ${index} is not an object` });
      continue;
    }
    try {
      const parsed = listing.readItem(record, at);
      if (parsed instanceof OtherItemType) {
        types.add(parsed.type);
        continue;
      }
      const found = [parsed].flat() as T[];
      good++;
      if (!found.length) source.counts.outsideWindow++;
      for (const item of found) {
        const unique = deduplicate(item, (id, isFirst) => {
          const detail = `several items have the id "${item.id.slice(0, 80)}"`;
          if (isFirst) source.warn({ ...at, code: 'same-id', detail });
          return Object.assign(item, { id });
        });
        if (unique) items.push(unique);
        else source.counts.merged++;
      }
    } catch (error) {
      if (error instanceof FeedError) throw error;
      const isBad = error instanceof InvalidItemError;
      const detail = `item ${index} ${isBad ? error.message : `could not be read: ${String(error)}`}`;
      source.warn({ ...at, code: `skip-${isBad ? error.code : 'error'}`, detail });
      bad++;
      firstBad ??= { path: at.path, detail, error };
    }
  }

  listing.finish?.();
  if (!good && firstBad) {
    const { path, detail, error } = firstBad;
    if (!(error instanceof InvalidItemError)) throw createInternalError(error, { path });
    throw new FeedError('shape', `${bad} item${bad === 1 ? '' : 's'}, none readable: ${detail}`, { path });
  }
  if (!good && types.size) {
    throw new FeedError('shape', `This feed has no ${kind.id}, only ${[...types].slice(0, 5).join(', ')}`);
  }
  return items;
}

function pathOf({ path }: ParsedFeed<unknown>, index: number): string {
  return typeof path === 'string' ? `${path}[${index}]` : path(index);
}
