/** The built script on a page whose old libraries have replaced built-ins before it is loaded. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tags } from '../../scripts/build/paths.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { makeOldPage, oldResponse } from '../support/old-page.mjs';
import { FEED, page, tag } from '../support/pages.mjs';
import { PROBE, linkTexts, seen } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const browser = browserSuite();
const soon = new Date(Date.now() + 3 * 86_400_000).toISOString();
const ITEMS = {
  ...FEED,
  items: Array.from({ length: 12 }, (_, index) => ({
    id: String(index),
    url: `https://library.example/${index}`,
    title: `Item ${index}`,
    content_html: `<p>Text <b>${index}</b> <a href="https://library.example/${index}">more</a></p>`,
    date_published: '2025-02-14T10:00:00Z',
    _ala_core: { label: `Label ${index}`, start: soon, time_zone: 'America/Chicago' },
  })),
};
const SERIES = [
  'BEGIN:VCALENDAR',
  'BEGIN:VTIMEZONE',
  'TZID:Chicago',
  'BEGIN:STANDARD',
  'DTSTART:20071104T020000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0600',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:1',
  'SUMMARY:Webinar',
  'ATTENDEE;MEMBER="mailto:a@x.example","mailto:b@x.example":mailto:c@x.example',
  `DTSTART;TZID=Chicago:${soon.slice(0, 10).replaceAll('-', '')}T190000`,
  'RRULE:FREQ=WEEKLY;BYHOUR=9,10',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

const LIBRARIES = `${makeOldPage}; makeOldPage();`;
const FETCH = `${oldResponse}; { const real = window.fetch; window.fetch = async (...all) => oldResponse(await real(...all)); }`;

async function visit(body, before = LIBRARIES) {
  const library = await site();
  const place = await site({
    '/': { body: page({ head: `<script src="/old.js"></script>${tag(library.url, 'ala-widgets.min.js')}`, body }) },
    '/probe.js': script(PROBE),
    '/old.js': script(before),
    '/feed.json': json(ITEMS),
    '/a.ics': { type: 'text/calendar', body: SERIES },
  });
  browser.closeLater(library, place);
  return browser.visit(place.url);
}

const stateOf = (selector) =>
  ['ready', 'empty', 'error', 'stale'].find((state) => document.querySelector(selector)?.matches(`:state(${state})`));
const clean = { errors: [], said: [], violations: [] };

describe('a page with old libraries', () => {
  for (const name of tags.filter((each) => each !== 'ala-settings')) {
    it(`shows ${name}`, async () => {
      const { run, until } = await visit(`<${name} src="/feed.json" debug></${name}>`);
      assert.equal(await until(stateOf, name), 'ready');
      await until((selector) => document.querySelector(selector).shadowRoot.querySelector('dl') !== null, name);
      assert.deepEqual(await run(seen), clean);
    });
  }

  it('shows a calendar of series, as list and as month', async () => {
    for (const view of ['list', 'month']) {
      const { run, until } = await visit(
        `<ala-ce-calendar view="${view}" month="${soon.slice(0, 7)}" src="/a.ics" filters></ala-ce-calendar>`,
      );
      assert.equal(await until(stateOf, 'ala-ce-calendar'), 'ready');
      await until(() => document.querySelector('ala-ce-calendar').shadowRoot.textContent.includes('Webinar'));
      assert.deepEqual(await run(seen), clean);
    }
  });

  it('turns a carousel, and does not scroll the page', async () => {
    const { run, until } = await visit(
      '<ala-book-carousel src="/feed.json"></ala-book-carousel><div style="height: 3000px"></div>',
    );
    await until(stateOf, 'ala-book-carousel');
    const position = () => {
      const { shadowRoot } = document.querySelector('ala-book-carousel');
      return [...shadowRoot.querySelectorAll('*')].some((each) => each.scrollLeft > 50);
    };
    await until(
      () =>
        document
          .querySelector('ala-book-carousel')
          .shadowRoot.querySelector('[part~=next]:not([aria-disabled=true])') !== null,
    );
    await run(() => document.querySelector('ala-book-carousel').shadowRoot.querySelector('[part~=next]').click());
    await until(position);
    assert.equal(await run(() => window.scrollY), 0);
  });

  it('reads responses of an old fetch', async () => {
    const { run, until } = await visit('<ala-news-feed src="/feed.json"></ala-news-feed>', LIBRARIES + FETCH);
    assert.ok((await until(linkTexts, 'ala-news-feed')).includes('Item 0'));
    assert.deepEqual(await run(seen), clean);
  });
});
