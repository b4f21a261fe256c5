/** Every kind in hand-written DOM, without a library: what a page costs at least. */
import { formatDay, formatPrices, formatTime, h } from './page.mjs';

const relativeFormat = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const DAY = 86_400_000;

const toRelative = (date) =>
  h('time', { datetime: date }, relativeFormat.format(-Math.round((Date.now() - new Date(date)) / DAY), 'day'));

export function news(root, items, { limit }, renderTime = toRelative) {
  const list = h('ul', { class: 'news' });
  const size = Number(limit) || items.length;
  const more = h('button', { class: 'show-more', click: () => addRows() }, 'Show more');
  const addRows = () => {
    const from = list.childElementCount;
    list.append(
      ...items
        .slice(from, from + size)
        .map((item) =>
          h(
            'li',
            { class: 'item' },
            h('p', null, renderTime(item.date_published)),
            h('a', { href: item.url }, item.title),
          ),
        ),
    );
    more.hidden = list.childElementCount >= items.length;
  };
  addRows();
  root.replaceChildren(h('h2', null, 'News'), list, more);
}

/** The tabs, and the panels, of which all but the first are hidden. */
export function tabsAndPanels(items) {
  const tabs = items.map(({ _ala_core: { label } }, n) =>
    h(
      'button',
      {
        role: 'tab',
        id: `tab-${n}`,
        'aria-controls': `panel-${n}`,
        'aria-selected': String(n === 0),
        tabindex: n ? -1 : 0,
      },
      label,
    ),
  );
  const panels = items.map(({ title, content_html: html, _ala_core: { action } }, n) => {
    const text = h('div', { class: 'text' });
    text.innerHTML = html;
    const children = [h('h3', null, title), text, h('a', { href: action.url }, action.label)];
    return h(
      'div',
      { role: 'tabpanel', id: `panel-${n}`, 'aria-labelledby': `tab-${n}`, tabindex: 0, hidden: n > 0 },
      ...children,
    );
  });
  return { tabs, panels };
}

export function announcements(root, items) {
  const { tabs, panels } = tabsAndPanels(items);
  const select = (event) => {
    const chosen = tabs.indexOf(event.target.closest('[role=tab]'));
    if (chosen < 0) return;
    for (const [n, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(n === chosen));
      tab.tabIndex = n === chosen ? 0 : -1;
      panels[n].hidden = n !== chosen;
    }
  };
  root.replaceChildren(
    h('h2', null, 'Announcements'),
    h('div', { role: 'tablist', class: 'tabs', click: select }, ...tabs),
    ...panels,
  );
}

export function renderBook({ title, url, image, authors, content_text: text, _ala_core: core }) {
  return [
    h('img', { src: image, alt: '', loading: 'lazy', decoding: 'async', width: 200, height: 300 }),
    h('h3', null, h('a', { href: url }, title)),
    h('p', null, authors.map(({ name }) => name).join(', ')),
    h('p', null, text),
    h('p', null, h('b', null, formatPrices(core.prices)), ' ', core.formats.join(', ')),
    h('a', { href: core.buy_url }, 'Buy'),
  ];
}

export function books(root, items) {
  const strip = h('ul', { class: 'strip' }, ...items.map((item) => h('li', { class: 'item' }, ...renderBook(item))));
  const scroll = (pages) => strip.scrollBy({ left: pages * strip.clientWidth, behavior: 'smooth' });
  root.replaceChildren(
    h('h2', null, 'Books'),
    h('button', { click: () => scroll(-1) }, 'Previous'),
    h('button', { class: 'next', click: () => scroll(1) }, 'Next'),
    strip,
  );
}

/** The cards, and a search box for which `find` gives the numbers of the items to show. */
export function sections(root, items, _, find = createFilter(items)) {
  const cards = items.map(({ title, url, content_text: text }) =>
    h('li', { class: 'item card' }, h('h3', null, h('a', { href: url }, title)), h('p', null, text)),
  );
  const list = h('ul', { class: 'cards' }, ...cards);
  const search = ({ target: { value } }) => list.replaceChildren(...(value ? find(value).map((n) => cards[n]) : cards));
  root.replaceChildren(
    h('h2', null, 'Sections'),
    h('input', { type: 'search', 'aria-label': 'Search', input: search }),
    list,
  );
}

function createFilter(items) {
  const texts = items.map(({ title, content_text: text }) => `${title} ${text}`.toLowerCase());
  return (query) => [...texts.keys()].filter((n) => texts[n].includes(query.toLowerCase()));
}

export function events(root, items, { view, limit }) {
  if (view === 'month') drawMonth(root, items);
  else drawEvents(root, items.slice(0, Number(limit) || undefined));
}

function drawEvents(root, items) {
  const days = Object.entries(Object.groupBy(items, ({ _ala_core: { start } }) => formatDay(new Date(start))));
  const rows = days.map(([day, list]) =>
    h('li', { class: 'day' }, h('p', null, day), h('div', null, ...list.map(renderEvent))),
  );
  root.replaceChildren(h('h2', null, 'Calendar'), h('ol', { class: 'days' }, ...rows));
}

function renderEvent({ title, url, summary, _ala_core: core }) {
  const { start, kind, section, location, prices, presenters, registration_url: register } = core;
  return h(
    'article',
    { class: 'item' },
    h('p', null, h('time', { datetime: start }, formatTime(new Date(start)))),
    h('h3', null, h('a', { href: url }, title)),
    h('p', null, `${kind}, ${section} · ${location.name} · ${formatPrices(prices)}`),
    h(
      'details',
      null,
      h('summary', null, 'Details'),
      h('p', null, summary),
      h('p', null, presenters.map(({ name }) => name).join(', ')),
      h('a', { href: register }, 'Register'),
    ),
  );
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** Entries in a cell, the last of which says how many more there are. */
const MAX_ENTRIES = 3;

function drawMonth(root, items) {
  const byDay = Object.groupBy(items, ({ _ala_core: { start } }) => start.slice(0, 10));
  const today = new Date();
  const show = (month) => {
    const first = new Date(Date.UTC(today.getUTCFullYear(), month, 1));
    const title = first.toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const next = h('button', { class: 'next', click: () => show(month + 1) }, 'Next');
    root.replaceChildren(h('h2', { class: 'month-title' }, title), next, renderMonth(first, byDay));
  };
  show(today.getUTCMonth());
}

function renderMonth(first, byDay) {
  const start = first.getTime() - first.getUTCDay() * DAY;
  const end = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1);
  const body = h('tbody');
  for (let week = start; week < end; week += 7 * DAY) {
    body.append(h('tr', null, ...DAYS.map((_, day) => renderCell(new Date(week + day * DAY), byDay))));
  }
  return h(
    'table',
    { class: 'month' },
    h('thead', null, h('tr', null, ...DAYS.map((day) => h('th', null, day)))),
    body,
  );
}

function renderCell(date, byDay) {
  const list = byDay[date.toISOString().slice(0, 10)] ?? [];
  const shown = list.length > MAX_ENTRIES ? list.slice(0, MAX_ENTRIES - 1) : list;
  const entries = shown.map(({ title, url, _ala_core: { start } }) =>
    h('li', null, h('a', { class: 'entry', href: url }, h('b', null, formatTime(new Date(start))), ' ', title)),
  );
  const rest = list.length - shown.length;
  return h(
    'td',
    null,
    String(date.getUTCDate()),
    h('ul', null, ...entries, rest > 0 && h('li', null, h('button', null, `${rest} more`))),
  );
}
