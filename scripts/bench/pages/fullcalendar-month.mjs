/** Events as a month with FullCalendar. */
import dayGridPlugin from '@fullcalendar/daygrid';
import { drawCalendar } from './fullcalendar.mjs';

export function events(root, items) {
  drawCalendar(root, items, dayGridPlugin, { initialView: 'dayGridMonth', dayMaxEvents: 2 });
}
