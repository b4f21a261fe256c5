/**
 * What the parser of a format gets and returns.
 */
import type { FeedMetadata, FeedWarning, ReadOptions } from './result.js';

/** A JSON object with unchecked members. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Finds the list in a parsed document and says how to read one item of it. Only the parser of `map` gets `base`: what
 * another format reads from the same entries, whose fields the map overrides.
 */
export type Parser<T> = (
  document: unknown,
  source: Source,
  base?: ParsedFeed<T>,
) => ParsedFeed<T> | Promise<ParsedFeed<T>>;

/** What a parser knows about the response. */
export interface Source {
  /** The URL of the response: the base of relative URLs, unless the feed names its own. */
  readonly url: string;
  readonly options: ReadOptions;
  /** When reading ends, by `performance.now()`. */
  readonly deadline: number;
  readonly warn: (warning: FeedWarning) => void;
  /** Entries that are in no item and cause no warning. */
  readonly counts: { merged: number; outsideWindow: number };
}

/** The raw items of a document, how to read one, and what the document says about itself. */
export interface ParsedFeed<T> extends FeedMetadata {
  /** The raw entries. Those that are not objects are skipped with a warning. */
  readonly entries: readonly unknown[];
  /**
   * Path of the list, such as `items`; '' is the root. A function gives the path of each entry if there are several
   * lists.
   */
  readonly path: string | ((index: number) => string);
  /**
   * Reads one entry: its item or items (occurrences), or an {@link OtherItemType} if it is of another kind. Throws
   * InvalidItemError for a bad item.
   */
  readonly readItem: (entry: JsonObject, at: ItemLocation) => T | readonly T[] | OtherItemType;
  /** Called after the last entry; may throw a FeedError about the list as a whole. */
  readonly finish?: (() => void) | undefined;
}

/** Which entry is being read. */
export interface ItemLocation {
  readonly index: number;
  /** As `items[3]`. */
  readonly path: string;
  /** What another format read from the entry, if the fields of a map override it. */
  readonly base?: object | undefined;
}

/** An object of another type than the kind needs: skipped without a warning. */
export class OtherItemType {
  /** Its type, as the feed calls it. */
  readonly type: string;

  constructor(type: string) {
    this.type = type;
  }
}
