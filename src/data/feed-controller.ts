import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createInternalError, type FeedError } from '../feeds/error.js';
import type { Kind } from '../feeds/kinds/kind.js';
import type { Item } from '../feeds/model.js';
import { AlaFeedErrorEvent, AlaFeedLoadEvent } from './feed-events.js';
import { type FeedInputs, hasUrl, isSameKey, requestKey } from './feed-request.js';
import { createSources, FeedSource } from './feed-source.js';
import { type FeedPages, type FeedState, hasItems } from './feed-state.js';
import { normalizeItems } from './normalize-items.js';
import { PageMerger } from './page-merger.js';
import type { ResponseCache } from './response-cache.js';
import { everyMinutes, whenNearViewport, whenOnline, whenVisibleAgain } from './triggers.js';

/** The element that shows the feed. The controller reads these and calls `requestUpdate` and `dispatchEvent`. */
export interface FeedHost extends FeedInputs, ReactiveControllerHost, Element {
  /** Minutes between two runs; 0 = off. */
  readonly refreshMinutes: number;
  readonly loading: 'eager' | 'lazy';
}

/** How long loaded sources wait for slower ones before they are shown, in ms. */
const GRACE_MS = 1500;
/** After the page was hidden this long, failed sources are loaded again, in ms. */
const LONG_HIDDEN_MS = 60_000;

/** Network -> state. The newest run wins; shown items stay until a run succeeds. */
export class FeedController<T extends Item> implements ReactiveController {
  /** Sources of the current request, for the debug panel. */
  sources: readonly FeedSource<T>[] = [];
  readonly #host: FeedHost;
  readonly #kind: Kind<T>;
  #state: FeedState<T> = { status: 'initial', pages: [] };
  #key: readonly unknown[] | undefined;
  #run: AbortController | undefined;
  readonly #cache: ResponseCache | undefined;
  /** The last run of all sources, and the last that read a next page. Each waits for the other to end. */
  #pendingRun: Promise<unknown> | undefined;
  #pendingPage: Promise<unknown> | undefined;
  readonly #merger = new PageMerger<T>();
  #inlineItems: readonly T[] = [];
  /** When the shown items were loaded, by the clock of the settings. */
  #loadedAt: Date | undefined;
  #triggers: (() => void)[] = [];
  #armedMinutes = 0;
  /** The element left the page before its feed was loaded. */
  #isInterrupted = false;

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

