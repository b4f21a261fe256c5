import { loadEventFormats, loadICalendar } from '../../page/lazy.js';
import { toBrowserEpochMs } from '../../time/when.js';
import { parseEvents as jsonFeed } from '../formats/json-feed.js';
import { parseEvents as tribeEvents } from '../formats/tribe-events.js';
import { compareEvents } from '../items/event-order.js';
import { arrangeEvents } from '../items/event-window.js';
import type { CalendarEvent, When } from '../model.js';
import type { Kind } from './kind.js';
import { lazyFormats } from './lazy-formats.js';

/** Events: by start, then end, then title. */
export const events: Kind<CalendarEvent> = {
  id: 'events',
  compare: (a, b) => compareEvents(a, b),
  defaults: { title: '', status: 'confirmed', prices: [], presenters: [], tags: [] },
  isValidModel: ({ start, end }) =>
    [start, end ?? start].every((when) => !Number.isNaN(toBrowserEpochMs(Object(when) as When))),
  dedupeKey: ({ title, start }) => JSON.stringify([title, start]),
  formats: [
    { id: 'json-feed', read: jsonFeed },
    { id: 'tribe-events', read: tribeEvents },
    ...lazyFormats(async () => ({ icalendar: (await loadICalendar()).parseEvents }), 'icalendar'),
    ...lazyFormats(
      async () => (await loadEventFormats()).events,
      'jcal',
      'google-calendar',
      'libcal',
      'localist',
      'fullcalendar',
      'jscalendar',
      'schema-org',
      'drupal',
      'map',
    ),
  ],
  arrange: arrangeEvents,
};
