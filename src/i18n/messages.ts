import type { CalendarMessages } from './calendar-messages.js';
import { plural, priceFor } from './shared-messages.js';
import type { KindMessages } from './shared-messages.js';

/**
 * Every sentence that visitors can see. One interface per element, so that a one-element file carries only its own;
 * English is built in, other languages are parts (i18n/es.ts, ...). A message that is missing in a language does
 * not compile.
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
  /** The link to more, where `more-label` says nothing else. */
  readonly seeAll: string;
  /** `ago`: "3 hours ago". */
  readonly staleSince: (ago: string) => string;
  /** Stale, and nobody knows since when. */
  readonly saved: string;
  readonly justNow: string;
  readonly showMore: string;
  readonly loadingMore: string;
  /** Said after "show more". */
  readonly added: (count: number) => string;
  /** Said when "show more" found nothing. */
  readonly noMore: string;
  /** Said when "try again" or "show more" failed. */
  readonly stillFailing: string;
}

export interface AnnouncementsMessages extends KindMessages {
  /** The link of an announcement that names no action of its own. */
  readonly readMore: string;
  /** After a link that leaves the page's site. */
  readonly otherSite: string;
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
  /** The chip that lifts the choice of kinds. */
  readonly everything: string;
  /** Kind -> what one and several of it are called. Other kinds go by the feed's own word. */
  readonly kinds: Readonly<Record<string, readonly [one: string, several: string]>>;
  readonly groups: (count: number) => string;
  /** Beside the heading over the groups. */
  readonly groupsIn: (groups: number, sections: number) => string;
  /** Heading of the groups whose sections the feed does not have. */
  readonly otherGroups: string;
  /** `kind`: "Interest group"; `others`: the other sections it belongs to. */
  readonly jointWith: (kind: string, others: string) => string;
  readonly join: string;
  readonly keyword: string;
  /** `query`: what was searched for; '' when only chips are pressed. */
  readonly found: (count: number, query: string) => string;
  readonly notFound: (query: string) => string;
  /** What to try then. */
  readonly tryThis: string;
  readonly showEverything: string;
  /** Said when nothing is searched for any more. */
  readonly allShown: (count: number) => string;
}

/** Of the widgets that show cards in a row. */
export interface CarouselMessages extends KindMessages {
  /** What the widget calls itself, in the words of assistive technology. */
  readonly carousel: string;
  readonly previous: string;
  readonly next: string;
  /** The button of autoplay, while it plays and while it does not. */
  readonly pause: string;
  readonly play: string;
  /** Name of the choice of view, and its two sides. */
  readonly view: string;
  readonly row: string;
  readonly grid: string;
  /** Which cards are in view: "Books 1 to 4 of 12". Places count from 1; `first` and `last` may be one. */
  readonly range: (first: number, last: number, total: number) => string;
}

export interface BooksMessages extends CarouselMessages {
  /** Opens the rest of a description. */
  readonly more: string;
  /** The link to where a book is had: bought, borrowed, read at once. */
  readonly buy: string;
  readonly borrow: string;
  readonly read: string;
  /** `price`: "$64.99"; `audience`: `member`, `nonmember`, `student`, or the feed's own word. */
  readonly priceFor: (price: string, audience: string) => string;
  readonly availability: Readonly<Record<'out-of-stock' | 'preorder' | 'borrow' | 'open-access', string>>;
}

export const enFeed: FeedMessages = {
  tryAgain: 'Try again',
  seeAll: 'See all',
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
