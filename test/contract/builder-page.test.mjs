/** The page of the builder: what it asks for, what it breaks, and what it shows. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import axe from 'axe-core';
import { DIST } from '../../scripts/build/paths.mjs';
import { SITES } from '../support/author-sites.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { pageAuthor } from '../support/page-author.mjs';
import { TITLES } from '../support/pages.mjs';
import { PROBE } from '../support/probe.mjs';
import { script, site } from '../support/server.mjs';

const browser = browserSuite();
const check = 'Check this address';
const address = 'Address of your website or feed';

/** The page with a script of the test's own, which its policy lets in like its own. */
function withScripts(file, ...sources) {
  const tags = sources.map((source) => `<script src="${source}"></script>`).join('');
  return readFileSync(`${DIST}builder/${file}`, 'utf8').replace('</title>', `</title>${tags}`);
}

async function openWatched() {
  const library = await site({
    '/dist/builder/watched.html': withScripts('index.html', '/probe.js', '/axe.js'),
    '/dist/builder/preview.html': withScripts('preview.html', '/probe.js'),
    '/probe.js': script(PROBE),
    '/axe.js': script(axe.source),
  });
  const source = await site(SITES.secret);
  browser.closeLater(library, source);
  const author = await pageAuthor(await browser.visit(`${library.url}/dist/builder/watched.html`));
  return { author, library, source };
}

