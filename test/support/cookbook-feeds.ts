/** What the address in each tag of docs/feed-cookbook.md answers, by the heading above it; and what the widget shows. */
import { EVENTS } from '../feeds/event-preset-fixtures.js';
import { NEWS_AND_BOOKS } from '../feeds/preset-fixtures.js';

interface Recipe {
  readonly heading: string;
  /** Text as it is, anything else as JSON. */
  readonly body: unknown;
  /** Title of the first item. */
  readonly shows: string;
  /** Address of the first item, where the recipe promises one. */
  readonly href?: string;
}

const preset = (id: string): unknown => [...EVENTS, ...NEWS_AND_BOOKS].find((each) => each.id === id)?.document(1);

const rss = (item: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:libcal="https://libcal.example/"
    xmlns:bc="http://bibliocommons.com/rss/1.0/modules/event/"><channel><title>A</title>
    <item><link>https://www.example.org/1</link>${item}</item></channel></rss>`;

/** In the order of the file. */
export const RECIPES: readonly Recipe[] = [
  {
    heading: 'WordPress',
    body: [
      { id: 1, link: 'https://www.example.org/1', title: { rendered: 'A post' }, date_gmt: '2025-02-10T08:00:00' },
    ],
    shows: 'A post',
    href: 'https://www.example.org/1',
  },
  {
    heading: 'WordPress',
    body: [{ id: 5, type: 'page', title: { rendered: 'About us' }, link: 'https://www.example.org/about/', parent: 0 }],
    shows: 'About us',
  },
  { heading: 'WordPress', body: preset('wordpress.com'), shows: 'Storms & books' },
  {
    heading: 'Drupal',
    body: {
      jsonapi: {},
      data: [
        { type: 'node--article', id: '1', attributes: { title: 'A node', created: '2025-02-10T08:00:00+00:00', path: { alias: '/a' } } }, // prettier-ignore
      ],
    },
    shows: 'A node',
    href: 'https://www.example.org/a',
  },
  {
    heading: 'The Events Calendar (WordPress)',
    body: {
      events: [
        { id: 1, title: 'Chess', url: 'https://www.example.org/e', utc_start_date: '2025-03-10 23:00:00', timezone: 'America/Chicago' }, // prettier-ignore
      ],
      rest_url: 'https://www.example.org/wp-json/tribe/events/v1/events/',
      total: 1,
    },
    shows: 'Chess',
  },
  {
    heading: 'LibCal',
    body: rss(
      '<title>Chess</title><libcal:date>2025-03-10</libcal:date><libcal:start>18:00:00</libcal:start><libcal:end>19:00:00</libcal:end>',
    ),
    shows: 'Chess',
  },
  {
    heading: 'LibGuides and other Springshare products',
    body: rss('<title>New guides</title><pubDate>Mon, 10 Feb 2025 08:00:00 GMT</pubDate>'),
    shows: 'New guides',
    href: 'https://www.example.org/1',
  },
  {
    heading: 'Localist',
    body: {
      events: [
        { event: { id: 1, title: 'Chess', localist_url: 'https://calendar.example.edu/e', event_instances: [{ event_instance: { id: 2, start: '2025-03-10T18:00:00-05:00' } }] } }, // prettier-ignore
      ],
      page: { current: 1, size: 1, total: 1 },
    },
    shows: 'Chess',
  },
  {
    heading: 'Google Calendar',
    body: {
      kind: 'calendar#events',
      items: [{ id: '1', summary: 'Chess', start: { dateTime: '2025-03-10T18:00:00-05:00' }, end: { dateTime: '2025-03-10T19:00:00-05:00' } }], // prettier-ignore
    },
    shows: 'Chess',
  },
  {
    heading: 'Outlook and Microsoft 365',
    body: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Chess\r\nDTSTART:20250310T230000Z\r\nEND:VEVENT\r\nEND:VCALENDAR',
    shows: 'Chess',
  },
  { heading: 'Communico', body: preset('communico'), shows: 'Chess' },
  { heading: 'LibraryMarket (Library Calendar)', body: preset('librarymarket'), shows: 'Chess & tea' },
  {
    heading: 'BiblioCommons',
    body: rss('<title>Chess</title><bc:start_date>2025-03-10T23:00:00Z</bc:start_date>'),
    shows: 'Chess',
  },
  {
    heading: 'LiveWhale, Trumba, Legistar, Meetup, Wild Apricot, Squarespace',
    body: preset('livewhale'),
    shows: 'Chess',
  },
  {
    heading: 'Palace and other OPDS catalogs',
    body: {
      metadata: { title: 'A' },
      publications: [
        { metadata: { title: 'On Cards', author: 'Ann Roe' }, links: [{ href: 'https://books.example.org/1', type: 'text/html', rel: 'alternate' }] }, // prettier-ignore
      ],
    },
    shows: 'On Cards',
    href: 'https://books.example.org/1',
  },
  {
    heading: 'OverDrive and Libby',
    body: preset('overdrive'),
    shows: 'On Cards: A Guide',
    href: 'https://example.overdrive.com/media/123',
  },
  {
    heading: 'Open Library',
    body: { key: '/subjects/cataloging', works: [{ key: '/works/OL1W', title: 'On Cards', cover_id: 44 }] },
    shows: 'On Cards',
    href: 'https://catalog.example.org/search?query=On%20Cards',
  },
  {
    heading: 'Shopify',
    body: {
      products: [{ id: 1, title: 'On Cards', handle: 'on-cards', variants: [{ price: '20.00', available: true }] }],
    },
    shows: 'On Cards',
  },
  {
    heading: 'WooCommerce',
    body: [{ id: 1, name: 'On Cards', permalink: 'https://shop.example.org/1', prices: { price: '2000', currency_code: 'USD', currency_minor_unit: 2 } }], // prettier-ignore
    shows: 'On Cards',
    href: 'https://shop.example.org/1',
  },
  {
    heading: 'RSS and Atom',
    body: rss('<title>A post</title><pubDate>Mon, 10 Feb 2025 08:00:00 GMT</pubDate>'),
    shows: 'A post',
    href: 'https://www.example.org/1',
  },
  {
    heading: 'Ghost, Blogger, Squarespace, rss2json, Strapi, Airtable',
    body: preset('ghost'),
    shows: 'Storms',
    href: 'https://g.example/storms/',
  },
  {
    heading: 'Events written by hand',
    body: {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Workshops',
      items: [{ id: '1', title: 'Grant writing', _ala_core: { start: '2025-03-05T13:00' } }],
    },
    shows: 'Grant writing',
  },
  {
    heading: 'Several calendars in one',
    body: {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Workshops',
      items: [{ id: '1', title: 'Book repair', _ala_core: { start: '2025-03-06T13:00' } }],
    },
    shows: 'Book repair',
  },
  {
    heading: 'A spreadsheet',
    body: [
      { Title: 'Chess', Date: '3/10/2025', Time: '6:00 PM', Place: 'Hall', Link: 'https://www.example.org/chess', Cancelled: '' }, // prettier-ignore
      { Title: 'Walk', Date: '3/11/2025', Time: '', Place: 'Park', Link: '', Cancelled: 'yes' },
    ],
    shows: 'Chess',
  },
  {
    heading: 'Any other JSON',
    body: { result: { rows: [{ headline: 'Hello', date: '2025-02-10', slug: 'hello' }] } },
    shows: 'Hello',
    href: 'https://www.example.org/news/hello',
  },
];
