/**
 * What each element is shown with, for the test that its manifest says what it has: together the scenes of a tag draw
 * every part and every slot.
 */
import { json } from './server.mjs';

const RICH = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  next_url: '/more.json',
  items: [
    {
      id: '1',
      url: 'https://library.example/1',
      title: 'With everything',
      summary: 'A summary.',
      image: '/picture.png',
      date_published: '2025-02-14T12:00:00Z',
      authors: [{ name: 'Ada' }],
      tags: ['reading'],
    },
    'no item at all',
  ],
};

/** The day so many days from now. */
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const EVENTS = {
  version: RICH.version,
  title: 'Events',
  next_url: '/more.json',
  items: [
    {
      id: '1',
      url: 'https://library.example/1',
      title: 'With everything',
      summary: 'A summary.',
      tags: ['one'],
      _ala_core: {
        start: `${day(1)}T19:00:00Z`,
        time_zone: 'America/Chicago',
        kind: 'webinar',
        location: { online: true },
        registration: 'open',
        registration_url: 'https://library.example/register',
        recording_url: 'https://library.example/recording',
        presenters: [{ name: 'Ada' }],
        prices: [{ amount: '10.00', currency: 'USD' }],
      },
    },
    ...[1, 2, 3, 4].map((n) => ({ id: `n${n}`, title: `No page ${n}`, tags: ['two'], _ala_core: { start: day(1) } })),
    { id: 'past', title: 'Past', _ala_core: { start: day(-3) } },
  ],
};

/** Two sessions of a hybrid series, and an event that is over, to which the fragment of the page leads. */
const SERIES = {
  version: RICH.version,
  title: 'Series',
  items: [
    ...[40, 41].map((days) => ({
      id: `s${days}`,
      title: 'Session',
      _ala_core: {
        start: `${day(days)}T19:00:00Z`,
        series_id: 's',
        location: { name: 'Hall', online: true, url: 'https://library.example/meeting' },
      },
    })),
    { id: 'gone', title: 'Gone', _ala_core: { start: day(-3) } },
  ],
};

/** A page that leads to an event, and that does not let anything be copied. */
const LINKED = `<script>
  location.hash = 'gone';
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  document.execCommand = () => false;
</script>`;

const CALENDAR =
  'src="/events.json" filters view-switch past="30" subscribe-href="/ce.ics" show-more debug heading="All" more-href="/more"';

/** What a visitor has chosen, set before the element is defined. */
const chosen = (id, query) =>
  `<script>document.getElementById('${id}').choices = { query: '${query}', kind: [], section: [], cost: [], place: [], tag: ['one'] }</script>`;

const BOOKS = {
  version: RICH.version,
  title: 'Books',
  next_url: '/more.json',
  items: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({
    id: String(n),
    url: `https://library.example/${n}`,
    title: `Book ${n}`,
    summary: 'A sentence that goes on and on. '.repeat(30),
    image: n === 1 ? '/picture.png' : undefined,
    _ala_core: {
      authors: ['Ada'],
      buy_url: 'https://library.example/buy',
      formats: ['Print'],
      availability: 'preorder',
      prices: [
        { amount: '30.50', currency: 'USD' },
        { amount: '25.00', currency: 'USD', audience: 'member' },
      ],
    },
  })),
};

const SECTIONS = {
  version: RICH.version,
  title: 'Sections',
  next_url: '/more.json',
  items: [
    {
      id: 'a',
      url: 'https://library.example/a',
      title: 'With everything',
      content_text: 'Of everything.',
      _ala_core: { icon: 'access' },
    },
    {
      id: 'b',
      url: 'https://library.example/b',
      title: 'Group',
      _ala_core: { kind: 'interest-group', parents: ['a'], join_url: 'https://library.example/join' },
    },
  ],
};

/** A word that a visitor has typed, set before the element is defined. */
const typed = (id, query) => `<script>document.getElementById('${id}').query = '${query}'</script>`;

/** The feeds they read. */
export const FEEDS = {
  '/sections.json': json(SECTIONS),
  '/events.json': json(EVENTS),
  '/series.json': json(SERIES),
  '/books.json': json(BOOKS),
  '/rich.json': json(RICH),
  '/empty.json': json({ version: RICH.version, title: 'News', items: [] }),
  '/slow.json': () => new Promise(() => {}),
};

