import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feeds/error.js';
import { announcements } from '../../src/feeds/kinds/announcements.js';
import { books } from '../../src/feeds/kinds/books.js';
import { events } from '../../src/feeds/kinds/events.js';
import { preloadParser, type Kind } from '../../src/feeds/kinds/kind.js';
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
    ['news', by(news), ['atom', 'drupal', 'rss', 'schema-org', 'wordpress']],
    ['announcements', by(announcements), ['atom', 'drupal', 'rss', 'schema-org', 'wordpress']],
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
    const { items } = await readFeed(kind, JSON.stringify(SHAPES['json-feed']), { url: URL_OF_FEED });
    expect(items).to.not.be.empty;
  });

  describe('load together with the feed', () => {
    const loadedFor = <T extends Item>(options: Partial<ReadOptions>, from: Kind<T>): string[] => {
      const ids: string[] = [];
      const loadParsers: (typeof from)['loadParsers'] = (id) => {
        ids.push(id);
        return Promise.resolve({});
      };
      preloadParser({ ...from, loadParsers }, { url: URL_OF_FEED, ...options });
      return ids;
    };

    it('when the address tells the format', () => {
      const posts = 'https://a.example/wp-json/wp/v2/posts?_embed';
      expect(loadedFor({ url: posts }, news)).to.eql(['wordpress']);
      expect(loadedFor({ url: posts }, announcements)).to.eql(['wordpress']);
      expect(loadedFor({ url: 'https://a.example/wp-json/tribe/events/v1/events' }, events)).to.eql(['tribe-events']);
      expect(loadedFor({ url: 'https://a.example/events.ics?x=1' }, events)).to.eql(['icalendar']);
      expect(loadedFor({ url: 'https://a.example/feed.json' }, news)).to.eql([]);
    });

    it('when an attribute names it', () => {
      expect(loadedFor({ format: 'drupal' }, news)).to.eql(['drupal']);
      expect(loadedFor({ map: { title: 't' } }, news)).to.eql(['map']);
      expect(loadedFor({ format: 'json-feed' }, news)).to.eql([]);
    });

    it('but not when the format is the page’s own', () => {
      const own = { id: 'own', matches: () => true, read: () => [] };
      expect(loadedFor({ format: 'own', formats: [own] }, news)).to.eql([]);
    });
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
