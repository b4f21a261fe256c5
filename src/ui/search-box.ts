import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import * as icons from './icons.js';
import { renderIcon } from './icon.js';

export interface SearchBox {
  readonly messages: { readonly search: string; readonly clear: string };
  readonly query: string;
  readonly search: (query: string) => void;
  /** The user has focused the box, and is about to type. */
  readonly prepare?: () => void;
}

/** A labeled search box. Escape and the button in it clear it; the focus stays in the box. */
export function renderSearchBox({ messages, query, search, prepare }: SearchBox): TemplateResult {
  const typed = (event: Event): void => search((event.target as HTMLInputElement).value);
  const clear = (event: Event): void => {
    search('');
    (event.currentTarget as Element).closest('.box')?.querySelector('input')?.focus();
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !query) return;
    event.preventDefault();
    clear(event);
  };
  return html`<div class="field" part="search">
    <label for="query">${messages.search}</label>
    <span class="box"
      >${renderIcon(icons.search)}<input
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
          ? html`<button class="clear" part="clear" type="button" aria-label=${messages.clear} @click=${clear}>
              ${renderIcon(icons.close)}
            </button>`
          : nothing
      }</span
    >
  </div>`;
}
