/** Every element in every view and state that has something to press, for the tests of layout. */
import { html, nothing, type TemplateResult } from 'lit';
import { hangs, json, network, status } from '../support/network.js';
import { onPage, settled, shadow, until } from '../support/page.js';
import { WIDGETS } from '../support/widgets.js';

export interface Scene {
  readonly name: string;
  /** Width of the box around the widget, in px; 900 if it does not matter. */
  readonly width?: number;
  readonly markup: TemplateResult;
  readonly state?: Parameters<typeof settled>[1];
  /** What a visitor has pressed: selectors in the shadow tree, in order. */
  readonly press?: readonly string[];
  /** What a visitor has typed into the search box. */
  readonly type?: string;
}

const feed = (items: readonly object[], more: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Feed',
  items,
  ...more,
});

const NEWS = feed(
  [1, 2, 3, 4, 5].map((n) => ({
    id: `n${n}`,
    url: `https://news.example/${n}`,
    title: n === 1 ? 'A title that goes on for so long that it takes more than one line' : n === 2 ? 'I' : `News ${n}`,
    summary: 'A summary.',
    date_published: `2025-02-1${n}T10:00:00Z`,
    authors: [{ name: 'Ada' }],
    tags: ['reading'],
  })),
  { next_url: '/news.json?page=2' },
);

const ANNOUNCEMENTS = feed([
  {
    id: 'a1',
    title: 'First',
    url: 'https://core.example/1',
    content_html:
      '<p>In a sentence stands <a href="/inline">a link</a>.</p><p><a href="/alone">Alone</a></p>' +
      '<ul><li><a href="/item">Item</a></li></ul><details><summary>More</summary><p>Text</p></details>',
    _ala_core: { label: 'One' },
  },
  {
    id: 'a2',
    title: 'Second',
    content_html: '<p>Text</p>',
    _ala_core: { label: 'Two', action: { label: 'Go', url: '/go' } },
  },
  { id: 'a3', title: 'Third', url: 'https://core.example/3', content_html: '', _ala_core: { label: 'I' } },
]);

const BOOKS = feed(
  [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({
    id: `b${n}`,
    url: `https://books.example/${n}`,
    title: n === 2 ? 'A book whose title takes two lines or three' : `Book ${n}`,
    summary: 'Word '.repeat(60),
    _ala_core: { authors: ['Ada'], buy_url: 'https://shop.example/', prices: [{ amount: '9.50', currency: 'USD' }] },
  })),
);

const PROMOS = feed(
  [1, 2, 3, 4].map((n) => ({ id: `p${n}`, url: `https://promo.example/${n}`, title: `Card ${n}`, summary: 'Text.' })),
);

const SECTIONS = feed([
  ...['Reading', 'Metadata', 'Mending'].map((name) => ({
    id: name,
    url: `https://sections.example/${name}`,
    title: name,
    content_text: 'What it does.',
  })),
  ...Array.from({ length: 12 }, (_, n) => ({
    id: `g${n}`,
    url: `https://sections.example/g${n}`,
    title: `Group ${n}`,
    tags: ['maps', n % 2 ? 'music' : 'data'],
    _ala_core: { kind: 'interest-group', parents: ['Reading'], join_url: 'https://sections.example/join' },
  })),
]);

const EVENTS = feed([
  { id: 'past', url: '/past', title: 'Past', _ala_core: { start: '2025-02-10T19:00:00Z' } },
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({
    id: `e${n}`,
    url: `https://core.example/e${n}`,
    title: `Event ${n}`,
    summary: 'A summary.',
    tags: ['one', 'two'],
    _ala_core: {
      start: `2025-02-18T1${n}:00:00-06:00`,
      end: `2025-02-18T1${n}:30:00-06:00`,
      time_zone: 'America/Chicago',
      kind: n % 2 ? 'webinar' : 'course',
      location: { name: 'Maple Hall', url: 'https://core.example/hall' },
      registration: 'open',
      registration_url: 'https://core.example/register',
      recording_url: 'https://core.example/recording',
    },
  })),
]);

const CALENDAR = html`<ala-ce-calendar
  src="/events.json"
  heading="CE"
  more-href="/all"
  past="30"
  filters
  view-switch
  show-more
  limit="6"
  subscribe-href="/ce.ics"
></ala-ce-calendar>`;

const month = (width: number, press: readonly string[] = []): Scene => ({
  name: `calendar, month, ${width} px${press.length ? ', a day opened' : ''}`,
  width,
  markup: html`<ala-ce-calendar src="/events.json" view="month" view-switch heading="CE" filters></ala-ce-calendar>`,
  press,
});

const tabs = (name: string, width: number, attributes: { orientation?: string; narrow?: string } = {}): Scene => ({
  name: `tabs, ${name}`,
  width,
  markup: html`<ala-announcement-tabs
    src="/announcements.json"
    heading="News"
    more-href="/all"
    orientation=${attributes.orientation ?? nothing}
    narrow=${attributes.narrow ?? nothing}
  ></ala-announcement-tabs>`,
  press: width < 400 && attributes.narrow === undefined ? ['[aria-expanded="false"]'] : [],
});

