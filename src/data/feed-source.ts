import { FeedError, isFeedError } from '../feeds/feed-error.js';
import type { FeedResult, FeedWarning } from '../feeds/feed-result.js';
import type { Kind } from '../feeds/kind.js';
import type { Item } from '../feeds/model.js';
import { readFeed } from '../feeds/read-feed.js';
import type { SourceSummary } from './feed-events.js';
import type { FeedInputs } from './feed-request.js';
import { loadFeed } from './load-feed.js';
import type { ResponseCache } from './response-cache.js';

/** Most pages that one source is asked for. */
const MAX_PAGES = 20;

/** One address, or the inline JSON, and what it has given so far. Steps 3 to 5. */
export class FeedSource<T extends Item> {
  readonly url: string;
  /** Base of relative addresses in its items' HTML: the feed's own address, else that of the last response. */
  base: string;
  /** Everything read so far; `pages[n]` is undefined where this source had ended before page n. */
  pages: (readonly T[])[] = [];
  /** Why the last request failed; the pages are then of an earlier one. */
  error: FeedError | undefined;
  format: string | undefined;
  warnings: readonly FeedWarning[] = [];
  readonly #kind: Kind<T>;
  readonly #text: string | undefined;
  readonly #cache: ResponseCache | undefined;
  #next: string | undefined;
  #asked = new Set<string>();

  constructor(kind: Kind<T>, url: string, { text, cache }: { text?: string; cache?: ResponseCache | undefined } = {}) {
    this.#kind = kind;
    this.url = url;
    this.base = url || document.baseURI;
    this.#text = text;
    this.#cache = cache;
  }

  get hasNext(): boolean {
    return this.#next !== undefined;
  }

  summary(): SourceSummary {
    const { url, warnings } = this;
    const count = this.pages.reduce((sum, page) => sum + page.length, 0);
    return { url, format: this.error ? undefined : this.format, count, warnings };
  }

  /** Reads again as many pages as are shown, at least one. When it fails, what was there stays. */
  async readShown(inputs: FeedInputs, signal: AbortSignal): Promise<void> {
    const shown = Math.max(1, this.pages.length);
    const pages: (readonly T[])[] = [];
    const warnings: FeedWarning[] = [];
    const asked = new Set<string>();
    let saved: FeedError | undefined;
    let next: string | undefined = this.url;
    this.error = await this.#attempt(async () => {
      while (next !== undefined && pages.length < shown) {
        asked.add(next);
        const { result, oldBecause } = await this.#read(
          next,
          pages.length === 0 ? this.#text : undefined,
          inputs,
          signal,
        );
        pages.push(result.items);
        warnings.push(...result.warnings);
        saved ??= oldBecause;
        next = unasked(result.next, asked);
      }
      Object.assign(this, { pages, warnings });
      this.#asked = asked;
      this.#next = next;
    }, signal);
    this.error ??= saved;
  }

  /** Reads the next page, when there is one, into place `page`. Gives the error when it failed. */
  async readNext(page: number, inputs: FeedInputs, signal: AbortSignal): Promise<FeedError | undefined> {
    const next = this.#next;
    if (next === undefined) return undefined;
    return this.#attempt(async () => {
      const { result } = await this.#read(next, undefined, inputs, signal);
      while (this.pages.length < page) this.pages.push([]);
      this.pages[page] = result.items;
      this.warnings = [...this.warnings, ...result.warnings];
      this.#asked.add(next);
      this.#next = unasked(result.next, this.#asked);
    }, signal);
  }

  async #attempt(step: () => Promise<void>, signal: AbortSignal): Promise<FeedError | undefined> {
    try {
      await step();
    } catch (error) {
      if (!signal.aborted) return isFeedError(error) ? error : surprise(error, this.url);
    }
    return undefined;
  }

  async #read(
    url: string,
    inline: string | undefined,
    inputs: FeedInputs,
    signal: AbortSignal,
  ): Promise<{ result: FeedResult<T>; oldBecause: FeedError | undefined }> {
    const { settings, format, map, window, readWindow = window, askedLanguage } = inputs;
    const options = { fetch: settings.fetch, timeout: settings.timeout * 1000, signal };
    const loaded =
      inline === undefined
        ? await (this.#cache?.load(url, options) ?? loadFeed(url, options))
        : { text: inline, url: document.baseURI };
    const result = await readFeed(this.#kind, loaded.text, {
      url: loaded.url,
      headers: 'headers' in loaded ? loaded.headers : undefined,
      // Lit makes `null` of an attribute that is taken away.
      format: format || undefined,
      map: map || undefined,
      window: readWindow,
      language: askedLanguage,
      feedTimeZone: settings.feedTimeZone,
      now: settings.now(),
      formats: settings.formats,
    });
    signal.throwIfAborted();
    this.format = result.format;
    this.base = result.base ?? loaded.url;
    return { result, oldBecause: 'saved' in loaded ? loaded.saved : undefined };
  }
}

/** A page address that was asked before would lead round in circles. */
const unasked = (next: string | undefined, asked: ReadonlySet<string>): string | undefined =>
  next !== undefined && !asked.has(next) && asked.size < MAX_PAGES ? next : undefined;

/** Nothing but a FeedError should come out of steps 3 to 5; if it does, the widget still ends in a state. */
const surprise = (cause: unknown, url: string): FeedError =>
  new FeedError('shape', `The feed could not be read: ${String(cause)}`, { url, cause });
