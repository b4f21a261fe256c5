import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FeedController } from '../../data/feed-controller.js';
import { type FeedPages, type FeedState, hasItems } from '../../data/feed-state.js';
import { ResponseCache } from '../../data/response-cache.js';
import { events } from '../../feeds/kinds/events.js';
import type { CalendarEvent } from '../../feeds/model.js';
import { enCalendar, type CalendarMessages } from '../../i18n/calendar-messages.js';
import { loadEventDetail, loadFilterBar, loadMonthView } from '../../page/lazy.js';
import type { Settings } from '../../settings/settings.js';
import { GridFitController } from '../../ui/fits.js';
import type { FocusSnapshot } from '../../ui/focus-snapshot.js';
import { renderCalendarBody, renderSkeletonRow } from './calendar-body.js';
import type { CalendarModel } from './calendar-model.js';
import { CalendarElement } from './calendar-element.js';
import { restoreCalendarFocus } from './calendar-focus.js';
import { formatUserChange } from './calendar-notes.js';
import { calendarStyles } from './calendar-styles.js';
import { renderCalendarTools } from './calendar-tools.js';
import { CalendarViews } from './calendar-views.js';
import type { DayRange } from './state/calendar-days.js';
import type { CalendarHost } from './state/calendar-options.js';
import { CalendarState } from './state/calendar-state.js';
import { NO_EVENTS } from './state/selection.js';
import { type UserChange, UserChoices } from './state/user-choices.js';

