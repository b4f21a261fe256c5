/**
 * The formats of events that only some calendars have, together a lazy chunk: most pages never need it.
 * iCalendar is a chunk of its own, since few of these feeds need its parser.
 */
import { readEvents as drupal } from './drupal-events.js';
import { readEvents as fullcalendar } from './fullcalendar.js';
import { readEvents as googleCalendar } from './google-calendar.js';
import { readEvents as jcal } from './jcal.js';
import { readEvents as jscalendar } from './jscalendar.js';
import { readEvents as libcal } from './libcal.js';
import { readEvents as localist } from './localist.js';
import { readEvents as map } from './map-events.js';
import { readEvents as schemaOrg } from './schema-org-events.js';

export const events = {
  drupal,
  fullcalendar,
  'google-calendar': googleCalendar,
  jcal,
  jscalendar,
  libcal,
  localist,
  map,
  'schema-org': schemaOrg,
};
