/** The same handler in workerd, the runtime of Cloudflare Workers: all of it in one file, with the Cache API. */
import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { Miniflare, Response } from 'miniflare';
import { DIST, ROOT } from '../../scripts/build/paths.mjs';
import { NEWS } from './support.mjs';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Town &#38; more</title>
  <item><guid>1</guid><title>Q&amp;amp;A</title><link>https://www.example.org/1</link>
  <description><![CDATA[<p>One<p>Two &eacute;]]></description></item></channel></rss>`;

const ICS = [
  ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:a', 'SUMMARY:Story time', 'DTSTART:20250106T150000Z'],
  ...['RRULE:FREQ=WEEKLY;COUNT=3', 'END:VEVENT', 'END:VCALENDAR'],
].join('\r\n');

const WORKER = `
import { createEdgeCache, createFeedHandler } from 'ala-core-widgets/server';
let handler;
export default {
  fetch(request, env, context) {
    handler ??= createFeedHandler({
      env,
      cache: createEdgeCache(caches.default),
      feeds: {
        news: { url: 'https://www.example.org/news.json', kind: 'news', headers: { authorization: 'Bearer \${TOKEN}' } },
        rss: { url: 'https://www.example.org/rss.xml', kind: 'news' },
        events: { url: 'https://www.example.org/events.ics', kind: 'events' },
        away: { url: 'https://www.example.org/away', kind: 'news' },
      },
    });
    return handler(request, context);
  },
};`;

const ANSWERS = {
  '/news.json': () => Response.json(NEWS),
  '/rss.xml': () => new Response(RSS),
  '/events.ics': () => new Response(ICS),
  '/away': () => new Response(null, { status: 302, headers: { location: 'http://169.254.169.254/news.json' } }),
};

/** All of the handler in one file. `options` are those of esbuild. */
const bundle = (options) =>
  build({
    alias: { 'ala-core-widgets/server': `${DIST}server/index.js` },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    ...options,
  });

describe('on platforms other than Node', () => {
  it('the handler imports nothing of Node, and uses none of its globals', async () => {
    const names = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
    const { metafile, outputFiles } = await bundle({
      entryPoints: [`${DIST}server/index.js`],
      external: names,
      metafile: true,
      // Comments may use these words.
      minifyWhitespace: true,
      legalComments: 'none',
    });
    const [{ imports }] = Object.values(metafile.outputs);
    assert.deepEqual(imports, []);
    const uses = /(?<![\w$."'`])(?:(?:process|Buffer)\.|(?:require|setImmediate)\()/g;
    assert.deepEqual(outputFiles[0].text.match(uses) ?? [], []);
  });
});

describe('in Cloudflare Workers', () => {
  const requests = [];
  let worker;

  before(async () => {
    const { outputFiles } = await bundle({
      stdin: { contents: WORKER, resolveDir: ROOT },
      conditions: ['workerd'],
    });
    worker = new Miniflare({
      modules: true,
      script: outputFiles[0].text,
      // From 2025-08-15 on there is a MessageChannel, with which the readers yield.
      compatibilityDate: '2025-08-15',
      bindings: { TOKEN: 'a-secret' },
      outboundService(request) {
        requests.push(request);
        return ANSWERS[new URL(request.url).pathname]();
      },
    });
    await worker.ready;
  });
  after(() => worker.dispose());

  const get = (path, init) => worker.dispatchFetch(`https://feeds.example.org${path}`, init);

  it('answers with a JSON Feed, and 304 when it is known', async () => {
    const answer = await get('/news.json');
    assert.deepEqual(await answer.json(), NEWS);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.equal(requests.at(-1).headers.get('authorization'), 'Bearer a-secret');
    const known = await get('/news.json', { headers: { 'if-none-match': answer.headers.get('etag') } });
    assert.equal(known.status, 304);
    assert.equal(requests.length, 1);
  });

  it('reads HTML and XML', async () => {
    const feed = await (await get('/rss.json')).json();
    assert.equal(feed.title, 'Town & more');
    assert.deepEqual([feed.items[0].title, feed.items[0].summary], ['Q&A', 'One Two é']);
  });

  it('reads calendars, and writes one', async () => {
    const { items } = await (await get('/events.json?from=2025-01-01&to=2025-02-01')).json();
    assert.equal(items.length, 3);
    assert.match(await (await get('/events.ics?from=2025-01-01&to=2025-02-01')).text(), /^BEGIN:VCALENDAR\r\n/);
  });

  it('does not follow a redirect into a private network', async () => {
    const before = requests.length;
    const answer = await get('/away.json');
    assert.equal(answer.status, 502);
    assert.equal((await answer.json()).step, 'network');
    assert.equal(requests.length, before + 1);
  });
});
