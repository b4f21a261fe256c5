import type { FocusSnapshot } from '../../ui/focus-snapshot.js';

/**
 * Gives the focus back to the same event, else to its day: when there is less room a month becomes a list, a refresh
 * may remove an event, and another zone may put it on another day.
 */
export function restoreCalendarFocus(
  snapshot: FocusSnapshot,
  root: ParentNode,
  active: Element | null | undefined,
): void {
  const activeDay = active?.closest<HTMLElement>('[data-day]')?.dataset.day;
  // The focus has stayed on the day, or the update has put it elsewhere.
  if (active && (activeDay === undefined || activeDay === snapshot.day)) return;
  const event = snapshot.itemIn(root, '.event');
  const days = [...root.querySelectorAll<HTMLElement>('[data-day]')];
  const [cells, lists] = [days.filter((each) => each.matches('td')), days.filter((each) => !each.matches('td'))];
  const cell =
    cells.find(({ dataset }) => dataset.day === snapshot.day) ?? cells.find(({ tabIndex }) => tabIndex === 0);
  const list = lists.find(({ dataset }) => (dataset.day ?? '') >= (snapshot.day ?? '')) ?? lists.at(-1);
  snapshot.restore(event, event ? firstTarget(event) : (cell ?? firstTarget(list)));
}

const firstTarget = (element: HTMLElement | undefined): HTMLElement | null | undefined =>
  element?.querySelector<HTMLElement>('a[href], button');
