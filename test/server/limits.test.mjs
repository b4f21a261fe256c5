/** Feeds that are slow, endless, too long, or lead nowhere: each ends in time, with a problem in the words of FeedError. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { createTestHandler, NEWS, newsFeed, startUpstream } from './support.mjs';

const MB = 1_000_000;
let upstream;
afterEach(() => upstream.close());

/** What the handler answers for a feed that is sent so. */
async function answerFor(route, routes = {}, options = {}) {
  upstream = await startUpstream({ '/news.json': route, ...routes });
  const { get } = createTestHandler(upstream, newsFeed(upstream), options);
  const answer = await get('/news.json');
  return { status: answer.status, ...(await answer.json()) };
}

/** Sends pieces until the connection is closed; resolves `ended` then. */
function endless(piece, headers = {}) {
  let end;
  const ended = new Promise((resolve) => (end = resolve));
  const route = (_, response) => {
    response.writeHead(200, headers);
    const send = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', send).on('close', end);
    send();
  };
  return { route, ended };
}

describe('a slow feed', () => {
  const timeout = 0.3;

  it('that never answers', async () => {
    const { status, step, detail } = await answerFor(() => undefined, {}, { timeout });
    assert.equal(status, 504);
    assert.equal(step, 'timeout');
    assert.equal(detail, "The feed's server did not send the whole feed within 0.3 s");
  });

  it('that never ends, though it sends a byte now and then', async () => {
    const dripping = (_, response) => {
      response.write('{');
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    };
    const { status, step } = await answerFor(dripping, {}, { timeout });
    assert.equal(status, 504);
    assert.equal(step, 'timeout');
  });

  it('that redirects slowly has one budget for all', async () => {
    const slowly = (to) => (_, response) => {
      setTimeout(() => response.writeHead(302, { location: to }).end(), 200);
    };
    const { step } = await answerFor(slowly('/b'), { '/b': slowly('/c'), '/c': NEWS }, { timeout });
    assert.equal(step, 'timeout');
  });
});

describe('a long feed', () => {
  const exactly = (length) => JSON.stringify(NEWS).padEnd(length, ' ');

  it('of 5 MB is read', async () => {
    assert.equal((await answerFor(exactly(5 * MB))).title, 'News');
  });

  it('of a byte more is not', async () => {
    const { status, step, detail } = await answerFor(exactly(5 * MB + 1));
    assert.equal(status, 502);
    assert.equal(step, 'size');
    assert.equal(detail, 'The feed is longer than 5 MB');
  });

  it('is not even begun when it says how long it is', async () => {
    const { route, ended } = endless(Buffer.alloc(65_536, ' '), { 'content-length': String(50 * MB) });
    assert.equal((await answerFor(route)).step, 'size');
    await ended;
  });

  it('that has no end is cut off', async () => {
    const { route, ended } = endless(Buffer.alloc(65_536, ' '));
    assert.equal((await answerFor(route)).step, 'size');
    await ended;
  });

  for (const [encoding, compress] of [
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ]) {
    it(`that is a bomb of ${encoding} is cut off`, async () => {
      const bomb = compress(Buffer.alloc(50 * MB, ' '));
      assert.ok(bomb.length < MB);
      const before = process.memoryUsage().arrayBuffers;
      const { step } = await answerFor((_, response) =>
        response.writeHead(200, { 'content-encoding': encoding, 'content-length': String(bomb.length) }).end(bomb),
      );
      assert.equal(step, 'size');
      assert.ok(process.memoryUsage().arrayBuffers - before < 40 * MB);
    });

    it(`that is compressed with ${encoding} is read`, async () => {
      const bytes = compress(JSON.stringify(NEWS));
      const { title } = await answerFor((_, response) =>
        response.writeHead(200, { 'content-encoding': encoding, 'content-length': String(bytes.length) }).end(bytes),
      );
      assert.equal(title, 'News');
    });
  }
});

describe('a redirect', () => {
  const to =
    (location, status = 302) =>
    (_, response) =>
      response.writeHead(status, { location }).end();

  it('is followed three times', async () => {
    const { title } = await answerFor(to('/a', 301), { '/a': to('/b', 307), '/b': to('/c', 308), '/c': NEWS });
    assert.equal(title, 'News');
  });

  it('is not followed a fourth time', async () => {
    const { status, step, detail } = await answerFor(to('/a'), {
      '/a': to('/b'),
      '/b': to('/c'),
      '/c': to('/d'),
      '/d': NEWS,
    });
    assert.equal(status, 502);
    assert.equal(step, 'network');
    assert.equal(detail, 'The feed was redirected too many times');
  });

  it('to itself ends', async () => {
    assert.equal((await answerFor(to('/news.json'))).step, 'network');
    assert.equal(upstream.requests.length, 4);
  });

  it('to no web address is refused', async () => {
    for (const location of ['file:///etc/passwd', 'ftp://www.example.org/', 'data:application/json,[]', 'http://']) {
      assert.equal((await answerFor(to(location))).step, 'network', location);
      await upstream.close();
    }
  });
});

describe('a feed that is wrong', () => {
  for (const [what, body, step] of [
    ['no JSON', '{"version":', 'syntax'],
    ['a web page', '<!doctype html><title>A</title>', 'format'],
    ['unknown JSON', { a: 1 }, 'format'],
    ['without a readable item', { ...NEWS, items: [{ id: 1 }] }, 'shape'],
  ])
    it(`is a problem of step ${step} when it is ${what}`, async () => {
      const answer = await answerFor(body);
      assert.equal(answer.status, 502);
      assert.equal(answer.step, step);
    });

  it('says nothing of where it was fetched', async () => {
    upstream = await startUpstream();
    await upstream.close();
    const { get } = createTestHandler(upstream, newsFeed(upstream));
    const text = await (await get('/news.json')).text();
    assert.match(text, /its server cannot be reached/);
    assert.ok(!text.includes('127.0.0.1'), text);
  });
});
