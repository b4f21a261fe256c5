import type { FeedError } from '../feeds/error.js';

/**
 * The state of a feed. `pages` holds the merged items, one list per press of "show more"; an item that was
 * shown stays in it until a run succeeds without it.
 *
 * - `initial`: not requested yet (lazy, or no source)
 * - `loading`: a run is in progress; the last items stay
 * - `ready`: the last run returned items
 * - `empty`: the last run returned none
 * - `stale`: the last run failed; `since` is when the items were loaded, unknown for a saved copy
 * - `error`: the last run failed and there is nothing to show
 */
export type FeedState<T> =
  | { readonly status: 'initial'; readonly pages: FeedPages<T> }
  | { readonly status: 'loading'; readonly pages: FeedPages<T> }
  | { readonly status: 'ready'; readonly pages: FeedPages<T> }
  | { readonly status: 'empty'; readonly pages: FeedPages<T> }
  | {
      readonly status: 'stale';
      readonly pages: FeedPages<T>;
      readonly error: FeedError;
      readonly since?: Date | undefined;
    }
  | { readonly status: 'error'; readonly pages: FeedPages<T>; readonly error: FeedError };

export type FeedPages<T> = readonly (readonly T[])[];

export const hasItems = (state: FeedState<unknown>): boolean => state.pages.some((page) => page.length > 0);
