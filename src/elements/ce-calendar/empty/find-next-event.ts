import { sortTime } from '../../../feeds/items/event-order.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import type { CalendarModel } from '../calendar-model.js';
import { isCancelledOrPostponed } from '../event/event-text.js';
import { createAuthorFilter, createEventFilter } from '../filters/event-filters.js';

/** The first event after these days that would be shown, of those in the feed; `undefined` if it has none. */
export function findNextEvent(
  { host, filters, feed, state }: Pick<CalendarModel, 'host' | 'filters' | 'feed' | 'state'>,
  firstDay: string,
): CalendarEvent | undefined {
  const isWanted = createAuthorFilter(host);
  const passes = createEventFilter(filters, host.sourceOf);
  const { dayOf, zones } = state.options.order;
  const timeOf = ({ start }: CalendarEvent): number => sortTime(start, zones.visitor);
  let next: CalendarEvent | undefined;
  for (const event of feed.state.pages.flat()) {
    if (dayOf(event) < firstDay || (next && timeOf(event) >= timeOf(next))) continue;
    if (isCancelledOrPostponed(event) || isWanted?.(event) === false || passes?.(event) === false) continue;
    next = event;
  }
  return next;
}
