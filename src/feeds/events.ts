import { loadEventFormats, loadICalendar } from '../page/lazy.js';
import { compareEvents } from './event-order.js';
import { arrangeEvents } from './event-window.js';
import { readEvents as jsonFeed } from './formats/json-feed-events.js';
import { readEvents as tribeEvents } from './formats/tribe-events.js';
import { lazyFormats } from './lazy-formats.js';
import type { Kind } from './kind.js';
import { placeInTime } from './when-order.js';
import type { Image, Item, Person, Price, When } from './model.js';

/** One event, or one occurrence of a series. */
export interface CalendarEvent extends Item {
  /** What the occurrences of one series share. */
  readonly seriesId?: string | undefined;
  readonly title: string;
  readonly start: When;
  /** Exclusive: the first moment, or the first day, after it. */
  readonly end?: When | undefined;
  /** IANA name of the organiser's zone, or the offset as written, `-05:00`. */
  readonly timeZone?: string | undefined;
  readonly status: 'confirmed' | 'tentative' | 'cancelled' | 'postponed';
  /** `webinar`, `course`, `e-forum`, ... as the feed says. */
  readonly kind?: string | undefined;
  readonly url?: string | undefined;
  readonly registrationUrl?: string | undefined;
  readonly recordingUrl?: string | undefined;
  readonly subscribeUrl?: string | undefined;
  readonly registration?: 'open' | 'full' | 'waitlist' | 'closed' | 'not-yet' | 'none' | undefined;
  readonly seats?:
    | { readonly total?: number | undefined; readonly left?: number | undefined; readonly waiting?: number | undefined }
    | undefined;
  readonly summary?: string | undefined;
  readonly location?: EventLocation | undefined;
  readonly prices: readonly Price[];
  /** `undefined`: the feed does not say. */
  readonly free?: boolean | undefined;
  readonly credits?: { readonly value: string; readonly unit?: string | undefined } | undefined;
  readonly presenters: readonly Person[];
  readonly image?: Image | undefined;
  readonly tags: readonly string[];
  readonly section?: string | undefined;
}

export interface EventLocation {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly online: boolean;
  readonly url?: string | undefined;
}

/** Events: by start, then end, then title. */
export const events: Kind<CalendarEvent> = {
  id: 'events',
  compare: (a, b) => compareEvents(a, b),
  blank: { title: '', status: 'confirmed', prices: [], presenters: [], tags: [] },
  fits: ({ start, end }) => [start, end ?? start].every((when) => !Number.isNaN(placeInTime(Object(when) as When))),
  likeness: ({ title, start }) => JSON.stringify([title, start]),
  formats: [
    { id: 'json-feed', read: jsonFeed },
    { id: 'tribe-events', read: tribeEvents },
    ...lazyFormats(async () => ({ icalendar: (await loadICalendar()).readEvents }), 'icalendar'),
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
