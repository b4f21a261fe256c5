/**
 * State that every copy of the library on one page must share: requests in flight, the ticking clock, the
 * versions that were loaded. It hangs on the global object, because two one-element files, or two versions,
 * are separate modules that know nothing of each other.
 */

const KEY = Symbol.for('ala-core-widgets@1');

type SharedState = Record<string, unknown>;

/**
 * The page-wide value of that name, made by the first copy that asks. Other copies get the same object, so its
 * shape may only grow while the `@1` in the key stands.
 */
export function getShared<T>(name: string, create: () => T): T {
  const page = globalThis as unknown as Record<symbol, SharedState | undefined>;
  const state = (page[KEY] ??= {});
  return (state[name] ??= create()) as T;
}
