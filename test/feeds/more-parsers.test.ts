import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feeds/index.js';
import type { FeedResult, KindModels, ReadOptions } from '../../src/feeds/index.js';

const read = <K extends keyof KindModels>(
  kind: K,
  document: unknown,
  options: Partial<ReadOptions> = {},
): Promise<FeedResult<KindModels[K]>> =>
  readFeed(kind, JSON.stringify(document), {
    url: 'https://a.example/feed',
    window: { from: '2025-01-01', to: '2026-01-01' },
    ...options,
  });

describe('The Events Calendar, tec/v1', () => {
  const EVENT = {
    id: 123,
    title: 'Chess &amp; tea',
    description: '<p>For all.</p>',
    excerpt: '',
    status: 'publish',
    date: '2025-01-15T10:00:00',
    start_date: '2025-03-10T18:00:00',
    end_date: '2025-03-10T19:30:00',
    all_day: false,
    timezone: 'America/Chicago',
    cost: '$5',
    venues: [{ id: 4, name: 'Hall', address: '1 Main St', city: 'Town', state_province: 'IL', zip: '60000' }],
    organizers: [{ id: 7, name: 'Friends', email: 'x@a.example' }],
    categories: [{ id: 1, name: 'Games' }],
    tags: [{ id: 2, name: 'Chess' }],
    link: 'https://a.example/event/chess/',
  };

  it('gives events', async () => {
    const headers = { total: '31', totalPages: '2' };
    const { items, format, next, total } = await read('events', [EVENT], { headers });
    expect({ format, next, total }).to.deep.equal({
      format: 'tec-events',
      next: 'https://a.example/feed?page=2',
      total: 31,
    });
    expect(items[0]).to.include({
      id: '123',
      title: 'Chess & tea',
      timeZone: 'America/Chicago',
      url: 'https://a.example/event/chess/',
      status: 'confirmed',
    });
    expect(items[0]?.start).to.deep.equal({ instant: '2025-03-10T23:00:00Z' });
    expect(items[0]?.end).to.deep.equal({ instant: '2025-03-11T00:30:00Z' });
    expect(items[0]?.location).to.include({ name: 'Hall', address: '1 Main St, Town, IL, 60000' });
    expect(items[0]?.tags).to.deep.equal(['Games', 'Chess']);
    expect(items[0]?.prices).to.deep.equal([{ amount: '5', currency: 'USD' }]);
    expect(JSON.stringify(items)).to.not.contain('x@a.example');
  });

  it('gives one event, and events as WordPress writes them', async () => {
    expect((await read('events', EVENT)).items).to.have.length(1);
    const { items } = await read('events', [
      {
        ...EVENT,
        title: { rendered: 'Chess' },
        start_date: '2025-03-10 18:00:00',
        start_date_utc: '2025-03-10 23:00:00',
        venues: [],
      },
    ]);
    expect(items[0]?.title).to.equal('Chess');
    expect(items[0]?.start).to.deep.equal({ instant: '2025-03-10T23:00:00Z' });
    expect(items[0]?.location).to.equal(undefined);
  });

  it('gives none for an empty list', async () => {
    expect((await read('events', [], { format: 'tec-events' })).items).to.deep.equal([]);
  });
});

