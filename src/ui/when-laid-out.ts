/** Reads the layout, and returns what to change then. */
type Read = () => () => void;

const reads = new WeakMap<Element, Read>();
let observer: ResizeObserver | undefined;

/**
 * Runs `read` once the browser has laid out the page, before it paints: reading within an update would make it lay out
 * the page for each widget. All widgets read before the first of them changes anything. An element without a box is
 * read when it has one; a second call for an element replaces the first.
 */
export function whenLaidOut(element: Element, read: Read): void {
  reads.set(element, read);
  observer ??= new ResizeObserver((entries) => {
    const changes = entries.map(({ target }) => {
      observer?.unobserve(target);
      return reads.get(target)?.();
    });
    for (const change of changes) change?.();
  });
  // Observed anew, an element is reported whether its size has changed or not.
  observer.unobserve(element);
  observer.observe(element);
}
