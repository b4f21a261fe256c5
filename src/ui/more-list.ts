import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FeedError } from '../feeds/feed-error.js';
import type { FeedMessages } from '../i18n/messages.js';
import type { Status } from './status.js';

/** What "show more" needs to know of its element. */
export interface MoreHost extends ReactiveControllerHost {
  /** Items a press shows; 0 = all. */
  readonly step: number;
  /** How many of what is read could be shown. */
  readonly available: number;
  readonly hasNext: boolean;
  more(): Promise<FeedError | 'aborted' | undefined>;
  /** The link, or the item, at that place of the list. */
  focusItem(index: number): void;
}

/** How many items of a list are shown, and the button that shows more: first of what is read, then of the next page. */
export class MoreList {
  readonly #host: MoreHost;
  readonly #status: Status;
  #presses = 0;
  /** A press is waiting for the next page. */
  busy = false;

  constructor(host: MoreHost, status: Status) {
    this.#host = host;
    this.#status = status;
  }

  /** How many to show. */
  get count(): number {
    const { step, available } = this.#host;
    return step === 0 ? available : Math.min(available, step * (1 + this.#presses));
  }

  get hasMore(): boolean {
    return this.#host.available > this.count || this.#host.hasNext;
  }

  /** Shows so much that the item at that place is among it. */
  reach(place: number): void {
    const { step } = this.#host;
    if (step > 0) this.#presses = Math.max(this.#presses, Math.floor(place / step));
  }

  /** Back to the first few. */
  reset(): void {
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
    if (this.#host.available < wanted && this.#host.hasNext) {
      const error = await this.#readMore(before);
      if (error === 'aborted') return;
      if (error && this.#host.available <= before) {
        this.#status.say(messages().stillFailing);
        return;
      }
    }
    this.#presses += 1;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const added = this.count - before;
    this.#status.say(added > 0 ? messages().added(added) : messages().noMore);
    // Not for a reader who has gone elsewhere while it loaded.
    if (added > 0 && [activeElement, document.body].includes(document.activeElement)) this.#host.focusItem(before);
  }

  /** Page after page until one has something to show: a filter may let nothing of a page through. */
  async #readMore(before: number): Promise<FeedError | 'aborted' | undefined> {
    this.busy = true;
    this.#host.requestUpdate();
    let error: FeedError | 'aborted' | undefined;
    do {
      error = await this.#host.more();
      await this.#host.updateComplete;
    } while (!error && this.#host.available <= before && this.#host.hasNext);
    this.busy = false;
    this.#host.requestUpdate();
    return error;
  }
}
