import type { CSSResult, ReactiveController, ReactiveElement } from 'lit';
import type { FeedState } from '../data/feed-state.js';
import { FeedError } from '../feeds/error.js';
import { addStyles } from './add-styles.js';
import { LazyChunk } from './lazy-chunk.js';

/** What a lazy chunk with a view exports. */
export interface ViewClass<Host, View> {
  readonly styles: readonly CSSResult[];
  new (host: Host): View;
}

export interface LazyViewOptions<Host, View> {
  readonly load: () => Promise<ViewClass<Host, View>>;
  /** Whether the host shows this view now. */
  readonly isNeeded: () => boolean;
}

/** A view whose code and styles are loaded when it is first needed. Without them the host shows what it has. */
export class LazyView<Host extends ReactiveElement, View extends object> implements ReactiveController {
  readonly #isNeeded: () => boolean;
  readonly #chunk: LazyChunk<View>;

  constructor(host: Host, { load, isNeeded }: LazyViewOptions<Host, View>) {
    this.#isNeeded = isNeeded;
    this.#chunk = new LazyChunk(host, 'the code of this view', async () => {
      const View = await load();
      addStyles(host, ...View.styles);
      return new View(host);
    });
    host.addController(this);
  }

  get view(): View | undefined {
    return this.#chunk.value;
  }

  /** What keeps the view from being shown; `undefined` when it is there, or not needed. */
  get state(): 'loading' | 'error' | undefined {
    if (this.view || !this.#isNeeded()) return undefined;
    return this.#chunk.hasFailed ? 'error' : 'loading';
  }

  hostUpdated(): void {
    if (this.state === 'loading') void this.#chunk.load();
  }

  /** After a failure, loads again; the failure stays until that has ended. */
  async retry(): Promise<void> {
    if (this.#chunk.hasFailed) await this.#chunk.load();
  }
}

/** The feed's state as visitors see it: without the lazy chunk of its view there is nothing to show. */
export function combineWithChunkState<T>(state: FeedState<T>, chunk: 'loading' | 'error' | undefined): FeedState<T> {
  const { status, pages } = state;
  if (!chunk || status === 'initial' || status === 'error') return state;
  if (chunk === 'loading') return { status: 'loading', pages };
  return { status: 'error', pages: [], error: new FeedError('network', 'The code of this view could not be loaded') };
}
