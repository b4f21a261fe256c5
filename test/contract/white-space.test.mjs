/**
 * The build drops white space from templates by a rule (scripts/build/minify-templates.mjs). The widgets look and read
 * the same with it, as they do in tests and in Storybook.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/build/paths.mjs';
import { sendFile } from '../../scripts/serve.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { script, site } from '../support/server.mjs';

const browser = browserSuite();
let source;

before(async () => {
  const { outputFiles } = await build({
    ...{ entryPoints: [`${ROOT}src/define/all.ts`], bundle: true, format: 'esm', write: false, logLevel: 'error' },
  });
  source = outputFiles[0].text;
});

/** In the page: the options that show most, and feeds that fail. */
function showMost() {
  for (const widget of document.querySelectorAll('.region')) {
    const subscribeHref = 'https://library.example/events.ics';
    const shown = { showTags: true, showAuthors: true, showImages: true, expandAll: true, viewSwitch: true, past: 60 };
    Object.assign(widget, { ...shown, subscribeHref, showMore: true, filters: true, links: 'new-tab' });
    widget.after(Object.assign(widget.cloneNode(true), { ...shown, src: 'gone.json' }));
  }
}

/** In the page: the other layouts, and searches that find much and nothing. */
function showOthers() {
  for (const news of document.querySelectorAll('ala-news-feed'))
    Object.assign(news, { layout: 'cards', dates: 'both' });
  for (const tabs of document.querySelectorAll('ala-announcement-tabs')) tabs.narrow = 'scroll';
  for (const row of document.querySelectorAll('ala-book-carousel')) row.view = 'grid';
  for (const calendar of document.querySelectorAll('ala-ce-calendar')) {
    calendar.after(
      Object.assign(calendar.cloneNode(true), { choices: { ...calendar.choices, query: 'no such event' } }),
    );
    calendar.view = 'month';
  }
  for (const finder of document.querySelectorAll('ala-section-finder')) {
    const input = finder.shadowRoot.querySelector('input');
    input.value = 'metadata';
    input.dispatchEvent(new window.Event('input'));
  }
}

/** In the page: opens everything that can be opened; false when nothing is left. */
function openAll() {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const closed = roots.flatMap((root) => [
    ...root.querySelectorAll('button[aria-expanded="false"]:not([aria-haspopup], [data-pressed])'),
  ]);
  for (const button of closed) {
    button.dataset.pressed = '';
    button.click();
  }
  return closed.length > 0;
}

/** In the page: the text of each widget as it is drawn, and where each element is; false while something loads. */
function drawn() {
  const widgets = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot?.querySelector('.ala'));
  if (!widgets.length || widgets.some(({ shadowRoot }) => shadowRoot.querySelector('.skeleton, [aria-busy]')))
    return false;
  // What is far below the view is laid out last.
  if (widgets.some(({ shadowRoot }) => shadowRoot.querySelector('.ala').style.contentVisibility)) return false;
  return widgets.map(({ localName, shadowRoot }) => ({
    localName,
    text: shadowRoot.querySelector('.ala').innerText,
    boxes: [...shadowRoot.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const place = [x, y + window.scrollY, width, height].map(Math.round).join(' ');
      return `${element.localName} ${element.className.baseVal ?? element.className}: ${place}`;
    }),
  }));
}

/** What a page draws, once it is at rest. */
async function drawnBy(url, prepare) {
  const { run, until } = await browser.visit(url);
  await until(drawn);
  if (prepare) await run(prepare);
  for (let before, now; ; before = now) {
    await run(openAll);
    await new Promise((done) => setTimeout(done, 500));
    now = await until(drawn);
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
  }
}

describe('the built widgets', () => {
  for (const path of ['/demo/index.html', '/demo/calendar.html', '/demo/wordpress.html?dir=rtl']) {
    for (const prepare of [undefined, showMost, showOthers]) {
      it(`have the layout and the text of their source: ${path} ${prepare?.name ?? ''}`, async () => {
        const answers = {};
        const place = await site(answers, (request, response) => sendFile(ROOT.slice(0, -1), request, response));
        browser.closeLater(place);
        const short = await drawnBy(`${place.url}${path}`, prepare);
        answers['/dist/cdn/ala-widgets.min.js'] = script(source);
        const long = await drawnBy(`${place.url}${path}`, prepare);
        assert.deepEqual(
          short.map(({ text }) => text),
          long.map(({ text }) => text),
        );
        assert.deepEqual(short, long);
      });
    }
  }
});
