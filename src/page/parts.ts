/**
 * Parts few pages need, each loaded when it is first needed. One function per part, and in this file nothing else:
 * npm builds see plain imports, and the script-tag build gives each its own hashed file and swaps the import for
 * page/load-part (scripts/build/parts.mjs). Each rejects when the part cannot be loaded; the caller goes on without.
 */

/** The Spanish messages: `{ es }`. */
export const spanish = () => import('../i18n/es.js');

/** The parser of iCalendar text, for calendars that read it: `{ default: ICAL }`. */
export const icalendar = () => import('ical.js');

/** What the `debug` attribute tells page authors: `{ debugReport }`. */
export const debugging = () => import('../ui/debug-report.js');

/** The sanitizer for browsers that have none of their own: `{ default: DOMPurify }`. */
export const purify = () => import('dompurify');
