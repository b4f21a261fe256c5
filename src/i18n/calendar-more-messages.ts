import { plural } from './shared-messages.js';

/** What only the lazy chunks of the calendar say. */
export const enCalendarMore = {
  /** Name of the legend of several calendars. */
  calendars: 'Calendars',
  /** What subscribing does. */
  subscribeHow: 'See these events next to your own, and keep them up to date.',
  subscribeInApp: 'Apple Calendar or another app',
  download: 'Download the file (.ics)',
  copyAddress: 'Copy address',
  copied: 'Copied',
  /** After a link to another site. */
  otherSite: '(opens another site)',
  /** Where there is no event to show; `day`: "March 12". */
  nextEvent: (day: string): string => `Next event: ${day}`,
  /** Where no event of the shown month or week passes the filters. */
  nextMatch: (day: string): string => `Next match: ${day}`,
  /** The button that leads there; `period`: "March 2025". */
  show: (period: string): string => `Show ${period}`,
  /** A suggestion where no event passes the filters. */
  tryThis: 'Try fewer filters or a shorter word.',
  /** Label of the choice of a month. */
  goToMonth: 'Go to month',
  /** Under a month's grid; `zone`: "CT". */
  timesIn: (zone: string): string => `Times are in ${zone}.`,
  /** Name of a day's cell; `day`: "Tuesday, March 4". */
  cell: (day: string, events: number, isToday: boolean): string =>
    [day, isToday && 'today', plural(events, 'event', 'events')].filter(Boolean).join(', '),
  more: (count: number): string => `+${count} more`,
  close: 'Close',
  /** After the title of an event, in the cells after its first day. */
  continues: 'continues',
  /** After that, and after the title in the first cell: which of the event's days it is. */
  dayOf: (day: number, days: number): string => `day ${day} of ${days}`,
};
export type CalendarMoreMessages = Readonly<typeof enCalendarMore>;
