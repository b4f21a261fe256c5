import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FeedError } from '../feeds/error.js';
import type { FeedMessages } from '../i18n/messages.js';
import { Gradual } from './gradual.js';
import type { StatusRegion } from './status.js';

/** The element with "Show more". */
export interface MoreHost extends ReactiveControllerHost {
  /** How many items a press adds; 0 = all. */
  readonly step: number;
  /** How many items could be shown. */
  readonly available: number;
  /** Focuses the link of an item, or the item. */
  focusItem(index: number): void;
}

/** Where the items come from. */
interface PagedFeed {
  /** Whether there is another page. */
  readonly hasNext: boolean;
  loadMore(): Promise<FeedError | 'aborted' | undefined>;
}

/** How many items of a list are shown, and the button that shows more: those already read, then the next page. */
export class MoreList {
  readonly #host: MoreHost;
  readonly #status: StatusRegion;
  readonly #feed: () => PagedFeed;
  readonly #gradual: Gradual;
  #presses = 0;
  /** Whether the next page is loading. */
  busy = false;

  constructor(host: MoreHost, status: StatusRegion, feed: () => PagedFeed) {
    this.#host = host;
    this.#feed = feed;
    this.#status = status;
    this.#gradual = new Gradual(host);
  }

  /** How many to show. */
  get count(): number {
    const { step, available } = this.#host;
    return step === 0 ? available : Math.min(available, step * (1 + this.#presses));
  }

  /** How many of them are rendered now; in idle time the others follow. */
  get rendered(): number {
    return this.#gradual.countOf(this.count);
  }

  get hasMore(): boolean {
    return this.#host.available > this.count || this.#feed().hasNext;
  }

  /** Shows at least the items up to this index. */
  reach(index: number): void {
    this.#gradual.reach(index + 1);
    const { step } = this.#host;
    if (step > 0) this.#presses = Math.max(this.#presses, Math.floor(index / step));
  }

  /** Shows only the first items again. */
  reset(): void {
    this.#gradual.reset();
    this.#presses = 0;
  }

  /** The button. */
  render(messages: () => FeedMessages): TemplateResult {
    const { showMore, loadingMore } = messages();
    return html`<button
      class="button quiet show-more"
      part="show-more"
      type="button"
      aria-disabled=${this.busy ? 'true' : nothing}
      @click=${() => void this.press(messages)}
    >
      ${this.busy ? loadingMore : showMore}
    </button>`;
  }

  async press(messages: () => FeedMessages): Promise<void> {
    if (this.busy) return;
    const before = this.count;
    const { step } = this.#host;
    const { activeElement } = document;
    const wanted = step === 0 ? Infinity : before + step;
    if (this.#host.available < wanted && this.#feed().hasNext) {
      const error = await this.#readMore(before);
      if (error === 'aborted') return;
      if (error && this.#host.available <= before) {
        this.#status.say(messages().stillFailing);
        return;
      }
    }
    this.#presses += 1;
    this.#gradual.reach(before + 1);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const added = this.count - before;
    this.#status.say(added > 0 ? messages().added(added) : messages().noMore);
    // Not when the user has put the focus elsewhere in the meantime.
    if (added > 0 && [activeElement, document.body].includes(document.activeElement)) this.#host.focusItem(before);
  }

  /** Page after page until one has something to show: a filter may exclude everything on a page. */
  async #readMore(before: number): Promise<FeedError | 'aborted' | undefined> {
    this.busy = true;
    this.#host.requestUpdate();
    let error: FeedError | 'aborted' | undefined;
    do {
      error = await this.#feed().loadMore();
      await this.#host.updateComplete;
    } while (!error && this.#host.available <= before && this.#feed().hasNext);
    this.busy = false;
    this.#host.requestUpdate();
    return error;
  }
}
