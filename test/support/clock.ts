// Loading a lazy chunk takes real time: the one of retries is there already.
import '../../src/ui/follow-up.js';

/**
 * A clock that runs as always and that a test can move forward. Waits of seconds then take no time, and last exactly
 * as long as the test says, however busy the machine is. It covers `performance.now`, `Date.now` and `setTimeout`;
 * frames and scrolling stay real.
 */
export interface MovableClock {
  /** Lets that many ms pass; timers run in their order, each at its time. */
  readonly advance: (ms: number) => Promise<void>;
  /** Lets time pass until the condition holds, one minute at most. */
  readonly advanceUntil: (condition: () => unknown) => Promise<void>;
}

interface Timer {
  readonly run: () => void;
  readonly due: number;
  handle: number;
}

const native = {
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  now: performance.now.bind(performance),
  date: Date.now.bind(Date),
};

const timers = new Map<number, Timer>();
let lastId = 1_000_000_000;
let skipped = 0;

const now = (): number => native.now() + skipped;
const turn = (): Promise<void> => new Promise((resolve) => native.setTimeout(resolve));

function moveTo(time: number): void {
  skipped += Math.max(0, time - now());
}

function strike(id: number): void {
  const timer = timers.get(id);
  if (!timer) return;
  timers.delete(id);
  native.clearTimeout(timer.handle);
  timer.run();
}

function firstDue(end: number): number | undefined {
  let first: [number, Timer] | undefined;
  for (const entry of timers) if (entry[1].due <= end && !(first && first[1].due <= entry[1].due)) first = entry;
  return first?.[0];
}

async function advance(ms: number): Promise<void> {
  const end = now() + ms;
  await turn();
  for (let id = firstDue(end); id !== undefined; id = firstDue(end)) {
    moveTo(timers.get(id)!.due);
    strike(id);
    await turn();
  }
  moveTo(end);
  for (const [id, timer] of timers) {
    native.clearTimeout(timer.handle);
    timer.handle = native.setTimeout(() => strike(id), timer.due - now());
  }
  await turn();
}

async function advanceUntil(condition: () => unknown): Promise<void> {
  const end = now() + 60_000;
  while (!condition()) {
    if (now() > end) throw new Error(`A minute has passed, and still not: ${condition.toString()}`);
    await advance(50);
  }
}

function install(): void {
  window.setTimeout = ((run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    const id = ++lastId;
    const handle = native.setTimeout(() => strike(id), ms);
    timers.set(id, { run: () => run(...given), due: now() + ms, handle });
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    native.clearTimeout(timers.get(id as number)?.handle ?? id);
    timers.delete(id as number);
  };
  performance.now = now;
  Date.now = () => native.date() + skipped;
}

function uninstall(): void {
  window.setTimeout = native.setTimeout;
  window.clearTimeout = native.clearTimeout;
  performance.now = native.now;
  Date.now = native.date;
}

/** Gives the tests of the describe block (or file) that calls it a movable clock. */
export function useMovableClock(): MovableClock {
  before(install);
  after(uninstall);
  return { advance, advanceUntil };
}
