import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeedController, FeedHost } from '../../data/feed-controller.js';
import { hasUrl } from '../../data/feed-request.js';
import { type FeedPages, type FeedState, hasItems } from '../../data/feed-state.js';
import type { Item } from '../../feeds/model.js';
import { enFeed, type FeedMessages } from '../../i18n/messages.js';
import type { KindMessages } from '../../i18n/shared-messages.js';
import { BackdropController } from '../../ui/backdrop.js';
import { baseStyles } from '../../ui/base.styles.js';
import { Clock } from '../../ui/clock.js';
import { DebugPanel } from '../../ui/debug-panel.js';
import { hasFallback } from '../../ui/fallback.js';
import * as feedStates from '../../ui/feed-states.js';
import { focusElement, FocusSnapshot, mainTargetOf } from '../../ui/focus-snapshot.js';
import { LinkTarget } from '../../ui/link-target.js';
import { MoreList } from '../../ui/more-list.js';
import { ReservedHeight } from '../../ui/reserved-height.js';
import { StatusRegion } from '../../ui/status.js';
import { AlaElement, isOn } from './ala-element.js';
import { renderFeedHead, renderMoreLink } from './feed-head.js';
import { inlineJsonOf, renderSlot, slottedChild } from './light-children.js';

/**
 * Base of every widget that shows a feed: the properties, head and states that all of them have. How items look is up
 * to the subclass.
 *
 * @internal
 * @slot - Fallback, such as a link to the page that the feed is made from. Shown until there are items, and when there are none.
 * @slot heading - The heading, instead of the `heading` attribute.
 * @slot empty - Shown when the feed has no items.
 * @slot error - The sentence shown when the feed cannot be loaded.
 * @fires {AlaFeedLoadEvent} ala-feed-load - A run has finished: `items`, and `sources` with url, format, count, warnings.
 * @fires {AlaFeedErrorEvent} ala-feed-error - An address failed: `error`, `url`, `fatal`.
 * @fires {AlaSelectEvent} ala-select - Before a user follows an item's link: `item`. Cancelable.
 * @csspart base - The outer element of the widget.
 * @csspart head - Rule, heading and the link to more.
 * @csspart heading - The heading.
 * @csspart more - The link to more.
 * @csspart skeleton - The rows shown while loading.
 * @csspart stale - The notice above items that could not be refreshed.
 * @csspart empty - The sentence shown when there are no items.
 * @csspart error - The notice when the feed cannot be loaded.
 * @csspart retry - "Try again".
 * @csspart show-more - The button that shows more.
 * @csspart debug - The panel for page authors.
 * @cssprop [--ala-size-base=medium] - Text size; all other sizes follow it.
 * @cssprop [--ala-background=none] - Background of the widget.
 * @cssprop [--ala-gap=2em] - Space below the widget.
 * @cssprop [--ala-reserved-size] - Height kept free until there are items. Default: that of the rows that are expected.
 * @cssstate initial - Not requested yet.
 * @cssstate loading - A run is in progress.
 * @cssstate ready - The items are from the last run.
 * @cssstate empty - The feed has no items.
 * @cssstate stale - The last run failed; earlier items are shown.
 * @cssstate error - The feed could not be loaded, and there is nothing to show.
 * @cssstate has-items - Items are shown.
 */
export abstract class FeedElement<T extends Item> extends AlaElement implements FeedHost {
  static override readonly styles = [...baseStyles, feedStates.stateStyles];

  /** Addresses of the feeds, separated by spaces; several are merged. `{from}`, `{to}`, `{lang}` are filled in. */
  @property() src: string | undefined;
  /** The items themselves, as models; nothing is requested. `undefined` returns to `src`. */
  @property({ attribute: false }) items: readonly T[] | undefined;
  /** Id of the feed's format, instead of detecting it. */
  @property() format: string | undefined;
  /** Which fields of unknown JSON are which, as an object or its JSON text. */
  @property() map: Readonly<Record<string, unknown>> | string | undefined;
  /** How many items are shown at first; 0 = all. Default: the element's. */
  @property({ type: Number }) limit: number | undefined;
  /** Offers a button that shows more. */
  @property({ type: isOn, attribute: 'show-more' }) showMore = false;
  /** Shows page authors what was read, and why something was not. */
  @property({ type: isOn }) debug = false;
  /** `kind`: in the order of the kind; `feed`: in the feed's. */
  @property() sort: 'kind' | 'feed' = 'kind';
  /** Text of the heading; without it there is none, and no landmark. */
  @property() heading: string | undefined;
  /** Level of the heading, 2 to 6; titles of items are one level deeper. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Name of the widget's list when it has no heading. Default: the kind's. */
  @property() label: string | undefined;
  /** Address of the page with more. */
  @property({ attribute: 'more-href' }) moreHref: string | undefined;
  /** Text of the link to it. */
  @property({ attribute: 'more-label' }) moreLabel: string | undefined;
  /** Minutes between two runs, at least 5; 0 = off. */
  @property({ type: Number }) refresh = 0;
  /** `lazy`: the feed is requested when the widget comes near the viewport. */
  @property() loading: 'eager' | 'lazy' = 'eager';

