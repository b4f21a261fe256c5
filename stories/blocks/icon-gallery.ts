import { html, type TemplateResult } from 'lit';
import { renderSectionIcon } from '../../src/elements/section-finder/section-icons.js';
import type { Section } from '../../src/feeds/model.js';
import { renderIcon } from '../../src/ui/icon.js';
import * as icons from '../../src/ui/icons.js';
import { Block } from './block.js';

const SECTIONS = ['access', 'buildings', 'leadership', 'metadata', 'preservation', 'technology'];

/** All icons with the names they have in the code, or in the feed. */
class IconGallery extends Block {
  protected override render(): TemplateResult {
    return html`<h2 id="interface">Interface</h2>
      <p>On a grid of 20 units, with a line of 1.5. They are 1.25 times as large as the text beside them.</p>
      <ul class="docs-icons">
        ${Object.entries(icons).map(([name, path]) => html`<li>${renderIcon(path)} ${name}</li>`)}
      </ul>
      <h2 id="sections">Sections</h2>
      <p>
        On a grid of 40 units, drawn 56 px large, each with one tinted part. A feed chooses one by its name in
        <code>icon</code>, or gives a picture of its own.
      </p>
      <ul class="docs-icons docs-large">
        ${SECTIONS.map((icon) => html`<li>${renderSectionIcon({ icon } as unknown as Section, undefined)} ${icon}</li>`)}
      </ul>`;
  }
}
customElements.define('docs-icon-gallery', IconGallery);
