import { expect } from '@open-wc/testing';
import { FeedError, readFeed } from '../../src/feeds/index.js';
import type { KindId } from '../../src/feeds/index.js';

const URL_OF_FEED = 'https://odd.example/api/list';
const WINDOW = { from: '2025-01-01', to: '2026-01-01' };

const two = (make: (name: 'First' | 'Second', day: string) => unknown): unknown[] => [
  make('First', '10'),
  make('Second', '11'),
];

/** JSON that no format claims, as sites make it up; and what the suggested map must at least give of the first item. */
const SHAPES: readonly (readonly [kind: KindId, document: unknown, expected: object])[] = [
  ['news', two((t, d) => ({ title: t, link: '/a', date: `2025-02-${d}` })), { title: 'First', url: 'https://odd.example/a', published: { date: '2025-02-10' } }],
  ['news', { posts: two((t, d) => ({ headline: t, permalink: 'https://x.example/1', publishedAt: `2025-02-${d}T08:00:00Z` })) }, { title: 'First', url: 'https://x.example/1', published: { instant: '2025-02-10T08:00:00Z' } }],
  ['news', { result: { rows: two((t, d) => ({ subject: t, created_at: `2025-02-${d} 08:00:00`, href: '/n/1' })) } }, { title: 'First', url: 'https://odd.example/n/1', published: { date: '2025-02-10' } }],
  ['news', { data: { list: two((t) => ({ name: t, attributes: { web_url: 'https://x.example/1' }, timestamp: 1739174400 })) } }, { title: 'First', url: 'https://x.example/1', published: { instant: '2025-02-10T08:00:00Z' } }],
  ['news', { news: two((t, d) => ({ Title: t, URL: 'https://x.example/1', Date: `02/${d}/2025` })) }, { title: 'First', published: { date: '2025-02-10' } }],
  ['news', { articles: two((t, d) => ({ caption: t, when: `${d}/02/2025`, until: '25/02/2025' })) }, { title: 'First' }],
  ['news', { one: { title: 'First', link: '/1' }, two: { title: 'Second', link: '/2' } }, { title: 'First', url: 'https://odd.example/1' }],
  ['news', { response: { items: two((t, d) => ({ content: { title: { text: t } }, meta: { published: `2025-02-${d}` } })) } }, { title: 'First', published: { date: '2025-02-10' } }],
  ['news', { meta: { total: 2 }, facets: [{ name: 'x', count: 1 }], hits: two((t) => ({ title: t, url: 'https://x.example/1', snippet: 'A b' })) }, { title: 'First', url: 'https://x.example/1' }],
  ['news', two((t) => ({ 'post.title': t, 'post.url': 'https://x.example/1' })), { title: 'First', url: 'https://x.example/1' }],
  ['news', two((t, d) => ({ titulo: t, enlace: 'https://x.example/1', fecha: `2025-02-${d}` })), { title: 'First', url: 'https://x.example/1', published: { date: '2025-02-10' } }],
  ['news', { nodes: two((t) => ({ node: { title: t, path: '/a', created: 'Mon, 10 Feb 2025 08:00:00 GMT' } })) }, { title: 'First', url: 'https://odd.example/a', published: { instant: '2025-02-10T08:00:00Z' } }],
  ['news', { title: 'Only one', url: 'https://x.example/1', teaser: 'A b c' }, { title: 'Only one', url: 'https://x.example/1', summary: 'A b c' }],
  ['announcements', { alerts: two((t, d) => ({ message_title: t, posted: `2025-02-${d}`, more: 'https://x.example/1' })) }, { title: 'First', url: 'https://x.example/1' }],
  ['announcements', { notices: { items: two((t) => ({ heading: t, text: 'A b c d' })) } }, { title: 'First' }],
  ['events', two((t, d) => ({ name: t, starts_at: `2025-03-${d}T18:00:00Z`, ends_at: `2025-03-${d}T19:00:00Z` })), { title: 'First', start: { instant: '2025-03-10T18:00:00Z' }, end: { instant: '2025-03-10T19:00:00Z' } }],
  ['events', { calendar: { events: two((t, d) => ({ event_name: t, event_date: `03/${d}/2025`, venue: 'Hall' })) } }, { title: 'First', start: { date: '2025-03-10' } }],
  ['events', { sessions: two((t, d) => ({ topic: t, begin: `2025-03-${d} 18:00`, room: { name: 'Hall' } })) }, { title: 'First', start: { local: '2025-03-10T18:00' } }],
  ['events', { payload: two((t, d) => ({ title: { en: t }, date: { start: `2025-03-${d}`, end: `2025-03-${d}` }, web: 'https://x.example/1' })) }, { title: 'First', start: { date: '2025-03-10' }, url: 'https://x.example/1' }],
  ['events', two((t) => ({ title: t, startTime: 1741629600000 })), { title: 'First', start: { instant: '2025-03-10T18:00:00Z' } }],
  ['events', { Meetings: two((t, d) => ({ MeetingTitle: t, MeetingDate: `March ${d}, 2025 6:00 PM`, DetailUrl: 'https://x.example/1' })) }, { title: 'First', start: { local: '2025-03-10T18:00' }, url: 'https://x.example/1' }],
  ['events', { '2025': { march: two((t, d) => ({ label: t, from: `2025-03-${d}`, to: `2025-03-${d}` })) } }, { title: 'First', start: { date: '2025-03-10' } }],
  ['events', { webinars: two((t, d) => ({ topic: t, start_time: `2025-03-${d}T18:00:00Z`, join_url: 'https://x.example/1', duration: 60 })) }, { title: 'First', start: { instant: '2025-03-10T18:00:00Z' } }],
  ['books', two((t) => ({ title: t, author: 'Ann Roe', isbn: '9780306406157', thumbnail: 'https://x.example/c.jpg' })), { title: 'First', authors: ['Ann Roe'], isbn13: '9780306406157' }],
  ['books', { records: { list: two((t) => ({ fullTitle: t, creators: ['Ann Roe'], cover_url: '/c.jpg', year: 2024 })) } }, { title: 'First', authors: ['Ann Roe'], published: '2024' }],
  ['books', { catalog: two((t) => ({ book: { title: t, link: 'https://x.example/1' }, ean: '978-0-306-40615-7' })) }, { title: 'First', url: 'https://x.example/1', isbn13: '9780306406157' }],
  ['books', { library: { titles: two((t) => ({ name: t, image: { url: 'https://x.example/c.jpg' } })) } }, { title: 'First', cover: { src: 'https://x.example/c.jpg', alt: '' } }],
  ['sections', { groups: two((t) => ({ id: t === 'First' ? 1 : 2, name: t, parent_id: t === 'First' ? null : 1, url: '/g' })) }, { id: '1', name: 'First', url: 'https://odd.example/g' }],
  ['sections', two((t) => ({ key: t.toLowerCase(), label: t, description: 'What it does' })), { id: 'first', name: 'First', description: 'What it does' }],
  ['sections', { units: { a: { title: 'First', more: 'https://x.example/1' }, b: { title: 'Second', more: 'https://x.example/2' } } }, { name: 'First', url: 'https://x.example/1' }],
  ['news', { feed_items: two((t) => ({ id: 1, t: t, x: { y: 'https://x.example/1' } })).map((each) => ({ text: (each as { t: string }).t, target: 'https://x.example/1' })) }, { title: 'First', url: 'https://x.example/1' }],
  ['events', { "o'clock": two((t, d) => ({ title: t, date: `2025-03-${d}` })) }, { title: 'First', start: { date: '2025-03-10' } }],
]; // prettier-ignore

