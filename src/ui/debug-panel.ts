import { nothing, type ReactiveElement } from 'lit';
import { loadDebugReport } from '../page/lazy.js';
import { addStyles } from './add-styles.js';

type Report = typeof import('./debug-report.js');

/** The panel of the `debug` attribute, in a lazy chunk that is loaded when the attribute is first seen. */
export class DebugPanel {
  readonly #host: ReactiveElement;
  #report: Report | undefined;
  #isRequested = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  render(...content: Parameters<Report['renderDebugReport']>): unknown {
    if (this.#report) return this.#report.renderDebugReport(...content);
    if (!this.#isRequested) void this.#load();
    return nothing;
  }

  async #load(): Promise<void> {
    this.#isRequested = true;
    try {
      this.#report = await loadDebugReport();
      addStyles(this.#host, this.#report.debugStyles);
      this.#host.requestUpdate();
    } catch {
      console.warn('[ala-core-widgets] The debug panel could not be loaded');
    }
  }
}
