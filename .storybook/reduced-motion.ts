/**
 * The toolbar's "reduced motion". A page cannot change what `prefers-reduced-motion` says, so the question itself is
 * replaced, in the widgets' style sheets and in `matchMedia`, by one whose answer is known.
 */
import type { CSSResultOrNative, LitElement } from 'lit';
import { tags } from './arg-types.js';

const QUERY = /\(\s*prefers-reduced-motion\s*(?::\s*(reduce|no-preference)\s*)?\)/g;

/** `system` leaves everything as the reader's system says. */
export type Motion = 'system' | 'reduce' | 'no-preference';

const asked = new WeakMap<MediaList, string>();
const { matchMedia } = window;
let motion: Motion = 'system';

const answered = (query: string): string =>
  motion === 'system'
    ? query
    : query.replace(QUERY, (_, value?: string) =>
        motion === (value ?? 'reduce') ? '(min-width: 0)' : '(max-width: 0)',
      );

/** Holds for everything drawn from now on, and for the styles of what is drawn. */
export function setMotion(wanted: Motion): void {
  if (motion === wanted) return;
  motion = wanted;
  window.matchMedia = (query) => matchMedia.call(window, answered(query));
  for (const tag of tags) {
    const { elementStyles } = (customElements.get(tag) ?? {}) as Partial<typeof LitElement>;
    for (const sheet of elementStyles?.map(styleSheet) ?? []) rewrite(sheet?.cssRules);
  }
}

const styleSheet = (style: CSSResultOrNative): CSSStyleSheet | undefined =>
  style instanceof CSSStyleSheet ? style : style.styleSheet;

function rewrite(rules: CSSRuleList | undefined): void {
  for (const rule of rules ?? []) {
    if (rule instanceof CSSMediaRule) {
      const { media } = rule;
      if (!asked.has(media)) asked.set(media, media.mediaText);
      media.mediaText = answered(asked.get(media)!);
    }
    if (rule instanceof CSSGroupingRule) rewrite(rule.cssRules);
  }
}
