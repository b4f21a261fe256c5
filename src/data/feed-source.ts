import { toFeedError, type FeedError } from '../feeds/error.js';
import { preloadParser, type Kind } from '../feeds/kinds/kind.js';
import type { Item } from '../feeds/model.js';
import type { OnFirstItems } from '../feeds/read/first-items.js';
import { readFeed } from '../feeds/read/read-feed.js';
import type { FeedResult, FeedWarning } from '../feeds/result.js';
import type { SourceSummary } from './feed-events.js';
import { dependsOnWindow, type FeedInputs, feedUrls, hasUrl } from './feed-request.js';
import { loadFeed, type LoadedFeed } from './load-feed.js';
import type { ResponseCache } from './response-cache.js';

/** The most pages that are read from one source. */
const MAX_PAGES = 20;

/** One URL, or the inline JSON, and what was read from it. Steps 3 to 5. */
export class FeedSource<T extends Item> {
  readonly url: string;
  /** Base of relative URLs in the HTML of its items: the feed's own URL, else that of the last response. */
  base: string;
  /** Everything read so far; `pages[n]` is undefined if this source ended before page n. */
  pages: (readonly T[])[] = [];
  /** Why the last request failed; the pages are then from an earlier one. */
  error: FeedError | undefined;
  format: string | undefined;
  warnings: readonly FeedWarning[] = [];
  /** How many of its entries are copies of others. */
  merged = 0;
  readonly #kind: Kind<T>;
  readonly #text: string | undefined;
  readonly #cache: ResponseCache | undefined;
  #next: string | undefined;
  /** Addresses of the pages that were read. */
  readUrls: ReadonlySet<string> = new Set<string>();

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
    const count = this.pages.flat().length;
    return { url, format: this.error ? undefined : this.format, count, warnings };
  }

  /** Reads as many pages as are shown again, at least one. When it fails, the old pages stay. */
  async readPages(inputs: FeedInputs, signal: AbortSignal, onFirstItems?: OnFirstItems<T>): Promise<void> {
    const shown = Math.max(1, this.pages.length);
    const pages: (readonly T[])[] = [];
    const warnings: FeedWarning[] = [];
    let merged = 0;
    const readUrls = new Set<string>();
    let saved: FeedError | undefined;
    let next: string | undefined = this.url;
    this.error = await this.#attempt(async () => {
      while (next !== undefined && pages.length < shown) {
        readUrls.add(next);
        const { result, oldBecause } = await this.#read(
          next,
          pages.length === 0 ? this.#text : undefined,
          inputs,
          signal,
          pages.length === 0 ? onFirstItems : undefined,
        );
        pages.push(result.items);
        warnings.push(...result.warnings);
        merged += result.merged;
        saved ??= oldBecause;
        next = nextUnread(result.next, readUrls);
      }
      Object.assign(this, { pages, warnings, merged });
      this.readUrls = readUrls;
      this.#next = next;
    }, signal);
    this.error ??= saved;
  }

  /** Reads the next page, if there is one, as number `page`. Resolves to the error when it failed. */
  async readNext(page: number, inputs: FeedInputs, signal: AbortSignal): Promise<FeedError | undefined> {
    const next = this.#next;
    if (next === undefined) return undefined;
    return this.#attempt(async () => {
      const { result } = await this.#read(next, undefined, inputs, signal);
      while (this.pages.length < page) this.pages.push([]);
      this.pages[page] = result.items;
      this.warnings = [...this.warnings, ...result.warnings];
      this.merged += result.merged;
      this.readUrls = new Set([...this.readUrls, next]);
      this.#next = nextUnread(result.next, this.readUrls);
    }, signal);
  }

  async #attempt(step: () => Promise<void>, signal: AbortSignal): Promise<FeedError | undefined> {
    try {
      await step();
    } catch (error) {
      if (!signal.aborted) return toFeedError(error, this.url);
    }
    return undefined;
  }

  async #read(
    url: string,
    inline: string | undefined,
    inputs: FeedInputs,
    signal: AbortSignal,
    onFirstItems?: OnFirstItems<T>,
  ): Promise<{ result: FeedResult<T>; oldBecause: FeedError | undefined }> {
    const { settings, format, map, window, readWindow = window, requestLanguage: askedLanguage } = inputs;
    const credentials = mayHaveCookies(url, this.url) ? undefined : ('omit' as const);
    const options = { fetch: settings.fetch, timeout: settings.timeout * 1000, signal, credentials };
    const readOptions = {
      url,
      // Lit sets `null` when an attribute is removed.
      format: format || undefined,
      map: map || undefined,
      window: readWindow,
      language: askedLanguage,
      feedTimeZone: settings.feedTimeZone,
      formats: settings.formats,
    };
    preloadParser(this.#kind, readOptions);
    const deadline = performance.now() + options.timeout;
    const loaded: LoadedFeed =
      inline === undefined
        ? await (this.#cache?.load(url, options) ?? loadFeed(url, options))
        : { text: inline, url: document.baseURI, headers: {} };
    // A feed that comes at the last moment is read for a second.
    const timeout = Math.max(1000, deadline - performance.now());
    const asRead = { ...readOptions, url: loaded.url, headers: loaded.headers, now: settings.now(), timeout };
    const result = await readFeed(this.#kind, loaded.text, asRead, (items) => {
      if (!signal.aborted) onFirstItems?.(items);
    });
    signal.throwIfAborted();
    this.format = result.format;
    this.base = result.base ?? loaded.url;
    return { result, oldBecause: loaded.cachedBecause };
  }
}

/** A feed names its next pages. Cookies go only to those in its own folder: it may not choose what else gets them. */
export const mayHaveCookies = (page: string, feed: string): boolean =>
  page === feed || page.startsWith(new URL('.', feed || document.baseURI).href);

/** The URL of the next page, unless it was read before: following it again would never end. */
const nextUnread = (next: string | undefined, asked: ReadonlySet<string>): string | undefined =>
  next !== undefined && !asked.has(next) && asked.size < MAX_PAGES ? next : undefined;

/** The sources that the attributes name: URLs, else the inline JSON. */
export function createSources<T extends Item>(
  kind: Kind<T>,
  inputs: FeedInputs,
  windowCache: ResponseCache | undefined,
): FeedSource<T>[] {
  const { src, inlineFeed } = inputs;
  const cache = dependsOnWindow(src) ? windowCache : undefined;
  if (hasUrl(src)) return feedUrls(inputs).map((url) => new FeedSource(kind, url, { cache }));
  return inlineFeed === undefined ? [] : [new FeedSource(kind, '', { text: inlineFeed })];
}
