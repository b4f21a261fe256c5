import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CalendarEvent } from '../../feeds/events.js';
import type { AgendaDay, AgendaMonth } from './agenda.js';
import { eventRow } from './event-row.js';
import type { EventView } from './event-words.js';
import { dayName, fullDay, monthName } from './event-times.js';

export interface AgendaView extends EventView {
  /** The reader's day. */
  readonly today: string;
  readonly busy: boolean;
  /** The month's name stands above already. */
  readonly named: boolean;
  /** These are the widget's items, in order. */
  readonly areItems: boolean;
}

/** A list per month, in it the days, in these the events. */
export function agendaList(months: readonly AgendaMonth[], view: AgendaView): TemplateResult {
  let index = 0;
  const next = (): number => index++;
  return html`${months.map(({ month, days }, place) => {
    const id = `${view.prefix}month-${place}`;
    return html`<p class=${view.named ? 'visually-hidden' : 'month-name'} part="month-name" id=${id}>
        ${monthName(month, view.locale)}
      </p>
      <ol class="agenda" part="list" role="list" aria-labelledby=${id} aria-busy=${view.busy ? 'true' : nothing}>
        ${repeat(
          days,
          ({ day }, nth) => `${day} ${days.findIndex((other) => other.day === day) === nth ? '' : nth}`,
          (day) => dayItem(day, view, next),
        )}
      </ol>`;
  })}`;
}

function dayItem({ day, events }: AgendaDay, view: AgendaView, next: () => number): TemplateResult {
  const { locale, words, today } = view;
  const isToday = day === today;
  return html`<li class="day" part="day" data-day=${day}>
    <p class="date ${isToday ? 'today' : ''}" part="date">
      <time datetime=${day}
        ><span aria-hidden="true"
          ><b>${dayName(day, locale, { day: 'numeric' })}</b
          ><span>${isToday ? words.today : dayName(day, locale, { weekday: 'short' })}</span></span
        ><span class="visually-hidden">${isToday ? `${words.today}, ` : ''}${fullDay(day, locale)}</span></time
      >
    </p>
    <div class="events">
      ${repeat(
        events,
        (event: CalendarEvent) => event.id,
        (event) => eventRow(event, next(), view, view.areItems),
      )}
    </div>
  </li>`;
}
