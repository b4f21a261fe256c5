import { html, type ReactiveElement, type TemplateResult } from 'lit';

/** What the page author has put between the tags. */

/** Where it is shown. */
export const renderSlot = (host: ReactiveElement): TemplateResult =>
  html`<slot @slotchange=${() => host.requestUpdate()}></slot>`;

/** The first child for that slot. */
export const slottedChild = (host: Element, name: string): Element | undefined =>
  [...host.children].find((child) => child.slot === name);

/** Text of the inline JSON, a child `<script type="application/json">`. */
export const inlineJsonOf = (host: Element): string | undefined =>
  [...host.children].find((child) => child.matches('script[type="application/json"]'))?.textContent ?? undefined;
