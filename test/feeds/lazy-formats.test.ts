import { expect } from '@open-wc/testing';
import { announcements } from '../../src/feeds/announcements.js';
import { books } from '../../src/feeds/books.js';
import { FeedError } from '../../src/feeds/feed-error.js';
import { lazyFormats } from '../../src/feeds/lazy-formats.js';
import type { FeedResult, ReadOptions } from '../../src/feeds/feed-result.js';
import type { Kind, KindId } from '../../src/feeds/kind.js';
import type { Item } from '../../src/feeds/model.js';
import { news } from '../../src/feeds/news.js';
import type { NewsItem } from '../../src/feeds/news.js';
import { readFeed } from '../../src/feeds/read-feed.js';
import { sections } from '../../src/feeds/sections.js';
import { SHAPES } from './shapes.js';

const URL_OF_FEED = 'https://a.example/feed';

type Read = (text: string, map?: object) => Promise<FeedResult<Item>>;

const by =
  <T extends Item>(kind: Kind<T>): Read =>
  (text, map) =>
    readFeed(kind, text, { url: URL_OF_FEED, map: map as ReadOptions['map'] });

describe('formats in a lazy chunk', () => {
  const FEEDS: readonly (readonly [kind: KindId, read: Read, names: readonly string[]])[] = [
    ['news', by(news), ['drupal', 'schema-org']],
    ['announcements', by(announcements), ['drupal', 'schema-org']],
    ['books', by(books), ['opds', 'schema-org', 'woocommerce', 'shopify', 'open-library editions', 'google-books']],
    ['sections', by(sections), ['drupal', 'schema-org']],
  ];
  for (const [kind, read, names] of FEEDS) {
    for (const name of names) {
      it(`give ${kind} from ${name}`, async () => {
        const { items, format } = await read(JSON.stringify(SHAPES[name]));
        expect(format).to.equal(name.split(' ')[0]);
        expect(items).to.not.be.empty;
      });
    }

    it(`give ${kind} by a map`, async () => {
      const { items } = await read('[{"n":"A"}]', { [kind === 'sections' ? 'name' : 'title']: 'n' });
      expect(items).to.have.length(1);
    });
  }

  it('are an error of step network when the chunk cannot be loaded', async () => {
    const [format] = lazyFormats<NewsItem>(() => Promise.reject(new TypeError('gone')), 'drupal');
    const kind = { ...news, formats: [format!] };
    const error: unknown = await readFeed(kind, JSON.stringify(SHAPES.drupal), { url: URL_OF_FEED }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(FeedError).and.include({ step: 'network', url: URL_OF_FEED });
    expect((error as FeedError).message).to.contain('drupal');
  });

  it('are not asked for by a feed that needs none', async () => {
    const [format] = lazyFormats<NewsItem>(() => Promise.reject(new TypeError('asked')), 'drupal', 'map');
    const kind = { ...news, formats: [...news.formats.slice(0, 2), format!] };
    for (const name of ['json-feed', 'wordpress']) {
      const { items } = await readFeed(kind, JSON.stringify(SHAPES[name]), { url: URL_OF_FEED });
      expect(items).to.not.be.empty;
    }
  });
});
