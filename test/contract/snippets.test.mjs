/** What page authors paste: one source for every form, no CSS in it, and README's own works as it is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CDN, ROOT, pkg } from '../../scripts/build/paths.mjs';
import { sha384 } from '../../scripts/build/lazy-chunks.mjs';
import { sendFile } from '../../scripts/serve.mjs';
import { exampleFolder, scriptMarkup, snippet, stylesheetMarkup, widgetMarkup } from '../../scripts/snippet.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { FEED, TITLES, page } from '../support/pages.mjs';
import { PROBE, linkTexts, seen } from '../support/probe.mjs';
import { json, script, site } from '../support/server.mjs';

const folder = exampleFolder(pkg.version);
const readme = /^```html\n(.*?)^```/ms.exec(readFileSync(`${ROOT}README.md`, 'utf8'))[1];
const snippetsText = readFileSync(`${CDN}snippets.txt`, 'utf8');

const news = {
  element: 'ala-news-feed',
  attributes: {
    src: 'https://www.example.org/feeds/news.json',
    heading: 'Core News',
    'more-href': 'https://www.example.org/news',
    'more-label': 'Browse more news',
  },
  link: { href: 'https://www.example.org/news', text: 'Core News' },
};

const browser = browserSuite();

describe('the snippet of README', () => {
  it('is the one that every other place shows', () => {
    const made = snippet({ ...news, folder, file: 'ala-news-feed.min.js' });
    assert.equal(readme, `${made.site}\n\n${made.widget}\n`);
  });

  it('is a working widget as it is, with no integrity to fill in and no CSS', async () => {
    assert.doesNotMatch(readme, /<style|integrity|sha384/);
    const path = new URL(folder).pathname;
    const library = await site({ '/feeds/news.json': json(FEED) }, (request, response) => {
      if (!request.url.startsWith(`${path}/`)) return false;
      const file = { url: request.url.slice(path.length), method: request.method };
      return sendFile(CDN.slice(0, -1), file, response, { 'access-control-allow-origin': '*' });
    });
    const body = readme.replaceAll('https://www.example.org', library.url);
    const place = await site({ '/': { body: page({ body }) }, '/probe.js': script(PROBE) });
    browser.closeLater(library, place);
    const { run, until } = await browser.visit(place.url);
    assert.deepEqual(await until(linkTexts, 'ala-news-feed'), TITLES);
    assert.deepEqual(await run(seen), { errors: [], said: [], violations: [] });
  });
});

/** The code in a page of docs/. */
const codeIn = (file) =>
  [...readFileSync(`${ROOT}docs/${file}`, 'utf8').matchAll(/^```html\n(.*?)^```/gms)].map(([, code]) => code);

const indent = (text) => text.replace(/^/gm, '  ');

describe('what the guides show', () => {
  const link = { href: 'https://www.example.org/news', text: 'Core News' };

  it('for an HTML file is the snippet', () => {
    const { src, heading } = news.attributes;
    const made = snippet({ ...news, folder, attributes: { src, heading } });
    assert.deepEqual(codeIn('guides/html.md'), [
      `<head>\n${indent(made.site)}\n</head>\n<body>\n${indent(made.widget)}\n</body>\n`,
    ]);
  });

  it('for editors is each form of it, and the script that turns them into widgets', () => {
    const widget = {
      element: 'ala-news-feed',
      attributes: { src: 'https://feeds.example.org/news.json', limit: 5 },
      link,
    };
    const [forms, scriptTag] = codeIn('editors.md');
    for (const form of ['tag', 'div', 'link'])
      assert.ok(forms.includes(`\n${widgetMarkup({ ...widget, form })}\n`), form);
    assert.equal(scriptTag, `${scriptMarkup({ folder, origins: ['self', 'https://feeds.example.org'] })}\n`);
  });
});

describe('snippets.txt', () => {
  const integrityOf = (file) => sha384(readFileSync(`${CDN}${file}`));
  const lines = snippetsText.split('\n').filter((line) => line.startsWith('<'));

  it('has real hashes only, each of the file in its line', () => {
    for (const line of lines) {
      const [, file] = /(?:src|href)="[^"]*\/([\w.-]+)"/.exec(line);
      const [, integrity] = /integrity="([^"]+)"/.exec(line);
      assert.equal(integrity, integrityOf(file), file);
    }
  });

  it('has the style sheet, a line per script, and one that turns marked links into widgets', () => {
    const files = ['ala-widgets.min.js', 'ala-widgets.classic.min.js', 'ala-news-feed.min.js'];
    assert.ok(lines.includes(stylesheetMarkup({ folder, integrity: integrityOf('reserve.css') })));
    for (const file of files)
      assert.ok(lines.includes(scriptMarkup({ folder, file, integrity: integrityOf(file) })), file);
    assert.equal(lines.filter((line) => line.includes('data-upgrade="self"')).length, 1);
    assert.ok(!snippetsText.includes('<style'));
  });
});

describe('a snippet', () => {
  const src = 'https://feeds.example.org/wp-json/wp/v2/posts?_embed=wp:term&per_page="5"';
  const widget = {
    element: 'ala-news-feed',
    attributes: { src, limit: 5, 'show-more': true, shuffle: false, heading: '' },
    link: { href: 'https://www.example.org/news?a=1&b=2#top', text: 'News & more' },
  };
  const link = '<a href="https://www.example.org/news?a=1&amp;b=2#top">News &amp; more</a>';

  it('as a tag has its attributes and the link as its fallback', () => {
    assert.equal(
      widgetMarkup(widget),
      `<ala-news-feed\n  src='${src.replaceAll('&', '&amp;')}'\n  limit="5"\n  show-more\n>\n  ${link}\n</ala-news-feed>`,
    );
  });

  it('as a div has the same as data attributes, none without a value', () => {
    assert.equal(
      widgetMarkup({ ...widget, form: 'div' }),
      `<div\n  data-ala="news-feed"\n  data-src='${src.replaceAll('&', '&amp;')}'\n  data-limit="5"\n  data-show-more="true"\n>\n  ${link}\n</div>`,
    );
  });

  it('as a link has them in the fragment of its address, without quotes', () => {
    assert.equal(
      widgetMarkup({ ...widget, form: 'link' }),
      '<a href="https://www.example.org/news?a=1&amp;b=2#ala-news-feed?src=https://feeds.example.org/wp-json/wp/v2/posts?_embed=wp:term%26per_page=%225%22&amp;limit=5&amp;show-more">News &amp; more</a>',
    );
  });

  it('as a link needs the address of a page', () => {
    assert.throws(() => widgetMarkup({ ...widget, link: undefined, form: 'link' }), /needs the address of a page/);
  });

  it('names the origins of its feeds on the script, if it is to be upgraded', () => {
    const origins = ['self', 'https://feeds.example.org'];
    const { site: marked } = snippet({ ...widget, folder, form: 'link', origins });
    assert.match(marked, /data-upgrade="self https:\/\/feeds\.example\.org"><\/script>$/);
    assert.doesNotMatch(snippet({ ...widget, folder, origins }).site, /data-upgrade/);
  });
});
