import type { KindId } from '../model.js';
import type { FormatId } from '../formats/descriptors.js';
import type { Parser, Source } from '../parser.js';

/**
 * A kind of feed: how its items are compared, and which formats can give them. A widget imports its own kind
 * only, and with it no reader of another kind.
 */
export interface Kind<T> {
  readonly id: KindId;
  /** The kind's order, for `Array.prototype.sort`; 0 keeps the feed's order. `now`: the page's clock. */
  readonly compare: (a: T, b: T, now: Date) => number;
  /** What two copies of one item share beside their id. */
  readonly dedupeKey: (item: T) => string;
  /** The fields that every model has, as they are when nothing is known. */
  readonly defaults: Partial<T>;
  /** Whether a script's model has what no such value can stand for. Without this every object has it. */
  readonly isValidModel?: (model: Partial<T>) => boolean;
  /** The formats that most pages use: their parsers come with the kind. */
  readonly formats: readonly Format<T>[];
  /** The parsers of all other formats that give this kind: a lazy chunk. */
  readonly loadParsers?: (() => Promise<Parsers<T>>) | undefined;
  /** The last step for the whole list, after duplicates are gone: events are windowed and sorted, slugs made unique. */
  readonly arrange?: ((items: readonly T[], source: Source) => readonly T[] | Promise<readonly T[]>) | undefined;
}

/** A format whose parser comes with the kind. */
export interface Format<T> {
  readonly id: FormatId;
  /**
   * Whether a parsed document is clearly of this format, so that the detector need not be loaded. Documents that the
   * detector may give to another format are left to it.
   */
  readonly matches?: ((document: unknown) => boolean) | undefined;
  readonly parse: Parser<T>;
}

/** Parsers by the ids of their formats. */
export type Parsers<T> = Readonly<Partial<Record<FormatId, Parser<T>>>>;
