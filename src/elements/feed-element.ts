import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeedController, FeedHost } from '../data/feed-controller.js';
import { hasAddress } from '../data/feed-request.js';
import { hasItems, type FeedState, type Pages } from '../data/feed-state.js';
import type { FeedError } from '../feeds/feed-error.js';
import type { Item } from '../feeds/model.js';
import { enFeed, type FeedMessages, type KindMessages } from '../i18n/messages.js';
import { BackdropController } from '../ui/backdrop.js';
import { baseStyles } from '../ui/base.styles.js';
import { Clock } from '../ui/clock.js';
import { DebugPanel, debugStyles } from '../ui/debug-panel.js';
import { skeleton, stateNotice, stateStyles, untilStaler, type StateWords } from '../ui/feed-states.js';
import { focusItem } from '../ui/item-focus.js';
import { moreLink } from '../ui/more-link.js';
import { MoreList } from '../ui/more-list.js';
import { ReservedHeight } from '../ui/reserved-height.js';
import { safeLink } from '../data/safe-link.js';
import { Status } from '../ui/status.js';
import { AlaElement } from './ala-element.js';
import { feedHead } from './feed-head.js';
import { hasFallback, inlineJson, slotted } from './light-children.js';

/** Most rows a skeleton draws. */
const MOST_BONES = 12;

/**
 * Base of every widget that shows a feed: declares what all of them take, draws head and states. What the items
 * look like is the subclass's.
 *
 * @internal
 * @slot - Fallback, such as a link to the page the feed is made from. Shown until there are items, and when there are none.
 * @slot heading - The heading, instead of the `heading` attribute.
 * @slot empty - Shown when the feed has no items.
 * @slot error - The sentence shown when the feed cannot be loaded.
 * @fires {AlaFeedLoadEvent} ala-feed-load - A run has finished: `items`, and `sources` with url, format, count, warnings.
 * @fires {AlaFeedErrorEvent} ala-feed-error - An address failed: `error`, `url`, `fatal`.
 * @fires {AlaSelectEvent} ala-select - Before a reader follows an item's link: `item`. Cancelable.
 * @csspart base - The outer element of the widget.
 * @csspart head - Rule, heading and the link to more.
 * @csspart heading - The heading.
 * @csspart more - The link to more.
 * @csspart skeleton - The rows drawn while loading.
 * @csspart stale - The notice over items of an earlier time.
 * @csspart empty - What is said when there is nothing.
 * @csspart error - The notice when the feed cannot be loaded.
 * @csspart retry - "Try again".
 * @csspart show-more - The button that shows more.
 * @csspart debug - The panel for page authors.
 * @cssprop [--ala-size-base=medium] - Size of the text; everything else follows it.
 * @cssprop [--ala-background=none] - Ground of the widget.
 * @cssprop [--ala-gap=2em] - Space below the widget.
 * @cssprop [--ala-reserved-size] - Height kept free until the items are there.
 * @cssstate initial - Not asked yet.
 * @cssstate loading - A run is under way.
 * @cssstate ready - The items are of the last run.
 * @cssstate empty - The feed has no items.
 * @cssstate stale - The last run failed; earlier items are shown.
 * @cssstate error - The feed could not be loaded, and there is nothing to show.
 * @cssstate has-items - Items are shown.
 */
export abstract class FeedElement<T extends Item> extends AlaElement implements FeedHost {
  static override readonly styles = [...baseStyles, stateStyles, debugStyles];

