/** What the file of a lazy chunk exports: a function of the values it shares with the page, which gives its exports. */
type MakeExports = (...shared: readonly unknown[]) => unknown;

const made = new Map<MakeExports, unknown>();

/**
 * The exports of a lazy chunk of the npm build, made at the first call and the same ever after. The file imports none of
 * our modules: a bundler would move what two files import into further files, and keep what only the chunk needs of it.
 */
export async function useChunk(
  file: Promise<{ readonly default: MakeExports }>,
  shared: () => readonly unknown[],
): Promise<unknown> {
  const { default: makeExports } = await file;
  if (!made.has(makeExports)) made.set(makeExports, makeExports(...shared()));
  return made.get(makeExports);
}
