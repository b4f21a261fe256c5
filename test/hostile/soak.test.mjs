/**
 * A page that stays open: feeds that change at every refresh, and widgets that are moved about. Nodes, listeners, timers,
 * and observers are as many at the end as at the beginning.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserSuite } from '../support/browser-suite.mjs';
import { page, tag } from '../support/pages.mjs';
import { json, script, site } from '../support/server.mjs';
import { seeded } from './chaos.mjs';
import { WIDGETS } from './feeds.mjs';
import { HOSTILE_PROBE, showsAll } from './page.mjs';
import { makePayloads } from './payloads.mjs';
import { MOVES, REFRESHES } from './sizes.mjs';

const tags = Object.keys(WIDGETS);
const COUNT = 12;
const browser = browserSuite();

/** Counts what is open: runs before all other scripts. */
const LEDGER = `
  window.ledger = { timers: new Set(), listeners: 0, observers: new Set() };
  for (const [set, clear] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval']]) {
    const [start, stop] = [window[set], window[clear]];
    window[set] = (run, ms) => {
      const id = start(() => { if (set === 'setTimeout') ledger.timers.delete(id); run(); }, ms);
      ledger.timers.add(id);
      return id;
    };
    window[clear] = (id) => { ledger.timers.delete(id); stop(id); };
  }
  for (const target of [window, document]) {
    const [add, remove] = [target.addEventListener, target.removeEventListener];
    const held = new Map();
    const keyOf = (type, options) => type + Boolean(options?.capture ?? options);
    target.addEventListener = function (type, listener, options) {
      const key = keyOf(type, options);
      if (!held.has(key)) held.set(key, new Set());
      held.get(key).add(listener);
      ledger.listeners = [...held.values()].reduce((sum, set) => sum + set.size, 0);
      add.call(this, type, listener, options);
    };
    target.removeEventListener = function (type, listener, options) {
      held.get(keyOf(type, options))?.delete(listener);
      remove.call(this, type, listener, options);
    };
  }
  for (const name of ['IntersectionObserver', 'ResizeObserver', 'MutationObserver']) {
    const { observe, disconnect } = window[name].prototype;
    window[name].prototype.observe = function (...all) { ledger.observers.add(this); observe.apply(this, all); };
    window[name].prototype.disconnect = function () { ledger.observers.delete(this); disconnect.call(this); };
  }
  let skew = 0;
  const [now, date] = [performance.now.bind(performance), Date.now];
  performance.now = () => now() + skew;
  Date.now = () => date() + skew;
  window.later = (ms) => (skew += ms);
`;

/** In the page: how much there is of everything. */
function count(tags) {
  const nodesIn = (root) =>
    [...root.querySelectorAll('*')].reduce(
      (sum, element) => sum + 1 + (element.shadowRoot ? nodesIn(element.shadowRoot) : 0),
      0,
    );
  return {
    nodes: tags.map((name) => nodesIn(document.querySelector(name).shadowRoot)).join(),
    styles: tags.map((name) => document.querySelector(name).shadowRoot.adoptedStyleSheets.length).join(),
    listeners: window.ledger.listeners,
    timers: window.ledger.timers.size,
    observers: window.ledger.observers.size,
  };
}

/** In the page: whether the counts no longer change: what is lazy has come, and short timers have ended. */
function isCalm(tags) {
  const now = JSON.stringify(window.count(tags));
  window.sameCounts = now === window.lastCount ? window.sameCounts + 1 : 0;
  window.lastCount = now;
  return window.sameCounts > 60;
}

/** In the page: reads all feeds again, as if three seconds had passed. */
function refreshAll(tags) {
  window.later(3_000);
  window.isRead = false;
  const reloads = tags.map((name) => document.querySelector(name).reload());
  void Promise.all(reloads)
    .then(() => Promise.all(tags.map((name) => document.querySelector(name).updateComplete)))
    .then(() => (window.isRead = true));
}

const isRead = () => window.isRead;

/** In the page: moves every widget to the other box, or to its end. */
function moveAll(tags, turn) {
  for (const name of tags) document.querySelector(turn % 3 ? '#one' : '#two').append(document.querySelector(name));
}

describe('a page that stays open', () => {
  it(`${REFRESHES} refreshes of feeds that change, ${MOVES} moves: nothing is left behind`, async () => {
    const payloads = makePayloads(2_000);
    const calm = Array.from({ length: COUNT }, (_, index) => ({
      name: 'plain',
      text: `https://library.example/${index}`,
    }));
    let turn = 0;
    const routes = Object.fromEntries(
      tags.map((name) => [
        `/${name}.json`,
        () => {
          const next = seeded(turn * 7 + 1);
          const changing = Array.from({ length: next(COUNT) + 1 }, () => payloads[next(payloads.length)]);
          return json(WIDGETS[name].feed(turn ? changing : calm), { headers: { 'cache-control': 'no-store' } });
        },
      ]),
    );
    const place = await site({
      ...routes,
      '/': page({
        head: tag('', 'ala-widgets.min.js'),
        body: `<ala-settings image-hosts="pictures.example"><div id="one">${tags
          .map(
            (name) =>
              `<${name} src="/${name}.json" ${WIDGETS[name].attributes} refresh="5"><a href="/all">All</a></${name}>`,
          )
          .join('')}</div><div id="two"></div></ala-settings>`,
      }),
      '/probe.js': script(`${LEDGER}${HOSTILE_PROBE}window.count = ${count};`),
    });
    browser.closeLater(place);
    const { run, until } = await browser.visit(place.url);
    const showAll = async () => {
      for (const name of tags) await until(showsAll, name, COUNT);
    };
    const refresh = async (number) => {
      turn = number;
      await run(refreshAll, tags);
      await until(isRead);
    };
    const calmCount = async () => {
      await refresh(0);
      await showAll();
      await run(() => (window.sameCounts = 0));
      await until(isCalm, tags);
      return run(count, tags);
    };

    await showAll();
    for (let number = 1; number <= 5; number++) await refresh(number);
    await run(moveAll, tags, 0);
    const before = await calmCount();
    for (let number = 1; number <= Math.max(REFRESHES, MOVES); number++) {
      if (number <= MOVES) await run(moveAll, tags, number);
      if (number <= REFRESHES) await refresh(number + 5);
    }
    const after = await calmCount();
    assert.deepEqual(after, before);
    assert.deepEqual((await run(() => window.seen)).errors, []);
    assert.equal(await run(() => window.attacks), 0);
  });
});
