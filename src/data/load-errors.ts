import { FeedError } from '../feeds/error.js';

/** The most that is read from one feed, in bytes after decompression. */
export const MAX_BYTES = 5_000_000;

export const sizeError = (url: string): FeedError =>
  new FeedError('size', `The feed is longer than ${MAX_BYTES / 1e6} MB`, { url });

/** What the network rejects with becomes a FeedError; errors of our own code must not look like it. */
export const rethrowAsNetworkError = <T>(step: Promise<T>, url: string): Promise<T> =>
  step.catch((cause: unknown) => {
    const message = 'The feed could not be fetched: no connection, or the server does not let this page read it';
    throw new FeedError('network', message, { url, cause });
  });

/** Whether the same request may succeed a little later. */
export const isWorthRetrying = ({ step, status }: FeedError): boolean =>
  step === 'network' || (step === 'http' && /^(408|429|50[0234])$/.test(String(status)));
