import { plural } from './shared-messages.js';

/** What the lazy chunk with the calendar's search box and filters says. */
export const enCalendarFilters = {
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
};
export type CalendarFilterMessages = Readonly<typeof enCalendarFilters>;
