import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../../data/feed-controller.js';
import type { FeedPages, FeedState } from '../../data/feed-state.js';
import { ResponseCache } from '../../data/response-cache.js';
import { events } from '../../feeds/kinds/events.js';
import type { CalendarEvent } from '../../feeds/model.js';
import { enCalendar, type CalendarMessages } from '../../i18n/calendar-messages.js';
import { loadEventDetail, loadFilterBar, loadMonthView } from '../../page/lazy.js';
import type { Settings } from '../../settings/settings.js';
import { GridFitController } from '../../ui/fits.js';
import type { FocusSnapshot } from '../../ui/focus-snapshot.js';
import { combineWithChunkState, LazyView } from '../../ui/lazy-view.js';
import { FeedElement } from '../base/feed-element.js';
import { renderCalendarBody, renderSkeletonRow } from './calendar-body.js';
import { restoreCalendarFocus } from './calendar-focus.js';
import { formatUserChange } from './calendar-notes.js';
import { calendarStyles } from './calendar-styles.js';
import { renderCalendarTools } from './calendar-tools.js';
import { NO_FILTERS, type EventFilters } from './filters/event-filters.js';
import type { DayRange } from './state/calendar-days.js';
import { CalendarState } from './state/calendar-state.js';
import { NO_EVENTS } from './state/selection.js';
import { type UserChange, UserChoices } from './state/user-choices.js';

/**
 * Events as a list of days or as the grid of a month, with filters, and links that add them to the visitor's own
 * calendar.
 *
 * @summary Shows the events of one or several calendars.
 * @tag ala-ce-calendar
 * @tagname ala-ce-calendar
 * @fires {AlaChangeEvent} ala-change - A user has changed what is shown: `name` is `view`, `month`, `query`, `filters` or `expanded`.
 * @csspart view-switch - The choice of list or month.
 * @csspart subscribe - The button that explains how to subscribe.
 * @csspart subscription - The explanation.
 * @csspart filters - Search box and filters.
 * @csspart search - Label and search box.
 * @csspart input - The search box.
 * @csspart clear - The button in it.
 * @csspart fold - The button that shows the filters where there is little room.
 * @csspart select - A filter.
 * @csspart applied - The filters that are set, and how many events that leaves.
 * @csspart count - How many events.
 * @csspart chip - A filter that is set.
 * @csspart clear-all - The button that removes all filters.
 * @csspart no-results - The message when no event passes the filters.
 * @csspart past - The button that shows past events.
 * @csspart month-name - The name over the days of a month.
 * @csspart list - The days of a month.
 * @csspart day - A day.
 * @csspart date - Its date.
 * @csspart item - An event.
 * @csspart time - When it is.
 * @csspart title - Its title.
 * @csspart link - The link of its title.
 * @csspart state - Whether it is canceled, postponed or tentative, or the state of its registration.
 * @csspart kind - Its kind and section.
 * @csspart session - Which session of its series it is.
 * @csspart place - Where it is.
 * @csspart join - The link to its online meeting.
 * @csspart price - What it costs.
 * @csspart recording - The link to its recording.
 * @csspart disclosure - The button that shows its details.
 * @csspart detail - Its details.
 * @csspart summary - The text in it.
 * @csspart presenters - Who presents it.
 * @csspart register - The link to register.
 * @csspart add - "Add to calendar".
 * @csspart ways - The links that add it to a calendar.
 * @csspart copy - The button that copies its link.
 * @csspart address - The field with its address, where that could not be copied.
 * @csspart add-sessions - The link that adds all sessions to a calendar.
 * @csspart facts - When, where, price, credit, seats, sessions.
 * @csspart linked - An event that a link leads to and that the list does not have.
 * @csspart month-bar - The month's name, and the controls that lead to other months.
 * @csspart month-title - The month's name.
 * @csspart this-month - The button that shows today.
 * @csspart picker - The choice of a month.
 * @csspart previous - The button to the month before.
 * @csspart next - The button to the month after.
 * @csspart grid - The month as a table.
 * @csspart cell - A day in it.
 * @csspart entry - An event in a cell that has no page of its own.
 * @csspart rest - The button for the events that do not fit.
 * @csspart dialog - All events of a day.
 * @csspart dialog-title - The day.
 * @csspart close - The button that closes it.
 * @csspart zone - The zone of the times in a grid.
 * @csspart bounds - Where the calendar's data ends.
 * @cssprop [--ala-hue-access] - Color of the section Access & Equity.
 * @cssprop [--ala-hue-buildings] - Color of the section Buildings & Operations.
 * @cssprop [--ala-hue-leadership] - Color of the section Leadership & Management.
 * @cssprop [--ala-hue-metadata] - Color of the section Metadata & Collections.
 * @cssprop [--ala-hue-preservation] - Color of the section Preservation.
 * @cssprop [--ala-hue-technology] - Color of the section Technology.
 * @cssprop [--ala-shadow-raised] - Shadow of the dialog of a day.
 */
