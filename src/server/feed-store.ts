import { FeedError, toFeedError } from '../feeds/error.js';
import { MAX_STALE, type FeedCache, type StoredFeed } from './cache.js';
import type { Fetched } from './fetch-upstream.js';

/** How long a feed that failed is not requested again: as long as its Retry-After says, between these, in ms. */
const MIN_PAUSE_MS = 30_000;
const MAX_PAUSE_MS = 600_000;
/** After its ttl, an old copy is still given at once for that many times as long, while a new one is fetched. */
export const REVALIDATE_FACTOR = 6;
/** The most that the memory holds: feeds, and characters of their text. */
const MAX_FEEDS = 500;
const MAX_CHARACTERS = 100_000_000;
/** The most requests to one feed that wait for each other; they differ in days, language, or page. */
const MAX_QUEUE = 20;
/** The most requests to one feed per minute, whatever is asked for. */
const MAX_PER_MINUTE = 60;

/** A feed to be read, and how. */
export interface Wanted {
  /** What is kept is kept by it. */
  readonly key: string;
  /** Feeds of one name are fetched one after the other. */
  readonly name: string;
  /** In seconds. */
  readonly ttl: number;
  readonly fetch: (known: StoredFeed | undefined) => Promise<Fetched>;
  /** Rejects with a FeedError if the feed cannot be read: then the last good one stays. */
  readonly check: (feed: StoredFeed) => Promise<unknown>;
}

export interface FoundFeed {
  readonly feed: StoredFeed;
  /** Why it is old, if it is. */
  readonly staleBecause?: FeedError | undefined;
}

interface Entry {
  feed?: StoredFeed | undefined;
  failure?: { readonly error: FeedError; readonly until: number } | undefined;
  refresh?: Promise<void> | undefined;
}

/** The requests to one feed. */
interface Queue {
  length: number;
  last: Promise<unknown>;
  /** The minute of the last request, and how many it had. */
  minute: number;
  count: number;
  /** Its server could not be reached, or was too slow. */
  failure?: { readonly error: FeedError; readonly until: number };
}

export interface FeedStoreOptions {
  readonly cache?: FeedCache | undefined;
  readonly now: () => number;
  readonly onError: (name: string, error: FeedError) => void;
}

/**
 * The last good text of each feed: fresh for its ttl, then renewed by one request however many ask, and kept for 7 days
 * as a replacement for a feed that fails.
 */
export class FeedStore {
  readonly #options: FeedStoreOptions;
  /** The least recently used first. */
  readonly #entries = new Map<string, Entry>();
  readonly #loads = new Map<string, Promise<Entry>>();
  readonly #queues = new Map<string, Queue>();

  constructor(options: FeedStoreOptions) {
    this.#options = options;
  }

  /**
   * The feed. Rejects with a FeedError if there is none, not even an old one.
   *
   * @param goOn keeps the process alive until the feed is renewed in the background
   */
  async get(wanted: Wanted, goOn: (work: Promise<void>) => void): Promise<FoundFeed> {
    const entry = this.#entries.get(wanted.key) ?? (await this.#load(wanted.key));
    this.#touch(wanted.key, entry);
    const age = this.#ageOf(entry);
    if (entry.feed && age <= wanted.ttl) return { feed: entry.feed };
    if (!entry.failure || entry.failure.until <= this.#options.now()) {
      const refresh = (entry.refresh ??= this.#refresh(entry, wanted).finally(() => (entry.refresh = undefined)));
      if (entry.feed && age <= wanted.ttl * (1 + REVALIDATE_FACTOR)) goOn(refresh);
      else await refresh;
    }
    return this.#best(entry, wanted);
  }

  #best(entry: Entry, { ttl }: Wanted): FoundFeed {
    const { feed, failure } = entry;
    const age = this.#ageOf(entry);
    if (feed && age <= MAX_STALE) return { feed, staleBecause: age > ttl ? failure?.error : undefined };
    throw failure?.error ?? new FeedError('network', 'The feed could not be fetched');
  }

  /** Age in seconds. A clock that was set back makes nothing young. */
  #ageOf({ feed }: Entry): number {
    return feed ? Math.abs(this.#options.now() - feed.fetchedAt) / 1000 : Infinity;
  }

  /** From the cache, once for all who ask at a time. */
  #load(key: string): Promise<Entry> {
    let load = this.#loads.get(key);
    if (!load) {
      load = (async () => ({ feed: await this.#options.cache?.get(key) }))()
        .catch(() => ({}))
        .then((entry: Entry) => {
          this.#entries.set(key, entry);
          this.#loads.delete(key);
          return entry;
        });
      this.#loads.set(key, load);
    }
    return load;
  }

  /** Never rejects: the entry tells how it went. */
  async #refresh(entry: Entry, wanted: Wanted): Promise<void> {
    const { now, cache, onError } = this.#options;
    try {
      const fetched = await this.#enqueue(wanted.name, () => wanted.fetch(entry.feed));
      const known = entry.feed;
      const at = now();
      const isSame = known !== undefined && (!fetched || (fetched.text === known.text && fetched.url === known.url));
      // The same object: what was read from its text stays valid.
      const feed = isSame
        ? Object.assign(known, { ...fetched, fetchedAt: at })
        : { ...fetched!, fetchedAt: at, changedAt: at };
      if (!isSame) await wanted.check(feed);
      entry.feed = feed;
      entry.failure = undefined;
      await cache?.set(wanted.key, feed).catch(() => undefined);
    } catch (cause) {
      const error = toFeedError(cause, '');
      const pause = Math.min(MAX_PAUSE_MS, Math.max(MIN_PAUSE_MS, (error.retryAt ?? 0) - now()));
      entry.failure = { error, until: now() + pause };
      onError(wanted.name, error);
    }
    this.#trim();
  }

  /**
   * One request per feed at a time: a visitor who asks for many days must not become many requests. If its server is
   * down, those that wait need not find out one by one.
   */
  async #enqueue<T>(name: string, work: () => Promise<T>): Promise<T> {
    const { now } = this.#options;
    const queue = this.#queues.get(name) ?? { length: 0, last: Promise.resolve(), minute: 0, count: 0 };
    this.#queues.set(name, queue);
    const minute = Math.floor(now() / 60_000);
    if (queue.minute !== minute) Object.assign(queue, { minute, count: 0 });
    if (queue.length >= MAX_QUEUE || queue.count >= MAX_PER_MINUTE)
      throw new FeedError('timeout', 'Too many different requests for this feed at once');
    queue.length++;
    queue.count++;
    const result = queue.last
      .then(() => {
        if (queue.failure && queue.failure.until > now()) throw queue.failure.error;
        return work();
      })
      .catch((cause: unknown) => {
        const error = toFeedError(cause, '');
        const isDown = error.step === 'network' || error.step === 'timeout';
        if (isDown) queue.failure ??= { error, until: now() + MIN_PAUSE_MS };
        throw error;
      })
      .finally(() => queue.length--);
    queue.last = result.then(
      () => delete queue.failure,
      () => undefined,
    );
    return result;
  }

  #touch(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
  }

  #trim(): void {
    let characters = 0;
    for (const { feed } of this.#entries.values()) characters += feed?.text.length ?? 0;
    for (const [key, { feed, refresh }] of this.#entries) {
      if (this.#entries.size <= MAX_FEEDS && characters <= MAX_CHARACTERS) return;
      if (refresh) continue;
      this.#entries.delete(key);
      characters -= feed?.text.length ?? 0;
    }
  }
}
