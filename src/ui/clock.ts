import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { countdown, removeAlarm, setAlarm } from '../page/wall-clock.js';

interface ClockHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly settings?: { readonly now: () => Date };
}

/**
 * Updates its host when something that it shows about time changes, by the clock of its settings: also after the
 * machine has slept, the page was frozen, or the clock was changed.
 *
 * @param untilChange ms from now until then, read after each update; `Infinity` for never
 */
export class Clock implements ReactiveController {
  readonly #host: ClockHost;
  readonly #untilChange: () => number;
  readonly #now = (): number => this.#host.settings?.now().getTime() ?? Date.now();
  #msLeft = (): number => Infinity;
  readonly #alarm = { msLeft: () => this.#msLeft(), ring: () => this.#host.requestUpdate() };

  constructor(host: ClockHost, untilChange: () => number) {
    this.#host = host;
    this.#untilChange = untilChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    this.#msLeft = countdown(this.#untilChange(), this.#now);
    setAlarm(this.#alarm);
  }

  hostDisconnected(): void {
    removeAlarm(this.#alarm);
  }
}
