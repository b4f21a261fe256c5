import type { CalendarMessages } from './calendar-messages.js';
import type { CalendarMoreMessages } from './calendar-more-messages.js';
import type { EventDetailMessages } from './event-detail-messages.js';
import type { CalendarFilterMessages } from './filter-messages.js';
import { plural, priceFor } from './shared-messages.js';

/**
 * Every sentence that visitors can see. One object per element, so that a one-element file contains only its own.
 * English is built in and says what the messages are; other languages are lazy chunks (i18n/es.ts, …), where a missing
 * message does not compile.
 */
export interface Messages {
  readonly feed: FeedMessages;
  readonly news: NewsMessages;
  readonly announcements: AnnouncementsMessages;
  readonly sections: SectionsMessages;
  readonly books: BooksMessages;
  readonly promo: CarouselMessages;
  readonly calendar: CalendarMessages;
  readonly calendarFilters: CalendarFilterMessages;
  readonly calendarMore: CalendarMoreMessages;
  readonly eventDetail: EventDetailMessages;
}

/** Shared by all feed widgets. */
export const enFeed = {
  tryAgain: 'Try again',
  /** The default of `more-label`. */
  seeAll: 'See all',
  /** At the end of a link, for screen readers. */
  newTab: '(opens in a new tab)',
  /** `ago`: "3 hours ago". */
  staleSince: (ago: string): string => `Showing items from ${ago}.`,
  /** Stale, without a known time. */
  saved: 'Showing saved items.',
  justNow: 'just now',
  showMore: 'Show more',
  loadingMore: 'Loading more',
  /** Announced after "show more". */
  added: (count: number): string => `${plural(count, 'item', 'items')} added`,
  /** Announced when "show more" found nothing. */
  noMore: 'There are no more items',
  /** Announced when "try again" or "show more" failed. */
  stillFailing: 'This could not be loaded',
};
export type FeedMessages = Readonly<typeof enFeed>;

export const enAnnouncements = {
  name: 'Announcements',
  empty: 'There are no announcements right now.',
  error: 'The announcements could not be loaded right now.',
  /** The link of an announcement without an action. */
  readMore: 'Read more',
  /** After a link to another site. */
  otherSite: '(opens another site)',
  /** The button of the accordion that opens all panels, or closes all. */
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
};
export type AnnouncementsMessages = Readonly<typeof enAnnouncements>;

export const enNews = {
  name: 'News',
  empty: 'There is no news right now.',
  error: 'The news could not be loaded right now.',
  pinned: 'Pinned',
  /** `names`: "Ana Ruiz and Sam Lee". */
  by: (names: string): string => `By ${names}`,
  /** Name of the list of tags. */
  tags: 'Tags',
};
export type NewsMessages = Readonly<typeof enNews>;

export const enSections = {
  name: 'Sections and groups',
  empty: 'There are no sections to show right now.',
  error: 'The sections could not be loaded right now.',
  /** Label of the search box. */
  search: 'Search sections and groups',
  clear: 'Clear the search',
  /** Names of the two rows of chips. */
  show: 'Show',
  interests: 'Interests',
  /** The chip that clears the choice of section types. */
  everything: 'Everything',
  /** Section type -> its singular and plural. Other types use the feed's own term. */
  kinds: {
    section: ['Section', 'Sections'],
    'interest-group': ['Interest group', 'Interest groups'],
    committee: ['Committee', 'Committees'],
  } as Readonly<Record<string, readonly [one: string, several: string]>>,
  groups: (count: number): string => plural(count, 'group', 'groups'),
  /** Next to the heading of the groups. */
  groupsIn: (groups: number, sections: number): string =>
    `${plural(groups, 'group', 'groups')} in ${plural(sections, 'section', 'sections')}`,
  /** Heading of the groups whose sections are not in the feed. */
  otherGroups: 'Other groups',
  /** `kind`: "Interest group"; `others`: the other sections it belongs to. */
  jointWith: (kind: string, others: string): string => `${kind}, joint with ${others}`,
  join: 'Join',
  keyword: 'Keyword',
  /** `query`: the search text; '' if only chips are pressed. */
  found: (count: number, query: string): string =>
    `${plural(count, 'group', 'groups')} found${query && ` for “${query}”`}`,
  notFound: (query: string): string => (query ? `Nothing matches “${query}”.` : 'Nothing matches.'),
  /** A suggestion for that case. */
  tryThis: 'Try a shorter word, or show everything.',
  showEverything: 'Show everything',
  /** Announced when the search is cleared. */
  allShown: (count: number): string => `Showing all ${plural(count, 'group', 'groups')}`,
};
export type SectionsMessages = Readonly<typeof enSections>;

/** For the widgets that show cards in a row. */
const enCarousel = {
  /** The role description, for assistive technology. */
  carousel: 'carousel',
  /** The role description of a card in it, and its name. */
  slide: 'slide',
  slideOf: (position: number, total: number): string => `${position} of ${total}`,
  /** The autoplay button, while it plays and while it is paused. */
  pause: 'Pause',
  play: 'Play',
  /** Label of the view switch, and its two options. */
  view: 'View',
  row: 'Carousel',
  grid: 'Grid',
};

/** Which cards are visible: "Books 1 to 4 of 12". Positions start at 1; `first` and `last` may be equal. */
const rangeOf =
  (one: string, several: string) =>
  (first: number, last: number, total: number): string =>
    first === last ? `${one} ${first} of ${total}` : `${several} ${first} to ${last} of ${total}`;

export const enBooks = {
  ...enCarousel,
  name: 'Books',
  empty: 'There are no books to show right now.',
  error: 'The books could not be loaded right now.',
  previous: 'Previous books',
  next: 'Next books',
  range: rangeOf('Book', 'Books'),
  /** Opens the rest of a description. */
  more: 'More',
  /** The link to buy, borrow or read a book. */
  buy: 'Buy',
  borrow: 'Borrow',
  read: 'Read',
  /** `price`: "$64.99"; `audience`: `member`, `nonmember`, `student`, or the feed's own term. */
  priceFor,
  availability: {
    'out-of-stock': 'Out of stock',
    preorder: 'Preorder',
    borrow: 'Available to borrow',
    'open-access': 'Open access',
  },
};
export type BooksMessages = Readonly<typeof enBooks>;

export const enPromo = {
  ...enCarousel,
  name: 'Highlights',
  empty: 'There is nothing to show right now.',
  error: 'This could not be loaded right now.',
  previous: 'Previous cards',
  next: 'Next cards',
  range: rangeOf('Card', 'Cards'),
};
export type CarouselMessages = Readonly<typeof enPromo>;
