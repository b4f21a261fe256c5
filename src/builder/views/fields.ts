import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** Form fields of the builder: each has its label, its hint and its error tied to it. */

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

interface TextField extends Field {
  readonly value: string;
  readonly type?: 'text' | 'url' | 'number';
  readonly placeholder?: string | undefined;
  readonly onChange: (value: string) => void;
}

const describedBy = ({ id, hint, error }: Field): string | typeof nothing =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;

const renderHint = ({ id, hint, error }: Field): TemplateResult => html`
  ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
`;

export function renderTextField(field: TextField): TemplateResult {
  const { id, label, value, type = 'text', onChange } = field;
  return html`<div class="field" data-type=${type}>
    <label for=${id}>${label}</label>
    ${renderHint(field)}
    <input
      id=${id}
      type=${type === 'url' ? 'text' : type}
      inputmode=${type === 'url' ? 'url' : nothing}
      autocomplete="off"
      spellcheck=${type === 'text' ? nothing : 'false'}
      dir=${type === 'text' ? 'auto' : 'ltr'}
      placeholder=${field.placeholder ?? nothing}
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? 'true' : nothing}
      .value=${live(value)}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).value.trim())}
    />
  </div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function renderSelect(
  field: Field & { readonly value: string; readonly choices: readonly Choice[]; onChange: (value: string) => void },
): TemplateResult {
  const { id, label, value, choices, onChange } = field;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${renderHint(field)}
    <select
      id=${id}
      aria-describedby=${describedBy(field)}
      .value=${live(value)}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
    >
      ${choices.map(
        (choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`,
      )}
    </select>
  </div>`;
}

export function renderCheckbox(
  id: string,
  label: string,
  isOn: boolean,
  onChange: (isOn: boolean) => void,
): TemplateResult {
  return html`<div class="check">
    <input
      id=${id}
      type="checkbox"
      .checked=${live(isOn)}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
  </div>`;
}

/** A few words to choose from, side by side. */
export function renderSegments<T extends string>(
  name: string,
  label: string,
  choices: Readonly<Record<T, string>>,
  value: T,
  onChange: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="segments">
    <legend>${label}</legend>
    <div>
      ${(Object.entries(choices) as [T, string][]).map(
        ([each, text]) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${each}
              .checked=${live(each === value)}
              @change=${() => onChange(each)}
            /><span>${text}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}
