/** The built script on pages with a ground of their own: the build renames the tokens that the colors are set with. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserSuite } from '../support/browser-suite.mjs';
import { FEED, page, tag } from '../support/pages.mjs';
import { PROBE, seen } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const browser = browserSuite();

/** Contrast of the texts of a news feed with an opaque ground. */
function contrasts(ground) {
  const context = document.createElement('canvas').getContext('2d');
  const luminance = (colors) => {
    for (const color of colors) {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((channel) =>
      channel > 10.31475 ? ((channel / 255 + 0.055) / 1.055) ** 2.4 : channel / 255 / 12.92,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const { shadowRoot } = document.querySelector('ala-news-feed');
  return ['.title a', 'time', '.head-title'].map((selector) => {
    const { color } = getComputedStyle(shadowRoot.querySelector(selector));
    const [high, low] = [luminance([ground]), luminance([ground, color])].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  });
}

describe('the built script on a ground of the page', () => {
  for (const [what, ground, style, look] of [
    ['a gray band', '#606c76', 'background: #606c76; color: #fff', 'ala'],
    ['a dark band whose text cannot be read', '#1c1c22', 'background: #1c1c22; color: #606c76', 'inherit'],
    ['a dark band', '#212529', 'background: #212529; color: #fff', 'ala'],
  ]) {
    it(`can be read on ${what}`, async () => {
      const library = await site();
      const place = await site({
        '/': {
          body: page({
            head: tag(library.url, 'ala-widgets.min.js'),
            body: `<div style="${style}"><ala-news-feed look="${look}" heading="News" src="/news.json"></ala-news-feed></div>`,
          }),
        },
        '/probe.js': script(PROBE),
        '/news.json': json(FEED),
      });
      browser.closeLater(library, place);
      const { run, until } = await browser.visit(place.url);
      await until(() => document.querySelector('ala-news-feed')?.shadowRoot?.querySelector('.title a') !== null);
      await until(
        () => document.querySelector('ala-news-feed').shadowRoot.querySelector('.ala').style.colorScheme === 'dark',
      );
      for (const contrast of await run(contrasts, ground)) assert.ok(contrast >= 4.5, `a contrast of ${contrast}`);
      assert.deepEqual(await run(seen), { errors: [], said: [], violations: [] });
    });
  }
});
