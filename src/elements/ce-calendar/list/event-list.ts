import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../../time/days.js';
import { renderDisclosure } from '../../../ui/disclosure.js';
import { createContext, type CalendarModel } from '../calendar-model.js';
import { renderNote } from '../calendar-notes.js';
import { formatDay } from '../event/format-event-times.js';
import { renderDayList } from './day-list.js';
import { groupByDay } from './group-by-day.js';

/** The list view: past events behind a button, then the events by day. */
export function renderEventList(model: CalendarModel): TemplateResult {
  const { state, messages, locale, listCount, countRendered } = model;
  const { matches, pastEvents } = state.selection;
  const { order, from: listStart } = state.options;
  const events = matches.slice(0, Math.max(countRendered(), state.minVisible));
  const lastDay = listCount >= matches.length ? lastListedDay(model) : undefined;
  return html`${pastEvents.length > 0 ? renderPastList(model) : nothing}
  ${
    events.length > 0
      ? renderDayList(groupByDay(events, { ...order, listStart }), createContext(model), matches)
      : model.views.renderNoEvents(model)
  }
  ${
    events.length > 0 && lastDay
      ? renderNote('bounds', messages.listedUntil(formatDay(lastDay, locale, { dateStyle: 'long' })))
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

function renderPastList(model: CalendarModel): TemplateResult {
  const { state, messages } = model;
  const { pastEvents } = state.selection;
  const { order, from: listStart } = state.options;
  const isExpanded = state.isExpanded('past') || model.isPrinting;
  const months = (): TemplateResult =>
    renderDayList(
      groupByDay(pastEvents, { ...order, listStart }),
      { ...createContext(model), prefix: 'past-', areItems: false },
      pastEvents,
    );
  return html`${renderDisclosure(
      {
        class: 'disclose past chevron-after',
        part: 'past',
        controls: 'past',
        isExpanded,
        toggle: () => state.toggle('past'),
      },
      html`<bdi>${messages.pastEvents(pastEvents.length)}</bdi>`,
    )}
    <div id="past" ?hidden=${!isExpanded}>${isExpanded ? months() : nothing}</div>`;
}
