import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { type CalendarFilterMessages, enCalendarFilters } from '../../../i18n/filter-messages.js';
import { getMessages } from '../../../i18n/localize.js';
import { chipStyles, controlStyles } from '../../../ui/controls.styles.js';
import { renderDisclosure } from '../../../ui/disclosure.js';
import * as icons from '../../../ui/icons.js';
import { renderChevron, renderIcon } from '../../../ui/icon.js';
import { memoizeLast } from '../../../ui/memo.js';
import { renderSearchBox } from '../../../ui/search-box.js';
import { stopTypedKeys } from '../../base/typing-keys.js';
import { countEvents, type CalendarModel } from '../calendar-model.js';
import { eventKindName } from '../event/event-text.js';
import { FILTER_NAMES, NO_FILTERS, type EventFilters, type FilterName } from './event-filters.js';
import { filterStyles } from './filter-bar.styles.js';
import { createEventFilter, listFilterValues } from './user-filter.js';

/** How many filters are set, not counting the search. */
const setCount = (filters: EventFilters): number => FILTER_NAMES.flatMap((name) => filters[name]).length;

/** The lazy chunk of the filters: the search box and the filters; under them what is set, and what that leaves. */
export class FilterBar {
  static readonly styles = [controlStyles, chipStyles, filterStyles];
  /** What the filters let through. */
  readonly createFilter = createEventFilter;
  readonly #listValues = memoizeLast(({ events }: { readonly events: readonly CalendarEvent[] }) =>
    listFilterValues(events),
  );

  constructor(host: LitElement) {
    stopTypedKeys(host.renderRoot);
  }

  render(model: CalendarModel): TemplateResult {
    const { state, userChoices, locale, filters } = model;
    const messages = filterMessages(locale);
    const values = this.#listValues({ events: state.selection.available });
    // A filter without values is not shown.
    const shown = FILTER_NAMES.filter((name) => values[name].length > 0);
    const set = setCount(filters);
    const search = (query: string): void => userChoices.filter({ ...filters, query }, 'replace');
    const button = {
      ...{ class: 'button quiet fold', part: 'fold', controls: 'selects' },
      isExpanded: state.isExpanded('filters'),
      toggle: () => state.toggle('filters'),
    };
    return html`<div class="filters" part="filters">
        ${renderSearchBox({ messages, query: filters.query, search })}
        ${
          shown.length > 0
            ? html`${renderDisclosure(
                  button,
                  html`${messages.filters}
                  ${set > 0 ? html`<span class="count"><bdi>${messages.filtersSet(set)}</bdi></span>` : nothing}
                  ${renderChevron()}`,
                )}
                <div id="selects" class="selects">${shown.map((name) => renderSelect(name, values[name], model))}</div>`
            : nothing
        }
      </div>
      ${renderAppliedFilters(model)}`;
  }
}

/** The messages of the filters, in the visitor's language. */
const filterMessages = (locale: string): CalendarFilterMessages =>
  getMessages(locale)?.calendarFilters ?? enCalendarFilters;

function renderSelect(name: FilterName, values: readonly string[], model: CalendarModel): TemplateResult {
  const { userChoices, filters } = model;
  const [label, all] = filterMessages(model.locale).filter[name];
  const [chosen] = filters[name];
  const onChange = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    userChoices.filter({ ...filters, [name]: value ? [value] : [] }, 'push');
  };
  const isChosen = (value: string): boolean => chosen?.toLowerCase() === value.toLowerCase();
  return html`<div class="field">
    <label for="filter-${name}">${label}</label>
    <span class="box"
      ><select id="filter-${name}" part="select" @change=${onChange}>
        <option value="" .selected=${live(chosen === undefined)}>${all}</option>
        ${values.map(
          (value) =>
            html`<option value=${value} .selected=${live(isChosen(value))}>${valueName(name, value, model)}</option>`,
        )}</select
      >${renderChevron()}</span
    >
  </div>`;
}

/** A value in the visitor's language. Those of cost and place are not from the feed. */
function valueName(name: FilterName, value: string, { messages, locale }: CalendarModel): string {
  if (name === 'kind') return eventKindName(value, messages);
  const { values } = filterMessages(locale);
  return (values as Readonly<Record<string, string | undefined>>)[name === 'tag' ? '' : value] ?? value;
}

function renderAppliedFilters(model: CalendarModel): TemplateResult {
  const { userChoices, filters } = model;
  const messages = filterMessages(model.locale);
  const count = countEvents(model);
  const set = FILTER_NAMES.flatMap((name) => filters[name].map((value) => ({ name, value })));
  const remove = (name: FilterName, value: string, event: Event): void => {
    const root = (event.currentTarget as Element).closest('.applied')?.parentElement;
    userChoices.filter({ ...filters, [name]: filters[name].filter((other) => other !== value) }, 'push');
    // The chip disappears; its filter is the nearest place for the focus.
    const field = root?.querySelector<HTMLElement>(`#filter-${name}`);
    (field?.offsetParent ? field : root?.querySelector('input'))?.focus();
  };
  const clearAll = (event: Event): void => {
    const root = (event.currentTarget as Element).closest('.applied')?.parentElement;
    userChoices.filter({ ...filters, ...NO_FILTERS }, 'push');
    root?.querySelector('input')?.focus();
  };
  return html`<div class="applied" part="applied">
    <p class="meta" part="count"><bdi>${count === undefined ? nothing : messages.events(count)}</bdi></p>
    ${set.map(
      ({ name, value }) =>
        html`<button class="chip" part="chip" type="button" @click=${(event: Event) => remove(name, value, event)}>
          <bdi>${valueName(name, value, model)}</bdi><span class="visually-hidden">: ${messages.removeFilter}</span>
          ${renderIcon(icons.close)}
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
