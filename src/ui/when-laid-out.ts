/** Reads the layout, and returns what to change then. */
type Read = () => () => void;

const reads = new Map<Element, Read>();
let observer: ResizeObserver | undefined;

/**
 * Runs `read` once the browser has laid out the page, before it paints: reading within an update would make it lay out
 * the page for each widget. All widgets read before the first of them changes anything. An element without a box is
 * read when it has one; a second call for an element replaces the first.
 */
export function whenLaidOut(element: Element, read: Read): void {
  observer ??= new ResizeObserver((entries) => {
    const changes = entries.map(({ target }) => {
      const due = reads.get(target);
      cancelRead(target);
      return due?.();
    });
    for (const change of changes) change?.();
  });
  // An update may follow the removal of its widget.
  if (!element.isConnected) return;
  reads.set(element, read);
  observer.observe(element);
}

/** For an element that leaves the page. */
export function cancelRead(element: Element): void {
  reads.delete(element);
  observer?.unobserve(element);
  if (reads.size === 0) observer?.disconnect();
}
