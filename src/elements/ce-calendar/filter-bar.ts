import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CalendarMessages } from '../../i18n/calendar-messages.js';
import * as glyphs from '../../ui/glyphs.js';
import { icon } from '../../ui/icons.js';
import { searchBox } from '../../ui/search-box.js';
import { EVERYTHING, FILTERS, type EventChoices, type FilterName } from './event-filters.js';
import { kindName } from './event-words.js';

/** The search box and the choices a reader has; under it what is chosen, and how much that leaves. */

export interface FilterView {
  readonly words: CalendarMessages;
  readonly choices: EventChoices;
  /** The values of each filter; one without values is not shown. */
  readonly values: Readonly<Record<FilterName, readonly string[]>>;
  /** How many events are left; `undefined` while they are asked for. */
  readonly count: number | undefined;
  /** The filters are unfolded, where there is little room. */
  readonly unfolded: boolean;
  readonly unfold: () => void;
  readonly choose: (choices: EventChoices, how: 'push' | 'replace') => void;
}

/** How many filters are set, the search not among them. */
const setCount = (choices: EventChoices): number => FILTERS.reduce((sum, name) => sum + choices[name].length, 0);

export function filterBar(view: FilterView): TemplateResult {
  const { words, values, choices, unfolded, unfold, choose } = view;
  const shown = FILTERS.filter((name) => values[name].length > 0);
  const set = setCount(choices);
  return html`<div class="filters" part="filters">
      ${searchBox({ words, query: choices.query, search: (query) => choose({ ...choices, query }, 'replace') })}
      ${
        shown.length > 0
          ? html`<button
                class="button quiet fold"
                part="fold"
                type="button"
                aria-expanded=${unfolded ? 'true' : 'false'}
                aria-controls="selects"
                @click=${unfold}
              >
                ${words.filters}
                ${set > 0 ? html`<span class="count"><bdi>${words.filtersSet(set)}</bdi></span>` : nothing}
                ${icon(glyphs.down)}
              </button>
              <div id="selects" class="selects">${shown.map((name) => select(name, view))}</div>`
          : nothing
      }
    </div>
    ${applied(view)}`;
}

function select(name: FilterName, { words, values, choices, choose }: FilterView): TemplateResult {
  const [label, all] = words.filter[name];
  const [chosen] = choices[name];
  const change = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    choose({ ...choices, [name]: value ? [value] : [] }, 'push');
  };
  const isChosen = (value: string): boolean => chosen?.toLowerCase() === value.toLowerCase();
  return html`<div class="field">
    <label for="filter-${name}">${label}</label>
    <span class="box"
      ><select id="filter-${name}" part="select" @change=${change}>
        <option value="" .selected=${live(chosen === undefined)}>${all}</option>
        ${values[name].map(
          (value) =>
            html`<option value=${value} .selected=${live(isChosen(value))}>${valueName(name, value, words)}</option>`,
        )}</select
      >${icon(glyphs.down)}</span
    >
  </div>`;
}

/** A value in the reader's words: those of cost and place are ours. */
function valueName(name: FilterName, value: string, words: CalendarMessages): string {
  if (name === 'kind') return kindName(value, words);
  return (words.values as Readonly<Record<string, string | undefined>>)[name === 'tag' ? '' : value] ?? value;
}

function applied({ words, choices, count, choose }: FilterView): TemplateResult {
  const set = FILTERS.flatMap((name) => choices[name].map((value) => ({ name, value })));
  const remove = (name: FilterName, value: string, event: Event): void => {
    const root = (event.currentTarget as Element).closest('.applied')?.parentElement;
    choose({ ...choices, [name]: choices[name].filter((other) => other !== value) }, 'push');
    // The chip goes; what it has set is the nearest place to go on from.
    const field = root?.querySelector<HTMLElement>(`#filter-${name}`);
    (field?.offsetParent ? field : root?.querySelector('input'))?.focus();
  };
  const clearAll = (event: Event): void => {
    const root = (event.currentTarget as Element).closest('.applied')?.parentElement;
    choose(EVERYTHING, 'push');
    root?.querySelector('input')?.focus();
  };
  return html`<div class="applied" part="applied">
    <p class="meta" part="count"><bdi>${count === undefined ? nothing : words.events(count)}</bdi></p>
    ${set.map(
      ({ name, value }) =>
        html`<button class="chip" part="chip" type="button" @click=${(event: Event) => remove(name, value, event)}>
          <bdi>${valueName(name, value, words)}</bdi><span class="visually-hidden">: ${words.removeFilter}</span>
          ${icon(glyphs.close)}
        </button>`,
    )}
    ${
      set.length > 0
        ? html`<button class="text-button" part="clear-all" type="button" @click=${clearAll}>${words.clearAll}</button>`
        : nothing
    }
  </div>`;
}
