/** When the current task began, as far as this module has been told; one for all that is going on at once. */
let startedAt: number | undefined;

/** Whether the current task has taken that many ms. */
function isOverdue(milliseconds: number): boolean {
  if (startedAt === undefined) {
    startedAt = performance.now();
    void yieldToPage();
  }
  return performance.now() - startedAt >= milliseconds;
}

/** A function that yields to the page if the current task has taken that many ms. */
export const yieldEvery = (milliseconds: number) => (): Promise<void> | undefined =>
  isOverdue(milliseconds) ? yieldToPage() : undefined;

/** Longest work of one kind before yielding to the page, in ms. */
const MAX_WORK = 8;

/** Does something with each of many items, and yields to the page in between. */
export async function forEachInTurns<T>(items: readonly T[], step: (item: T) => void): Promise<void> {
  for (const item of items) {
    if (isOverdue(MAX_WORK)) await yieldToPage();
    step(item);
  }
}

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

/** Longest work for several updates, in ms: laying out what they make takes two or three times as long. */
const MAX_UPDATES = 16;
/** Longest wait for a frame, in ms: a page out of view has none. */
const MAX_FRAME = 100;

let frame: Promise<void> | undefined;

/**
 * If the current task has taken long, resolves in the task after the next frame, which has laid out what there is until
 * then. All who wait for the same frame go on in the same task, and ask again before they begin.
 */
export function yieldToFrame(): Promise<void> | undefined {
  if (!isOverdue(MAX_UPDATES)) return undefined;
  return (frame ??= drawFrame());
}

async function drawFrame(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, document.hidden ? 0 : MAX_FRAME);
  });
  await yieldToPage();
  frame = undefined;
}
