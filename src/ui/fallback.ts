/** What stands between the tags for the default slot: neither the inline JSON nor for a named slot. */
const fallbackOf = (host: Element): Node[] =>
  [...host.childNodes].filter((node) =>
    node instanceof Element ? !node.slot && !node.matches('script, template, style, ala-source') : node instanceof Text,
  );

const textOf = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => node.textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether there is a fallback: an element or text. */
export const hasFallback = (host: Element): boolean =>
  fallbackOf(host).some((node) => node instanceof Element || textOf([node]));

/** What a fallback does not hold, but the rest of a page does. */
const REST_OF_PAGE = /^(?:h[1-6]|form|main|footer|ala-.+)$/;

/** Most characters of a fallback. */
const MAX_LENGTH = 500;

/**
 * Whether the children of a widget are the rest of the page rather than a fallback: a tag that is not closed swallows
 * all that follows, and must not hide it. So nothing stands after it. Children with `data-ala-fallback` are meant to be a
 * fallback.
 */
export function holdsRestOfPage(host: Element): boolean {
  if (!host.matches(':last-child')) return false;
  const nodes = fallbackOf(host).filter((node) => !(node as Partial<Element>).matches?.('[data-ala-fallback]'));
  const elements = nodes.flatMap((node) => (node instanceof Element ? [node, ...node.querySelectorAll('*')] : []));
  return elements.some(({ localName }) => REST_OF_PAGE.test(localName)) || textOf(nodes).length > MAX_LENGTH;
}
