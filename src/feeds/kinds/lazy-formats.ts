import { FeedError } from '../error.js';
import type { FormatId, Parser } from '../parser.js';
import type { Format } from './kind.js';

/** Parsers of a lazy chunk, by the ids of their formats. */
export type Parsers<T> = Readonly<Partial<Record<FormatId, Parser<T>>>>;

/** Formats whose parsers are in a lazy chunk, loaded with the first feed that needs it: most pages never do. */
export function lazyFormats<T>(load: () => Promise<Parsers<T>>, ...ids: readonly FormatId[]): Format<T>[] {
  return ids.map((id) => ({
    id,
    async read(...feed) {
      const parsers = await loadOrFail(load, `reads ${id}`);
      return parsers[id]!(...feed);
    },
  }));
}

/** A chunk that cannot be loaded is an error of step `network`, as a feed that cannot be loaded is. */
export const loadOrFail = <T>(load: () => Promise<T>, task: string): Promise<T> =>
  load().catch((cause: unknown) => {
    throw new FeedError('network', `The part of this script that ${task} could not be loaded, or was changed`, {
      cause,
    });
  });
