/** A function that yields to the page if that many ms have passed since it last did. */
export function yieldEvery(milliseconds: number): () => Promise<void> | undefined {
  let startedAt = performance.now();
  return () => {
    if (performance.now() - startedAt < milliseconds) return undefined;
    return yieldToPage().then(() => {
      startedAt = performance.now();
    });
  };
}

/** Resolves in a later task, after input and rendering. Unlike a timer it is never throttled. */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
