/**
 * State that all copies of the library on a page share: requests in flight, the clock, the loaded versions. It is on
 * the global object, because two one-element files, or two versions, are separate modules.
 */

const KEY = Symbol.for('ala-core-widgets@1');

type SharedState = Record<string, unknown>;

/**
 * The page-wide value of that name, created on first use. Other copies get the same object, so members may only be
 * added to it as long as the key ends in `@1`.
 */
export function getPageSingleton<T>(name: string, create: () => T): T {
  const page = globalThis as unknown as Record<symbol, SharedState | undefined>;
  const state = (page[KEY] ??= {});
  return (state[name] ??= create()) as T;
}
