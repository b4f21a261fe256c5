import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { tryFollowUp } from '../data/try-follow-up.js';
import type { FeedError } from '../feeds/error.js';
import type { FeedMessages } from '../i18n/messages.js';
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
export interface PagedFeed {
  /** Whether there is another page. */
  readonly hasNext: boolean;
  loadMore(): Promise<FeedError | 'aborted' | undefined>;
}

/** Items rendered at once: more than a screen shows. */
const FIRST = 40;

/**
 * How many items of a list are shown, and the button that shows more. Those beyond the first screen are rendered in idle
 * time. That, and what a press does, is in a lazy chunk; without it all are rendered, and a press shows those already read.
 */
export class MoreList implements ReactiveController {
  /** How many may be rendered now. */
  limit = FIRST;
  /** Whether the next page is loading. */
  busy = false;
  readonly #host: MoreHost;
  readonly #status: StatusRegion;
  readonly #feed: () => PagedFeed;
  #presses = 0;
  /** How many the host wants to render. */
  wanted = 0;
  #stopGrowing: (() => void) | undefined;

  constructor(host: MoreHost, status: StatusRegion, feed: () => PagedFeed) {
    this.#host = host;
    this.#feed = feed;
    this.#status = status;
    host.addController(this);
  }

  /** How many to show. */
  get count(): number {
    const { step, available } = this.#host;
    return step === 0 ? available : Math.min(available, step * (1 + this.#presses));
  }

  /** How many of them are rendered now; in idle time the others follow. */
  get rendered(): number {
    this.wanted = this.count;
    return Math.min(this.wanted, this.limit);
  }

  /** The same for another list of the host, of that length: it grows at the same time. To be asked after `rendered`. */
  renderedOf(length: number): number {
    this.wanted = Math.max(this.wanted, length);
    return Math.min(length, this.limit);
  }

  get hasMore(): boolean {
    return this.#host.available > this.count || this.#feed().hasNext;
  }

  /** Shows at least the items up to this index. */
  reach(index: number): void {
    this.limit = Math.max(this.limit, index + 1);
    const { step } = this.#host;
    if (step > 0) this.#presses = Math.max(this.#presses, Math.floor(index / step));
  }

  addStep(): void {
    this.#presses += 1;
  }

  /** Shows only the first items again. */
  reset(): void {
    this.limit = FIRST;
    this.#presses = 0;
  }

  hostUpdated(): void {
    if (this.limit < this.wanted && !this.#stopGrowing) void this.#grow();
  }

  hostDisconnected(): void {
    this.#stopGrowing?.();
  }

  async #grow(): Promise<void> {
    const end = (): void => (this.#stopGrowing = undefined);
    this.#stopGrowing = end;
    const followUp = await tryFollowUp();
    if (this.#stopGrowing !== end) return;
    if (followUp) {
      this.#stopGrowing = followUp.growInIdleTime(this, this.#host, end);
      return;
    }
    end();
    this.limit = Infinity;
    this.#host.requestUpdate();
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
    const { activeElement } = document;
    const followUp = await tryFollowUp();
    if (followUp) await followUp.showMoreItems(this, this.#host, this.#feed(), this.#status, messages, activeElement);
    else {
      this.addStep();
      this.#host.requestUpdate();
    }
  }
}
