/**
 * State that every copy of the library on one page must share: requests in flight, the ticking clock, the
 * versions that were loaded. It hangs on the global object, because two one-element files, or two versions,
 * are separate modules that know nothing of each other.
 */

const KEY = Symbol.for('ala-core-widgets@1');

type Shelf = Record<string, unknown>;

/**
 * The page-wide value of that name, made by the first copy that asks. Other copies get the same object, so its
 * shape may only grow while the `@1` in the key stands.
 */
export function shared<T>(name: string, make: () => T): T {
  const page = globalThis as unknown as Record<symbol, Shelf | undefined>;
  const shelf = (page[KEY] ??= {});
  return (shelf[name] ??= make()) as T;
}
