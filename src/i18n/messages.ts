import type { CalendarMessages } from './calendar-messages.js';
import { plural, priceFor } from './shared-messages.js';
import type { KindMessages } from './shared-messages.js';

/**
 * Every sentence that visitors can see. One interface per element, so that a one-element file contains only its own.
 * English is built in, other languages are lazy chunks (i18n/es.ts, …). A missing message does not compile.
 */
export interface Messages {
  readonly feed: FeedMessages;
  readonly news: NewsMessages;
  readonly announcements: AnnouncementsMessages;
  readonly sections: SectionsMessages;
  readonly books: BooksMessages;
  readonly promo: CarouselMessages;
  readonly calendar: CalendarMessages;
}

/** Shared by all feed widgets. */
export interface FeedMessages {
  readonly tryAgain: string;
  /** The default of `more-label`. */
  readonly seeAll: string;
  /** At the end of a link, for screen readers. */
  readonly newTab: string;
  /** `ago`: "3 hours ago". */
  readonly staleSince: (ago: string) => string;
  /** Stale, without a known time. */
  readonly saved: string;
  readonly justNow: string;
  readonly showMore: string;
  readonly loadingMore: string;
  /** Announced after "show more". */
  readonly added: (count: number) => string;
  /** Announced when "show more" found nothing. */
  readonly noMore: string;
  /** Announced when "try again" or "show more" failed. */
  readonly stillFailing: string;
}

export interface AnnouncementsMessages extends KindMessages {
  /** The link of an announcement without an action. */
  readonly readMore: string;
  /** After a link to another site. */
  readonly otherSite: string;
  /** The button of the accordion that opens all panels, or closes all. */
  readonly expandAll: string;
  readonly collapseAll: string;
}

export interface NewsMessages extends KindMessages {
  readonly pinned: string;
  /** `names`: "Ana Ruiz and Sam Lee". */
  readonly by: (names: string) => string;
  /** Name of the list of tags. */
  readonly tags: string;
}

export interface SectionsMessages extends KindMessages {
  /** Label of the search box. */
  readonly search: string;
  readonly clear: string;
  /** Names of the two rows of chips. */
  readonly show: string;
  readonly interests: string;
  /** The chip that clears the choice of section types. */
  readonly everything: string;
  /** Section type -> its singular and plural. Other types use the feed's own term. */
  readonly kinds: Readonly<Record<string, readonly [one: string, several: string]>>;
  readonly groups: (count: number) => string;
  /** Next to the heading of the groups. */
  readonly groupsIn: (groups: number, sections: number) => string;
  /** Heading of the groups whose sections are not in the feed. */
  readonly otherGroups: string;
  /** `kind`: "Interest group"; `others`: the other sections it belongs to. */
  readonly jointWith: (kind: string, others: string) => string;
  readonly join: string;
  readonly keyword: string;
  /** `query`: the search text; '' if only chips are pressed. */
  readonly found: (count: number, query: string) => string;
  readonly notFound: (query: string) => string;
  /** A suggestion for that case. */
  readonly tryThis: string;
  readonly showEverything: string;
  /** Announced when the search is cleared. */
  readonly allShown: (count: number) => string;
}

/** For the widgets that show cards in a row. */
export interface CarouselMessages extends KindMessages {
  /** The role description, for assistive technology. */
  readonly carousel: string;
  readonly previous: string;
  readonly next: string;
  /** The autoplay button, while it plays and while it is paused. */
  readonly pause: string;
  readonly play: string;
  /** Label of the view switch, and its two options. */
  readonly view: string;
  readonly row: string;
  readonly grid: string;
  /** Which cards are visible: "Books 1 to 4 of 12". Positions start at 1; `first` and `last` may be equal. */
  readonly range: (first: number, last: number, total: number) => string;
}

