import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError } from '../feeds/feed-error.js';
import type { Kind } from '../feeds/kind.js';
import type { Item } from '../feeds/model.js';
import { AlaFeedErrorEvent, AlaFeedLoadEvent } from './feed-events.js';
import { asksByWindow, feedUrls, hasAddress, requestKey, sameKey, type FeedInputs } from './feed-request.js';
import { FeedSource } from './feed-source.js';
import { hasItems, type FeedState, type Pages } from './feed-state.js';
import { ownItems } from './own-items.js';
import { mergePages } from './merge-items.js';
import type { ResponseCache } from './response-cache.js';
import { every, whenNear, whenOnline, whenSeenAgain } from './run-when.js';

/** The element that shows the feed. The controller reads these and calls `requestUpdate` and `dispatchEvent`. */
export interface FeedHost extends FeedInputs, ReactiveControllerHost, Element {
  /** Minutes between two runs; 0 = off. */
  readonly refreshMinutes: number;
  readonly loading: 'eager' | 'lazy';
}

/** How long the sources that have answered wait for the others before they are shown, in ms. */
const GRACE = 1500;
/** A page that was hidden this long asks again for what had failed, in ms. */
const LONG_HIDDEN = 60_000;

/** Network -> state. The newest run wins; what was shown stays until a run succeeds. */
export class FeedController<T extends Item> implements ReactiveController {
  /** Sources of the current request, for the debug panel. */
  sources: readonly FeedSource<T>[] = [];
  readonly #host: FeedHost;
  readonly #kind: Kind<T>;
  #state: FeedState<T> = { status: 'initial', pages: [] };
  #key: readonly unknown[] | undefined;
  #run: AbortController | undefined;
  readonly #cache: ResponseCache | undefined;
  /** The last run of all sources, and the last that read a next page: each waits for the other to end. */
  #reading: Promise<void> | undefined;
  #paging: Promise<unknown> | undefined;
  #snapshot: readonly T[] = [];
  /** When the shown items came, by the settings' clock. */
  #since: Date | undefined;
  #occasions: (() => void)[] = [];
  #refresh = 0;
  /** The element left the page before its feed was there. */
  #interrupted = false;

  /** @param cache for addresses that name the shown days */
  constructor(host: FeedHost, kind: Kind<T>, cache?: ResponseCache) {
    this.#cache = cache;
    this.#host = host;
    this.#kind = kind;
    host.addController(this);
  }

  get state(): FeedState<T> {
    return this.#state;
  }

