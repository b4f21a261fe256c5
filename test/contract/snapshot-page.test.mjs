/**
 * `ala-core-widgets snapshot PAGE`: the page holds its content without JavaScript, as valid HTML; with JavaScript the
 * widgets show the same at once, nothing twice, and then what the feeds have now.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';
import puppeteer from 'puppeteer-core';
import { CDN, DIST } from '../../scripts/build/paths.mjs';
import { scriptMarkup, stylesheetMarkup } from '../../scripts/snippet.mjs';
import { launchOptions } from '../support/browser.mjs';
import { script, site } from '../support/server.mjs';
import { LONG_FEEDS, day, feeds, toRoutes } from '../support/snapshot-feeds.mjs';

const run = promisify(execFile);
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Library</title>
    <link rel="icon" href="data:,">
    ${stylesheetMarkup({ folder: '/dist/cdn' })}
    ${scriptMarkup({ folder: '/dist/cdn', file: 'ala-widgets.min.js' })}
  </head>
  <body>
    <h1>Library</h1>
    <ala-news-feed src="/news.json" heading="News" more-href="/all" more-label="All news"></ala-news-feed>
    <ala-announcement-tabs src="/announcements.json"><a href="/announcements">Announcements</a></ala-announcement-tabs>
    <ala-ce-calendar src="/events.json" heading="Events"></ala-ce-calendar>
    <ala-book-carousel src="/books.json"></ala-book-carousel>
    <ala-section-finder src="/sections.json"></ala-section-finder>
    <ala-promo-carousel src="/promos.json"></ala-promo-carousel>
    <p>The end of the page.</p>
  </body>
</html>
`;

let browser;
let folder;
let place;
let html;
let opened = [];

/** Runs the command on a page of that text; gives what it printed, its exit code, and the page. */
async function snapshot(text, ...more) {
  const file = join(folder, 'page.html');
  writeFileSync(file, text);
  const options = ['--base', place.url, '--private-host', new URL(place.url).host, ...more];
  const { stdout, code = 0 } = await run(process.execPath, [
    `${DIST}server/node/cli.js`,
    'snapshot',
    file,
    ...options,
  ]).catch((error) => error);
  return { printed: stdout, code, html: readFileSync(file, 'utf8') };
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ala-snapshot-'));
  browser = await puppeteer.launch(launchOptions());
  place = await site(toRoutes({ ...feeds('Old'), ...LONG_FEEDS }));
  ({ html } = await snapshot(PAGE));
});
after(async () => {
  await browser.close();
  await place.close();
  rmSync(folder, { recursive: true });
});

afterEach(async () => {
  await Promise.all(opened.map((one) => one.close()));
  opened = [];
});

/** Opens the page on a site whose feeds have other items, and answer when that promise is kept. */
async function visit(text, { javaScript = true, width = 1280, whenFree } = {}) {
  const own = await site({
    ...{ '/': text, ...toRoutes(feeds('New'), whenFree) },
    '/dist/cdn/ala-widgets.min.js': script(readFileSync(`${CDN}ala-widgets.min.js`, 'utf8'), { delay: 300 }),
  });
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(javaScript);
  await page.setViewport({ width, height: 800 });
  if (javaScript)
    await page.evaluateOnNewDocument(() => {
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
  opened.push(page, own);
  await page.goto(own.url, { waitUntil: 'load' });
  return page;
}

/** In the page: every text that is drawn, in the page and in the widgets. */
function drawnTexts() {
  const collect = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.checkVisibility() && element.matches('a, h2, h3, [part~="title"]') && !element.querySelector('a')
        ? [element.textContent.trim()]
        : []),
      ...(element.shadowRoot ? collect(element.shadowRoot) : []),
    ]);
  return collect(document);
}

const titles = (word) => Object.values(feeds(word)).flatMap((items) => items.map(({ title }) => title));

describe('a page with a snapshot', () => {
  it('is valid HTML', async () => {
    const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
      [],
    );
  });

  it('can be read without JavaScript, all of it', async () => {
    const page = await visit(html, { javaScript: false });
    const text = await page.$eval('body', (body) => body.innerText);
    const details = [
      'News\n',
      'Events\n',
      'All news',
      'Summary 1.',
      'Read the rules 2.',
      'Ada Lovelace',
      'Canceled',
      'CT',
    ];
    for (const wanted of [...titles('Old'), ...details, 'About 2.', 'The end of the page.'])
      assert.ok(text.includes(wanted), `${wanted} is not in ${text}`);
    assert.doesNotMatch(text, /alert\(1\)/);
  });

  for (const width of [320, 1280]) {
    it(`does not move with JavaScript at ${width} px, shows nothing twice, and then what is new`, async (test) => {
      let seen = await watch(width);
      // Where a busy machine takes longer than the time budget of a feed, there is a notice, which moves the page.
      for (let tries = 1; seen.wasStale && tries < 4; tries++) seen = await watch(width);
      const { old, fresh, shift } = seen;
      test.diagnostic(`layout shift ${shift.toFixed(4)}`);
      for (const [word, drawn] of Object.entries({ Old: old, New: fresh }))
        for (const title of ['News', 'Events', ...titles(word)])
          assert.ok(drawn.filter((text) => text === title).length <= 1, `${title} is shown twice`);
      assert.deepEqual(
        fresh.filter((text) => text.startsWith('Old ')),
        [],
      );
      assert.ok(shift < 0.02, `layout shift ${shift.toFixed(4)}`);
    });
  }
});

