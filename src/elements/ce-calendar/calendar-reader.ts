import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { CalendarEvent } from '../../feeds/events.js';
import { AlaChangeEvent } from '../../ui/item-events.js';
import { UrlState, type UrlValues } from '../../ui/url-state.js';
import { isOver } from './agenda.js';
import { isMonth as isMonthText } from './calendar-days.js';
import { CalendarElement, type CalendarView } from './calendar-element.js';
import { EventAddress } from './event-address.js';
import { EVERYTHING, FILTERS, type EventChoices } from './event-filters.js';
import { bringBack, focusedPlace, type KeptPlace } from './kept-place.js';
import { monthGrid, type GridDay } from './month-grid.js';
import { MonthView } from './month-view.js';
import { Room } from './room.js';

/** Lines of a cell in the grid. */
const MOST_LINES = 3;

export type Weeks = readonly (readonly GridDay[])[];

/**
 * What a reader does with the calendar: chooses, pages, unfolds; and how that is told, and kept in the address.
 *
 * @internal
 */
export abstract class CalendarReader extends CalendarElement {
  /** Name under which filters, view and month are kept in the page's address, as `NAME.q`, `NAME.kind`, ... */
  @property({ attribute: 'url-state' }) urlState: string | undefined;

  protected readonly room = new Room(this);
  protected readonly grid = new MonthView(this);
  /** Ids of the events whose detail is unfolded. */
  protected open: ReadonlySet<string> = new Set();
  /** Id of the event whose ways into a calendar are shown. */
  protected adding: string | undefined;
  protected pastOpen = false;
  protected filtersOpen = false;
  protected subscribing = false;
  /** How many events of the list are shown for the sake of one that was asked for. */
  protected atLeast = 0;
  readonly #url = new UrlState(this, {
    name: () => this.urlState || undefined,
    keys: ['q', ...FILTERS, 'month', 'view'],
    arrive: (values, how) => this.#arrive(values, how),
  });
  readonly #address = new EventAddress(this);
  /** What the author has set, before the reader chose. */
  #given: { readonly view: CalendarView; readonly month: string | undefined } | undefined;
  #scrollTo: string | undefined;
  #kept: KeptPlace | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#kept = this.grid.isMoving ? undefined : focusedPlace(this.shadowRoot);
    super.willUpdate(changed);
    if (changed.has('src') || changed.has('items')) this.atLeast = 0;
    this.#seekAddressed();
  }

  protected override updated(): void {
    super.updated();
    bringBack(this.shadowRoot, this.#kept);
    const sought = this.#scrollTo;
    if (sought === undefined) return;
    const row = this.renderRoot.querySelector(`.event[data-id="${CSS.escape(sought)}"]`);
    if (!row) return;
    this.#scrollTo = undefined;
    row.scrollIntoView({ block: 'nearest' });
  }

  /** @internal What has been drawn without events, such as the way to another month, stays while it loads. */
  override get isWaiting(): boolean {
    return super.isWaiting && !this.shadowRoot?.querySelector('.ruler');
  }

  /** @internal In the grid there are no items, but a day to go on from. */
  override focusItem(index: number): void {
    const cell = this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]');
    if (cell) cell.focus();
    else super.focusItem(index);
  }

  protected get weeks(): Weeks {
    const { zones, dayOfEvent, firstOfWeek: firstDay } = this;
    return monthGrid(this.shownMonth, this.found, {
      ...zones,
      dayOfEvent,
      firstDay,
      most: this.room.onPaper ? Infinity : MOST_LINES,
    });
  }

  /** How many events the reader has before them; `undefined` while other days are asked for. */
  protected countIn(weeks: Weeks | undefined): number | undefined {
    if (!this.settled && this.window) return undefined;
    if (!weeks) return this.found.length + this.over.length;
    const inMonth = weeks.flat().filter((day) => day.inMonth);
    return new Set(inMonth.flatMap(({ entries }) => entries.map(({ event }) => event))).size;
  }

  /** Changes what is drawn, and draws it. */
  protected draw(change: () => void): void {
    change();
    this.requestUpdate();
  }

  protected unfold({ id }: CalendarEvent): void {
    const open = new Set(this.open);
    if (!open.delete(id)) open.add(id);
    this.draw(() => (this.open = open));
    this.dispatchEvent(new AlaChangeEvent('expanded', [...open]));
  }

  /** A reader's choice: shown, told to the page, kept in the address, and said once the reader pauses. */
  protected choose(choices: EventChoices, how: 'push' | 'replace'): void {
    const { query, ...filters } = choices;
    const sought = query !== this.choices.query;
    this.choices = query || FILTERS.some((name) => choices[name].length > 0) ? choices : EVERYTHING;
    this.#write(how);
    if (sought) this.dispatchEvent(new AlaChangeEvent('query', query));
    if (how === 'push') this.dispatchEvent(new AlaChangeEvent('filters', filters));
    void this.#sayCount();
  }

  protected chooseView(view: CalendarView): void {
    if (view === (this.isMonth ? 'month' : 'list')) return;
    this.#remember();
    this.view = view;
    this.#write('push');
    this.dispatchEvent(new AlaChangeEvent('view', view));
  }

  /** @internal A key has led to a day of another month. */
  followTo(month: string): void {
    this.draw(() => this.showMonth(month, 'replace'));
  }

  /** Its month, and in the grid its cell as the tab stop. */
  protected showDay(day: string): void {
    this.grid.visit(day);
    this.showMonth(day.slice(0, 7), 'push');
  }

  protected showMonth(month: string, how: 'push' | 'replace'): void {
    if (month === this.shownMonth || !isMonthText(month)) return;
    this.#remember();
    this.month = month;
    this.#write(how);
    this.dispatchEvent(new AlaChangeEvent('month', month));
  }

  async #sayCount(): Promise<void> {
    await this.updateComplete;
    const count = this.countIn(this.isMonth ? this.weeks : undefined);
    const { words } = this;
    if (count !== undefined) this.status.sayAfterPause(count > 0 ? words.found(count) : words.notFound);
  }

  #remember(): void {
    const { view, month } = this;
    this.#given ??= { view, month };
  }

  #write(how: 'push' | 'replace'): void {
    const { choices, view, month } = this;
    const given = this.#given ?? { view, month };
    const { query, ...filters } = choices;
    const own = { month: month === given.month ? [] : [month ?? ''], view: view === given.view ? [] : [view] };
    this.#url.write({ q: [query.trim()], ...filters, ...own }, how);
  }

  /** What the address says: at first, and when the reader travels through the history. */
  #arrive(values: UrlValues, how: 'first' | 'travel'): void {
    this.#remember();
    const before = JSON.stringify(this.choices);
    const { q, month: [month] = [], view: [view] = [] } = values;
    const query = q?.[0] ?? '';
    const [kind, section, cost, place, tag] = FILTERS.map((name) => values[name] ?? []);
    const chosen = { query, kind, section, cost, place, tag } as EventChoices;
    this.choices = query || FILTERS.some((name) => chosen[name].length > 0) ? chosen : EVERYTHING;
    this.view = view === 'list' || view === 'month' ? view : this.#given!.view;
    this.month = month && isMonthText(month) ? month : this.#given!.month;
    // Another month is said by its own heading.
    const isOther = before !== JSON.stringify(this.choices);
    if (how === 'travel' && isOther && this.feed.state.pages.length > 0) void this.#sayCount();
  }

  /** The event that the fragment names is unfolded where it stands. */
  #seekAddressed(): void {
    const { status } = this.feed.state;
    const { isMonth, found, over } = this;
    const last = status !== 'initial' && status !== 'loading';
    const now = this.settings.now();
    // Of a series the one that is next; in a month what is over is not kept apart.
    const events = (): readonly CalendarEvent[] => [
      ...found.filter((event) => !isOver(event, now, this.zones.reader)),
      ...found,
      ...over,
    ];
    const event = this.#address.take(events, this.dayOfEvent, last);
    if (!event) return;
    this.open = new Set([...this.open, event.id]);
    this.#scrollTo = event.id;
    if (isMonth) {
      const day = this.dayOfEvent(event);
      this.month = day.slice(0, 7);
      if (this.room.forGrid) this.grid.openDay(day);
    } else if (over.includes(event)) this.pastOpen = true;
    else this.atLeast = Math.max(this.atLeast, found.indexOf(event) + 1);
  }
}
