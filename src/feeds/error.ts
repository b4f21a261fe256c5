/** The step at which a feed failed; see "From network to pixels" in CONTRIBUTING.md. */
export type FeedStep = 'settings' | 'network' | 'timeout' | 'http' | 'size' | 'syntax' | 'format' | 'shape' | 'render';

export interface FeedErrorOptions {
  /** The URL of the feed; '' for inline JSON and for `items`. */
  readonly url?: string | undefined;
  /** Where in the JSON, as `items[3].title`. */
  readonly path?: string | undefined;
  /** The HTTP status, for step `http`. */
  readonly status?: number | undefined;
  /** Earliest time of the next attempt, in ms since the epoch, if the server sent Retry-After. */
  readonly retryAt?: number | undefined;
  readonly cause?: unknown;
}

/**
 * Why a feed could not be shown. `message` is in English and tells a page author what to do; visitors see a sentence
 * from i18n that depends on `step`.
 */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly step: FeedStep;
  readonly url: string;
  readonly path: string | undefined;
  readonly status: number | undefined;
  readonly retryAt: number | undefined;

  constructor(step: FeedStep, message: string, options: FeedErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.step = step;
    this.url = options.url ?? '';
    this.path = options.path;
    this.status = options.status;
    this.retryAt = options.retryAt;
  }
}

/** A failure of our own code, which is never blamed on the feed. */
export const createInternalError = (cause: unknown, options: Pick<FeedErrorOptions, 'url' | 'path'> = {}): FeedError =>
  new FeedError('render', `A bug in this widget: ${String(cause)}`, { ...options, cause });

/** Any failure as a FeedError with the URL of the feed. */
export function toFeedError(error: unknown, url: string): FeedError {
  if (!isFeedError(error)) return createInternalError(error, { url });
  if (error.url) return error;
  const { step, message, path, status, retryAt, cause } = error;
  return new FeedError(step, message, { url, path, status, retryAt, cause });
}

/** By its name, because two files on one page share requests, so an error may come from the other's class. */
const isFeedError = (error: unknown): error is FeedError => error instanceof Error && error.name === 'FeedError';

/** A bad item. The message completes "item 3 …", as in "has no title". */
export class InvalidItemError extends Error {
  override readonly name = 'InvalidItemError';
  /** The warning's code without its `skip-`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
