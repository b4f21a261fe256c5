/** What the page author has put between the tags. */

/** The first child for that slot. */
export const slottedChild = (host: Element, name: string): Element | undefined =>
  [...host.children].find((child) => child.slot === name);

/** Whether there is a fallback: an element or text that is neither the inline JSON nor for a named slot. */
export const hasFallback = (host: Element): boolean =>
  [...host.childNodes].some((node) =>
    node instanceof Element ? !node.slot && !node.matches('script, template, style, ala-source') : isText(node),
  );

const isText = (node: Node): boolean => node.nodeType === Node.TEXT_NODE && Boolean(node.nodeValue?.trim());

/** Text of the inline JSON, a child `<script type="application/json">`. */
export const inlineJsonOf = (host: Element): string | undefined =>
  [...host.children].find((child) => child.matches('script[type="application/json"]'))?.textContent ?? undefined;

/** Changes with what a widget reads of its children. Most often `slotchange` tells of those that are rendered already. */
export const childrenKey = (host: Element): string => `${hasFallback(host)} ${inlineJsonOf(host)}`;
