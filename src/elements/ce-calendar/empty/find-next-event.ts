import { sortTime } from '../../../feeds/items/event-order.js';
import { isPast } from '../../../feeds/items/is-past.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import type { CalendarModel } from '../calendar-model.js';
import { isCancelledOrPostponed } from '../event/event-text.js';
import { createAuthorFilter } from '../filters/event-filters.js';
import { createUserFilter } from '../state/selection.js';

/**
 * The next event of the feed that would be shown and that is not over: the first after these days. For a month or week
 * beyond the last event it is the first from now on, if the whole feed is known. `undefined` if there is none.
 */
export function findNextEvent(
  { host, filters, feed, settings, state }: Pick<CalendarModel, 'host' | 'filters' | 'feed' | 'settings' | 'state'>,
  firstDay: string,
): CalendarEvent | undefined {
  const isWanted = createAuthorFilter(host);
  const passes = createUserFilter(filters, host);
  const { order, period, window } = state.options;
  const isFromNow = period !== undefined && !window;
  const { dayOf, zones } = order;
  const now = settings.now();
  const events = feed.state.pages
    .flat()
    .filter(
      (event) =>
        (isFromNow || dayOf(event) >= firstDay) &&
        !isPast(event, now, zones.visitor) &&
        !isCancelledOrPostponed(event) &&
        isWanted?.(event) !== false &&
        passes(event),
    );
  const later = events.filter((event) => dayOf(event) >= firstDay);
  const timeOf = ({ start }: CalendarEvent): number => sortTime(start, zones.visitor);
  return (later.length > 0 ? later : events).sort((a, b) => timeOf(a) - timeOf(b))[0];
}
