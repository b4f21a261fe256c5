/**
 * The HTML of a feed in the built file, on pages as strict as README promises: what is asked for and with which
 * referrer, and what happens when the chunk of the sanitizer is missing or changed.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CDN } from '../../scripts/build/paths.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { page, tag } from '../support/pages.mjs';
import { PROBE, seen } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const CHUNK = readdirSync(CDN).find((file) => /^ala-chunk-dompurify\.\w+\.min\.js$/.test(file));
const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
const CONTENT =
  '<h2>Head</h2><p onclick="fail()">Words &amp; <a href="https://elsewhere.example/">link</a></p>' +
  '<img src="/pictures/one.svg" srcset="/asked-for/2.svg 2x" alt="One" width="8" height="8" onerror="fail()">' +
  '<img src="https://other.example/asked-for/3.svg" alt="Three"><script src="/asked-for/x.js"></script>' +
  '<iframe src="/asked-for/f.html"></iframe><p style="background: url(/asked-for/b.png)">Styled</p>';
const feedOf = (content) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Announcements',
  items: [{ id: '1', title: 'Title', content_html: content, _ala_core: { label: 'Label' } }],
});
/** Tags that are written in unusual ways. */
const MALFORMED =
  '<p title="a > b" onclick="fail()">One</p><p/onclick=fail()>Two</p><p class="a"style="color: red">Three</p>' +
  `<p title='1 < 2' onclick = "fail()">Four</p><p onclick="fail()" style="color: red" <b>Five</b>`;
const WIDGET =
  '<ala-settings image-hosts="localhost 127.0.0.1"><ala-announcement-tabs src="/feed.json"></ala-announcement-tabs></ala-settings>';
const TYPES = "require-trusted-types-for 'script'; trusted-types lit-html ala-core-widgets 'allow-duplicates'";

const browser = browserSuite();

/** Opens a page with the widget; `chunk` answers for the sanitizer's chunk, `native` leaves the browser its own. */
async function visit({ chunk, native = false, types = TYPES, content = CONTENT } = {}) {
  const library = await site(chunk ? { [`/dist/cdn/${CHUNK}`]: chunk } : {});
  const referrers = [];
  const place = await site({
    '/': {
      body: page({
        head: tag(library.url, 'ala-announcement-tabs.min.js'),
        body: WIDGET,
      }),
      headers: {
        'content-security-policy': `default-src 'none'; script-src 'self' ${library.url}; style-src ${library.url}; connect-src 'self'; img-src 'self' data:; ${types}`,
        'referrer-policy': 'unsafe-url',
      },
    },
    '/probe.js': script(PROBE + (native ? '' : 'delete Element.prototype.setHTML;')),
    '/feed.json': json(feedOf(content)),
    '/pictures/one.svg': (request) => {
      referrers.push(request.headers.referer ?? 'none');
      return { type: 'image/svg+xml', body: PIXEL };
    },
  });
  browser.closeLater(library, place);
  return { ...(await browser.visit(place.url)), place, library, referrers };
}

const inPanel = (selector) =>
  [...(document.querySelector('ala-announcement-tabs')?.shadowRoot?.querySelectorAll(`.text ${selector}`) ?? [])].map(
    (element) => element.textContent.trim() || element.getAttribute('alt'),
  );
const pictureLoaded = () =>
  document.querySelector('ala-announcement-tabs')?.shadowRoot?.querySelector('.text img')?.naturalWidth > 0;
const panelText = () => {
  const lines = document.querySelector('ala-announcement-tabs')?.shadowRoot?.querySelectorAll('.text p') ?? [];
  return [...lines].map((line) => line.textContent).join(' | ');
};
const askedFor = ({ place, library }) =>
  [...place.requests, ...library.requests].filter((url) => url.includes('asked-for'));

for (const native of [false, true]) {
  describe(
    native ? 'of malformed tags, by the sanitizer of the browser, where it has one' : 'of malformed tags, by DOMPurify',
    () => {
      it('under a strict policy: no violation', async () => {
        const at = await visit({ native, content: MALFORMED });
        assert.match(await at.until(panelText), /One.*Two.*Three.*Four.*Five/);
        const { violations, errors } = await at.run(seen);
        assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
      });
    },
  );

  describe(native ? 'by the sanitizer of the browser, where it has one' : 'by DOMPurify', () => {
    it('under a strict policy: the rich text, its picture without a referrer, nothing else asked for, no violation', async () => {
      const at = await visit({ native });
      await at.until(pictureLoaded);
      assert.deepEqual(await at.run(inPanel, 'h3'), ['Head']);
      assert.deepEqual(await at.run(inPanel, 'a'), ['link (opens another site)']);
      assert.deepEqual(at.referrers, ['none']);
      assert.deepEqual(askedFor(at), []);
      const { violations, errors } = await at.run(seen);
      assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
    });
  });
}

describe('when the chunk of the sanitizer was changed or is missing', () => {
  const code = readFileSync(`${CDN}${CHUNK}`, 'utf8');
  const cases = {
    'one byte changed': script(code.replace('sanitize', 'sanitizE')),
    'another file in its place': script('export default { sanitize: (html) => html }; window.fooled = true;'),
    missing: { status: 404 },
  };
  for (const [what, chunk] of Object.entries(cases)) {
    it(`${what}: it is not run, and the text shows plain`, async () => {
      const at = await visit({ chunk });
      assert.equal(await at.until(panelText), 'Head | Words & link | Styled');
      await at.until(() => window.seen.said.some((line) => line.includes('sanitizer could not be loaded')));
      assert.equal(await at.run(panelText), 'Head | Words & link | Styled');
      assert.deepEqual(await at.run(inPanel, 'a, h3, img'), []);
      assert.equal(await at.run(() => 'fooled' in window), false);
      assert.deepEqual(askedFor(at), []);
      assert.deepEqual((await at.run(seen)).errors, []);
    });
  }

  it('the page forbids our policy: plain, and one line names the word to add', async () => {
    const at = await visit({ types: "require-trusted-types-for 'script'; trusted-types lit-html" });
    assert.match(await at.until(panelText), /^Head \| Words (&|&amp;) link \| Styled$/);
    await at.until(() => window.seen.said.some((line) => line.includes('Add ala-core-widgets')));
    assert.deepEqual((await at.run(seen)).errors, []);
  });
});
