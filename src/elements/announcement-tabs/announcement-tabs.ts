import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../../data/feed-controller.js';
import type { FeedPages } from '../../data/feed-state.js';
import { isWithinPeriod, msUntilPeriodChanges } from '../../feeds/items/period.js';
import { announcements } from '../../feeds/kinds/announcements.js';
import type { Announcement } from '../../feeds/model.js';
import { enAnnouncements, type AnnouncementsMessages } from '../../i18n/messages.js';
import { Clock } from '../../ui/clock.js';
import { disclosureStyles } from '../../ui/disclosure.js';
import { AlaChangeEvent, onSelect } from '../../ui/item-events.js';
import { TabsFitController } from '../../ui/fits.js';
import { lazyRichText } from '../../ui/lazy-rich-text.js';
import type { FocusSnapshot } from '../../ui/focus-snapshot.js';
import { isOn } from '../base/ala-element.js';
import { FeedElement } from '../base/feed-element.js';
import { renderAccordionButton, renderExpandAllButton } from './accordion.js';
import { indexOfPanelWithLink, renderAnnouncementPanel, renderAnnouncementText } from './announcement-panel.js';
import { tabsStyles } from './announcement-tabs.styles.js';
import { DeepLink } from './deep-link.js';
import { nextTab, renderTabList, scrollTabIntoView } from './tab-list.js';
import { checkInitialPanels, TabSelection } from './tab-selection.js';

/**
 * Announcements as tabs: a short label on each, its text and one action in the panel. Where there is little room they
 * are an accordion, or a list of tabs that scrolls. Each is shown only within its period.
 *
 * @summary Shows announcements as tabs.
 * @tag ala-announcement-tabs
 * @tagname ala-announcement-tabs
 * @fires {AlaChangeEvent} ala-change - A user has selected a tab (`tab`, its slug), or opened or closed a panel of the accordion (`expanded`, the slugs of the open ones).
 * @csspart tabs - The list of tabs.
 * @csspart tab - One tab, or one button of the accordion.
 * @csspart expand-all - The button that opens or closes all panels of the accordion.
 * @csspart panel - What belongs to it.
 * @csspart title - The title in the panel.
 * @csspart text - The text in the panel.
 * @csspart action - The link in the panel.
 */
export class AlaAnnouncementTabs extends FeedElement<Announcement> {
  static override readonly tag = 'ala-announcement-tabs';
  static override readonly styles = [...FeedElement.styles, disclosureStyles, tabsStyles];

  /** `auto`: a tab is selected when it gets the focus; `manual`: by Enter or Space. */
  @property() activation: 'auto' | 'manual' = 'auto';
  /** `horizontal`: tabs above the panel; `vertical`: beside it. */
  @property() orientation: 'horizontal' | 'vertical' = 'horizontal';
  /** What tabs become where there is little room: `accordion`, or `scroll` (a list of tabs that scrolls). */
  @property() narrow: 'accordion' | 'scroll' = 'accordion';
  /** Which panels of the accordion are open at first: `first`, `none` or `all`. */
  @property() open: 'first' | 'none' | 'all' = 'first';
  /** Only one panel of the accordion is open at a time. */
  @property({ type: isOn }) exclusive = false;
  /** Offers a button that opens or closes all panels of the accordion; not with `exclusive`. */
  @property({ type: isOn, attribute: 'expand-all' }) expandAll = false;
  /** Keeps the selected tab in the page's address: `#slug`, or `#id-slug` if the element has an id. */
  @property({ type: isOn, attribute: 'deep-link' }) deepLink = false;

  protected override readonly defaultLimit = 24;
  protected override readonly feed = new FeedController(this, announcements);
  readonly #richText = lazyRichText(this);
  readonly #link = new DeepLink(this);
  readonly #fits = new TabsFitController(this);
  #shown: readonly Announcement[] = [];
  readonly #selection = new TabSelection();
  #scrollTo = false;
  #automatic = true;