export class AlaCeCalendar extends FeedElement<CalendarEvent> {
  static override readonly tag = 'ala-ce-calendar';
  static override readonly styles = [...FeedElement.styles, ...calendarStyles];

  /** `list`, or `month`: a grid where there is room for it. */
  @property() view: 'list' | 'month' = 'list';
  /** Lets users choose the view. */
  @property({ type: Boolean, attribute: 'view-switch' }) viewSwitch = false;
  /** First day of the list: `today`, or a day such as `2025-03-01`. */
  @property() from = 'today';
  /** How many days the list has from there, at most 731. */
  @property({ type: Number }) days = 90;
  /** How many days before are in the list; their past events are behind a button. */
  @property({ type: Number }) past = 0;
  /** The month shown, `YYYY-MM`. Default: that of `from`. */
  @property() month: string | undefined;
  /** Shows only events of these kinds, separated by commas. */
  @property() kind: string | undefined;
  /** Shows only events of these sections, separated by commas. */
  @property() section: string | undefined;
  /** Shows only events with one of these tags, separated by commas; `-name` excludes events with that tag. */
  @property() tag: string | undefined;
  /** `any`: one of the tags is enough; `all`: every one is needed. */
  @property({ attribute: 'tag-match' }) tagMatch: 'any' | 'all' = 'any';
  /** Zone in which times are shown: `event` (the organizer's), `reader` (the visitor's), or an IANA name. Default: the settings'. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;
  /** IANA zone of times in the feed that have none. Default: the settings'. */
  @property({ attribute: 'feed-time-zone' }) feedTimeZone: string | undefined;
  /** `h12` or `h23`. Default: the settings', else the language's. */
  @property({ attribute: 'hour-cycle' }) hourCycle: 'h12' | 'h23' | undefined;
  /** First day of the week, 1 (Monday) to 7 (Sunday). Default: the settings', else the language's. */
  @property({ type: Number, attribute: 'first-day' }) firstDay: number | undefined;
  /** Events that start before this time, such as `04:00`, stay on the evening of the day before. */
  @property({ attribute: 'next-day-from' }) nextDayFrom: string | undefined;
  /** What is left out, separated by spaces: `cancelled`, `past`. */
  @property() hide: string | undefined;
  /** The filters that the user has set. */
  @property({ attribute: false }) choices: EventFilters = NO_FILTERS;
  /** Offers search, and each filter that has at least two values. */
  @property({ type: Boolean }) filters = false;
  /** Address of the calendar as a file (.ics), for calendar apps that subscribe. */
  @property({ attribute: 'subscribe-href' }) subscribeHref: string | undefined;
  /** Name under which filters, view and month are kept in the page's address, as `NAME.q`, `NAME.kind`, ... */
  @property({ attribute: 'url-state' }) urlState: string | undefined;