const READY: readonly Scene[] = [
  ...['list', 'cards', 'compact'].map((layout) => ({
    name: `news, ${layout}`,
    markup: html`<ala-news-feed
      src="/news.json"
      layout=${layout}
      heading="News"
      more-href="/all"
      show-more
      show-summaries
      show-authors
      show-tags
      limit="3"
    ></ala-news-feed>`,
  })),
  tabs('across', 900),
  tabs('vertical', 900, { orientation: 'vertical' }),
  tabs('accordion', 300),
  tabs('strip', 300, { narrow: 'scroll' }),
  {
    name: 'finder',
    markup: html`<ala-section-finder src="/sections.json" heading="Sections"></ala-section-finder>`,
    press: ['.index [aria-expanded="false"]'],
  },
  {
    name: 'finder, results',
    markup: html`<ala-section-finder src="/sections.json" heading="Sections"></ala-section-finder>`,
    type: 'group',
  },
  {
    name: 'finder, no result',
    markup: html`<ala-section-finder src="/sections.json" heading="Sections"></ala-section-finder>`,
    type: 'zeppelin',
  },
  ...['carousel', 'grid'].flatMap((view) => [
    {
      name: `books, ${view}`,
      markup: html`<ala-book-carousel
        src="/books.json"
        view=${view}
        view-switch
        autoplay="9"
        show-more
        limit="7"
        heading="Books"
        more-href="/all"
      ></ala-book-carousel>`,
    },
    {
      name: `promos, ${view}`,
      markup: html`<ala-promo-carousel src="/promos.json" view=${view} view-switch autoplay="9"></ala-promo-carousel>`,
    },
  ]),
  {
    name: 'calendar, list with everything opened',
    markup: CALENDAR,
    press: ['[part~="subscribe"]', '[part~="disclosure"]:last-of-type', '[part~="add"]', '[part~="past"]'],
  },
  { name: 'calendar, list at 320 px', width: 288, markup: CALENDAR, press: ['[part~="disclosure"]'] },
  {
    name: 'calendar, filtered',
    markup: html`<ala-ce-calendar src="/events.json" filters></ala-ce-calendar>`,
    type: 'event',
  },
  {
    name: 'calendar, nothing found',
    markup: html`<ala-ce-calendar src="/events.json" filters></ala-ce-calendar>`,
    type: 'zeppelin',
  },
  month(900),
  month(900, ['[part~="rest"]']),
  month(300),
];

/** The states that every feed widget has beside `ready`. */
const STATES: readonly Scene[] = WIDGETS.flatMap(({ tag, feed: sample }) => {
  const widget = (src: string, inner: string): TemplateResult => {
    const element = document.createElement(tag);
    element.innerHTML = inner;
    for (const [name, value] of Object.entries({ src, heading: 'Name' })) element.setAttribute(name, value);
    return html`${element}`;
  };
  const link = '<a href="/all">All</a>';
  const saved = `<script type="application/json">${JSON.stringify(sample())}</script>`;
  return [
    { name: `${tag}, loading`, markup: widget('/hangs.json', link), state: 'loading' },
    { name: `${tag}, empty`, markup: widget('/empty.json', link), state: 'empty' },
    { name: `${tag}, error`, markup: widget('/gone.json', link), state: 'error' },
    { name: `${tag}, stale`, markup: widget('/gone.json', saved), state: 'stale' },
  ] as const;
});

export const SCENES: readonly Scene[] = [...READY, ...STATES];

/** The network of the scenes. */
export const TABLE = {
  '/news.json': json(NEWS),
  '/announcements.json': json(ANNOUNCEMENTS),
  '/books.json': json(BOOKS),
  '/promos.json': json(PROMOS),
  '/sections.json': json(SECTIONS),
  '/events.json': json(EVENTS),
  '/empty.json': json(feed([])),
  '/gone.json': status(404),
  '/hangs.json': hangs,
};

/** Puts the scene on the page and does what its visitor does. Gives the widget. */
export async function show(scene: Scene): Promise<HTMLElement> {
  const { width = 900, markup } = scene;
  // An event that was opened stands in the address.
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  const { fetch } = network(TABLE);
  const box = await onPage<HTMLElement>(html`<div .style=${`inline-size: ${width}px`}>${markup}</div>`, { fetch });
  return visit(box.firstElementChild as HTMLElement, scene);
}

/** Waits for the widget of a scene and does what its visitor does. */
export async function visit(element: HTMLElement, { state, press = [], type }: Scene): Promise<HTMLElement> {
  const widget = element as HTMLElement & { readonly updateComplete: Promise<boolean> };
  await settled(widget, state);
  await widget.updateComplete;
  for (const selector of press) {
    await until(() => widget.shadowRoot?.querySelector(selector));
    shadow(widget, selector).click();
    await widget.updateComplete;
  }
  if (type !== undefined) {
    const input = shadow<HTMLInputElement>(widget, 'input[type="search"]');
    input.value = type;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const answer = '[part~="count"], [part~="no-results"], [part~="applied"], [part~="empty"]';
    await until(() => widget.shadowRoot?.querySelector(answer), 'an answer to what was typed');
    await widget.updateComplete;
  }
  return widget;
}
