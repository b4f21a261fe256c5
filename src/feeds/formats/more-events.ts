/**
 * The formats of events that only some calendars have, together a part of the script: most pages never need it.
 * iCalendar is a part of its own, since it brings a parser.
 */
import type { CalendarEvent } from '../events.js';
import type { Reader } from '../kind.js';
import { readEvents as drupal } from './drupal-events.js';
import { readEvents as fullcalendar } from './fullcalendar.js';
import { readEvents as googleCalendar } from './google-calendar.js';
import { readEvents as jcal } from './jcal.js';
import { readEvents as jscalendar } from './jscalendar.js';
import { readEvents as libcal } from './libcal.js';
import { readEvents as localist } from './localist.js';
import { readEvents as schemaOrg } from './schema-org-events.js';

/** The readers, by the ids of their formats. */
export const readers = {
  drupal,
  fullcalendar,
  'google-calendar': googleCalendar,
  jcal,
  jscalendar,
  libcal,
  localist,
  'schema-org': schemaOrg,
} satisfies Record<string, Reader<CalendarEvent>>;