  /** Lazy and not near the viewport yet, or without a source. */
  get #isIdle(): boolean {
    return this.#state.status === 'initial';
  }

  /** Whether "show more" can load another page. */
  get hasNext(): boolean {
    return this.sources.some((source) => source.hasNext);
  }

  hostConnected(): void {
    if (this.#key) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.requestChanged();
  }

  /** Starts a run when the request is another: before the first drawing, which need not wait, and after each update. */
  requestChanged(): void {
    if (!this.#host.isConnected || this.#host.isHeld) return;
    const key = requestKey(this.#host);
    if (!isSameKey(key, this.#key)) {
      this.#key = key;
      this.#restart();
    } else if (this.#isInterrupted || (this.#isIdle && this.#host.loading !== 'lazy')) {
      this.#scheduleFirstRun();
    } else if (!this.#isIdle && (this.#triggers.length === 0 || this.#armedMinutes !== this.#host.refreshMinutes)) {
      this.#armTriggers();
    }
  }

  /** An element that is moved is connected again before the microtask runs: it neither aborts nor reloads. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#disarmTriggers();
      this.#isInterrupted = this.#run !== undefined || this.#isIdle;
      this.#abort();
      this.#cache?.abortPrefetches();
      if (this.#isInterrupted && !hasItems(this.#state)) this.#state = { status: 'initial', pages: [] };
    });
  }

  /** Loads every source again. Resolves when the run has ended, also when it failed. */
  async reload(): Promise<void> {
    this.#cache?.clear();
    await (this.#pendingRun = this.#readAll().catch(this.#endFailedRun));
  }

  async #readAll(): Promise<void> {
    if (this.#pendingPage) await this.#pendingPage;
    if (this.sources.length === 0) return;
    const run = this.#startRun();
    const merger = this.sources.length > 1 ? this.#merger.load() : undefined;
    await Promise.all([merger, ...this.sources.map((source) => this.#readSource(source, run))]);
    if (run.signal.aborted) return;
    this.#run = undefined;
    const failures = this.sources.flatMap(({ error }) => (error ? [error] : []));
    this.#applyResults(failures);
    this.#dispatchEvents(failures);
    this.#armTriggers();
  }

  /**
   * Reads the next page of every source that has one. Resolves to an error when none could be read, to 'aborted' when
   * the request was aborted. A running reload ends first, because it would remove the page again.
   */
  async loadMore(): Promise<FeedError | 'aborted' | undefined> {
    const { sources } = this;
    for (let run: unknown; run !== this.#pendingRun;) await (run = this.#pendingRun);
    if (sources !== this.sources || !this.#host.isConnected) return 'aborted';
    const paging = this.#readNext().catch(this.#endFailedRun);
    this.#pendingPage = paging;
    return paging;
  }

  async #readNext(): Promise<FeedError | 'aborted' | undefined> {
    const before = this.#state;
    const behind = this.sources.filter((source) => source.hasNext);
    const run = this.#startRun();
    const page = before.pages.length;
    const reads = behind.map((source) => source.readNext(page, this.#host, run.signal));
    const [ends] = await Promise.all([Promise.all(reads), this.#merger.load()]);
    if (run.signal.aborted) return 'aborted';
    this.#run = undefined;
    const failures = ends.filter((end) => end !== undefined);
    const failed = failures.length === behind.length;
    this.#setState(failed ? before : { ...before, pages: this.#mergePages() });
    this.#dispatchEvents(failures, !failed);
    this.#armTriggers();
    return failed ? failures[0] : undefined;
  }

  #restart(): void {
    this.#abort();
    this.#disarmTriggers();
    this.#inlineItems = [];
    const { items } = this.#host;
    this.sources = items ? [] : createSources(this.#kind, this.#host, this.#cache);
    if (items) {
      const own = normalizeItems(this.#kind, items);
      this.#setState({ status: own.length > 0 ? 'ready' : 'empty', pages: [own] });
    } else if (this.sources.length > 0) this.#scheduleFirstRun();
    else this.#setState({ status: 'initial', pages: [] });
  }

  /** Starts the first run: immediately, or when a lazy widget comes near the viewport. */
  #scheduleFirstRun(): void {
    this.#isInterrupted = false;
    if (this.sources.length === 0) return;
    this.#disarmTriggers();
    if (this.#host.loading === 'lazy' && this.#isIdle) {
      this.#triggers.push(whenNearViewport(this.#host, () => this.#startFirstRun()));
      this.#run = new AbortController();
      void this.#showInlineFeed(this.#run.signal);
    } else this.#startFirstRun();
  }

  #startFirstRun(): void {
    this.#pendingRun = this.#readFirst().catch(this.#endFailedRun);
  }

  async #readFirst(): Promise<void> {
    const run = this.#startRun();
    if (this.#host.inlineFeed !== undefined) await this.#showInlineFeed(run.signal);
    if (!run.signal.aborted) await this.#readAll();
  }

  /** Inline JSON next to `src` is shown immediately and kept if the first load fails. Its errors are only logged. */
  async #showInlineFeed(signal: AbortSignal): Promise<void> {
    const { inlineFeed, src } = this.#host;
    if (inlineFeed === undefined || !hasUrl(src) || this.sources.some(({ pages }) => pages.length > 0)) return;
    const source = new FeedSource(this.#kind, '', { text: inlineFeed });
    await source.readPages(this.#host, signal);
    if (signal.aborted) return;
    this.#inlineItems = source.pages[0] ?? [];
    this.#loadedAt = undefined;
    if (this.#inlineItems.length > 0 && !hasItems(this.#state))
      this.#setState({ ...this.#state, pages: [this.#inlineItems] });
    if (source.error) console.warn(`[${this.#host.localName}] The inline JSON: ${source.error.message}`);
  }

  #startRun(): AbortController {
    this.#abort();
    this.#run = new AbortController();
    this.#setState({ status: 'loading', pages: this.#state.pages });
    return this.#run;
  }

  #abort(): void {
    this.#run?.abort(new DOMException('A newer run has begun', 'AbortError'));
    this.#run = undefined;
  }

  /** One slow source delays the others only briefly. */
  async #readSource(source: FeedSource<T>, run: AbortController): Promise<void> {
    await source.readPages(this.#host, run.signal, (items) => {
      if (this.sources.length === 1 && !hasItems(this.#state)) this.#setState({ status: 'loading', pages: [items] });
    });
    if (this.sources.length === 1 || source.error || run.signal.aborted) return;
    // Don't replace visible items with an empty result.
    if (!source.pages.some((page) => page.length > 0)) return;
    setTimeout(() => {
      if (this.#run === run) this.#setState({ status: 'loading', pages: this.#mergePages() });
    }, GRACE_MS);
  }

  #mergePages(): FeedPages<T> {
    return this.#merger.merge(this.sources.map((source) => source.pages));
  }

  #applyResults(failures: readonly FeedError[]): void {
    const [error] = failures;
    const merged = this.#mergePages();
    const read = merged.some((page) => page.length > 0);
    // If one source is empty and another fails, the inline items are still the best to show.
    const failed = failures.length === this.sources.length || (failures.length > 0 && !read);
    if (!failed) this.#inlineItems = [];
    const pages = read ? merged : [this.#inlineItems];
    const some = pages.some((page) => page.length > 0);
    if (error && failed && some) this.#setState({ status: 'stale', pages, error, since: this.#loadedAt });
    else if (error && !some) this.#setState({ status: 'error', pages: [], error });
    else this.#setState(some ? { status: 'ready', pages } : { status: 'empty', pages: [] });
    if (!failed) this.#loadedAt = this.#host.settings.now();
  }

  #dispatchEvents(failures: readonly FeedError[], loaded = failures.length < this.sources.length): void {
    const { status, pages } = this.#state;
    for (const error of failures) this.#host.dispatchEvent(new AlaFeedErrorEvent(error, status === 'error'));
    if (!loaded || status === 'error') return;
    const summaries = this.sources.map((source) => source.summary());
    this.#host.dispatchEvent(new AlaFeedLoadEvent(pages.flat(), summaries));
  }

  /** A run that throws is our bug, and must not leave the widget loading. */
  readonly #endFailedRun = (cause: unknown): 'aborted' => {
    this.#run = undefined;
    this.fail(cause);
    return 'aborted';
  };

  /** Reports that rendering failed, which is our bug. Throws the cause if the error state cannot be rendered either. */
  fail(cause: unknown): void {
    if (this.#state.status === 'error') throw cause;
    const error = createInternalError(cause);
    this.#setState({ status: 'error', pages: [], error });
    this.#dispatchEvents([error], false);
  }

  #setState(state: FeedState<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  /** Arms the triggers of the next run. */
  #armTriggers(): void {
    this.#disarmTriggers();
    if (this.sources.length === 0 || this.#run || !this.#host.isConnected) return;
    const refresh = (this.#armedMinutes = this.#host.refreshMinutes);
    this.#triggers = [
      whenOnline(() => this.#retry()),
      whenVisibleAgain(LONG_HIDDEN_MS, () => this.#retry()),
      refresh > 0 ? everyMinutes(refresh, () => void this.#reloadUnlessTooEarly()) : () => undefined,
    ];
  }

  #disarmTriggers(): void {
    for (const stop of this.#triggers.splice(0)) stop();
  }

  #retry(): void {
    if (this.sources.some((source) => source.error)) void this.#reloadUnlessTooEarly();
  }

  /** A server that sent Retry-After is not requested before that time. */
  async #reloadUnlessTooEarly(): Promise<void> {
    const earliest = Math.max(0, ...this.sources.map((source) => source.error?.retryAt ?? 0));
    if (Date.now() >= earliest) await this.reload();
  }
}
