import { distinctItems } from './distinct-items.js';
import { FeedError } from './feed-error.js';
import { Foreign, Unreadable } from './kind.js';
import type { Kind, Listing, Place, Source } from './kind.js';
import type { Item } from './model.js';
import { object } from './pick.js';

/** Longest run of work before the page gets its turn, in ms. */
const TURN = 8;

/**
 * Reads the entries of a listing one by one and leaves duplicates out. Bad items become `skip-` warnings. A
 * FeedError of step `shape` when there were objects and none could be read.
 */
export async function collect<T extends Item>(
  kind: Kind<T>,
  listing: Listing<T>,
  source: Source,
): Promise<readonly T[]> {
  const items: T[] = [];
  const add = distinct(kind, items, source);
  const types = new Set<string>();
  let bad = 0;
  let firstBad: { readonly path: string; readonly detail: string } | undefined;
  const rest = restEvery(TURN);

  for (const [index, entry] of listing.entries.entries()) {
    await rest();
    const at: Place = { index, path: pathOf(listing, index) };
    const record = object(entry);
    if (!record) {
      source.warn({ ...at, code: 'skip-type', detail: `item ${index} is no object` });
      continue;
    }
    try {
      const made = listing.read(record, at);
      if (made instanceof Foreign) types.add(made.type);
      else for (const item of [made].flat() as T[]) add(item, at);
    } catch (error) {
      if (error instanceof FeedError) throw error;
      const detail = `item ${index} ${error instanceof Unreadable ? error.message : `cannot be read: ${String(error)}`}`;
      source.warn({ ...at, code: `skip-${error instanceof Unreadable ? error.code : 'error'}`, detail });
      bad++;
      firstBad ??= { path: at.path, detail };
    }
  }

  listing.done?.();
  if (!items.length && firstBad) {
    const { path, detail } = firstBad;
    throw new FeedError('shape', `${bad} item${bad === 1 ? '' : 's'}, none readable: ${detail}`, { path });
  }
  if (!items.length && types.size) {
    throw new FeedError('shape', `This feed holds no ${kind.id}, only ${[...types].slice(0, 5).join(', ')}`);
  }
  return items;
}

function pathOf({ path }: Listing<unknown>, index: number): string {
  return typeof path === 'string' ? `${path}[${index}]` : path(index);
}

/** Adds items unless they are duplicates, and warns once of an id that several have. */
function distinct<T extends Item>(kind: Kind<T>, items: T[], source: Source): (item: T, at: Place) => void {
  const kept = distinctItems(kind.likeness);
  return (item, at) => {
    const one = kept(item, (id, isFirst) => {
      const detail = `several items have the id "${item.id.slice(0, 80)}"`;
      if (isFirst) source.warn({ ...at, code: 'same-id', detail });
      return Object.assign(item, { id });
    });
    if (one) items.push(one);
  };
}

/** A function that lets the page have its turn when that many ms have passed since the last one. */
export function restEvery(milliseconds: number): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < milliseconds) return undefined;
    return nextTask().then(() => {
      began = performance.now();
    });
  };
}

/** Resolves in a later task, after input and painting had a chance; unlike a timer it is never throttled. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
