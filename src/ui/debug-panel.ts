import { nothing, type ReactiveElement } from 'lit';
import { loadDebugReport } from '../page/lazy.js';
import { addStyles } from './add-styles.js';
import { LazyChunk } from './lazy-chunk.js';

type Report = typeof import('./debug-report.js');

/** The panel of the `debug` attribute, in a lazy chunk that is loaded when the attribute is first seen. */
export class DebugPanel {
  readonly #chunk: LazyChunk<Report>;

  constructor(host: ReactiveElement) {
    this.#chunk = new LazyChunk(host, 'the debug panel', async () => {
      const report = await loadDebugReport();
      addStyles(host, report.debugStyles);
      return report;
    });
  }

  render(...content: Parameters<Report['renderDebugReport']>): unknown {
    const { value, hasFailed, load } = this.#chunk;
    if (!value && !hasFailed) void load();
    return value?.renderDebugReport(...content) ?? nothing;
  }
}
