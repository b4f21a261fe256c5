/** When the current task began, as far as this module has been told; one for all that is going on at once. */
let startedAt: number | undefined;

/** A function that yields to the page if the current task has taken that many ms. */
export const yieldEvery = (milliseconds: number) => (): Promise<void> | undefined => {
  if (startedAt === undefined) {
    startedAt = performance.now();
    void yieldToPage();
  }
  return performance.now() - startedAt < milliseconds ? undefined : yieldToPage();
};

/** Resolves in a later task, after input and rendering. Unlike a timer it is never throttled. */
export async function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  await (scheduler?.yield?.() ??
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    }));
  startedAt = undefined;
}
