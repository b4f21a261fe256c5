import { loadFeed, type LoadedFeed, type LoadOptions } from './load-feed.js';

/** Younger than the shortest `refresh` (5 minutes). */
const MAX_AGE_MS = 4 * 60_000;

/**
 * Responses to requests for different days of one feed: a user who pages back and forth through the months causes one
 * request per month, and a month that is prefetched is there when it is wanted. Failures and old copies are not kept.
 */
export class ResponseCache {
  readonly #entries = new Map<string, { readonly feed: LoadedFeed; readonly expires: number }>();

  /** The cached response, else a new one. */
  async load(url: string, options: LoadOptions): Promise<LoadedFeed> {
    const cached = this.#entries.get(url);
    if (cached && cached.expires > performance.now()) return cached.feed;
    const feed = await loadFeed(url, options);
    if (!feed.saved) this.#entries.set(url, { feed, expires: performance.now() + MAX_AGE_MS });
    return feed;
  }

  /** Loads what the user is about to ask for. A failure shows when it is asked for. */
  prefetch(url: string, options: LoadOptions): void {
    this.load(url, options).catch(() => undefined);
  }

  clear(): void {
    this.#entries.clear();
  }
}
