import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { PLACES } from '../widgets.js';
import type { BuilderView } from './context.js';
import { renderStepPicture } from './place-pictures.js';

/** Step 4: the system, and three steps in it. */
export function renderPlace({ messages, choices, change }: BuilderView): TemplateResult {
  const place = messages.places[choices.place];
  return html`<fieldset class="chips" aria-labelledby="place-title">
      ${PLACES.map(
        (id) =>
          html`<label
            ><input
              type="radio"
              name="place"
              value=${id}
              .checked=${live(choices.place === id)}
              @change=${() => change({ place: id })}
            /><span>${messages.places[id].name}</span></label
          >`,
      )}
    </fieldset>
    <ol class="how">
      ${place.steps.map(
        (step, index) =>
          html`<li>
            ${renderStepPicture(choices.place, index as 0 | 1 | 2)}
            <p>${step}</p>
          </li>`,
      )}
    </ol>
    <p class="hint">${place.note}</p>`;
}
