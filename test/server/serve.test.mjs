/** The programs: a server that starts, logs, and stops; a snapshot that is written whole or not at all. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DIST } from '../../scripts/build/paths.mjs';
import { NEWS, startUpstream } from './support.mjs';

let folder;
let upstream;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ala-serve-'));
  upstream = await startUpstream({ '/news.json': NEWS, '/events.ics': ICS });
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await upstream.close();
});

const ICS = [
  ...[
    'BEGIN:VCALENDAR',
    'X-WR-CALNAME:Story times',
    'BEGIN:VEVENT',
    'UID:a@example.org',
    'SUMMARY:Story time\\, weekly',
  ],
  ...['DTSTART;TZID=America/Chicago:20250106T150000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:b', 'SUMMARY:Closed', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20250704', 'END:VEVENT'],
  'END:VCALENDAR',
].join('\r\n');

/** Starts the command; `output` grows while it runs, `done` resolves to its exit code. */
function run(args, env = {}) {
  const child = spawn(process.execPath, [`${DIST}server/node/cli.js`, ...args], { env: { ...process.env, ...env } });
  const result = { child, output: '', done: once(child, 'close').then(([code]) => code) };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (result.output += data));
  return result;
}

/** Resolves when the output matches. */
async function until(result, pattern) {
  while (!pattern.test(result.output)) await once(result.child.stdout, 'data');
  return pattern.exec(result.output);
}

