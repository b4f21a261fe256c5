/**
 * The day on which a reader is, in the grid or in the list. A month may become a list when there is less room, a
 * refresh may take an event away: the focus stays with the day.
 */
export function focusedDay(root: ShadowRoot | null): string | undefined {
  return root?.activeElement?.closest<HTMLElement>('[data-day]')?.dataset.day;
}

/** Gives the focus to that day again, unless it still has it: in the grid its cell, in the list its first link. */
export function bringBack(root: ShadowRoot | null, day: string | undefined): void {
  if (!root || day === undefined || focusedDay(root) === day) return;
  // Who has gone on to something else in the meantime stays there.
  if (root.activeElement && !root.activeElement.closest('[data-day]')) return;
  const days = [...root.querySelectorAll<HTMLElement>('[data-day]')];
  const cell = days.find((each) => each.matches('td') && each.dataset.day === day);
  const near = days.find((each) => !each.matches('td') && (each.dataset.day ?? '') >= day) ?? days.at(-1);
  const target =
    cell ?? root.querySelector<HTMLElement>('td[tabindex="0"]') ?? near?.querySelector<HTMLElement>('a[href], button');
  target?.focus({ preventScroll: true });
}
