/**
 * Feeds whose servers fail in every way and mixture: each widget comes to an end, says what is true, keeps the author's
 * link where it has nothing to show, and shows every item once the server is well again.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserSuite } from '../support/browser-suite.mjs';
import { page, tag } from '../support/pages.mjs';
import { script, site } from '../support/server.mjs';
import { answerWell, FAULTS, seeded } from './chaos.mjs';
import { WIDGETS } from './feeds.mjs';
import { HOSTILE_PROBE, showsAll } from './page.mjs';
import { CHAOTIC_PAGES } from './sizes.mjs';

/** Seconds that loading may take. */
const BUDGET = 3;
const COUNT = 6;

const browser = browserSuite();
const tags = Object.keys(WIDGETS);
const plain = Array.from({ length: COUNT }, (_, index) => ({
  name: 'plain',
  text: `https://library.example/${index}`,
}));
const bodies = Object.fromEntries(tags.map((name) => [name, JSON.stringify(WIDGETS[name].feed(plain))]));

/** In the page: the states of the widgets, once all have come to an end. */
function endStates(names) {
  const states = names.map((name) =>
    ['ready', 'empty', 'stale', 'error'].find((state) => document.querySelector(name).matches(`:state(${state})`)),
  );
  return states.every(Boolean) && states;
}

/** In the page: whether each widget without items shows the author's link, and none of the others. */
const linksShown = (names) => names.map((name) => document.querySelector(`${name} a`).getClientRects().length > 0);

const reloadAll = (names) =>
  void (window.reloads = Promise.all(names.map((name) => document.querySelector(name).reload())));

for (let round = 0; round < CHAOTIC_PAGES; round++) {
  describe(`page ${round + 1} of ${CHAOTIC_PAGES} whose servers fail`, () => {
    const next = seeded(round + 1);
    const names = Object.keys(FAULTS);
    // Each fault is the first of some widget; up to two others follow it.
    const plans = Object.fromEntries(
      tags.map((name, index) => [
        name,
        [
          names[(round * tags.length + index) % names.length],
          ...Array.from({ length: next(3) }, () => names[next(names.length)]),
        ],
      ]),
    );

    it(
      Object.values(plans)
        .map((plan) => plan.join(', then '))
        .join(' | '),
      async () => {
        let isWell = false;
        const left = Object.fromEntries(tags.map((name) => [name, [...plans[name]]]));
        const feeds = await site({}, (request, response) => {
          const name = new URL(request.url, 'http://localhost').searchParams.get('of');
          if (!name) return false;
          const fault = isWell ? undefined : FAULTS[left[name].shift()];
          (fault ?? answerWell)(response, bodies[name], request.url);
          return true;
        });
        const place = await site({
          '/': page({
            head: tag('', 'ala-widgets.min.js'),
            body: `<ala-settings timeout="${BUDGET}">${tags
              .map((name) => `<${name} src="${feeds.url}/feed?of=${name}" limit="0"><a href="/all">All</a></${name}>`)
              .join('')}</ala-settings>`,
          }),
          '/probe.js': script(HOSTILE_PROBE),
        });
        browser.closeLater(feeds, place);
        const { run, until } = await browser.visit(place.url);
        const states = await until(endStates, tags);
        const links = await run(linksShown, tags);
        for (const [index, name] of tags.entries()) {
          const what = `${name} after ${plans[name].join(', then ')}: ${states[index]}`;
          // Nothing was there before, and nothing may be kept: whatever is shown is new.
          assert.notEqual(states[index], 'stale', what);
          assert.equal(links[index], states[index] !== 'ready', `${what}: the author's link`);
          if (states[index] === 'ready') assert.equal(await run(showsAll, name, COUNT), true, `${what}: all items`);
        }

        isWell = true;
        // What succeeded is shared for two seconds.
        await run(() => {
          const now = performance.now.bind(performance);
          const date = Date.now;
          performance.now = () => now() + 10_000;
          Date.now = () => date() + 10_000;
        });
        await run(reloadAll, tags);
        for (const name of tags) await until(showsAll, name, COUNT);
        assert.deepEqual(
          await until(endStates, tags),
          tags.map(() => 'ready'),
        );
        const { errors } = await run(() => window.seen);
        assert.deepEqual(errors, []);
        assert.equal(await run(() => window.attacks), 0);
      },
    );
  });
}
