import { html, nothing, type TemplateResult } from 'lit';
import type { FeedController } from '../../data/feed-controller.js';
import type { CalendarEvent } from '../../feeds/events.js';
import type { CalendarMessages } from '../../i18n/calendar-messages.js';
import type { Settings } from '../../settings/settings.js';
import { addDays } from '../../time/days.js';
import { boundsNote, noResults } from './calendar-notes.js';
import { NO_FILTERS, type EventFilters } from './filters/event-filters.js';
import { filterBar } from './filters/filter-bar.js';
import { dayList, type DayListContext } from './list/day-list.js';
import { eventList } from './list/event-list.js';
import { monthBar } from './month/month-bar.js';
import type { MonthView } from './month/month-view.js';
import { addMonths, daysOfMonth, daysOfWeeks, type Days } from './state/calendar-days.js';
import type { CalendarState } from './state/calendar-state.js';
import type { UserChoices } from './state/user-choices.js';

/** What is below the heading: filters, then the list or the month. */
export interface BodyModel {
  readonly state: CalendarState;
  readonly settings: Settings;
  readonly messages: CalendarMessages;
  readonly locale: string;
  readonly itemLevel: number;
  readonly feed: FeedController<CalendarEvent>;
  readonly userChoices: UserChoices;
  readonly filters: EventFilters;
  readonly hasFilters: boolean;
  /** Whether it is known what there is; not while other days load. */
  readonly isSettled: boolean;
  /** How many events the list shows. */
  readonly listCount: number;
  readonly isPrinting: boolean;
  /** Whether a grid fits. */
  readonly fitsGrid: boolean;
  /** Missing while it loads. */
  readonly monthView: MonthView | undefined;
  readonly prefetch: (days: Days) => void;
}

export function calendarBody(model: BodyModel): TemplateResult {
  const { state } = model;
  const { isMonth } = state.options;
  const hasFilters = model.hasFilters && (isMonth || state.selection.available.length > 0);
  return html`${hasFilters ? filters(model) : nothing} ${isMonth ? month(model) : list(model)}`;
}

function createContext({ state, feed, settings, messages, locale, itemLevel }: BodyModel): DayListContext {
  const { zones, today, isMonth } = state.options;
  const { hourCycle, currency } = settings;
  return {
    ...{ ...zones, messages, locale, today, hourCycle, currency },
    isLoading: feed.state.status === 'loading',
    now: settings.now(),
    level: itemLevel,
    prefix: '',
    hasMonthName: isMonth,
    areItems: true,
    opened: state.opened,
  };
}

function filters({ state, messages, userChoices, ...model }: BodyModel): TemplateResult {
  return filterBar({
    messages,
    filters: model.filters,
    values: state.filterValues,
    count: countOf({ state, isSettled: model.isSettled }),
    isOpen: state.isExpanded('filters'),
    toggle: () => state.toggle('filters'),
    change: (filters, how) => userChoices.filter(filters, how),
  });
}

function list(model: BodyModel): TemplateResult {
  const { state, feed, messages, listCount, isPrinting } = model;
  const { matches, pastEvents } = state.selection;
  const { order, from: listStart, listDays } = state.options;
  const events = matches.slice(0, Math.max(listCount, state.minVisible));
  const isComplete = events.length === matches.length && !feed.hasNext;
  const bounds = state.boundsIn(feed.state.pages);
  const lastListed = addDays(listDays.to, -1);
  return eventList({
    context: createContext(model),
    order: { ...order, listStart },
    pastEvents,
    isPastOpen: state.isExpanded('past') || isPrinting,
    togglePast: () => state.toggle('past'),
    events,
    lastDay: isComplete && bounds ? (bounds.last < lastListed ? bounds.last : lastListed) : undefined,
    noResults: isFiltered(model) ? noResults(messages) : nothing,
  });
}

function month(model: BodyModel): TemplateResult {
  const { state, feed, userChoices, fitsGrid, monthView, isPrinting, prefetch } = model;
  const bounds = state.boundsIn(feed.state.pages);
  const { month: shown, today, order, firstDay } = state.options;
  const { from, to } = daysOfMonth(shown);
  const context = createContext(model);
  const showMonth = (other: string, how: 'push' | 'replace'): void => userChoices.showMonth(other, how);
  const bar = monthBar({
    ...context,
    month: shown,
    first: bounds?.first.slice(0, 7) ?? addMonths(today.slice(0, 7), -12),
    last: bounds?.last.slice(0, 7) ?? addMonths(today.slice(0, 7), 12),
    show: (other) => showMonth(other, 'push'),
    showToday: () => {
      monthView?.activate(today);
      showMonth(today.slice(0, 7), 'push');
    },
    prefetch: (other) => prefetch(daysOfWeeks(other, firstDay)),
  });
  const { matches: events } = state.selection;
  return html`${bar} ${countOf(model) === 0 ? noEvents(model) : nothing}
  ${
    fitsGrid && monthView
      ? monthView.render({ context, order, events, month: shown, today, firstDay, isPrinting, showMonth })
      : dayList(state.monthList, context)
  }
  ${boundsNote(bounds, { first: from, last: addDays(to, -1) }, context)}`;
}

/** Weeks of the skeleton of a month. */
const SKELETON_WEEKS = 5;

export function skeletonRow(index: number, isMonth: boolean): TemplateResult {
  if (isMonth) return index < SKELETON_WEEKS ? html`<div class="skeleton-week"></div>` : html``;
  return html`<div class="day">
    <p class="date"><span class="skeleton-bar tall"></span></p>
    <div class="events"><span class="skeleton-bar tall"></span><span class="skeleton-bar"></span></div>
  </div>`;
}

/** A grid without events speaks for itself; when the feed has no events at all, its state says so. */
function noEvents(model: BodyModel): unknown {
  const { state, messages, fitsGrid } = model;
  if (isFiltered(model)) return noResults(messages);
  return fitsGrid || !model.isSettled || state.selection.matches.length === 0
    ? nothing
    : html`<p class="empty" part="empty"><bdi>${messages.empty}</bdi></p>`;
}

/** `undefined` while the shown days load. */
const countOf = ({ state, isSettled }: Pick<BodyModel, 'state' | 'isSettled'>): number | undefined =>
  isSettled || !state.options.window ? state.count : undefined;

const isFiltered = ({ filters, isSettled, state }: BodyModel): boolean =>
  isSettled && filters !== NO_FILTERS && state.selection.available.length > 0;
