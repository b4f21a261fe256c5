/**
 * The library: classes, events, types. Importing it registers no element; `ala-core-widgets/define` does.
 */
export { AlaSettings } from './elements/settings/settings.js';
export { AlaAnnouncementTabs } from './elements/announcement-tabs/announcement-tabs.js';
export { AlaCeCalendar } from './elements/ce-calendar/ce-calendar.js';
export { AlaNewsFeed } from './elements/news-feed/news-feed.js';
export { AlaSectionFinder } from './elements/section-finder/section-finder.js';
export { AlaBookCarousel } from './elements/book-carousel/book-carousel.js';
export { AlaPromoCarousel } from './elements/promo-carousel/promo-carousel.js';
export { AlaFeedErrorEvent, AlaFeedLoadEvent, type SourceSummary } from './data/feed-events.js';
export { AlaChangeEvent, AlaSelectEvent, type ChangedState } from './ui/item-events.js';
export { registerMessages } from './ui/register-messages.js';
export { FeedError, type FeedStep } from './feeds/error.js';
export { defaultSettings, settingsContext, type CustomFormatLike, type Settings } from './settings/settings.js';
export type { EventFilters } from './elements/ce-calendar/filters/event-filters.js';
export type { Announcement, Book, CalendarEvent, EventLocation, NewsItem, Section } from './feeds/model.js';
export type { Image, Item, KindId, Person, Price, When } from './feeds/model.js';
export { addMessages } from './i18n/localize.js';
export type { PartialMessages } from './i18n/complete-messages.js';
export type { Messages } from './i18n/messages.js';
export { version } from './elements/version.js';
