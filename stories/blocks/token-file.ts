import { html, type TemplateResult } from 'lit';
import { designTokens } from '../../scripts/build/design-tokens.mjs';
import { tokens } from '../../src/ui/tokens.js';
import { Block } from './block.js';
import { renderCopyButton } from './copy-button.js';

const text = JSON.stringify(designTokens(tokens.cssText), null, 2);

/** `tokens.json`, to save or to copy. */
class TokenFile extends Block {
  protected override render(): TemplateResult {
    return html`<p>
      <a href=${`data:application/json,${encodeURIComponent(text)}`} download="ala-core-widgets.tokens.json"
        >Save tokens.json</a
      >
      ${renderCopyButton(text, 'Copy it')}
    </p>`;
  }
}
customElements.define('docs-token-file', TokenFile);
