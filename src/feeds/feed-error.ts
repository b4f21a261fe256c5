/** The step of a feed's way at which it failed; see "From network to pixels" in CONTRIBUTING.md. */
export type FeedStep = 'settings' | 'network' | 'timeout' | 'http' | 'size' | 'syntax' | 'format' | 'shape' | 'render';

export interface FeedErrorOptions {
  /** The feed's address; '' for inline JSON and for `items`. */
  readonly url?: string | undefined;
  /** Where in the JSON, as `items[3].title`. */
  readonly path?: string | undefined;
  /** The HTTP status, for step `http`. */
  readonly status?: number | undefined;
  /** Earliest time of the next try, in ms since the epoch, when the server sent Retry-After. */
  readonly retryAt?: number | undefined;
  readonly cause?: unknown;
}

/**
 * Why a feed could not be shown. `message` is English and tells a page author what to do; readers see a
 * sentence of i18n chosen by `step`.
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

/**
 * Whether it is a FeedError of any copy of the library. Two files on one page share requests, so an error may come from
 * the other's class.
 */
export const isFeedError = (error: unknown): error is FeedError => error instanceof Error && error.name === 'FeedError';