const ALL =
  'show-summaries show-images show-authors show-tags show-more debug heading="News" more-href="/more" limit="1"';

const ROW = 'view-switch autoplay="7" show-more debug heading="Row" more-href="/more" limit="7"';

/** The states that every feed widget can be in beside `ready`. */
const inEachState = (tag, address, feed) => [
  [`<${tag} src="/empty.json"></${tag}>`, 'empty'],
  [`<${tag} src="/none.json"></${tag}>`, 'error'],
  [`<${tag} src="/slow.json"></${tag}>`, 'loading'],
  [`<${tag} src="/none.json"><script type="application/json">${JSON.stringify(feed)}</script></${tag}>`, 'stale'],
  [`<${tag} src="${address}" loading="lazy" style="position: absolute; top: 19000px"></${tag}>`, 'initial'],
];

/** Per tag: [markup, the state it comes to]. Together they draw every part and every slot. */
/** Parts that come later than the state of their widget, with lazy chunks of their own. */
export const LATE_PARTS = { 'ala-ce-calendar': ['subscription', 'next-event', 'no-results', 'legend'] };

export const SCENES = {
  'ala-announcement-tabs': [
    [
      '<ala-announcement-tabs src="/rich.json" show-more debug heading="All" more-href="/more" limit="1"></ala-announcement-tabs>',
      'ready',
    ],
    [
      '<div style="inline-size: 320px"><ala-announcement-tabs src="/books.json" expand-all></ala-announcement-tabs></div>',
      'ready',
    ],
    ...inEachState('ala-announcement-tabs', '/rich.json', RICH),
  ],
  'ala-book-carousel': [
    [`<ala-book-carousel src="/books.json" ${ROW}></ala-book-carousel>`, 'ready'],
    [`<ala-book-carousel src="/books.json" view="grid" ${ROW}></ala-book-carousel>`, 'ready'],
    ...inEachState('ala-book-carousel', '/books.json', BOOKS),
  ],
  'ala-ce-calendar': [
    [`<ala-ce-calendar ${CALENDAR} limit="1"></ala-ce-calendar>`, 'ready'],
    [
      `<ala-ce-calendar src="/events.json" filters id="some"></ala-ce-calendar>${chosen('some', 'everything')}`,
      'ready',
    ],
    [`<ala-ce-calendar src="/events.json" filters id="no"></ala-ce-calendar>${chosen('no', 'nothing')}`, 'ready'],
    [`<ala-ce-calendar ${CALENDAR} view="month" month="${day(1).slice(0, 7)}"></ala-ce-calendar>`, 'ready'],
    ['<ala-ce-calendar src="/events.json" view="month" month="2000-01"></ala-ce-calendar>', 'ready'],
    ['<ala-ce-calendar><ala-source src="/events.json" label="One"></ala-source></ala-ce-calendar>', 'ready'],
    [`<ala-ce-calendar src="/series.json"></ala-ce-calendar>${LINKED}`, 'ready'],
    ...inEachState('ala-ce-calendar', '/events.json', EVENTS),
  ],
  'ala-news-feed': [
    [`<ala-news-feed src="/rich.json" ${ALL}></ala-news-feed>`, 'ready'],
    [`<ala-news-feed src="/rich.json" layout="cards" ${ALL}></ala-news-feed>`, 'ready'],
    ...inEachState('ala-news-feed', '/rich.json', RICH),
  ],
  'ala-promo-carousel': [
    [`<ala-promo-carousel src="/rich.json" ${ROW}></ala-promo-carousel>`, 'ready'],
    [`<ala-promo-carousel src="/books.json" ${ROW}></ala-promo-carousel>`, 'ready'],
    ...inEachState('ala-promo-carousel', '/rich.json', RICH),
  ],
  'ala-section-finder': [
    [
      '<ala-section-finder src="/sections.json" search="always" show-more debug heading="All" more-href="/more"></ala-section-finder>',
      'ready',
    ],
    [
      `<ala-section-finder src="/sections.json" search="always" id="found"></ala-section-finder>${typed('found', 'everything')}`,
      'ready',
    ],
    [
      `<ala-section-finder src="/sections.json" id="nothing"></ala-section-finder>${typed('nothing', 'zeppelin')}`,
      'ready',
    ],
    ...inEachState('ala-section-finder', '/sections.json', SECTIONS),
  ],
  'ala-settings': [['<ala-settings></ala-settings>', undefined]],
};