/** What is drawn when all widgets show the snapshot, and when they show what the feeds have now. */
async function watch(width) {
  let free;
  const page = await visit(html, { width, whenFree: new Promise((resolve) => (free = resolve)) });
  const isShown = (word) =>
    page.waitForFunction(
      (wanted) => {
        const widgets = [...document.querySelectorAll('body > [src]')];
        const stale = widgets.filter((widget) => widget.matches(':state(stale)'));
        window.wasStale ||= stale.length > 0;
        for (const widget of stale) widget.reload();
        const roots = widgets.flatMap(({ shadowRoot }) => shadowRoot ?? []);
        return roots.length === 6 && roots.every(({ textContent }) => textContent.includes(wanted));
      },
      { polling: 'raf' },
      word,
    );
  await isShown('Old ');
  const old = await page.evaluate(drawnTexts);
  free();
  await isShown('New ');
  const fresh = await page.evaluate(drawnTexts);
  const measured = await page.evaluate(
    () =>
      new Promise((done) =>
        window.requestAnimationFrame(() =>
          window.requestAnimationFrame(() => done({ shift: window.shift, wasStale: window.wasStale })),
        ),
      ),
  );
  return { old, fresh, ...measured };
}

describe('the command', () => {
  it('says what became of each tag, and changes nothing the second time', async () => {
    const first = await snapshot(PAGE);
    assert.match(first.printed, /page\.html:12 <ala-news-feed>: 5 items\n/);
    assert.match(first.printed, /page\.html: written\n$/);
    const second = await snapshot(first.html);
    assert.match(second.printed, /page\.html: unchanged\n$/);
    assert.equal(second.html, first.html);
  });

  it('leaves what is around the tags, and the author’s own fallback', () => {
    const end = '<a href="/announcements">Announcements</a></ala-announcement-tabs>';
    assert.ok(html.includes(end));
    assert.equal(
      html.replace(/\n<(h2|ul|p|script)[^>]* data-ala-fallback="snapshot">.*?<\/\1>(?=\n?<|\n)/gs, ''),
      PAGE,
    );
  });

  it('writes what the widget shows at first: no more items, and none that is over', async () => {
    const tags = '<ala-announcement-tabs src="/many.json"></ala-announcement-tabs><ala-ce-calendar src="/over.json">';
    const { html: written } = await snapshot(`${tags}</ala-ce-calendar>`);
    assert.equal(written.match(/<a href="[^"]*\/n\/\d+">/g).length, 24);
    assert.deepEqual(written.match(/(?<=>)Meeting of [\d-]+/g), [`Meeting of ${day(2)}`]);
  });

  it('reads the calendars of <ala-source>, else of sources, and the widget names them from the first row on', async () => {
    const [children, attribute] = [
      `<ala-ce-calendar src="/gone.json">
        <ala-source src="/events.json" label="Talks"></ala-source><ala-source></ala-source>
        <ala-source src=" /over.json " label="Meetings"></ala-source><ala-source src="/events.json"></ala-source>
      </ala-ce-calendar>`,
      `<ala-ce-calendar sources='[{"src": "/over.json", "label": "Meetings"}, {"src": 1}]'>
        <ala-source src="/gone.json"></ala-source>
      </ala-ce-calendar>`,
    ];
    const before = PAGE.replace(/<ala-news-feed.*<\/ala-promo-carousel>/s, `${children}${attribute}`);
    const { printed, html: written } = await snapshot(before);
    assert.match(printed, /<ala-ce-calendar>: 5 items\n.*<ala-ce-calendar>: 2 items\n/);
    const page = await visit(written, { whenFree: new Promise(() => {}) });
    const named = await page.waitForFunction(
      () => {
        const { shadowRoot } = document.querySelector('ala-ce-calendar');
        const rows = [...(shadowRoot?.querySelectorAll('[part~="item"]') ?? [])];
        const partOf = (row, part) => row.querySelector(`[part~="${part}"]`)?.textContent.trim();
        const names = rows.map((row) => [partOf(row, 'title'), partOf(row, 'source')]);
        return names.length > 0 && names.every(([, source]) => source) && names;
      },
      { polling: 'raf' },
    );
    assert.deepEqual(
      (await named.jsonValue()).toSorted(),
      [...[1, 2, 3].map((number) => [`Old event ${number}`, 'Talks']), [`Meeting of ${day(2)}`, 'Meetings']].toSorted(),
    );
  });

  it('says that sources is no list, or names no address', async () => {
    const { printed } = await snapshot(
      `<ala-ce-calendar sources="/a.json"></ala-ce-calendar>\n<ala-ce-calendar sources="[]" src="/events.json"></ala-ce-calendar>`,
    );
    assert.match(printed, /:1 <ala-ce-calendar>: sources is not a JSON list of objects with src, label, and color\n/);
    assert.match(printed, /:2 <ala-ce-calendar>: .*names no address\n/);
  });

  it('leaves a tag as it was when its feed cannot be read, and says so', async () => {
    const broken = PAGE.replace('src="/books.json"', 'src="/gone.json"');
    const { printed, code, html: written } = await snapshot(broken);
    assert.equal(code, 1);
    assert.match(printed, /<ala-book-carousel>: .*404/);
    assert.match(written, /<ala-book-carousel src="\/gone.json"><\/ala-book-carousel>/);
    assert.match(written, /Old event 1/);
  });

  it('writes to another file with --out, and asks for --base where an address is relative', async () => {
    const out = join(folder, 'out.html');
    const { html: unchanged } = await snapshot(PAGE, '--out', out);
    assert.equal(unchanged, PAGE);
    assert.equal(readFileSync(out, 'utf8'), html);
    const file = join(folder, 'relative.html');
    writeFileSync(file, PAGE);
    const error = await run(process.execPath, [`${DIST}server/node/cli.js`, 'snapshot', file]).catch(
      (reason) => reason,
    );
    assert.equal(error.code, 1);
    assert.match(error.stdout, /src holds "\/news\.json": --base says/);
  });
});
