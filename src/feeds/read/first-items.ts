import type { Kind } from '../kinds/kind.js';
import type { Item } from '../model.js';
import type { Source } from '../parser.js';

/** A shorter wait is not worth rendering twice, in ms. */
const MIN_WAIT_MS = 100;

/** Fewer items would not fill the screen, and what follows them would move. */
const MIN_ITEMS = 20;

/** Gets the first items of a feed that takes long to read, at most once. */
export type OnFirstItems<T> = (items: readonly T[]) => void;

/**
 * Publishes the first items while the rest of a long feed is read. Only where they stay in place, because the feed is
 * in the kind's order so far: items that move while they are being looked at are worse than a longer wait.
 */
export class FirstItems<T extends Item> {
  readonly #kind: Kind<T>;
  readonly #source: Source;
  readonly #publish: OnFirstItems<T>;
  readonly #startedAt: number;
  #isDone = false;
  /** How many items there must be before they are looked at again: twice as many, so that the work stays in proportion. */
  #nextCount = MIN_ITEMS;

  /** @param startedAt when the reading of the list began, by `performance.now()` */
  constructor(kind: Kind<T>, source: Source, publish: OnFirstItems<T>, startedAt: number) {
    this.#startedAt = startedAt;
    this.#kind = kind;
    this.#source = source;
    this.#publish = publish;
  }

  /** To be called before each pause, with the items so far and the part of the entries that has been read, 0 to 1. */
  async offer(items: readonly T[], share: number): Promise<void> {
    if (this.#isDone || items.length < this.#nextCount) return;
    this.#nextCount = 2 * items.length;
    const elapsed = performance.now() - this.#startedAt;
    if ((elapsed / share) * (1 - share) < MIN_WAIT_MS) return;
    const { arrange } = this.#kind;
    // What is left out of the whole list is reported when that is arranged.
    const source = { ...this.#source, counts: { ...this.#source.counts }, warn: () => undefined };
    const shown = arrange ? await arrange([...items], source) : [...items];
    if (!(arrange ? keepsOrder(shown, items) : this.#isSorted(items))) this.#isDone = true;
    else if (shown.length >= MIN_ITEMS) {
      this.#isDone = true;
      this.#publish(shown);
    }
  }

  #isSorted(items: readonly T[]): boolean {
    const now = this.#source.options.now ?? new Date();
    return items.every((item, index) => index === 0 || this.#kind.compare(items[index - 1]!, item, now) <= 0);
  }
}

/** Whether the shown items are in the same order in the feed. */
function keepsOrder<T>(shown: readonly T[], items: readonly T[]): boolean {
  let next = 0;
  for (const item of items) if (item === shown[next]) next++;
  return next === shown.length;
}
