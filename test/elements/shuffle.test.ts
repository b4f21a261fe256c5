import { expect } from '@open-wc/testing';
import type { AlaBookCarousel } from '../../src/elements/book-carousel/book-carousel.js';
import type { AlaNewsFeed } from '../../src/elements/news-feed/news-feed.js';
import type { NewsItem } from '../../src/feeds/model.js';
import { bookRange } from '../support/books.js';
import { json, network } from '../support/network.js';
import { jsonFeed, newsRange } from '../support/news.js';
import { onPage, settled, shadow, texts } from '../support/page.js';

const TITLES = newsRange(1, 20).map((item) => (item as NewsItem).title);

const titles = (widget: Element): string[] => texts(widget, '[part=title]');

async function openNews(more: Partial<AlaNewsFeed> = {}): Promise<AlaNewsFeed> {
  const feed = document.createElement('ala-news-feed');
  Object.assign(feed, { src: '/news.json', shuffle: true, limit: 0, ...more });
  const { fetch } = network({
    '/news.json': json(jsonFeed(newsRange(1, 20), { next_url: '/page-2.json' })),
    '/page-2.json': json(jsonFeed(newsRange(21, 40))),
    '/newer.json': json(jsonFeed([...newsRange(0, 0), ...newsRange(1, 20)])),
  });
  await onPage(feed, { fetch });
  await settled(feed, 'ready');
  return feed;
}

describe('shuffle', () => {
  it('shows all items in another order, the same in every widget of the page view', async () => {
    const first = titles(await openNews());
    expect(first).not.to.deep.equal(TITLES);
    expect(first).to.have.members(TITLES);
    expect(titles(await openNews())).to.deep.equal(first);
  });

  it('wins over sort', async () => {
    const first = titles(await openNews());
    expect(titles(await openNews({ sort: 'feed' }))).to.deep.equal(first);
  });

  it('keeps the order when the feed is read again', async () => {
    const feed = await openNews();
    const before = titles(feed);
    await feed.reload();
    await feed.updateComplete;
    expect(titles(feed)).to.deep.equal(before);
  });

  it('puts a new item among the others, which stay in their order', async () => {
    const before = titles(await openNews());
    const after = titles(await openNews({ src: '/newer.json' }));
    expect(after).to.have.length(21);
    expect(after.filter((title) => title !== 'News 0')).to.deep.equal(before);
  });

  it('adds the next page after what is shown', async () => {
    const feed = await openNews({ showMore: true, limit: 5 });
    const before = titles(feed);
    expect(before).to.have.length(5);
    for (let press = 0; press < 4; press++) {
      shadow(feed, '.show-more').click();
      await feed.updateComplete;
    }
    await feed.reload();
    await feed.updateComplete;
    expect(titles(feed).slice(0, 5)).to.deep.equal(before);
  });

  it('leaves pinned news first', async () => {
    const items = Array.from({ length: 9 }, (_, index) => ({
      ...{ id: `${index}`, title: `News ${index}`, authors: [], tags: [] },
      pinned: index > 6,
    }));
    const feed = await openNews({ src: undefined, items: items });
    expect(titles(feed).slice(0, 2)).to.have.members(['News 7', 'News 8']);
  });

  it('is off by default, and can be set later', async () => {
    const feed = await openNews({ shuffle: false });
    expect(titles(feed)).to.deep.equal(TITLES);
    feed.setAttribute('shuffle', '');
    await feed.updateComplete;
    expect(titles(feed)).not.to.deep.equal(TITLES);
  });

  for (const tag of ['ala-book-carousel', 'ala-promo-carousel'] as const) {
    it(`${tag}: cards, also when it is set later`, async () => {
      const carousel = document.createElement(tag) as AlaBookCarousel;
      const items = bookRange(1, 12).map((book) => ({ ...book, tags: [], pinned: false }));
      Object.assign(carousel, { items: items });
      await onPage(carousel);
      await settled(carousel, 'ready');
      const given = items.map(({ title }) => title);
      expect(titles(carousel)).to.deep.equal(given);
      carousel.shuffle = true;
      await carousel.updateComplete;
      expect(titles(carousel)).not.to.deep.equal(given);
      expect(titles(carousel)).to.have.members(given);
    });
  }
});
