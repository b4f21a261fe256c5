/**
 * The formats of events that only some calendars have, together a lazy chunk: most pages never need it.
 * iCalendar is a chunk of its own, since few of these feeds need its parser.
 */
import { parseEvents as drupal } from './drupal-events.js';
import { parseEvents as fullcalendar } from './fullcalendar.js';
import { parseEvents as googleCalendar } from './google-calendar.js';
import { parseEvents as jcal } from './jcal.js';
import { parseEvents as jscalendar } from './jscalendar.js';
import { parseEvents as libcal } from './libcal.js';
import { parseEvents as localist } from './localist.js';
import { parseEvents as map } from './map.js';
import { parseEvents as schemaOrg } from './schema-org-events.js';
import { parseEvents as tecEvents } from './tec-events.js';
import { parseAtomEvents as atom, parseRssEvents as rss } from './xml-events.js';

export const events = {
  atom,
  drupal,
  fullcalendar,
  'google-calendar': googleCalendar,
  jcal,
  jscalendar,
  libcal,
  localist,
  map,
  rss,
  'schema-org': schemaOrg,
  'tec-events': tecEvents,
};
