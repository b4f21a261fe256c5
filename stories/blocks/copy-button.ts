import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { copyText } from '../../src/builder/copy-text.js';
import { Block } from './block.js';

/** A button that copies a text and says so. */
class CopyButton extends Block {
  @property() text = '';
  /** What is copied, in words. */
  @property() label = 'Copy';
  @state() private result = '';

  protected override render(): TemplateResult {
    return html`<button
        type="button"
        class="docs-copy"
        aria-label=${this.text.length < 80 ? `${this.label}: ${this.text}` : this.label}
        @click=${this.#copy}
      >
        ${this.label}
      </button>
      <span role="status">${this.result}</span>`;
  }

  readonly #copy = async (): Promise<void> => {
    this.result = (await copyText(this.text)) ? 'Copied' : 'The browser does not allow it';
  };
}
customElements.define('docs-copy-button', CopyButton);

export const renderCopyButton = (text: string, label = 'Copy'): TemplateResult =>
  html`<docs-copy-button .text=${text} .label=${label}></docs-copy-button>`;
