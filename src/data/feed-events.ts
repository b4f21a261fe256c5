import type { FeedError } from '../feeds/error.js';
import type { FeedWarning } from '../feeds/result.js';

/** What one source of a run gave, as `ala-feed-load` reports it. */
export interface SourceSummary {
  /** '' for inline JSON. */
  readonly url: string;
  /** Format it was read as; `undefined` when it failed. */
  readonly format: string | undefined;
  readonly count: number;
  readonly warnings: readonly FeedWarning[];
}

/** `ala-feed-load`: a run has finished and items can be shown. Once per run. */
export class AlaFeedLoadEvent<T = unknown> extends Event {
  static readonly type = 'ala-feed-load';
  /** The items of all sources, merged, in the feed's order. */
  readonly items: readonly T[];
  readonly sources: readonly SourceSummary[];

  constructor(items: readonly T[], sources: readonly SourceSummary[]) {
    super(AlaFeedLoadEvent.type, { bubbles: true, composed: true });
    this.items = items;
    this.sources = sources;
  }
}

/** `ala-feed-error`: a source could not be shown. Once per failed source and run. */
export class AlaFeedErrorEvent extends Event {
  static readonly type = 'ala-feed-error';
  readonly error: FeedError;
  readonly url: string;
  /** True when the widget has nothing to show. */
  readonly fatal: boolean;

  constructor(error: FeedError, fatal: boolean) {
    super(AlaFeedErrorEvent.type, { bubbles: true, composed: true });
    this.error = error;
    this.url = error.url;
    this.fatal = fatal;
  }
}

declare global {
  // For elements, the document and the window: the events bubble.
  interface GlobalEventHandlersEventMap {
    'ala-feed-load': AlaFeedLoadEvent;
    'ala-feed-error': AlaFeedErrorEvent;
  }
}