  /** Addresses of the feeds, separated by blanks; several are merged. `{from}`, `{to}`, `{lang}` are filled in. */
  @property() src: string | undefined;
  /** The items themselves, as models; no request is made. `undefined` returns to `src`. */
  @property({ attribute: false }) items: readonly T[] | undefined;
  /** Id of the feed's format, when it shall not be detected. */
  @property() format: string | undefined;
  /** Which fields of unknown JSON are which, as an object or its JSON text. */
  @property() map: Readonly<Record<string, unknown>> | string | undefined;
  /** How many items are shown at first; 0 = all. Default: the element's. */
  @property({ type: Number }) limit: number | undefined;
  /** Offers a button that shows more. */
  @property({ type: Boolean, attribute: 'show-more' }) showMore = false;
  /** Shows page authors what was read, and why something was not. */
  @property({ type: Boolean }) debug = false;
  /** `kind`: in the order of the kind; `feed`: in the feed's. */
  @property() sort: 'kind' | 'feed' = 'kind';
  /** Text of the heading; without it there is none, and no landmark. */
  @property() heading: string | undefined;
  /** Level of the heading, 2 to 6; titles of items are one deeper. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Name of the widget's list where it has no heading. Default: the kind's. */
  @property() label: string | undefined;
  /** Address of the page with more. */
  @property({ attribute: 'more-href' }) moreHref: string | undefined;
  /** Text of the link to it. */
  @property({ attribute: 'more-label' }) moreLabel: string | undefined;
  /** Minutes between two runs, at least 5; 0 = off. */
  @property({ type: Number }) refresh = 0;
  /** `lazy`: the feed is asked for when the widget comes near the view. */
  @property() loading: 'eager' | 'lazy' = 'eager';

  protected abstract readonly feed: FeedController<T>;
  /** The kind's sentences, in the reader's language. */
  protected abstract readonly words: KindMessages;
  protected abstract readonly defaultLimit: number;
  protected readonly status = new Status(this);
  protected readonly list = new MoreList(this, this.status);
  /** What could be shown, in order. */
  protected arranged: readonly T[] = [];
  readonly #internals = this.attachInternals();
  readonly #panel = new DebugPanel(this);
  /** Classes that tell the style sheet what a row takes, for the reserved height. */
  protected get rowClasses(): string {
    return '';
  }
  /** The last state that was not `loading`: its notice stays until the next one is known. */
  protected settled: Pick<FeedController<T>, 'state' | 'sources'> | undefined;

