/**
 * Hostile items in every field of every widget, by both sanitizers, with and without a strict policy: nothing runs,
 * nothing but the feed is asked for, and no item is lost. HOSTILE=whole takes all items, else every widget gets a slice.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserSuite } from '../support/browser-suite.mjs';
import { page, tag } from '../support/pages.mjs';
import { json, script, site } from '../support/server.mjs';
import { WIDGETS } from './feeds.mjs';
import { HOSTILE_PROBE, isSettled, outcome, showsAll, touchEverything } from './page.mjs';
import { AWAY, makePayloads } from './payloads.mjs';
import { ITEMS, PER_PAGE, isOtherEngine, isSlice, sliceOf } from './sizes.mjs';

const POLICY = "require-trusted-types-for 'script'; trusted-types lit-html ala-core-widgets 'allow-duplicates'";
const PIXEL = { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>' };

const browser = browserSuite();
const payloads = sliceOf(makePayloads(ITEMS));
const pages = Array.from({ length: Math.ceil(payloads.length / PER_PAGE) }, (_, index) =>
  payloads.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
);

/** What a widget makes of the items. `native`: the sanitizer of the browser, where it has one. */
async function attack(name, items, { native, types }) {
  const away = await site({}, (request, response) =>
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end(),
  );
  const library = await site();
  const inPlace = items.map((item) => ({ ...item, text: item.text.replaceAll(AWAY, `${away.url}/asked-for`) }));
  const { attributes, feed } = WIDGETS[name];
  const place = await site({
    '/': {
      body: page({
        head: tag(library.url, 'ala-widgets.min.js'),
        body: `<ala-settings image-hosts="pictures.example"><${name} src="/feed.json" ${attributes}></${name}></ala-settings>`,
      }),
      headers: types
        ? {
            'content-security-policy': `default-src 'none'; script-src 'self' ${library.url}; style-src ${library.url}; connect-src 'self'; img-src 'self' data:; ${POLICY}`,
          }
        : {},
    },
    '/probe.js': script(HOSTILE_PROBE + (native ? '' : 'delete Element.prototype.setHTML;')),
    '/feed.json': json(feed(inPlace)),
    '/marker.svg': PIXEL,
  });
  browser.closeLater(away, library, place);
  const { run, until, leave } = await browser.visit(place.url);
  await until(showsAll, name, items.length);
  const elements = await run(touchEverything, name);
  await until(isSettled);
  const found = await run(outcome);
  const loads = await run(() => window.loads);
  await leave();
  return {
    elements,
    loaded: loads[name],
    found,
    away: away.requests,
    asked: [...new Set(found.asked.map((url) => new URL(url).origin))].filter(
      (origin) => ![place.url, library.url].includes(origin),
    ),
    paths: place.requests.filter((url) => !/^\/(?:$|probe\.js|feed\.json|marker\.svg|favicon)/.test(url)),
  };
}

for (const name of Object.keys(WIDGETS)) {
  describe(`${payloads.length} hostile items in <${name}>`, () => {
    for (const native of [true, false]) {
      for (const types of isOtherEngine ? [native] : [true, false]) {
        const where = `${native ? 'the sanitizer of the browser' : 'DOMPurify'}, Trusted Types ${types ? 'on' : 'off'}`;
        it(`by ${where}: nothing runs, nothing is asked for, no item is lost`, async () => {
          for (const items of pages) {
            const { loaded, found, away, asked, paths, elements } = await attack(name, items, { native, types });
            const { schemes, asked: all, ...rest } = found;
            assert.ok(all.length > 1);
            assert.equal(loaded, items.length, 'items');
            assert.ok(elements > items.length, `${elements} elements`);
            assert.deepEqual(
              { ...rest, away, asked, paths },
              {
                ...{ attacks: 0, errors: [], violations: [], moved: false, stored: 0, polluted: false, foreign: [] },
                ...{ away: [], asked: [], paths: [] },
              },
            );
            assert.deepEqual(
              schemes.filter((scheme) => !['', 'http', 'https', 'mailto', 'tel', 'data', 'blob'].includes(scheme)),
              [],
            );
          }
        });
      }
    }
  });
}

describe('the page under attack', () => {
  it('notes what runs, what is asked for, and what is left of an attack', async () => {
    const away = await site();
    const place = await site({
      '/': page({ body: `<ala-news-feed></ala-news-feed>` }),
      '/probe.js': script(HOSTILE_PROBE),
      '/marker.svg': PIXEL,
    });
    browser.closeLater(away, place);
    const { run, until } = await browser.visit(place.url);
    await run((address) => {
      const root = document.querySelector('ala-news-feed').attachShadow({ mode: 'open' });
      root.innerHTML = `<img src="${address}/asked-for/x.png" onerror="ran()"><p onclick="ran()">No0.</p><a href="javascript:0">a</a>`;
    }, away.url);
    assert.equal(await run(showsAll, 'ala-news-feed', 1), true);
    await run(touchEverything, 'ala-news-feed');
    await until(isSettled);
    await until(() => window.attacks >= 2);
    const found = await run(outcome);
    assert.deepEqual(away.requests, ['/asked-for/x.png']);
    assert.ok(found.foreign.length === 2 && found.schemes.includes('javascript'), JSON.stringify(found));
    assert.equal(isSlice, process.env.HOSTILE !== 'whole');
  });
});
