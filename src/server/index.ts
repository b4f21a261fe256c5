/**
 * Entry point `ala-core-widgets/server` on Cloudflare Workers and other platforms that resolve hosts themselves and let no
 * request into a private network. Node, Deno and Bun get node/index.ts under the same name.
 */
export { createEdgeCache, type FeedCache, type StoredFeed } from './cache.js';
export type { FeedConfig, FeedServerOptions, UpstreamFetch } from './config.js';
export { createFeedHandler, type FeedHandler, type HandlerContext } from './handler.js';
