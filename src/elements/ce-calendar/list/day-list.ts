import type { CalendarEvent } from '../../../feeds/model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { keyedRows } from '../../../ui/keyed-rows.js';
import { renderEventRow } from '../event/event-row.js';
import type { EventContext } from '../event/event-text.js';
import { formatDay, formatFullDay, formatMonth } from '../event/format-event-times.js';
import type { DayGroup, MonthGroup } from './group-by-day.js';

export interface DayListContext extends EventContext {
  /** The visitor's day. */
  readonly today: string;
  /** The month's name is shown above already. */
  readonly hasMonthName: boolean;
  /** These are the widget's items, in order. */
  readonly areItems: boolean;
}

/** Of a list with more days than this, those far from the viewport are not laid out. */
const MANY = 20;

/**
 * A list per month, of days with their events.
 *
 * @param source what the days are made from: the same as before when only more of it is shown
 */
export function renderDayList(
  months: readonly MonthGroup[],
  context: DayListContext,
  source: readonly unknown[],
): TemplateResult {
  const minute = Math.floor(context.now.getTime() / 60_000);
  const inputs = [source, ...Object.values({ ...context, now: minute })];
  let next = 0;
  return html`${months.map(({ month, days }, place) => {
    const id = `${context.prefix}month-${place}`;
    const places = new Map(days.map(({ day }, nth) => [day, nth] as const).reverse());
    const firsts = days.map(({ events }) => (next += events.length) - events.length);
    return html`<p class=${context.hasMonthName ? 'visually-hidden' : 'month-name'} part="month-name" id=${id}>
        ${formatMonth(month, context.locale)}
      </p>
      <ol
        class="day-list ${days.length > MANY ? 'many' : ''}"
        part="list"
        role="list"
        aria-labelledby=${id}
        aria-busy=${context.isLoading ? 'true' : nothing}
      >
        ${keyedRows(
          days,
          {
            inputs,
            // A feed in its own order may come back to a day.
            key: ({ day }, nth) => `${day} ${places.get(day) === nth ? '' : nth}`,
            version: ({ events }, nth) =>
              `${firsts[nth]} ${events.length} ${context.opened.versionOf(events, context.isPrinting)}`,
          },
          (day, nth) => renderDayItem(day, context, firsts[nth] ?? 0),
        )}
      </ol>`;
  })}`;
}

function renderDayItem({ day, events }: DayGroup, context: DayListContext, first: number): TemplateResult {
  const { locale, messages, today } = context;
  const isToday = day === today;
  return html`<li class="day" part="day" data-day=${day}>
    <p class="date ${isToday ? 'today' : ''}" part="date">
      <b aria-hidden="true" .textContent=${formatDay(day, locale, { day: 'numeric' })}></b>
      <span
        aria-hidden="true"
        .textContent=${isToday ? messages.today : formatDay(day, locale, { weekday: 'short' })}
      ></span>
      <time
        class="visually-hidden"
        datetime=${day}
        .textContent=${`${isToday ? `${messages.today}, ` : ''}${formatFullDay(day, locale)}`}
      ></time>
    </p>
    <div class="events">
      ${repeat(
        events,
        (event: CalendarEvent) => event.id,
        (event, index) => renderEventRow(event, first + index, context, context.areItems),
      )}
    </div>
  </li>`;
}
