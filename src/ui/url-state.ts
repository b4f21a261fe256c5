import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { changeAddress } from './change-address.js';

/** What a widget keeps in the page's address: key -> values. */
export type UrlValues = Readonly<Record<string, readonly string[]>>;

/** Shortest time between two changes of the address while the user types, in ms: browsers limit the rate. */
const PAUSE = 400;

export interface UrlStateOptions {
  /** The author's name for the widget; without it the address is neither read nor written. */
  readonly name: () => string | undefined;
  /** Keys after the name: `q` is the parameter `NAME.q`. */
  readonly keys: readonly string[];
  /**
   * Called with the values in the address: before the first update if there are any, and when the user goes back or
   * forward to other values. A key that is not there has no values.
   */
  readonly arrive: (values: UrlValues, how: 'first' | 'travel') => void;
}

/**
 * A widget's state as parameters `NAME.key` of the page's address, so that it can be linked to, and Back works.
 * All other parameters, the fragment and `history.state` stay as they are, so widgets with different names do not
 * interfere.
 */
export class UrlState implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: UrlStateOptions;
  /** The name under which the address was read. */
  #read: string | undefined;
  /** The widget's parameters when the address was last read or written. */
  #own = '';
  #changedAt = -PAUSE;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: UrlValues | undefined;

  constructor(host: ReactiveControllerHost, options: UrlStateOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read = undefined;
    addEventListener('popstate', this.#travel);
    addEventListener('pagehide', this.#flush);
    // For the request of the feed, which is made before the first update.
    this.hostUpdate();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#flush();
    removeEventListener('popstate', this.#travel);
    removeEventListener('pagehide', this.#flush);
  }

  hostUpdate(): void {
    const name = this.#options.name();
    if (name === this.#read) return;
    this.#read = name;
    this.#own = this.#owned();
    const values = this.#values();
    if (values && Object.values(values).some((list) => list.length > 0)) this.#options.arrive(values, 'first');
  }

  /** Writes what the user has done: a choice adds a history entry, typing does not. */
  write(values: UrlValues, how: 'push' | 'replace'): void {
    if (!this.#options.name()) return;
    if (how === 'push') {
      this.#flush();
      this.#put(values, 'pushState');
      return;
    }
    this.#waiting = values;
    const wait = this.#changedAt + PAUSE - performance.now();
    if (wait <= 0) this.#flush();
    else this.#timer ??= setTimeout(this.#flush, wait);
  }

  readonly #flush = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const values = this.#waiting;
    this.#waiting = undefined;
    if (!values) return;
    this.#changedAt = performance.now();
    this.#put(values, 'replaceState');
  };

  readonly #travel = (): void => {
    // The step belongs to another widget, or to a fragment of the page.
    if (!this.#waiting && this.#own === this.#owned()) return;
    // A pending change belonged to the entry that was left.
    this.#waiting = undefined;
    this.#own = this.#owned();
    const values = this.#values();
    if (values) this.#options.arrive(values, 'travel');
  };

  #put(values: UrlValues, method: 'pushState' | 'replaceState'): void {
    const name = this.#options.name() ?? '';
    const own = Object.entries(values).flatMap(([key, list]) =>
      list.filter(Boolean).map((value) => `${encoded(`${name}.${key}`)}=${encoded(value)}`),
    );
    const url = new URL(location.href);
    url.search = [...pieces().filter((piece) => this.#keyOf(piece) === undefined), ...own].join('&');
    if (url.href === location.href) return;
    changeAddress(url, method);
    this.#own = this.#owned();
  }

  #owned(): string {
    return pieces()
      .filter((piece) => this.#keyOf(piece) !== undefined)
      .join('&');
  }

  #values(): UrlValues | undefined {
    if (!this.#options.name()) return undefined;
    const values = Object.fromEntries(this.#options.keys.map((key): [string, string[]] => [key, []]));
    for (const piece of pieces()) {
      const key = this.#keyOf(piece);
      if (key !== undefined) values[key]?.push(decoded(piece.slice(piece.indexOf('=') + 1)));
    }
    return values;
  }

  /** The key of a parameter that is this widget's. */
  #keyOf(piece: string): string | undefined {
    const [parameter = ''] = piece.split('=', 1);
    return this.#options.keys.find((key) => decoded(parameter) === `${this.#options.name() ?? ''}.${key}`);
  }
}

/** Parameters as written: those of others are written back unchanged. */
const pieces = (): string[] => location.search.slice(1).split('&').filter(Boolean);

/** A feed may contain a lone surrogate, which cannot be encoded. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
