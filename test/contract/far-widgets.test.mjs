/**
 * A widget that is far below the view when the script comes is neither laid out nor drawn while the page loads, unless it
 * comes near. Visitors must not notice: what it says can be found, is read aloud and printed, and nothing jumps when it
 * comes into view.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { CDN } from '../../scripts/build/paths.mjs';
import { scriptMarkup, stylesheetMarkup } from '../../scripts/snippet.mjs';
import { launchOptions } from '../support/browser.mjs';
import { json, script, site } from '../support/server.mjs';

const feed = (kind, more = {}) =>
  json({
    version: 'https://jsonfeed.org/version/1.1',
    items: [1, 2, 3, 4, 5].map((number) => ({
      id: `${kind}-${number}`,
      url: `https://library.example/${kind}/${number}`,
      title: `${kind} number ${number}`,
      summary: `What is said of ${kind} ${number}.`,
      ...more,
    })),
  });

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>A long page</title>
    <link rel="icon" href="data:,">
    ${stylesheetMarkup({ folder: '' })}
    ${scriptMarkup({ folder: '', file: 'ala-widgets.min.js' })}
  </head>
  <body>
    <ala-news-feed src="/near.json" heading="Near"></ala-news-feed>
    ${'<p>The library is open on all days but Monday, and its reading room until nine.</p>\n'.repeat(80)}
    <ala-announcement-tabs src="/notices.json" heading="Notices"></ala-announcement-tabs>
    <ala-book-carousel src="/books.json" heading="Books"></ala-book-carousel>
    <ala-ce-calendar src="/events.json" heading="Events"></ala-ce-calendar>
    <ala-section-finder src="/sections.json" heading="Sections"></ala-section-finder>
    <ala-news-feed id="last" src="/far.json" heading="Far"></ala-news-feed>
    <p>The end.</p>
  </body>
</html>`;

let browser;
let place;
let opened = [];

before(async () => {
  const options = launchOptions();
  // As where a screen reader runs: otherwise Chromium leaves out of its tree what it has not laid out.
  browser = await puppeteer.launch({ ...options, args: [...options.args, '--force-renderer-accessibility'] });
  const start = new Date(Date.now() + 3 * 86_400_000).toISOString();
  place = await site({
    '/': PAGE,
    '/reserve.css': { type: 'text/css', body: readFileSync(`${CDN}reserve.css`, 'utf8') },
    '/ala-widgets.min.js': script(readFileSync(`${CDN}ala-widgets.min.js`, 'utf8'), { delay: 300 }),
    '/near.json': feed('Near news'),
    '/far.json': feed('Far news'),
    '/notices.json': feed('Notice'),
    '/books.json': feed('Book'),
    '/sections.json': feed('Section', { _ala_core: { kind: 'section' } }),
    '/events.json': feed('Event', { _ala_core: { start, time_zone: 'America/Chicago' } }),
  });
});
after(async () => {
  await browser.close();
  await place.close();
});
afterEach(async () => {
  await Promise.all(opened.map((page) => page.close()));
  opened = [];
});

/** Opens the page, and waits until all widgets have their items. */
async function open({ width = 1280, isOldBrowser = false } = {}) {
  const page = await browser.newPage();
  opened.push(page);
  await page.setViewport({ width, height: 800 });
  await page.evaluateOnNewDocument((isOld) => {
    if (isOld) delete window.ContentVisibilityAutoStateChangeEvent;
    window.late = [];
    const { setTimeout } = window;
    // The page goes on loading until a test says otherwise.
    window.setTimeout = (run, delay, ...more) =>
      delay === 1_000 ? window.late.push(run) : setTimeout(run, delay, ...more);
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  }, isOldBrowser);
  await page.goto(place.url, { waitUntil: 'load' });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[src$=".json"]')].every(
      ({ shadowRoot }) => shadowRoot?.querySelectorAll('[part~="item"], [part~="tab"], [part~="card"]').length >= 5,
    ),
  );
  return page;
}

/** In the page: the headings of the widgets that are drawn, or would be if they were in view. */
const drawnWidgets = () =>
  [...document.querySelectorAll('[src$=".json"]')]
    .filter(({ shadowRoot }) => shadowRoot.querySelector('h2').checkVisibility({ contentVisibilityAuto: true }))
    .map(({ heading }) => heading);

const nextFrame = (page) =>
  page.evaluate(() => new Promise((done) => window.requestAnimationFrame(() => window.requestAnimationFrame(done))));

const ALL = ['Near', 'Notices', 'Books', 'Events', 'Sections', 'Far'];

describe('widgets far below the view', () => {
  it('are not laid out, while their text is found and in the accessibility tree', async () => {
    const page = await open();
    assert.deepEqual(await page.evaluate(drawnWidgets), ['Near']);
    for (const name of [
      ...ALL,
      ...['Notice', 'Book', 'Event', 'Section', 'Far news'].map((kind) => `${kind} number 5`),
    ])
      await page.waitForSelector(`aria/${name}`).catch(() => assert.fail(`"${name}" is not in the accessibility tree`));
    for (const text of ['Event number 5', 'Far news number 5'])
      assert.ok(await page.evaluate((each) => window.find(each), text));
  });

  for (const width of [320, 1280]) {
    it(`are complete when a visitor scrolls to them at ${width} px, and nothing jumps`, async (test) => {
      const page = await open({ width });
      await nextFrame(page);
      const before = await page.evaluate(() => window.shift);
      const end = () => document.documentElement.scrollHeight - window.innerHeight - 1;
      for (let top = 0; top < (await page.evaluate(end)); top += 200) {
        await page.evaluate((y) => window.scrollTo(0, y), top);
        await nextFrame(page);
      }
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForFunction(`(${drawnWidgets})().length === ${ALL.length}`);
      await nextFrame(page);
      const shift = (await page.evaluate(() => window.shift)) - before;
      test.diagnostic(`layout shift ${shift.toFixed(4)}`);
      assert.ok(shift < 0.01, shift.toFixed(4));
    });
  }

  it('are laid out once the page has loaded', async () => {
    const page = await open();
    await page.evaluate(() => window.late.forEach((run) => run()));
    assert.deepEqual(await page.evaluate(drawnWidgets), ALL);
    assert.ok(
      await page.evaluate(() => !/content-visibility/.test(document.querySelector('#last').shadowRoot.innerHTML)),
    );
  });

  it('are printed', async () => {
    const page = await open();
    await page.emulateMediaType('print');
    assert.deepEqual(await page.evaluate(drawnWidgets), ALL);
  });

  it('are drawn at once by a browser that does not say when they come near', async () => {
    const page = await open({ isOldBrowser: true });
    assert.deepEqual(await page.evaluate(drawnWidgets), ALL);
  });
});
