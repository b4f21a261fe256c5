import { LONGEST_WAIT } from '../page/longest-wait.js';
import { FeedError } from '../feeds/feed-error.js';
import type { FeedHeaders } from '../feeds/feed-result.js';
import { shared } from '../page/shared.js';
import { assertReadable } from './feed-request.js';
import { readBody } from './read-body.js';

/**
 * Step 3, URL -> text: one time budget for attempts, waits and body; retries; one request per URL and page.
 * The rules stand in CONTRIBUTING.md, "Load rules".
 */

export interface LoadOptions {
  readonly fetch: typeof globalThis.fetch;
  /** The budget, in milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

export interface LoadedFeed {
  readonly text: string;
  /** The address after redirects. */
  readonly url: string;
  readonly headers: FeedHeaders;
  /** Why the text is an old copy from the HTTP cache: the network failed. */
  readonly saved?: FeedError | undefined;
}

/** A request under way, or finished at most `KEEP` ago, and how many wait for it. */
interface Flight {
  readonly promise: Promise<LoadedFeed>;
  readonly abort: AbortController;
  /** When the budget of the last asker ends, by `performance.now()`. */
  deadline: number;
  askers: number;
}

const KEEP = 2000;
const WAITS = [500, 1500];
/** An attempt with less than this left could not finish, so it is not begun. */
const WORTH_TRYING = 1000;
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

const flights = shared('flights', () => new WeakMap<typeof globalThis.fetch, Map<string, Flight>>());

/** Loads the text of a feed, together with whoever else on the page asks for the same address. */
export async function loadFeed(url: string, options: LoadOptions): Promise<LoadedFeed> {
  const { fetch, signal } = options;
  signal.throwIfAborted();
  assertReadable(url);
  let byUrl = flights.get(fetch);
  if (!byUrl) flights.set(fetch, (byUrl = new Map<string, Flight>()));
  let flight = byUrl.get(url);
  if (!flight || flight.abort.signal.aborted) byUrl.set(url, (flight = depart(url, options, byUrl)));
  return board(flight, url, options);
}

function depart(url: string, { fetch }: LoadOptions, byUrl: Map<string, Flight>): Flight {
  const abort = new AbortController();
  const deadline = (): number => flight.deadline;
  const flight: Flight = { promise: persist(url, fetch, abort.signal, deadline), abort, deadline: 0, askers: 0 };
  const land = (): void => {
    if (byUrl.get(url) === flight) byUrl.delete(url);
  };
  flight.promise.then(() => setTimeout(land, KEEP), land);
  return flight;
}

/** Each asker waits as long as its own budget lasts; the last one to leave ends the request. */
function board(flight: Flight, url: string, { signal, timeout }: LoadOptions): Promise<LoadedFeed> {
  flight.askers++;
  flight.deadline = Math.max(flight.deadline, performance.now() + timeout);
  return new Promise((resolve, reject) => {
    const leave = (reason: Error): void => {
      stay();
      if (--flight.askers === 0) flight.abort.abort(reason);
      reject(reason);
    };
    const called = (): void => leave(signal.reason as Error);
    const timer = setTimeout(() => leave(tooSlow(url, timeout)), Math.min(LONGEST_WAIT, timeout));
    const stay = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', called);
    };
    signal.addEventListener('abort', called, { once: true });
    void flight.promise.then(resolve, reject).finally(stay);
  });
}

async function persist(
  url: string,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
  deadline: () => number,
): Promise<LoadedFeed> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask(url, fetch, signal);
    } catch (error) {
      const failure = error as FeedError;
      const left = deadline() - performance.now() - WORTH_TRYING;
      const wait = waitBefore(attempt, failure, left);
      if (wait !== undefined) await pause(wait, signal);
      else if (failure.step === 'network' && left > 0) return await savedCopy(url, fetch, signal, failure);
      else throw failure;
    }
  }
}

/** How long to wait before the next attempt, in ms; `undefined` when there shall be none. */
function waitBefore(attempt: number, failure: FeedError, left: number): number | undefined {
  const passing = failure.step === 'network' || (failure.step === 'http' && PASSING.has(failure.status ?? 0));
  const base = WAITS[attempt];
  if (!passing || base === undefined) return undefined;
  const jittered = base * (0.7 + Math.random() * 0.6);
  const wait = failure.retryAt === undefined ? jittered : Math.max(jittered, failure.retryAt - Date.now());
  return wait <= left ? wait : undefined;
}

/** The browser may still hold an old copy. Only after a network failure: a finished 5xx has replaced it. */
async function savedCopy(
  url: string,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
  failure: FeedError,
): Promise<LoadedFeed> {
  try {
    return { ...(await ask(url, fetch, signal, 'force-cache')), saved: failure };
  } catch {
    signal.throwIfAborted();
    throw failure;
  }
}

async function ask(
  url: string,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
  cache: RequestCache = 'default',
): Promise<LoadedFeed> {
  try {
    const request = { credentials: 'same-origin', referrerPolicy: 'strict-origin', cache, signal } as const;
    // A page's own fetch may not heed the signal; the budget holds all the same.
    const response = await Promise.race([fetch(url, request), aborted(signal)]);
    if (!response.ok) {
      void response.body?.cancel().catch(() => undefined);
      throw refused(url, response);
    }
    const text = response.status === 204 ? '' : await readBody(response, url, signal);
    return { text, url: response.url || url, headers: pagingHeaders(response.headers) };
  } catch (error) {
    // What a browser throws for an abort differs; the signal knows why.
    signal.throwIfAborted();
    throw error instanceof FeedError ? error : unreachable(url, error);
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

function pagingHeaders(headers: Headers): FeedHeaders {
  const value = (name: string): string | undefined => headers.get(name) ?? undefined;
  return { link: value('link'), total: value('x-wp-total'), totalPages: value('x-wp-totalpages') };
}

const tooSlow = (url: string, timeout: number): FeedError =>
  new FeedError('timeout', `The feed's server did not answer in full within ${timeout / 1000} s`, { url });

const unreachable = (url: string, cause: unknown): FeedError =>
  new FeedError(
    'network',
    'The feed could not be fetched: no connection, or the server does not let this page read it',
    {
      url,
      cause,
    },
  );

const refused = (url: string, { status, statusText, headers }: Response): FeedError =>
  new FeedError('http', `The feed's server answered ${status} ${statusText}`.trim(), {
    url,
    status,
    retryAt: retryTime(headers.get('retry-after')),
  });

/** Retry-After (RFC 9110, 10.2.3): seconds or an HTTP date -> ms since the epoch. */
function retryTime(header: string | null): number | undefined {
  if (!header) return undefined;
  const time = /^\d+$/.test(header.trim()) ? Date.now() + Number(header) * 1000 : Date.parse(header);
  return Number.isNaN(time) ? undefined : time;
}
