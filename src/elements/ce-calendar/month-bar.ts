import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CalendarMessages } from '../../i18n/calendar-messages.js';
import { heading } from '../../ui/heading.js';
import * as glyphs from '../../ui/glyphs.js';
import { icon } from '../../ui/icons.js';
import { monthName } from './event-times.js';
import { addMonths } from './month-grid.js';

/** The month's name, and the ways to another. */

export interface MonthBarView {
  readonly words: CalendarMessages;
  readonly locale: string;
  /** Level of the month's heading. */
  readonly level: number;
  readonly month: string;
  /** First and last month to choose from. */
  readonly first: string;
  readonly last: string;
  readonly show: (month: string) => void;
  /** Goes to the reader's day. */
  readonly showToday: () => void;
  /** The reader is about to choose that month. */
  readonly near: (month: string) => void;
}

/** Most months to choose from, on either side of the one shown. */
const MOST = 36;

export function monthBar(view: MonthBarView): TemplateResult {
  const { words, locale, level, month, showToday } = view;
  // Polite, and there from the first: its change is what is said of a new month.
  const name = html`<span aria-live="polite">${monthName(month, locale)}</span>`;
  return html`<div class="month-bar" part="month-bar">
    ${heading(level, name, 'month-title', 'month-title')}
    <button class="button quiet" part="this-month" type="button" @click=${showToday}>${words.today}</button>
    ${picker(view)} ${turn(addMonths(month, -1), 'previous', view)} ${turn(addMonths(month, 1), 'next', view)}
  </div>`;
}

function turn(to: string, name: 'previous' | 'next', { locale, show, near }: MonthBarView): TemplateResult {
  return html`<button
    class="button quiet square"
    part=${name}
    type="button"
    aria-label=${monthName(to, locale)}
    @click=${() => show(to)}
    @pointerenter=${() => near(to)}
    @focus=${() => near(to)}
  >
    ${icon(name === 'next' ? glyphs.next : glyphs.previous, true)}
  </button>`;
}

function picker({ words, locale, month, first, last, show }: MonthBarView): TemplateResult {
  const from = [first, month, addMonths(month, -MOST)].sort();
  const least = first < month ? from[1]! : month;
  const most = [last, addMonths(month, MOST)].sort()[0]!;
  const months: string[] = [];
  for (let each = least; each <= (most > month ? most : month); each = addMonths(each, 1)) months.push(each);
  return html`<span class="box picker"
    ><select
      part="picker"
      aria-label=${words.goToMonth}
      @change=${(event: Event) => show((event.target as HTMLSelectElement).value)}
    >
      ${months.map(
        (each) => html`<option value=${each} .selected=${live(each === month)}>${monthName(each, locale)}</option>`,
      )}</select
    >${icon(glyphs.down)}</span
  >`;
}
