import { AlaChangeEvent } from '../../../ui/item-events.js';
import { UrlState, type UrlValues } from '../../../ui/url-state.js';
import { FILTER_NAMES, NO_FILTERS, type EventFilters } from '../filters/event-filters.js';
import { isDay, isMonth, isMonthPeriod } from './calendar-days.js';
import { type CalendarHost, type CalendarOptions, type CalendarViewName, VIEWS } from './calendar-options.js';

/** What a user has changed: the month or week, the count of events. */
export interface UserChange {
  readonly period?: boolean;
  readonly count?: boolean;
  /** By going through the history. */
  readonly isTravel?: boolean;
}

type Initial = Readonly<Pick<CalendarHost, 'view' | 'month' | 'week'>>;

/** What a user chooses: filters, view, month or week. The host shows it, the page's address keeps it, an event reports it. */
export class UserChoices {
  readonly #host: CalendarHost;
  readonly #options: CalendarOptions;
  readonly #announce: (news: UserChange) => void;
  readonly #url: UrlState;
  /** What the author has set, before the user chose. */
  #initial: Initial | undefined;

  constructor(host: CalendarHost, options: CalendarOptions, announce: (news: UserChange) => void) {
    this.#host = host;
    this.#options = options;
    this.#announce = announce;
    this.#url = new UrlState(host, {
      name: () => host.urlState || undefined,
      keys: ['q', ...FILTER_NAMES, 'off', 'month', 'week', 'view'],
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
    const { view: shown, month, week } = this.#options;
    if (view === shown) return;
    this.#rememberInitial();
    // Month and week stay at the same days.
    if (view === 'week' && shown === 'month' && !week.startsWith(month)) this.#host.week = `${month}-01`;
    if (view === 'month' && shown === 'week') this.#host.month = week.slice(0, 7);
    this.#host.view = view;
    this.#write('push');
    this.#host.dispatchEvent(new AlaChangeEvent('view', view));
  }

  /** Shows a month, or a week. */
  showPeriod(period: string, how: 'push' | 'replace'): void {
    const name = isMonthPeriod(period) ? 'month' : 'week';
    if (period === this.#options.period || !isDay(name === 'month' ? `${period}-01` : period)) return;
    this.#rememberInitial();
    this.#host[name] = period;
    this.#write(how);
    this.#host.dispatchEvent(new AlaChangeEvent(name, period));
    this.#announce({ period: true });
  }

  #rememberInitial(): Initial {
    const { view, month, week } = this.#host;
    return (this.#initial ??= { view, month, week });
  }

  #write(how: 'push' | 'replace'): void {
    const host = this.#host;
    const { query, ...filters } = host.choices;
    const changed = (name: 'month' | 'week' | 'view'): string[] =>
      host[name] === (this.#initial ?? host)[name] ? [] : [host[name] ?? ''];
    const own = { month: changed('month'), week: changed('week'), view: changed('view') };
    this.#url.write({ q: [query.trim()], ...filters, ...own }, how);
  }

  /** The page's address has other values: at first, and when the user goes through the history. */
  #onArrive(values: UrlValues, how: 'first' | 'travel'): void {
    const host = this.#host;
    const initial = this.#rememberInitial();
    const [before, periodBefore] = [JSON.stringify(host.choices), this.#options.period];
    const { q, month: [month] = [], week: [week] = [], view: [view] = [] } = values;
    const named = Object.fromEntries(FILTER_NAMES.map((name) => [name, values[name] ?? []]));
    const off = values.off?.length ? { off: values.off } : {};
    host.choices = orNone({ query: q?.[0] ?? '', ...named, ...off } as unknown as EventFilters);
    host.view = VIEWS.find((each) => each === view) ?? initial.view;
    host.month = month && isMonth(month) ? month : initial.month;
    host.week = week && isDay(week) ? week : initial.week;
    if (how === 'first') return;
    const { period } = this.#options;
    this.#announce({
      period: period !== undefined && period !== periodBefore,
      count: before !== JSON.stringify(host.choices),
      isTravel: true,
    });
  }
}

const orNone = (filters: EventFilters): EventFilters =>
  filters.query || [...FILTER_NAMES, 'off' as const].some((name) => filters[name]?.length) ? filters : NO_FILTERS;
