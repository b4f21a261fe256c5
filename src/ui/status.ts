import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Shortest time between two texts, in ms: of many, users of screen readers hear the last, not each. */
const PAUSE = 500;

/**
 * The widget's only live region. It announces results of the user's own actions: no first load, no refresh, no stale
 * notice.
 */
export class StatusRegion implements ReactiveController {
  /** Whether the widget moves by itself: then nothing is announced. */
  isSilent = (): boolean => false;
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

  /** Announces only once there was nothing new for a while: for what changes with every key. */
  sayAfterPause(text: string): void {
    clearTimeout(this.#timer);
    this.#pending = text;
    this.#timer = setTimeout(() => this.#change(), PAUSE);
  }

  /** Always part of the shadow tree, so that assistive technology watches it before the first text. */
  render(): TemplateResult {
    return html`<p class="visually-hidden" role="status" aria-live=${this.isSilent() ? 'off' : nothing}>
      ${this.#text}
    </p>`;
  }

  #change(): void {
    this.#timer = undefined;
    this.#changedAt = performance.now();
    const text = this.#pending ?? '';
    // The same sentence again is not a change of text, and would not be announced.
    this.#text = text === this.#text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }
}
