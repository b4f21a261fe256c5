import { css, html, nothing, type TemplateResult } from 'lit';
import type { FeedState } from '../data/feed-state.js';
import type { FeedMessages } from '../i18n/messages.js';
import type { KindMessages } from '../i18n/shared-messages.js';
import { formatRelative } from '../time/format.js';
import { msUntilRelativeTimeChanges, toRelativeTime } from '../time/relative-time.js';
import * as icons from './icons.js';
import { renderIcon } from './icon.js';

/** What is shown above or instead of the items: skeleton, stale, empty, error. */

export interface StateMessages {
  readonly feed: FeedMessages;
  readonly kind: KindMessages;
  /** For relative times. */
  readonly locale: string;
  readonly now: Date;
}

/** The notice of a state that has one. `retry` runs when the user presses "Try again". */
export function renderStateNotice(state: FeedState<unknown>, messages: StateMessages, retry: () => void): unknown {
  switch (state.status) {
    case 'initial':
    case 'loading':
    case 'ready':
      return nothing;
    case 'empty':
      return html`<div class="empty" part="empty"><slot name="empty">${messages.kind.empty}</slot></div>`;
    case 'stale':
      return renderNotice('caution', icons.clock, 'stale', staleSentence(state.since, messages), messages, retry);
    case 'error':
      return renderNotice(
        'critical',
        icons.stop,
        'error',
        html`<slot name="error">${messages.kind.error}</slot>`,
        messages,
        retry,
      );
  }
}

function renderNotice(
  tone: 'caution' | 'critical',
  sign: string,
  part: string,
  sentence: unknown,
  { feed }: StateMessages,
  retry: () => void,
): TemplateResult {
  return html`<div class="notice ${tone}" part=${part}>
    ${renderIcon(sign)}
    <p>
      <bdi>${sentence}</bdi>&#32;<button class="text-button" part="retry" type="button" @click=${retry}>
        ${feed.tryAgain}
      </button>
    </p>
  </div>`;
}

function staleSentence(since: Date | undefined, { feed, locale, now }: StateMessages): string {
  if (!since) return feed.saved;
  const age = toRelativeTime({ instant: since.toISOString() }, now);
  if (!age) return feed.staleSince(since.toLocaleDateString(locale, { dateStyle: 'long' }));
  return feed.staleSince(age.value === 0 ? feed.justNow : formatRelative(age, locale));
}

/** Milliseconds until "Showing items from 3 hours ago" has to change. */
export function msUntilAgeChanges(state: FeedState<unknown>, now: Date): number {
  const since = state.status === 'stale' && state.since;
  return since ? msUntilRelativeTimeChanges({ instant: since.toISOString() }, now) : Infinity;
}

/** Most rows that a skeleton shows. */
const MAX_SKELETON_ROWS = 12;

/** How many rows stand in for so many items; 0 = all. */
export const skeletonRows = (items: number): number => Math.min(items || MAX_SKELETON_ROWS, MAX_SKELETON_ROWS);

/** Placeholder rows in the layout of the items, hidden from assistive technology. */
export const renderSkeleton = (rows: number, row: (index: number) => unknown): TemplateResult =>
  html`<div class="skeleton" part="skeleton" aria-hidden="true">
    ${[...Array<undefined>(rows)].map((_, i) => row(i))}
  </div>`;

export const stateStyles = css`
  .notice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: var(--_space-1) var(--_space-3);
    margin-block-end: var(--_space-4);
    padding: var(--_space-2) var(--_space-4);
    border: 1px solid currentColor;
    border-radius: var(--_radius-m);
    background: color-mix(in srgb, currentColor 6%, var(--_surface));
  }
  /* Without a surface of its own a tint would take contrast from the text. */
  .inherit .notice {
    background: var(--_surface);
  }
  .notice > .icon {
    margin-block-start: 0.25em;
  }
  .notice > p {
    color: var(--_ink);
  }
  .caution {
    color: var(--_caution);
  }
  .critical {
    color: var(--_critical);
  }
  .empty {
    padding-block: var(--_space-5);
    border-block: var(--_hair);
  }
  .show-more {
    margin-block-start: var(--_space-5);
  }
  .empty + .fallback {
    margin-block-start: var(--_space-3);
  }
  /* The skeleton fills what is left of the reserved height, and never asks for more. */
  .reserve {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: var(--ala-reserved-size, calc(var(--_rows) * var(--_row)));
  }
  .skeleton {
    contain: size;
    overflow: clip;
  }
  .fallback:not(:empty) {
    margin-block-end: var(--_space-4);
  }
  .skeleton-bar {
    display: block;
    block-size: 0.75em;
    margin-block: 0.425em;
    border-radius: var(--_radius-s);
    background: var(--_rule);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.55;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton-bar {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .skeleton-bar {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .skeleton,
    .notice .text-button,
    .show-more {
      display: none;
    }
  }
`;
