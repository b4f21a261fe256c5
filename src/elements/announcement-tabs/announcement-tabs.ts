import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../../data/feed-controller.js';
import type { Pages } from '../../data/feed-state.js';
import { announcements, type Announcement } from '../../feeds/announcements.js';
import { enAnnouncements, type AnnouncementsMessages } from '../../i18n/messages.js';
import { Clock } from '../../ui/clock.js';
import { heading } from '../../ui/heading.js';
import * as glyphs from '../../ui/glyphs.js';
import { icon } from '../../ui/icons.js';
import { AlaChangeEvent, selects } from '../../ui/item-events.js';
import { plainParagraphs, plainText, RichText, richTextStyles } from '../../ui/rich-text.js';
import { FeedElement } from '../feed-element.js';
import { slotted } from '../light-children.js';
import { panelAction, panelTitle } from './announcement-panel.js';
import { tabsStyles } from './announcement-tabs.styles.js';
import { Choice } from './choice.js';
import { DeepLink } from './deep-link.js';
import { bringBack, focusIn, type KeptFocus } from './kept-focus.js';
import { linkedPanel } from './linked-panel.js';
import { Narrow, showInStrip } from './narrow.js';
import { nextTab } from './next-tab.js';
import { isOpen, untilNextChange } from './period.js';

/**
 * Announcements as tabs: a short label on each, its text and one action in the panel. In a narrow place they are an
 * accordion, or a list of tabs that scrolls. Each is shown within its period only.
 *
 * @summary Shows announcements as tabs.
 * @tag ala-announcement-tabs
 * @tagname ala-announcement-tabs
 * @fires {AlaChangeEvent} ala-change - A reader has chosen a tab (`tab`, its slug), or opened or closed a part of the accordion (`expanded`, the slugs of the open ones).
 * @csspart tabs - The list of tabs.
 * @csspart tab - One tab, or one button of the accordion.
 * @csspart panel - What belongs to it.
 * @csspart title - The title in the panel.
 * @csspart text - The text in the panel.
 * @csspart action - The link in the panel.
 */
export class AlaAnnouncementTabs extends FeedElement<Announcement> {
  static override readonly tag = 'ala-announcement-tabs';
  static override readonly styles = [...FeedElement.styles, richTextStyles, tabsStyles];

  /** `auto`: a tab is chosen when the focus comes to it; `manual`: by Enter or Space. */
  @property() activation: 'auto' | 'manual' = 'auto';
  /** `horizontal`: tabs above the panel; `vertical`: beside it. */
  @property() orientation: 'horizontal' | 'vertical' = 'horizontal';
  /** What a narrow place makes of the tabs: `accordion`, or `scroll` (a list of tabs that scrolls). */
  @property() narrow: 'accordion' | 'scroll' = 'accordion';
  /** The chosen tab stands in the address: `#slug`, or `#id-slug` where the element has an id. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;

  protected override readonly defaultLimit = 0;
  protected override readonly feed = new FeedController(this, announcements);
  readonly #text = new RichText(this);
  readonly #link = new DeepLink(this);
  readonly #width = new Narrow(this);
  #shown: readonly Announcement[] = [];
  readonly #choice = new Choice();
  #focus: KeptFocus | undefined;
  #scrollTo = false;
  #automatic = true;

  constructor() {
    super();
    this.addEventListener('click', (event) => {
      const item = this.#shown[linkedPanel(event, this.renderRoot)];
      if (item) selects(item)(event);
    });
    new Clock(this, () =>
      untilNextChange(this.feed.state.pages.flat(), this.settings.now(), this.settings.feedTimeZone),
    );
  }

  protected override get words(): AnnouncementsMessages {
    return this.language.messages('announcements', enAnnouncements);
  }

  get #isAccordion(): boolean {
    return this.oneOf('narrow', this.narrow, ['accordion', 'scroll']) === 'accordion' && this.#width.yes;
  }

  get #isVertical(): boolean {
    return this.oneOf('orientation', this.orientation, ['horizontal', 'vertical']) === 'vertical' && !this.#width.yes;
  }

  /** @internal */
  override focusItem(index: number): void {
    this.renderRoot.querySelectorAll<HTMLElement>('.tab')[index]?.focus();
  }