/** In the page: what axe finds; the widget in the frame has tests of its own. */
const findWithAxe = async () => {
  const { violations } = await window.axe.run(document, { iframes: false });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

describe('the page of the builder', () => {
  it('breaks no rule of axe and no policy, before and after a feed is found, light and dark, in both languages', async () => {
    const { author, source } = await openWatched();
    assert.deepEqual(await author.run(findWithAxe), []);
    await author.choose('News');
    await author.write(address, `${source.url}/news.json?token=abc`);
    await author.press(check);
    await author.reads('JSON Feed with 3 items');
    assert.ok((await author.previewed()).includes(TITLES[0]));
    await author.run(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    await author.choose('Use a color of my own');
    assert.deepEqual(await author.run(findWithAxe), []);
    await author.run(() => document.querySelector('input[name="theme"][value="dark"]').click());
    await author.choose('Español');
    await author.run(() => document.querySelector('input[name="place"][value="stripped"]').click());
    await author.until(() => document.querySelector('#code-script'));
    assert.deepEqual(await author.run(findWithAxe), []);
    const [page, frame] = await author.run(() => [window.seen, document.querySelector('iframe').contentWindow.seen]);
    assert.deepEqual([page.violations, page.errors, frame.violations, frame.errors], [[], [], [], []]);
  });

  it('requests its own files and nothing else until the author asks', async () => {
    const { author, library, source } = await openWatched();
    await author.choose('News');
    await author.write(address, `${source.url}/news.json`);
    assert.deepEqual(source.requests, []);
    await author.press(check);
    await author.reads('JSON Feed with 3 items');
    assert.ok(source.requests.every((url) => url === '/news.json'));
    const asked = await author.run(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
    );
    assert.deepEqual([...new Set(asked)].sort(), [library.url, source.url].sort());
  });

  it('fits 320 pixels in both languages and directions, whatever is found and wherever the code goes', async () => {
    const library = await site({ '/narrow': '<!doctype html>' });
    const sources = await Promise.all(['secret', 'private', 'ownJson'].map((name) => site(SITES[name])));
    browser.closeLater(library, ...sources);
    const { run, until } = await browser.visit(`${library.url}/narrow`);
    for (const [index, path] of ['/news.json?api_key=abc', '/news.json', '/api/latest'].entries()) {
      const asked = sources[index].url + path;
      await run(
        (hash) => {
          const src = `/dist/builder/${hash}`;
          document.body.replaceChildren(
            Object.assign(document.createElement('iframe'), { width: '320', height: '900', src }),
          );
        },
        `#widget=ala-news-feed&asked=${encodeURIComponent(asked)}`,
      );
      await until(() => document.querySelector('iframe').contentDocument?.querySelector('form.address') != null);
      await run(() => document.querySelector('iframe').contentDocument.querySelector('form.address').requestSubmit());
      await until(
        () => document.querySelector('iframe').contentDocument.querySelector('.verdict, .served, .map') != null,
      );
      for (const [language, direction, place] of [
        ['en', 'ltr', 'wordpress'],
        ['es', 'rtl', 'stripped'],
        ['es', 'ltr', 'squarespace'],
        ['en', 'rtl', 'html'],
      ]) {
        await run(
          (lang, dir, id) => {
            const { contentDocument: page } = document.querySelector('iframe');
            page.documentElement.dir = dir;
            for (const value of [lang, id]) page.querySelector(`input[value="${value}"]`).click();
            page.querySelectorAll('details').forEach((details) => (details.open = true));
          },
          language,
          direction,
          place,
        );
        await until((lang) => document.querySelector('iframe').contentDocument.documentElement.lang === lang, language);
        const width = await run(() => document.querySelector('iframe').contentDocument.documentElement.scrollWidth);
        assert.ok(width <= 320, `${path}, ${language}, ${direction}: ${width} px`);
      }
    }
  });

  it('shows each state of the widget', async () => {
    const { author, source } = await openWatched();
    await author.choose('News');
    await author.write(address, `${source.url}/news.json`);
    await author.press(check);
    await author.previewed();
    const shows = (text) =>
      author.until(
        (wanted) => document.querySelector('iframe').contentDocument.querySelector('ala-news-feed')?.matches(wanted),
        text,
      );
    await author.choose('Empty');
    await shows(':state(empty)');
    await author.choose('Failed');
    await shows(':state(error)');
    await author.choose('Loading');
    await shows(':state(loading)');
    await author.choose('Usual');
    await shows(':state(ready)');
  });

  it('shows the widget on the page that the author chooses, whatever the colors of its own', async () => {
    const { author, source } = await openWatched();
    await author.choose('News');
    await author.write(address, `${source.url}/news.json`);
    await author.press(check);
    await author.previewed();
    const colorsWith = async (theme, scheme) => {
      await author.run(
        (name, value) => document.querySelector(`input[name="${name}"][value="${value}"]`).click(),
        'theme',
        theme,
      );
      await author.run(
        (name, value) => document.querySelector(`input[name="${name}"][value="${value}"]`).click(),
        'scheme',
        scheme,
      );
      await author.until((wanted) => document.documentElement.dataset.theme === wanted, theme);
      await author.until(
        (wanted) => document.querySelector('iframe').contentDocument.documentElement.dataset.scheme === wanted,
        scheme,
      );
      return author.run(() => {
        const { contentDocument: page } = document.querySelector('iframe');
        const link = page.querySelector('ala-news-feed').shadowRoot.querySelector('[part~="link"]');
        return [getComputedStyle(page.documentElement).backgroundColor, getComputedStyle(link).color];
      });
    };
    assert.equal(
      await author.run(() => document.querySelector('iframe').contentDocument.documentElement.dataset.scheme),
      'light',
    );
    const [light, dark] = [await colorsWith('light', 'light'), await colorsWith('light', 'dark')];
    assert.deepEqual(await colorsWith('dark', 'light'), light);
    assert.deepEqual(await colorsWith('dark', 'dark'), dark);
    assert.notDeepEqual(light, dark);
  });

  it('opens code that an author already has, and the address that a colleague sends', async () => {
    const { author, library, source } = await openWatched();
    await author.unfold('Change a widget you already have');
    await author.write('Code of your widget', '<p>Nothing here</p>');
    await author.press('Open it here');
    await author.reads('There is no widget in this text.');
    await author.write(
      'Code of your widget',
      `<ala-news-feed src="${source.url}/news.json" heading="Ours" limit="2"><a href="/all">All</a></ala-news-feed>`,
    );
    await author.press('Open it here');
    await author.reads('Here it is.');
    const hash = await author.until(() => location.hash.includes('Ours') && location.hash);
    const colleague = await pageAuthor(await browser.visit(`${library.url}/dist/builder/${hash}`));
    assert.ok((await colleague.previewed()).includes(TITLES[1]));
    assert.equal(await colleague.run(() => document.querySelector('#option-limit').value), '2');
    assert.match(
      await colleague.run(() => document.querySelector('#code-code').value),
      /heading="Ours"[^]*href="\/all"/,
    );
  });

  it('asks a question about each attribute of each widget, in words', async () => {
    const { author } = await openWatched();
    for (const name of ['News', 'Calendar', 'Announcements', 'Books', 'Groups', 'Picture cards']) {
      await author.choose(name);
      const labels = await author.until(() => {
        const found = [...document.querySelectorAll(':is(input, select)[id^="option-"]')].map((field) => [
          field.id,
          field.labels[0].textContent,
        ]);
        return found.length > 10 && found;
      });
      for (const [id, label] of labels) assert.notEqual(`option-${label.trim()}`, id, `${id} has no question`);
    }
  });
});
