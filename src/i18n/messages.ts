/**
 * Every sentence a reader can meet. One interface per element, so that a one-element file carries only its own;
 * English is built in, other languages are parts (i18n/es.ts, ...). A message that is missing in a language does
 * not compile.
 */
export interface Messages {
  readonly feed: FeedMessages;
  readonly news: NewsMessages;
}

/** What every kind of feed says about itself. */
export interface KindMessages {
  /** Name of the widget where it has no heading. */
  readonly name: string;
  readonly empty: string;
  readonly error: string;
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

export interface NewsMessages extends KindMessages {
  readonly pinned: string;
  /** `names`: "Ana Ruiz and Sam Lee". */
  readonly by: (names: string) => string;
  /** Name of the list of tags. */
  readonly tags: string;
}

const plural = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

export const enFeed: FeedMessages = {
  tryAgain: 'Try again',
  seeAll: 'See all',
  staleSince: (ago) => `Showing items from ${ago}.`,
  saved: 'Showing saved items.',
  justNow: 'just now',
  showMore: 'Show more',
  loadingMore: 'Loading more',
  added: (count) => `${plural(count, 'item', 'items')} added`,
  noMore: 'There is nothing more to show',
  stillFailing: 'It could not be loaded',
};

export const enNews: NewsMessages = {
  name: 'News',
  empty: 'There is no news at the moment.',
  error: 'The news could not be loaded just now.',
  pinned: 'Pinned',
  by: (names) => `By ${names}`,
  tags: 'Tags',
};
