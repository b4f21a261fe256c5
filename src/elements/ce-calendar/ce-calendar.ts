import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { placeOf } from '../../feeds/event-order.js';
import type { CalendarEvent } from '../../feeds/events.js';
import type { CalendarMessages } from '../../i18n/calendar-messages.js';
import { addDays } from '../../time/days.js';
import { midnight } from '../../time/zone.js';
import { zoneName } from '../../time/zone-name.js';
import { Clock } from '../../ui/clock.js';
import * as glyphs from '../../ui/glyphs.js';
import { icon } from '../../ui/icons.js';
import { FeedElement } from '../feed-element.js';
import { agenda, type AgendaMonth } from './agenda.js';
import { agendaList, type AgendaView } from './agenda-list.js';
import { CalendarReader, type Weeks } from './calendar-reader.js';
import { calendarStyles } from './calendar-styles.js';
import { calendarTools } from './calendar-tools.js';
import { EVERYTHING, filterValues } from './event-filters.js';
import { dayName } from './event-times.js';
import { filterBar } from './filter-bar.js';
import { monthBar } from './month-bar.js';
import { addMonths, monthAgenda, zonesOfTimes } from './month-grid.js';

/** Weeks of the skeleton of a month. */
const BONE_WEEKS = 5;

/**
 * Events as a list of days or as the grid of a month, with filters, and ways into the reader's own calendar.
 *
 * @summary Shows the events of one or several calendars.
 * @tag ala-ce-calendar
 * @tagname ala-ce-calendar
 * @fires {AlaChangeEvent} ala-change - A reader has changed what is shown: `name` is `view`, `month`, `query`, `filters` or `expanded`.
 * @csspart view-switch - The choice of list or month.
 * @csspart subscribe - The button that tells how to subscribe.
 * @csspart subscription - What it tells.
 * @csspart filters - Search box and filters.
 * @csspart search - Label and search box.
 * @csspart input - The search box.
 * @csspart clear - The button in it.
 * @csspart fold - Unfolds the filters where there is little room.
 * @csspart select - A filter.
 * @csspart applied - What is set, and how many events that leaves.
 * @csspart count - How many events.
 * @csspart chip - A filter that is set.
 * @csspart clear-all - The button that lifts all filters.
 * @csspart no-results - What is said when no event passes the filters.
 * @csspart past - The button that unfolds what is over.
 * @csspart month-name - The name over the days of a month.
 * @csspart list - The days of a month.
 * @csspart day - A day.
 * @csspart date - Its date.
 * @csspart item - An event.
 * @csspart time - When it is.
 * @csspart title - Its title.
 * @csspart link - The link of its title.
 * @csspart state - That it is cancelled, postponed or tentative, or how its registration stands.
 * @csspart kind - Its kind and section.
 * @csspart place - Where it is.
 * @csspart price - What it costs.
 * @csspart recording - The link to its recording.
 * @csspart disclosure - The button that unfolds its detail.
 * @csspart detail - Its detail.
 * @csspart summary - The text in it.
 * @csspart presenters - Who presents it.
 * @csspart register - The link to register.
 * @csspart add - "Add to calendar".
 * @csspart ways - The ways into a calendar.
 * @csspart facts - When, where, price, credit, seats.
 * @csspart month-bar - The month's name, and the ways to another.
 * @csspart month-title - The month's name.
 * @csspart this-month - The button that leads back to today.
 * @csspart picker - The choice of a month.
 * @csspart previous - The button to the month before.
 * @csspart next - The button to the month after.
 * @csspart grid - The month as a table.
 * @csspart cell - A day in it.
 * @csspart entry - An event in a cell that has no page of its own.
 * @csspart rest - The button for the events that have no room.
 * @csspart dialog - All events of a day.
 * @csspart dialog-title - The day.
 * @csspart close - The button that closes it.
 * @csspart zone - In which zone the times of a grid are.
 * @csspart bounds - Where the calendar ends.
 * @cssprop [--ala-hue-access] - Colour of the section Access & Equity.
 * @cssprop [--ala-hue-buildings] - Colour of the section Buildings & Operations.
 * @cssprop [--ala-hue-leadership] - Colour of the section Leadership & Management.
 * @cssprop [--ala-hue-metadata] - Colour of the section Metadata & Collections.
 * @cssprop [--ala-hue-preservation] - Colour of the section Preservation.
 * @cssprop [--ala-hue-technology] - Colour of the section Technology.
 * @cssprop [--ala-shadow-raised] - Shadow of the dialog of a day.
 */
