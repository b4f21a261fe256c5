import type { CSSResult, ReactiveElement } from 'lit';
import { warnOnce } from '../page/warn-once.js';
import { yieldToFrame, yieldToPage } from '../page/yield-every.js';
import { addStyles } from './add-styles.js';

/** What a lazy chunk gives; its styles are added to the host. */
interface WithStyles {
  readonly styles?: readonly CSSResult[];
}

/** A chunk for which many widgets wait comes to all of them at once: they update one after the other, in several tasks. */
let lastUpdate: Promise<unknown> = Promise.resolve();

/**
 * A lazy chunk, or what is made of it. It is loaded when it is first asked for, and again when it is asked for after a
 * failure; the host updates when it has come or failed.
 */
export class LazyChunk<T extends object> {
  value: T | undefined;
  /** Whether the last try has failed. */
  hasFailed = false;
  /** Why it has failed. */
  failure: unknown;
  readonly #host: ReactiveElement;
  readonly #name: string;
  readonly #load: () => Promise<T>;
  #loading: Promise<void> | undefined;

  /** @param name what could not be loaded, for the console */
  constructor(host: ReactiveElement, name: string, load: () => Promise<T>) {
    this.#host = host;
    this.#name = name;
    this.#load = load;
  }

  /** Resolves when it has come or failed. */
  readonly load = async (): Promise<void> => {
    if (!this.value) await (this.#loading ??= this.#tryLoad());
  };

  async #tryLoad(): Promise<void> {
    let value: T | undefined;
    try {
      value = await this.#load();
      addStyles(this.#host, ...((value as WithStyles).styles ?? []));
    } catch (cause) {
      this.failure = cause;
      warnOnce(`<${this.#host.localName}>: ${this.#name} could not be loaded or was changed`, cause);
    }
    const turn = lastUpdate.then(yieldToFrame).then(() => {
      this.value = value;
      this.hasFailed = !value;
      this.#loading = undefined;
      this.#host.requestUpdate();
    });
    // One that has to wait for something else holds up no other.
    lastUpdate = Promise.race([turn.then(() => this.#host.updateComplete), turn.then(yieldToPage)]).catch(
      () => undefined,
    );
    await turn;
  }
}
