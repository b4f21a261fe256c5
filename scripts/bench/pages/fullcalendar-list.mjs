/** Events as a list of 91 days with FullCalendar. */
import listPlugin from '@fullcalendar/list';
import { drawCalendar } from './fullcalendar.mjs';

export function events(root, items) {
  const views = { days: { type: 'list', duration: { days: 92 } } };
  drawCalendar(root, items, listPlugin, { views, initialView: 'days' });
}