export class AlaCeCalendar extends CalendarReader {
  static override readonly tag = 'ala-ce-calendar';
  static override readonly styles = [...FeedElement.styles, ...calendarStyles];

  /** Offers search, and each filter that has two values or more. */
  @property({ type: Boolean }) filters = false;
  /** Address of the calendar as a file (.ics), for programs that subscribe. */
  @property({ attribute: 'subscribe-href' }) subscribeHref: string | undefined;
  #values: { readonly of: readonly CalendarEvent[]; readonly values: ReturnType<typeof filterValues> } | undefined;

  constructor() {
    super();
    new Clock(this, () => this.#untilChange());
  }

  protected override get words(): CalendarMessages {
    const words = super.words;
    return this.isMonth ? { ...words, empty: words.emptyMonth } : words;
  }

  protected override get rowClasses(): string {
    return this.isMonth ? 'as-month' : 'as-list';
  }

  /** A month, or a view, without events can still be left; past events are something to show. */
  protected override drawsEmpty(): boolean {
    const { status } = this.feed.state;
    if (status === 'initial' || (status === 'error' && !this.window)) return false;
    return this.isMonth || this.viewSwitch || Boolean(this.subscribeHref) || this.offered.length > 0;
  }

  protected override renderTools(more: unknown): TemplateResult {
    return calendarTools({
      words: this.words,
      more,
      subscribeHref: this.subscribeHref,
      subscribing: this.subscribing,
      subscribe: () => this.draw(() => (this.subscribing = !this.subscribing)),
      view: this.viewSwitch ? (this.isMonth ? 'month' : 'list') : undefined,
      choose: (view) => this.chooseView(view),
    });
  }

  protected override renderItems(): TemplateResult {
    const weeks = this.isMonth ? this.weeks : undefined;
    return html`${this.hasHeading ? nothing : html`<div class="tools">${this.renderTools(nothing)}</div>`}
      <div class="ruler"></div>
      ${this.filters && (weeks || this.offered.length > 0) ? this.#renderFilters(weeks) : nothing}
      ${weeks ? this.#renderMonth(weeks) : this.#renderList()}`;
  }

  #renderFilters(weeks: Weeks | undefined): TemplateResult {
    const { offered, words, choices } = this;
    if (this.#values?.of !== offered) this.#values = { of: offered, values: filterValues(offered) };
    return filterBar({
      words,
      choices,
      values: this.#values.values,
      count: this.countIn(weeks),
      unfolded: this.filtersOpen,
      unfold: () => this.draw(() => (this.filtersOpen = !this.filtersOpen)),
      choose: (chosen, how) => this.choose(chosen, how),
    });
  }

  #renderList(): TemplateResult {
    const { found, over, words } = this;
    const shown = found.slice(0, Math.max(this.list.count, this.atLeast));
    const months = (events: readonly CalendarEvent[]): readonly AgendaMonth[] =>
      agenda(events, this.dayOfEvent, this.zones, this.listFrom);
    const open = this.pastOpen || this.room.onPaper;
    return html`${
      over.length > 0
        ? html`<button
              class="disclose past"
              part="past"
              type="button"
              aria-expanded=${open ? 'true' : 'false'}
              aria-controls="past"
              @click=${() => this.draw(() => (this.pastOpen = !this.pastOpen))}
            >
              <bdi>${words.pastEvents(over.length)}</bdi> ${icon(glyphs.down)}
            </button>
            <div id="past" ?hidden=${!open}>${open ? agendaList(months(over), this.#view('past-')) : nothing}</div>`
        : nothing
    }
    ${shown.length > 0 ? agendaList(months(shown), this.#view('')) : over.length > 0 ? nothing : this.#renderNoResults()}
    ${shown.length > 0 && shown.length === found.length ? this.#renderEnd(this.lastListed) : nothing}`;
  }

  #renderMonth(weeks: Weeks): TemplateResult {
    const { words, locale, shownMonth: month, today, itemLevel: level, ends } = this;
    const bar = monthBar({
      words,
      locale,
      level,
      month,
      first: ends?.from.slice(0, 7) ?? addMonths(today.slice(0, 7), -12),
      last: ends?.to.slice(0, 7) ?? addMonths(today.slice(0, 7), 12),
      show: (to) => this.showMonth(to, 'push'),
      showToday: () => this.showDay(today),
      near: (to) => this.fetchAhead(to),
    });
    const grid = this.room.forGrid;
    return html`${bar} ${this.countIn(weeks) === 0 ? this.#renderNoResults() : nothing}
    ${grid ? this.#renderGrid(weeks) : agendaList(monthAgenda(month, weeks), this.#view(''))}
    ${this.#renderBounds(month)}`;
  }

  #renderGrid(weeks: Weeks): TemplateResult {
    const { words, locale, zones } = this;
    const names = zonesOfTimes(weeks, zones).map(({ zone, at }) => zoneName(zone, locale, at));
    const events = this.#view('');
    const { today, busy } = events;
    return html`${this.grid.render({
      events,
      month: this.shownMonth,
      weeks,
      today,
      busy,
      firstDay: this.firstOfWeek,
      named: names.length > 1,
    })}
    ${names.length === 1 ? html`<p class="meta note" part="zone"><bdi>${words.timesIn(names[0]!)}</bdi></p>` : nothing}`;
  }

  /** Nothing of what is there passes the reader's filters, or lies in a month that is a list. */
  #renderNoResults(): unknown {
    const { words } = this;
    // What is still asked for is not known.
    if (!this.settled) return nothing;
    if (this.choices === EVERYTHING || this.offered.length === 0) {
      return this.isMonth && !this.room.forGrid && this.available > 0
        ? html`<p class="empty" part="empty"><bdi>${words.empty}</bdi></p>`
        : nothing;
    }
    return html`<div class="empty" part="no-results">
      <p>
        <bdi><b>${words.notFound}</b> ${words.tryThis}</bdi>
      </p>
    </div>`;
  }

  /** Up to which day the list reaches, when all of it is shown. */
  #renderEnd(last: string): unknown {
    const { ends, words, locale } = this;
    if (!ends || this.feed.hasNext) return nothing;
    const day = ends.to < last ? ends.to : last;
    return html`<p class="meta note" part="bounds">
      <bdi>${words.listedUntil(dayName(day, locale, { dateStyle: 'long' }))}</bdi>
    </p>`;
  }

