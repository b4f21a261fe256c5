import { AlaChangeEvent } from '../../../ui/item-events.js';
import { UrlState, type UrlValues } from '../../../ui/url-state.js';
import { FILTER_NAMES, NO_FILTERS, type EventFilters } from '../filters/event-filters.js';
import { isMonth } from './calendar-days.js';
import type { CalendarHost, CalendarOptions, CalendarViewName } from './calendar-options.js';

/** What a user has changed: the month, the count of events. */
export interface UserChange {
  readonly month?: boolean;
  readonly count?: boolean;
  /** By going through the history. */
  readonly isTravel?: boolean;
}

/** What a user chooses: filters, view, month. The host shows it, the page's address keeps it, an event reports it. */
export class UserChoices {
  readonly #host: CalendarHost;
  readonly #options: CalendarOptions;
  readonly #announce: (news: UserChange) => void;
  readonly #url: UrlState;
  /** What the author has set, before the user chose. */
  #initial: { readonly view: CalendarViewName; readonly month: string | undefined } | undefined;

  constructor(host: CalendarHost, options: CalendarOptions, announce: (news: UserChange) => void) {
    this.#host = host;
    this.#options = options;
    this.#announce = announce;
    this.#url = new UrlState(host, {
      name: () => host.urlState || undefined,
      keys: ['q', ...FILTER_NAMES, 'month', 'view'],
      arrive: (values, how) => this.#onArrive(values, how),
    });
  }

  filter(filters: EventFilters, how: 'push' | 'replace'): void {
    const { query, ...others } = filters;
    const isOtherQuery = query !== this.#host.choices.query;
    this.#host.choices = orNone(filters);
    this.#write(how);
    if (isOtherQuery) this.#host.dispatchEvent(new AlaChangeEvent('query', query));
    if (how === 'push') this.#host.dispatchEvent(new AlaChangeEvent('filters', others));
    this.#announce({ count: true });
  }

  showView(view: CalendarViewName): void {
    if (view === (this.#options.isMonth ? 'month' : 'list')) return;
    this.#rememberInitial();
    this.#host.view = view;
    this.#write('push');
    this.#host.dispatchEvent(new AlaChangeEvent('view', view));
  }

  showMonth(month: string, how: 'push' | 'replace'): void {
    if (month === this.#options.month || !isMonth(month)) return;
    this.#rememberInitial();
    this.#host.month = month;
    this.#write(how);
    this.#host.dispatchEvent(new AlaChangeEvent('month', month));
    this.#announce({ month: true });
  }

  #rememberInitial(): { readonly view: CalendarViewName; readonly month: string | undefined } {
    const { view, month } = this.#host;
    return (this.#initial ??= { view, month });
  }

  #write(how: 'push' | 'replace'): void {
    const { choices, view, month } = this.#host;
    const initial = this.#initial ?? { view, month };
    const { query, ...filters } = choices;
    const own = { month: month === initial.month ? [] : [month ?? ''], view: view === initial.view ? [] : [view] };
    this.#url.write({ q: [query.trim()], ...filters, ...own }, how);
  }

  /** The page's address has other values: at first, and when the user goes through the history. */
  #onArrive(values: UrlValues, how: 'first' | 'travel'): void {
    const host = this.#host;
    const initial = this.#rememberInitial();
    const [before, monthBefore] = [JSON.stringify(host.choices), this.#options.month];
    const { q, month: [month] = [], view: [view] = [] } = values;
    const named = Object.fromEntries(FILTER_NAMES.map((name) => [name, values[name] ?? []]));
    host.choices = orNone({ query: q?.[0] ?? '', ...named } as unknown as EventFilters);
    host.view = view === 'list' || view === 'month' ? view : initial.view;
    host.month = month && isMonth(month) ? month : initial.month;
    if (how === 'first') return;
    const isOtherMonth = this.#options.isMonth && this.#options.month !== monthBefore;
    this.#announce({ month: isOtherMonth, count: before !== JSON.stringify(host.choices), isTravel: true });
  }
}

const orNone = (filters: EventFilters): EventFilters =>
  filters.query || FILTER_NAMES.some((name) => filters[name].length > 0) ? filters : NO_FILTERS;
