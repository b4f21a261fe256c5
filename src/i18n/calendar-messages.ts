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
  /** Label in the event detail. */
  price: 'Price',
  seatsLeft: (left: number | undefined, total: number | undefined, waiting: number | undefined): string => {
    const seats = left === undefined ? total : total === undefined ? `${left} left` : `${left} of ${total} left`;
    return [seats, waiting && `${waiting} on the waitlist`]
      .filter((part) => part !== undefined && part !== 0)
      .join(', ');
  },
  addToCalendar: 'Add to calendar',
  file: 'File (.ics)',
  /** The code that makes the links could not be loaded. */
  detailFailed: 'Some of the details could not be loaded. Close them and open them again to retry.',
  /** After a link to another site. */
  otherSite: '(opens another site)',
  subscribe: 'Subscribe',
  /** What subscribing does, and how. */
  subscribeHow:
    'Subscribe in your calendar app to see these events next to your own and keep them up to date. ' +
    'Open the calendar there, or paste the address below.',
  subscribeInApp: 'Open in your calendar app',
  subscribeAddress: 'Calendar address',
  /** At the end and at the start of the calendar; `day`: "May 16, 2025". */
  listedUntil: (day: string): string => `Events are listed until ${day}.`,
  listedFrom: (day: string): string => `Events are listed from ${day}.`,
  /** Label of the search box. */
  search: 'Search events',
  clear: 'Clear the search',
  /** Shows and hides the filters in a narrow widget. */
  filters: 'Filters',
  filtersSet: (count: number): string => `${count} selected`,
  /** Filter -> its label, and the option for all. */
  filter: {
    kind: ['Type', 'All types'],
    section: ['Section', 'All sections'],
    cost: ['Cost', 'Any cost'],
    place: ['Location', 'Any location'],
    tag: ['Topic', 'All topics'],
  } satisfies Readonly<Record<string, readonly [name: string, all: string]>>,
  /** The values that do not come from the feed. */
  values: { free: 'Free', paid: 'Paid', online: 'Online', 'in-person': 'In person' },
  removeFilter: 'remove filter',
  clearAll: 'Clear all',
  events: (count: number): string => plural(count, 'event', 'events'),
  /** Announced after a filter changes. */
  found: (count: number): string => `${plural(count, 'event', 'events')} found`,
  notFound: 'No events match these filters.',
  /** A suggestion for that case. */
  tryThis: 'Try fewer filters or a shorter word.',
  /** Label of the view switch, and its two options. */
  view: 'View',
  list: 'List',
  month: 'Month',
  goToMonth: 'Go to month',
  emptyMonth: 'There are no events in this month.',
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
export type CalendarMessages = Readonly<typeof enCalendar>;
