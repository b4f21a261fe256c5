/**
 * Entry point `ala-core-widgets/server` in Node, Deno and Bun: what connects to a feed's server is guarded here, since
 * these platforms can reach a private network.
 */
import type { FeedServerOptions } from '../config.js';
import { createFeedHandler as createHandler, type FeedHandler } from '../handler.js';
import { createGuardedFetch } from './guarded-fetch.js';

export { createEdgeCache, type FeedCache, type StoredFeed } from '../cache.js';
export type { FeedConfig, FeedServerOptions, UpstreamFetch } from '../config.js';
export type { FeedHandler, HandlerContext } from '../handler.js';
export { createDirectoryCache } from './directory-cache.js';
export { createGuardedFetch, type GuardOptions, type Resolve } from './guarded-fetch.js';
export { serve, type RunningServer, type ServeOptions } from './serve.js';

/**
 * Creates a handler that reads the named feeds and answers `/<name>.json?lang=&from=&to=&page=` with a JSON Feed, and
 * `/<name>.ics` with a calendar. Nothing else can be read through it, and no feed leads into a private network.
 *
 * Throws a FeedError of step `settings` if the options are wrong.
 */
export function createFeedHandler(options: FeedServerOptions): FeedHandler {
  const { fetch = createGuardedFetch({ privateHosts: options.privateHosts }), env = process.env } = options;
  return createHandler({ ...options, fetch, env });
}
