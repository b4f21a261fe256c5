import { html, nothing, type TemplateResult } from 'lit';
import type { SectionsMessages } from '../../i18n/messages.js';
import * as icons from '../../ui/icons.js';
import { renderIcon } from '../../ui/icon.js';
import { renderSearchBox, type SearchBox } from '../../ui/search-box.js';
import { sectionKindName } from './kind-names.js';
import type { Choice } from './section-filters.js';

/** The search box, and a row of chips for kinds and for keywords. */

export interface FormView extends SearchBox {
  readonly messages: SectionsMessages;
  readonly hasBox: boolean;
  readonly kinds: readonly Choice[];
  readonly keywords: readonly Choice[];
  readonly total: number;
  readonly pressedKinds: readonly string[];
  readonly pressedKeywords: readonly string[];
  readonly choose: (row: 'kinds' | 'keywords', values: readonly string[]) => void;
}

export function renderSectionForm(view: FormView): unknown {
  const { messages, hasBox, kinds, keywords, total, pressedKinds, choose } = view;
  const hasChips = kinds.length > 0 || keywords.length > 0;
  if (!hasBox && !hasChips) return nothing;
  return html`<div class="form" part="form">
    ${hasBox ? renderSearchBox(view) : nothing}
    ${
      hasChips
        ? html`<div class="refine">
            ${
              kinds.length > 0
                ? renderChipRow(
                    messages.show,
                    'kinds',
                    kinds,
                    view,
                    renderChip(messages.everything, total, pressedKinds.length === 0, () => choose('kinds', [])),
                  )
                : nothing
            }
            ${keywords.length > 0 ? renderChipRow(messages.interests, 'keywords', keywords, view, nothing) : nothing}
          </div>`
        : nothing
    }
  </div>`;
}

function renderChipRow(
  legend: string,
  row: 'kinds' | 'keywords',
  choices: readonly Choice[],
  { messages, pressedKinds, pressedKeywords, choose }: FormView,
  first: unknown,
): TemplateResult {
  const pressed = row === 'kinds' ? pressedKinds : pressedKeywords;
  return html`<div class="refine-row">
    <span class="legend" id="legend-${row}">${legend}</span>
    <div class="chips" part="chips" role="group" aria-labelledby="legend-${row}">
      ${first}
      ${choices.map(({ value, count }) => {
        const isPressed = pressed.includes(value);
        const next = isPressed ? pressed.filter((other) => other !== value) : [...pressed, value];
        const label = row === 'kinds' ? sectionKindName(value, messages.kinds).several : value;
        return renderChip(label, row === 'kinds' ? count : undefined, isPressed, () => choose(row, next));
      })}
    </div>
  </div>`;
}

function renderChip(label: string, count: number | undefined, isPressed: boolean, press: () => void): TemplateResult {
  return html`<button
    class="chip"
    part="chip"
    type="button"
    aria-pressed=${isPressed ? 'true' : 'false'}
    @click=${press}
  >
    ${isPressed ? renderIcon(icons.check) : nothing}<bdi>${label}</bdi>${
      count === undefined ? nothing : html` <span class="count">${count}</span>`
    }
  </button>`;
}
