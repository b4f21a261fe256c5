import { controlStyles } from '../../ui/controls.styles.js';
import { disclosureStyles } from '../../ui/disclosure.js';
import { sectionColorStyles } from '../../ui/section-colors.styles.js';
import { segmentStyles } from '../../ui/segments.styles.js';
import { ceCalendarStyles } from './ce-calendar.styles.js';
import { monthBarStyles } from './month/month-bar.styles.js';

/** The styles of all but the month view, the filters and the details, which bring their own. */
export const calendarStyles = [
  controlStyles,
  disclosureStyles,
  segmentStyles,
  sectionColorStyles,
  ceCalendarStyles,
  monthBarStyles,
];
