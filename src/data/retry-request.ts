import type { FeedError } from '../feeds/error.js';
import { isWorthRetrying } from './load-errors.js';
import type { LoadedFeed } from './load-feed.js';

const RETRY_DELAYS_MS = [500, 1500];
/** With less time than this left, an attempt is not started, because it could not finish. */
const MIN_ATTEMPT_MS = 1000;
/** What is kept of the budget, so that a copy comes before it ends. */
const ENOUGH_TO_END_MS = 100;

/** A request whose first attempt failed. */
export interface FailedRequest {
  readonly fetch: (cache?: RequestCache) => Promise<LoadedFeed>;
  /** Resolves after so many ms; rejects when the request is aborted. */
  readonly wait: (ms: number) => Promise<void>;
  /** When the time budget ends, by `performance.now()`. */
  readonly deadline: () => number;
}

/** Tries again until the budget ends. Rejects with the last failure. */
export async function retryRequest(request: FailedRequest, first: FeedError): Promise<LoadedFeed> {
  let failure = first;
  for (let attempt = 0; ; attempt++) {
    const left = request.deadline() - performance.now() - MIN_ATTEMPT_MS;
    const wait = retryDelay(attempt, failure, left);
    if (wait === undefined) {
      if (failure.step === 'network' && left > 0) return await fetchFromCache(request, failure);
      throw failure;
    }
    await request.wait(wait);
    try {
      return await request.fetch();
    } catch (error) {
      failure = error as FeedError;
    }
  }
}

/** How long to wait before the next attempt, in ms; `undefined` if there is none. */
function retryDelay(attempt: number, failure: FeedError, left: number): number | undefined {
  const base = RETRY_DELAYS_MS[attempt];
  if (base === undefined || !isWorthRetrying(failure)) return undefined;
  const jittered = base * (0.7 + Math.random() * 0.6);
  const wait = failure.retryAt === undefined ? jittered : Math.max(jittered, failure.retryAt - Date.now());
  return wait <= left ? wait : undefined;
}

/**
 * The browser may still have an old copy. Tried only after a network failure, because a 5xx response has replaced it.
 * Without a copy the browser asks the network, and does not say so: only another request tells whether that is back.
 */
async function fetchFromCache(request: FailedRequest, failure: FeedError): Promise<LoadedFeed> {
  let copy: LoadedFeed;
  try {
    copy = { ...(await request.fetch('force-cache')), cachedBecause: failure };
  } catch {
    await request.wait(0);
    throw failure;
  }
  const left = request.deadline() - performance.now() - ENOUGH_TO_END_MS;
  const again = request.fetch().catch(() => copy);
  return Promise.race([again, request.wait(Math.max(0, Math.min(MIN_ATTEMPT_MS, left))).then(() => copy)]);
}