  constructor() {
    super();
    this.addEventListener('click', (event) => {
      const item = this.#shown[indexOfPanelWithLink(event, this.renderRoot)];
      if (item) onSelect(item)(event);
    });
    new Clock(this, () =>
      msUntilPeriodChanges(this.feed.state.pages.flat(), this.settings.now(), this.settings.feedTimeZone),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Together with the feed.
    void this.#richText.load();
  }

  override async reload(): Promise<void> {
    await Promise.all([this.#richText.load(), super.reload()]);
  }

  protected override get lacksCode(): boolean {
    return !this.#richText.value && !this.#richText.hasFailed;
  }

  protected override get messages(): AnnouncementsMessages {
    return this.language.messages('announcements', enAnnouncements);
  }

  get #isAccordion(): boolean {
    return this.check.oneOf('narrow', this.narrow, ['accordion', 'scroll']) === 'accordion' && !this.#fits.matches;
  }

  get #isVertical(): boolean {
    return (
      this.check.oneOf('orientation', this.orientation, ['horizontal', 'vertical']) === 'vertical' && this.#fits.matches
    );
  }

  /** @internal */
  override focusItem(index: number): void {
    this.renderRoot.querySelectorAll<HTMLElement>('.tab')[index]?.focus();
  }

  protected override rowClasses(): string {
    return 'as-tabs';
  }

  protected override arrange(pages: FeedPages<Announcement>): readonly Announcement[] {
    const [{ feedTimeZone }, now] = [this.settings, this.settings.now()];
    const open = pages.flat().filter((item) => isWithinPeriod(item, now, feedTimeZone));
    const sorted = this.check.oneOf('sort', this.sort, ['kind', 'feed']) === 'kind';
    return sorted ? open.sort((a, b) => announcements.compare(a, b, now)) : open;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = this.#shown;
    this.#automatic = this.check.oneOf('activation', this.activation, ['auto', 'manual']) === 'auto';
    super.willUpdate(changed);
    const asked = this.#link.take(
      this.isWaiting ? [] : this.arranged,
      !['initial', 'loading'].includes(this.visibleState.status),
    );
    if (asked) this.list.reach(this.arranged.findIndex(({ id }) => id === asked.id));
    this.#shown = this.arranged.slice(0, this.list.count);
    if (String(this.#shown.map(({ label }) => label)) !== String(before.map(({ label }) => label)))
      this.#fits.forgetLabels();
    const open = checkInitialPanels(this.check, this);
    const alone = !this.#isAccordion;
    this.#selection.closes = this.exclusive ? 'others' : alone && open !== 'all' ? 'selected' : 'none';
    // Of the open panels of an accordion, the one with the focus stays visible.
    if (alone && this.focusSnapshot?.element.closest('.stacked .wrap'))
      this.#selection.select(this.focusSnapshot.id ?? '');
    if (asked) this.#selection.select(asked.id);
    this.#scrollTo = asked?.scroll ?? false;
    const ids = idsOf(this.#shown);
    this.#selection.update(ids, changed.has('src') ? [] : idsOf(before), open);
    if (before.length > 0 && changed.has('open')) this.#selection.openOnly(ids, open);
    this.#richText.value?.keep(new Set(ids));
  }

  protected override renderItems(): TemplateResult {
    const accordion = this.#isAccordion;
    const shape = accordion ? 'stacked' : !this.#fits.matches ? 'strip' : this.#isVertical ? 'aside' : 'across';
    return html`<div class="ruler"></div>
      <div class="tabs ${shape}" aria-busy=${this.feed.state.status === 'loading' ? 'true' : nothing}>
        ${
          accordion
            ? nothing
            : renderTabList({
                items: this.#shown,
                selected: this.#selection.selected,
                tabStop: this.#tabStop,
                isVertical: this.#isVertical,
                label: this.hasHeading && !this.label ? undefined : this.label || this.messages.name,
                moveTabStop: this.#moveTabStop,
                select: (item) => this.#select(item),
                onKeydown: (event, index) => this.#onKeydown(event, index),
              })
        }
        ${
          accordion && this.expandAll && !this.exclusive
            ? renderExpandAllButton(this.#selection, idsOf(this.#shown), this.messages, () => this.#reportOpen())
            : nothing
        }
        <div class="panels">
          ${this.#shown.map(
            (item, index) =>
              html`${accordion ? this.#renderButton(item, index) : nothing} ${this.#renderPanel(item, index, accordion)}`,
          )}
        </div>
      </div>
      ${
        // None is left out that the page's author has not asked to leave out.
        !this.showMore && this.step === this.defaultLimit && this.available > this.list.count
          ? this.list.render(() => this.feedMessages)
          : nothing
      }`;
  }

  /** The selected tab; with `manual` first the one that has the focus, so that Tab leads out of the list from there. */
  get #tabStop(): string | undefined {
    const { focusSnapshot: focus } = this;
    const at = !this.#automatic && focus?.element.matches('.tab') ? focus.id : undefined;
    return this.#shown.some(({ id }) => id === at) ? at : this.#selection.selected;
  }

  readonly #moveTabStop = (): void => {
    if (!this.#automatic) this.requestUpdate();
  };

  #renderButton(item: Announcement, index: number): TemplateResult {
    const isOpen = this.#selection.open.has(item.id);
    const toggle = (): Promise<boolean> => {
      this.#toggle(item);
      return this.updateComplete;
    };
    return renderAccordionButton({ item, index, level: this.itemLevel, isOpen, toggle });
  }

  #renderPanel(item: Announcement, index: number, isAccordion: boolean): TemplateResult {
    const { selected, open } = this.#selection;
    return renderAnnouncementPanel({
      ...{ item, index, isAccordion, locale: this.locale, level: this.itemLevel },
      isOpen: isAccordion ? open.has(item.id) : item.id === selected,
      text: this.#renderText(item),
      readMore: this.messages.readMore,
      onFound: () => (isAccordion ? this.#toggle(item, false) : this.#select(item, false)),
    });
  }

  #renderText(item: Announcement): unknown {
    const { sources } = this.feed;
    return renderAnnouncementText(item, this.#richText.value, {
      base: sources[sources.length > 1 ? parseInt(item.id, 10) : 0]?.base,
      headingLevel: this.itemLevel + 1,
      imageHosts: this.settings.imageHosts,
      otherSite: this.messages.otherSite,
      locale: this.locale,
    });
  }

  protected override renderSkeletonRow(index: number): TemplateResult {
    return html`<span
      class="skeleton-bar ${['labels', 'tall'][index] ?? (index % 3 === 1 ? 'narrow' : 'wide')}"
    ></span>`;
  }

  protected override updated(): void {
    super.updated();
    const tab = this.#selectedTab;
    if (this.#scrollTo) (this.#isAccordion ? tab : this.renderRoot.querySelector('.tabs'))?.scrollIntoView();
    if (tab) scrollTabIntoView(tab);
  }

  /** To the same item's tab, or to the same thing in its panel; where that is gone, to the selected tab. */
  protected override restoreFocus(snapshot: FocusSnapshot): void {
    const root = this.renderRoot;
    const tab = snapshot.itemIn(root, '.tab') ?? this.#selectedTab;
    const panel = snapshot.itemIn(root, '.wrap');
    const isInPanel = panel && !panel.hidden && !snapshot.element.matches('.tab');
    snapshot.restore(isInPanel ? panel : undefined, tab ?? root.querySelector<HTMLElement>('.ala'));
  }

  get #selectedTab(): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.tab')].find(
      ({ dataset }) => dataset.id === this.#selection.selected,
    );
  }

  /** A user's choice. `address`: also kept in the page's address. */
  #select(item: Announcement, address = true): void {
    const before = this.#selection.selected;
    this.#selection.select(item.id);
    this.requestUpdate();
    if (before === item.id) return;
    if (address) this.#link.push(item, before);
    this.dispatchEvent(new AlaChangeEvent('tab', item.slug));
  }

  #toggle(item: Announcement, address = true): void {
    const { open } = this.#selection;
    if (open.has(item.id)) this.#selection.close(item.id);
    else this.#select(item, address);
    this.#reportOpen();
  }

  #reportOpen(): void {
    const { open } = this.#selection;
    this.requestUpdate();
    const slugs = this.#shown.filter(({ id }) => open.has(id)).map(({ slug }) => slug);
    this.dispatchEvent(new AlaChangeEvent('expanded', slugs));
  }

  #onKeydown(event: KeyboardEvent, index: number): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const direction = { vertical: this.#isVertical, rtl: this.matches(':dir(rtl)') };
    const next = nextTab(event.key, index, this.#shown.length, direction);
    if (next === undefined) return;
    event.preventDefault();
    this.focusItem(next);
    if (this.#automatic) this.#select(this.#shown[next]!);
  }
}

const idsOf = (items: readonly Announcement[]): string[] => items.map(({ id }) => id);

declare global {
  interface HTMLElementTagNameMap {
    'ala-announcement-tabs': AlaAnnouncementTabs;
  }
}
