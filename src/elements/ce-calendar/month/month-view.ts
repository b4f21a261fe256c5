import type { CalendarEvent } from '../../../feeds/model.js';
import { addDays, daysBetween } from '../../../time/days.js';
import { formatZoneName } from '../../../time/format.js';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderHeading } from '../../../ui/heading.js';
import * as icons from '../../../ui/icons.js';
import { renderIcon } from '../../../ui/icon.js';
import { stopTypedKeys } from '../../base/typing-keys.js';
import { renderNote } from '../calendar-notes.js';
import { moreMessages } from '../more-messages.js';
import { renderEventRow } from '../event/event-row.js';
import type { EventContext } from '../event/event-text.js';
import { formatFullDay } from '../event/format-event-times.js';
import type { DayOrder } from '../list/group-by-day.js';
import { dayInMonth, isMonthPeriod, periodOfDay } from '../state/calendar-days.js';
import { EventNameTooltip } from './event-name-tooltip.js';
import { createGrid, type GridDay, zonesInGrid } from './month-grid.js';
import { dayForKey, isPageKey } from './month-keys.js';
import { renderMonthTable } from './month-table.js';
import { monthStyles } from './month.styles.js';
import { positionBeside } from '../../../ui/position-beside.js';
import { weekStyles } from './week.styles.js';

/** The lazy chunk of the calendar: the grid of a month or a week, its keyboard navigation, the dialog of a day, their styles. */

/** Lines of a cell. */
const MAX_LINES = 4;

export interface MonthHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface MonthModel {
  readonly context: EventContext;
  readonly order: DayOrder;
  /** Of any day. */
  readonly events: readonly CalendarEvent[];
  /** The month, or the first day of the week. */
  readonly period: string;
  /** The visitor's day. */
  readonly today: string;
  readonly firstDay: number;
  readonly isPrinting: boolean;
  readonly showPeriod: (period: string, how: 'push' | 'replace') => void;
}

/** Shows a month or a week as a grid; knows which day is the tab stop and which day's dialog is open. */
export class MonthView implements ReactiveController {
  static readonly styles = [monthStyles, weekStyles];
  readonly #host: MonthHost;
  #model: MonthModel | undefined;
  #activeDay: string | undefined;
  /** Where Page Up and Page Down began, since not all months have that day. */
  #dayOfMonth: string | undefined;
  #openedDay: string | undefined;
  #opener: HTMLElement | undefined;
  /** The active cell gets the focus once it is rendered. */
  #focusesCell = false;
  #wasFocusInDialog = false;
  readonly #fullName: EventNameTooltip;

  constructor(host: MonthHost) {
    this.#host = host;
    stopTypedKeys(host.renderRoot);
    this.#fullName = new EventNameTooltip(host.renderRoot, (day) => this.openDay(day));
    host.addController(this);
  }

