import { html, nothing, type TemplateResult } from 'lit';
import { contrast, MIN_CONTRAST, readableOn, SURFACES } from '../look/colors.js';
import { toQuestions } from '../look/questions.js';
import type { Option } from '../library.js';
import type { BuilderView } from './context.js';
import { renderCheckbox, renderSelect, renderTextField } from './fields.js';

/** Step 3: the widget's attributes as questions, the link, the color and the width. */
export function renderLook(view: BuilderView): TemplateResult {
  const { messages, choices, library, change } = view;
  const { look } = messages;
  if (!choices.widget) return html`<p class="waiting">${messages.source.chooseWidget}</p>`;
  const { first, more } = toQuestions(library.options[choices.widget]);
  const texts = first.filter(({ type }) => type !== 'boolean');
  const switches = first.filter(({ type }) => type === 'boolean');
  return html`
    <div class="fields">
      ${texts.map((option) => renderQuestion(view, option))} ${renderLink(view)}
      ${renderTextField({
        id: 'width',
        type: 'number',
        label: look.width,
        hint: look.widthHint,
        value: choices.width,
        onChange: (width) => change({ width }),
      })}
      ${renderColor(view)}
    </div>
    <div class="checks">${switches.map((option) => renderQuestion(view, option))}</div>
    ${
      more.length
        ? html`<details>
            <summary>${look.more}</summary>
            <div class="fields">
              ${more.filter(({ type }) => type !== 'boolean').map((option) => renderQuestion(view, option))}
            </div>
            <div class="checks">
              ${more.filter(({ type }) => type === 'boolean').map((option) => renderQuestion(view, option))}
            </div>
          </details>`
        : nothing
    }
  `;
}

function renderQuestion(view: BuilderView, { name, type, values = [], standard }: Option): TemplateResult {
  const { messages, choices, changeOption } = view;
  const { label, hint, values: words } = messages.options[name] ?? { label: name };
  const value = choices.options[name];
  const id = `option-${name}`;
  const onChange = (chosen: string): void => changeOption(name, chosen === standard ? undefined : chosen || undefined);
  switch (type) {
    case 'boolean':
      return renderCheckbox(id, label, value !== undefined, (isOn) => changeOption(name, isOn ? '' : undefined));
    case 'choice': {
      const listed = values.map((each) => ({ value: each, label: words?.[each] ?? each }));
      const choices = standard ? listed : [{ value: '', label: messages.look.asUsual }, ...listed];
      return renderSelect({ id, label, hint, value: value ?? standard ?? '', choices, onChange });
    }
    case 'number':
    case 'text':
      return renderTextField({
        id,
        label,
        hint,
        type: name.endsWith('href') ? 'url' : type,
        placeholder: standard,
        value: value ?? '',
        onChange,
      });
  }
}

function renderLink({ messages, choices, change }: BuilderView): TemplateResult {
  const { look } = messages;
  return html`${renderTextField({
    id: 'link-text',
    label: look.linkText,
    hint: look.linkHint,
    value: choices.linkText,
    onChange: (linkText) => change({ linkText }),
  })}
  ${renderTextField({
    id: 'link-href',
    type: 'url',
    label: look.linkHref,
    value: choices.linkHref,
    onChange: (linkHref) => change({ linkHref }),
  })}`;
}

/** ALA's own brand color, where the picker begins. */
const ALA_BRAND = '#0c4f67';

function renderColor({ messages, choices, change }: BuilderView): TemplateResult {
  const { look } = messages;
  const { brand } = choices;
  return html`<div class="field color">
    ${renderCheckbox('brand-own', look.brandOwn, brand !== '', (isOn) => change({ brand: isOn ? ALA_BRAND : '' }))}
    ${
      brand
        ? html`<label for="brand">${look.brand}</label>
            <input
              id="brand"
              type="color"
              .value=${brand}
              aria-describedby="contrast"
              @input=${(event: Event) => change({ brand: (event.target as HTMLInputElement).value })}
            />
            <ul class="facts" id="contrast">
              ${(['light', 'dark'] as const).map((scheme) => {
                const ratio = contrast(brand, SURFACES[scheme]);
                const verdict =
                  ratio >= MIN_CONTRAST ? look.readable : look.adjusted(readableOn(brand, SURFACES[scheme]));
                return html`<li>${look.contrast(scheme, ratio.toFixed(1))}. ${verdict}</li>`;
              })}
            </ul>`
        : nothing
    }
  </div>`;
}
