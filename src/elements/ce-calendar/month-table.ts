import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addDays, daysBetween } from '../../time/days.js';
import { selects } from '../../ui/item-events.js';
import { isOver } from './agenda.js';
import { hueOf, isOff, linkOf, type EventView } from './event-words.js';
import { cellTime, dayName, monthName } from './event-times.js';
import type { GridDay, GridEntry } from './month-grid.js';

/** A month as a table: APG grid, with navigation inside the cells. */

export interface TableView extends EventView {
  readonly month: string;
  readonly weeks: readonly (readonly GridDay[])[];
  /** The reader's day. */
  readonly today: string;
  /** The day whose cell is the grid's tab stop. */
  readonly active: string;
  /** The day whose events are shown in the dialog. */
  readonly opened: string | undefined;
  readonly busy: boolean;
  /** Times need the name of their zone: they are of several. */
  readonly named: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  /** A reader has come to that day. */
  readonly visit: (day: string) => void;
  readonly openDay: (day: string) => void;
}

export function monthTable(view: TableView): TemplateResult {
  const { month, weeks, locale, busy, onKey } = view;
  const [first = []] = weeks;
  return html`<table
    class="month"
    part="grid"
    role="grid"
    aria-label=${monthName(month, locale)}
    aria-busy=${busy ? 'true' : nothing}
    @keydown=${onKey}
  >
    <thead>
      <tr>
        ${first.map(
          ({ day }) =>
            html`<th scope="col" abbr=${dayName(day, locale, { weekday: 'long' })}>
              ${dayName(day, locale, { weekday: 'short' })}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) =>
          html`<tr>
            ${week.map((day) => cell(day, week, view))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Its name is what is unseen in it: the content of a list is no part of a name, and is read after it. */
function cell(gridDay: GridDay, week: readonly GridDay[], view: TableView): TemplateResult {
  const { day, inMonth, lines, leftOut, entries } = gridDay;
  const { locale, words, today, active, opened, visit, openDay } = view;
  const isToday = day === today;
  const classes = `${inMonth ? '' : 'out'} ${isToday ? 'now' : ''}`;
  return html`<td
    class=${classes}
    part="cell"
    data-day=${day}
    tabindex=${day === active ? 0 : -1}
    aria-current=${isToday ? 'date' : nothing}
    @focusin=${() => visit(day)}
  >
    <span class="number" aria-hidden="true">${dayName(day, locale, { day: 'numeric' })}</span>
    <span class="visually-hidden">${words.cell(dayName(day, locale), entries.length, isToday)}</span>
    ${
      entries.length > 0
        ? html`<ul role="list">
            ${repeat(
              lines,
              (entry, index) => entry?.event.id ?? index,
              (entry) =>
                entry
                  ? html`<li>${line(entry, gridDay, week, view)}</li>`
                  : html`<li class="gap" aria-hidden="true"></li>`,
            )}
            ${
              leftOut > 0
                ? html`<li>
                    <button
                      class="entry rest"
                      part="rest"
                      type="button"
                      tabindex="-1"
                      aria-haspopup="dialog"
                      aria-expanded=${opened === day ? 'true' : 'false'}
                      @click=${() => openDay(day)}
                    >
                      <bdi>${words.more(leftOut)}</bdi>
                    </button>
                  </li>`
                : nothing
            }
          </ul>`
        : nothing
    }
  </td>`;
}

/** An event in a cell: a link to its page; without one, a button that opens the day. */
function line(entry: GridEntry, { day }: GridDay, week: readonly GridDay[], view: TableView): TemplateResult {
  const { event, starts, ends, spans } = entry;
  const { words, now, reader, opened, openDay } = view;
  const isFirst = starts || day === week[0]?.day;
  const classes = [
    'entry',
    hueOf(event),
    spans && `bar${starts ? ' from' : ''}${ends ? ' to' : ''}${isFirst ? '' : ' further'}`,
    isOff(event) && 'off',
    isOver(event, now, reader) && 'past',
  ];
  const time = cellTime(event, view, view.named);
  const content = html`<span class="label"
    >${time && starts ? html`<b dir="auto">${time}</b> ` : nothing}<bdi class="name">${event.title}</bdi
    >${starts ? nothing : html`<span class="visually-hidden">, ${words.continues}</span>`}${
      event.status === 'confirmed'
        ? nothing
        : html`<span class="visually-hidden">, ${words.status[event.status]}</span>`
    }</span
  >`;
  const name = classes.filter(Boolean).join(' ');
  // The title of a span runs on over the days after it in this week.
  const room = spans && isFirst ? restOf(entry, day, week) : 1;
  const href = linkOf(event);
  if (href) {
    return html`<a
      class=${name}
      part="link"
      href=${href}
      tabindex="-1"
      .style=${`--_days:${room}`}
      @click=${selects(event)}
      >${content}</a
    >`;
  }
  return html`<button
    class=${name}
    part="entry"
    type="button"
    tabindex="-1"
    aria-haspopup="dialog"
    aria-expanded=${opened === day ? 'true' : 'false'}
    .style=${`--_days:${room}`}
    @click=${() => openDay(day)}
  >
    ${content}
  </button>`;
}

function restOf({ last }: GridEntry, day: string, week: readonly GridDay[]): number {
  const end = week.at(-1)?.day ?? day;
  return daysBetween(day, last < end ? addDays(last, 1) : addDays(end, 1));
}