/** What stands in the attribute of a tag that a page's author pastes. */
function paste(text: string): string {
  const box = document.createElement('div');
  box.innerHTML = `<i ${text}></i>`;
  return box.firstElementChild!.getAttribute('map')!;
}

describe('a map suggested for unknown JSON', () => {
  it('is tried with thirty shapes', () => expect(SHAPES.length).to.be.at.least(30));

  for (const [kind, document, expected] of SHAPES) {
    it(`gives ${kind} from ${JSON.stringify(document).slice(0, 90)}`, async () => {
      const text = JSON.stringify(document);
      const error: unknown = await readFeed(kind, text, { url: URL_OF_FEED }).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(FeedError);
      const { message, step } = error as FeedError;
      expect(step).to.equal('format');
      const [suggestion] = /map='[^']+'$/.exec(message) ?? [];
      expect(suggestion, message).to.not.equal(undefined);
      const { items } = await readFeed(kind, text, { url: URL_OF_FEED, window: WINDOW, map: paste(suggestion!) });
      const first = items[0] as unknown as Record<string, unknown>;
      for (const [name, value] of Object.entries(expected))
        expect(first[name], `${name} by ${suggestion}`).to.deep.equal(value);
      expect(items).to.have.length(text.startsWith('{"title"') ? 1 : 2);
    });
  }

  it('is none where nothing can be a title', async () => {
    const error: unknown = await readFeed('news', '{"foo":1,"bar":[{"a":1}]}', { url: URL_OF_FEED }).catch(
      (reason: unknown) => reason,
    );
    expect((error as FeedError).message).to.match(/`map` can read it\.$/);
  });

  it('is none for events without a date', async () => {
    const error: unknown = await readFeed('events', '[{"title":"A b"},{"title":"C d"}]', { url: URL_OF_FEED }).catch(
      (reason: unknown) => reason,
    );
    expect((error as FeedError).message).to.match(/`map` can read it\.$/);
  });
});
