/** Requests and answers without `Request` and `Response`: what Node sends is what the handler answers. */
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { afterEach, describe, it } from 'node:test';
import { DIST } from '../../scripts/build/paths.mjs';
import { createFeedHandler, NEWS, newsFeed, startUpstream } from './support.mjs';

const { serve } = await import(`${DIST}server/node/index.js`);

const LONG = { ...NEWS, title: 'News '.repeat(500) };
let running = [];
afterEach(async () => {
  await Promise.all(running.map((each) => each.close()));
  running = [];
});

/** A handler, and a server that is given `wrap` of it. */
async function start(wrap = (handler) => handler, options = {}) {
  const upstream = await startUpstream({ '/news.json': LONG });
  const handler = createFeedHandler({
    feeds: newsFeed(upstream),
    privateHosts: [upstream.host],
    now: () => Date.parse('2025-02-16T18:00:00Z'),
    env: {},
    ...options,
  });
  const server = await serve(wrap(handler), { port: 0 });
  running.push(server, upstream);
  return { handler, server, upstream };
}

/** What depends on the connection and not on the answer. */
const CONNECTION = [
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'content-encoding',
  'vary',
];

const read = async (response) => ({
  status: response.status,
  headers: Object.fromEntries([...response.headers].filter(([name]) => !CONNECTION.includes(name))),
  text: await response.text(),
});

describe('a server of Node', () => {
  for (const [name, wrap] of [
    ['of the handler', undefined],
    ['of a function around the handler', (handler) => (request) => handler(request)],
  ]) {
    it(`${name} sends what the handler answers`, async () => {
      const origin = 'https://www.example.org';
      const { handler, server } = await start(wrap, { origins: [origin] });
      const { etag } = (await read(await fetch(`${server.url}/news.json`))).headers;
      for (const [path, init] of [
        ['/news.json', {}],
        ['/news.json?lang=es', {}],
        ['/news.json', { headers: { origin } }],
        ['/news.json', { headers: { origin: 'https://evil.example' } }],
        ['/news.json', { headers: { 'if-none-match': etag } }],
        ['/news.json', { method: 'HEAD' }],
        ['/news.json', { method: 'OPTIONS', headers: { origin } }],
        ['/news.json', { method: 'POST', body: 'a=b', headers: { origin } }],
        ['/news.json?page=0', {}],
        ['/news.json?page=2', {}],
        ['/other.json', {}],
        ['//evil.example/news.json', {}],
      ]) {
        const sent = await read(await fetch(server.url + path, init));
        const answered = await read(await handler(new Request(`https://feeds.example.org${path}`, init)));
        assert.deepEqual(sent, answered, `${init.method ?? 'GET'} ${path}`);
      }
    });
  }

  it('sends a cached answer without making a Request, a Response or a URL', async () => {
    const { server, upstream } = await start();
    const first = await (await fetch(`${server.url}/news.json`)).text();
    const { Request, Response, URL } = globalThis;
    const fail = class {
      constructor() {
        throw new Error('made');
      }
    };
    const { hostname, port } = new URL(server.url);
    Object.assign(globalThis, { Request: fail, Response: fail, URL: fail });
    try {
      const text = await new Promise((resolve, reject) => {
        get({ hostname, port, path: '/news.json' }, (response) => {
          let body = '';
          response.on('data', (chunk) => (body += chunk)).on('end', () => resolve(body));
        }).on('error', reject);
      });
      assert.equal(text, first);
    } finally {
      Object.assign(globalThis, { Request, Response, URL });
    }
    assert.equal(upstream.requests.length, 1);
  });

  it('counts the age of an answer, also where nothing else of it changes', async () => {
    let ms = Date.parse('2025-02-16T18:00:00Z');
    const { server } = await start(undefined, { now: () => ms });
    const ages = [];
    for (let seconds = 0; seconds < 3; seconds++) {
      ages.push((await fetch(`${server.url}/news.json`)).headers.get('age'));
      ms += 1000;
    }
    assert.deepEqual(ages, ['0', '1', '2']);
  });

  it('forgets at midnight which days a request without days means', async () => {
    let ms = Date.parse('2025-01-31T23:59:00Z');
    const upstream = await startUpstream({ '/events': [] });
    const events = { url: `${upstream.url}/events?a={from}`, kind: 'events', ttl: 1 };
    const handler = createFeedHandler({ feeds: { events }, privateHosts: [upstream.host], now: () => ms, env: {} });
    running.push(upstream);
    const get = () => handler(new Request('https://feeds.example.org/events.json'));
    await get();
    ms += 120_000;
    await get();
    assert.deepEqual(
      upstream.requests.map(({ url }) => url),
      ['/events?a=2024-12-01', '/events?a=2025-01-01'],
    );
  });
});
