import { getPageSingleton } from './shared.js';

/** Shortest wait, in ms. Without it, a clock that does not move, as in tests, would be looked at all the time. */
const SHORTEST = 500;
/** Longest wait, in ms: timers stop while the machine sleeps and know nothing of a clock that is changed. */
const LONGEST = 60_000;

/** Something that happens at a time of the wall clock. */
export interface Alarm {
  /** Ms until then, by the clock as it is now; `Infinity` for never. */
  readonly msLeft: () => number;
  readonly ring: () => void;
}

/** The page's only timer for what depends on the time of day. */
interface WallClock {
  readonly alarms: Set<Alarm>;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer fires, by `performance.now()`. */
  firesAt: number;
  /** Looks at the clock; the copy of the library that set the first alarm brings it. */
  check?: (() => void) | undefined;
}

const clock = getPageSingleton<WallClock>('wall-clock', () => ({ alarms: new Set(), timer: undefined, firesAt: 0 }));

/** What a page gets when it is seen again after sleep, freezing, or in the back/forward cache. */
const SEEN_AGAIN: readonly (readonly [target: () => EventTarget, type: string])[] = [
  [() => document, 'visibilitychange'],
  [() => document, 'resume'],
  [() => window, 'pageshow'],
  [() => window, 'focus'],
];

/** Rings when the alarm's time has come, at the latest a minute after it or when the page is seen again. Then it stays set. */
export function setAlarm(alarm: Alarm): void {
  if (!clock.check) {
    clock.check = check;
    for (const [target, type] of SEEN_AGAIN) target().addEventListener(type, check);
  }
  clock.alarms.add(alarm);
  plan();
}

export function removeAlarm(alarm: Alarm): void {
  clock.alarms.delete(alarm);
  if (clock.alarms.size > 0 || !clock.check) return;
  for (const [target, type] of SEEN_AGAIN) target().removeEventListener(type, clock.check);
  clock.check = undefined;
  clearTimeout(clock.timer);
  clock.timer = undefined;
}

/** How much is left of a wait that begins now. It also ends when the clock is set back. */
export function countdown(ms: number, now: () => number = () => Date.now()): () => number {
  const start = now();
  return () => {
    const passed = now() - start;
    return passed < 0 ? 0 : ms - passed;
  };
}

function check(): void {
  for (const alarm of [...clock.alarms]) if (alarm.msLeft() <= 0) alarm.ring();
  plan();
}

function plan(): void {
  let wait = LONGEST;
  for (const { msLeft } of clock.alarms) wait = Math.min(wait, msLeft());
  wait = Math.max(SHORTEST, wait);
  const at = performance.now() + wait;
  // A timer that comes earlier stays: an element that updates all the time must not put it off.
  if (clock.timer !== undefined && clock.firesAt <= at) return;
  clearTimeout(clock.timer);
  clock.firesAt = at;
  clock.timer = setTimeout(() => {
    clock.timer = undefined;
    check();
  }, wait);
}
