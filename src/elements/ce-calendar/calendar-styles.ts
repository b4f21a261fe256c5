import { controlStyles } from '../../ui/controls.styles.js';
import { hueStyles } from '../../ui/hues.styles.js';
import { segmentStyles } from '../../ui/segments.styles.js';
import { ceCalendarStyles } from './ce-calendar.styles.js';
import { detailStyles } from './event-detail.styles.js';
import { filterStyles } from './filter-bar.styles.js';
import { monthStyles } from './month.styles.js';

/** All that the calendar's own pieces look like. */
export const calendarStyles = [
  controlStyles,
  segmentStyles,
  hueStyles,
  ceCalendarStyles,
  detailStyles,
  filterStyles,
  monthStyles,
];
