import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../time/days.js';
import { countEvents, createContext, isFiltered, type CalendarModel } from './calendar-model.js';
import { renderBoundsNote, renderNoResults } from './calendar-notes.js';
import { renderDayList } from './list/day-list.js';
import { renderEventList } from './list/event-list.js';
import { renderMonthBar } from './month/month-bar.js';
import { daysOfMonth } from './state/calendar-days.js';

/** What is below the heading: filters, then the list or the month. */
export function renderCalendarBody(model: CalendarModel): TemplateResult {
  const { isMonth } = model.state.options;
  const isFilterable = isMonth || model.state.selection.available.length > 0;
  return html`${isFilterable ? model.filterBar?.render(model) : nothing} ${model.state.opened.links?.render(model)}
  ${isMonth ? renderMonthView(model) : renderEventList(model)}`;
}

function renderMonthView(model: CalendarModel): TemplateResult {
  const { state, feed, userChoices, fitsGrid, monthView, isPrinting } = model;
  const { month: shown, today, order, firstDay } = state.options;
  const { from, to } = daysOfMonth(shown);
  const context = createContext(model);
  const showMonth: typeof userChoices.showMonth = (...change) => userChoices.showMonth(...change);
  const { matches: events } = state.selection;
  return html`${renderMonthBar(model)} ${countEvents(model) === 0 ? renderNoEvents(model) : nothing}
  ${
    fitsGrid && monthView
      ? monthView.render({ context, order, events, month: shown, today, firstDay, isPrinting, showMonth })
      : renderDayList(state.monthList, context, state.monthList)
  }
  ${renderBoundsNote(state.boundsIn(feed.state.pages), { first: from, last: addDays(to, -1) }, context)}`;
}

/** Weeks of the skeleton of a month. */
const SKELETON_WEEKS = 5;

export function renderSkeletonRow(index: number, isMonth: boolean): TemplateResult {
  if (isMonth) return index < SKELETON_WEEKS ? html`<div class="skeleton-week"></div>` : html``;
  return html`<div class="day">
    <p class="date"><span class="skeleton-bar tall"></span></p>
    <div class="events"><span class="skeleton-bar tall"></span><span class="skeleton-bar"></span></div>
  </div>`;
}

/** A grid without events speaks for itself; when the feed has no events at all, its state says so. */
function renderNoEvents(model: CalendarModel): unknown {
  const { state, messages, fitsGrid } = model;
  if (isFiltered(model)) return renderNoResults(messages);
  return fitsGrid || !model.isSettled || state.selection.matches.length === 0
    ? nothing
    : html`<p class="empty" part="empty"><bdi>${messages.empty}</bdi></p>`;
}