describe('Open Library', () => {
  it('gives the books of a subject', async () => {
    const { items, format, total } = await read('books', {
      key: '/subjects/cataloging',
      work_count: 2,
      works: [
        {
          key: '/works/OL1W',
          title: 'On Cards',
          cover_id: 44,
          authors: [{ key: '/authors/OL9A', name: 'Ann Roe' }],
          first_publish_year: 1953,
        },
      ],
    });
    expect({ format, total }).to.deep.equal({ format: 'open-library', total: 2 });
    expect(items[0]).to.include({
      id: '/works/OL1W',
      published: '1953',
      url: 'https://openlibrary.org/works/OL1W',
    });
    expect(items[0]?.authors).to.deep.equal(['Ann Roe']);
    expect(items[0]?.cover?.src).to.equal('https://covers.openlibrary.org/b/id/44-L.jpg');
  });

  it('gives what is trending', async () => {
    const { items } = await read('books', {
      query: '/trending/daily',
      works: [{ key: '/works/OL2W', title: 'Storms', author_name: ['Ada Park'], cover_i: 5, first_publish_year: 2020 }],
    });
    expect(items[0]).to.include({ title: 'Storms', published: '2020' });
    expect(items[0]?.authors).to.deep.equal(['Ada Park']);
  });

  it('gives the works of a reader’s list, with covers and links', async () => {
    const seed = (type: string, id: string): object => ({
      url: `/${type}s/${id}`,
      full_url: `https://openlibrary.org/${type}s/${id}`,
      type,
      title: `A ${type}`,
      picture: { url: `https://covers.openlibrary.org/b/id/${id.length}-M.jpg` },
    });
    const { items } = await read('books', {
      size: 3,
      entries: [seed('work', 'OL1W'), seed('subject', 'x'), seed('author', 'OL1A')],
    });
    expect(items).to.have.length(1);
    expect(items[0]).to.include({ title: 'A work', url: 'https://openlibrary.org/works/OL1W' });
    expect(items[0]?.cover?.src).to.equal('https://covers.openlibrary.org/b/id/4-M.jpg');
  });

  it('gives none for an empty subject and an empty list', async () => {
    for (const document of [
      { key: '/subjects/x', work_count: 0, works: [] },
      { size: 0, entries: [] },
    ])
      expect((await read('books', document)).items).to.deep.equal([]);
  });
});

describe('WordPress for the section finder', () => {
  it('gives terms, children under their parents', async () => {
    const term = { count: 3, taxonomy: 'category', description: '', meta: [] };
    const { items, format } = await read('sections', [
      { ...term, id: 1, name: 'Core &amp; more', slug: 'core', link: 'https://a.example/core/', parent: 0 },
      { ...term, id: 2, name: 'Metadata', slug: 'metadata', link: '/metadata/', parent: 1, description: '<p>Data</p>' },
    ]);
    expect(format).to.equal('wordpress');
    expect(items.map(({ id, name, parentIds, url }) => ({ id, name, parentIds, url }))).to.deep.equal([
      { id: '1', name: 'Core & more', parentIds: [], url: 'https://a.example/core/' },
      { id: '2', name: 'Metadata', parentIds: ['1'], url: 'https://a.example/metadata/' },
    ]);
    expect(items[1]?.description).to.equal('Data');
  });

  it('gives pages in their order', async () => {
    const { items } = await read('sections', [
      {
        id: 5,
        type: 'page',
        title: { rendered: 'About &#038; us' },
        excerpt: { rendered: '<p>Who we are</p>' },
        link: 'https://a.example/about/',
        parent: 0,
        menu_order: 2,
      },
    ]);
    expect(items[0]).to.include({ id: '5', name: 'About & us', order: 2, description: 'Who we are' });
  });

  it('gives none of posts, which are no sections', async () => {
    const error: unknown = await read('sections', [{ id: 1, type: 'post', title: { rendered: 'A' } }]).catch(
      (reason: unknown) => reason,
    );
    expect((error as Error).message).to.equal('This feed has no sections, only post');
  });

  it('gives none for an empty list', async () => {
    expect((await read('sections', [], { format: 'wordpress' })).items).to.deep.equal([]);
  });
});

describe('an OPDS registry', () => {
  it('is answered with the catalogs it lists', async () => {
    const error: unknown = await read('books', {
      metadata: { title: 'Libraries' },
      links: [],
      catalogs: [
        {
          metadata: { title: 'Town' },
          links: [{ rel: 'http://opds-spec.org/catalog', href: 'https://town.example/opds2' }],
        },
      ],
    }).catch((reason: unknown) => reason);
    expect(error).to.include({ step: 'shape' });
    expect((error as Error).message)
      .to.contain('lists catalogs')
      .and.to.contain('https://town.example/opds2');
  });
});
