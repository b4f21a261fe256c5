import type { Feed } from './config.js';
import { defaultWindow, readRequest, type FeedRequest } from './read-request.js';

/** What a request leads to. */
export interface Route {
  readonly request: FeedRequest;
  readonly feed: Feed;
  /** The address of the feed's first page. */
  readonly url: string;
  /** All that an answer depends on but the page and the text of the feed. */
  readonly key: string;
}

const DAY_MS = 86_400_000;

/** The most routes that are kept: more than the pages of a site ask for in a day. */
const MAX_ROUTES = 1_000;

/** Finds feeds by path and query, and keeps what it found for the day: a request may mean other days tomorrow. */
export class Router {
  readonly #feeds: ReadonlyMap<string, Feed>;
  readonly #base: string;
  readonly #routes = new Map<string, Route>();
  #day = NaN;

  constructor(feeds: ReadonlyMap<string, Feed>, base: string) {
    this.#feeds = feeds;
    this.#base = base;
  }

  /** `undefined` if there is no such feed. Throws an InvalidRequestError. */
  find(target: string, now: number): Route | undefined {
    const day = Math.floor(now / DAY_MS);
    if (day !== this.#day || this.#routes.size > MAX_ROUTES) {
      this.#routes.clear();
      this.#day = day;
    }
    let route = this.#routes.get(target);
    if (!route) {
      route = this.#read(target, now);
      if (route) this.#routes.set(target, route);
    }
    return route;
  }

  #read(target: string, now: number): Route | undefined {
    const request = readRequest(new URL(`http://localhost${target}`), this.#base, now);
    const feed = request && this.#feeds.get(request.name);
    if (!feed || (request.form === 'ics' && feed.kind !== 'events')) return undefined;
    const { name, form, language, window } = request;
    return {
      request,
      feed,
      url: fillIn(feed.url, language, window ?? defaultWindow(now)),
      // Without days, an answer counts from today.
      key: JSON.stringify([name, form, language, window ?? Math.floor(now / DAY_MS)]),
    };
  }
}

/** `{lang}`, `{from}` and `{to}` of an address, which `URL` has written with percent signs. */
function fillIn(url: string, language: string | undefined, window: Readonly<Record<'from' | 'to', string>>): string {
  const values: Readonly<Record<string, string | undefined>> = { lang: language ?? 'en', ...window };
  return url.replace(/(?:\{|%7B)(lang|from|to)(?:\}|%7D)/gi, (whole, name: string) =>
    encodeURIComponent(values[name.toLowerCase()] ?? whole),
  );
}
