import { plural, priceFor } from './shared-messages.js';
import type { KindMessages } from './shared-messages.js';

export interface CalendarMessages extends KindMessages {
  readonly today: string;
  readonly allDay: string;
  /** Next to the organizer's time; `time`: "2:00 PM". */
  readonly yourTime: (time: string) => string;
  /** The same in full, with the name of the zone. */
  readonly inYourZone: (time: string) => string;
  /** Shows the past events. */
  readonly pastEvents: (count: number) => string;
  readonly details: string;
  /** Event type in lowercase -> its name. Other types use the feed's own term. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly status: Readonly<Record<'tentative' | 'cancelled' | 'postponed', string>>;
  readonly registration: Readonly<Record<'open' | 'full' | 'waitlist' | 'closed' | 'not-yet' | 'none', string>>;
  readonly newDate: string;
  readonly recording: string;
  readonly online: string;
  readonly free: string;
  /** `price`: "$49.00"; `audience`: `member`, `nonmember`, `student`, or the feed's own term. */
  readonly priceFor: (price: string, audience: string) => string;
  /** Labels in the event detail. */
  readonly when: string;
  readonly where: string;
  readonly price: string;
  readonly credit: string;
  readonly seats: string;
  readonly seatsLeft: (left: number | undefined, total: number | undefined, waiting: number | undefined) => string;
  /** `names`: "Ana Ruiz and Sam Lee". */
  readonly presenters: (names: string) => string;
  readonly register: string;
  readonly addToCalendar: string;
  readonly file: string;
  /** The code that makes the links could not be loaded. */
  readonly addFailed: string;
  /** After a link to another site. */
  readonly otherSite: string;
  readonly subscribe: string;
  /** What subscribing does, and how. */
  readonly subscribeHow: string;
  readonly subscribeInApp: string;
  readonly subscribeAddress: string;
  /** At the end and at the start of the calendar; `day`: "May 16, 2025". */
  readonly listedUntil: (day: string) => string;
  readonly listedFrom: (day: string) => string;
  /** Label of the search box. */
  readonly search: string;
  readonly clear: string;
  /** Shows and hides the filters in a narrow widget. */
  readonly filters: string;
  readonly filtersSet: (count: number) => string;
  /** Filter -> its label, and the option for all. */
  readonly filter: Readonly<
    Record<'kind' | 'section' | 'cost' | 'place' | 'tag', readonly [name: string, all: string]>
  >;
  /** The values that do not come from the feed. */
  readonly values: Readonly<Record<'free' | 'paid' | 'online' | 'in-person', string>>;
  readonly removeFilter: string;
  readonly clearAll: string;
  readonly events: (count: number) => string;
  /** Announced after a filter changes. */
  readonly found: (count: number) => string;
  readonly notFound: string;
  /** A suggestion for that case. */
  readonly tryThis: string;
  /** Label of the view switch, and its two options. */
  readonly view: string;
  readonly list: string;
  readonly month: string;
  readonly goToMonth: string;
  readonly emptyMonth: string;
  /** Under a month's grid; `zone`: "CT". */
  readonly timesIn: (zone: string) => string;
  /** Name of a day's cell; `day`: "Tuesday, March 4". */
  readonly cell: (day: string, events: number, isToday: boolean) => string;
  readonly more: (count: number) => string;
  readonly close: string;
  /** After the title of an event, in the cells after its first day. */
  readonly continues: string;
}

export const enCalendar: CalendarMessages = {
  name: 'Calendar',
  empty: 'There are no events right now.',
  error: 'The calendar could not be loaded right now.',
  today: 'Today',
  allDay: 'All day',
  yourTime: (time) => `${time} your time`,
  inYourZone: (time) => `Your time: ${time}`,
  pastEvents: (count) => plural(count, 'past event', 'past events'),
  details: 'Details',
  kinds: { 'e-forum': 'e-Forum' },
  status: { tentative: 'Tentative', cancelled: 'Canceled', postponed: 'Postponed' },
  registration: {
    open: 'Registration open',
    full: 'Full',
    waitlist: 'Waitlist',
    closed: 'Registration closed',
    'not-yet': 'Registration not open yet',
    none: 'No registration needed',
  },
  newDate: 'New date to be announced',
  recording: 'Watch the recording',
  online: 'Online',
  free: 'Free',
  priceFor,
  when: 'When',
  where: 'Where',
  price: 'Price',
  credit: 'Credit',
  seats: 'Seats',
  seatsLeft: (left, total, waiting) => {
    const seats = left === undefined ? total : total === undefined ? `${left} left` : `${left} of ${total} left`;
    return [seats, waiting && `${waiting} on the waitlist`]
      .filter((part) => part !== undefined && part !== 0)
      .join(', ');
  },
  presenters: (names) => `Presented by ${names}`,
  register: 'Register',
  addToCalendar: 'Add to calendar',
  file: 'File (.ics)',
  addFailed: 'The calendar links could not be loaded. Close this and open it again to retry.',
  otherSite: '(opens another site)',
  subscribe: 'Subscribe',
  subscribeHow:
    'Subscribe in your calendar app to see these events next to your own and keep them up to date. ' +
    'Open the calendar there, or paste the address below.',
  subscribeInApp: 'Open in your calendar app',
  subscribeAddress: 'Calendar address',
  listedUntil: (day) => `Events are listed until ${day}.`,
  listedFrom: (day) => `Events are listed from ${day}.`,
  search: 'Search events',
  clear: 'Clear the search',
  filters: 'Filters',
  filtersSet: (count) => `${count} selected`,
  filter: {
    kind: ['Type', 'All types'],
    section: ['Section', 'All sections'],
    cost: ['Cost', 'Any cost'],
    place: ['Location', 'Any location'],
    tag: ['Topic', 'All topics'],
  },
  values: { free: 'Free', paid: 'Paid', online: 'Online', 'in-person': 'In person' },
  removeFilter: 'remove filter',
  clearAll: 'Clear all',
  events: (count) => plural(count, 'event', 'events'),
  found: (count) => `${plural(count, 'event', 'events')} found`,
  notFound: 'No events match these filters.',
  tryThis: 'Try fewer filters or a shorter word.',
  view: 'View',
  list: 'List',
  month: 'Month',
  goToMonth: 'Go to month',
  emptyMonth: 'There are no events in this month.',
  timesIn: (zone) => `Times are in ${zone}.`,
  cell: (day, events, isToday) =>
    [day, isToday && 'today', plural(events, 'event', 'events')].filter(Boolean).join(', '),
  more: (count) => `+${count} more`,
  close: 'Close',
  continues: 'continues',
};
