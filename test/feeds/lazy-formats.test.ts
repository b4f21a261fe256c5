import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feeds/error.js';
import { announcements } from '../../src/feeds/kinds/announcements.js';
import { books } from '../../src/feeds/kinds/books.js';
import type { Kind } from '../../src/feeds/kinds/kind.js';
import { news } from '../../src/feeds/kinds/news.js';
import { sections } from '../../src/feeds/kinds/sections.js';
import type { Item, KindId } from '../../src/feeds/model.js';
import { readFeed } from '../../src/feeds/read/read-feed.js';
import type { FeedResult, ReadOptions } from '../../src/feeds/result.js';
import { SHAPES } from './shapes.js';

const URL_OF_FEED = 'https://a.example/feed';

type Read = (text: string, map?: object) => Promise<FeedResult<Item>>;

const by =
  <T extends Item>(kind: Kind<T>): Read =>
  (text, map) =>
    readFeed(kind, text, { url: URL_OF_FEED, map: map as ReadOptions['map'] });

describe('formats in a lazy chunk', () => {
  const FEEDS: readonly (readonly [kind: KindId, read: Read, names: readonly string[]])[] = [
    ['news', by(news), ['atom', 'drupal', 'rss', 'schema-org']],
    ['announcements', by(announcements), ['atom', 'drupal', 'rss', 'schema-org']],
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

  it('are a network error when their chunk cannot be loaded', async () => {
    const kind = { ...news, loadParsers: () => Promise.reject(new TypeError('gone')) };
    const error: unknown = await readFeed(kind, JSON.stringify(SHAPES.drupal), { url: URL_OF_FEED }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(FeedError).and.include({ step: 'network', url: URL_OF_FEED });
    expect((error as FeedError).message).to.contain('drupal');
  });

  it('are not loaded for a feed that needs none', async () => {
    const kind = { ...news, loadParsers: () => Promise.reject(new TypeError('loaded')) };
    for (const name of ['json-feed', 'wordpress']) {
      const { items } = await readFeed(kind, JSON.stringify(SHAPES[name]), { url: URL_OF_FEED });
      expect(items).to.not.be.empty;
    }
  });

  it('are named by the detector when the kind has no such parser', async () => {
    const error: unknown = await readFeed(news, '[]', { url: URL_OF_FEED, format: 'opds' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(FeedError).and.include({ step: 'format' });
    expect((error as FeedError).message).to.equal(
      'This is an OPDS catalog; it gives books, but this widget needs news',
    );
  });
});
