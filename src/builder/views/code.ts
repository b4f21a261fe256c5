import { html, nothing, type TemplateResult } from 'lit';
import type { BuilderView, CopiedId } from './context.js';

interface Code {
  readonly label: string;
  /** What the button says that copies it. */
  readonly action: string;
  readonly text: string;
  /** The same for editors that take formatted text. */
  readonly markup?: string | undefined;
  readonly isQuiet?: boolean;
}

/** Text to copy, with its button. */
export function renderCode(view: BuilderView, about: CopiedId, code: Code): TemplateResult {
  const { label, action, text, markup, isQuiet } = code;
  return html`<div class="code">
    <label for="code-${about}">${label}</label>
    <textarea
      id="code-${about}"
      readonly
      spellcheck="false"
      dir="ltr"
      rows=${Math.min(14, text.split('\n').length + 1)}
      .value=${text}
    ></textarea>
    <button type="button" class=${isQuiet ? 'button quiet' : 'button'} @click=${() => view.copy(about, text, markup)}>
      ${action}
    </button>
    ${renderNote(view, about)}
  </div>`;
}

/** The live region is always there, so that what comes into it is read. */
export const renderNote = ({ note }: BuilderView, about: CopiedId): TemplateResult =>
  html`<p class="note" role="status">${note?.about === about ? note.text : nothing}</p>`;
