import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SectionsMessages } from '../../i18n/messages.js';
import * as glyphs from '../../ui/glyphs.js';
import { icon } from '../../ui/icons.js';
import { kindName } from './section-texts.js';
import type { Choice } from './section-filters.js';

/** The search box, and a row of chips for kinds and for keywords. */

export interface FormView {
  readonly words: SectionsMessages;
  readonly hasBox: boolean;
  readonly query: string;
  readonly kinds: readonly Choice[];
  readonly keywords: readonly Choice[];
  readonly total: number;
  readonly chosenKinds: readonly string[];
  readonly chosenKeywords: readonly string[];
  /** The reader goes to the box, and is about to type. */
  readonly prepare: () => void;
  readonly search: (query: string) => void;
  readonly clear: () => void;
  readonly choose: (row: 'kinds' | 'keywords', chosen: readonly string[]) => void;
}

export function sectionForm(view: FormView): unknown {
  const { words, hasBox, kinds, keywords, total, chosenKinds, choose } = view;
  const hasChips = kinds.length > 0 || keywords.length > 0;
  if (!hasBox && !hasChips) return nothing;
  return html`<div class="form" part="form">
    ${hasBox ? box(view) : nothing}
    ${
      hasChips
        ? html`<div class="refine">
            ${
              kinds.length > 0
                ? chipRow(
                    words.show,
                    'kinds',
                    kinds,
                    view,
                    chip(words.everything, total, chosenKinds.length === 0, () => choose('kinds', [])),
                  )
                : nothing
            }
            ${keywords.length > 0 ? chipRow(words.interests, 'keywords', keywords, view, nothing) : nothing}
          </div>`
        : nothing
    }
  </div>`;
}

function box({ words, query, prepare, search, clear }: FormView): TemplateResult {
  const typed = (event: Event): void => search((event.target as HTMLInputElement).value);
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !query) return;
    event.preventDefault();
    clear();
  };
  return html`<div class="field" part="search">
    <label for="query">${words.search}</label>
    <span class="box"
      >${icon(glyphs.search)}<input
        id="query"
        part="input"
        type="search"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${live(query)}
        @focus=${prepare}
        @input=${typed}
        @keydown=${escape}
      />${
        query
          ? html`<button class="clear" part="clear" type="button" aria-label=${words.clear} @click=${clear}>
              ${icon(glyphs.close)}
            </button>`
          : nothing
      }</span
    >
  </div>`;
}

function chipRow(
  legend: string,
  row: 'kinds' | 'keywords',
  choices: readonly Choice[],
  { words, chosenKinds, chosenKeywords, choose }: FormView,
  first: unknown,
): TemplateResult {
  const pressed = row === 'kinds' ? chosenKinds : chosenKeywords;
  return html`<div class="refine-row">
    <span class="legend" id="legend-${row}">${legend}</span>
    <div class="chips" part="chips" role="group" aria-labelledby="legend-${row}">
      ${first}
      ${choices.map(({ value, count }) => {
        const isPressed = pressed.includes(value);
        const next = isPressed ? pressed.filter((other) => other !== value) : [...pressed, value];
        const label = row === 'kinds' ? kindName(value, words.kinds).several : value;
        return chip(label, row === 'kinds' ? count : undefined, isPressed, () => choose(row, next));
      })}
    </div>
  </div>`;
}

function chip(label: string, count: number | undefined, isPressed: boolean, press: () => void): TemplateResult {
  return html`<button
    class="chip"
    part="chip"
    type="button"
    aria-pressed=${isPressed ? 'true' : 'false'}
    @click=${press}
  >
    ${isPressed ? icon(glyphs.check) : nothing}<bdi>${label}</bdi>${
      count === undefined ? nothing : html` <span class="count">${count}</span>`
    }
  </button>`;
}
