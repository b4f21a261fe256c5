import type { CalendarEvent } from '../../../feeds/model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderEventRow } from '../event/event-row.js';
import type { EventContext } from '../event/event-text.js';
import { formatDay, formatFullDay, formatMonth } from '../event/event-times.js';
import type { DayGroup, MonthGroup } from './group-by-day.js';

export interface DayListContext extends EventContext {
  /** The visitor's day. */
  readonly today: string;
  /** The month's name is shown above already. */
  readonly hasMonthName: boolean;
  /** These are the widget's items, in order. */
  readonly areItems: boolean;
}

/** A list per month, of days with their events. */
export function renderDayList(months: readonly MonthGroup[], context: DayListContext): TemplateResult {
  let index = 0;
  const next = (): number => index++;
  return html`${months.map(({ month, days }, place) => {
    const id = `${context.prefix}month-${place}`;
    return html`<p class=${context.hasMonthName ? 'visually-hidden' : 'month-name'} part="month-name" id=${id}>
        ${formatMonth(month, context.locale)}
      </p>
      <ol
        class="day-list"
        part="list"
        role="list"
        aria-labelledby=${id}
        aria-busy=${context.isLoading ? 'true' : nothing}
      >
        ${repeat(
          days,
          ({ day }, nth) => `${day} ${days.findIndex((other) => other.day === day) === nth ? '' : nth}`,
          (day) => renderDayItem(day, context, next),
        )}
      </ol>`;
  })}`;
}

function renderDayItem({ day, events }: DayGroup, context: DayListContext, next: () => number): TemplateResult {
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
        (event) => renderEventRow(event, next(), context, context.areItems),
      )}
    </div>
  </li>`;
}
