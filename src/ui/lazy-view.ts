import type { CSSResult, ReactiveController, ReactiveElement } from 'lit';
import type { FeedState } from '../data/feed-state.js';
import { FeedError } from '../feeds/error.js';
import { warnOnce } from '../page/warn-once.js';
import { addStyles } from './add-styles.js';

/** What a lazy chunk with a view exports. */
export interface ViewClass<Host, View> {
  readonly styles: CSSResult;
  new (host: Host): View;
}

export interface LazyViewOptions<Host, View> {
  readonly load: () => Promise<ViewClass<Host, View>>;
  /** Whether the host shows this view now. */
  readonly isNeeded: () => boolean;
}

/** A view whose code and styles are loaded when it is first needed. Without them the host shows what it has. */
export class LazyView<Host extends ReactiveElement, View> implements ReactiveController {
  view: View | undefined;
  readonly #host: Host;
  readonly #options: LazyViewOptions<Host, View>;
  #loading: Promise<void> | undefined;
  #hasFailed = false;

  constructor(host: Host, options: LazyViewOptions<Host, View>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What keeps the view from being shown; `undefined` when it is there, or not needed. */
  get state(): 'loading' | 'error' | undefined {
    if (this.view || !this.#options.isNeeded()) return undefined;
    return this.#hasFailed ? 'error' : 'loading';
  }

  hostUpdated(): void {
    if (this.state === 'loading') void this.#load();
  }

  /** After a failure, loads again; the failure stays until that has ended. */
  async retry(): Promise<void> {
    if (this.#hasFailed) await this.#load();
  }

  #load(): Promise<void> {
    return (this.#loading ??= this.#loadOnce().finally(() => (this.#loading = undefined)));
  }

  async #loadOnce(): Promise<void> {
    try {
      const View = await this.#options.load();
      addStyles(this.#host, View.styles);
      this.view = new View(this.#host);
      this.#hasFailed = false;
    } catch (cause) {
      this.#hasFailed = true;
      warnOnce(`<${this.#host.localName}>: the code of this view could not be loaded or was changed`, cause);
    }
    this.#host.requestUpdate();
  }
}

/** The feed's state as visitors see it: without the lazy chunk of its view there is nothing to show. */
export function stateWithChunk<T>(state: FeedState<T>, chunk: 'loading' | 'error' | undefined): FeedState<T> {
  const { status, pages } = state;
  if (!chunk || status === 'initial' || status === 'error') return state;
  if (chunk === 'loading') return { status: 'loading', pages };
  return { status: 'error', pages: [], error: new FeedError('network', 'The code of this view could not be loaded') };
}
