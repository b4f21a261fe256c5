/** Reads the layout, and returns what to change then. */
type Read = () => (() => void) | undefined;

const reads = new WeakMap<Element, Map<object, Read>>();
let observer: ResizeObserver | undefined;

/**
 * Runs `read` once the browser has laid out the page, before it paints: reading within an update would make it lay out
 * the page for each widget. All widgets read before the first of them changes anything. An element without a box is
 * read when it has one.
 *
 * @param owner who reads; its next call for the element replaces this one
 */
export function whenLaidOut(element: Element, owner: object, read: Read): void {
  const own = reads.get(element) ?? new Map<object, Read>();
  reads.set(element, own.set(owner, read));
  observer ??= new ResizeObserver(runReads);
  // Observed anew, an element is reported whether its size has changed or not.
  observer.unobserve(element);
  observer.observe(element);
}

/** Forgets what the owner wanted to read. */
export function cancelRead(element: Element, owner: object): void {
  reads.get(element)?.delete(owner);
}

function runReads(entries: readonly ResizeObserverEntry[]): void {
  const changes = entries.flatMap(({ target }) => {
    const own = reads.get(target);
    reads.delete(target);
    observer?.unobserve(target);
    return [...(own?.values() ?? [])].map((read) => read());
  });
  for (const change of changes) change?.();
}
