import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { json, network } from '../support/network.js';
import { jsonFeed, sampleNews } from '../support/news.js';
import { onPage, settled, texts, until } from '../support/page.js';

const { fetch } = network({ '/news.json': json(jsonFeed([sampleNews(1)])) });

/** Puts the widget on the page as a parser leaves it when its end tag is missing. */
async function write(rest: string): Promise<HTMLElement> {
  const place = await onPage<HTMLElement>(html`<main></main>`, { fetch });
  place.innerHTML = `<ala-news-feed src="/news.json"><a href="/news">News</a>${rest}`;
  const widget = place.firstElementChild as HTMLElement;
  await settled(widget, 'ready');
  return widget;
}

const isShown = (element: Element): boolean => element.checkVisibility();

describe('what follows a tag that is not closed', () => {
  const { warn } = console;
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    console.warn = (...parts: unknown[]) => said.push(parts.join(' '));
  });
  afterEach(() => (console.warn = warn));

  for (const [name, rest] of [
    ['a heading', '<h3>Opening hours</h3>'],
    ['a heading in a box', '<div><div><h2>Opening hours</h2></div></div>'],
    ['a form', '<form><input></form>'],
    ['another widget', '<p>x</p><ala-book-carousel src="/books.json"></ala-book-carousel>'],
    ['the end of the page', '<footer>Imprint</footer>'],
    ['more than 500 characters', `<p>${'Open daily. '.repeat(45)}</p>`],
  ] as const) {
    it(`is shown after the widget, and the console names the end tag: ${name}`, async () => {
      const widget = await write(rest);
      const last = widget.lastElementChild!;
      expect(texts(widget, '[part~="item"]').length).to.equal(1);
      expect(isShown(last)).to.equal(true);
      const item = widget.shadowRoot!.querySelector('[part~="item"]')!;
      expect(last.getBoundingClientRect().top).to.be.at.least(item.getBoundingClientRect().bottom);
      await until(() => said.some((line) => line.includes('</ala-news-feed> before')));
    });
  }

  for (const [name, rest] of [
    ['a link', ''],
    ['a list of links', '<ul><li><a href="/1">One</a></li>\n<li><a href="/2">Two</a></li></ul>'],
    [
      'a paragraph, much white space and inline JSON',
      `<p>News of  ${' '.repeat(600)} the library</p><script type="application/json">{"version": "https://jsonfeed.org/version/1.1", "title": "${'x'.repeat(600)}", "items": []}</script>`,
    ],
    ['a heading in its slot', '<h2 slot="heading">News</h2>'],
    ['a heading that is meant as a fallback', '<h2 data-ala-fallback>News</h2>'],
    ['a heading, and something stands after the end tag', '<h3>News</h3></ala-news-feed><p>More</p>'],
  ] as const) {
    it(`is hidden as the fallback when it is ${name}`, async () => {
      const widget = await write(rest);
      for (const child of widget.children) if (!child.slot) expect(isShown(child)).to.equal(false);
      expect(said).to.deep.equal([]);
    });
  }
});
