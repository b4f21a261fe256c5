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

/** The day to which a key leads in the grid pattern; `undefined` for other keys. */
export function dayAfterKey(
  { key, shiftKey, ctrlKey, altKey, metaKey }: GridKey,
  day: string,
  firstDay: number,
  isRightToLeft: boolean,
): string | undefined {
  if (altKey || metaKey || ctrlKey || (shiftKey && !key.startsWith('Page'))) return undefined;
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
      return dayInMonth(day, addMonths(day.slice(0, 7), shiftKey ? -12 : -1));
    case 'PageDown':
      return dayInMonth(day, addMonths(day.slice(0, 7), shiftKey ? 12 : 1));
    default:
      return undefined;
  }
}
