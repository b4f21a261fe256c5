/** Hosting: what check-hosting.mjs says of servers that are set up right and wrong, and the archive of a release. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { CDN, CHUNK, ROOT, pkg } from '../../scripts/build/paths.mjs';
import { checkHosting } from '../../scripts/check-hosting.mjs';
import { listen } from '../../scripts/serve.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { pageAuthor } from '../support/page-author.mjs';
import { FEED, TITLES, page } from '../support/pages.mjs';
import { PROBE, seen } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const browser = browserSuite();

const FOLDER = `/ala-core-widgets/${pkg.version}/`;
const TYPES = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
};
const typeOf = (file) => TYPES[file.split('.').pop()] ?? 'text/plain';

/**
 * A server as docs/hosting.md wants it. `change(answer, file)` may change each answer, or give `undefined` for a file
 * that is not there.
 */
const serve = (change = (answer) => answer) =>
  listen((request, response) => {
    const file = request.url.slice(FOLDER.length);
    const isThere = request.url.startsWith(FOLDER) && readdirSync(CDN).includes(file);
    const answer = isThere && change({ body: readFileSync(`${CDN}${file}`), headers: headersOf(file) }, file);
    if (!answer) return response.writeHead(404).end();
    const isGzip = answer.headers['content-encoding'] === 'gzip';
    response.writeHead(200, answer.headers).end(isGzip ? gzipSync(answer.body) : answer.body);
  });

const headersOf = (file) => ({
  'content-type': typeOf(file),
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=31536000, immutable',
  'content-encoding': 'gzip',
});

const withHeader = (name, value) => (answer) => ({ ...answer, headers: { ...answer.headers, [name]: value } });
const without =
  (name) =>
  ({ body, headers }) => ({
    body,
    headers: Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name)),
  });

async function check(change, path = FOLDER) {
  const server = await serve(change);
  try {
    const found = await checkHosting(`${server.url}${path}`);
    // The test's own server has no certificate.
    return found.filter(({ problem }) => !problem.includes('is http'));
  } finally {
    await server.close();
  }
}

const all = Object.keys(JSON.parse(readFileSync(`${CDN}integrity.json`, 'utf8')));
const scripts = all.filter((file) => file.endsWith('.js'));
const chunk = all.find((file) => file.startsWith(CHUNK));

describe('check-hosting', () => {
  for (const path of [FOLDER, FOLDER.slice(0, -1), `${FOLDER}ala-widgets.min.js?ver=1`]) {
    it(`finds nothing on a server that is set up right, asked for ${path}`, async () => {
      assert.deepEqual(await check(undefined, path), []);
    });
  }

  it('says that http pages alone can use it', async () => {
    const server = await serve();
    const [{ problem, isError }] = await checkHosting(`${server.url}${FOLDER}`);
    await server.close();
    assert.deepEqual([problem, isError], ['The address is http, so a page with https refuses the script', false]);
  });

  for (const [name, change, wanted] of [
    [
      'sends no CORS header',
      without('access-control-allow-origin'),
      { isError: true, files: all, problem: /CORS/, fix: /Allow-Origin: \*/ },
    ],
    [
      'allows one other site only',
      withHeader('access-control-allow-origin', 'https://one.example'),
      { isError: true, files: all, problem: /CORS/, fix: /Allow-Origin: \*/ },
    ],
    [
      'sends scripts as plain text',
      (answer, file) => (file.endsWith('.js') ? withHeader('content-type', 'text/plain')(answer) : answer),
      { isError: true, files: scripts, problem: /its Content-Type is text\/plain/, fix: /text\/javascript/ },
    ],
    [
      'lost a file',
      (answer, file) => (file === chunk ? undefined : answer),
      { isError: true, files: [chunk], problem: /status 404/, fix: /every file/ },
    ],
    [
      'changes a file',
      (answer, file) => (file === chunk ? { ...answer, body: `${answer.body} ` } : answer),
      { isError: true, files: [chunk], problem: /not those of integrity\.json/, fix: /minify/ },
    ],
    [
      'lets nothing be kept',
      withHeader('cache-control', 'no-cache'),
      { isError: false, files: all, problem: /Cache-Control is no-cache/, fix: /immutable/ },
    ],
    ['does not compress', without('content-encoding'), { isError: false, problem: /not compressed/, fix: /gzip/ }],
  ]) {
    it(`says what is wrong when the server ${name}`, async () => {
      const found = await check(change);
      assert.equal(found.length, 1, JSON.stringify(found));
      const [{ isError, problem, fix, files }] = found;
      assert.equal(isError, wanted.isError);
      assert.match(problem, wanted.problem);
      assert.match(fix, wanted.fix);
      if (wanted.files) assert.deepEqual(files, wanted.files);
    });
  }

  it('says when nothing is at the address, or no server', async () => {
    const [missing] = await check(undefined, '/other/');
    assert.match(missing.problem, /status 404/);
    const [gone] = await checkHosting('http://localhost:1/ala-core-widgets/');
    assert.match(gone.problem, /cannot be reached/);
  });
});