  protected override readonly defaultLimit = 20;
  protected readonly loadMonthView = () => loadMonthView().then((chunk) => chunk.MonthView);
  protected readonly loadFilterBar = () => loadFilterBar().then((chunk) => chunk.FilterBar);
  protected readonly loadEventDetail = loadEventDetail;
  readonly #cache = new ResponseCache();
  protected override readonly feed = new FeedController(this, events, this.#cache);
  readonly #say = (text: string): void => this.status.say(text);
  readonly #state = new CalendarState(this, this.check, () => this.loadEventDetail(), this.#say);
  readonly #userChoices = new UserChoices(this, this.#state.options, (change) => void this.#announce(change));
  readonly #fits = new GridFitController(this);
  readonly #monthView = new LazyView(this, {
    load: () => this.loadMonthView(),
    isNeeded: () => this.#isMonth && this.#fits.matches && this.feed.state.status !== 'initial',
  });
  readonly #filterBar = new LazyView(this, {
    load: () => this.loadFilterBar(),
    isNeeded: () => this.filters && this.feed.state.status !== 'initial',
  });

  /** The attributes over the nearest settings. */
  override get settings(): Settings {
    return this.#state.options.settingsOver(super.settings);
  }

  get #isMonth(): boolean {
    return this.#state.options.isMonth;
  }

  protected override get messages(): CalendarMessages {
    const messages = this.language.messages('calendar', enCalendar);
    return this.#isMonth ? { ...messages, empty: messages.emptyMonth } : messages;
  }

  /** @internal */
  get window(): DayRange | undefined {
    return this.#state.options.window;
  }

  /** @internal */
  get readWindow(): DayRange {
    return this.#state.options.readWindow;
  }

  /** @internal */
  override get available(): number {
    return this.#state.selection.matches.length;
  }

  /** @internal A month is shown whole. */
  override get step(): number {
    return this.#isMonth ? 0 : super.step;
  }

  /** @internal What is shown already, such as the controls that lead to other months, stays while more loads. */
  override get isWaiting(): boolean {
    if (this.shadowRoot?.querySelector('.ruler')) return false;
    const lacksCode = (this.#monthView.state ?? this.#filterBar.state) === 'loading';
    return super.isWaiting || (lacksCode && this.visibleState.status === 'loading');
  }

  protected override get visibleState(): FeedState<CalendarEvent> {
    // Events are shown without filters that cannot be loaded.
    const filters = this.#filterBar.state === 'loading' ? 'loading' : undefined;
    return combineWithChunkState(this.feed.state, this.#monthView.state ?? filters);
  }

  override async reload(): Promise<void> {
    await Promise.all([this.#monthView.retry(), this.#filterBar.retry(), super.reload()]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.feed.state.pages.flat().length === 0) this.#state.selection = NO_EVENTS;
    if (this.#monthView.view?.isMoving) this.focusSnapshot = undefined;
    if (changed.has('choices') || changed.has('view')) this.list.reset();
    if (changed.has('src') || changed.has('items')) this.#state.minVisible = 0;
    this.#state.openAddressed(this.feed.state.status);
    const lacksCode = this.#monthView.state ?? this.#filterBar.state === 'loading';
    const day = lacksCode ? undefined : this.#state.takeDayToOpen();
    if (day && this.#fits.matches) this.#monthView.view?.openDay(day);
  }

  protected override arrange(pages: FeedPages<CalendarEvent>): readonly CalendarEvent[] {
    this.#state.select(pages);
    return this.#state.selection.unfiltered;
  }

  protected override rowClasses(): string {
    return this.#isMonth ? 'as-month' : 'as-list';
  }

  /** A month, or a view, without events has controls that lead elsewhere. */
  protected override rendersWhenEmpty(): boolean {
    const { status } = this.feed.state;
    if (status === 'initial' || (status === 'error' && !this.window)) return false;
    const { selection, opened } = this.#state;
    if (this.#isMonth || this.viewSwitch || this.subscribeHref || opened.links?.hasNote) return true;
    return selection.available.length > 0;
  }

  protected override renderTools(more: unknown): TemplateResult {
    const { messages, subscribeHref, viewSwitch: hasViewSwitch } = this;
    const tools = { state: this.#state, userChoices: this.#userChoices, messages, more };
    return renderCalendarTools({ ...tools, hasViewSwitch, subscribeHref });
  }

  protected override renderItems(): TemplateResult {
    const { settings, messages, locale, itemLevel, feed, choices: filters } = this;
    const model = {
      ...{ state: this.#state, userChoices: this.#userChoices },
      ...{ feed, settings, messages, locale, itemLevel, filters },
      filterBar: this.filters ? this.#filterBar.view : undefined,
      isSettled: this.lastSettledState !== undefined,
      listCount: this.list.count,
      countRendered: () => this.list.rendered,
      isPrinting: this.#fits.isPrinting,
      fitsGrid: this.#fits.matches,
      monthView: this.#monthView.view,
      prefetch: (days: DayRange) => this.#cache.prefetch(this, days),
    };
    return html`${this.hasHeading ? nothing : html`<div class="tools">${this.renderTools(nothing)}</div>`}
      <div class="ruler"></div>
      ${this.#monthView.state === 'error' ? nothing : renderCalendarBody(model)}`;
  }

  protected override renderSkeletonRow(index: number): TemplateResult {
    return renderSkeletonRow(index, this.#isMonth);
  }

  protected override restoreFocus(snapshot: FocusSnapshot): void {
    restoreCalendarFocus(snapshot, this.renderRoot, this.shadowRoot?.activeElement);
  }

  /** @internal A grid has no items: its tab stop gets the focus. */
  override focusItem(index: number): void {
    const cell = this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]');
    if (cell) cell.focus();
    else super.focusItem(index);
  }

  /** Once the user pauses. Going through the history announces the count only if there are events already. */
  async #announce({ month, count, isTravel }: UserChange): Promise<void> {
    await this.updateComplete;
    const isKnown = count && (!this.window || this.lastSettledState) && !(isTravel && !this.feed.state.pages.length);
    const { options, count: countNow } = this.#state;
    const text = formatUserChange(month && options.month, isKnown && countNow, this.messages, this.locale);
    if (text) this.status.sayAfterPause(text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ala-ce-calendar': AlaCeCalendar;
  }
}
