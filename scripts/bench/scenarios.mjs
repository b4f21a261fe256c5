/**
 * What is measured: scenarios, each with pages that show the same feeds. The first page of a scenario is hand-written
 * DOM, the floor to which the others are compared.
 */
import { interactionsWith } from './interactions.mjs';

/** Kind -> our tag, and what else the tag says. */
const TAGS = {
  news: ['ala-news-feed', 'show-more'],
  announcements: ['ala-announcement-tabs', ''],
  books: ['ala-book-carousel', ''],
  sections: ['ala-section-finder', 'search="always"'],
  events: ['ala-ce-calendar', 'days="100"'],
};

/** What is in the DOM when the first screen is full, by whose code draws it: the last of `few` items, or a month's first. */
const LAST_OF_SCREEN = {
  ours: {
    news: (few) => `[part~=item]:nth-child(${few})`,
    announcements: () => '#tab-4',
    books: () => '[part~=item]:nth-child(5)',
    sections: () => '[part~=card]:nth-child(6)',
    list: (few) => `[part~=day]:nth-child(${few > 1 ? 3 : 1})`,
    month: () => '[part~=grid] [part~=link]',
  },
  'by-hand': {
    news: (few) => `.item:nth-child(${few})`,
    announcements: () => '#tab-4',
    books: () => '.item:nth-child(5)',
    sections: () => '.card:nth-child(6)',
    list: (few) => `.day:nth-child(${few > 1 ? 3 : 1})`,
    month: () => '.entry',
  },
  'fullcalendar-list': { list: (few) => `.fc-list-event:nth-child(${few > 1 ? 6 : 2})` },
  'fullcalendar-month': { month: () => '.fc-daygrid-event' },
};

/**
 * @typedef {object} Widget
 * @property {string} kind
 * @property {number} count items in the feed
 * @property {number} [limit] how many are shown at first; absent: all
 * @property {string} [view] of events: list or month
 * @property {string} [file] the end of the feed's name, if it is not JSON
 *
 * @typedef {object} BenchPage
 * @property {string} label
 * @property {string} body HTML
 * @property {Record<string, string> | string} script kind -> module of pages/, or the name of our file
 * @property {[string, string][]} checks [root, selector]: content is there when each root has one of these
 * @property {import('./interactions.mjs').Interaction[]} interactions
 */

const HOMEPAGE = [
  { kind: 'news', count: 10, limit: 10 },
  { kind: 'announcements', count: 5 },
  { kind: 'books', count: 12 },
  { kind: 'sections', count: 6 },
  { kind: 'events', count: 30, view: 'list' },
];
const TOGETHER = {
  news: 'relative-time',
  announcements: 'tab-container',
  books: 'embla',
  sections: 'minisearch',
  events: 'fullcalendar-list',
};

/** @type {{ name: string, title: string, pages: BenchPage[] }[]} */
export const SCENARIOS = [
  {
    name: 'homepage',
    title: 'Homepage',
    pages: [byHand(HOMEPAGE), peer('peers together', HOMEPAGE, TOGETHER), ours('ours', HOMEPAGE, 'ala-widgets')],
  },
  single('news-10', '10 news', { kind: 'news', count: 10 }, ['relative-time']),
  single('news-1000', '1,000 news', { kind: 'news', count: 1_000 }, ['relative-time'], 10),
  single('tabs-5', '5 announcements', { kind: 'announcements', count: 5 }, ['tab-container']),
  single('tabs-50', '50 announcements', { kind: 'announcements', count: 50 }, ['tab-container']),
  single('books-12', '12 books', { kind: 'books', count: 12 }, ['embla', 'swiper']),
  single('books-500', '500 books', { kind: 'books', count: 500 }, ['embla', 'swiper'], 12),
  single('sections-6', '6 sections', { kind: 'sections', count: 6 }, ['minisearch']),
  single('sections-500', '500 sections', { kind: 'sections', count: 500 }, ['minisearch']),
  single('list-30', '30 events as a list', { kind: 'events', count: 30, view: 'list' }, ['fullcalendar-list']),
  single(
    'list-1000',
    '1,000 events as a list',
    { kind: 'events', count: 1_000, view: 'list' },
    ['fullcalendar-list'],
    20,
  ),
  single('month-30', '30 events as a month', { kind: 'events', count: 30, view: 'month' }, ['fullcalendar-month']),
  single('month-1000', '1,000 events as a month', { kind: 'events', count: 1_000, view: 'month' }, [
    'fullcalendar-month',
  ]),
];

