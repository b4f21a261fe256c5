import { getPageSingleton } from '../page/shared.js';
import { hashNumber } from './hash.js';

/**
 * The items in an order that is random, but the same for the whole page view: each has its place by its id, so a
 * refresh moves none of them.
 */
export function shuffle<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const seed = getPageSingleton('shuffle-seed', () => String(Math.random()));
  const places = new Map(items.map((item) => [item, hashNumber(seed + item.id)]));
  return [...items].sort((a, b) => places.get(a)! - places.get(b)!);
}
