import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CalendarMessages } from '../../../i18n/calendar-messages.js';
import * as icons from '../../../ui/icons.js';
import { icon } from '../../../ui/icon.js';
import { searchBox } from '../../../ui/search-box.js';
import { FILTER_NAMES, NO_FILTERS, type EventFilters, type FilterName } from './event-filters.js';
import { kindName } from '../event/event-text.js';

/** The search box and the filters; under them what is set, and how many events that leaves. */

export interface FilterView {
  readonly messages: CalendarMessages;
  readonly filters: EventFilters;
  /** The values of each filter. A filter without values is not shown. */
  readonly values: Readonly<Record<FilterName, readonly string[]>>;
  /** How many events are left; `undefined` while they are loading. */
  readonly count: number | undefined;
  /** Whether the filters are shown where there is little room. */
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly change: (filters: EventFilters, how: 'push' | 'replace') => void;
}

/** How many filters are set, not counting the search. */
const setCount = (filters: EventFilters): number => FILTER_NAMES.flatMap((name) => filters[name]).length;

export function filterBar(view: FilterView): TemplateResult {
  const { messages, values, filters, isOpen, toggle, change } = view;
  const shown = FILTER_NAMES.filter((name) => values[name].length > 0);
  const set = setCount(filters);
  return html`<div class="filters" part="filters">
      ${searchBox({ messages, query: filters.query, search: (query) => change({ ...filters, query }, 'replace') })}
      ${
        shown.length > 0
          ? html`<button
                class="button quiet fold"
                part="fold"
                type="button"
                aria-expanded=${isOpen ? 'true' : 'false'}
                aria-controls="selects"
                @click=${toggle}
              >
                ${messages.filters}
                ${set > 0 ? html`<span class="count"><bdi>${messages.filtersSet(set)}</bdi></span>` : nothing}
                ${icon(icons.down)}
              </button>
              <div id="selects" class="selects">${shown.map((name) => select(name, view))}</div>`
          : nothing
      }
    </div>
    ${applied(view)}`;
}

function select(name: FilterName, { messages, values, filters, change }: FilterView): TemplateResult {
  const [label, all] = messages.filter[name];
  const [chosen] = filters[name];
  const onChange = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    change({ ...filters, [name]: value ? [value] : [] }, 'push');
  };
  const isChosen = (value: string): boolean => chosen?.toLowerCase() === value.toLowerCase();
  return html`<div class="field">
    <label for="filter-${name}">${label}</label>
    <span class="box"
      ><select id="filter-${name}" part="select" @change=${onChange}>
        <option value="" .selected=${live(chosen === undefined)}>${all}</option>
        ${values[name].map(
          (value) =>
            html`<option value=${value} .selected=${live(isChosen(value))}>
              ${valueName(name, value, messages)}
            </option>`,
        )}</select
      >${icon(icons.down)}</span
    >
  </div>`;
}

/** A value in the visitor's language. Those of cost and place are not from the feed. */
function valueName(name: FilterName, value: string, messages: CalendarMessages): string {
  if (name === 'kind') return kindName(value, messages);
  return (messages.values as Readonly<Record<string, string | undefined>>)[name === 'tag' ? '' : value] ?? value;
}

function applied({ messages, filters, count, change }: FilterView): TemplateResult {
  const set = FILTER_NAMES.flatMap((name) => filters[name].map((value) => ({ name, value })));
  const remove = (name: FilterName, value: string, event: Event): void => {
    const root = (event.currentTarget as Element).closest('.applied')?.parentElement;
    change({ ...filters, [name]: filters[name].filter((other) => other !== value) }, 'push');
    // The chip disappears; its filter is the nearest place for the focus.
    const field = root?.querySelector<HTMLElement>(`#filter-${name}`);
    (field?.offsetParent ? field : root?.querySelector('input'))?.focus();
  };
  const clearAll = (event: Event): void => {
    const root = (event.currentTarget as Element).closest('.applied')?.parentElement;
    change(NO_FILTERS, 'push');
    root?.querySelector('input')?.focus();
  };
  return html`<div class="applied" part="applied">
    <p class="meta" part="count"><bdi>${count === undefined ? nothing : messages.events(count)}</bdi></p>
    ${set.map(
      ({ name, value }) =>
        html`<button class="chip" part="chip" type="button" @click=${(event: Event) => remove(name, value, event)}>
          <bdi>${valueName(name, value, messages)}</bdi><span class="visually-hidden">: ${messages.removeFilter}</span>
          ${icon(icons.close)}
        </button>`,
    )}
    ${
      set.length > 0
        ? html`<button class="text-button" part="clear-all" type="button" @click=${clearAll}>
            ${messages.clearAll}
          </button>`
        : nothing
    }
  </div>`;
}
