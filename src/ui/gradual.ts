import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Items rendered at once: more than a screen shows. */
const FIRST = 40;
/** Items rendered in one go in idle time. */
const SLICE = 40;
/** Idle time that a slice needs, in ms. */
const ENOUGH = 4;
/** Longest wait for idle time, in ms. */
const PATIENCE = 500;

interface Deadline {
  timeRemaining(): number;
}

/**
 * How many items of a list are rendered: those of the first screen at once, the others in idle time. Before the page is
 * printed or searched, all of them are. So the page is there sooner and answers its visitor meanwhile, while
 * find-in-page, print and assistive technology get every item.
 */
export class Gradual implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #limit = FIRST;
  #wanted = 0;
  #isWaiting = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** How many of the wanted items are rendered now. */
  countOf(wanted: number): number {
    this.#wanted = wanted;
    return Math.min(wanted, this.#limit);
  }

  /** Renders at least so many. */
  reach(count: number): void {
    this.#limit = Math.max(this.#limit, count);
  }

  /** Begins again with the first ones. */
  reset(): void {
    this.#limit = FIRST;
  }

  hostUpdated(): void {
    if (this.#isWaiting || this.#limit >= this.#wanted) return;
    this.#isWaiting = true;
    addEventListener('beforeprint', this.#finish);
    addEventListener('keydown', this.#finishForSearch);
    whenIdle(this.#continue);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  readonly #continue = async (deadline: Deadline): Promise<void> => {
    do {
      if (!this.#isWaiting) return;
      this.#limit += SLICE;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
    } while (this.#limit < this.#wanted && deadline.timeRemaining() > ENOUGH);
    if (this.#limit < this.#wanted) whenIdle(this.#continue);
    else this.#stop();
  };

  readonly #finish = (): void => {
    this.#limit = Infinity;
    this.#stop();
    this.#host.requestUpdate();
  };

  readonly #finishForSearch = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (key === 'F3' || (key === 'f' && (ctrlKey || metaKey))) this.#finish();
  };

  #stop(): void {
    this.#isWaiting = false;
    removeEventListener('beforeprint', this.#finish);
    removeEventListener('keydown', this.#finishForSearch);
  }
}

/** WebKit has no idle callbacks. */
function whenIdle(callback: (deadline: Deadline) => unknown): void {
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback(callback, { timeout: PATIENCE });
    return;
  }
  setTimeout(() => {
    const end = performance.now() + 2 * ENOUGH;
    callback({ timeRemaining: () => end - performance.now() });
  });
}
