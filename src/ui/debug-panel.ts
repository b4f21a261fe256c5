import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { debugging } from '../page/parts.js';
import type { DebugReport } from './debug-report.js';
import * as icons from './icons.js';
import { icon } from './icon.js';

type Report = (typeof import('./debug-report.js'))['debugReport'];

/** The panel of the `debug` attribute. Its text is a lazy chunk, loaded when the attribute is first used. */
export class DebugPanel {
  readonly #host: ReactiveControllerHost;
  #report: Report | undefined;
  #isRequested = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  render(...input: Parameters<Report>): unknown {
    if (this.#report) return panel(this.#report(...input));
    if (!this.#isRequested) void this.#load();
    return nothing;
  }

  async #load(): Promise<void> {
    this.#isRequested = true;
    try {
      this.#report = (await debugging()).debugReport;
      this.#host.requestUpdate();
    } catch {
      console.warn('[ala-core-widgets] The debug panel could not be loaded');
    }
  }
}

const panel = ({ title, rows, end }: DebugReport): TemplateResult =>
  html`<div class="debug" part="debug" lang="en" dir="ltr">
    <p>${icon(icons.tool)} ${title}</p>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            ${[value].flat().map((line) => html`<dd>${line}</dd>`)}`,
      )}
    </dl>
    <p>${end}</p>
  </div>`;

export const debugStyles = css`
  .debug {
    margin-block-start: var(--_space-5);
    padding: var(--_space-3) var(--_space-4);
    border: 1px dashed var(--_control);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
    text-align: left;
  }
  .debug dl {
    display: grid;
    grid-template-columns: minmax(5em, max-content) 1fr;
    gap: 0.15em 1em;
    margin-block: var(--_space-3);
    font-family: var(--ala-font-code, ui-monospace, Menlo, Consolas, monospace);
    font-size: var(--_size-xs);
  }
  .debug dt {
    color: var(--_ink-muted);
  }
  .debug dd {
    grid-column: 2;
  }
`;
