import { html, type ReactiveElement, type TemplateResult } from 'lit';
import { hasFallback } from '../../ui/fallback.js';

/** What the page author has put between the tags. */

/** Changes with what a widget reads of its children. */
const childrenKey = (host: Element): string => `${hasFallback(host)} ${inlineJsonOf(host)}`;

/** Where it is shown. Most often `slotchange` tells of children that are rendered already. */
export function renderSlot(host: ReactiveElement): TemplateResult {
  const children = childrenKey(host);
  return html`<slot @slotchange=${() => childrenKey(host) !== children && host.requestUpdate()}></slot>`;
}

/** The first child for that slot. */
export const slottedChild = (host: Element, name: string): Element | undefined =>
  [...host.children].find((child) => child.slot === name);

/** Text of the inline JSON, a child `<script type="application/json">`. */
export const inlineJsonOf = (host: Element): string | undefined =>
  [...host.children].find((child) => child.matches('script[type="application/json"]'))?.textContent ?? undefined;
