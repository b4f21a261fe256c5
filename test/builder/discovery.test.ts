import { expect } from '@open-wc/testing';
import { fillIn, toFeedUrl } from '../../src/builder/discovery/address-text.js';
import { check, readText, type CheckOptions } from '../../src/builder/discovery/check.js';
import { discover } from '../../src/builder/discovery/discover.js';
import { fieldChoices, listChoices, readMap, writeMap } from '../../src/builder/discovery/map-choices.js';
import { withoutSecret } from '../../src/builder/discovery/secrets.js';
import { findSystems, knownFeeds } from '../../src/builder/discovery/systems.js';
import { asksForSignIn, findFeedLinks, isWebPage } from '../../src/builder/discovery/web-page.js';

describe('the address that an author means', () => {
  for (const [written, url] of [
    ['https://x.org/feed', 'https://x.org/feed'],
    ['  www.x.org/news ', 'https://www.x.org/news'],
    ['“https://x.org/a”', 'https://x.org/a'],
    ['<https://x.org/a>', 'https://x.org/a'],
    ['webcal://x.org/a.ics', 'https://x.org/a.ics'],
    ['feed:https://x.org/a', 'https://x.org/a'],
    ['feed://x.org/a', 'https://x.org/a'],
    ['http://localhost:8000/a', 'http://localhost:8000/a'],
    ['x.org:8080/a', 'https://x.org:8080/a'],
    ['', undefined],
    ['news', undefined],
    ['mailto:a@x.org', undefined],
    ['javascript:alert(1)', undefined],
    ['https://name:password@x.org/', undefined],
    ['our website', undefined],
  ] as const) {
    it(written || 'nothing', () => expect(toFeedUrl(written)?.href).to.equal(url));
  }

  it('is filled in as a widget fills it in', () => {
    const window = { from: '2025-03-01', to: '2025-05-30' };
    expect(fillIn('/e?a={from}&b={to}&l={lang}&x={y}', window, 'es')).to.equal(
      '/e?a=2025-03-01&b=2025-05-30&l=es&x={y}',
    );
  });
});

describe('what a page says', () => {
  const html = `<!doctype html><head><meta name="generator" content="WordPress 6.8">
    <link rel='alternate' type='application/rss+xml' href='/feed/'>
    <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
    <link rel="alternate" type="application/json" href="https://x.org/wp-json/wp/v2/pages/2">
    <link rel="alternate" type="application/json+oembed" href="https://x.org/oembed">
    <link rel="alternate" type="application/feed+json" href="feed.json?a=1&#038;b=2">
    <!-- <link rel="alternate" type="application/atom+xml" href="/old.xml"> -->
    <link rel="stylesheet" href="/a.css"></head>
    <a href="webcal://x.org/events.ics">Subscribe</a><a href="javascript:x.ics">no</a>`;

  it('names its feeds and calendars', () => {
    expect(findFeedLinks(html, 'https://x.org/blog/').map(({ url }) => url)).to.deep.equal([
      'https://x.org/feed/',
      'https://x.org/blog/feed.json?a=1&b=2',
      'https://x.org/events.ics',
    ]);
  });

  it('names its system', () => {
    expect(findSystems(html)).to.deep.equal(['wordpress']);
    expect(findSystems('<link href="/wp-content/plugins/the-events-calendar/a.css">')).to.deep.equal([
      'tribe',
      'wordpress',
    ]);
    expect(findSystems('<p>Drupal</p>')).to.deep.equal([]);
  });

  it('asks for a password', () => {
    expect(asksForSignIn('<input type=password>')).to.equal(true);
    expect(asksForSignIn(html)).to.equal(false);
  });

  it('is a web page, not a feed', () => {
    expect(isWebPage('\n<!DOCTYPE html>')).to.equal(true);
    expect(isWebPage('<?xml version="1.0"?><rss>')).to.equal(false);
    expect(isWebPage('{"a":"<html>"}')).to.equal(false);
  });
});

describe('the well-known feeds', () => {
  const paths = (...args: Parameters<typeof knownFeeds>): string[] => knownFeeds(...args).map(({ url }) => url);

  it('are those of the kind, and keep what a widget fills in', () => {
    const events = paths(new URL('https://x.org/calendar'), 'events');
    expect(events[0]).to.equal(
      'https://x.org/wp-json/tribe/events/v1/events?start_date={from}&end_date={to}&per_page=50',
    );
    expect(events).to.include('https://x.org/calendar?format=json');
    expect(paths(new URL('https://x.org'), 'books')).to.include('https://x.org/products.json?limit=250');
  });

  it('are those of the system, if it is known', () => {
    expect(paths(new URL('https://x.org'), 'news', ['drupal'])).to.deep.equal([
      'https://x.org/jsonapi/node/article?sort=-created',
      'https://x.org/feed.json',
      'https://x.org/feed/',
      'https://x.org/rss.xml',
    ]);
  });

  it('of LibCal need the number of the calendar', () => {
    const withNumber = paths(new URL('https://x.libcal.com/calendar?cid=12'), 'events', ['libcal']);
    expect(withNumber[0]).to.equal('https://x.libcal.com/ical_subscribe.php?src=p&cid=12');
    expect(paths(new URL('https://x.libcal.com/calendar'), 'events', ['libcal'])).to.deep.equal([]);
  });
});

