import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../../ui/heading.js';
import * as glyphs from '../../ui/glyphs.js';
import { icon } from '../../ui/icons.js';
import { eventRow } from './event-row.js';
import type { EventView } from './event-words.js';
import { fullDay } from './event-times.js';
import { dayAfterKey } from './month-keys.js';
import { dayInMonth, type GridDay } from './month-grid.js';
import { monthTable } from './month-table.js';
import { placeBeside } from './place-beside.js';

/** What the grid needs to know of its element. */
export interface MonthHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Shows the month of a day that a key has led to. */
  followTo(month: string): void;
}

export interface MonthViewState {
  readonly events: EventView;
  readonly month: string;
  readonly weeks: readonly (readonly GridDay[])[];
  readonly today: string;
  readonly firstDay: number;
  readonly busy: boolean;
  readonly named: boolean;
}

/** The grid of a month in use: which day is the tab stop, where keys lead, which day's dialog is open. */
export class MonthView implements ReactiveController {
  readonly #host: MonthHost;
  #active: string | undefined;
  #opened: string | undefined;
  #opener: HTMLElement | undefined;
  /** The active cell is to take the focus once it is drawn. */
  #refocus = false;
  #state: MonthViewState | undefined;

  constructor(host: MonthHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#refocus) {
      this.#refocus = false;
      this.#cell(this.#active)?.focus();
    }
    const dialog = this.#dialog;
    // Without its grid, or its day in it, a dialog is gone for good: it must not open again by itself.
    if (!dialog) this.#opened = undefined;
    if (!dialog || dialog.matches(':popover-open') === (this.#opened !== undefined)) return;
    if (!this.#opened) return dialog.hidePopover();
    dialog.showPopover();
    const cell = this.#cell(this.#opened);
    if (cell) placeBeside(dialog, cell);
    dialog.querySelector<HTMLElement>('a[href], button')?.focus({ preventScroll: true });
  }

  hostDisconnected(): void {
    this.#opened = undefined;
  }

  /** A key has led to a cell that is still to be drawn. */
  get isMoving(): boolean {
    return this.#refocus;
  }

  #focusDay(day: string): void {
    this.#active = day;
    this.#refocus = true;
  }

  openDay(day: string): void {
    this.#opener = (this.#host.shadowRoot?.activeElement as HTMLElement | null) ?? undefined;
    // By the keyboard one can come here while another day's is open: this one has its own place, and the focus.
    this.#dialog?.togglePopover(false);
    this.#opened = day;
    this.#host.requestUpdate();
  }

  render(state: MonthViewState): TemplateResult {
    this.#state = state;
    const { events, month, weeks, today, busy, named } = state;
    const shown = weeks.flat();
    if (!shown.some(({ day }) => day === this.#active)) {
      this.#active = today.startsWith(month) ? today : dayInMonth(this.#active ?? `${month}-01`, month);
    }
    const opened = shown.find(({ day, entries }) => day === this.#opened && entries.length > 0);
    this.#opened = opened?.day;
    return html`${monthTable({
      ...events,
      month,
      weeks,
      today,
      busy,
      named,
      active: this.#active ?? '',
      opened: this.#opened,
      onKey: this.#onKey,
      visit: this.visit,
      openDay: (day) => this.openDay(day),
    })}${this.#renderDialog(opened, events)}`;
  }

  /** Always there, so that it can be shown at once; without a day it holds nothing. */
  #renderDialog(opened: GridDay | undefined, view: EventView): TemplateResult {
    return html`<div
      class="pop"
      part="dialog"
      data-day=${opened?.day ?? nothing}
      popover="auto"
      role="dialog"
      aria-labelledby="pop-title"
      @beforetoggle=${this.#willToggle}
      @toggle=${this.#toggled}
    >
      <div class="pop-head">
        ${heading(view.level, opened ? fullDay(opened.day, view.locale) : nothing, 'pop-title', 'dialog-title', 'pop-title')}
        <button
          class="button quiet square"
          part="close"
          type="button"
          aria-label=${view.words.close}
          @click=${() => this.#dialog?.hidePopover()}
        >
          ${icon(glyphs.close)}
        </button>
      </div>
      <div class="pop-body">
        ${repeat(
          opened?.entries ?? [],
          ({ event }) => event.id,
          ({ event }, index) =>
            eventRow(event, index, { ...view, prefix: 'pop-', level: Math.min(6, view.level + 1) }, false),
        )}
      </div>
    </div>`;
  }

  /** Makes a day's cell the tab stop. */
  readonly visit = (day: string): void => {
    if (day === this.#active) return;
    this.#active = day;
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('td');
    const day = cell?.dataset.day;
    if (!cell || !day || !this.#state) return;
    const handled = target === cell ? this.#keyOnCell(event, cell, day) : this.#keyInside(event, cell, target);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #keyOnCell(event: KeyboardEvent, cell: HTMLElement, day: string): boolean {
    const { firstDay, month } = this.#state!;
    if (event.key === 'Enter' || event.key === 'F2') {
      const [first] = entriesOf(cell);
      first?.focus();
      return first !== undefined;
    }
    const to = dayAfterKey(event, day, firstDay, getComputedStyle(cell).direction === 'rtl');
    if (to === undefined) return false;
    this.#focusDay(to);
    if (to.startsWith(month)) this.#host.requestUpdate();
    else this.#host.followTo(to.slice(0, 7));
    return true;
  }

  #keyInside({ key }: KeyboardEvent, cell: HTMLElement, target: HTMLElement): boolean {
    if (key === 'Escape' || key === 'F2') {
      cell.focus();
      return true;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const entries = entriesOf(cell);
    if (step === undefined) return false;
    entries[entries.indexOf(target) + step]?.focus();
    return true;
  }

  #wasInside = false;

  readonly #willToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'closed') this.#wasInside = Boolean(this.#host.shadowRoot?.activeElement?.closest('.pop'));
  };

  /** Back to where the reader was, unless a click has led elsewhere. */
  readonly #toggled = ({ newState }: ToggleEvent): void => {
    if (newState !== 'closed') return;
    const day = this.#opened;
    this.#opened = undefined;
    const active = this.#host.shadowRoot?.activeElement;
    if (this.#wasInside && (!active || active.closest('.pop'))) {
      const back = this.#opener?.isConnected ? this.#opener : this.#cell(day ?? this.#active);
      back?.focus({ preventScroll: true });
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

const entriesOf = (cell: HTMLElement): HTMLElement[] => [...cell.querySelectorAll<HTMLElement>('.entry')];
