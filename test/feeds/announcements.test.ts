import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feeds/index.js';
import type { Announcement } from '../../src/feeds/index.js';
import { announcements } from '../../src/feeds/kinds/announcements.js';
import { findSecret, isBrowserKey } from '../../src/feeds/values/secrets.js';
import { createUniquifier, toSlug } from '../../src/feeds/values/slugs.js';
import { closestMatch } from '../../src/feeds/values/suggestions.js';

async function read(items: readonly object[]): Promise<readonly Announcement[]> {
  const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items });
  return (await readFeed('announcements', text, { url: 'https://lib.example/a.json', feedTimeZone: 'America/Chicago' }))
    .items;
}

describe('announcements', () => {
  it('read `_ala_core`', async () => {
    const [item] = await read([
      {
        id: 1,
        title: 'Core Forum: call &amp; open house',
        content_html: '<p>Send</p>',
        _ala_core: {
          label: 'Forum',
          slug: 'core forum',
          starts: '2025-01-01T00:00:00',
          expires: '2025-03-03',
          priority: 'high',
          action: { label: 'Learn more', url: '/forum' },
        },
      },
    ]);
    expect({ ...item }).to.deep.include({
      title: 'Core Forum: call & open house',
      label: 'Forum',
      slug: 'core-forum',
      starts: { instant: '2025-01-01T06:00:00Z' },
      expires: { date: '2025-03-03' },
      priority: 'high',
      action: { label: 'Learn more', url: 'https://lib.example/forum' },
      unsafeHtml: '<p>Send</p>',
    });
    expect(JSON.parse(JSON.stringify(item))).to.include({ label: 'Forum', slug: 'core-forum' });
  });

  it('lead where the feed’s own address says', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://lib.example/news/feed.json',
      items: [{ id: 1, title: 'A', url: 'a', _ala_core: { action: { label: 'Go', url: 'join' } } }],
    };
    const { items } = await readFeed('announcements', JSON.stringify(feed), { url: 'https://cache.example/1.json' });
    expect(items[0]).to.deep.include({
      url: 'https://lib.example/news/a',
      action: { label: 'Go', url: 'https://lib.example/news/join' },
    });
  });

  it('do without it', async () => {
    const [item] = await read([
      { id: 1, title: 'A B', _ala_core: { priority: 'urgent', action: { label: 'X' }, expires: 'soon' } },
    ]);
    expect(item).to.include({
      label: 'A B',
      slug: 'a-b',
      priority: 'normal',
      action: undefined,
      starts: undefined,
      expires: undefined,
    });
  });

  it('have each slug once', async () => {
    const items = await read([
      { id: 1, title: 'A' },
      { id: 2, title: 'a!' },
      { id: 3, title: 'A-2' },
      { id: 4, title: '?' },
    ]);
    expect(items.map(({ slug }) => slug)).to.deep.equal(['a', 'a-2', 'a-2-2', 'item']);
  });

  it('have no blank and no half a character in a slug: it has to stand in an address', async () => {
    const items = await read([{ id: 1, title: 'A', _ala_core: { slug: 'a \uD83D b' } }]);
    expect(items[0]?.slug).to.equal('a-b');
  });

  it('come high first, else as the feed has them', async () => {
    const items = await read(
      ['n1', 'h1', 'n2', 'h2'].map((id) => ({
        id,
        title: id,
        _ala_core: { priority: id.startsWith('h') ? 'high' : undefined },
      })),
    );
    const sorted = [...items].sort((a, b) => announcements.compare(a, b, new Date()));
    expect(sorted.map(({ id }) => id)).to.deep.equal(['h1', 'h2', 'n1', 'n2']);
  });
});

describe('toSlug', () => {
  const SLUGS: readonly (readonly [string, string])[] = [
    ['Core Forum 2025: Call!', 'core-forum-2025-call'],
    ['  Ética e inclusión ', 'ética-e-inclusión'],
    ['図書館 ニュース', '図書館-ニュース'],
    ['مكتبة عامة', 'مكتبة-عامة'],
    ['***', 'item'],
    ['a'.repeat(70), 'a'.repeat(60)],
    [`${'b'.repeat(59)} c`, 'b'.repeat(59)],
  ];
  for (const [title, slug] of SLUGS) it(title, () => expect(toSlug(title)).to.equal(slug));

  it('is distinct in bounded time', () => {
    const distinct = createUniquifier();
    expect(new Set(Array.from({ length: 20_000 }, () => distinct('same'))).size).to.equal(20_000);
  });
});

describe('findSecret', () => {
  it('names the parameter', () => {
    expect(findSecret('https://a.example/?x=1&consumer_secret=s')).to.equal('consumer_secret');
    expect(findSecret('/p?TOKEN=1')).to.equal('token');
    expect(findSecret('/p?x=1&api_key=1')).to.equal('api_key');
    expect(findSecret('/p?apikey=1')).to.equal('apikey');
    expect(findSecret('/p?key=1')).to.equal('key');
    // Google's key of a web page is meant to be seen; it holds for that page's own address only.
    expect(isBrowserKey('https://www.googleapis.com/calendar/v3/calendars/x/events?key=1')).to.equal(true);
    expect(isBrowserKey('https://a.example/?key=1')).to.equal(false);
    expect(findSecret('https://a.example/?client_secret=1')).to.equal('client_secret');
    expect(findSecret('https://a.example/#access_token=1')).to.equal('access_token');
    for (const name of 'key api-key X-Api-Key auth_token password secret sig X-Amz-Signature private_token'.split(' '))
      expect(findSecret(`https://a.example/?x=1&${name}=s`), name).to.equal(name.toLowerCase());
    expect(findSecret('https://a.example/?subscription-key=s')).to.equal('subscription-key');
    expect(findSecret('https://a.example/?%70assword=s')).to.equal('password');
    expect(findSecret('https://me:s@a.example/feed')).to.equal('password');
    expect(findSecret('https://a.example/?url=https%3A%2F%2Fzoom.example%2Fj%3Fpwd%3Ds')).to.equal('pwd');
    expect(findSecret('https://a.example/monkey?keyword=a&pageToken=2&sort-key=b&key=')).to.equal(undefined);
    expect(findSecret('https://a.example/token?my_token=1&tokens=2')).to.equal(undefined);
  });
});

describe('closestMatch', () => {
  it('finds a slip of the pen, and nothing far off', () => {
    expect(closestMatch('titel', ['title', 'summary', 'tags'])).to.equal('title');
    expect(closestMatch('headingLevel', ['heading', 'heading-level', 'label'])).to.equal('heading-level');
    expect(closestMatch('xyz', ['title', 'summary'])).to.equal(undefined);
  });
});
