import { UrlState, type UrlValues } from '../../../ui/url-state.js';
import { FILTER_NAMES, orNone, type EventFilters } from '../filters/event-filters.js';
import { isDay, isMonth } from './calendar-days.js';
import { VIEWS } from './calendar-options.js';
import type { UserChoices } from './user-choices.js';

/** A lazy chunk: keeps what the user has chosen in the page's address, and shows what the address holds. */
export class ChoicesInAddress {
  readonly #choices: UserChoices;
  readonly #url: UrlState;

  constructor(choices: UserChoices) {
    this.#choices = choices;
    const { host } = choices;
    this.#url = new UrlState(host, {
      name: () => host.urlState || undefined,
      keys: ['q', ...FILTER_NAMES, 'off', 'month', 'week', 'view'],
      arrive: (values, how) => this.#onArrive(values, how),
    });
  }

  write(values: UrlValues, how: 'push' | 'replace'): void {
    this.#url.write(values, how);
  }

  /** The page's address has other values: at first, and when the user goes through the history. */
  #onArrive(values: UrlValues, how: 'first' | 'travel'): void {
    const { host, options, announce } = this.#choices;
    const initial = this.#choices.rememberInitial();
    const [before, periodBefore] = [JSON.stringify(host.choices), options.period];
    const { q, month: [month] = [], week: [week] = [], view: [view] = [] } = values;
    const named = Object.fromEntries(FILTER_NAMES.map((name) => [name, values[name] ?? []]));
    const off = values.off?.length ? { off: values.off } : {};
    host.choices = orNone({ query: q?.[0] ?? '', ...named, ...off } as unknown as EventFilters);
    host.view = VIEWS.find((each) => each === view) ?? initial.view;
    host.month = month && isMonth(month) ? month : initial.month;
    host.week = week && isDay(week) ? week : initial.week;
    if (how === 'first') return;
    const { period } = options;
    announce({
      period: period !== undefined && period !== periodBefore,
      count: before !== JSON.stringify(host.choices),
      isTravel: true,
    });
  }
}