/** Feeds near the size limit, of which ours show the first items with the limits that they have by default. */
export const LARGE = {
  name: 'large',
  title: 'Large feeds',
  pages: [
    large('10,000 news', { kind: 'news', count: 10_000, limit: 5 }),
    large('5,000 books', { kind: 'books', count: 5_000, limit: 12 }),
    large('8,000 events (.ics), list', { kind: 'events', count: 8_000, limit: 20, view: 'list', file: 'year.ics' }),
    large('8,000 events (.ics), month', { kind: 'events', count: 8_000, limit: 20, view: 'month', file: 'year.ics' }),
  ],
};

/** A scenario of one widget. With a `limit`, ours is measured with it and with all items shown. */
function single(name, title, widget, peers, limit) {
  const [tag] = TAGS[widget.kind];
  const pages = [
    byHand([widget]),
    ...peers.map((module) => peer(module, [widget], { [widget.kind]: module })),
    ...(limit ? [ours(`ours, ${limit} shown`, [{ ...widget, limit }], tag)] : []),
    ours(limit ? 'ours, all shown' : 'ours', [widget], tag),
  ];
  return { name, title, pages };
}

function byHand(widgets) {
  return peer('by hand', widgets, Object.fromEntries(widgets.map(({ kind }) => [kind, 'by-hand'])));
}

function peer(label, widgets, modules) {
  const body = widgets
    .map(({ kind, view, limit = '', ...widget }) => {
      const data = `data-kind="${kind}" data-src="${feedOf({ kind, view, ...widget })}" data-limit="${limit}"`;
      return `<section id="${kind}" ${data}${view ? ` data-view="${view}"` : ''}></section>`;
    })
    .join('\n');
  return createPage(label, body, modules, widgets, ({ kind }) => modules[kind]);
}

function ours(label, widgets, script) {
  const body = widgets
    .map((widget) => {
      const { kind, view, limit = 0 } = widget;
      const [tag, more] = TAGS[kind];
      const settings = `heading="Heading" limit="${limit}" ${more}${view ? ` view="${view}"` : ''}`;
      return `<${tag} id="${kind}" src="${feedOf(widget)}" ${settings}><a href="/">All</a></${tag}>`;
    })
    .join('\n');
  return createPage(label, body, script, widgets, () => 'ours');
}

function large(label, widget) {
  return { ...ours(label, [widget], TAGS[widget.kind][0]), feed: feedOf(widget) };
}

function createPage(label, body, script, widgets, makerOf) {
  const checks = widgets.map((widget) => {
    const { kind, view, count } = widget;
    const selectors = { ...LAST_OF_SCREEN['by-hand'], ...LAST_OF_SCREEN[makerOf(widget)] };
    return [`#${kind}`, selectors[view ?? kind](view ? (count > 100 ? 1 : 10) : Math.min(10, widget.limit || 10))];
  });
  const interactions = widgets.length > 1 ? [] : widgets.flatMap((widget) => interactionsWith(widget, makerOf(widget)));
  return { label, body, script, checks, interactions };
}

function feedOf({ kind, count, view, file = view === 'month' ? 'month.json' : 'json' }) {
  return `/feeds/${kind}-${count}${file.includes('.') ? '-' : '.'}${file}`;
}
