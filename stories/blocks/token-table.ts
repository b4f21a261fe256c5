import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { pixelsOf, schemesOf, type DesignToken } from '../../scripts/build/design-tokens.mjs';
import { renderCopyButton } from './copy-button.js';
import { Block, renderTable, tokensOf } from './block.js';

/** The tokens of one or more groups, each with a sample, what it is for, and a button that copies its name. */
class TokenTable extends Block {
  /** Names of groups, separated by spaces: `space radius`. */
  @property() groups = '';

  protected override render(): TemplateResult {
    const tokens = this.groups.split(' ').flatMap(tokensOf);
    return renderTable(
      ['Token', 'Value', 'Sample', 'Used for', 'Copy'],
      tokens.map((token) => this.#renderRow(token)),
    );
  }

  #renderRow({ name, property, value, description }: DesignToken): TemplateResult {
    return html`<tr>
      <th scope="row"><code>${property ?? name}</code></th>
      <td>${valueInWords(name, value)}</td>
      <td>${renderSample(name, value)}</td>
      <td>${description}</td>
      <td>${property ? renderCopyButton(`var(${property})`) : nothing}</td>
    </tr>`;
  }
}
customElements.define('docs-token-table', TokenTable);

function valueInWords(name: string, value: string): string {
  if (name.startsWith('color')) {
    const { light, dark } = schemesOf(value);
    return `${light}, dark ${dark}`;
  }
  return value.endsWith('em') ? `${value} (${pixelsOf(value)} px)` : value;
}

function renderSample(name: string, value: string): TemplateResult | typeof nothing {
  const [group] = name.split('-');
  if (group === 'color') {
    const { light, dark } = schemesOf(value);
    return html`<span class="docs-swatch" style="background: ${light}"></span>
      <span class="docs-swatch" style="background: ${dark}"></span>`;
  }
  if (group === 'space' || group === 'target')
    return html`<span class="docs-bar" style="inline-size: ${pixelsOf(value)}px"></span>`;
  if (group === 'radius') return html`<span class="docs-box" style="border-radius: ${value}"></span>`;
  if (group === 'rule') return html`<span class="docs-line" style="block-size: ${value}"></span>`;
  if (/^font-(title|text|code)$/.test(name)) return html`<span style="font-family: ${value}">Library</span>`;
  if (group === 'size') return html`<span style="font-size: ${pixelsOf(value)}px">Library</span>`;
  return nothing;
}

/** Each text size in its voice: titles in the bookish serif, everything else in the plain sans. */
class TypeSpecimen extends Block {
  protected override render(): TemplateResult {
    return html`<div class="docs-specimen">
      ${tokensOf('size')
        .toReversed()
        .map(
          ({ name, value, description }) =>
            html`<p class=${VOICES[name] ?? ''} style="font-size: ${pixelsOf(value)}px">A room for everyone</p>
              <p class="docs-note"><code>${name}</code> ${pixelsOf(value)} px. ${description}</p>`,
        )}
    </div>`;
  }
}
customElements.define('docs-type-specimen', TypeSpecimen);

/** Sizes in which things are named; the largest two are light. */
const VOICES: Record<string, string> = {
  'size-3xl': 'docs-title-font',
  'size-2xl': 'docs-title-font',
  'size-xl': 'docs-title-font docs-bold',
  'size-lg': 'docs-title-font docs-bold',
};