/** A plain request, with the headers of a visitor. */
function get(url, headers = {}) {
  return new Promise((resolve, reject) => {
    request(url, { headers, agent: false }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ ...response, status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

async function startServer(config = {}, ...args) {
  const file = join(folder, 'feeds.config.json');
  const feeds = { news: { url: `${upstream.url}/news.json`, kind: 'news' } };
  writeFileSync(file, JSON.stringify({ feeds, privateHosts: [upstream.host], ...config }));
  const server = run(['serve', file, '--port', '0', ...args]);
  const [, url] = await until(server, /Serving feeds at (\S+)/);
  return { ...server, server, url };
}

describe('ala-core-widgets serve', () => {
  it('serves feeds, tells that it is well, and stops when it is told to', async () => {
    const { url, child, done, server } = await startServer();
    const { status, body } = await get(`${url}/news.json`);
    assert.equal(status, 200);
    assert.deepEqual(JSON.parse(body), NEWS);
    assert.equal(String((await get(`${url}/health`)).body), 'ok\n');
    child.kill('SIGTERM');
    assert.equal(await done, 0);
    assert.match(server.output, /Stopped\n$/);
  });

  it('lets a request that runs end before it stops', async () => {
    let answer;
    const asked = new Promise((resolve) => {
      upstream.routes['/news.json'] = (_, response) => {
        answer = () => response.end(JSON.stringify(NEWS));
        resolve();
      };
    });
    const { url, child, done } = await startServer();
    const running = get(`${url}/news.json`);
    await asked;
    child.kill('SIGTERM');
    await assert.rejects(async () => {
      for (;;) await get(`${url}/health`);
    }, /ECONNREFUSED|ECONNRESET/);
    answer();
    assert.equal((await running).status, 200);
    assert.equal(await done, 0);
  });

  it('logs requests without anything of the visitor', async () => {
    const { url, child, done, server } = await startServer();
    const headers = {
      'user-agent': 'Mine',
      referer: 'https://private.example/',
      cookie: 'a=b',
      'x-forwarded-for': '203.0.113.9',
    };
    await get(`${url}/news.json?lang=es`, headers);
    await get(`${url}/me@example.org?token=abc`, headers);
    child.kill('SIGTERM');
    await done;
    assert.match(server.output, /^\S+ GET \/news\.json\?lang=es 200 \d+ [\d.]+ms$/m);
    assert.match(server.output, /^\S+ GET - 404 \d+ [\d.]+ms$/m);
    assert.doesNotMatch(server.output.replaceAll(url, ''), /Mine|private|a=b|203\.|127\.|me@|abc/);
  });

  it('compresses answers for those who take it', async () => {
    upstream.routes['/news.json'] = { ...NEWS, title: 'a'.repeat(5_000) };
    const { url, child, done } = await startServer();
    const plain = await get(`${url}/news.json`);
    const compressed = await get(`${url}/news.json`, { 'accept-encoding': 'br, gzip' });
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(compressed.headers['content-encoding'], 'gzip');
    assert.ok(compressed.body.length < plain.body.length / 10);
    for (const { headers } of [plain, compressed]) assert.equal(headers.vary, 'accept-encoding');
    child.kill('SIGTERM');
    await done;
  });

  it('keeps feeds in a directory over restarts', async () => {
    const cache = join(folder, 'cache');
    const first = await startServer({}, '--cache', cache);
    await get(`${first.url}/news.json`);
    first.child.kill('SIGTERM');
    await first.done;
    upstream.routes['/news.json'] = (_, response) => response.writeHead(503).end();
    const second = await startServer({}, '--cache', cache);
    assert.equal((await get(`${second.url}/news.json`)).status, 200);
    second.child.kill('SIGTERM');
    await second.done;
  });

  it('ends with 2 and a sentence when the config is wrong', async () => {
    const file = join(folder, 'wrong.json');
    for (const [text, message] of [
      ['{', /is not valid JSON/],
      ['{}', /needs "feeds"/],
      ['{"feeds":{},"cors":true}', /unknown option "cors"/],
      ['{"feeds":{"news":{"url":"http://localhost/","kind":"news"}}}', /is not public/],
      ['{"feeds":{"news":{"url":"https://www.example.org/${NO_SUCH}","kind":"news"}}}', /variable NO_SUCH/],
    ]) {
      writeFileSync(file, text);
      const result = run(['serve', file]);
      assert.equal(await result.done, 2, text);
      assert.match(result.output, message);
    }
    assert.equal(await run(['serve', join(folder, 'none.json')]).done, 2);
    assert.equal(await run([]).done, 2);
    assert.equal(await run(['serve', file, '--nonsense']).done, 2);
  });
});

describe('ala-core-widgets snapshot', () => {
  const snapshot = (file, kind, ...more) =>
    run(['snapshot', '--feed', `${upstream.url}/${file}`, '--kind', kind, '--private-host', upstream.host, ...more]);

  it('writes a feed, and says so in one line', async () => {
    const out = join(folder, 'news.json');
    const first = snapshot('news.json', 'news', '--out', out);
    assert.equal(await first.done, 0);
    assert.equal(first.output, `${out}: 1 item, written\n`);
    assert.deepEqual(JSON.parse(readFileSync(out, 'utf8')), NEWS);
    const second = snapshot('news.json', 'news', '--out', out);
    assert.equal(await second.done, 0);
    assert.equal(second.output, `${out}: 1 item, unchanged\n`);
  });

  it('keeps the old file, and ends with 1, when the feed is down', async () => {
    const out = join(folder, 'news.json');
    writeFileSync(out, 'old');
    upstream.routes['/news.json'] = (_, response) => response.writeHead(500).end();
    const result = snapshot('news.json', 'news', '--out', out);
    assert.equal(await result.done, 1);
    assert.equal(result.output, `${out} was not written: The feed's server answered 500 Internal Server Error\n`);
    assert.equal(readFileSync(out, 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder), ['news.json']);
  });

  it('writes the pages of a feed as one', async () => {
    const page = (id, next) => ({ ...NEWS, items: [{ id, title: `Page ${id}` }], next_url: next });
    upstream.routes['/news.json'] = page('1', '?p=2');
    upstream.routes['/news.json?p=2'] = page('2', '?p=3');
    upstream.routes['/news.json?p=3'] = page('3');
    const out = join(folder, 'news.json');
    assert.equal(await snapshot('news.json', 'news', '--out', out, '--pages', '2').done, 0);
    const { items, next_url: next } = JSON.parse(readFileSync(out, 'utf8'));
    assert.deepEqual(
      items.map(({ id }) => id),
      ['1', '2'],
    );
    assert.equal(next, undefined);
  });

  it('writes a calendar that stays the same when the feed does', async () => {
    const out = join(folder, 'events.ics');
    const args = ['events.ics', 'events', '--out', out, '--from', '2025-01-01', '--to', '2025-12-31'];
    const first = snapshot(...args);
    assert.equal(await first.done, 0, first.output);
    assert.equal(first.output, `${out}: 4 items, written\n`);
    const second = snapshot(...args);
    assert.equal(await second.done, 0);
    assert.equal(second.output, `${out}: 4 items, unchanged\n`);
  });

  it('ends with 2 when the command is wrong', async () => {
    const out = join(folder, 'news.ics');
    assert.equal(await snapshot('news.json', 'news', '--out', out).done, 2);
    assert.equal(await snapshot('news.json', 'film', '--out', out).done, 2);
    assert.equal(await snapshot('news.json', 'news').done, 2);
    assert.equal(await snapshot('news.json', 'news', '--out', out, '--header', 'x').done, 2);
    assert.ok(!existsSync(out));
  });
});
