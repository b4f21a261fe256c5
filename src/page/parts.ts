/**
 * Parts few pages need, each loaded when it is first needed. One function per part, and in this file nothing else:
 * npm builds see plain imports, and the script-tag build gives each its own hashed file and swaps the import for
 * page/load-part (scripts/build/parts.mjs). Each rejects when the part cannot be loaded; the caller goes on without.
 */

/** The Spanish messages: `{ es }`. */
export const spanish = () => import('../i18n/es.js');

/** iCalendar, with its parser ical.js: `{ readEvents }`. */
export const icalendar = () => import('../feeds/formats/icalendar.js');

/** The rarer formats of events: readers under `events`. */
export const moreEvents = () => import('../feeds/formats/more-events.js');

/** The rarer formats of news and announcements: readers under `news` and `announcements`. */
export const moreNews = () => import('../feeds/formats/more-news.js');

/** The formats of books beside JSON Feed: readers under `books`. */
export const moreBooks = () => import('../feeds/formats/more-books.js');

/** The formats of sections beside JSON Feed: readers under `sections`. */
export const moreSections = () => import('../feeds/formats/more-sections.js');

/** What a feed is when it is none of the common formats, and what to say of it: `{ detect, … }`. */
export const detecting = () => import('../feeds/detect.js');

/** What the `debug` attribute tells page authors: `{ debugReport }`. */
export const debugging = () => import('../ui/debug-report.js');

/** Colors that can be read on the page's background: `{ adaptColors }`. */
export const adapting = () => import('../ui/adapt-colors.js');

/** The sanitizer for browsers that have none of their own: `{ default: DOMPurify }`. */
export const purify = () => import('dompurify');
