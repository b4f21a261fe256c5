import { html, type TemplateResult } from 'lit';
import { schemesOf } from '../../scripts/build/design-tokens.mjs';
import { contrast } from '../../src/builder/look/colors.js';
import { renderCopyButton } from './copy-button.js';
import { Block, renderTable, tokensOf } from './block.js';

type Scheme = 'light' | 'dark';
type Schemes = Record<Scheme, string>;

const long = (hex: string): string => (hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex);

const colors = new Map<string, Schemes>(
  tokensOf('color').map(({ name, value }) => {
    const { light, dark } = schemesOf(value);
    return [name.slice('color-'.length), { light: long(light), dark: long(dark) }];
  }),
);

/** The grounds that text stands on. A widget never paints the page. */
const GROUNDS: Record<string, Schemes> = {
  'the page': { light: '#ffffff', dark: '#0d1920' },
  surface: colors.get('surface')!,
  sunken: colors.get('sunken')!,
  'brand-tint': colors.get('brand-tint')!,
};

/** Least contrast by WCAG 2.2: of text (1.4.3), and of the edges of controls and the focus ring (1.4.11). */
const NEEDED: Record<string, number> = {
  ink: 4.5,
  'ink-muted': 4.5,
  brand: 4.5,
  'brand-strong': 4.5,
  visited: 4.5,
  accent: 4.5,
  positive: 4.5,
  caution: 4.5,
  critical: 4.5,
  control: 3,
  focus: 3,
};

/** Every color in both schemes. */
class ColorTable extends Block {
  protected override render(): TemplateResult {
    return renderTable(
      ['Color', 'Light', 'Dark', 'Used for'],
      tokensOf('color').map(({ name, description, property }) => {
        const schemes = colors.get(name.slice('color-'.length))!;
        return html`<tr>
          <th scope="row"><code>${property}</code></th>
          <td>${renderSwatch(schemes.light)}</td>
          <td>${renderSwatch(schemes.dark)}</td>
          <td>${description}</td>
        </tr>`;
      }),
    );
  }
}
customElements.define('docs-color-table', ColorTable);

const renderSwatch = (color: string): TemplateResult =>
  html`<span class="docs-swatch" style="background: ${color}"></span> <code>${color}</code> ${renderCopyButton(color)}`;

/** Contrast of every color of text and controls on every ground, computed from the tokens. */
class ContrastTable extends Block {
  protected override render(): TemplateResult {
    return renderTable(
      ['Color', 'Needs', ...Object.keys(GROUNDS).map((ground) => `On ${ground}`)],
      Object.entries(NEEDED).map(
        ([name, needed]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${needed}</td>
            ${Object.values(GROUNDS).map((ground) => html`<td>${renderRatios(colors.get(name)!, ground, needed)}</td>`)}
          </tr>`,
      ),
    );
  }
}
customElements.define('docs-contrast-table', ContrastTable);

const renderRatios = (top: Schemes, ground: Schemes, needed: number): TemplateResult[] =>
  (['light', 'dark'] as const).map((scheme) => {
    const ratio = contrast(top[scheme], ground[scheme]);
    const passes = ratio >= needed;
    return html`<span class="docs-ratio" style="background: ${ground[scheme]}; color: ${top[scheme]}">
      ${ratio.toFixed(1)}${passes ? '' : ' fails'}
    </span>`;
  });
