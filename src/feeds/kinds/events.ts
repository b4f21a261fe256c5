import { loadEventFormats, loadICalendar } from '../../page/lazy.js';
import { toBrowserEpochMs } from '../../time/when.js';
import { isJsonFeed, parseEvents as parseJsonFeed } from '../formats/json-feed.js';
import { isTribeEvents, parseEvents as parseTribeEvents } from '../formats/tribe-events.js';
import { compareEvents } from '../items/event-order.js';
import { arrangeEvents } from '../items/event-window.js';
import type { CalendarEvent, When } from '../model.js';
import { lazyParser, type Kind } from './kind.js';

/** Events: by start, then end, then title. */
export const events: Kind<CalendarEvent> = {
  id: 'events',
  compare: (a, b) => compareEvents(a, b),
  defaults: { title: '', status: 'confirmed', prices: [], presenters: [], tags: [] },
  isValidModel: ({ start, end }) =>
    [start, end ?? start].every((when) => !Number.isNaN(toBrowserEpochMs(Object(when) as When))),
  canShowFirstItems: true,
  dedupeKey: ({ title, start }) => JSON.stringify([title, start]),
  formats: [
    { id: 'json-feed', matches: isJsonFeed, parse: parseJsonFeed },
    { id: 'tribe-events', matches: isTribeEvents, parse: parseTribeEvents },
    { id: 'icalendar', parse: lazyParser('icalendar', async () => (await loadICalendar()).parseEvents) },
  ],
  loadParsers: async () => (await loadEventFormats()).events,
  arrange: arrangeEvents,
};
