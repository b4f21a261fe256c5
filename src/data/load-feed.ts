import { createInternalError, FeedError } from '../feeds/error.js';
import type { FeedHeaders } from '../feeds/result.js';
import { MAX_TIMEOUT_MS } from '../page/max-timeout.js';
import { getPageSingleton } from '../page/shared.js';
import { countdown } from '../page/wall-clock.js';
import { headerOf } from './decode-body.js';
import { assertFeedUrl } from './feed-request.js';
import { isWorthRetrying, rethrowAsNetworkError } from './load-errors.js';
import { cancelBody, readBody } from './read-body.js';
import { tryFollowUp } from './try-follow-up.js';

/**
 * Step 3, URL -> text: one time budget for attempts, waits and body; retries; one request per URL and page.
 * The rules are in CONTRIBUTING.md, "Load rules".
 */

export interface LoadOptions {
  readonly fetch: typeof globalThis.fetch;
  /** The time budget, in milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** Default: `same-origin`. */
  readonly credentials?: RequestCredentials | undefined;
}

export interface LoadedFeed {
  readonly text: string;
  /** The URL after redirects. */
  readonly url: string;
  readonly headers: FeedHeaders;
  /** Why the text is an old copy, from the HTTP cache or of a feed server. */
  readonly cachedBecause?: FeedError | undefined;
}

/** A request in flight, or one that ended at most `SHARE_MS` ago, and how many subscribers wait for it. */
interface SharedRequest {
  readonly promise: Promise<LoadedFeed>;
  readonly abort: AbortController;
  /** When the budget of the last subscriber ends, by `performance.now()`. */
  deadline: number;
  subscribers: number;
  /** How long it is still shared once it has ended well. Timers alone would share it after a night of sleep. */
  msShared?: () => number;
}

const SHARE_MS = 2000;
const requests = getPageSingleton('requests', () => new WeakMap<typeof globalThis.fetch, Map<string, SharedRequest>>());

/** Loads the text of a feed. Widgets that load the same URL at the same time share one request. */
export async function loadFeed(url: string, options: LoadOptions): Promise<LoadedFeed> {
  const { fetch, signal } = options;
  signal.throwIfAborted();
  assertFeedUrl(url);
  let byUrl = requests.get(fetch);
  if (!byUrl) requests.set(fetch, (byUrl = new Map<string, SharedRequest>()));
  let request = byUrl.get(url);
  if (!request || request.abort.signal.aborted || (request.msShared?.() ?? 1) <= 0)
    byUrl.set(url, (request = startRequest(url, options, byUrl)));
  return subscribe(request, url, options);
}

function startRequest(url: string, options: LoadOptions, byUrl: Map<string, SharedRequest>): SharedRequest {
  const abort = new AbortController();
  const deadline = (): number => request.deadline;
  const request: SharedRequest = {
    promise: fetchWithRetry(url, options, abort.signal, deadline),
    abort,
    deadline: 0,
    subscribers: 0,
  };
  const evict = (): void => {
    if (byUrl.get(url) === request) byUrl.delete(url);
  };
  request.promise.then(() => {
    request.msShared = countdown(SHARE_MS);
    setTimeout(evict, SHARE_MS);
  }, evict);
  return request;
}

/** Each subscriber waits as long as its own budget lasts; when the last one leaves, the request is aborted. */
function subscribe(request: SharedRequest, url: string, { signal, timeout }: LoadOptions): Promise<LoadedFeed> {
  request.subscribers++;
  request.deadline = Math.max(request.deadline, performance.now() + timeout);
  return new Promise((resolve, reject) => {
    const unsubscribe = (reason: Error): void => {
      cleanUp();
      if (--request.subscribers === 0) request.abort.abort(reason);
      reject(reason);
    };
    const onAbort = (): void => unsubscribe(signal.reason as Error);
    const timer = setTimeout(() => unsubscribe(timeoutError(url, timeout)), Math.min(MAX_TIMEOUT_MS, timeout));
    const cleanUp = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    void request.promise.then(resolve, reject).finally(cleanUp);
  });
}

async function fetchWithRetry(
  url: string,
  options: LoadOptions,
  signal: AbortSignal,
  deadline: () => number,
): Promise<LoadedFeed> {
  const attempt = (cache?: RequestCache): Promise<LoadedFeed> => fetchFeed(url, options, signal, cache);
  try {
    return await attempt();
  } catch (failure) {
    if (!isWorthRetrying(failure as FeedError)) throw failure;
    // Without the lazy chunk there is no other attempt: its server has probably failed as well.
    const followUp = await Promise.race([tryFollowUp(), rejectOnAbort(signal)]);
    if (!followUp) throw failure;
    const wait = (ms: number): Promise<void> => delay(ms, signal);
    return followUp.retryRequest({ fetch: attempt, wait, deadline }, failure as FeedError);
  }
}

async function fetchFeed(
  url: string,
  { fetch, credentials = 'same-origin' }: LoadOptions,
  signal: AbortSignal,
  cache: RequestCache = 'default',
): Promise<LoadedFeed> {
  try {
    const init = { credentials, referrerPolicy: 'strict-origin', cache, signal } as const;
    // A custom fetch may ignore the signal; the budget applies anyway.
    const request = rethrowAsNetworkError(call(fetch, url, init), url);
    const response = await Promise.race([request, rejectOnAbort(signal)]);
    if (!response.ok) {
      cancelBody(response);
      throw httpError(url, response);
    }
    const text = await readBody(response, url, signal);
    const header = (name: string): string | undefined => headerOf(response, name);
    // A feed server says why its answer is an old one (server/http).
    const staleBecause = header('ala-stale');
    return {
      text,
      url: response.url || url,
      headers: { link: header('link'), total: header('x-wp-total'), totalPages: header('x-wp-totalpages') },
      cachedBecause: staleBecause ? new FeedError('network', staleBecause, { url }) : undefined,
    };
  } catch (error) {
    // Browsers throw different errors for an abort; the signal has the reason.
    signal.throwIfAborted();
    throw error instanceof FeedError ? error : createInternalError(error, { url });
  }
}

/** A page's own `fetch` may throw, or return its response at once. */
const call = async (fetch: typeof globalThis.fetch, ...request: Parameters<typeof fetch>): Promise<Response> =>
  fetch(...request);

const rejectOnAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

const delay = (ms: number, signal: AbortSignal): Promise<void> =>
  Promise.race([new Promise<void>((resolve) => setTimeout(resolve, ms)), rejectOnAbort(signal)]);

const timeoutError = (url: string, timeout: number): FeedError =>
  new FeedError('timeout', `The feed's server did not send the whole feed within ${timeout / 1000} s`, { url });

const httpError = (url: string, response: Response): FeedError =>
  new FeedError('http', `The feed's server answered ${response.status} ${response.statusText || ''}`.trim(), {
    url,
    status: response.status,
    retryAt: parseRetryAfter(headerOf(response, 'retry-after')),
  });

/** Retry-After (RFC 9110, 10.2.3): seconds or an HTTP date -> ms since the epoch. */
function parseRetryAfter(header: string | undefined): number | undefined {
  if (!header) return undefined;
  const time = /^\d+$/.test(header.trim()) ? Date.now() + Number(header) * 1000 : Date.parse(header);
  return Number.isNaN(time) ? undefined : time;
}