  protected override get rowClasses(): string {
    return 'as-tabs';
  }

  protected override arrange(pages: Pages<Announcement>): readonly Announcement[] {
    const { now, feedTimeZone } = this.settings;
    const open = pages.flat().filter((item) => isOpen(item, now(), feedTimeZone));
    const sorted = this.oneOf('sort', this.sort, ['kind', 'feed']) === 'kind';
    return sorted ? open.sort((a, b) => announcements.compare(a, b, now())) : open;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = this.#shown;
    this.#automatic = this.oneOf('activation', this.activation, ['auto', 'manual']) === 'auto';
    this.#focus = this.shadowRoot ? focusIn(this.shadowRoot, idsOf(before)) : undefined;
    super.willUpdate(changed);
    const asked = this.#link.take(this.arranged, !['initial', 'loading'].includes(this.feed.state.status));
    if (asked) this.list.reach(this.arranged.findIndex(({ id }) => id === asked.id));
    this.#shown = this.arranged.slice(0, this.list.count);
    if (String(this.#shown.map(({ label }) => label)) !== String(before.map(({ label }) => label)))
      this.#width.forget();
    const alone = !this.#isAccordion;
    if (alone && this.#focus?.inPart) this.#choice.choose(this.#focus.id ?? '');
    if (asked) this.#choice.choose(asked.id, alone);
    this.#scrollTo = asked?.scroll ?? false;
    this.#choice.settle(idsOf(this.#shown), changed.has('src') ? [] : idsOf(before));
    this.#text.keep(new Set(idsOf(this.#shown)));
  }

  protected override renderItems(): TemplateResult {
    const accordion = this.#isAccordion;
    const shape = accordion ? 'stacked' : this.#width.yes ? 'strip' : this.#isVertical ? 'aside' : 'across';
    return html`<div class="ruler"></div>
      <div class="tabs ${shape}" aria-busy=${this.feed.state.status === 'loading' ? 'true' : nothing}>
        ${
          accordion
            ? nothing
            : html`<div
                class="list"
                part="tabs"
                role="tablist"
                aria-label=${this.#name}
                aria-orientation=${this.#isVertical ? 'vertical' : nothing}
                @focusin=${this.#moveTabStop}
                @focusout=${this.#moveTabStop}
              >
                ${this.#shown.map((item, index) => this.#renderTab(item, index))}
              </div>`
        }
        <div class="panels">
          ${this.#shown.map(
            (item, index) =>
              html`${accordion ? this.#renderButton(item, index) : nothing} ${this.#renderPanel(item, index, accordion)}`,
          )}
        </div>
      </div>`;
  }

  get #name(): string {
    return this.label || slotted(this, 'heading')?.textContent.trim() || this.heading || this.words.name;
  }

  #renderTab(item: Announcement, index: number): TemplateResult {
    const chosen = item.id === this.#choice.chosen;
    return html`<button
      class="tab"
      part="tab"
      role="tab"
      type="button"
      id="tab-${index}"
      lang=${item.language ?? nothing}
      aria-selected=${chosen ? 'true' : 'false'}
      aria-controls="panel-${index}"
      tabindex=${item.id === this.#tabStop ? '0' : '-1'}
      @click=${() => this.#choose(item)}
      @keydown=${(event: KeyboardEvent) => this.#steer(event, index)}
    >
      <bdi>${item.label || item.title}</bdi>
    </button>`;
  }

  /** The chosen tab; `manual` first the one that has the focus, so that Tab leads out of the list from there, too. */
  get #tabStop(): string | undefined {
    const at = !this.#automatic && this.#focus?.onTab ? this.#focus.id : undefined;
    return this.#shown.some(({ id }) => id === at) ? at : this.#choice.chosen;
  }

  readonly #moveTabStop = (): void => {
    if (!this.#automatic) this.requestUpdate();
  };

  #renderButton(item: Announcement, index: number): TemplateResult {
    return heading(
      this.itemLevel,
      html`<button
        class="tab"
        part="tab"
        type="button"
        id="tab-${index}"
        lang=${item.language ?? nothing}
        aria-expanded=${this.#choice.open.has(item.id) ? 'true' : 'false'}
        aria-controls="panel-${index}"
        @click=${() => this.#toggle(item)}
      >
        <bdi>${item.label || item.title}</bdi> ${icon(glyphs.down)}
      </button>`,
      'fold',
      '',
    );
  }

  /** The wrapper is bare: what is hidden until found must have no box of its own, and no role. */
  #renderPanel(item: Announcement, index: number, accordion: boolean): TemplateResult {
    const open = accordion ? this.#choice.open.has(item.id) : item.id === this.#choice.chosen;
    const hidden = 'onbeforematch' in HTMLElement.prototype ? 'until-found' : '';
    const text = this.#renderText(item);
    const action = panelAction(item, this.words.readMore, this.locale);
    const stop = accordion || action !== nothing || (text instanceof Element && text.querySelector('a[href], details'));
    return html`<div
      class="wrap"
      hidden=${open ? nothing : hidden}
      @beforematch=${() => (accordion ? this.#toggle(item, false) : this.#choose(item, false))}
    >
      <div
        class="panel"
        part="panel"
        id="panel-${index}"
        role=${accordion ? nothing : 'tabpanel'}
        aria-labelledby=${accordion ? nothing : `tab-${index}`}
        tabindex=${stop ? nothing : '0'}
        lang=${item.language ?? nothing}
      >
        ${panelTitle(item, accordion ? undefined : this.itemLevel)}
        <div class="text" part="text">${text}</div>
        ${action}
      </div>
    </div>`;
  }

  #renderText(item: Announcement): unknown {
    const { id, unsafeHtml, summary, url } = item;
    if (unsafeHtml === undefined) return summary === undefined ? nothing : plainParagraphs(plainText(summary));
    const source = this.feed.sources[this.feed.sources.length > 1 ? parseInt(id, 10) : 0];
    return this.#text.render(id, unsafeHtml, {
      base: source?.base ?? url ?? document.baseURI,
      headingLevel: this.itemLevel + 1,
      imageHosts: this.settings.imageHosts,
      otherSite: this.words.otherSite,
      locale: this.locale,
    });
  }

  protected override renderBone(index: number): TemplateResult {
    return html`<span class="bone ${['labels', 'tall'][index] ?? (index % 3 === 1 ? 'narrow' : 'wide')}"></span>`;
  }

  protected override updated(): void {
    super.updated();
    const root = this.shadowRoot;
    const ids = idsOf(this.#shown);
    const index = ids.indexOf(this.#choice.chosen ?? '');
    if (root && this.#focus) bringBack(root, this.#focus, ids, index);
    const tab = root?.querySelectorAll<HTMLElement>('.tab')[index];
    if (this.#scrollTo) (this.#isAccordion ? tab : root?.querySelector('.tabs'))?.scrollIntoView();
    if (tab) showInStrip(tab);
  }

  /** A reader's choice, by `address` also kept there. */
  #choose(item: Announcement, address = true): void {
    const before = this.#choice.chosen;
    this.#choice.choose(item.id, !this.#isAccordion);
    this.requestUpdate();
    if (before === item.id) return;
    if (address) this.#link.push(item, before);
    this.dispatchEvent(new AlaChangeEvent('tab', item.slug));
  }

  #toggle(item: Announcement, address = true): void {
    const { open } = this.#choice;
    if (open.has(item.id)) this.#choice.close(item.id);
    else this.#choose(item, address);
    this.requestUpdate();
    const slugs = this.#shown.filter(({ id }) => open.has(id)).map(({ slug }) => slug);
    this.dispatchEvent(new AlaChangeEvent('expanded', slugs));
  }

  #steer(event: KeyboardEvent, index: number): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const direction = { vertical: this.#isVertical, rtl: this.matches(':dir(rtl)') };
    const next = nextTab(event.key, index, this.#shown.length, direction);
    if (next === undefined) return;
    event.preventDefault();
    this.focusItem(next);
    if (this.#automatic) this.#choose(this.#shown[next]!);
  }
}

const idsOf = (items: readonly Announcement[]): string[] => items.map(({ id }) => id);

declare global {
  interface HTMLElementTagNameMap {
    'ala-announcement-tabs': AlaAnnouncementTabs;
  }
}
