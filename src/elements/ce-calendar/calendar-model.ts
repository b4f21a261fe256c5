import type { TemplateResult } from 'lit';
import type { FeedController } from '../../data/feed-controller.js';
import type { CalendarEvent } from '../../feeds/model.js';
import type { CalendarMessages } from '../../i18n/calendar-messages.js';
import type { Settings } from '../../settings/settings.js';
import { NO_FILTERS, type EventFilters } from './filters/event-filters.js';
import type { DayListContext } from './list/day-list.js';
import type { MonthView } from './month/month-view.js';
import type { DayRange } from './state/calendar-days.js';
import type { CalendarState } from './state/calendar-state.js';
import type { UserChoices } from './state/user-choices.js';

/** What the views of the calendar are made from. */
export interface CalendarModel {
  readonly state: CalendarState;
  readonly settings: Settings;
  readonly messages: CalendarMessages;
  readonly locale: string;
  readonly itemLevel: number;
  readonly feed: FeedController<CalendarEvent>;
  readonly userChoices: UserChoices;
  readonly filters: EventFilters;
  /** The search box and the filters, where they are wanted. Missing while they load. */
  readonly filterBar: { render(model: CalendarModel): TemplateResult } | undefined;
  /** Whether it is known what there is; not while other days load. */
  readonly isSettled: boolean;
  /** How many events the list shows. */
  readonly listCount: number;
  /** How many of them are rendered by now. Only the list asks: the widget renders again until they all are. */
  readonly countRendered: () => number;
  readonly isPrinting: boolean;
  /** Whether a grid fits. */
  readonly fitsGrid: boolean;
  /** Missing while it loads. */
  readonly monthView: MonthView | undefined;
  readonly prefetch: (days: DayRange) => void;
}

/** How many events pass the filters; `undefined` while the shown days load. */
export const countEvents = ({ state, isSettled }: CalendarModel): number | undefined =>
  isSettled || !state.options.window ? state.count : undefined;

/** Whether filters may be the reason why there are no events. */
export const isFiltered = ({ filters, isSettled, state }: CalendarModel): boolean =>
  isSettled && filters !== NO_FILTERS && state.selection.available.length > 0;

export function createContext({
  state,
  feed,
  settings,
  messages,
  locale,
  itemLevel,
  isPrinting,
}: CalendarModel): DayListContext {
  const { zones, today, isMonth } = state.options;
  const { hourCycle, currency } = settings;
  return {
    ...{ ...zones, messages, locale, today, hourCycle, currency, isPrinting },
    isLoading: feed.state.status === 'loading',
    now: settings.now(),
    level: itemLevel,
    prefix: '',
    hasMonthName: isMonth,
    areItems: true,
    opened: state.opened,
    sessionsOf: state.sessionsOf,
  };
}
