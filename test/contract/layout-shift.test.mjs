/**
 * A page must not jump when a slow script and a slow feed arrive. The page alone can keep the room until the script has
 * run; dist/cdn/reserve.css says how much. Only Chromium measures layout shift.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { CDN } from '../../scripts/build/paths.mjs';
import { scriptMarkup, stylesheetMarkup } from '../../scripts/snippet.mjs';
import { launchOptions } from '../support/browser.mjs';
import { json, script, site } from '../support/server.mjs';

const RESERVE = readFileSync(`${CDN}reserve.css`, 'utf8');

const TITLES = [
  'Core welcomes five new members to its board of directors',
  'Registration opens for the spring series on metadata and repair',
  'Call for chapters: small archives, large collections',
  'Grants for first-time speakers at the annual forum',
  'Preservation week: what twelve libraries learned from water',
];

const feedOf = (titles) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: titles.map((title, index) => ({
    id: String(index),
    url: `https://library.example/${index}`,
    title,
    date_published: new Date(Date.now() - (index + 2) * 86_400_000).toISOString(),
  })),
});

const PARAGRAPHS = '<p>The library is open on all days but Monday, and its reading room until nine.</p>\n'.repeat(20);

/** Ascent and descent in percent: as the machine's fonts have them, and the extremes, on glyphs of usual width. */
const FONTS = { 'the page’s fonts': undefined, 'tight fonts': [55, 15], 'tall fonts': [108, 32] };

const fontStyle = (metrics) =>
  metrics
    ? `@font-face{font-family:f;src:local("DejaVu Sans"),local("Liberation Sans"),local("Noto Sans"),local("Arial");` +
      `size-adjust:88%;ascent-override:${metrics[0] / 0.88}%;descent-override:${metrics[1] / 0.88}%}` +
      `:root{--ala-font-text:f;--ala-font-title:f}body{font-family:f}`
    : '';

/** The head has what is pasted: the script, and the style sheet or not. */
const pageWith = (reserved, style, widget) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>A slow page</title>
    <link rel="icon" href="data:," />
    <style>${style}</style>
    ${reserved ? stylesheetMarkup({ folder: '' }) : ''}
    ${scriptMarkup({ folder: '', file: widget.includes('<ala-settings') ? 'slow-all.js' : 'slow.js' })}
  </head>
  <body>${widget}${PARAGRAPHS}</body>
</html>`;

const pathOf = (widget, font, style) => `/${widget}/${font}/${style}`.replace(/\W+/g, '-').replace(/^-/, '/');

const WIDGETS = {
  plain: '<ala-news-feed src="/slow.json"><a href="/news">All news</a></ala-news-feed>',
  'with a heading':
    '<ala-news-feed src="/slow.json" heading="Core news" more-href="/news"><a href="/news">All news</a></ala-news-feed>',
  'of ten':
    '<ala-news-feed src="/ten.json" heading="Core news" limit="10"><a href="/news">All news</a></ala-news-feed>',
  // The file of all widgets defines the settings, too.
  'inside settings':
    '<ala-settings theme="light"><ala-news-feed src="/slow.json"><a href="/news">All news</a></ala-news-feed></ala-settings>',
};

let browser;
let place;

before(async () => {
  browser = await puppeteer.launch(launchOptions());
  const [one, all] = ['ala-news-feed', 'ala-widgets'].map((file) => readFileSync(`${CDN}${file}.min.js`, 'utf8'));
  const pages = Object.entries(WIDGETS).flatMap(([name, widget]) =>
    Object.entries(FONTS).flatMap(([font, metrics]) => [
      [pathOf(name, font, 'reserved'), pageWith(true, fontStyle(metrics), widget)],
      [pathOf(name, font, 'bare'), pageWith(false, fontStyle(metrics), widget)],
    ]),
  );
  place = await site({
    ...Object.fromEntries(pages),
    '/reserve.css': { type: 'text/css', body: RESERVE },
    '/slow.js': script(one, { delay: 400 }),
    '/slow-all.js': script(all, { delay: 400 }),
    '/slow.json': json(feedOf(TITLES), { delay: 600 }),
    '/ten.json': json(feedOf([...TITLES, ...TITLES]), { delay: 600 }),
  });
});
after(async () => {
  await browser.close();
  await place.close();
});

/** Cumulative layout shift of that page, once all titles stand and everything is quiet. */
async function shiftOf(path, width, items) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: 800 });
  await page.evaluateOnNewDocument(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${place.url}${path}`, { waitUntil: 'load' });
  await page.waitForFunction(
    (count) => {
      const root = document.querySelector('ala-news-feed').shadowRoot;
      return root?.querySelectorAll('[part~="item"]').length === count;
    },
    {},
    items,
  );
  // Shifts are reported after the frame they belong to.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const shift = await page.evaluate(() => window.shift);
  await context.close();
  return shift;
}

for (const [name, widget] of Object.entries(WIDGETS)) {
  const items = widget.includes('ten.json') ? 2 * TITLES.length : TITLES.length;
  describe(`a news widget ${name}, the script 400 ms and its feed 600 ms late`, () => {
    for (const font of Object.keys(FONTS)) {
      for (const width of [320, 1280]) {
        it(`at ${width} px with ${font} shifts less than 0.02 with reserve.css, and more than 0.05 without`, async (test) => {
          const reserved = await shiftOf(pathOf(name, font, 'reserved'), width, items);
          const bare = await shiftOf(pathOf(name, font, 'bare'), width, items);
          test.diagnostic(`${reserved.toFixed(4)} reserved, ${bare.toFixed(4)} without`);
          assert.ok(reserved < 0.02, `reserved: ${reserved.toFixed(4)}`);
          assert.ok(bare > 0.05, `without: ${bare.toFixed(4)}`);
        });
      }
    }
  });
}
