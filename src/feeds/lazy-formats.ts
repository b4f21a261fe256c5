import { FeedError } from './feed-error.js';
import type { Format, FormatId, Reader } from './kind.js';

/** Parsers of a lazy chunk, by the ids of their formats. */
export type Readers<T> = Readonly<Partial<Record<FormatId, Reader<T>>>>;

/** Formats whose parsers are in a lazy chunk, loaded with the first feed that needs it: most pages never do. */
export function lazyFormats<T>(load: () => Promise<Readers<T>>, ...ids: readonly FormatId[]): Format<T>[] {
  return ids.map((id) => ({
    id,
    async read(...feed) {
      const readers = await orFeedError(load, `reads ${id}`);
      return readers[id]!(...feed);
    },
  }));
}

/** A chunk that cannot be loaded is an error of step `network`, as a feed that cannot be loaded is. */
export const orFeedError = <T>(load: () => Promise<T>, task: string): Promise<T> =>
  load().catch((cause: unknown) => {
    throw new FeedError('network', `The part of this script that ${task} could not be loaded, or was changed`, {
      cause,
    });
  });
