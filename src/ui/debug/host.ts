import type { ReactiveElement } from 'lit';
import type { FeedState } from '../../data/feed-state.js';
import type { FeedError } from '../../feeds/error.js';
import type { FeedWarning } from '../../feeds/result.js';
import type { Settings } from '../../settings/settings.js';

/** The widget that a report is about. */
export interface DebugHost extends ReactiveElement {
  readonly settings: Settings;
  /** How many items could be shown. */
  readonly available: number;
  /** Of the news. */
  readonly showImages?: boolean;
}

/** What the panel shows of one source. */
export interface DebugSource {
  readonly url: string;
  readonly format: string | undefined;
  readonly error: FeedError | undefined;
  readonly warnings: readonly FeedWarning[];
  readonly merged: number;
  readonly pages: readonly (readonly unknown[])[];
  readonly hasNext: boolean;
  /** Addresses of the pages that were read. */
  readonly readUrls: ReadonlySet<string>;
}

export type DebugState = FeedState<unknown>;

/** The tag whose rules an element follows: a class may be registered under another one. */
export const tagOf = (element: Element): string =>
  (element.constructor as { readonly tag?: string }).tag ?? element.localName;

/** The nearest ancestors first, across shadow roots. */
export function* ancestors(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at;) {
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
    if (at) yield at;
  }
}
