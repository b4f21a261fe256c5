import { addDays } from '../../../time/days.js';
import { addMonths, dayInMonth, startOfWeek } from '../state/calendar-days.js';

/** The fields of a KeyboardEvent that matter here. */
export interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export const isPageKey = ({ key }: Pick<GridKey, 'key'>): boolean => key.startsWith('Page');

/**
 * The day to which a key leads in the grid pattern; `undefined` for other keys.
 *
 * @param dayOfMonth where the user was before months that are shorter: from January 31 over February 28 to March 31
 * @param isWeek one week is shown
 */
export function dayForKey(
  { key, shiftKey, ctrlKey, altKey, metaKey }: GridKey,
  day: string,
  firstDay: number,
  isRightToLeft: boolean,
  dayOfMonth = day.slice(8),
  isWeek = false,
): string | undefined {
  const month = day.slice(0, 7);
  if (altKey || metaKey || (shiftKey && !isPageKey({ key }))) return undefined;
  if (ctrlKey) {
    if (key === 'Home') return `${month}-01`;
    return key === 'End' ? addDays(`${addMonths(month, 1)}-01`, -1) : undefined;
  }
  // In a week a page is a week, and with Shift a month.
  if (isWeek && isPageKey({ key }) && !shiftKey) return addDays(day, key === 'PageUp' ? -7 : 7);
  const months = shiftKey && !isWeek ? 12 : 1;
  const onward = isRightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -onward);
    case 'ArrowRight':
      return addDays(day, onward);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return startOfWeek(day, firstDay);
    case 'End':
      return addDays(startOfWeek(day, firstDay), 6);
    case 'PageUp':
      return dayInMonth(`${month}-${dayOfMonth}`, addMonths(month, -months));
    case 'PageDown':
      return dayInMonth(`${month}-${dayOfMonth}`, addMonths(month, months));
    default:
      return undefined;
  }
}
