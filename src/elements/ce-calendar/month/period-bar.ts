import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { controlStyles } from '../../../ui/controls.styles.js';
import { renderHeading } from '../../../ui/heading.js';
import * as icons from '../../../ui/icons.js';
import { renderChevron, renderIcon } from '../../../ui/icon.js';
import type { CalendarModel } from '../calendar-model.js';
import { moreMessages } from '../more-messages.js';
import { formatMonth, formatPeriod } from '../event/format-event-times.js';
import { addMonths, addPeriods, isMonthPeriod, periodOfDay, weeksOfPeriod } from '../state/calendar-days.js';
import { periodBarStyles } from './period-bar.styles.js';

/** Most months to choose from, before and after the one shown. */
const MAX_MONTHS = 36;

/** A lazy chunk: the name of the month or week, and the controls that lead to others. */
export class PeriodBar {
  static readonly styles = [controlStyles, periodBarStyles];

  render(model: CalendarModel): TemplateResult {
    const { state, userChoices, messages, locale, itemLevel, views } = model;
    const { period = '', today, firstDay } = state.options;
    const showToday = (): void => {
      views.grid?.activate(today);
      userChoices.showPeriod(periodOfDay(today, period, firstDay), 'push');
    };
    return html`<div class="month-bar" part="month-bar">
      ${renderHeading(itemLevel, formatPeriod(period, locale), 'month-title', 'month-title')}
      <button class="button quiet" part="this-month" type="button" @click=${showToday}>${messages.today}</button>
      ${isMonthPeriod(period) ? renderMonthPicker(model) : nothing}
      ${renderStep(addPeriods(period, -1), 'previous', model)} ${renderStep(addPeriods(period, 1), 'next', model)}
    </div>`;
  }
}

function renderStep(period: string, name: 'previous' | 'next', model: CalendarModel): TemplateResult {
  const { state, userChoices, locale } = model;
  const prefetch = (): void => model.prefetch(weeksOfPeriod(period, state.options.firstDay));
  return html`<button
    class="button quiet square"
    part=${name}
    type="button"
    aria-label=${formatPeriod(period, locale)}
    @click=${() => userChoices.showPeriod(period, 'push')}
    @pointerenter=${prefetch}
    @focus=${prefetch}
  >
    ${renderIcon(name === 'next' ? icons.next : icons.previous, true)}
  </button>`;
}

/** The months with events; a year before and after where these are not known. */
function renderMonthPicker({ state, userChoices, feed, locale }: CalendarModel): TemplateResult {
  const { month, today } = state.options;
  const bounds = state.boundsIn(feed.state.pages);
  const first = bounds?.first.slice(0, 7) ?? addMonths(today.slice(0, 7), -12);
  const last = bounds?.last.slice(0, 7) ?? addMonths(today.slice(0, 7), 12);
  const from = first < month ? [first, month, addMonths(month, -MAX_MONTHS)].sort()[1]! : month;
  const to = [last, addMonths(month, MAX_MONTHS)].sort()[0]!;
  const months: string[] = [];
  for (let each = from; each <= (to > month ? to : month); each = addMonths(each, 1)) months.push(each);
  return html`<span class="box picker"
    ><select
      part="picker"
      aria-label=${moreMessages(locale).goToMonth}
      @change=${(event: Event) => userChoices.showPeriod((event.target as HTMLSelectElement).value, 'push')}
    >
      ${months.map(
        (each) => html`<option value=${each} .selected=${live(each === month)}>${formatMonth(each, locale)}</option>`,
      )}</select
    >${renderChevron()}</span
  >`;
}
