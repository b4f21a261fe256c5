import { LONGEST_WAIT } from '../page/longest-wait.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What it plays. */
export interface AutoplayHost extends ReactiveControllerHost, HTMLElement {
  /** Seconds between two moves; 0 = off. */
  readonly seconds: number;
  /** Shows what comes next. */
  advance(): void;
}

/**
 * Moves on by itself until the reader wants peace. Held while the pointer is over it or the page is hidden, and then
 * goes on; ended by focus inside, by its button and by reduced motion until the reader presses play
 * (WCAG 2.2.2).
 */
export class Autoplay implements ReactiveController {
  /** Whether it plays, held or not. */
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
    // Between two paces it goes on as it is: the reader may have stopped it, or pressed play.
    this.#set(seconds > 0 && (begins || this.playing));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#plan);
    this.#calm.removeEventListener('change', this.#calmDown);
    this.#hovered = false;
  }

  /** The reader presses the button. */
  readonly toggle = (): void => this.#set(!this.playing);

  /** Ends it until the reader presses play. */
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

  /** A mouse that presses the button focuses it first: then the press itself says what is wanted. */
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
