import { FeedError } from './feed-error.js';
import type { Format, FormatId, Reader } from './kind.js';

/** Readers of a part of the script, by the ids of their formats. */
export type Readers<T> = Readonly<Partial<Record<FormatId, Reader<T>>>>;

/**
 * Formats whose readers are a part of the script, loaded with the first feed that needs it: most pages never do.
 */
export function formatsInPart<T>(load: () => Promise<Readers<T>>, ...ids: readonly FormatId[]): Format<T>[] {
  return ids.map((id) => ({
    id,
    async read(...feed) {
      const readers = await fromPart(load, `reads ${id}`);
      return readers[id]!(...feed);
    },
  }));
}

/** A part that cannot be loaded is an error of the network, like a feed that cannot. */
export const fromPart = <T>(load: () => Promise<T>, what: string): Promise<T> =>
  load().catch((cause: unknown) => {
    throw new FeedError('network', `The part of this script that ${what} could not be loaded, or was changed`, {
      cause,
    });
  });
