import { isPast } from '../../../feeds/items/is-past.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addDays, daysBetween } from '../../../time/days.js';
import { onSelect } from '../../../ui/item-events.js';
import { isCancelledOrPostponed, linkOf, locationText, sectionClass, type EventContext } from '../event/event-text.js';
import { formatCellTime, formatDay, formatPeriod } from '../event/format-event-times.js';
import { moreMessages } from '../more-messages.js';
import { isMonthPeriod } from '../state/calendar-days.js';
import type { GridDay, GridEntry, GridWeeks } from './month-grid.js';

/** A month, or a week, as a table: the grid pattern of the ARIA Authoring Practices, with navigation inside the cells. */

export interface TableContext extends EventContext {
  /** The month, or the first day of the week. */
  readonly period: string;
  readonly weeks: GridWeeks;
  /** The visitor's day. */
  readonly today: string;
  /** The day whose cell is the grid's tab stop. */
  readonly activeDay: string;
  /** The day whose events are shown in the dialog. */
  readonly openedDay: string | undefined;
  /** Times need the name of their zone, since the grid has several. */
  readonly hasSeveralZones: boolean;
  readonly onKeydown: (event: KeyboardEvent) => void;
  /** The focus has come to that day. */
  readonly activate: (day: string) => void;
  readonly openDay: (day: string) => void;
}

export function renderMonthTable(context: TableContext): TemplateResult {
  const { period, weeks, locale, isLoading, onKeydown } = context;
  const [first = []] = weeks;
  return html`<table
    class=${isMonthPeriod(period) ? 'month' : 'month week'}
    part="grid"
    role="grid"
    aria-label=${formatPeriod(period, locale)}
    aria-busy=${isLoading ? 'true' : nothing}
    @keydown=${onKeydown}
  >
    <thead>
      <tr>
        ${first.map(
          ({ day }) =>
            html`<th scope="col" abbr=${formatDay(day, locale, { weekday: 'long' })}>
              ${formatDay(day, locale, { weekday: 'short' })}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) =>
          html`<tr>
            ${week.map((day) => renderCell(day, week, context))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Its accessible name is its visually hidden text: the content of a list is not part of a name, and is read after it. */
function renderCell(gridDay: GridDay, week: readonly GridDay[], context: TableContext): TemplateResult {
  const { day, isInPeriod, lines, hiddenCount, entries } = gridDay;
  const { locale, today, activeDay, openedDay, activate, openDay } = context;
  const more = moreMessages(locale);
  const isToday = day === today;
  const classes = `${isInPeriod ? '' : 'out'} ${isToday ? 'now' : ''}`;
  return html`<td
    class=${classes}
    part="cell"
    data-day=${day}
    tabindex=${day === activeDay ? 0 : -1}
    aria-current=${isToday ? 'date' : nothing}
    @focusin=${() => activate(day)}
  >
    <span class="number" aria-hidden="true">${formatDay(day, locale, { day: 'numeric' })}</span>
    <span class="visually-hidden">${more.cell(formatDay(day, locale), entries.length, isToday)}</span>
    ${
      entries.length > 0
        ? html`<ul role="list">
            ${repeat(
              lines,
              (entry, index) => entry?.event.id ?? index,
              (entry) =>
                entry
                  ? html`<li>${renderEntry(entry, day, week, context)}</li>`
                  : html`<li class="gap" aria-hidden="true"></li>`,
            )}
            ${
              hiddenCount > 0
                ? html`<li>
                    <button
                      class="entry rest"
                      part="rest"
                      type="button"
                      tabindex="-1"
                      aria-haspopup="dialog"
                      aria-expanded=${openedDay === day ? 'true' : 'false'}
                      @click=${() => openDay(day)}
                    >
                      <bdi>${more.more(hiddenCount)}</bdi>
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
function renderEntry(entry: GridEntry, day: string, week: readonly GridDay[], context: TableContext): TemplateResult {
  const { event, starts, ends, isSpan, height } = entry;
  const { messages, now, visitor, openedDay, openDay } = context;
  const source = context.sourceOf(event);
  const isFirst = starts || day === week[0]?.day;
  const classes = [
    'entry',
    source?.className ?? sectionClass(event),
    isSpan && `bar${starts ? ' from' : ''}${ends ? ' to' : ''}${isFirst ? '' : ' further'}`,
    isCancelledOrPostponed(event) && 'off',
    isPast(event, now, visitor) && 'past',
    height > 1 && 'tall',
  ];
  const time = formatCellTime(event, context, context.hasSeveralZones);
  const content = html`<span class="label"
    >${time && starts ? html`<b dir="auto">${time}</b>&#32;` : nothing}<bdi class="name">${event.title}</bdi
    >${isMonthPeriod(context.period) ? nothing : renderPlace(event, context)}${isSpan ? html`<span class="visually-hidden">, ${dayOfSpan(entry, day, context.locale)}</span>` : nothing}${
      event.status === 'confirmed'
        ? nothing
        : html`<span class="visually-hidden">, ${messages.status[event.status]}</span>`
    }${source ? html`<span class="visually-hidden">, ${source.label}</span>` : nothing}</span
  >`;
  const name = classes.filter(Boolean).join(' ');
  // The title of a span extends over its other days in this week.
  const days = isSpan && isFirst ? daysInWeek(entry, day, week) : 1;
  const href = linkOf(event);
  if (href) {
    return html`<a
      class=${name}
      part="link"
      href=${href}
      tabindex="-1"
      .style=${`--_days:${days};--_lines:${height}`}
      @click=${onSelect(event)}
      >${content}</a
    >`;
  }
  return html`<button
    class=${name}
    part="entry"
    type="button"
    tabindex="-1"
    aria-haspopup="dialog"
    aria-expanded=${openedDay === day ? 'true' : 'false'}
    .style=${`--_days:${days};--_lines:${height}`}
    @click=${() => openDay(day)}
  >
    ${content}
  </button>`;
}

/** A week has room for where an event is. Of several days it has one line. */
function renderPlace(event: CalendarEvent, { messages }: TableContext): unknown {
  const place = locationText(event, messages);
  return place ? html`<span class="where" dir="auto">${place}</span>` : nothing;
}

/** The same title is in several cells: each says which of the days it is. */
function dayOfSpan({ first, last, starts }: GridEntry, day: string, locale: string): string {
  const { dayOf, continues } = moreMessages(locale);
  const which = dayOf(daysBetween(first, day) + 1, daysBetween(first, last) + 1);
  return starts ? which : `${continues}, ${which}`;
}

function daysInWeek({ last }: GridEntry, day: string, week: readonly GridDay[]): number {
  const end = week.at(-1)?.day ?? day;
  return daysBetween(day, last < end ? addDays(last, 1) : addDays(end, 1));
}
