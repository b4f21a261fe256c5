import { createInternalError, FeedError } from '../feeds/error.js';
import type { FeedHeaders } from '../feeds/result.js';
import { MAX_TIMEOUT_MS } from '../page/max-timeout.js';
import { getPageSingleton } from '../page/shared.js';
import { countdown } from '../page/wall-clock.js';
import { assertFeedUrl } from './feed-request.js';
import { cancelBody, headerOf, readBody, rethrowAsNetworkError } from './read-body.js';

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
  /** The network error because of which the text is an old copy from the HTTP cache. */
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
const RETRY_DELAYS_MS = [500, 1500];
/** With less time than this left, an attempt is not started, because it could not finish. */
const MIN_ATTEMPT_MS = 1000;
const RETRYABLE_STATUS = new Set([408, 429, 500, 502, 503, 504]);

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
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetchFeed(url, options, signal);
    } catch (error) {
      const failure = error as FeedError;
      const left = deadline() - performance.now() - MIN_ATTEMPT_MS;
      const wait = retryDelay(attempt, failure, left);
      if (wait !== undefined) await delay(wait, signal);
      else if (failure.step === 'network' && left > 0) return await fetchFromCache(url, options, signal, failure);
      else throw failure;
    }
  }
}

/** How long to wait before the next attempt, in ms; `undefined` if there is none. */
function retryDelay(attempt: number, failure: FeedError, left: number): number | undefined {
  const isRetryable =
    failure.step === 'network' || (failure.step === 'http' && RETRYABLE_STATUS.has(failure.status ?? 0));
  const base = RETRY_DELAYS_MS[attempt];
  if (!isRetryable || base === undefined) return undefined;
  const jittered = base * (0.7 + Math.random() * 0.6);
  const wait = failure.retryAt === undefined ? jittered : Math.max(jittered, failure.retryAt - Date.now());
  return wait <= left ? wait : undefined;
}

/**
 * The browser may still have an old copy. Tried only after a network failure, because a 5xx response has replaced it.
 */
async function fetchFromCache(
  url: string,
  options: LoadOptions,
  signal: AbortSignal,
  failure: FeedError,
): Promise<LoadedFeed> {
  try {
    return { ...(await fetchFeed(url, options, signal, 'force-cache')), cachedBecause: failure };
  } catch {
    signal.throwIfAborted();
    throw failure;
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
    const text = response.status === 204 ? '' : await readBody(response, url, signal);
    return { text, url: response.url || url, headers: pagingHeaders(response) };
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

function pagingHeaders(response: Response): FeedHeaders {
  const value = (name: string): string | undefined => headerOf(response, name);
  return { link: value('link'), total: value('x-wp-total'), totalPages: value('x-wp-totalpages') };
}

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
