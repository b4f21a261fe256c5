import { LONGEST_WAIT } from '../page/longest-wait.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The element that autoplay moves. */
export interface AutoplayHost extends ReactiveControllerHost, HTMLElement {
  /** Seconds between two moves; 0 = off. */
  readonly seconds: number;
  /** Shows what comes next. */
  advance(): void;
}

/**
 * Advances automatically until the user pauses it. It waits while the pointer is over the widget or the page is hidden.
 * Focus inside, its button and reduced motion pause it until the user presses play (WCAG 2.2.2).
 */
export class Autoplay implements ReactiveController {
  /** Whether it plays, also while it waits. */
  playing = false;
  readonly #host: AutoplayHost;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #seconds = 0;
  #hovered = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: AutoplayHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    host.addEventListener('focusin', this.#focus);
    host.addEventListener('pointerenter', this.#hover);
    host.addEventListener('pointerleave', this.#hover);
    document.addEventListener('visibilitychange', this.#plan);
    this.#calm.addEventListener('change', this.#calmDown);
    this.#plan();
  }

  hostUpdated(): void {
    const { seconds } = this.#host;
    if (seconds === this.#seconds) return;
    const begins = this.#seconds === 0 && !this.#calm.matches && !this.#host.matches(':focus-within');
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

  /** The user has pressed the button. */
  readonly toggle = (): void => this.#set(!this.playing);

  /** Pauses until the user presses play. */
  stop(): void {
    this.#set(false);
  }

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
        this.#host.advance();
        this.#plan();
      },
      Math.min(LONGEST_WAIT, this.#seconds * 1000),
    );
  };

  /** A click on the button focuses it first; then the click itself decides. */
  readonly #focus = (event: FocusEvent): void => {
    const target = event.composedPath()[0] as Element;
    if (!target.matches('.autoplay:not(:focus-visible)')) this.stop();
  };

  readonly #hover = ({ type }: Event): void => {
    this.#hovered = type === 'pointerenter';
    this.#plan();
  };

  readonly #calmDown = (): void => {
    if (this.#calm.matches) this.stop();
  };
}
