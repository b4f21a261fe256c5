/** When a feed is fetched, and what stands in for one that cannot be: real HTTP on loopback, and a clock that is moved. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { createDirectoryCache, createTestHandler, NEWS, newsFeed, startUpstream } from './support.mjs';

let upstream;
afterEach(() => upstream?.close());

const start = async (routes) => (upstream = await startUpstream({ '/news.json': NEWS, ...routes }));
const fails = (request, response) => response.writeHead(503).end();

describe('one request to the feed', () => {
  it('serves 200 that ask at once, and all until it is old', async () => {
    await start();
    const { get, clock } = createTestHandler(upstream, newsFeed(upstream));
    const answers = await Promise.all([...Array(200)].map(() => get('/news.json')));
    assert.ok(answers.every(({ status }) => status === 200));
    clock.ms += 299_000;
    assert.equal((await get('/news.json')).headers.get('age'), '299');
    assert.equal(upstream.requests.length, 1);
  });

  it('carries nothing of the visitor', async () => {
    await start();
    const { get } = createTestHandler(upstream, newsFeed(upstream));
    await get('/news.json?x=1', {
      cookie: 'a=b',
      authorization: 'Basic abc',
      'user-agent': 'Mine',
      referer: 'https://x.example/',
    });
    const [{ url, headers }] = upstream.requests;
    assert.equal(url, '/news.json');
    assert.deepEqual(Object.keys(headers).sort(), ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    assert.equal(headers['user-agent'], 'ala-core-widgets feed server');
  });

  it('is conditional when there is an old copy', async () => {
    await start({
      '/news.json': (request, response) =>
        request.headers['if-none-match'] === '"v1"'
          ? response.writeHead(304).end()
          : response.writeHead(200, { etag: '"v1"' }).end(JSON.stringify(NEWS)),
    });
    const { get, clock } = createTestHandler(upstream, newsFeed(upstream));
    const etag = (await get('/news.json')).headers.get('etag');
    clock.ms += 3_600_000;
    const again = await get('/news.json');
    assert.equal(upstream.requests.length, 2);
    assert.equal(again.headers.get('age'), '0');
    assert.equal(again.headers.get('etag'), etag);
  });

  it('is made behind an answer that is only a little old', async () => {
    await start();
    const { get, clock } = createTestHandler(upstream, newsFeed(upstream));
    await get('/news.json');
    upstream.routes['/news.json'] = { ...NEWS, title: 'Newer' };
    clock.ms += 400_000;
    assert.equal((await (await get('/news.json')).json()).title, 'News');
    while ((await (await get('/news.json')).json()).title !== 'Newer') await new Promise(setImmediate);
    assert.equal(upstream.requests.length, 2);
  });
});

describe('many different requests', () => {
  it('for one feed are at most 60 in a minute', async () => {
    await start();
    const { get, clock } = createTestHandler(upstream, newsFeed(upstream, { url: `${upstream.url}/news.json?{lang}` }));
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const languages = letters.flatMap((first) => letters.slice(0, 3).map((second) => first + second));
    const statuses = [];
    for (const lang of languages) statuses.push((await get(`/news.json?lang=${lang}`)).status);
    assert.equal(statuses.filter((status) => status === 200).length, 60);
    assert.equal(upstream.requests.length, 60);
    assert.equal((await get('/news.json?lang=aa')).status, 200);
    assert.equal(statuses.at(-1), 504);
    clock.ms += 61_000;
    assert.equal((await get(`/news.json?lang=${languages.at(-1)}`)).status, 200);
  });
});

describe('a feed that fails', () => {
  it('is found out by one request, however many days are asked for', async () => {
    await start({ '/events': (request) => request.socket.destroy() });
    const feeds = { events: { url: `${upstream.url}/events?from={from}`, kind: 'events' } };
    const { get } = createTestHandler(upstream, feeds);
    const months = [...Array(9)].map((_, index) => `/events.json?from=2025-0${index + 1}-10&to=2025-12-01`);
    const answers = await Promise.all(months.map((path) => get(path)));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [502]);
    assert.equal(upstream.requests.length, 1);
  });

  it('is replaced by the last good answer, which says so', async () => {
    await start();
    const { get, clock, errors } = createTestHandler(upstream, newsFeed(upstream));
    await get('/news.json');
    upstream.routes['/news.json'] = fails;
    clock.ms += 6 * 86_400_000;
    const old = await get('/news.json');
    assert.equal(old.status, 200);
    assert.equal(old.headers.get('age'), '518400');
    assert.equal(old.headers.get('ala-stale'), "The feed's server answered 503 Service Unavailable");
    assert.match(old.headers.get('access-control-expose-headers'), /ala-stale/);
    assert.match(old.headers.get('cache-control'), /max-age=518430,/);
    assert.deepEqual(await old.json(), NEWS);
    assert.deepEqual(errors, ["news: The feed's server answered 503 Service Unavailable"]);
    upstream.routes['/news.json'] = NEWS;
    clock.ms += 31_000;
    assert.equal((await get('/news.json')).headers.get('ala-stale'), null);
  });

  it('is a problem after seven days', async () => {
    await start();
    const { get, clock } = createTestHandler(upstream, newsFeed(upstream));
    await get('/news.json');
    upstream.routes['/news.json'] = fails;
    clock.ms += 8 * 86_400_000;
    const answer = await get('/news.json');
    assert.equal(answer.status, 502);
    assert.deepEqual(await answer.json(), {
      title: 'The feed cannot be read',
      status: 502,
      detail: "The feed's server answered 503 Service Unavailable",
      step: 'http',
    });
    assert.equal(answer.headers.get('retry-after'), '30');
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  });

  it('is left alone for half a minute, or as long as it says', async () => {
    await start({ '/news.json': (_, response) => response.writeHead(429, { 'retry-after': '120' }).end() });
    const { get, clock } = createTestHandler(upstream, newsFeed(upstream));
    clock.ms = Date.now();
    await get('/news.json');
    clock.ms += 100_000;
    await get('/news.json');
    assert.equal(upstream.requests.length, 1);
    clock.ms += 25_000;
    await get('/news.json');
    assert.equal(upstream.requests.length, 2);
  });

  it('keeps the last good answer when it can be fetched but not read', async () => {
    await start();
    const { get, clock } = createTestHandler(upstream, newsFeed(upstream));
    await get('/news.json');
    upstream.routes['/news.json'] = '<!doctype html><title>Maintenance</title>';
    clock.ms += 86_400_000;
    const old = await get('/news.json');
    assert.deepEqual(await old.json(), NEWS);
    assert.match(old.headers.get('ala-stale'), /web page/);
  });
});

describe('the directory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ala-cache-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps feeds over a restart', async () => {
    await start();
    const run = async () =>
      createTestHandler(upstream, newsFeed(upstream), { cache: await createDirectoryCache(folder) });
    await (await run()).get('/news.json');
    assert.equal(readdirSync(folder).length, 1);
    upstream.routes['/news.json'] = fails;
    const { get, clock } = await run();
    assert.equal((await get('/news.json')).headers.get('ala-stale'), null);
    clock.ms += 86_400_000;
    const old = await get('/news.json');
    assert.deepEqual(await old.json(), NEWS);
    assert.match(old.headers.get('ala-stale'), /503/);
  });
});
