import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Shortest time between two texts, in ms: a reader hears the last of many, not each. */
const PAUSE = 500;

/**
 * The widget's one live region. It tells the result of the reader's own action and nothing else: no first load, no
 * refresh, no stale notice.
 */
export class Status implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #pending: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changedAt = -PAUSE;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  say(text: string): void {
    this.#pending = text;
    const wait = Math.max(0, this.#changedAt + PAUSE - performance.now());
    this.#timer ??= setTimeout(() => this.#change(), wait);
  }

  /** The same once nothing new was to be said for a pause: for what changes with every key. */
  sayAfterPause(text: string): void {
    clearTimeout(this.#timer);
    this.#pending = text;
    this.#timer = setTimeout(() => this.#change(), PAUSE);
  }

  /** Always part of the shadow tree, so that assistive technology watches it before the first text. */
  render(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#text}</p>`;
  }

  #change(): void {
    this.#timer = undefined;
    this.#changedAt = performance.now();
    const text = this.#pending ?? '';
    // The same sentence twice is no change of text, and would not be read again.
    this.#text = text === this.#text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }
}
