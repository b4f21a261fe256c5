import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../../time/days.js';
import { disclosure } from '../../../ui/disclosure.js';
import { chevron } from '../../../ui/icon.js';
import { createContext, isFiltered, type CalendarModel } from '../calendar-model.js';
import { noResults, note } from '../calendar-notes.js';
import { formatDay } from '../event/event-times.js';
import { dayList } from './day-list.js';
import { groupByDay } from './group-by-day.js';

/** The list view: past events behind a button, then the events by day. */
export function eventList(model: CalendarModel): TemplateResult {
  const { state, messages, locale, listCount } = model;
  const { matches, pastEvents } = state.selection;
  const { order, from: listStart } = state.options;
  const events = matches.slice(0, Math.max(listCount, state.minVisible));
  const lastDay = events.length === matches.length ? lastListedDay(model) : undefined;
  if (events.length === 0 && pastEvents.length === 0) return html`${isFiltered(model) ? noResults(messages) : nothing}`;
  return html`${pastEvents.length > 0 ? pastList(model) : nothing}
  ${events.length > 0 ? dayList(groupByDay(events, { ...order, listStart }), createContext(model)) : nothing}
  ${
    events.length > 0 && lastDay
      ? note('bounds', messages.listedUntil(formatDay(lastDay, locale, { dateStyle: 'long' })))
      : nothing
  }`;
}

/** `undefined` when the feed has more. */
function lastListedDay({ state, feed }: CalendarModel): string | undefined {
  const bounds = state.boundsIn(feed.state.pages);
  if (!bounds || feed.hasNext) return undefined;
  const last = addDays(state.options.listDays.to, -1);
  return bounds.last < last ? bounds.last : last;
}

function pastList(model: CalendarModel): TemplateResult {
  const { state, messages } = model;
  const { pastEvents } = state.selection;
  const { order, from: listStart } = state.options;
  const isExpanded = state.isExpanded('past') || model.isPrinting;
  const months = (): TemplateResult =>
    dayList(groupByDay(pastEvents, { ...order, listStart }), {
      ...createContext(model),
      prefix: 'past-',
      areItems: false,
    });
  return html`${disclosure(
      { class: 'disclose past', part: 'past', controls: 'past', isExpanded, toggle: () => state.toggle('past') },
      html`<bdi>${messages.pastEvents(pastEvents.length)}</bdi> ${chevron()}`,
    )}
    <div id="past" ?hidden=${!isExpanded}>${isExpanded ? months() : nothing}</div>`;
}
