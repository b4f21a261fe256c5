/**
 * Every form of a snippet, pasted through the editors and sanitizers of content management systems: a working widget,
 * or at the least the link, and never CSS or code as text. docs/editors.md has the results as a table.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../../scripts/build/paths.mjs';
import { scriptMarkup, snippet } from '../../scripts/snippet.mjs';
import { openBrowser } from '../support/browser.mjs';
import { openEditors } from '../support/editors.mjs';
import { FEED, TITLES, page } from '../support/pages.mjs';
import { PROBE, linkTexts } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const FORMS = ['tag', 'div', 'link'];

let browser;
let editors;
let library;

before(async () => {
  browser = await openBrowser();
  editors = await openEditors(browser);
  library = await site({ '/news.json': json(FEED) });
});
after(async () => {
  await editors.close();
  await library.close();
  await browser.close();
});

/** What is pasted into the editor. Authors paste the part for the head as well. */
function pastedAs(form) {
  const { site: head, widget } = snippet({
    element: 'ala-news-feed',
    attributes: { src: `${library.url}/news.json`, limit: 3 },
    link: { href: `${library.url}/news`, text: 'All news' },
    folder: `${library.url}/dist/cdn`,
    form,
  });
  return { widget, whole: `${head}\n\n${widget}` };
}

/** Publishes that on a site whose head has the script. Gives `widget`, `link` or `nothing`, and the text beside it. */
async function publish(body) {
  const head = scriptMarkup({ folder: `${library.url}/dist/cdn`, origins: [library.url] });
  const place = await site({ '/': { body: page({ head, body }) }, '/probe.js': script(PROBE) });
  try {
    const { run, until } = await browser.visit(place.url);
    await until(() => customElements.get('ala-news-feed') !== undefined);
    const isMarked = /ala-news-feed|data-ala=/.test(body);
    if (isMarked) assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
    const text = await run(() => document.body.innerText);
    const isLink = await run(() => document.querySelector('a[href]')?.getClientRects().length > 0);
    return { outcome: isMarked ? 'widget' : isLink ? 'link' : 'nothing', text };
  } finally {
    await place.close();
  }
}

describe('what is pasted, in every editor', () => {
  it('becomes a widget or at the least the link, as docs/editors.md says, and never code as text', async () => {
    const rows = [];
    for (const [name, filter] of Object.entries(editors.filters)) {
      const outcomes = [];
      for (const form of FORMS) {
        for (const [pasted, html] of Object.entries(pastedAs(form))) {
          const { outcome, text } = await publish(await filter(html));
          assert.notEqual(outcome, 'nothing', `${name}: ${form}, ${pasted}`);
          assert.doesNotMatch(text, /[{}<>]|sha384|:not\(/, `${name}: ${form}, ${pasted}`);
          if (pasted === 'widget') outcomes.push(outcome);
        }
      }
      rows.push([name, ...outcomes]);
    }
    const written = readFileSync(`${ROOT}docs/editors.md`, 'utf8')
      .split('\n')
      .filter((line) => /\| (?:widget|link) +\|/.test(line) && !line.startsWith('| editor '))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    assert.deepEqual(written, rows);
  });
});
