import { loadEventFormats, loadICalendar, loadTribeEvents } from '../../page/lazy.js';
import { toBrowserEpochMs } from '../../time/when.js';
import { icalendar, tribeEvents } from '../formats/common-formats.js';
import { isJsonFeed, parseEvents as parseJsonFeed } from '../formats/json-feed.js';
import { compareEvents } from '../items/event-order.js';
import { selectAndSortEvents } from '../items/event-window.js';
import type { CalendarEvent, When } from '../model.js';
import type { Kind } from './kind.js';

/** Events: by start, then end, then title. */
export const events: Kind<CalendarEvent> = {
  id: 'events',
  compare: (a, b) => compareEvents(a, b),
  defaults: { title: '', status: 'confirmed', prices: [], presenters: [], tags: [] },
  isValidModel: ({ start, end }) =>
    [start, end ?? start].every((when) => !Number.isNaN(toBrowserEpochMs(Object(when) as When))),
  canShowFirstItems: true,
  dedupeKey: ({ title, start }) => JSON.stringify([title, start]),
  formats: [{ id: 'json-feed', matches: isJsonFeed, parse: parseJsonFeed }, tribeEvents, icalendar],
  loadParsers: async (id) => {
    if (id === tribeEvents.id) return { [id]: (await loadTribeEvents()).parseEvents };
    if (id === icalendar.id) return { [id]: (await loadICalendar()).parseEvents };
    return (await loadEventFormats()).events;
  },
  arrange: selectAndSortEvents,
};
