import { messageOf, warnOnce } from '../../page/warn-once.js';
import { FeedError } from '../error.js';
import type { KindId } from '../model.js';
import type { FormatId } from '../formats/descriptors.js';
import type { Parser, Source } from '../parser.js';
import type { ReadOptions } from '../result.js';

/**
 * A kind of feed: how its items are compared, and which formats give them. A widget imports only its own kind, and with
 * it no parser of another kind.
 */
export interface Kind<T> {
  readonly id: KindId;
  /** The kind's order, for `Array.prototype.sort`; 0 keeps the feed's order. `now`: the page's clock. */
  readonly compare: (a: T, b: T, now: Date) => number;
  /** Whether the first items of a long feed may be shown before the rest is read: they do not depend on later ones. */
  readonly canShowFirstItems?: boolean | undefined;
  /** What two copies of an item have in common besides the id. */
  readonly dedupeKey: (item: T) => string;
  /** The required fields of the model, with the values for an unknown field. */
  readonly defaults: Partial<T>;
  /**
   * Whether a model set by a script has the required fields that no default can replace. Without this, every object
   * has.
   */
  readonly isValidModel?: (model: Partial<T>) => boolean;
  /** The formats that most pages use. */
  readonly formats: readonly Format<T>[];
  /** Loads the lazy chunk with the parser of a format whose parser does not come with the kind. */
  readonly loadParsers: (id: string) => Promise<Parsers<T>>;
  /**
   * The last step for the whole list, without duplicates: events are filtered by window and sorted, slugs made unique.
   */
  readonly arrange?: ((items: readonly T[], source: Source) => readonly T[] | Promise<readonly T[]>) | undefined;
}

/** A format that is recognized without the detector. */
export interface Format<T> {
  readonly id: FormatId;
  /**
   * Whether a parsed document is clearly of this format, so that the detector need not be loaded. Documents that the
   * detector may give to another format are left to it.
   */
  readonly matches?: ((document: unknown) => boolean) | undefined;
  /** Addresses of feeds that are probably of this format. */
  readonly address?: RegExp | undefined;
  /** Absent: it is in a lazy chunk. */
  readonly parse?: Parser<T> | undefined;
}

/** Parsers by the ids of their formats. */
export type Parsers<T> = Readonly<Partial<Record<FormatId, Parser<T>>>>;

/** The parser of a format: the kind's own, else one of its lazy chunk. `undefined`: the format does not give the kind. */
export async function findParser<T>(kind: Kind<T>, id: string): Promise<Parser<T> | undefined> {
  const own = kind.formats.find((format) => format.id === id)?.parse;
  if (own) return own;
  const parsers: Readonly<Record<string, Parser<T>>> = await loadOrFail(() => kind.loadParsers(id), `reads ${id}`);
  return Object.hasOwn(parsers, id) ? parsers[id] : undefined;
}

/** Loads the parser that a feed probably needs, while the feed itself is loading. */
export function preloadParser<T>(kind: Kind<T>, { url, format, map, formats }: ReadOptions): void {
  if (formats?.some((own) => own.id === format)) return;
  const id = format ?? (map === undefined ? kind.formats.find(({ address }) => address?.test(url))?.id : 'map');
  if (id !== undefined) findParser(kind, id).catch(() => undefined);
}

/** A chunk that cannot be loaded is a network error, like a feed that cannot. */
export const loadOrFail = <T>(load: () => Promise<T>, what: string): Promise<T> =>
  load().catch((cause: unknown) => {
    const text = `The part of this script that ${what} could not be loaded, or was changed`;
    warnOnce(text, cause);
    throw new FeedError('network', `${text}: ${messageOf(cause)}`, { cause });
  });
