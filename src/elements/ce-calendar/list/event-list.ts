import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../../feeds/events.js';
import * as icons from '../../../ui/icons.js';
import { icon } from '../../../ui/icon.js';
import { note } from '../calendar-notes.js';
import { formatDay } from '../event/event-times.js';
import { dayList, type DayListContext } from './day-list.js';
import { groupByDay, type DayOrder } from './group-by-day.js';

/** The list view: past events behind a button, then the events by day. */
export interface EventListModel {
  readonly context: DayListContext;
  readonly order: DayOrder;
  readonly pastEvents: readonly CalendarEvent[];
  readonly isPastOpen: boolean;
  readonly togglePast: () => void;
  readonly events: readonly CalendarEvent[];
  /** Last day of the list, if all of it is shown. */
  readonly lastDay: string | undefined;
  /** Shown when there are no events at all. */
  readonly noResults: unknown;
}

export function eventList(model: EventListModel): TemplateResult {
  const { context, order, pastEvents, events, lastDay, noResults } = model;
  const { messages, locale } = context;
  return html`${pastEvents.length > 0 ? pastList(model) : nothing}
  ${events.length > 0 ? dayList(groupByDay(events, order), context) : pastEvents.length > 0 ? nothing : noResults}
  ${
    events.length > 0 && lastDay
      ? note('bounds', messages.listedUntil(formatDay(lastDay, locale, { dateStyle: 'long' })))
      : nothing
  }`;
}

function pastList({ context, order, pastEvents, isPastOpen, togglePast }: EventListModel): TemplateResult {
  const months = (): TemplateResult =>
    dayList(groupByDay(pastEvents, order), { ...context, prefix: 'past-', areItems: false });
  return html`<button
      class="disclose past"
      part="past"
      type="button"
      aria-expanded=${isPastOpen ? 'true' : 'false'}
      aria-controls="past"
      @click=${togglePast}
    >
      <bdi>${context.messages.pastEvents(pastEvents.length)}</bdi> ${icon(icons.down)}
    </button>
    <div id="past" ?hidden=${!isPastOpen}>${isPastOpen ? months() : nothing}</div>`;
}