  #renderBounds(month: string): unknown {
    const { ends, words, locale } = this;
    if (!ends) return nothing;
    const long = (day: string): string => dayName(day, locale, { dateStyle: 'long' });
    const text =
      `${addMonths(month, 1)}-01` > addDays(ends.to, 1)
        ? words.listedUntil(long(ends.to))
        : `${month}-01` < ends.from && words.listedFrom(long(ends.from));
    return text ? html`<p class="meta note" part="bounds"><bdi>${text}</bdi></p>` : nothing;
  }

  protected override renderBone(index: number): TemplateResult {
    if (this.isMonth) return index < BONE_WEEKS ? html`<div class="bone-week"></div>` : html``;
    return html`<div class="day">
      <p class="date"><span class="bone tall"></span></p>
      <div class="events"><span class="bone tall"></span><span class="bone"></span></div>
    </div>`;
  }

  #view(prefix: string): AgendaView {
    const { settings, words, locale } = this;
    return {
      ...this.zones,
      words,
      locale,
      prefix,
      hourCycle: settings.hourCycle,
      level: this.itemLevel,
      now: settings.now(),
      currency: settings.currency,
      today: this.today,
      busy: this.feed.state.status === 'loading',
      named: this.isMonth,
      areItems: prefix === '',
      isOpen: ({ id }) => this.open.has(id),
      unfold: (event) => this.unfold(event),
      isAdding: ({ id }) => this.adding === id,
      add: ({ id }) => this.draw(() => (this.adding = this.adding === id ? undefined : id)),
    };
  }

  /** Until something shown is over, or another day begins. */
  #untilChange(): number {
    const now = this.settings.now().getTime();
    const { reader } = this.zones;
    const ends = this.found.flatMap(({ end }) => (end ? [placeOf(end, reader)] : [])).filter((end) => end > now);
    return Math.min(midnight(addDays(this.today, 1), reader), ...ends.slice(0, 100)) - now;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ala-ce-calendar': AlaCeCalendar;
  }
}
