import { disclosureStyles } from '../../ui/disclosure.js';
import { sectionColorStyles } from '../../ui/section-colors.styles.js';
import { segmentStyles } from '../../ui/segments.styles.js';
import { ceCalendarStyles } from './ce-calendar.styles.js';
import { skeletonStyles } from './month/skeleton.styles.js';

/** The styles of the list; what is loaded later brings its own. */
export const calendarStyles = [disclosureStyles, segmentStyles, sectionColorStyles, ceCalendarStyles, skeletonStyles];
