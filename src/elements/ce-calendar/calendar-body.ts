import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../time/days.js';
import { countEvents, createContext, type CalendarModel } from './calendar-model.js';
import { renderBoundsNote } from './calendar-notes.js';
import { renderDayList } from './list/day-list.js';
import { renderEventList } from './list/event-list.js';
import { daysOfPeriod } from './state/calendar-days.js';

/** What is below the heading: filters, then the list, the month or the week. */
export function renderCalendarBody(model: CalendarModel): TemplateResult {
  const { period } = model.state.options;
  const isFilterable = period !== undefined || model.state.selection.available.length > 0;
  return html`${model.views.sources?.render(model)} ${isFilterable ? model.views.filterBar?.render(model) : nothing}
  ${model.state.opened.links?.render(model)} ${period ? renderPeriod(period, model) : renderEventList(model)}`;
}

function renderPeriod(period: string, model: CalendarModel): TemplateResult {
  const { state, feed, userChoices, fitsGrid, views, isPrinting } = model;
  const { today, order, firstDay } = state.options;
  const { from, to } = daysOfPeriod(period);
  const context = createContext(model);
  const showPeriod: typeof userChoices.showPeriod = (...change) => userChoices.showPeriod(...change);
  const { matches: events } = state.selection;
  return html`${views.periodBar?.render(model)} ${countEvents(model) === 0 ? views.renderNoEvents(model) : nothing}
  ${
    fitsGrid && views.grid
      ? views.grid.render({ context, order, events, period, today, firstDay, isPrinting, showPeriod })
      : renderDayList(state.periodList, context, state.periodList)
  }
  ${renderBoundsNote(state.boundsIn(feed.state.pages), { first: from, last: addDays(to, -1) }, context)}`;
}

/** Weeks of the skeleton of a month, and of a week. */
const SKELETON_WEEKS = 5;

export function renderSkeletonRow(index: number, isGrid: boolean): TemplateResult {
  if (isGrid) return index < SKELETON_WEEKS ? html`<div class="skeleton-week"></div>` : html``;
  return html`<div class="day">
    <p class="date"><span class="skeleton-bar tall"></span></p>
    <div class="events"><span class="skeleton-bar tall"></span><span class="skeleton-bar"></span></div>
  </div>`;
}
