/**
 * What a browser reads from the answer of the handler is what it reads from the feed itself: for every document, as every
 * kind, including why it cannot be read.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from '../support/browser.mjs';
import { page } from '../support/pages.mjs';
import { site } from '../support/server.mjs';
import { createTestHandler, startUpstream } from './support.mjs';
import { loadFeeds } from './feeds.mjs';

const KINDS = ['news', 'announcements', 'events', 'books', 'sections'];
const NOW = '2025-02-16T18:00:00Z';
const ZONE = 'America/Chicago';
const WINDOW = { from: '2025-01-01', to: '2026-01-01' };

const feeds = await loadFeeds();

/**
 * Runs in the browser: the items of each, or the step at which it failed. URLs in HTML are resolved, as they are when it
 * is drawn.
 */
async function readAll(library, wanted, options) {
  const { readFeed } = await import(library);
  const resolve = (html, base) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    for (const name of ['href', 'src', 'poster']) {
      for (const element of template.content.querySelectorAll(`[${name}]:not([${name}^="#"])`)) {
        const value = element.getAttribute(name);
        if (URL.canParse(value, base)) element.setAttribute(name, new URL(value, base).href);
      }
    }
    return template.innerHTML;
  };
  const results = [];
  for (const { kind, text, url } of wanted) {
    try {
      const read = await readFeed(kind, text, { ...options, url, now: new Date(options.now) });
      const items = JSON.parse(JSON.stringify(read.items));
      for (const item of items) if (item.unsafeHtml) item.unsafeHtml = resolve(item.unsafeHtml, read.base ?? url);
      results.push({ title: read.title ?? '', items });
    } catch (error) {
      results.push({ step: error.step ?? String(error) });
    }
  }
  return results;
}

describe('a browser reads from the handler what it reads from the feed', () => {
  let fromFeeds;
  let fromHandler;
  const closers = [];

  before(async () => {
    const upstream = await startUpstream(Object.fromEntries(feeds.map(({ path, text }) => [path, text])));
    const browser = await openBrowser();
    const place = await site({ '/': page({ body: '' }) });
    closers.push(upstream, browser, place);
    const visited = await browser.visit(place.url);
    const options = { now: NOW, feedTimeZone: ZONE, window: WINDOW, language: 'en' };
    const read = (wanted) => visited.run(readAll, `${place.url}/dist/cdn/feeds.min.js`, wanted, options);
    const all = KINDS.flatMap((kind) =>
      feeds.map(({ path, text }) => ({ kind, text, url: `${upstream.url}${path}?${kind}` })),
    );
    fromFeeds = await read(all);

    const config = Object.fromEntries(
      all.map(({ kind, url }, index) => [`feed-${index}`, { url, kind, timeZone: ZONE }]),
    );
    const { get } = createTestHandler(upstream, config);
    const answers = [];
    for (const [index, { kind }] of all.entries()) {
      const answer = await get(`/feed-${index}.json?lang=en&from=${WINDOW.from}&to=${WINDOW.to}`);
      answers.push({ kind, ok: answer.ok, text: await answer.text(), url: 'https://feeds.example.org/feed.json' });
    }
    const readable = await read(answers);
    fromHandler = answers.map(({ ok, text }, index) => (ok ? readable[index] : { step: JSON.parse(text).step }));
  });
  after(() => Promise.all(closers.map(({ close }) => close())));

  it('and reads all kinds of documents', () => {
    const counts = KINDS.map((_, at) => {
      const results = fromFeeds.slice(at * feeds.length, (at + 1) * feeds.length);
      return results.filter(({ items }) => items?.length > 0).length;
    });
    assert.equal(fromHandler.length, KINDS.length * feeds.length);
    assert.ok(Math.min(...counts) >= 10, `documents with items: ${counts.join(', ')}`);
  });

  for (const [at, kind] of KINDS.entries()) {
    for (const [index, { name }] of feeds.entries()) {
      it(`${kind} from ${name}`, () => {
        const number = at * feeds.length + index;
        assert.deepEqual(fromHandler[number], fromFeeds[number]);
      });
    }
  }
});
