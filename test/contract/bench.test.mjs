/** The benchmark still finds what it measures: its pages show their items and react. No time is asserted. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { measureWait, measureWork } from '../../scripts/bench/measure.mjs';
import { SCENARIOS } from '../../scripts/bench/scenarios.mjs';
import { openSite } from '../../scripts/bench/site.mjs';
import { launchOptions } from '../support/browser.mjs';

const SCENES = ['homepage', 'sections-6', 'month-30'];
const scenarios = SCENARIOS.filter(({ name }) => SCENES.includes(name));

describe('the benchmark', () => {
  let browser;
  let site;

  before(async () => {
    site = await openSite(scenarios);
    browser = await puppeteer.launch(launchOptions());
  });

  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const { title, pages } of scenarios) {
    for (const page of pages) {
      it(`shows and uses ${title}, ${page.label}`, async () => {
        const { content, interactions } = await measureWait(browser, site, page);
        assert.ok(content > 0);
        assert.deepEqual(
          Object.values(interactions).map((times) => times.length),
          page.interactions.map(({ steps }) => steps.length),
        );
      });
    }
  }

  it('measures what a page costs', async () => {
    const [{ pages }] = scenarios;
    const { main, script, style, layout, paint, ...counts } = await measureWork(browser, site, pages.at(-1));
    for (const time of [main, script, style, layout, paint]) assert.ok(time > 0);
    assert.ok(counts.elements > 500 && counts.layouts > 0 && counts.scriptBytes > 50_000);
  });
});