describe('secrets', () => {
  for (const [address, clean] of [
    ['https://x.org/f?api_key=1&a=2', 'https://x.org/f?a=2'],
    ['https://x.org/f?a=2&token=1', 'https://x.org/f?a=2'],
    ['https://x.org/f?access_token=1', 'https://x.org/f'],
    ['https://x.org/f?token=1&apikey=2&b=3', 'https://x.org/f?b=3'],
    ['https://x.org/f?a=2', 'https://x.org/f?a=2'],
  ] as const) {
    it(address, () => expect(withoutSecret(address)).to.equal(clean));
  }
});

const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  home_page_url: 'https://x.org/',
  items: [
    {
      id: '1',
      title: 'One',
      url: 'https://x.org/1',
      image: 'https://x.org/1.png',
      date_published: '2025-02-01T10:00:00Z',
    },
    { id: '2', title: 'Two' },
    { id: '3' },
  ],
});
const OWN = JSON.stringify({
  data: { list: [{ headline: 'One', when: '2025-02-01', extra: { note: 'Hi <b>you</b>' } }] },
});

/** Answers by address; what is in no table is blocked, as without CORS. */
function options(table: Readonly<Record<string, string | number>> = {}): CheckOptions & { asked: string[] } {
  const asked: string[] = [];
  const answer: typeof fetch = (input, init) => {
    const url = input as string;
    asked.push(init?.mode === 'no-cors' ? `${url} (opaque)` : url);
    const found = table[url];
    if (typeof found === 'string') return Promise.resolve(new Response(found));
    if (found !== undefined) return Promise.resolve(new Response('', { status: found }));
    return init?.mode === 'no-cors' && url.includes('there')
      ? Promise.resolve(new Response())
      : Promise.reject(new TypeError('Failed to fetch'));
  };
  return {
    kind: 'news',
    fetch: answer,
    language: 'en',
    now: new Date('2025-02-16T12:00:00Z'),
    protocol: 'http:',
    asked,
  };
}

describe('what is at an address', () => {
  it('a feed, with what its items have', async () => {
    const found = await check('https://x.org/f', options({ 'https://x.org/f': FEED }));
    expect(found).to.deep.include({
      type: 'feed',
      format: 'json-feed',
      count: 2,
      dates: 1,
      images: 1,
      links: 1,
      skipped: 1,
      title: 'News',
      homeUrl: 'https://x.org/',
      titles: ['One', 'Two'],
    });
  });

  it('JSON of its own form, with a map to begin with', async () => {
    const found = await readText(OWN, 'https://x.org/f', options());
    expect(found.type).to.equal('json');
    expect(found.type === 'json' && readMap(found.map)).to.include({ items: 'data.list', title: 'headline' });
  });

  for (const [what, address, reason] of [
    ['a feed that other sites may not read', 'https://there.org/f', 'cors'],
    ['no server', 'https://nowhere.org/f', 'unreachable'],
    ['an error', 'https://x.org/500', 'status'],
    ['another thing', 'https://x.org/text', 'unreadable'],
  ] as const) {
    it(what, async () => {
      const found = await check(address, options({ 'https://x.org/500': 500, 'https://x.org/text': 'hello' }));
      expect(found).to.include({ type: 'failure', reason });
    });
  }

  it('http on an https page: nothing is requested', async () => {
    const all = { ...options(), protocol: 'https:' };
    expect(await check('http://x.org/f', all)).to.include({ reason: 'mixed' });
    expect(all.asked).to.deep.equal([]);
  });
});

describe('the search for feeds', () => {
  it('ends at a feed', async () => {
    const all = options({ 'https://x.org/f': FEED });
    const { feeds, tried } = await discover('https://x.org/f', all);
    expect([feeds.length, tried]).to.deep.equal([1, 1]);
    expect(all.asked).to.deep.equal(['https://x.org/f']);
  });

  it('prefers feeds with items, and tells of those that are blocked', async () => {
    const html = '<!doctype html><link rel="alternate" type="application/rss+xml" href="https://there.org/rss">';
    const empty = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Old', items: [] });
    const all = options({
      'https://x.org/': html,
      'https://x.org/feed.json': FEED,
      'https://x.org/feed/': empty,
    });
    const { asked, feeds, blocked } = await discover('https://x.org/', all);
    expect(asked.type).to.equal('page');
    expect(feeds.map(({ url }) => url)).to.deep.equal(['https://x.org/feed.json', 'https://x.org/feed/']);
    expect(blocked.map(({ url }) => url)).to.deep.equal(['https://there.org/rss']);
  });

  it('looks nowhere else when there is no server', async () => {
    const all = options();
    const { feeds, tried } = await discover('https://nowhere.org/', all);
    expect([feeds.length, tried]).to.deep.equal([0, 1]);
  });
});

describe('choices for a map', () => {
  const document: unknown = JSON.parse(OWN);

  it('the lists of a document', () => {
    expect(listChoices(document)).to.deep.equal([{ path: 'data.list', count: 1 }]);
    expect(listChoices([{ a: [{ b: 1 }] }, { a: [] }])).to.deep.equal([{ path: '', count: 2 }]);
    expect(listChoices({ a: 1 })).to.deep.equal([]);
  });

  it('the fields of the first item, with a sample', () => {
    expect(fieldChoices(document, 'data.list')).to.deep.equal([
      { path: 'headline', sample: 'One' },
      { path: 'when', sample: '2025-02-01' },
      { path: 'extra.note', sample: 'Hi you' },
    ]);
  });

  it('a map, without fields that are not there', () => {
    expect(writeMap({ items: '', title: 'a', url: '' })).to.equal('{"items":"","title":"a"}');
    expect(readMap('{"items":"","title":"a","url":["a","b"]}')).to.deep.equal({ items: '', title: 'a' });
    expect(readMap('{')).to.deep.equal({});
  });
});
