/** The handler against real HTTP on loopback: what it answers to whom, and what it keeps to itself. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { createFeedHandler, createTestHandler, NEWS, newsFeed, startUpstream } from './support.mjs';

let upstream;
afterEach(() => upstream?.close());

const start = async (routes) => (upstream = await startUpstream({ '/news.json': NEWS, ...routes }));

describe('an answer', () => {
  it('is a JSON Feed that pages of every origin may read', async () => {
    await start();
    const { get } = createTestHandler(upstream, newsFeed(upstream));
    const answer = await get('/news.json');
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'application/feed+json; charset=utf-8');
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.equal(
      answer.headers.get('cache-control'),
      'public, max-age=300, stale-while-revalidate=1800, stale-if-error=604800',
    );
    assert.deepEqual(await answer.json(), NEWS);
  });

  it('lets in the listed origins only, when some are listed', async () => {
    await start();
    const { get } = createTestHandler(upstream, newsFeed(upstream), { origins: ['https://www.example.org'] });
    const known = await get('/news.json', { origin: 'https://www.example.org' });
    assert.equal(known.headers.get('access-control-allow-origin'), 'https://www.example.org');
    assert.equal(known.headers.get('vary'), 'origin');
    const other = await get('/news.json', { origin: 'https://evil.example' });
    assert.equal(other.headers.get('access-control-allow-origin'), null);
    assert.equal(other.headers.get('vary'), 'origin');
  });

  it('is 304 when the browser has it already', async () => {
    await start();
    const { get } = createTestHandler(upstream, newsFeed(upstream));
    const etag = (await get('/news.json')).headers.get('etag');
    const again = await get('/news.json', { 'if-none-match': `"other", ${etag}` });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('etag'), etag);
    assert.equal(await again.text(), '');
    assert.equal((await get('/news.json', { 'if-none-match': '"other"' })).status, 200);
  });

  it('has no body for HEAD, and lists what is allowed for OPTIONS', async () => {
    await start();
    const { get } = createTestHandler(upstream, newsFeed(upstream));
    const head = await get('/news.json', {}, 'HEAD');
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    const options = await get('/news.json', {}, 'OPTIONS');
    assert.equal(options.status, 204);
    assert.equal(options.headers.get('access-control-allow-methods'), 'GET, HEAD');
    assert.equal((await get('/news.json', {}, 'POST')).status, 405);
  });

  it('exists for the names of the config only', async () => {
    await start();
    const { get } = createTestHandler(upstream, newsFeed(upstream));
    for (const path of [
      '/',
      '/other.json',
      '/news',
      '/news.xml',
      '/news.ics',
      '/a/news.json',
      '/constructor.json',
      '/__proto__.json',
      `/${encodeURIComponent(`${upstream.url}/news.json`)}.json`,
      `/?url=${upstream.url}/news.json`,
    ]) {
      const answer = await get(path);
      assert.equal(answer.status, 404, path);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json', path);
    }
    assert.equal(upstream.requests.length, 0);
  });

  it('is below a path of your own', async () => {
    await start();
    const { get } = createTestHandler(upstream, newsFeed(upstream), { base: '/feeds/' });
    assert.equal((await get('/feeds/news.json')).status, 200);
    assert.equal((await get('/news.json')).status, 404);
  });

  it('says which parameter is wrong', async () => {
    await start();
    const { get } = createTestHandler(upstream, newsFeed(upstream));
    for (const [query, name] of [
      ['lang=../../x', 'lang'],
      ['page=0', 'page'],
      ['page=21', 'page'],
      ['from=2025-02-30&to=2025-03-01', 'from'],
      ['from=2025-03-01&to=2025-02-01', 'to'],
      ['from=2025-03-01', 'to'],
      ['from=2022-01-01&to=2025-02-01', 'to'],
      ['from=1900-01-01&to=1900-02-01', 'from'],
    ]) {
      const answer = await get(`/news.json?${query}`);
      assert.equal(answer.status, 400, query);
      assert.match((await answer.json()).detail, new RegExp(`^"${name}" must be`), query);
    }
    assert.equal(upstream.requests.length, 0);
  });
});

describe('pages, days, and languages', () => {
  it('follows the next page of the feed by a number of its own', async () => {
    const page = (number, next) => ({ ...NEWS, items: [{ id: `${number}`, title: `Page ${number}` }], next_url: next });
    await start({ '/news.json': page(1, '/news.json?cursor=abc'), '/news.json?cursor=abc': page(2) });
    const { get } = createTestHandler(upstream, newsFeed(upstream));
    const first = await (await get('/news.json?lang=es')).json();
    assert.equal(first.next_url, '?lang=es&page=2');
    const second = await (await get('/news.json?lang=es&page=2')).json();
    assert.equal(second.items[0].title, 'Page 2');
    assert.equal(second.next_url, undefined);
    assert.equal((await get('/news.json?page=3')).status, 404);
    assert.equal(upstream.requests.length, 2);
  });

  it('fills whole months and the language into the address', async () => {
    await start({ '/events': [] });
    const feeds = { events: { url: `${upstream.url}/events?a={from}&b={to}&l={lang}`, kind: 'events' } };
    const { get } = createTestHandler(upstream, feeds);
    await get('/events.json?from=2025-03-01&to=2025-04-01&lang=es');
    await get('/events.json?from=2025-03-05&to=2025-04-20&lang=es');
    await get('/events.json?from=2025-02-02&to=2025-04-30&lang=es');
    await get('/events.json');
    assert.deepEqual(
      upstream.requests.map(({ url }) => url),
      [
        '/events?a=2025-02-01&b=2025-05-01&l=es',
        '/events?a=2025-03-01&b=2025-05-01&l=es',
        '/events?a=2025-01-01&b=2026-02-01&l=en',
      ],
    );
  });

  it('expands series in the days that are asked for', async () => {
    const ics = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:a@example.org',
      'SUMMARY:Story time',
      'DTSTART:20250106T150000Z',
      'RRULE:FREQ=WEEKLY',
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    await start({ '/events.ics': ics.join('\r\n') });
    const { get } = createTestHandler(upstream, { events: { url: `${upstream.url}/events.ics`, kind: 'events' } });
    const { items } = await (await get('/events.json?from=2025-03-02&to=2025-03-30')).json();
    assert.deepEqual(
      items.map(({ _ala_core: core }) => core.start.slice(0, 10)),
      ['2025-03-03', '2025-03-10', '2025-03-17', '2025-03-24', '2025-03-31'],
    );
    assert.equal(new Set(items.map(({ id }) => id)).size, 5);
  });
});

describe('secrets', () => {
  const env = { TOKEN: 'abc"123/xyz' };

  it('go to the feed, and never into an answer or the log', async () => {
    await start({
      '/news.json': (request, response) => {
        const { authorization } = request.headers;
        if (request.url.includes('key='))
          response.end(JSON.stringify({ ...NEWS, title: `${authorization} ${request.url}` }));
      },
    });
    const { get } = createTestHandler(
      upstream,
      newsFeed(upstream, {
        url: `${upstream.url}/news.json?key=\${TOKEN}`,
        headers: { Authorization: 'Bearer ${TOKEN}' },
      }),
      { env },
    );
    const text = await (await get('/news.json')).text();
    assert.equal(upstream.requests[0].headers.authorization, 'Bearer abc"123/xyz');
    assert.match(text, /\[secret\].*key=\[secret\]/);
  });

  it('of one feed do not open another at the same address', async () => {
    await start({
      '/news.json': (request, response) =>
        response.writeHead(request.headers.authorization ? 200 : 401).end(JSON.stringify(NEWS)),
    });
    const url = `${upstream.url}/news.json`;
    const feeds = {
      members: { url, kind: 'news', headers: { authorization: 'Bearer ${TOKEN}' } },
      all: { url, kind: 'news' },
    };
    const { get } = createTestHandler(upstream, feeds, { env });
    assert.equal((await get('/members.json')).status, 200);
    assert.equal((await get('/all.json')).status, 502);
  });

  it('do not follow a redirect to another origin', async () => {
    const other = await startUpstream({ '/there.json': NEWS });
    await start({
      '/news.json': (_, response) => response.writeHead(302, { location: `${other.url}/there.json` }).end(),
    });
    const { get } = createTestHandler(upstream, newsFeed(upstream, { headers: { authorization: 'Bearer ${TOKEN}' } }), {
      env,
      privateHosts: [upstream.host, other.host],
    });
    assert.equal((await get('/news.json')).status, 200);
    await other.close();
    assert.equal(other.requests[0].headers.authorization, undefined);
  });

  it('are named, not shown, when one is missing', () => {
    const feeds = { news: { url: 'https://www.example.org/${NOTHING}', kind: 'news' } };
    assert.throws(() => createFeedHandler({ feeds, env }), /needs the environment variable NOTHING/);
  });
});

describe('the config', () => {
  for (const [what, feed, message] of [
    ['a kind', { url: 'https://www.example.org/', kind: 'film' }, /needs a kind/],
    ['a URL', { url: 'news.json', kind: 'news' }, /url that is none/],
    ['a scheme', { url: 'file:///etc/passwd', kind: 'news' }, /neither http nor https/],
    ['a password', { url: 'https://a:b@www.example.org/', kind: 'news' }, /password/],
    ['a private host', { url: 'http://10.0.0.1/', kind: 'news' }, /privateHosts/],
    [
      'an unknown option',
      { url: 'https://www.example.org/', kind: 'news', 'time-zone': 'x' },
      /unknown option "time-zone"/,
    ],
    ['a ttl', { url: 'https://www.example.org/', kind: 'news', ttl: 0 }, /ttl/],
  ])
    it(`is refused for ${what}`, () => assert.throws(() => createFeedHandler({ feeds: { news: feed } }), message));

  it('is refused for options that cannot be meant so', () => {
    const feeds = {};
    assert.throws(() => createFeedHandler({ feeds, base: '/feeds' }), /slash/);
    assert.throws(() => createFeedHandler({ feeds, origins: 'https://www.example.org' }), /list/);
    assert.throws(() => createFeedHandler({ feeds, timeout: 0 }), /seconds/);
  });

  it('is refused for a name that is no path', () => {
    const feeds = { '../x': { url: 'https://www.example.org/', kind: 'news' } };
    assert.throws(() => createFeedHandler({ feeds }), /must have a name/);
  });
});
