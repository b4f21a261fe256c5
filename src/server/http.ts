import { MAX_STALE } from './cache.js';
import { REVALIDATE_FACTOR } from './feed-store.js';

/** For how long caches keep a failure, or what stands in for a feed that failed, in seconds. */
export const RETRY_AFTER = 30;

/** The headers by which a browser learns what it may ask for. */
export const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': '*',
  'access-control-max-age': '86400',
};

/** What every answer has, also a problem: without it a page would not even learn that there is one. */
export function createSharedHeaders(
  origin: string | undefined,
  origins: '*' | readonly string[],
): Readonly<Record<string, string>> {
  const shared = {
    'x-content-type-options': 'nosniff',
    'access-control-expose-headers': 'age, ala-stale, retry-after',
  };
  if (origins === '*') return { ...shared, 'access-control-allow-origin': '*' };
  const allowed = origin !== undefined && origins.includes(origin) && { 'access-control-allow-origin': origin };
  return { ...shared, vary: 'origin', ...allowed };
}

/**
 * How long an answer is fresh. `staleBecause` is why it is an old copy: widgets that find it in `ala-stale` say so.
 *
 * @param age of the feed, in seconds
 */
export function createCacheHeaders(ttl: number, age: number, staleBecause: string | undefined): Record<string, string> {
  const maxAge = staleBecause === undefined ? ttl : age + RETRY_AFTER;
  return {
    'cache-control': `public, max-age=${maxAge}, stale-while-revalidate=${ttl * REVALIDATE_FACTOR}, stale-if-error=${MAX_STALE}`,
    age: String(age),
    ...(staleBecause !== undefined && { 'ala-stale': staleBecause.replace(/[^ -~]+/g, '?').slice(0, 300) }),
  };
}

/** Whether If-None-Match names the tag; weakly, since the answer may be compressed on its way. */
export function isKnownTag(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}
