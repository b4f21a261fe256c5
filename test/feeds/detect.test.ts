import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feeds/error.js';
import { announcements } from '../../src/feeds/kinds/announcements.js';
import { books } from '../../src/feeds/kinds/books.js';
import { events } from '../../src/feeds/kinds/events.js';
import { news } from '../../src/feeds/kinds/news.js';
import { sections } from '../../src/feeds/kinds/sections.js';
import { detectFormat, FORMATS, parseMarkup } from '../../src/feeds/read/detect.js';

/** Per format: with items, empty (where the format can be told without any), a single item. */
const FORMS: readonly (readonly [format: string, form: string, document: unknown])[] = [
  ['empty', 'an empty list', []],
  ['empty', 'a list without objects', [null, 1, 'text']],
  ['jcal', 'one calendar', ['vcalendar', [], []]],
  ['jcal', 'a stream', [['vcalendar', [], []]]],
  ['wordpress', 'items', [{ id: 1, title: { rendered: 'A' } }]],
  ['wordpress', 'an object after rubbish', [null, { id: 1, title: { rendered: 'A' } }]],
  ['wordpress', 'alone', { id: 1, title: { rendered: 'A' } }],
  ['wordpress', 'terms', [{ id: 1, count: 2, name: 'A', slug: 'a', taxonomy: 'category', parent: 0 }]],
  ['tec-events', 'items', [{ id: 1, title: 'A', start_date: '2025-01-01T10:00:00', venues: [], organizers: [] }]],
  ['tec-events', 'items with UTC', [{ title: 'A', start_date_utc: '2025-01-01 10:00:00' }]],
  ['tec-events', 'alone', { title: 'A', start_date: '2025-01-01T10:00:00', venues: [] }],
  ['opds', 'a registry of catalogs', { metadata: {}, links: [], catalogs: [] }],
  ['woocommerce', 'items', [{ prices: { currency_minor_unit: 2 } }]],
  ['woocommerce', 'alone', { prices: { currency_minor_unit: 0 } }],
  ['schema-org', 'context as string', { '@context': 'https://schema.org', '@type': 'Event' }],
  ['schema-org', 'context as object', { '@context': { '@vocab': 'http://schema.org/' }, '@type': 'Event' }],
  ['schema-org', 'context as list', { '@context': ['https://x.example/', 'https://schema.org'], '@graph': [] }],
  ['schema-org', 'a list', [{ '@context': 'https://schema.org', '@type': 'Book' }]],
  ['jscalendar', 'alone', { '@type': 'Event', title: 'A', start: '2025-01-01T10:00:00' }],
  ['jscalendar', 'a group', { '@type': 'Group', entries: [] }],
  ['jscalendar', 'a list', [{ '@type': 'Event' }]],
  ['fullcalendar', 'items', [{ title: 'A', start: '2025-01-01' }]],
  ['fullcalendar', 'alone', { title: 'A', start: '2025-01-01' }],
  ['json-feed', 'items', { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1' }] }],
  ['json-feed', 'empty', { version: 'https://jsonfeed.org/version/1', items: [] }],
  ['json-feed', 'a wrong version', { version: '1', items: [{ content_text: 'A' }] }],
  ['json-feed', 'no version, our extension', { items: [{ title: 'A', _ala_core: {} }] }],
  ['google-calendar', 'items', { kind: 'calendar#events', items: [{ id: '1' }] }],
  ['google-calendar', 'empty', { kind: 'calendar#events', items: [] }],
  ['google-calendar', 'alone', { kind: 'calendar#event', id: '1' }],
  ['google-books', 'items', { kind: 'books#volumes', items: [] }],
  ['google-books', 'alone', { kind: 'books#volume', id: '1' }],
  ['drupal', 'items', { jsonapi: {}, data: [{ type: 'node--page', id: '1' }] }],
  ['drupal', 'no jsonapi member', { data: [{ type: 'node--page', id: '1' }] }],
  ['drupal', 'empty', { jsonapi: {}, data: [] }],
  ['drupal', 'one, with errors beside', { jsonapi: {}, data: { type: 'node--page' }, errors: [{ title: 'A' }] }],
  ['drupal', 'a bare resource', { type: 'node--page', id: '1', attributes: {} }],
  ['rss', 'RSS 2.0', { rss: { channel: { item: [] } } }],
  ['rss', 'RSS 1.0', { 'rdf:RDF': { channel: {}, item: [{ title: 'A' }] } }],
  ['atom', 'items', { feed: { entry: { title: 'A' } } }],
  ['atom', 'empty', { feed: { updated: '2025-02-10T08:00:00Z' } }],
  ['opds', 'publications', { metadata: {}, links: [], publications: [] }],
  ['opds', 'groups', { metadata: {}, groups: [] }],
  ['opds', 'navigation', { metadata: {}, navigation: [] }],
  ['localist', 'items', { events: [{ event: { id: 1 } }], page: { current: 1, size: 1, total: 1 } }],
  ['localist', 'empty', { events: [], page: { current: 1, size: 0, total: 1 } }],
  ['tribe-events', 'items', { events: [{ utc_start_date: '2025-01-01 00:00:00' }] }],
  ['tribe-events', 'empty', { events: [], rest_url: 'https://a.example/wp-json/tribe/events/v1/events/', total: '0' }],
  ['tribe-events', 'alone', { id: 1, utc_start_date: '2025-01-01 00:00:00' }],
  ['libcal', 'items', { total_results: 1, results: [{ startdt: '2025-01-01 10:00:00' }] }],
  ['libcal', 'empty', { total_results: 0, results: [] }],
  ['shopify', 'items', { products: [{ title: 'A', variants: [] }] }],
  ['empty', 'a shop with nothing to sell', { products: [] }],
  ['open-library', 'search', { numFound: 1, docs: [{ key: '/works/OL1W' }] }],
  ['open-library', 'an empty search', { numFound: 0, docs: [] }],
  ['open-library', 'by ISBN', { 'ISBN:9780306406157': { title: 'A' } }],
  ['open-library', 'a subject', { key: '/subjects/x', works: [{ key: '/works/OL1W', title: 'A' }] }],
  ['open-library', 'an empty subject', { key: '/subjects/x', work_count: 0, works: [] }],
  ['open-library', 'what is trending', { query: '/trending/daily', works: [{ key: '/works/OL1W' }] }],
  ['open-library', 'editions', { entries: [], size: 0 }],
  ['open-library', 'alone', { key: '/books/OL1M', title: 'A' }],
  ['empty', 'a calendar in summer', { events: [], page: 1 }],
  ['empty', 'an empty list with another empty one beside', { results: [], items: [], total: 0 }],
];

const REFUSALS: readonly (readonly [words: RegExp, document: unknown])[] = [
  [/Readium manifest/, { metadata: { title: 'A' }, links: [] }],
  [/Popolo/, { organizations: [{ name: 'A' }] }],
  [/Popolo/, { memberships: [], events: [] }],
  [/Eventbrite.*secret/, { events: [{ name: { html: 'A' }, start: {} }], pagination: {} }],
  [/WooCommerce.*\/wp-json\/wc\/store/, [{ id: 1, name: 'A', permalink: 'https://a.example', regular_price: '1' }]],
  [
    /ActivityPub/,
    { '@context': ['https://www.w3.org/ns/activitystreams', { schema: 'http://schema.org#' }], type: 'Person' },
  ],
  [/no known format\. Its top level has created, id, links/, { created: 'x', id: 7, links: {}, metadata: {} }],
  [/RSS/, { channel: { item: [] } }],
  [/"No route was found"/, { code: 'rest_no_route', message: 'No route was found', data: { status: 404 } }],
  [/"Bad page"/, { errors: [{ status: '400', title: 'Bad Request', detail: 'Bad page' }] }],
  [/"Quota exceeded"/, { error: { code: 403, errors: [{ message: 'Quota exceeded' }] } }],
  [/top level has foo, bar; `map` can read it/, { foo: 1, bar: [{ a: 1 }] }],
  [/items have name, place; `map`/, [{ name: 'A', place: 'B' }]],
  [/`map` can read it/, 'text'],
  [/`map` can read it/, null],
  [/`map` can read it/, { error: 'text only', items: [{ a: 1 }] }],
];

const KINDS = [news, announcements, events, books, sections];

/** The formats that claim a document without the detector. */
const claimedBy = (document: unknown): string[] => [
  ...new Set(
    KINDS.flatMap(({ formats }) => formats.map(({ id, matches }) => ({ id, matches })))
      .filter(({ matches }) => matches?.(document))
      .map(({ id }) => id),
  ),
];

describe('the formats that come with a kind', () => {
  for (const [format, form, document] of FORMS) {
    it(`claim ${format}, ${form}, like the detector or leave it to the detector`, () => {
      expect([[], [format]]).to.deep.include(claimedBy(document));
    });
  }

  for (const [, document] of REFUSALS) {
    it(`leave ${JSON.stringify(document).slice(0, 60)} to the detector`, () => {
      expect(claimedBy(document)).to.deep.equal([]);
    });
  }

  it('are JSON Feed, WordPress lists and The Events Calendar', () => {
    const claimed = new Set(FORMS.flatMap(([, , document]) => claimedBy(document)));
    expect([...claimed]).to.have.members(['json-feed', 'tribe-events', 'wordpress']);
  });
});

describe('the descriptors of formats', () => {
  for (const kind of KINDS) {
    it(`name ${kind.id} exactly where it has a parser`, async () => {
      const parsers = [...kind.formats.map(({ id }) => id), ...Object.keys(await kind.loadParsers('map'))];
      const described = FORMATS.filter(({ kinds }) => kinds.includes(kind.id)).map(({ id }) => id);
      expect(parsers).to.have.members(described);
    });
  }

  it('have an id and a label of their own', () => {
    for (const name of ['id', 'label'] as const) expect(new Set(FORMATS.map((each) => each[name]))).to.have.length(21);
  });
});

describe('detectFormat', () => {
  for (const [format, form, document] of FORMS) {
    it(`${format}: ${form}`, async () => expect(await detectFormat(document, 'events')).to.equal(format));
  }

  for (const [words, document] of REFUSALS) {
    it(`refuses ${JSON.stringify(document).slice(0, 60)}`, async () => {
      const error: unknown = await detectFormat(document, 'events').catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(FeedError);
      expect((error as FeedError).message).to.match(words);
    });
  }

  it('has a document above for every format that can be detected', () => {
    const shown = new Set(FORMS.map(([format]) => format));
    const others = FORMATS.map(({ id }) => id).filter((id) => !shown.has(id));
    expect(others).to.have.members(['icalendar', 'map']);
  });

  it('tells XML from a page', async () => {
    const rss = await parseMarkup('<?xml version="1.0"?><rss version="2.0"><channel/></rss>');
    expect(await detectFormat(rss, 'news')).to.equal('rss');
    const page: unknown = await parseMarkup('<!doctype html><html><head><link href="/rss">').catch(
      (reason: unknown) => reason,
    );
    expect((page as FeedError).message).to.match(
      /a web page.*\/wp-json\/wp\/v2\/posts\?_embed=wp:featuredmedia,wp:term/,
    );
  });
});
