import { html, nothing, type TemplateResult } from 'lit';
import { fieldChoices, listChoices, MAP_FIELDS, readMap } from '../discovery/map-choices.js';
import { WIDGETS } from '../widgets.js';
import type { BuilderView } from './context.js';
import { renderSelect } from './fields.js';

/** Unknown JSON: choose the list, then which field of its first item is which. */
export function renderMapForm(view: BuilderView): TemplateResult | typeof nothing {
  const { messages, choices, search, chooseMap } = view;
  const asked = search.status === 'done' ? search.discovery.asked : undefined;
  if (asked?.type !== 'json' || !choices.widget) return nothing;
  const { map } = messages;
  const lists = listChoices(asked.document);
  if (lists.length === 0) return html`<p class="notice caution">${map.noLists}</p>`;

  const chosen = readMap(choices.map || asked.map);
  const list = chosen.items ?? lists[0]!.path;
  const fields = fieldChoices(asked.document, list).map(({ path, sample }) => ({
    value: path,
    label: `${path}: ${sample}`,
  }));
  const choose = (name: string, path: string): void => chooseMap({ ...chosen, items: list, [name]: path });
  return html`<fieldset class="map">
    <legend>${map.title}</legend>
    <p>${map.intro}</p>
    ${renderSelect({
      id: 'map-items',
      label: map.list,
      value: list,
      choices: lists.map(({ path, count }) => ({ value: path, label: `${path || map.root}: ${map.items(count)}` })),
      onChange: (items) => chooseMap({ items }),
    })}
    ${MAP_FIELDS[WIDGETS[choices.widget]].map((name) =>
      renderSelect({
        id: `map-${name.replace('.', '-')}`,
        label: map.fields[name],
        value: chosen[name] ?? '',
        choices: [{ value: '', label: map.none }, ...fields],
        onChange: (path) => choose(name, path),
      }),
    )}
    ${
      view.mapProblem?.type === 'failure'
        ? html`<p class="error" role="alert" lang="en">${view.mapProblem.detail}</p>`
        : nothing
    }
  </fieldset>`;
}
