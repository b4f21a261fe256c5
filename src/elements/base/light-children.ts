import { html, type ReactiveElement, type TemplateResult } from 'lit';

/** What the page author has put between the tags. */

/** Where it is shown. */
export const renderSlot = (host: ReactiveElement): TemplateResult =>
  html`<slot @slotchange=${() => host.requestUpdate()}></slot>`;

/** The first child for that slot. */
export const slottedChild = (host: Element, name: string): Element | undefined =>
  [...host.children].find((child) => child.slot === name);

/** Whether there is a fallback: an element or text that is neither the inline JSON nor for a named slot. */
export const hasFallback = (host: Element): boolean =>
  [...host.childNodes].some((node) =>
    node instanceof Element ? !node.slot && !node.matches('script, template, style') : isText(node),
  );

const isText = (node: Node): boolean => node.nodeType === Node.TEXT_NODE && Boolean(node.nodeValue?.trim());

/** Text of the inline JSON, a child `<script type="application/json">`. */
export const inlineJsonOf = (host: Element): string | undefined =>
  [...host.children].find((child) => child.matches('script[type="application/json"]'))?.textContent ?? undefined;
