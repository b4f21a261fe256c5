import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CalendarMessages } from '../../../i18n/calendar-messages.js';
import { heading } from '../../../ui/heading.js';
import * as icons from '../../../ui/icons.js';
import { icon } from '../../../ui/icon.js';
import { formatMonth } from '../event/event-times.js';
import { addMonths } from '../state/calendar-days.js';

/** The month's name, and the controls that lead to other months; shown while the month view loads, too. */

export interface MonthBarView {
  readonly messages: CalendarMessages;
  readonly locale: string;
  /** Level of the month's heading. */
  readonly level: number;
  readonly month: string;
  /** First and last month to choose from. */
  readonly first: string;
  readonly last: string;
  readonly show: (month: string) => void;
  /** Shows the visitor's day. */
  readonly showToday: () => void;
  /** The user is about to choose that month. */
  readonly prefetch: (month: string) => void;
}

/** Most months to choose from, before and after the one shown. */
const MAX_MONTHS = 36;

export function monthBar(view: MonthBarView): TemplateResult {
  const { messages, locale, level, month, showToday } = view;
  return html`<div class="month-bar" part="month-bar">
    ${heading(level, formatMonth(month, locale), 'month-title', 'month-title')}
    <button class="button quiet" part="this-month" type="button" @click=${showToday}>${messages.today}</button>
    ${picker(view)} ${monthButton(addMonths(month, -1), 'previous', view)}
    ${monthButton(addMonths(month, 1), 'next', view)}
  </div>`;
}

function monthButton(to: string, name: 'previous' | 'next', { locale, show, prefetch }: MonthBarView): TemplateResult {
  return html`<button
    class="button quiet square"
    part=${name}
    type="button"
    aria-label=${formatMonth(to, locale)}
    @click=${() => show(to)}
    @pointerenter=${() => prefetch(to)}
    @focus=${() => prefetch(to)}
  >
    ${icon(name === 'next' ? icons.next : icons.previous, true)}
  </button>`;
}

function picker({ messages, locale, month, first, last, show }: MonthBarView): TemplateResult {
  const from = first < month ? [first, month, addMonths(month, -MAX_MONTHS)].sort()[1]! : month;
  const to = [last, addMonths(month, MAX_MONTHS)].sort()[0]!;
  const months: string[] = [];
  for (let each = from; each <= (to > month ? to : month); each = addMonths(each, 1)) months.push(each);
  return html`<span class="box picker"
    ><select
      part="picker"
      aria-label=${messages.goToMonth}
      @change=${(event: Event) => show((event.target as HTMLSelectElement).value)}
    >
      ${months.map(
        (each) => html`<option value=${each} .selected=${live(each === month)}>${formatMonth(each, locale)}</option>`,
      )}</select
    >${icon(icons.down)}</span
  >`;
}