/**
 * Events as a list of days or as the grid of a month or a week, with filters, and links that add them to the visitor's own
 * calendar.
 *
 * @summary Shows the events of one or several calendars.
 * @tag ala-ce-calendar
 * @tagname ala-ce-calendar
 * @fires {AlaChangeEvent} ala-change - A user has changed what is shown: `name` is `view`, `month`, `week`, `query`, `filters` or `expanded`.
 * @csspart view-switch - The choice of list, month or week.
 * @csspart subscribe - The button that shows the ways to subscribe.
 * @csspart subscription - The ways to subscribe.
 * @csspart copy-address - The button that copies the calendar's address.
 * @csspart legend - The buttons that switch calendars on and off.
 * @csspart legend-item - One of them.
 * @csspart source - The calendar that an event is from.
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
 * @csspart next-event - When the next event is, where none is shown.
 * @csspart show-next - The button that shows its month or week.
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
 * @csspart month-bar - The name of the month or week, and the controls that lead to others.
 * @csspart month-title - The name of the month or week.
 * @csspart this-month - The button that shows today.
 * @csspart picker - The choice of a month.
 * @csspart previous - The button to the month or week before.
 * @csspart next - The button to the month or week after.
 * @csspart grid - The month or week as a table.
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
export class AlaCeCalendar extends CalendarElement {
  static override readonly tag = 'ala-ce-calendar';
  static override readonly styles = [...CalendarElement.styles, ...calendarStyles];

  protected override readonly defaultLimit = 20;
  protected readonly loadMonthView = () => loadMonthView().then((chunk) => chunk.MonthView);
  protected readonly loadFilterBar = () => loadFilterBar().then((chunk) => chunk.FilterBar);
  protected readonly loadEventDetail = loadEventDetail;
  readonly #cache = new ResponseCache();
  protected override readonly feed = new FeedController(this, events, this.#cache);
  readonly #say = (text: string): void => this.status.say(text);
  readonly #state = new CalendarState(this, this.check, () => this.loadEventDetail(), this.#say);
  readonly #userChoices = new UserChoices(this, this.#state.options, (change) => void this.#announce(change));
  readonly #fits = new GridFitController(this, () => this.#isGrid);
  /** @internal */
  readonly sourceOf: CalendarHost['sourceOf'] = (event) => this.#views.sources?.sourceOf(event);
  readonly #views = new CalendarViews(this, this.#state.options, this.#fits, {
    month: () => this.loadMonthView(),
    filterBar: () => this.loadFilterBar(),
  });

  /** The attributes over the nearest settings. */
  override get settings(): Settings {
    return this.#state.options.settingsOver(super.settings);
  }

  /** @internal */
  get createFilter(): CalendarHost['createFilter'] {
    return this.#views.createFilter;
  }

  /** @internal Which events are wanted is not known while the code that reads the page's address loads. */
  get isHeld(): boolean {
    return this.#userChoices.isArriving;
  }

  /** A month or a week. */
  get #isGrid(): boolean {
    return this.#state.options.period !== undefined;
  }

  /** @internal */
  get shownEvents(): readonly CalendarEvent[] {
    return this.#state.shownEvents(this.list.count);
  }

  /** @internal Whether there is something to show, or to wait for. */
  get hasBegun(): boolean {
    return this.feed.state.status !== 'initial';
  }

  protected override get messages(): CalendarMessages {
    const messages = this.language.messages('calendar', enCalendar);
    const { view } = this.#state.options;
    if (view === 'list') return messages;
    return { ...messages, empty: view === 'week' ? messages.emptyWeek : messages.emptyMonth };
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

  /** @internal A month or week is shown whole. */
  override get step(): number {
    return this.#isGrid ? 0 : super.step;
  }

  /** @internal What is shown already, such as the controls that lead to other months, stays while more loads. */
  override get isWaiting(): boolean {
    if (this.shadowRoot?.querySelector('.ruler')) return false;
    return super.isWaiting || (this.#views.isLoading && this.visibleState.status === 'loading');
  }

  protected override get visibleState(): FeedState<CalendarEvent> {
    return this.#views.combine(this.feed.state);
  }

  override async reload(): Promise<void> {
    await Promise.all([this.#views.retry(), super.reload()]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.feed.state.pages.flat().length === 0) this.#state.selection = NO_EVENTS;
    if (this.#views.grid?.isMoving) this.focusSnapshot = undefined;
    if (changed.has('choices') || changed.has('view')) this.list.reset();
    if (changed.has('src') || changed.has('items')) this.#state.minVisible = 0;
    // Filters that are still loading decide where it is shown.
    if (!this.#views.isLoading) this.#state.openAddressed(this.feed.state.status);
    const day = this.#views.periodState || this.#views.isLoading ? undefined : this.#state.takeDayToOpen();
    if (day && this.#fits.matches) this.#views.grid?.openDay(day);
  }

  protected override arrange(pages: FeedPages<CalendarEvent>): readonly CalendarEvent[] {
    this.#state.select(pages);
    return this.#state.selection.unfiltered;
  }

  protected override rowClasses(): string {
    return this.#isGrid ? 'as-month' : 'as-list';
  }

  /** A month, or a view, without events has controls that lead elsewhere. */
  protected override rendersWhenEmpty(): boolean {
    const { status } = this.feed.state;
    if (status === 'initial' || (status === 'error' && !this.window)) return false;
    if (this.#isGrid || this.viewSwitch || this.subscribeHref || this.#state.opened.links?.hasNote) return true;
    return hasItems(this.feed.state);
  }

  protected override renderTools(more: unknown): TemplateResult {
    const { messages, formatLocale: locale, subscribeHref, viewSwitch: hasViewSwitch } = this;
    const tools = { views: this.#views, state: this.#state, userChoices: this.#userChoices, messages, locale, more };
    const name = this.heading ?? this.label ?? messages.name;
    return renderCalendarTools({ ...tools, name, hasViewSwitch, subscribeHref, say: this.#say });
  }

  protected override renderItems(): TemplateResult {
    const { settings, messages, formatLocale: locale, itemLevel, feed, choices: filters } = this;
    const views = this.#views;
    const model: CalendarModel = {
      ...{ host: this, views, state: this.#state, userChoices: this.#userChoices },
      ...{ feed, settings, messages, locale, itemLevel, filters },
      isSettled: this.lastSettledState !== undefined,
      listCount: this.list.count,
      countRendered: () => this.list.rendered,
      isPrinting: this.#fits.isPrinting,
      fitsGrid: this.#fits.matches,
      prefetch: (days) => this.#cache.prefetch(this, days),
    };
    return html`${this.hasHeading ? nothing : html`<div class="tools">${this.renderTools(nothing)}</div>`}
      <div class="ruler"></div>
      ${views.periodState === 'error' ? nothing : renderCalendarBody(model)}`;
  }

  protected override renderSkeletonRow(index: number): TemplateResult {
    return renderSkeletonRow(index, this.#isGrid);
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
  async #announce({ period, count, isTravel }: UserChange): Promise<void> {
    await this.updateComplete;
    const isKnown = count && (!this.window || this.lastSettledState) && !(isTravel && !this.feed.state.pages.length);
    const { options, count: countNow } = this.#state;
    const text = formatUserChange(period && options.period, isKnown && countNow, this.messages, this.formatLocale);
    if (text) this.status.sayAfterPause(text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ala-ce-calendar': AlaCeCalendar;
  }
}
