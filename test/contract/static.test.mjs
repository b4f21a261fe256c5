/** `ala-core-widgets/static`: items as plain HTML, whatever a feed says, and through every editor. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DIST } from '../../scripts/build/paths.mjs';
import { openBrowser } from '../support/browser.mjs';
import { openEditors } from '../support/editors.mjs';

const { fallbackHtml } = await import(`${DIST}static/index.js`);

const NEWS = {
  ...{ id: '1', title: 'Shelves & more', url: 'https://library.example/1', summary: 'What is <new>.' },
  ...{ published: { date: '2025-02-14' }, authors: [], tags: [], pinned: false },
};
const EVENT = {
  ...{ id: '1', title: 'Repair café', status: 'cancelled', timeZone: 'America/Chicago' },
  ...{ start: { instant: '2025-03-04T19:00:00Z' }, end: { instant: '2025-03-04T20:30:00Z' } },
  ...{ location: { name: 'Main Library', online: false }, prices: [], presenters: [], tags: [] },
};

describe('fallbackHtml', () => {
  it('writes a heading, titles with links, days, and a link to more', () => {
    const html = fallbackHtml('news', [NEWS, NEWS], { heading: 'News', limit: 1, moreHref: '/news', moreLabel: 'All' });
    assert.equal(
      html,
      `<h2 slot="heading" data-ala-fallback>News</h2>
<ul data-ala-fallback>
<li dir="auto"><h3><a href="https://library.example/1">Shelves &amp; more</a></h3><p><time datetime="2025-02-14">February 14, 2025</time></p><p>What is &lt;new&gt;.</p></li>
</ul>
<p data-ala-fallback><a href="/news">All</a></p>`,
    );
  });

  it('says in the language of the page when an event takes place, where, and that it is canceled', () => {
    const inEnglish = fallbackHtml('events', [EVENT]);
    assert.match(inEnglish, /<p>Canceled<\/p>/);
    assert.match(inEnglish, /<time datetime="2025-03-04T19:00:00Z">Tuesday, March 4, 2025, 1:00 – 2:30 PM CT<\/time>/);
    assert.match(inEnglish, /<p>Main Library<\/p>/);
    assert.match(fallbackHtml('events', [EVENT], { lang: 'fr' }), /<p>Annul\S+<\/p>.*mardi 4 mars 2025/);
  });

  it('lets nothing of a feed become markup, a script, or another kind of link', () => {
    const hostile = '"><img src=x onerror=alert(1)>';
    const item = { ...NEWS, title: hostile, summary: hostile, language: hostile, url: 'java\tscript:alert(1)//x' };
    const news = fallbackHtml('news', [item], {
      heading: hostile,
      moreHref: 'javascript:alert(1)',
      moreLabel: hostile,
    });
    assert.doesNotMatch(news, /<img|javascript:|java\tscript:/);
    const announcement = {
      ...{ ...NEWS, label: 'x', slug: 'x', priority: 'normal' },
      unsafeHtml:
        '<p onclick="x()">One <a href="javascript:x()">two</a> <a href="https://library.example/3" target="x">three</a>' +
        '<script>four</script><style>five</style><iframe src="/six"></iframe><ul><li>seven<b>eight</b></ul><h1>nine</h1>',
    };
    const html = fallbackHtml('announcements', [announcement]);
    assert.match(
      html,
      /<div><p>One two <a href="https:\/\/library.example\/3">three<\/a><\/p><ul><li>seven<b>eight<\/b><\/li><\/ul><p><strong>nine<\/strong><\/p><\/div>/,
    );
  });
});

describe('a fallback', () => {
  let browser;
  let editors;

  before(async () => {
    browser = await openBrowser();
    editors = await openEditors(browser);
  });
  after(async () => {
    await editors.close();
    await browser.close();
  });

  it('survives every editor: its texts and its links', async () => {
    const html = fallbackHtml('news', [NEWS], { heading: 'Core News', moreHref: 'https://library.example/news' });
    for (const [name, filter] of Object.entries(editors.filters)) {
      // WordPress writes some characters by their number.
      const published = (await filter(html)).replaceAll('&#038;', '&amp;');
      for (const text of ['Core News', 'Shelves &amp; more', 'February 14, 2025', '&lt;new&gt;'])
        assert.ok(published.includes(text), `${name}: ${text} is not in ${published}`);
      for (const address of ['https://library.example/1', 'https://library.example/news'])
        assert.ok(published.includes(`href="${address}"`), `${name}: ${address} is not in ${published}`);
    }
  });
});
