/** What only the lazy chunks of the calendar say. */
export const enCalendarMore = {
  /** Where there is no event to show; `day`: "March 12". */
  nextEvent: (day: string): string => `Next event: ${day}`,
  /** Where no event of the shown month or week passes the filters. */
  nextMatch: (day: string): string => `Next match: ${day}`,
  /** The button that leads there; `period`: "March 2025". */
  show: (period: string): string => `Show ${period}`,
};
export type CalendarMoreMessages = Readonly<typeof enCalendarMore>;
