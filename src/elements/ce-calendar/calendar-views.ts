import type { FeedState } from '../../data/feed-state.js';
import type { CalendarEvent } from '../../feeds/model.js';
import { loadCalendarExtras, loadPeriodBar, loadSources } from '../../page/lazy.js';
import type { GridFitController } from '../../ui/fits.js';
import { lazyTemplate } from '../../ui/lazy-template.js';
import { combineWithChunkState, LazyView, type ViewClass } from '../../ui/lazy-view.js';
import { type CreateEventFilter, isFiltering } from './filters/event-filters.js';
import type { FilterBar } from './filters/filter-bar.js';
import type { MonthView } from './month/month-view.js';
import type { PeriodBar } from './month/period-bar.js';
import type { CalendarSources } from './sources/calendar-sources.js';
import type { CalendarHost, CalendarOptions } from './state/calendar-options.js';

export interface ViewLoaders {
  readonly month: () => Promise<ViewClass<CalendarHost, MonthView>>;
  readonly filterBar: () => Promise<ViewClass<CalendarHost, FilterBar>>;
}

/** The lazy chunks without which the calendar is not what its attributes say. */
export class CalendarViews {
  readonly #grid;
  readonly #periodBar;
  readonly #filterBar;
  readonly #sources;
  readonly #host: CalendarHost;
  /** What is said where there are no events to show. */
  readonly renderNoEvents;
  readonly renderSubscription;

  constructor(host: CalendarHost, options: CalendarOptions, fits: GridFitController, load: ViewLoaders) {
    const isPeriod = (): boolean => options.period !== undefined && host.hasBegun;
    this.#grid = new LazyView(host, { load: load.month, isNeeded: () => isPeriod() && fits.matches });
    this.#periodBar = new LazyView(host, {
      load: () => loadPeriodBar().then((chunk) => chunk.PeriodBar),
      isNeeded: isPeriod,
    });
    this.#filterBar = new LazyView(host, {
      load: load.filterBar,
      isNeeded: () => host.hasBegun && (host.filters || isFiltering(host.choices)),
    });
    this.#sources = new LazyView(host, {
      load: () => loadSources().then((chunk) => chunk.CalendarSources),
      isNeeded: () => (host.sources ?? host.querySelector(':scope > ala-source')) !== null,
    });
    new LazyView(host, {
      load: () => loadCalendarExtras().then((chunk) => chunk.StructuredData),
      isNeeded: () => host.structuredData && host.hasBegun,
    });
    this.#host = host;
    this.renderNoEvents = lazyTemplate(
      host,
      'what an empty calendar says',
      async () => (await loadCalendarExtras()).noEvents,
    );
    this.renderSubscription = lazyTemplate(
      host,
      'the ways to subscribe',
      async () => (await loadCalendarExtras()).subscription,
    );
  }

  get grid(): MonthView | undefined {
    return this.#grid.view;
  }

  get sources(): CalendarSources | undefined {
    return this.#sources.view;
  }

  get periodBar(): PeriodBar | undefined {
    return this.#periodBar.view;
  }

  get filterBar(): FilterBar | undefined {
    return this.#host.filters ? this.#filterBar.view : undefined;
  }

  /** What filters events, also for filters that a script has set. */
  get createFilter(): CreateEventFilter | undefined {
    return this.#filterBar.view?.createFilter;
  }

  /** What keeps a month or a week from being shown. */
  get periodState(): 'loading' | 'error' | undefined {
    return this.#grid.state ?? this.#periodBar.state;
  }

  get isLoading(): boolean {
    return (this.periodState ?? this.#filterBar.state) === 'loading';
  }

  /** The feed's state as visitors see it. Events are shown without filters that cannot be loaded. */
  combine(state: FeedState<CalendarEvent>): FeedState<CalendarEvent> {
    return combineWithChunkState(state, this.isLoading ? 'loading' : this.periodState);
  }

  async retry(): Promise<void> {
    await Promise.all([this.#grid.retry(), this.#periodBar.retry(), this.#filterBar.retry()]);
  }
}
