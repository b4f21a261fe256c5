/** Events with FullCalendar, the plugin of whose view is given. */
import { Calendar } from '@fullcalendar/core';
import { h } from './page.mjs';

const calendars = new WeakMap();

export function drawCalendar(root, items, plugin, options) {
  const events = items.map(({ id, title, url, _ala_core: { start, end } }) => ({ id, title, url, start, end }));
  const known = calendars.get(root);
  if (known) {
    known.removeAllEventSources();
    known.addEventSource(events);
    return;
  }
  const box = h('div');
  root.replaceChildren(h('h2', null, 'Calendar'), box);
  const calendar = new Calendar(box, { plugins: [plugin], events, height: 'auto', ...options });
  calendars.set(root, calendar);
  calendar.render();
}