describe('the archive of a release', () => {
  it('has the files of one version in a folder of its own, with instructions and license', () => {
    const out = execFileSync(process.execPath, [`${ROOT}scripts/release.mjs`], { encoding: 'utf8' });
    const files = unzipSync(readFileSync(`${ROOT}${pkg.name}-${pkg.version}.zip`));
    const names = Object.keys(files);
    assert.match(out, /every hash of integrity\.json is right/);
    for (const file of readdirSync(CDN)) assert.ok(names.includes(`${pkg.name}/${pkg.version}/${file}`), file);
    assert.ok(names.includes(`${pkg.name}/LICENSE`));
    assert.match(Buffer.from(files[`${pkg.name}/HOSTING.md`]).toString(), /^# Hosting/);
  });

  it('has a builder that finds its files there', async () => {
    const files = unzipSync(readFileSync(`${ROOT}${pkg.name}-${pkg.version}.zip`));
    const server = await site({ '/news.json': json(FEED), '/probe.js': script(PROBE) }, ({ url }, response) => {
      const path = url.slice(1).replace(/\/(?:#.*)?$/, '/index.html');
      if (!files[path]) return false;
      response.writeHead(200, { 'content-type': typeOf(path) }).end(files[path]);
      return true;
    });
    browser.closeLater(server);
    const author = await pageAuthor(await browser.visit(`${server.url}${FOLDER}builder/`));
    await author.choose('News');
    await author.write('Address of your website or feed', `${server.url}/news.json`);
    await author.press('Check this address');
    assert.ok((await author.previewed()).includes(TITLES[0]));
    await author.press('Copy the code');
    assert.match(await author.copied(), new RegExp(`src="${server.url}${FOLDER}ala-widgets\\.min\\.js"`));
  });
});
const EVENTS = '<ala-ce-calendar src="/a.ics" debug><a href="/x">Calendar</a></ala-ce-calendar>';

describe('a page of another site', () => {
  it('is told that chunks are blocked where the server sends no CORS header', async () => {
    const library = await serve(without('access-control-allow-origin'));
    const src = `${library.url}${FOLDER}ala-widgets.classic.min.js`;
    const place = await site({
      '/': { body: page({ head: `<script defer src="${src}"></script>`, body: EVENTS }) },
      '/probe.js': script(PROBE),
      '/a.ics': { type: 'text/calendar', body: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
    });
    browser.closeLater(library, place);
    const { run, until } = await browser.visit(place.url);
    await until(() =>
      document.querySelector('ala-ce-calendar')?.shadowRoot?.textContent.includes('needs Access-Control-Allow-Origin'),
    );
    const { said } = await run(seen);
    assert.ok(
      said.some((line) => line.includes('[ala-core-widgets]') && line.includes('needs Access-Control-Allow-Origin')),
    );
  });
});
