import type { Announcement } from './announcements.js';
import type { Book } from './books.js';
import type { CalendarEvent } from './events.js';
import type { FeedWarning, ReadOptions } from './feed-result.js';
import type { NewsItem } from './news.js';
import type { Json } from './pick.js';
import type { Section } from './sections.js';

/** The five kinds of feed, and the model of each. */
export interface KindModels {
  news: NewsItem;
  announcements: Announcement;
  events: CalendarEvent;
  books: Book;
  sections: Section;
}

/** Name of a kind, as `readFeed` and messages say it. */
export type KindId = keyof KindModels;

/** Ids of the built-in formats: the file names in formats/. */
export type FormatId =
  | 'json-feed'
  | 'wordpress'
  | 'drupal'
  | 'opds'
  | 'schema-org'
  | 'tribe-events'
  | 'icalendar'
  | 'jcal'
  | 'google-calendar'
  | 'libcal'
  | 'localist'
  | 'fullcalendar'
  | 'jscalendar'
  | 'open-library'
  | 'google-books'
  | 'shopify'
  | 'woocommerce'
  | 'map';

/**
 * A kind of feed: how its items are compared, and which formats can give them. A widget imports its own kind
 * only, and with it no reader of another kind.
 */
export interface Kind<T> {
  readonly id: KindId;
  /** The kind's order, for `Array.prototype.sort`; 0 keeps the feed's order. `now`: the page's clock. */
  readonly compare: (a: T, b: T, now: Date) => number;
  /** What two copies of one item share beside their id. */
  readonly likeness: (item: T) => string;
  /** The fields that every model has, as they are when nothing is known. */
  readonly blank: Partial<T>;
  /** Whether a script's model has what no such value can stand for. Without this every object has it. */
  readonly fits?: (model: Partial<T>) => boolean;
  /** The formats that can give this kind, each with its reader. */
  readonly formats: readonly Format<T>[];
  /** The last step for the whole list, after duplicates are gone: events are windowed and sorted, slugs made unique. */
  readonly arrange?: ((items: readonly T[], source: Source) => readonly T[] | Promise<readonly T[]>) | undefined;
}

/** A format and how it gives one kind. */
export interface Format<T> {
  readonly id: FormatId;
  readonly read: Reader<T>;
}

/**
 * Finds the list in a parsed document; the reading loop then asks it for one item after the other. Only the reader
 * of `map` is given `base`: what another format makes of the same entries, to lay the map's values over.
 */
export type Reader<T> = (document: unknown, source: Source, base?: Listing<T>) => Listing<T> | Promise<Listing<T>>;

/** What a reader is told about the response. */
export interface Source {
  /** The response's address: the base of relative URLs, unless the feed names its own. */
  readonly url: string;
  readonly options: ReadOptions;
  readonly warn: (warning: FeedWarning) => void;
}

/** The items of one document before they are read, and what the document says about itself. */
export interface Listing<T> {
  /** The raw entries. Those that are no objects are passed over. */
  readonly entries: readonly unknown[];
  /** Where the list is, as `items`; '' is the root. A function tells it per entry, when there are several lists. */
  readonly path: string | ((index: number) => string);
  /**
   * Reads one entry: its item or items (occurrences), or a {@link Foreign} when it is of another kind. Throws
   * {@link Unreadable} for a bad item.
   */
  readonly read: (entry: Json, at: Place) => T | readonly T[] | Foreign;
  /** Called when all entries were read; may find the list as a whole wrong and throw a FeedError. */
  readonly done?: (() => void) | undefined;
  readonly title?: string | undefined;
  readonly homeUrl?: string | undefined;
  readonly base?: string | undefined;
  readonly language?: string | undefined;
  readonly next?: string | undefined;
  readonly total?: number | undefined;
}

/** Which entry is being read. */
export interface Place {
  readonly index: number;
  /** As `items[3]`. */
  readonly path: string;
  /** What another format made of the entry, when a map's values are to be laid over it. */
  readonly base?: object | undefined;
}

/** An object that is not of the wanted kind: passed over without a warning. */
export class Foreign {
  /** What it is, as the feed calls it. */
  readonly type: string;

  constructor(type: string) {
    this.type = type;
  }
}

/** A bad item. The message completes "item 3 …", as in "has no title". */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  /** The warning's code without its `skip-`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