export interface BooksMessages extends CarouselMessages {
  /** Opens the rest of a description. */
  readonly more: string;
  /** The link to buy, borrow or read a book. */
  readonly buy: string;
  readonly borrow: string;
  readonly read: string;
  /** `price`: "$64.99"; `audience`: `member`, `nonmember`, `student`, or the feed's own term. */
  readonly priceFor: (price: string, audience: string) => string;
  readonly availability: Readonly<Record<'out-of-stock' | 'preorder' | 'borrow' | 'open-access', string>>;
}

export const enFeed: FeedMessages = {
  tryAgain: 'Try again',
  seeAll: 'See all',
  newTab: '(opens in a new tab)',
  staleSince: (ago) => `Showing items from ${ago}.`,
  saved: 'Showing saved items.',
  justNow: 'just now',
  showMore: 'Show more',
  loadingMore: 'Loading more',
  added: (count) => `${plural(count, 'item', 'items')} added`,
  noMore: 'There are no more items',
  stillFailing: 'This could not be loaded',
};

export const enAnnouncements: AnnouncementsMessages = {
  name: 'Announcements',
  empty: 'There are no announcements right now.',
  error: 'The announcements could not be loaded right now.',
  readMore: 'Read more',
  otherSite: '(opens another site)',
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
};

export const enNews: NewsMessages = {
  name: 'News',
  empty: 'There is no news right now.',
  error: 'The news could not be loaded right now.',
  pinned: 'Pinned',
  by: (names) => `By ${names}`,
  tags: 'Tags',
};

export const enSections: SectionsMessages = {
  name: 'Sections and groups',
  empty: 'There are no sections to show right now.',
  error: 'The sections could not be loaded right now.',
  search: 'Search sections and groups',
  clear: 'Clear the search',
  show: 'Show',
  interests: 'Interests',
  everything: 'Everything',
  kinds: {
    section: ['Section', 'Sections'],
    'interest-group': ['Interest group', 'Interest groups'],
    committee: ['Committee', 'Committees'],
  },
  groups: (count) => plural(count, 'group', 'groups'),
  groupsIn: (groups, sections) => `${plural(groups, 'group', 'groups')} in ${plural(sections, 'section', 'sections')}`,
  otherGroups: 'Other groups',
  jointWith: (kind, others) => `${kind}, joint with ${others}`,
  join: 'Join',
  keyword: 'Keyword',
  found: (count, query) => `${plural(count, 'group', 'groups')} found${query && ` for “${query}”`}`,
  notFound: (query) => (query ? `Nothing matches “${query}”.` : 'Nothing matches.'),
  tryThis: 'Try a shorter word, or show everything.',
  showEverything: 'Show everything',
  allShown: (count) => `Showing all ${plural(count, 'group', 'groups')}`,
};

const enCarousel = {
  carousel: 'carousel',
  pause: 'Pause',
  play: 'Play',
  view: 'View',
  row: 'Carousel',
  grid: 'Grid',
};

const rangeOf =
  (one: string, several: string) =>
  (first: number, last: number, total: number): string =>
    first === last ? `${one} ${first} of ${total}` : `${several} ${first} to ${last} of ${total}`;

export const enBooks: BooksMessages = {
  ...enCarousel,
  name: 'Books',
  empty: 'There are no books to show right now.',
  error: 'The books could not be loaded right now.',
  previous: 'Previous books',
  next: 'Next books',
  range: rangeOf('Book', 'Books'),
  more: 'More',
  buy: 'Buy',
  borrow: 'Borrow',
  read: 'Read',
  priceFor,
  availability: {
    'out-of-stock': 'Out of stock',
    preorder: 'Preorder',
    borrow: 'Available to borrow',
    'open-access': 'Open access',
  },
};

export const enPromo: CarouselMessages = {
  ...enCarousel,
  name: 'Highlights',
  empty: 'There is nothing to show right now.',
  error: 'This could not be loaded right now.',
  previous: 'Previous cards',
  next: 'Next cards',
  range: rangeOf('Card', 'Cards'),
};
