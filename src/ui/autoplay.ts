import { MAX_TIMEOUT_MS } from '../page/max-timeout.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The element that autoplay moves. */
export interface AutoplayHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Seconds between two moves; 0 = off. */
  readonly seconds: number;
  /** Shows what comes next. */
  advance(): void;
}

/**
 * Advances automatically until the user pauses it. It waits while the focus is inside, the pointer is over the widget or
 * the page is hidden. Only its button and reduced motion pause it until the user presses play (WCAG 2.2.2): a button that
 * turned from "Pause" into "Play" when the focus comes to it would start what the user is about to stop.
 */
export class Autoplay implements ReactiveController {
  /** Whether it plays, also while it waits. */
  playing = false;
  readonly #host: AutoplayHost;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #seconds = 0;
  #hovered = false;
  /** The user has pressed play: the focus on the button does not hold it. */
  #overridesFocus = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: AutoplayHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    // In the shadow tree, where moves from one control to another can be seen. Adding a listener again has no effect.
    host.renderRoot.addEventListener('focusin', this.#focus);
    host.renderRoot.addEventListener('focusout', this.#focus);
    host.addEventListener('pointerenter', this.#hover);
    host.addEventListener('pointerleave', this.#hover);
    document.addEventListener('visibilitychange', this.#plan);
    this.#calm.addEventListener('change', this.#calmDown);
    this.#plan();
  }

  hostUpdated(): void {
    const { seconds } = this.#host;
    if (seconds === this.#seconds) return;
    const begins = this.#seconds === 0 && !this.#calm.matches;
    this.#seconds = seconds;
    // Another speed neither starts nor pauses it: the user may have done either.
    this.#set(seconds > 0 && (begins || this.playing));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#plan);
    this.#calm.removeEventListener('change', this.#calmDown);
    this.#hovered = false;
  }

  /** It plays, and the focus does not hold it. */
  get isRotating(): boolean {
    return this.playing && !this.#isHeld;
  }

  get #isHeld(): boolean {
    return !this.#overridesFocus && this.#host.matches(':focus-within');
  }

  /** The user has pressed the button. */
  readonly toggle = (): void => {
    this.#overridesFocus = !this.playing;
    this.#set(!this.playing);
  };

  /** The user has moved the row: the next move comes after a whole wait. */
  readonly restart = (): void => this.#plan();

  #set(playing: boolean): void {
    if (playing !== this.playing) this.#host.requestUpdate();
    this.playing = playing;
    this.#plan();
  }

  readonly #plan = (): void => {
    clearTimeout(this.#timer);
    if (!this.playing || this.#hovered || document.hidden || !this.#host.isConnected) return;
    this.#timer = setTimeout(
      () => {
        // Asked when the wait is over: an element that is removed takes the focus with it, and no event tells.
        if (!this.#isHeld) this.#host.advance();
        this.#plan();
      },
      Math.min(MAX_TIMEOUT_MS, this.#seconds * 1000),
    );
  };

  readonly #focus = ({ type }: Event): void => {
    if (type === 'focusin') this.#overridesFocus = false;
    if (this.playing) this.#host.requestUpdate();
    this.#plan();
  };

  readonly #hover = ({ type }: Event): void => {
    this.#hovered = type === 'pointerenter';
    this.#plan();
  };

  readonly #calmDown = (): void => {
    if (this.#calm.matches) this.#set(false);
  };
}
