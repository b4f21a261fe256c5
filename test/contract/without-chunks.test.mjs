/**
 * When a lazy chunk cannot be loaded, everything that does not need it works, and the console says so in one line.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CDN, CHUNK } from '../../scripts/build/paths.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { page, tag } from '../support/pages.mjs';
import { PROBE, seen } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const fileOf = (name) => readdirSync(CDN).find((file) => file.startsWith(`${CHUNK}${name}.`) && file.endsWith('.js'));
const feedOf = (...items) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items });
const item = (id, more = {}) => ({ id, url: `https://a.example/${id}`, title: `Title ${id}`, ...more });

const CASES = [
  {
    chunk: 'rich-text',
    widget: '<ala-announcement-tabs src="/feed.json"></ala-announcement-tabs>',
    feed: feedOf(item('1', { content_html: '<p>Hello <b>you</b></p>', _ala_core: { label: 'One' } })),
    shows: ['One', 'Hello you'],
  },
  {
    chunk: 'generated-cover',
    widget: '<ala-book-carousel src="/feed.json"></ala-book-carousel>',
    feed: feedOf(item('1'), item('2')),
    shows: ['Title 1', 'Title 2'],
  },
  {
    chunk: 'autoplay',
    widget: '<ala-promo-carousel src="/feed.json" heading="More" autoplay></ala-promo-carousel>',
    feed: feedOf(item('1'), item('2'), item('3'), item('4'), item('5'), item('6')),
    shows: ['Title 1', 'Title 6'],
    lacks: '[part=autoplay]',
  },
  {
    chunk: 'section-search',
    widget: '<ala-section-finder src="/feed.json" search="always"></ala-section-finder>',
    feed: feedOf(item('1'), item('2')),
    shows: ['Title 1', 'Title 2'],
    act: () => {
      const input = document.querySelector('ala-section-finder').shadowRoot.querySelector('input');
      input.value = 'title 1';
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
  },
  {
    chunk: 'follow-up',
    widget: '<ala-news-feed src="/feed.json /more.json" limit="0"></ala-news-feed>',
    feed: feedOf(item('1'), item('2')),
    shows: ['Title 1', 'Title 2', 'Title 3'],
  },
  {
    chunk: 'follow-up',
    widget: '<ala-news-feed src="/feed.json" limit="0"></ala-news-feed>',
    feed: feedOf(...[...Array(100).keys()].map((index) => item(String(index)))),
    shows: ['Title 0', 'Title 99'],
  },
  {
    chunk: 'follow-up',
    widget: '<ala-news-feed src="/feed.json" limit="1" show-more></ala-news-feed>',
    feed: feedOf(item('1'), item('2')),
    shows: ['Title 1'],
    act: () => document.querySelector('ala-news-feed').shadowRoot.querySelector('[part=show-more]').click(),
    showsThen: ['Title 1', 'Title 2'],
  },
  {
    chunk: 'follow-up',
    widget: '<ala-news-feed src="/busy.json"></ala-news-feed>',
    shows: ['The news could not be loaded', 'Try again'],
  },
  {
    chunk: 'news-extras',
    widget: '<ala-news-feed src="/feed.json" layout="cards" show-images show-authors show-tags></ala-news-feed>',
    feed: feedOf(item('1', { tags: ['Tag'] })),
    shows: ['Title 1'],
    lacks: '[part=tags]',
  },
  {
    chunk: 'settings',
    widget: '<ala-settings base-url="/elsewhere/"><ala-news-feed src="/feed.json"></ala-news-feed></ala-settings>',
    feed: feedOf(item('1')),
    shows: ['Title 1'],
  },
  {
    chunk: 'wordpress',
    widget: '<ala-news-feed src="/wp-json/wp/v2/posts"></ala-news-feed>',
    feed: feedOf(),
    shows: ['The news could not be loaded', 'Try again'],
  },
];
const POSTS = [{ id: 1, date_gmt: '2025-02-14T10:00:00', link: 'https://a.example/1', title: { rendered: 'Post' } }];

const browser = browserSuite();

describe('a page on which a lazy chunk cannot be loaded', () => {
  for (const { chunk, widget, feed = feedOf(), shows, showsThen = shows, lacks, act } of CASES) {
    it(`works without ${chunk}: ${widget}`, async () => {
      assert.ok(fileOf(chunk), `the build makes ${chunk}`);
      const library = await site({ [`/dist/cdn/${fileOf(chunk)}`]: { status: 404 } });
      const [name] = /ala-(?!settings)[\w-]+/.exec(widget);
      const place = await site({
        '/': { body: page({ head: tag(library.url, `${name}.min.js`), body: widget }) },
        '/probe.js': script(PROBE),
        '/feed.json': json(feed),
        '/busy.json': { status: 503 },
        '/more.json': json(feedOf(item('3'), item('1'))),
        '/wp-json/wp/v2/posts': json(POSTS),
      });
      browser.closeLater(library, place);
      const { run, until } = await browser.visit(place.url);
      const showsAll = (host, texts) => {
        const shown = document.querySelector(host)?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
        return texts.every((text) => shown.includes(text));
      };
      await until(showsAll, name, shows);
      if (act) await run(act);
      await until(() => window.seen.said.length > 0);
      const { said, errors } = await run(seen);
      assert.deepEqual([said.length, errors], [1, []], said.join('\n'));
      assert.match(said[0], /could not be loaded/);
      await until(showsAll, name, showsThen);
      if (lacks)
        assert.equal(
          await run((...[host, part]) => document.querySelector(host).shadowRoot.querySelector(part), name, lacks),
          null,
        );
    });
  }
});
