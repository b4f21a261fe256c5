import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { contrast } from '../../src/builder/look/colors.js';
import { network } from '../../test/support/network.js';
import { NOW } from '../clock.js';
import { announcements } from '../feeds/announcements.js';
import { feed, FEEDS } from '../feeds/feed.js';
import { coreNews } from '../feeds/news.js';
import { Block } from './block.js';
import { renderCopyButton } from './copy-button.js';
import { asRule, declarationsOf, FIELDS, FONTS, pairOf, type Field } from './token-fields.js';

const { fetch: feeds } = network({ '/news.json': feed(coreNews), '/announcements.json': feed(announcements) });

const clock = (): Date => NOW;

/** Colors, fonts, and lengths to change, two widgets that show the change, and the CSS to copy. */
class TokenEditor extends Block {
  @state() private values: Record<string, string> = {};
  @state() private scheme: 'light' | 'dark' = 'light';

  protected override render(): TemplateResult {
    const declarations = declarationsOf(this.values);
    const isChanged = Object.keys(declarations).length > 0;
    const style = Object.entries(declarations).map(([property, value]) => `${property}: ${value}`);
    return html`<div class="docs-editor">
      <form @input=${this.#onInput} @reset=${() => (this.values = {})}>
        ${FIELDS.map((field) => this.#renderField(field))}
        <fieldset>
          <legend>Preview</legend>
          ${(['light', 'dark'] as const).map(
            (scheme) =>
              html`<label>
                <input
                  type="radio"
                  name="scheme"
                  value=${scheme}
                  ?checked=${scheme === 'light'}
                  @change=${() => (this.scheme = scheme)}
                />
                on ${scheme}
              </label>`,
          )}
        </fieldset>
        <button type="reset" class="docs-copy">Start over</button>
      </form>
      <div class="docs-preview stage ${this.scheme}" style=${style.join('; ')}>
        <ala-settings theme=${this.scheme} .fetch=${feeds} .now=${clock}>
          <ala-news-feed src="${FEEDS}news.json" heading="Core News" limit="2" show-summaries></ala-news-feed>
          <ala-announcement-tabs src="${FEEDS}announcements.json" heading="Announcements"></ala-announcement-tabs>
        </ala-settings>
      </div>
      <div class="docs-result">
        ${
          isChanged
            ? html`<pre><code>${asRule(declarations)}</code></pre>
                ${renderCopyButton(asRule(declarations), 'Copy the CSS')}`
            : html`<p>Change something, and the CSS to copy stands here.</p>`
        }
      </div>
    </div>`;
  }

  #renderField({ name, label, hint, type, initial, bounds }: Field): TemplateResult {
    const value = this.values[name] ?? initial;
    const hintId = `editor-${name}-hint`;
    return html`<p>
      <label for="editor-${name}">${label}${type === 'length' ? html` <span>${value} px</span>` : nothing}</label>
      ${
        type === 'font'
          ? html`<select id="editor-${name}" name=${name} aria-describedby=${hintId}>
              ${Object.keys(FONTS).map((font) => html`<option ?selected=${font === initial}>${font}</option>`)}
            </select>`
          : html`<input
              id="editor-${name}"
              name=${name}
              type=${type === 'color' ? 'color' : 'range'}
              min=${bounds?.[0] ?? nothing}
              max=${bounds?.[1] ?? nothing}
              value=${initial}
              aria-describedby=${hintId}
            />`
      }
      <span id=${hintId} class="docs-note">${hint} ${type === 'color' ? this.#contrastOf(name) : nothing}</span>
    </p>`;
  }

  #contrastOf(name: string): string {
    const declared = declarationsOf(this.values)[`--ala-color-${name}`];
    if (!declared) return '';
    const { light, dark } = pairOf(declared);
    return `Contrast ${contrast(light, '#ffffff').toFixed(1)} on white, ${contrast(dark, '#0d1920').toFixed(1)} on dark.`;
  }

  readonly #onInput = ({ target }: InputEvent): void => {
    const { name, value } = target as HTMLInputElement;
    if (name !== 'scheme') this.values = { ...this.values, [name]: value };
  };
}
customElements.define('docs-token-editor', TokenEditor);