  /** Lazy, and not near the view yet; or without a source. */
  get #isUnasked(): boolean {
    return this.#state.status === 'initial';
  }

  /** Whether "show more" can still fetch. */
  get hasNext(): boolean {
    return this.sources.some((source) => source.hasNext);
  }

  hostConnected(): void {
    if (this.#key) this.#host.requestUpdate();
  }

  /** After the first update, so that settings given by a context are there; then whenever the request changed. */
  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const key = requestKey(this.#host);
    if (!sameKey(key, this.#key)) {
      this.#key = key;
      this.#begin();
    } else if (this.#interrupted || (this.#isUnasked && this.#host.loading !== 'lazy')) {
      this.#schedule();
    } else if (!this.#isUnasked && (this.#occasions.length === 0 || this.#refresh !== this.#host.refreshMinutes)) {
      this.#watch();
    }
  }

  /** An element that is only moved is connected again before the microtask: it neither aborts nor reloads. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#unwatch();
      this.#interrupted = this.#run !== undefined || this.#isUnasked;
      this.#abort();
      this.#cache?.abortPrefetches();
      if (this.#interrupted && !hasItems(this.#state)) this.#state = { status: 'initial', pages: [] };
    });
  }

  /** Asks every source again. Resolves when the run has ended, whatever its end. */
  reload(): Promise<void> {
    this.#cache?.clear();
    return (this.#reading = this.#readAll());
  }

  async #readAll(): Promise<void> {
    if (this.#paging) await this.#paging;
    if (this.sources.length === 0) return;
    const run = this.#start();
    await Promise.all(this.sources.map((source) => this.#readShown(source, run)));
    if (run.signal.aborted) return;
    this.#run = undefined;
    const failures = this.sources.flatMap(({ error }) => (error ? [error] : []));
    this.#conclude(failures);
    this.#report(failures);
    this.#watch();
  }

  /**
   * Reads the next page of every source that has one. Resolves to an error when none could be read, to 'aborted' when
   * it was called off. A run under way goes first: it would take the page away again.
   */
  async more(): Promise<FeedError | 'aborted' | undefined> {
    const { sources } = this;
    for (let run: unknown; run !== this.#reading;) await (run = this.#reading);
    if (sources !== this.sources || !this.#host.isConnected) return 'aborted';
    const paging = this.#readNext();
    this.#paging = paging;
    return paging;
  }

  async #readNext(): Promise<FeedError | 'aborted' | undefined> {
    const before = this.#state;
    const behind = this.sources.filter((source) => source.hasNext);
    const run = this.#start();
    const page = before.pages.length;
    const ends = await Promise.all(behind.map((source) => source.readNext(page, this.#host, run.signal)));
    if (run.signal.aborted) return 'aborted';
    this.#run = undefined;
    const failures = ends.filter((end) => end !== undefined);
    const failed = failures.length === behind.length;
    this.#set(failed ? before : { ...before, pages: this.#merged() });
    this.#report(failures, !failed);
    this.#watch();
    return failed ? failures[0] : undefined;
  }

  #begin(): void {
    this.#abort();
    this.#unwatch();
    this.#snapshot = [];
    const { items } = this.#host;
    this.sources = items ? [] : this.#makeSources();
    if (items) {
      const own = ownItems(this.#kind, items);
      this.#set({ status: own.length > 0 ? 'ready' : 'empty', pages: [own] });
    } else if (this.sources.length > 0) this.#schedule();
    else this.#set({ status: 'initial', pages: [] });
  }

  /** The first run: at once, or when a lazy widget comes near the view. */
  #schedule(): void {
    this.#interrupted = false;
    if (this.sources.length === 0) return;
    this.#unwatch();
    if (this.#host.loading === 'lazy' && this.#isUnasked) {
      this.#occasions.push(whenNear(this.#host, () => this.#firstRun()));
      this.#run = new AbortController();
      void this.#drawSnapshot(this.#run.signal);
    } else this.#firstRun();
  }

  #makeSources(): FeedSource<T>[] {
    const { src, inlineFeed } = this.#host;
    const cache = asksByWindow(src) ? this.#cache : undefined;
    if (hasAddress(src)) return feedUrls(this.#host).map((url) => new FeedSource(this.#kind, url, { cache }));
    return inlineFeed === undefined ? [] : [new FeedSource(this.#kind, '', { text: inlineFeed })];
  }

  #firstRun(): void {
    this.#reading = this.#readFirst();
  }

  async #readFirst(): Promise<void> {
    const run = this.#start();
    await this.#drawSnapshot(run.signal);
    if (!run.signal.aborted) await this.#readAll();
  }

  /** Inline JSON beside `src` is drawn at once, and kept if the first load fails. Its faults harm nobody. */
  async #drawSnapshot(signal: AbortSignal): Promise<void> {
    const { inlineFeed, src } = this.#host;
    if (inlineFeed === undefined || !hasAddress(src) || this.sources.some(({ pages }) => pages.length > 0)) return;
    const source = new FeedSource(this.#kind, '', { text: inlineFeed });
    await source.readShown(this.#host, signal);
    if (signal.aborted) return;
    this.#snapshot = source.pages[0] ?? [];
    this.#since = undefined;
    if (this.#snapshot.length > 0 && !hasItems(this.#state)) this.#set({ ...this.#state, pages: [this.#snapshot] });
    if (source.error) console.warn(`[${this.#host.localName}] The inline JSON: ${source.error.message}`);
  }

  #start(): AbortController {
    this.#abort();
    this.#run = new AbortController();
    this.#set({ status: 'loading', pages: this.#state.pages });
    return this.#run;
  }

  #abort(): void {
    this.#run?.abort(new DOMException('A newer run has begun', 'AbortError'));
    this.#run = undefined;
  }

  /** One slow source does not hold the others back for long. */
  async #readShown(source: FeedSource<T>, run: AbortController): Promise<void> {
    await source.readShown(this.#host, run.signal);
    if (this.sources.length === 1 || source.error || run.signal.aborted) return;
    // What is empty shows nothing better than what stands there.
    if (!source.pages.some((page) => page.length > 0)) return;
    setTimeout(() => {
      if (this.#run === run) this.#set({ status: 'loading', pages: this.#merged() });
    }, GRACE);
  }

  #merged(): Pages<T> {
    return mergePages(this.sources.map((source) => source.pages));
  }

  #conclude(failures: readonly FeedError[]): void {
    const [error] = failures;
    const merged = this.#merged();
    const read = merged.some((page) => page.length > 0);
    // Where one source is empty and another fails, there is nothing better than the inline feed.
    const failed = failures.length === this.sources.length || (failures.length > 0 && !read);
    if (!failed) this.#snapshot = [];
    const pages = read ? merged : [this.#snapshot];
    const some = pages.some((page) => page.length > 0);
    if (error && failed && some) this.#set({ status: 'stale', pages, error, since: this.#since });
    else if (error && !some) this.#set({ status: 'error', pages: [], error });
    else this.#set(some ? { status: 'ready', pages } : { status: 'empty', pages: [] });
    if (!failed) this.#since = this.#host.settings.now();
  }

  #report(failures: readonly FeedError[], loaded = failures.length < this.sources.length): void {
    const { status, pages } = this.#state;
    for (const error of failures) this.#host.dispatchEvent(new AlaFeedErrorEvent(error, status === 'error'));
    if (!loaded || status === 'error') return;
    const summaries = this.sources.map((source) => source.summary());
    this.#host.dispatchEvent(new AlaFeedLoadEvent(pages.flat(), summaries));
  }

  /** The widget failed to render these items, which is a bug of ours. Throws when it could not even show an error. */
  fail(cause: unknown): void {
    if (this.#state.status === 'error') throw cause;
    const error = new FeedError('render', `A bug in this widget: ${String(cause)}`, { cause });
    this.#set({ status: 'error', pages: [], error });
    this.#report([error], false);
  }

  #set(state: FeedState<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  /** Arms the occasions of the next run. */
  #watch(): void {
    this.#unwatch();
    if (this.sources.length === 0 || this.#run || !this.#host.isConnected) return;
    const { refreshMinutes: refresh } = this.#host;
    this.#refresh = refresh;
    this.#occasions = [
      whenOnline(() => this.#retry()),
      whenSeenAgain(LONG_HIDDEN, () => this.#retry()),
      refresh > 0 ? every(refresh, () => void this.#unlessTooEarly()) : () => undefined,
    ];
  }

  #unwatch(): void {
    for (const stop of this.#occasions.splice(0)) stop();
  }

  #retry(): void {
    if (this.sources.some((source) => source.error)) void this.#unlessTooEarly();
  }

  /** A server that said Retry-After is not asked before that time. */
  async #unlessTooEarly(): Promise<void> {
    const earliest = Math.max(0, ...this.sources.map((source) => source.error?.retryAt ?? 0));
    if (Date.now() >= earliest) await this.reload();
  }
}
