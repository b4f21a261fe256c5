import { html, type TemplateResult } from 'lit';
import { positionBeside } from '../../../ui/position-beside.js';

/** How long the pointer rests on a name before it is shown in full, and how long it may be on its way to it, in ms. */
const HOVER_DELAY = 200;

/**
 * Shows names of events that are cut in the grid in full, while the pointer is on one or it has the focus. As WCAG 1.4.13
 * wants it: Escape hides it, the pointer can move onto it, and it stays until pointer or focus leave. For assistive
 * technology there is nothing to show, since the accessible name of an entry is never cut. A finger does not hover: its
 * tap opens the day, where the whole name is.
 */
export class EventNameTooltip {
  readonly #root: HTMLElement | DocumentFragment;
  readonly #openDay: (day: string) => void;
  /** The entry whose name is shown. */
  #entry: HTMLElement | undefined;
  /** The entry whose name Escape has hidden. */
  #dismissed: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement | DocumentFragment, openDay: (day: string) => void) {
    this.#root = root;
    this.#openDay = openDay;
  }

  render(): TemplateResult {
    return html`<div
      class="event-name-tooltip"
      popover="manual"
      aria-hidden="true"
      @pointerenter=${this.#stay}
      @pointerleave=${this.#leave}
    ></div>`;
  }

  /** After each update, which may have replaced the grid or the entry. Adding a listener again has no effect. */
  update(): void {
    if (this.#entry && !this.#entry.isConnected) this.hide();
    const grid = this.#root.querySelector<HTMLElement>('.month');
    grid?.addEventListener('pointerover', this.#hover);
    grid?.addEventListener('pointerout', this.#leave);
    grid?.addEventListener('focusin', this.#focus);
    grid?.addEventListener('focusout', this.hide);
    grid?.addEventListener('click', this.#tap, { capture: true });
  }

  readonly hide = (): void => {
    clearTimeout(this.#timer);
    this.#entry = this.#dismissed = undefined;
    const popover = this.#popover;
    if (popover?.isConnected) popover.togglePopover(false);
    document.removeEventListener('keydown', this.#dismiss, { capture: true });
  };

  get #popover(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('.event-name-tooltip');
  }

  #show(entry: HTMLElement): void {
    clearTimeout(this.#timer);
    const [popover, label] = [this.#popover, entry.querySelector('.label')];
    if (!popover || !label || entry === this.#dismissed) return;
    this.hide();
    if (!entry.isConnected || !isCut(entry)) return;
    this.#entry = entry;
    popover.replaceChildren(label.cloneNode(true));
    popover.showPopover();
    positionBeside(popover, entry, true);
    document.addEventListener('keydown', this.#dismiss, { capture: true });
  }

  readonly #hover = (event: PointerEvent): void => {
    const entry = entryOf(event);
    if (!entry || event.pointerType === 'touch') return;
    this.#stay();
    if (entry !== this.#entry) this.#timer = setTimeout(() => this.#show(entry), HOVER_DELAY);
  };

  readonly #stay = (): void => clearTimeout(this.#timer);

  readonly #leave = (event: PointerEvent): void => {
    const from = entryOf(event);
    if (from?.contains(event.relatedTarget as Node | null)) return;
    clearTimeout(this.#timer);
    if (this.#entry?.matches(':focus-visible')) return;
    this.#timer = setTimeout(this.hide, HOVER_DELAY);
  };

  readonly #focus = (event: FocusEvent): void => {
    const entry = entryOf(event);
    if (entry?.matches(':focus-visible')) this.#show(entry);
  };

  readonly #dismiss = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The next Escape does what it does without this.
    event.preventDefault();
    event.stopPropagation();
    const entry = this.#entry;
    this.hide();
    this.#dismissed = entry;
  };

  readonly #tap = (event: MouseEvent): void => {
    const entry = entryOf(event);
    const day = entry?.closest('td')?.dataset.day;
    if (!entry || !day || (event as PointerEvent).pointerType !== 'touch' || !isCut(entry)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#openDay(day);
  };
}

const entryOf = ({ target }: Event): HTMLElement | null => (target as Element).closest<HTMLElement>('.entry');

function isCut(entry: HTMLElement): boolean {
  // Of a title on one line its own box is cut, else that of the whole label.
  const box = entry.querySelector(entry.matches('.tall') ? '.label' : '.name');
  return box !== null && (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight + 1);
}
