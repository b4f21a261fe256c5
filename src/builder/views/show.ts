import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { WIDGET_TAGS } from '../widgets.js';
import type { BuilderView } from './context.js';
import { renderPicture } from './pictures.js';

/** Step 1: six pictures to choose from. */
export function renderShow({ messages, choices, chooseWidget }: BuilderView): TemplateResult {
  return html`<fieldset class="cards" aria-labelledby="show-title">
    ${WIDGET_TAGS.map((tag) => {
      const [name, description] = messages.widgets[tag];
      return html`<label class="card">
        <input
          type="radio"
          name="widget"
          value=${tag}
          .checked=${live(choices.widget === tag)}
          @change=${() => chooseWidget(tag)}
        />
        ${renderPicture(tag)}
        <span class="name">${name}</span>
        <span class="hint">${description}</span>
      </label>`;
    })}
  </fieldset>`;
}
