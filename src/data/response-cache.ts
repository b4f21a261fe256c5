import { dependsOnWindow, type FeedInputs, feedUrls } from './feed-request.js';
import { countdown } from '../page/wall-clock.js';
import { loadFeed, type LoadedFeed, type LoadOptions } from './load-feed.js';

/** Younger than the shortest `refresh` (5 minutes). */
const MAX_AGE_MS = 4 * 60_000;

/**
 * Responses to requests for different days of one feed: a user who pages back and forth through the months causes one
 * request per month, and a month that is prefetched is there when it is wanted. Failures and old copies are not kept.
 */
export class ResponseCache {
  readonly #entries = new Map<string, { readonly feed: LoadedFeed; readonly msLeft: () => number }>();
  #prefetches = new AbortController();

  /** The cached response, else a new one. */
  async load(url: string, options: LoadOptions): Promise<LoadedFeed> {
    const cached = this.#entries.get(url);
    if (cached && cached.msLeft() > 0) return cached.feed;
    const feed = await loadFeed(url, options);
    if (!feed.cachedBecause) this.#entries.set(url, { feed, msLeft: countdown(MAX_AGE_MS) });
    return feed;
  }

  /** Loads other days of a feed before they are shown. A failure shows when they are. */
  prefetch({ src, items, requestLanguage, settings }: FeedInputs, window: FeedInputs['window']): void {
    if (items || !dependsOnWindow(src)) return;
    const options = { fetch: settings.fetch, timeout: settings.timeout * 1000, signal: this.#prefetches.signal };
    for (const url of feedUrls({ src, window, requestLanguage, settings })) {
      this.load(url, options).catch(() => undefined);
    }
  }

  /** The widget has left the page. */
  abortPrefetches(): void {
    this.#prefetches.abort();
    this.#prefetches = new AbortController();
  }

  clear(): void {
    this.#entries.clear();
  }
}
