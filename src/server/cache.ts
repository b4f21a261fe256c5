import type { FeedHeaders } from '../feeds/result.js';

/** A feed as its server sent it. Plain JSON, so that a cache can keep it anywhere. */
export interface StoredFeed {
  readonly text: string;
  /** The URL after redirects. */
  readonly url: string;
  readonly headers: FeedHeaders;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** When it was fetched, or found unchanged: ms since the epoch. */
  readonly fetchedAt: number;
  /** When its text was first seen. */
  readonly changedAt: number;
}

/** Where feeds are kept besides the memory, so that they outlive the process. Its failures are no one's. */
export interface FeedCache {
  get(key: string): Promise<StoredFeed | undefined>;
  set(key: string, feed: StoredFeed): Promise<void>;
}

/** How long the last good answer may stand in for a feed that cannot be read: 7 days, in seconds. */
export const MAX_STALE = 604_800;

/** The part of the Cache API that is used here. */
interface CacheApi {
  match(request: string): Promise<Response | undefined>;
  put(request: string, response: Response): Promise<unknown>;
}

/** Keeps feeds in the Cache API, as Cloudflare Workers and Deno Deploy have it: `createEdgeCache(caches.default)`. */
export function createEdgeCache(cache: CacheApi): FeedCache {
  // Only for the key: no such host is ever asked.
  const addressOf = (key: string): string => `https://feeds.invalid/${encodeURIComponent(key)}`;
  return {
    async get(key) {
      const response = await cache.match(addressOf(key));
      return response && ((await response.json()) as StoredFeed);
    },
    async set(key, feed) {
      const headers = { 'content-type': 'application/json', 'cache-control': `max-age=${MAX_STALE}` };
      await cache.put(addressOf(key), new Response(JSON.stringify(feed), { headers }));
    },
  };
}