  constructor() {
    super();
    new ReservedHeight(this);
    new BackdropController(this);
    new Clock(this, () => untilStaler(this.#noticed, this.settings.now()));
  }

  /** Step 7: the read items in the order they are shown, without those that are not wanted. */
  protected abstract arrange(pages: Pages<T>): readonly T[];
  /** Draws the first `list.count` of `arranged`; called only when there are some. */
  protected abstract renderItems(): TemplateResult;
  /** Whether there is something to draw even without items. */
  protected drawsEmpty?(): boolean;
  /** What assistive technology shall call it instead of a region while items are shown, such as "carousel". */
  protected roleDescription?(): string | undefined;
  /** Puts controls around the head's link to more. */
  protected renderTools?(more: unknown): unknown;
  /** What stands in the head's place where items are shown without a heading. */
  protected renderBar?(): TemplateResult;
  /** One row of the skeleton. */
  protected abstract renderBone(index: number): TemplateResult;

  /** Asks for the feed again. Resolves when that has ended, whatever its end. */
  async reload(): Promise<void> {
    await this.feed.reload();
  }

  /** @internal */
  get snapshot(): string | undefined {
    return inlineJson(this);
  }

  /** @internal */
  get locale(): string {
    return this.language.locale;
  }

  /** @internal */
  get askedLanguage(): string {
    return this.language.asked;
  }

  /** @internal `refresh`, checked. */
  get refreshMinutes(): number {
    return this.refresh === 0 ? 0 : this.wholeNumber('refresh', this.refresh, 5, Infinity, 0);
  }

  /** @internal `limit`, checked. */
  get step(): number {
    return this.wholeNumber('limit', this.limit, 0, Infinity, this.defaultLimit);
  }

  /** @internal */
  get available(): number {
    return this.arranged.length;
  }

  /** @internal */
  get hasNext(): boolean {
    return this.feed.hasNext;
  }

  /** @internal */
  more(): Promise<FeedError | 'aborted' | undefined> {
    return this.feed.more();
  }

  /** @internal The link of that item, else the item itself. */
  focusItem(index: number): void {
    focusItem(this.renderRoot, index);
  }

  protected get feedWords(): FeedMessages {
    return this.language.messages('feed', enFeed);
  }

  /** Level of item titles. */
  protected get itemLevel(): number {
    return this.hasHeading ? Math.min(6, this.#level + 1) : this.#level;
  }

  get #level(): number {
    return this.wholeNumber('heading-level', this.headingLevel, 2, 6, 2);
  }

  protected get hasHeading(): boolean {
    return Boolean(this.heading) || slotted(this, 'heading') !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Not every kind asks for these at once; a wrong value is told all the same.
    this.oneOf('loading', this.loading, ['eager', 'lazy']);
    this.oneOf('sort', this.sort, ['kind', 'feed']);
    if (changed.has('src') || changed.has('items') || changed.has('limit')) this.list.reset();
    const { state, sources } = this.feed;
    // The end of one request says nothing of another.
    if (state.status !== 'loading') this.settled = { state, sources };
    else if (sources !== this.settled?.sources) this.settled = undefined;
    this.arranged = hasItems(state) ? this.arrange(state.pages) : [];
  }

  override render(): TemplateResult {
    const { state } = this.feed;
    const [shown, named] = [this.arranged.length > 0, this.hasHeading];
    const [role, level] = [shown && this.roleDescription?.(), this.#level];
    const rows = Math.min(this.step || MOST_BONES, MOST_BONES);
    const [waiting, fallback] = [this.isWaiting, hasFallback(this)];
    const draws = shown || (!waiting && this.drawsEmpty?.());
    return html`<div
      class=${this.lookClasses}
      part="base"
      lang=${this.locale === this.language.wanted ? nothing : this.locale}
      role=${named ? 'region' : role ? 'group' : nothing}
      aria-roledescription=${role ?? nothing}
      aria-labelledby=${named ? 'heading' : nothing}
      aria-label=${role && !named ? (this.label ?? this.words.name) : nothing}
    >
      ${named ? feedHead(this, level, this.heading, this.#renderTools(shown || fallback)) : shown ? this.renderBar?.() : nothing}
      ${stateNotice(this.#noticed, this.#stateWords, this.#retry)}
      <div class=${`${waiting ? 'reserve' : ''} ${this.rowClasses}`} .style=${`--_rows:${rows}`}>
        <div class="fallback" ?hidden=${shown}>
          <slot @slotchange=${() => this.requestUpdate()}></slot>
          ${shown || fallback ? nothing : this.#moreLink}
        </div>
        ${waiting ? skeleton(rows, (index) => this.renderBone(index)) : nothing} ${draws ? this.renderItems() : nothing}
      </div>
      ${this.showMore && this.list.hasMore ? this.list.render(() => this.feedWords) : nothing}
      ${shown && !named ? this.#moreLink : nothing} ${this.status.render()}
      ${this.debug ? this.#panel.render(this, state, this.feed.sources) : nothing}
    </div>`;
  }

  /** Models that a script has set may hold anything: what cannot be drawn is an error like what cannot be read. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (cause) {
      this.feed.fail(cause);
    }
  }

  protected override updated(): void {
    const [{ states }, shown] = [this.#internals, this.arranged.length > 0];
    states.clear();
    states.add(this.feed.state.status === 'ready' && !shown ? 'empty' : this.feed.state.status);
    if (shown) states.add('has-items');
  }

  #renderTools(withLink: boolean): unknown {
    const more = withLink ? this.#moreLink : nothing;
    return this.renderTools ? this.renderTools(more) : more;
  }

  get #moreLink(): unknown {
    const href = safeLink(this.moreHref);
    return href ? moreLink(href, this.moreLabel ?? this.feedWords.seeAll) : nothing;
  }

  /** The state whose notice is shown: items that none of the filters let through are no items. */
  get #noticed(): FeedState<T> {
    const { state } = this.feed;
    const noticed = state.status === 'loading' ? (this.settled?.state ?? state) : state;
    return noticed.status === 'ready' && this.arranged.length === 0 ? { status: 'empty', pages: [] } : noticed;
  }

  /** @internal Whether items may still come for the first time. */
  get isWaiting(): boolean {
    const { status } = this.#noticed;
    const asks =
      status === 'loading' || (status === 'initial' && (hasAddress(this.src) || this.snapshot !== undefined));
    return asks && this.arranged.length === 0;
  }

  get #stateWords(): StateWords {
    return { feed: this.feedWords, kind: this.words, locale: this.locale, now: this.settings.now() };
  }

  readonly #retry = async (): Promise<void> => {
    const focused = this.shadowRoot?.activeElement;
    await this.reload();
    await this.updateComplete;
    const { status } = this.feed.state;
    if (status === 'error' || status === 'stale') this.status.say(this.feedWords.stillFailing);
    else if (focused && !focused.isConnected) this.focusItem(0);
  };
}
