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
  /** Where there is no event to show; `day`: "March 12". */
  nextEvent: (day: string): string => `Next event: ${day}`,
  /** Where no event of the shown month or week passes the filters. */
  nextMatch: (day: string): string => `Next match: ${day}`,
  /** The button that leads there; `period`: "March 2025". */
  show: (period: string): string => `Show ${period}`,
};
export type CalendarMoreMessages = Readonly<typeof enCalendarMore>;
