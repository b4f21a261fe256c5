/** Where a reader is, in the grid or in the list. */
export interface KeptPlace {
  readonly day: string;
  /** Id of the event, and what of it. */
  readonly event: string | undefined;
  readonly part: string | null;
}

/**
 * The day, and in it the event, on which a reader is. A month may become a list when there is less room, a refresh may
 * take an event away, another zone may put it on another day: the focus stays with the event, else with the day.
 */
export function focusedPlace(root: ShadowRoot | null): KeptPlace | undefined {
  const active = root?.activeElement;
  const day = active?.closest<HTMLElement>('[data-day]')?.dataset.day;
  if (!active || day === undefined) return undefined;
  const event = active.closest<HTMLElement>('[data-id]')?.dataset.id;
  return { day, event, part: active.getAttribute('part') };
}

/** Gives that the focus again, unless it still has it; without its event, in the grid the cell, in the list a link. */
export function bringBack(root: ShadowRoot | null, place: KeptPlace | undefined): void {
  if (!root || !place || focusedPlace(root)?.day === place.day) return;
  // Who has gone on to something else in the meantime stays there.
  if (root.activeElement && !root.activeElement.closest('[data-day]')) return;
  const { day, event = '', part } = place;
  const row = root.querySelector(`.event[data-id="${CSS.escape(event)}"]`);
  const days = [...root.querySelectorAll<HTMLElement>('[data-day]')];
  const cell = days.find((each) => each.matches('td') && each.dataset.day === day);
  const near = days.find((each) => !each.matches('td') && (each.dataset.day ?? '') >= day) ?? days.at(-1);
  const target =
    row?.querySelector<HTMLElement>(part ? `[part="${part}"]` : 'a[href], button') ??
    cell ??
    root.querySelector<HTMLElement>('td[tabindex="0"]') ??
    near?.querySelector<HTMLElement>('a[href], button');
  target?.focus({ preventScroll: true });
}
