import { messageOf, warnOnce } from '../../page/warn-once.js';
import { FeedError } from '../error.js';
import type { Parser } from '../parser.js';
import type { Kind } from './kind.js';

/** The parser of a format: the kind's own, else one of its lazy chunk. `undefined`: the format does not give the kind. */
export async function findParser<T>(kind: Kind<T>, id: string): Promise<Parser<T> | undefined> {
  const own = kind.formats.find((format) => format.id === id);
  if (own || !kind.loadParsers) return own?.parse;
  const parsers: Readonly<Record<string, Parser<T>>> = await loadOrFail(kind.loadParsers, `reads ${id}`);
  return Object.hasOwn(parsers, id) ? parsers[id] : undefined;
}

/** A parser that is a lazy chunk of its own. */
export function lazyParser<T>(id: string, load: () => Promise<Parser<T>>): Parser<T> {
  return async (...feed) => (await loadOrFail(load, `reads ${id}`))(...feed);
}

/** A chunk that cannot be loaded is a network error, like a feed that cannot. */
export const loadOrFail = <T>(load: () => Promise<T>, what: string): Promise<T> =>
  load().catch((cause: unknown) => {
    const text = `The part of this script that ${what} could not be loaded, or was changed`;
    warnOnce(text, cause);
    throw new FeedError('network', `${text}: ${messageOf(cause)}`, { cause });
  });
