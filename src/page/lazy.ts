/**
 * The lazy chunks: code that a first view does not need, loaded on first use. One function per chunk, and nothing else
 * in this file. The script-tag build makes each a hashed file and replaces the import by page/load-chunk
 * (scripts/build/lazy-chunks.mjs); in the package page/use-chunk takes the same files (package-chunks.mjs). Each function
 * rejects when the chunk cannot be loaded; the caller goes on without it.
 */

/** The settings element, for pages that have one: `{ AlaSettings }`. */
export const loadSettings = () => import('../elements/settings/settings.js');

/** The languages besides English, which are chunks again: `{ ar, es, … }`. */
export const loadLanguages = () => import('./lazy-languages.js');

/** All English messages, over which `registerMessages` puts those of a page: `{ completeMessages }`. */
export const loadMessageCompletion = () => import('../i18n/complete-messages.js');

/** The parser of iCalendar: `{ readEvents }`. */
export const loadICalendar = () => import('../feeds/formats/icalendar.js');

/** The parser of The Events Calendar for WordPress: `{ parseEvents }`. */
export const loadTribeEvents = () => import('../feeds/formats/tribe-events.js');

/** The parser of WordPress posts: `{ parseNews, parseAnnouncements }`. */
export const loadWordPress = () => import('../feeds/formats/wordpress.js');

/** The rarer formats of events: parsers under `events`. */
export const loadEventFormats = () => import('../feeds/formats/more-events.js');

/** The rarer formats of news and announcements: parsers under `news` and `announcements`. */
export const loadNewsFormats = () => import('../feeds/formats/more-news.js');

/** The formats of books other than JSON Feed: parsers under `books`. */
export const loadBookFormats = () => import('../feeds/formats/more-books.js');

/** The formats of sections other than JSON Feed: parsers under `sections`. */
export const loadSectionFormats = () => import('../feeds/formats/more-sections.js');

/** What only rare, long, or wrong feeds need: detects formats, applies maps, decodes old charsets, shows first items. */
export const loadUncommonReader = () => import('../feeds/read/uncommon.js');

/** Systems whose JSON is read by a map of ours, and maps for unknown JSON: `{ PRESETS, suggestMap }`. */
export const loadPresets = () => import('../feeds/read/presets.js');

/** The panel of the `debug` attribute, for page authors: `{ renderDebugReport, styles }`. */
export const loadDebugReport = () => import('../ui/debug-report.js');

/** Colors that are readable on the page's background: `{ adaptColors }`. */
export const loadColorAdapter = () => import('../ui/adapt-colors.js');

/** What follows an ordinary first run: more items, pages or sources, long lists, another attempt after a failure. */
export const loadFollowUp = () => import('../ui/follow-up.js');

/** Formatted text, made from the HTML of a feed: `{ RichText }`. */
export const loadRichText = () => import('../ui/rich-text.js');

/** The sanitizer for browsers that have none of their own: `{ default: DOMPurify }`. */
export const loadSanitizer = () => import('dompurify');

/** The detail of an event, with its links for the visitor's own calendar: `{ renderEventDetail, detailStyles }`. */
export const loadEventDetail = () => import('../elements/ce-calendar/event/event-detail.js');

/** The search box and the filters of the calendar: `{ FilterBar }`. */
export const loadFilterBar = () => import('../elements/ce-calendar/filters/filter-bar.js');

/** What `url-state` of a calendar does: `{ ChoicesInAddress }`. */
export const loadChoicesInAddress = () => import('../elements/ce-calendar/state/choices-in-address.js');

/** What few calendars need: `{ noEvents, StructuredData, subscription }`. */
export const loadCalendarExtras = () => import('../elements/ce-calendar/extras.js');

/** Several calendars with names and colors: `{ CalendarSources }`. */
export const loadSources = () => import('../elements/ce-calendar/sources/calendar-sources.js');

/** The name of a month or week, and the controls that lead to others: `{ PeriodBar }`. */
export const loadPeriodBar = () => import('../elements/ce-calendar/month/period-bar.js');

/** The grid of a month or a week: `{ MonthView }`. */
export const loadMonthView = () => import('../elements/ce-calendar/month/month-view.js');

/** What the search of the section finder finds and shows: `{ SectionSearch }`. */
export const loadSectionSearch = () => import('../elements/section-finder/section-search.js');

/** Cards, pictures, authors, and tags of news: `{ renderPicture, renderAuthors, renderTags, styles }`. */
export const loadNewsExtras = () => import('../elements/news-feed/news-extras.js');

/** Covers for books that have none: `{ renderGeneratedCover, coverStyles }`. */
export const loadGeneratedCovers = () => import('../elements/book-carousel/generated-cover.js');

/** What the `autoplay` attribute does: `{ Autoplay }`. */
export const loadAutoplay = () => import('../ui/autoplay.js');

/** What `links="new-tab"` does to links: `{ markLinks, styles }`. */
export const loadNewTabLinks = () => import('../ui/new-tab-links.js');

/** Turns marked links and divs into widgets: `{ upgradePage }`. */
export const loadUpgrade = () => import('../ui/upgrade/upgrade.js');
