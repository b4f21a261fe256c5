/**
 * What the parser of a format is given, and what it gives.
 */
import type { FeedWarning, ReadOptions } from './result.js';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Finds the list in a parsed document; the reading loop then asks it for one item after the other. Only the reader
 * of `map` is given `base`: what another format makes of the same entries, to lay the map's values over.
 */
export type Parser<T> = (
  document: unknown,
  source: Source,
  base?: ParsedFeed<T>,
) => ParsedFeed<T> | Promise<ParsedFeed<T>>;

/** What a reader is told about the response. */
export interface Source {
  /** The response's address: the base of relative URLs, unless the feed names its own. */
  readonly url: string;
  readonly options: ReadOptions;
  readonly warn: (warning: FeedWarning) => void;
}

/** The items of one document before they are read, and what the document says about itself. */
export interface ParsedFeed<T> {
  /** The raw entries. Those that are no objects are passed over. */
  readonly entries: readonly unknown[];
  /** Where the list is, as `items`; '' is the root. A function tells it per entry, when there are several lists. */
  readonly path: string | ((index: number) => string);
  /**
   * Reads one entry: its item or items (occurrences), or a {@link OtherType} when it is of another kind. Throws
   * {@link InvalidItemError} for a bad item.
   */
  readonly readItem: (entry: JsonObject, at: ItemLocation) => T | readonly T[] | OtherType;
  /** Called when all entries were read; may find the list as a whole wrong and throw a FeedError. */
  readonly finish?: (() => void) | undefined;
  readonly title?: string | undefined;
  readonly homeUrl?: string | undefined;
  readonly base?: string | undefined;
  readonly language?: string | undefined;
  readonly next?: string | undefined;
  readonly total?: number | undefined;
}

/** Which entry is being read. */
export interface ItemLocation {
  readonly index: number;
  /** As `items[3]`. */
  readonly path: string;
  /** What another format made of the entry, when a map's values are to be laid over it. */
  readonly base?: object | undefined;
}

/** An object that is not of the wanted kind: passed over without a warning. */
export class OtherType {
  /** What it is, as the feed calls it. */
  readonly type: string;

  constructor(type: string) {
    this.type = type;
  }
}
