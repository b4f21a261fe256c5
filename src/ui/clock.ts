import { LONGEST_WAIT } from '../page/longest-wait.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { shared } from '../page/shared.js';

/** Shortest time to the next tick. Without it, a clock that does not move, as in tests, would tick all the time. */
const SHORTEST = 500;

/** The page's only timer for relative times: it fires when the next of them changes. */
interface PageClock {
  readonly waiting: Map<() => void, number>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const clock = shared<PageClock>('clock', () => ({ waiting: new Map(), timer: undefined }));

function plan(): void {
  clearTimeout(clock.timer);
  clock.timer = undefined;
  if (clock.waiting.size === 0) return;
  const next = Math.min(...clock.waiting.values());
  clock.timer = setTimeout(strike, Math.min(LONGEST_WAIT, Math.max(0, next - performance.now())));
}

function strike(): void {
  const now = performance.now();
  for (const [tick, due] of [...clock.waiting]) {
    if (due > now) continue;
    clock.waiting.delete(tick);
    tick();
  }
  plan();
}

/**
 * Updates its host when something that it shows about time changes.
 *
 * @param untilChange ms from now until then, read after each update; `Infinity` for never
 */
export class Clock implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean };
  readonly #untilChange: () => number;
  readonly #tick = (): void => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost & { readonly isConnected: boolean }, untilChange: () => number) {
    this.#host = host;
    this.#untilChange = untilChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const wait = this.#untilChange();
    if (this.#host.isConnected && Number.isFinite(wait))
      clock.waiting.set(this.#tick, performance.now() + Math.max(SHORTEST, wait));
    else clock.waiting.delete(this.#tick);
    plan();
  }

  hostDisconnected(): void {
    clock.waiting.delete(this.#tick);
    plan();
  }
}