  hostUpdated(): void {
    this.#fullName.update();
    if (this.#focusesCell) {
      this.#focusesCell = false;
      this.#cell(this.#activeDay)?.focus();
    }
    const dialog = this.#dialog;
    // When its grid, or its day, disappears, a dialog closes for good: it must not open again by itself.
    if (!dialog) this.#openedDay = undefined;
    if (!dialog || dialog.matches(':popover-open') === (this.#openedDay !== undefined)) return;
    if (!this.#openedDay) return dialog.hidePopover();
    dialog.showPopover();
    const cell = this.#cell(this.#openedDay);
    if (cell) positionBeside(dialog, cell);
    dialog.querySelector<HTMLElement>('a[href], button')?.focus({ preventScroll: true });
  }

  hostDisconnected(): void {
    this.#fullName.hide();
    this.#openedDay = undefined;
  }

  /** A key has led to a cell that is not rendered yet. */
  get isMoving(): boolean {
    return this.#focusesCell;
  }

  render(model: MonthModel): TemplateResult {
    this.#model = model;
    const { context, order, period, today, firstDay, isPrinting } = model;
    const weeks = createGrid(period, model.events, {
      ...order,
      firstDay,
      maxLines: isPrinting || !isMonthPeriod(period) ? Infinity : MAX_LINES,
    });
    const days = weeks.flat();
    if (!days.some(({ day }) => day === this.#activeDay)) {
      this.#activeDay = days.some(({ day, isInPeriod }) => isInPeriod && day === today)
        ? today
        : sameDayIn(period, this.#activeDay);
    }
    const opened = days.find(({ day, entries }) => day === this.#openedDay && entries.length > 0);
    this.#openedDay = opened?.day;
    const zones = zonesInGrid(weeks, context).map(({ zone, at }) => formatZoneName(zone, context.locale, at));
    return html`${renderMonthTable({
      ...context,
      period,
      weeks,
      today,
      hasSeveralZones: zones.length > 1,
      activeDay: this.#activeDay ?? '',
      openedDay: this.#openedDay,
      onKeydown: this.#onKeydown,
      activate: this.activate,
      openDay: (day) => this.openDay(day),
    })}${this.#fullName.render()}${this.#renderDialog(opened, context)}
    ${zones.length === 1 ? renderNote('zone', moreMessages(context.locale).timesIn(zones[0]!)) : nothing}`;
  }

  /** Always in the tree, so that it can be shown at once; without a day it is empty. */
  #renderDialog(opened: GridDay | undefined, context: EventContext): TemplateResult {
    const title = opened ? formatFullDay(opened.day, context.locale) : nothing;
    return html`<div
      class="pop"
      part="dialog"
      data-day=${opened?.day ?? nothing}
      popover="auto"
      role="dialog"
      aria-labelledby="pop-title"
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.#onToggle}
      @focusout=${this.#onFocusOut}
    >
      <div class="pop-head">
        ${renderHeading(context.level, title, 'pop-title', 'dialog-title', 'pop-title')}
        <button
          class="button quiet square"
          part="close"
          type="button"
          aria-label=${moreMessages(context.locale).close}
          @click=${() => this.#dialog?.hidePopover()}
        >
          ${renderIcon(icons.close)}
        </button>
      </div>
      <div class="pop-body">
        ${repeat(
          opened?.entries ?? [],
          ({ event }) => event.id,
          ({ event }, index) =>
            renderEventRow(event, index, { ...context, prefix: 'pop-', level: Math.min(6, context.level + 1) }, false),
        )}
      </div>
    </div>`;
  }

  /** Makes a day's cell the tab stop. */
  readonly activate = (day: string): void => {
    if (day === this.#activeDay) return;
    this.#activeDay = day;
    this.#dayOfMonth = undefined;
    this.#host.requestUpdate();
  };

  openDay(day: string): void {
    this.#opener = (this.#host.shadowRoot?.activeElement as HTMLElement | null) ?? undefined;
    // The keyboard can lead here while another day's dialog is open: each has its own position and focus.
    this.#dialog?.togglePopover(false);
    this.#openedDay = day;
    this.#host.requestUpdate();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('td');
    const day = cell?.dataset.day;
    if (!cell || !day || !this.#model) return;
    const handled =
      target === cell ? this.#onCellKey(event, cell, day, this.#model) : this.#onEntryKey(event, cell, target);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #onCellKey(
    event: KeyboardEvent,
    cell: HTMLElement,
    day: string,
    { firstDay, period, showPeriod }: MonthModel,
  ): boolean {
    if (event.key === 'Enter' || event.key === 'F2') {
      const [first] = entriesIn(cell);
      first?.focus();
      return first !== undefined;
    }
    const isRightToLeft = getComputedStyle(cell).direction === 'rtl';
    const next = dayForKey(event, day, firstDay, isRightToLeft, this.#dayOfMonth, !isMonthPeriod(period));
    if (next === undefined) return false;
    this.#dayOfMonth = isPageKey(event) ? (this.#dayOfMonth ?? day.slice(8)) : undefined;
    this.#activeDay = next;
    this.#focusesCell = true;
    this.#host.requestUpdate();
    const nextPeriod = periodOfDay(next, period, firstDay);
    if (nextPeriod !== period) showPeriod(nextPeriod, 'replace');
    return true;
  }

  #onEntryKey({ key }: KeyboardEvent, cell: HTMLElement, target: HTMLElement): boolean {
    if (key === 'Escape' || key === 'F2') {
      cell.focus();
      return true;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const entries = entriesIn(cell);
    if (step === undefined) return false;
    entries[entries.indexOf(target) + step]?.focus();
    return true;
  }

  /**
   * The dialog is not modal: it closes when the focus moves on. Without a target the window has lost the focus. It closes
   * once the focus has moved, because Firefox would take the focus back.
   */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!relatedTarget || this.#dialog?.contains(relatedTarget as Node)) return;
    setTimeout(() => {
      const dialog = this.#dialog;
      const isLeft = dialog?.isConnected && !dialog.contains(this.#host.shadowRoot?.activeElement ?? null);
      if (isLeft) dialog.togglePopover(false);
    });
  };

  readonly #onBeforeToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'closed') this.#wasFocusInDialog = Boolean(this.#host.shadowRoot?.activeElement?.closest('.pop'));
  };

  /** The focus returns to where the user was, unless a click has put it elsewhere. */
  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    if (newState !== 'closed') return;
    const day = this.#openedDay;
    this.#openedDay = undefined;
    const active = this.#host.shadowRoot?.activeElement;
    if (this.#wasFocusInDialog && (!active || active.closest('.pop'))) {
      const target = this.#opener?.isConnected ? this.#opener : this.#cell(day ?? this.#activeDay);
      target?.focus({ preventScroll: true });
    }
    this.#host.requestUpdate();
  };

  get #dialog(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.pop');
  }

  #cell(day: string | undefined): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`td[data-day="${day ?? ''}"]`);
  }
}

/** The day with the same number in the month, or with the same weekday in the week; else its first. */
function sameDayIn(period: string, day: string | undefined): string {
  if (isMonthPeriod(period)) return dayInMonth(day ?? `${period}-01`, period);
  return day ? addDays(period, ((daysBetween(period, day) % 7) + 7) % 7) : period;
}

const entriesIn = (cell: HTMLElement): HTMLElement[] => [...cell.querySelectorAll<HTMLElement>('.entry')];