  protected abstract readonly feed: FeedController<T>;
  /** The kind's messages, in the visitor's language. */
  protected abstract readonly messages: KindMessages;
  protected abstract readonly defaultLimit: number;
  protected readonly status = new StatusRegion(this);
  protected readonly list = new MoreList(this, this.status, () => this.feed);
  /** What could be shown, in order. */
  protected arranged: readonly T[] = [];
  /** The last state that was not `loading`: its notice stays until the next one is known. */
  protected lastSettledState: Pick<FeedController<T>, 'state' | 'sources'> | undefined;
  protected focusSnapshot: FocusSnapshot | undefined;
  readonly #internals = this.attachInternals();
  readonly #panel = new DebugPanel(this);
  readonly #reserved = new ReservedHeight(this);
  protected override readonly pause = (): Promise<void> | undefined => this.#reserved.waitForTurn();

  constructor() {
    super();
    new LinkTarget(this, () => this.opensNewTab && { text: this.feedMessages.newTab, locale: this.locale });
    new BackdropController(this);
    new Clock(this, () => feedStates.msUntilAgeChanges(this.#noticed, this.settings.now()));
  }

  /** Step 7: the items that are wanted, in the order in which they are shown. */
  protected abstract arrange(pages: FeedPages<T>): readonly T[];
  /** Called only when there is something to show. */
  protected abstract renderItems(): TemplateResult;
  protected abstract renderSkeletonRow(index: number): TemplateResult;
  /** Whether `renderItems` has something to show even without items. */
  protected rendersWhenEmpty?(): boolean;
  /** What assistive technology calls the widget while items are shown, such as "carousel". */
  protected roleDescription?(): string | undefined;
  /** Controls beside the heading, around the link to more. */
  protected renderTools?(more: unknown): unknown;
  /** Replaces the head when items are shown without a heading. */
  protected renderBar?(): TemplateResult;
  /** Classes that tell the style sheet how high a row is, for the reserved height. */
  protected rowClasses?(): string;

  /** Requests the feed again. Resolves when that run has ended, successfully or not. */
  async reload(): Promise<void> {
    await this.feed.reload();
  }

  /** @internal */
  get inlineFeed(): string | undefined {
    return inlineJsonOf(this);
  }

  /** @internal */ get locale(): string {
    return this.language.locale;
  }

  /** @internal */ get requestLanguage(): string {
    return this.language.asked;
  }

  /** @internal `refresh`, checked. */
  get refreshMinutes(): number {
    return this.refresh === 0 ? 0 : this.check.wholeNumber('refresh', this.refresh, 5, Infinity, 0);
  }

  /** @internal `limit`, checked. */
  get step(): number {
    return this.check.wholeNumber('limit', this.limit, 0, Infinity, this.defaultLimit);
  }

  /** @internal */
  get available(): number {
    return this.arranged.length;
  }

  /** @internal */
  focusItem(index: number): void {
    const item = this.renderRoot.querySelectorAll<HTMLElement>('.item')[index];
    if (item) focusElement(mainTargetOf(item));
  }

  protected get feedMessages(): FeedMessages {
    return this.language.messages('feed', enFeed);
  }

  /** Level of item titles. */
  protected get itemLevel(): number {
    return this.hasHeading ? Math.min(6, this.#level + 1) : this.#level;
  }

  get #level(): number {
    return this.check.wholeNumber('heading-level', this.headingLevel, 2, 6, 2);
  }

  protected get hasHeading(): boolean {
    return Boolean(this.heading) || slottedChild(this, 'heading') !== undefined;
  }

  protected override prepare(): void {
    try {
      this.feed.requestChanged();
    } catch (cause) {
      this.feed.fail(cause);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.focusSnapshot = FocusSnapshot.capture(this.shadowRoot);
    // Not every kind reads these at once; a wrong value gets its warning all the same.
    this.check.oneOf('loading', this.loading, ['eager', 'lazy']);
    this.check.oneOf('sort', this.sort, ['kind', 'feed']);
    if (changed.has('src') || changed.has('items') || changed.has('limit')) this.list.reset();
    const { state, sources } = this.feed;
    // The result of one request says nothing about another.
    if (state.status !== 'loading') this.lastSettledState = { state, sources };
    else if (sources !== this.lastSettledState?.sources) this.lastSettledState = undefined;
    this.arranged = hasItems(this.visibleState) ? this.arrange(this.visibleState.pages) : [];
  }

  override render(): TemplateResult {
    const rest = this.#panel.findRestOfPage(this) ? renderSlot(this) : undefined;
    return html`<div class="frame">${this.#renderBase(rest ? undefined : renderSlot(this))}</div>
      ${rest}`;
  }

  #renderBase(slot: TemplateResult | undefined): TemplateResult {
    const [shown, named, inline] = [this.arranged.length > 0, this.hasHeading, this.inlineFeed];
    const [role, level] = [shown && this.roleDescription?.(), this.#level];
    const [waiting, fallback, rows] = [this.isWaiting, slot && hasFallback(this), feedStates.skeletonRows(this.step)];
    const messages = { feed: this.feedMessages, kind: this.messages, locale: this.locale, now: this.settings.now() };
    const more = renderMoreLink(this.moreHref, this.moreLabel ?? messages.feed.seeAll, this.check);
    const hidden = waiting ? inline || (shown && this.#reserved.hasLoaded) : shown;
    const headMore = shown || fallback ? more : nothing;
    return html`<div
      class=${this.lookClasses}
      part="base"
      lang=${this.locale === this.language.wanted ? nothing : this.locale}
      role=${named ? 'region' : role ? 'group' : nothing}
      aria-roledescription=${role || nothing}
      aria-labelledby=${named ? 'heading' : nothing}
      aria-label=${role && !named ? (this.label ?? this.messages.name) : nothing}
    >
      ${named ? renderFeedHead(this, level, this.heading, this.renderTools?.(headMore) ?? headMore) : shown ? this.renderBar?.() : nothing}
      ${feedStates.renderStateNotice(this.#noticed, messages, this.#retry)}
      <div class=${`${waiting ? 'reserve' : ''} ${this.rowClasses?.() ?? ''}`} .style=${`--_rows:${rows}`}>
        <div class="fallback" ?hidden=${hidden}>${slot}${shown || fallback ? nothing : more}</div>
        ${waiting ? feedStates.renderSkeleton(rows, (index) => this.renderSkeletonRow(index)) : nothing}
        ${!waiting && (shown || this.rendersWhenEmpty?.()) ? this.renderItems() : nothing}
      </div>
      ${this.showMore && this.list.hasMore ? this.list.render(() => this.feedMessages) : nothing}
      ${shown && !named ? more : nothing} ${this.status.render()}
      ${this.debug ? this.#panel.render(this, this.feed.state, this.feed.sources) : nothing}
    </div>`;
  }

  /** A render that throws, for example over a model that a script has set, ends in the error state. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (cause) {
      this.feed.fail(cause);
    }
  }

  protected override updated(): void {
    const [{ states }, { status }, shown] = [this.#internals, this.visibleState, this.arranged.length > 0];
    states.clear();
    states.add(status === 'ready' && !shown ? 'empty' : status);
    if (shown && !this.isWaiting) states.add('has-items');
    if (this.focusSnapshot) this.restoreFocus(this.focusSnapshot);
  }

  /** Gives the focus back after an update that took it away from its item. */
  protected restoreFocus(snapshot: FocusSnapshot): void {
    const item = snapshot.itemIn(this.renderRoot, '.item');
    if (item && !item.contains(this.shadowRoot?.activeElement ?? null)) snapshot.restore(item, mainTargetOf(item));
  }

  /** The feed's state as visitors see it. */
  protected get visibleState(): FeedState<T> {
    const { state } = this.feed;
    return this.lacksCode && hasItems(state) ? { status: 'loading', pages: state.pages } : state;
  }

  /** Whether items cannot be shown before a lazy chunk has come. */
  protected get lacksCode(): boolean {
    return false;
  }

  /** The state whose notice is shown. When a filter lets no item through, that is `empty`. */
  get #noticed(): FeedState<T> {
    const { visibleState: state, lastSettledState } = this;
    const noticed = state.status === 'loading' ? (lastSettledState?.state ?? state) : state;
    return noticed.status === 'ready' && this.arranged.length === 0 ? { status: 'empty', pages: [] } : noticed;
  }

  /** @internal Whether items may still come for the first time. */
  get isWaiting(): boolean {
    const { status } = this.#noticed;
    if (this.lacksCode && hasItems(this.feed.state)) return true;
    if (this.arranged.length > 0 || status !== 'initial') return this.arranged.length === 0 && status === 'loading';
    return hasUrl(this.src) || this.inlineFeed !== undefined;
  }

  readonly #retry = async (): Promise<void> => {
    const focused = this.shadowRoot?.activeElement;
    await this.reload().then(() => this.updateComplete);
    if (/error|stale/.test(this.visibleState.status)) this.status.say(this.feedMessages.stillFailing);
    else if (focused && !focused.isConnected) this.focusItem(0);
  };
}
