const FOCUSABLE = 'a[href], button, input, select, summary, [tabindex]';

/**
 * Where the focus is in a widget, by what the user sees there: an update may reuse the focused element for another
 * item, move it (browsers drop the focus of what is moved) or remove it. Items carry `data-id`, days `data-day`.
 */
export class FocusSnapshot {
  readonly element: HTMLElement;
  readonly id: string | undefined;
  readonly day: string | undefined;
  readonly #part: string | null;
  /** Kept, because the update may make another link of the element. */
  readonly #href: string | null;

  private constructor(element: HTMLElement) {
    this.element = element;
    this.id = element.closest<HTMLElement>('[data-id]')?.dataset.id;
    this.day = element.closest<HTMLElement>('[data-day]')?.dataset.day;
    this.#part = element.getAttribute('part');
    this.#href = element.getAttribute('href');
  }

  /** `undefined` when the focus is in no item and no day. */
  static capture(root: ShadowRoot | null): FocusSnapshot | undefined {
    const snapshot = root?.activeElement && new FocusSnapshot(root.activeElement as HTMLElement);
    return snapshot && (snapshot.id ?? snapshot.day) !== undefined ? snapshot : undefined;
  }

  /** The element for `selector` that now shows the item. */
  itemIn(root: ParentNode, selector: string): HTMLElement | undefined {
    const matches = this.id === undefined ? [] : [...root.querySelectorAll<HTMLElement>(selector)];
    return matches.find(({ dataset }) => dataset.id === this.id);
  }

  /** Focuses the same thing in `item`, else the fallback. The page does not scroll. */
  restore(item: HTMLElement | undefined, fallback?: HTMLElement | null): void {
    focusElement((item && this.#sameIn(item)) ?? fallback, { preventScroll: true });
  }

  /** The element itself, else the same part of the item, else a link to the same page. */
  #sameIn(item: HTMLElement): HTMLElement | undefined {
    const targets = [item, ...item.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((each) => each.matches(FOCUSABLE));
    return (
      targets.find((target) => target === this.element) ??
      targets.find((target) => this.#part && target.getAttribute('part') === this.#part) ??
      targets.find((target) => this.#href && target.getAttribute('href') === this.#href)
    );
  }
}

/** The link of the item, else its first button, else the item itself. */
export const mainTargetOf = (item: HTMLElement): HTMLElement =>
  item.querySelector<HTMLElement>('a[href], button') ?? item;

/** Focuses an element, also one that is not focusable by itself. */
export function focusElement(element: HTMLElement | null | undefined, options?: FocusOptions): void {
  if (element && !element.matches(FOCUSABLE)) element.tabIndex = -1;
  element?.focus(options);
}
