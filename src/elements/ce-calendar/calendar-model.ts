import type { FeedController } from '../../data/feed-controller.js';
import type { CalendarEvent } from '../../feeds/model.js';
import type { CalendarMessages } from '../../i18n/calendar-messages.js';
import type { Settings } from '../../settings/settings.js';
import { NO_FILTERS, type EventFilters } from './filters/event-filters.js';
import type { DayListContext } from './list/day-list.js';
import type { MonthView } from './month/month-view.js';
import type { DayRange } from './state/calendar-days.js';
import type { CalendarHost } from './state/calendar-options.js';
import type { CalendarState } from './state/calendar-state.js';
import type { UserChoices } from './state/user-choices.js';

interface Piece {
  render(model: CalendarModel): unknown;
}

/** The pieces of the calendar that are lazy chunks. Each is missing while it loads, and where it is not wanted. */
export interface LazyPieces {
  readonly grid: MonthView | undefined;
  /** The names and colors of several calendars. */
  readonly sources: Piece | undefined;
  /** The name of the month or week, and the controls that lead to others. */
  readonly periodBar: Piece | undefined;
  /** The search box and the filters. */
  readonly filterBar: Piece | undefined;
  /** What is said where there are no events to show. */
  readonly renderNoEvents: (model: CalendarModel) => unknown;
  /** The ways to subscribe. */
  readonly renderSubscription: (model: ToolsModel & { readonly href: string }) => unknown;
}

/** What the views of the calendar are made from. */
export interface CalendarModel {
  readonly host: CalendarHost;
  readonly views: LazyPieces;
  readonly state: CalendarState;
  readonly settings: Settings;
  readonly messages: CalendarMessages;
  readonly locale: string;
  readonly itemLevel: number;
  readonly feed: FeedController<CalendarEvent>;
  readonly userChoices: UserChoices;
  readonly filters: EventFilters;
  /** Whether it is known what there is; not while other days load. */
  readonly isSettled: boolean;
  /** How many events the list shows. */
  readonly listCount: number;
  /** How many of them are rendered by now. Only the list asks: the widget renders again until they all are. */
  readonly countRendered: () => number;
  readonly isPrinting: boolean;
  /** Whether a grid fits. */
  readonly fitsGrid: boolean;
  readonly prefetch: (days: DayRange) => void;
}

/** What stands beside the heading. */
export interface ToolsModel extends Pick<CalendarModel, 'state' | 'userChoices' | 'messages' | 'locale' | 'views'> {
  /** The link to more. */
  readonly more: unknown;
  /** The name of the calendar. */
  readonly name: string;
  readonly hasViewSwitch: boolean;
  readonly subscribeHref: string | undefined;
  /** Announces what the user has done. */
  readonly say: (text: string) => void;
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
  host,
}: CalendarModel): DayListContext {
  const { zones, today, period } = state.options;
  const { hourCycle, currency } = settings;
  return {
    ...{ ...zones, messages, locale, today, hourCycle, currency, isPrinting },
    isLoading: feed.state.status === 'loading',
    now: settings.now(),
    level: itemLevel,
    prefix: '',
    hasMonthName: period !== undefined,
    areItems: true,
    opened: state.opened,
    sourceOf: host.sourceOf,
    sessionsOf: state.sessionsOf,
  };
}
