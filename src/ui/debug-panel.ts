import { html, nothing, type ReactiveElement } from 'lit';
import { loadDebugReport } from '../page/lazy.js';
import { messageOf } from '../page/warn-once.js';
import type { DebugHost } from './debug/host.js';
import { holdsRestOfPage } from './fallback.js';
import { LazyChunk } from './lazy-chunk.js';

type Report = typeof import('./debug-report.js');

/** The panel of the `debug` attribute, in a lazy chunk that is loaded when the attribute is first seen. */
export class DebugPanel {
  readonly #chunk: LazyChunk<Report>;

  constructor(host: ReactiveElement) {
    this.#chunk = new LazyChunk(host, 'the debug panel', loadDebugReport);
  }

  /** Whether a tag that is not closed has swallowed the rest of the page. The console tells it once, in any case. */
  findRestOfPage(host: DebugHost): boolean {
    const isUnclosed = holdsRestOfPage(host);
    if (isUnclosed) void loadDebugReport().then((chunk) => chunk.reportTags(host), console.warn);
    return isUnclosed;
  }

  render(...content: Parameters<Report['renderDebugReport']>): unknown {
    const { value, hasFailed, failure, load } = this.#chunk;
    if (value) return value.renderDebugReport(...content);
    if (!hasFailed) {
      void load();
      return nothing;
    }
    const [, state] = content;
    const why = `The debug panel could not be loaded: ${messageOf(failure)}`;
    return html`<p part="debug" lang="en" dir="ltr">${'error' in state ? `${state.error.message}. ${why}` : why}</p>`;
  }
}

/** How long scripts that load after the page have to define their elements, in ms. */
const DEFINING_MS = 1000;

/**
 * Elements with `debug` that no script has defined, as <ala-newsfeed debug>, get a panel that tells why. Nothing else
 * could tell: no code of the library runs for them.
 */
export function reportUnknownTags(): void {
  const report = (): void => {
    const unknown = document.querySelectorAll('[debug]:not(:defined)');
    if (unknown.length > 0) void loadDebugReport().then((chunk) => chunk.reportUnknownTags(unknown), console.warn);
  };
  const wait = (): unknown => setTimeout(report, DEFINING_MS);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
}
