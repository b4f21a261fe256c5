import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feeds/index.js';
import type { NewsItem, ReadOptions } from '../../src/feeds/index.js';

const URL_OF_FEED = 'https://blog.example/wp-json/wp/v2/posts?per_page=5';

const post = {
  id: 41,
  date: '2025-02-14T08:00:00',
  date_gmt: '2025-02-14T14:00:00',
  modified_gmt: '2025-02-15T00:00:00',
  link: 'https://blog.example/2025/new-issue/',
  title: { rendered: 'Metadata &#038; you: &#8220;An issue&#8221;' },
  excerpt: { rendered: '<p>First words &hellip;</p>\n' },
  content: { rendered: '<p>All words</p>', protected: false },
  sticky: true,
  featured_media: 9,
  _embedded: {
    author: [{ name: 'Ada &amp; Bo', link: 'https://blog.example/author/ada/' }],
    'wp:featuredmedia': [
      {
        source_url: 'https://blog.example/full.jpg',
        alt_text: 'A shelf',
        media_details: {
          width: 4000,
          height: 3000,
          sizes: { large: { source_url: 'https://blog.example/large.jpg', width: 1024, height: 768 } },
        },
      },
    ],
    'wp:term': [[{ name: 'News &amp; notes' }], [{ name: 'cataloging' }], { code: 'rest_forbidden' }],
  },
};

async function first(change: object = {}, options: Partial<ReadOptions> = {}): Promise<NewsItem> {
  const { items } = await readFeed('news', JSON.stringify([{ ...post, ...change }]), { url: URL_OF_FEED, ...options });
  return items[0]!;
}

describe('WordPress as news', () => {
  it('reads every field', async () => {
    expect({ ...(await first()) }).to.deep.equal({
      id: '41',
      title: 'Metadata & you: “An issue”',
      url: 'https://blog.example/2025/new-issue/',
      summary: 'First words…',
      unsafeHtml: '<p>All words</p>',
      published: { instant: '2025-02-14T14:00:00Z' },
      modified: { instant: '2025-02-15T00:00:00Z' },
      authors: [{ name: 'Ada & Bo', url: 'https://blog.example/author/ada/' }],
      image: { src: 'https://blog.example/large.jpg', alt: 'A shelf', width: 1024, height: 768 },
      tags: ['News & notes', 'cataloging'],
      pinned: true,
    });
  });

  it('reads a post that stands alone', async () => {
    const { items, format } = await readFeed('news', JSON.stringify(post), { url: URL_OF_FEED });
    expect([format, items.length]).to.deep.equal(['wordpress', 1]);
  });

  it('takes the site’s own time when there is no UTC', async () => {
    expect((await first({ date_gmt: '0000-00-00T00:00:00' })).published).to.deep.equal({ date: '2025-02-14' });
    expect((await first({ date_gmt: null }, { feedTimeZone: 'America/Chicago' })).published).to.deep.equal({
      instant: '2025-02-14T14:00:00Z',
    });
  });

  const PICTURES: readonly (readonly [string, unknown, object | undefined])[] = [
    ['an error', [{ code: 'rest_post_invalid_id', message: 'No', data: { status: 404 } }], undefined],
    [
      'no sizes',
      [{ source_url: '/a.png', media_details: { width: 30, height: 20 } }],
      { src: 'https://blog.example/a.png', alt: '', width: 30, height: 20 },
    ],
    ['no details', [{ source_url: '/a.png', media_details: [] }], { src: 'https://blog.example/a.png', alt: '' }],
    ['nothing', undefined, undefined],
    ['a script', [{ source_url: 'javascript:alert(1)' }], undefined],
  ];
  for (const [name, media, image] of PICTURES) {
    it(`has the picture of ${name}`, async () => {
      expect((await first({ _embedded: { 'wp:featuredmedia': media } })).image).to.deep.equal(image);
    });
  }

  it('shows nothing of a protected post but its title', async () => {
    expect((await first({ content: { rendered: '<form>', protected: true } })).unsafeHtml).to.equal(undefined);
  });

  it('survives parts of the wrong type', async () => {
    const item = await first({
      excerpt: null,
      content: [],
      _embedded: { author: {}, 'wp:term': 'x' },
      link: false,
      sticky: 'no',
    });
    expect(item).to.include({ url: undefined, summary: undefined, unsafeHtml: undefined, pinned: false });
    expect([item.authors, item.tags]).to.deep.equal([[], []]);
  });

  const PAGES: readonly (readonly [string, object, string | undefined])[] = [
    ['no headers', {}, undefined],
    [
      'a Link header',
      { link: '<https://blog.example/p?page=1>; rel="prev", <https://blog.example/p?page=3>; rel="next"' },
      'https://blog.example/p?page=3',
    ],
    ['a relative link without quotes', { link: '</p?a=1,2>;title=x; rel=next' }, 'https://blog.example/p?a=1,2'],
    ['a title that says next', { link: '</p>; rel="prev"; title="next"' }, undefined],
    ['a number of pages', { totalPages: '3' }, `${URL_OF_FEED}&page=2`],
    ['the last page', { totalPages: '1' }, undefined],
  ];
  for (const [name, headers, next] of PAGES) {
    it(`finds the next page by ${name}`, async () => {
      const result = await readFeed('news', JSON.stringify([post]), {
        url: URL_OF_FEED,
        headers: { total: '12', ...headers },
      });
      expect([result.next, result.total]).to.deep.equal([next, 12]);
    });
  }

  it('gives announcements whose label is the title', async () => {
    const { items } = await readFeed('announcements', JSON.stringify([post, { ...post, id: 42 }]), {
      url: URL_OF_FEED,
    });
    expect(items.map(({ label, slug, priority }) => [label, slug, priority])).to.deep.equal([
      ['Metadata & you: “An issue”', 'metadata-you-an-issue', 'normal'],
      ['Metadata & you: “An issue”', 'metadata-you-an-issue-2', 'normal'],
    ]);
  });
});
