import type { ReactiveController } from 'lit';
import { loadChoicesInAddress } from '../../../page/lazy.js';
import { AlaChangeEvent } from '../../../ui/item-events.js';
import { LazyChunk } from '../../../ui/lazy-chunk.js';
import type { UrlValues } from '../../../ui/url-state.js';
import { orNone, type EventFilters } from '../filters/event-filters.js';
import { isDay, isMonthPeriod } from './calendar-days.js';
import type { CalendarHost, CalendarOptions, CalendarViewName } from './calendar-options.js';

/** What a user has changed: the month or week, the count of events. */
export interface UserChange {
  readonly period?: boolean;
  readonly count?: boolean;
  /** By going through the history. */
  readonly isTravel?: boolean;
}

/** What the author has set, before the user chose. */
export type InitialChoices = Readonly<Pick<CalendarHost, 'view' | 'month' | 'week'>>;

interface AddressWriter {
  write(values: UrlValues, how: 'push' | 'replace'): void;
}

/** What a user chooses: filters, view, month or week. The host shows it, the page's address keeps it, an event reports it. */
export class UserChoices implements ReactiveController {
  readonly host: CalendarHost;
  readonly options: CalendarOptions;
  readonly announce: (news: UserChange) => void;
  /** Only calendars with `url-state` read and write the address. */
  readonly #address: LazyChunk<AddressWriter>;
  /** Known once the user has chosen. */
  initial: InitialChoices | undefined;

  constructor(host: CalendarHost, options: CalendarOptions, announce: (news: UserChange) => void) {
    this.host = host;
    this.options = options;
    this.announce = announce;
    this.#address = new LazyChunk(host, 'the code of url-state', async () => {
      const { ChoicesInAddress } = await loadChoicesInAddress();
      return new ChoicesInAddress(this);
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdate();
  }

  hostUpdate(): void {
    if (this.#isMissing) void this.#address.load();
  }

  get #isMissing(): boolean {
    return Boolean(this.host.urlState) && !this.#address.value && !this.#address.hasFailed;
  }

  /** Whether the page's address may hold choices that are not read yet: each of its parameters has a dot in its name. */
  get isArriving(): boolean {
    return this.#isMissing && location.search.includes('.');
  }

  filter(filters: EventFilters, how: 'push' | 'replace'): void {
    const { query, ...others } = filters;
    const isOtherQuery = query !== this.host.choices.query;
    this.host.choices = orNone(filters);
    this.#write(how);
    if (isOtherQuery) this.host.dispatchEvent(new AlaChangeEvent('query', query));
    if (how === 'push') this.host.dispatchEvent(new AlaChangeEvent('filters', others));
    this.announce({ count: true });
  }

  showView(view: CalendarViewName): void {
    const { view: shown, month, week } = this.options;
    if (view === shown) return;
    this.rememberInitial();
    // Month and week stay at the same days.
    if (view === 'week' && shown === 'month' && !week.startsWith(month)) this.host.week = `${month}-01`;
    if (view === 'month' && shown === 'week') this.host.month = week.slice(0, 7);
    this.host.view = view;
    this.#write('push');
    this.host.dispatchEvent(new AlaChangeEvent('view', view));
  }

  /** Shows a month, or a week. */
  showPeriod(period: string, how: 'push' | 'replace'): void {
    const name = isMonthPeriod(period) ? 'month' : 'week';
    if (period === this.options.period || !isDay(name === 'month' ? `${period}-01` : period)) return;
    this.rememberInitial();
    this.host[name] = period;
    this.#write(how);
    this.host.dispatchEvent(new AlaChangeEvent(name, period));
    this.announce({ period: true });
  }

  rememberInitial(): InitialChoices {
    const { view, month, week } = this.host;
    return (this.initial ??= { view, month, week });
  }

  #write(how: 'push' | 'replace'): void {
    const { host } = this;
    const { query, ...filters } = host.choices;
    const changed = (name: 'month' | 'week' | 'view'): string[] =>
      host[name] === (this.initial ?? host)[name] ? [] : [host[name] ?? ''];
    const own = { month: changed('month'), week: changed('week'), view: changed('view') };
    const values = { q: [query.trim()], ...filters, ...own };
    const { value, load } = this.#address;
    if (value) value.write(values, how);
    else if (host.urlState) void load().then(() => this.#address.value?.write(values, how));
  }
}
