import { plural, priceFor } from './shared-messages.js';

export const enCalendar = {
  name: 'Calendar',
  empty: 'There are no events right now.',
  error: 'The calendar could not be loaded right now.',
  today: 'Today',
  allDay: 'All day',
  /** Next to the organizer's time; `time`: "2:00 PM". */
  yourTime: (time: string): string => `${time} your time`,
  /** The same in full, with the name of the zone. */
  inYourZone: (time: string): string => `Your time: ${time}`,
  /** Shows the past events. */
  pastEvents: (count: number): string => plural(count, 'past event', 'past events'),
  details: 'Details',
  /** Event type in lowercase -> its name. Other types use the feed's own term. */
  kinds: { 'e-forum': 'e-Forum' } as Readonly<Record<string, string>>,
  status: { tentative: 'Tentative', cancelled: 'Canceled', postponed: 'Postponed' },
  /** It takes place, at the time shown. */
  rescheduled: 'Rescheduled',
  registration: {
    open: 'Registration open',
    full: 'Full',
    waitlist: 'Waitlist',
    closed: 'Registration closed',
    'not-yet': 'Registration not open yet',
    none: 'No registration needed',
  },
  /** `day`: "March 3". */
  registerBy: (day: string): string => `Register by ${day}`,
  newDate: 'New date to be announced',
  recording: 'Watch the recording',
  online: 'Online',
  /** Both at a place and online. */
  hybrid: 'Hybrid',
  /** One date of a course or another series. */
  session: (number: number, total: number): string => `Session ${number} of ${total}`,
  free: 'Free',
  /** `price`: "$49.00"; `audience`: `member`, `nonmember`, `student`, or the feed's own term. */
  priceFor,
  seatsLeft: (left: number | undefined, total: number | undefined, waiting: number | undefined): string => {
    const seats = left === undefined ? total : total === undefined ? `${left} left` : `${left} of ${total} left`;
    return [seats, waiting && `${waiting} on the waitlist`]
      .filter((part) => part !== undefined && part !== 0)
      .join(', ');
  },
  /** The code that makes the links could not be loaded. */
  detailFailed: 'Some of the details could not be loaded. Close them and open them again to retry.',
  subscribe: 'Subscribe',
  /** At the end and at the start of the calendar; `day`: "May 16, 2025". */
  listedUntil: (day: string): string => `Events are listed until ${day}.`,
  listedFrom: (day: string): string => `Events are listed from ${day}.`,
  /** Announced after a filter changes. */
  found: (count: number): string => `${plural(count, 'event', 'events')} found`,
  notFound: 'No events match these filters.',
  /** Label of the view switch, and its options. */
  view: 'View',
  list: 'List',
  month: 'Month',
  week: 'Week',
  emptyMonth: 'There are no events in this month.',
  emptyWeek: 'There are no events in this week.',
};
export type CalendarMessages = Readonly<typeof enCalendar>;
