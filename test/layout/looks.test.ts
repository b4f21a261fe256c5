/** What a visitor sees of the widgets beside their content: space, alignment, print, forced colors. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaBookCarousel } from '../../src/elements/book-carousel/book-carousel.js';
import { bookRange } from '../support/books.js';
import { emulateMediaFeatures } from '../support/commands.js';
import { json, network } from '../support/network.js';
import { jsonFeed, newsRange, sampleNews } from '../support/news.js';
import { onPage, settled, shadow, until } from '../support/page.js';
import { SCENES, show } from './scenes.js';

const all = <T extends HTMLElement>(widget: Element, selector: string): T[] => [
  ...widget.shadowRoot!.querySelectorAll<T>(selector),
];

const scene = (name: string) => SCENES.find((each) => each.name === name)!;

/** A news feed of that many items in a box of that width. */
async function newsFeed(count: number, width: number, attributes: Record<string, string>): Promise<HTMLElement> {
  const { fetch } = network({
    '/news.json': json(jsonFeed(newsRange(1, count).map((item) => ({ ...item, summary: 'Text' })))),
  });
  const news = document.createElement('ala-news-feed');
  for (const [name, value] of Object.entries({ src: '/news.json', limit: '0', ...attributes }))
    news.setAttribute(name, value);
  await onPage(html`<div .style=${`inline-size: ${width}px`}>${news}</div>`, { fetch });
  await settled(news);
  return news;
}

/** Lines that a text takes. */
const lineCount = (element: Element): number => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
};

describe('looks', () => {
  afterEach(() => emulateMediaFeatures({}));

  it('keeps space below a widget, as much as --ala-gap says', async () => {
    const stage = await onPage<HTMLElement>(
      html`<div><ala-news-feed heading="One"></ala-news-feed><ala-news-feed heading="Two"></ala-news-feed></div>`,
    );
    const [first, second] = [...stage.children].map((child) => child.getBoundingClientRect());
    expect(second!.top - first!.bottom).to.equal(32);
    stage.style.setProperty('--ala-gap', '0');
    const [above, below] = [...stage.children].map((child) => child.getBoundingClientRect());
    expect(below!.top - above!.bottom).to.equal(0);
  });

  it('scrolls a wide table in a box of its own', async () => {
    const cells = Array.from({ length: 9 }, (_, n) => `<td>Institution${n}</td>`).join('');
    const { fetch } = network({
      '/rich.json': json(jsonFeed([{ id: '1', title: 'Table', content_html: `<table><tr>${cells}</tr></table>` }])),
    });
    const stage = await onPage<HTMLElement>(
      html`<div .style=${'inline-size: 280px'}><ala-announcement-tabs src="/rich.json"></ala-announcement-tabs></div>`,
      { fetch },
    );
    const tabs = stage.firstElementChild!;
    await settled(tabs);
    await until(() => tabs.shadowRoot?.querySelector('table'), 'the table');
    const scroller = shadow(tabs, '.table-scroller');
    expect(scroller.scrollWidth).to.be.above(scroller.clientWidth);
    await until(() => scroller.tabIndex === 0, 'a tab stop for what scrolls');
    expect(scroller.getBoundingClientRect().right).to.be.at.most(stage.getBoundingClientRect().right);
    expect(shadow(tabs, '.ala').scrollWidth).to.be.at.most(280);
    expect(lineCount(shadow(tabs, 'td'))).to.equal(1);
  });

  for (const width of [400, 640, 900, 1200]) {
    it(`shows the filters of the calendar uncut at ${width} px`, async () => {
      const event = (n: number) => ({
        id: `e${n}`,
        title: 'Event',
        tags: ['a tag that is longer than most others', 'two'],
        _ala_core: {
          start: '2025-02-18T13:00:00-06:00',
          kind: n % 2 ? 'Hands-on workshops and webinars' : 'course',
          section: n % 2 ? 'Leadership and management of libraries' : 'Metadata',
          location: n % 2 ? { name: 'Maple Hall' } : { url: 'https://core.example/online' },
        },
      });
      const { fetch } = network({ '/events.json': json(jsonFeed([event(1), event(2)])) });
      const stage = await onPage<HTMLElement>(
        html`<div .style=${`inline-size: ${width}px`}>
          <ala-ce-calendar src="/events.json" filters></ala-ce-calendar>
        </div>`,
        { fetch },
      );
      const calendar = stage.firstElementChild!;
      await settled(calendar);
      await until(() => calendar.shadowRoot!.querySelector('.selects select'), 'the filters');
      if (width < 576) shadow(calendar, '.fold').click();
      await (calendar as AlaBookCarousel).updateComplete;
      expect(all(calendar, '.selects select').length).to.be.above(2);
      for (const select of all<HTMLSelectElement>(calendar, '.selects select')) {
        if (!select.checkVisibility()) continue;
        const given = select.getBoundingClientRect().width;
        select.style.cssText = 'inline-size: max-content; justify-self: start';
        expect(given).to.be.at.least(select.getBoundingClientRect().width - 0.5);
        select.style.cssText = '';
      }
    });
  }

  for (const width of [500, 800, 1100]) {
    it(`fills the last row of news cards at ${width} px`, async () => {
      for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
        const news = await newsFeed(count, width, { layout: 'cards' });
        const cards = all(news, '.item').map((card) => card.getBoundingClientRect());
        const last = cards.at(-1)!;
        expect(last.right, `${count} cards`).to.be.closeTo(shadow(news, '.news').getBoundingClientRect().right, 1);
        const inLastRow = cards.filter(({ top }) => top === last.top).length;
        if (count > 1 && width > 720) expect(inLastRow, `${count} cards`).to.be.above(1);
      }
    });
  }

  it('parts news cards without pictures by a line, and aligns their dates', async () => {
    const { fetch } = network({
      '/news.json': json(jsonFeed([1, 2, 3].map((n) => sampleNews(n, { title: 'Long title '.repeat(n * n) })))),
    });
    const stage = await onPage<HTMLElement>(
      html`<div .style=${'inline-size: 800px'}><ala-news-feed src="/news.json" layout="cards"></ala-news-feed></div>`,
      { fetch },
    );
    const news = stage.firstElementChild!;
    await settled(news);
    const tops = all(news, '.when').map((when) => Math.round(when.getBoundingClientRect().top));
    expect(new Set(tops).size).to.equal(1);
    for (const card of all(news, '.item')) expect(getComputedStyle(card).borderBlockStartStyle).to.equal('solid');
  });

  for (const dates of ['absolute', 'both']) {
    it(`never breaks a line inside a date, dates="${dates}"`, async () => {
      for (const width of [288, 600]) {
        const news = await newsFeed(3, width, { dates });
        for (const time of all(news, 'time')) {
          expect(time.textContent).to.match(/February\u00a0\d+, 2025|[^ ]+/);
          expect(lineCount(time)).to.be.at.most(dates === 'both' ? 3 : 1);
          expect(time.scrollWidth).to.be.at.most(time.parentElement!.clientWidth + 1);
        }
      }
    });
  }

  it('keeps the author on a drawn cover when the visitor spaces the text (WCAG 1.4.12)', async () => {
    const long = 'Cataloging the unexpected in small libraries everywhere: a handbook for people who mend';
    const carousel = await onPage<AlaBookCarousel>(
      html`<ala-book-carousel
        .items=${bookRange(1, 12).map((book) => ({ ...book, title: `${book.title} ${long}`, authors: ['Ada Lovelace'] }))}
      ></ala-book-carousel>`,
    );
    await settled(carousel);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
    );
    carousel.shadowRoot!.adoptedStyleSheets.push(sheet);
    await until(() => all(carousel, '.drawn').length === 12);
    const covers = all(carousel, '.drawn');
    expect(new Set(covers.map((cover) => cover.classList.item(3))).size).to.be.above(1);
    for (const cover of covers) {
      const author = cover.querySelector('small')!.getBoundingClientRect();
      expect(author.bottom, cover.className).to.be.at.most(cover.getBoundingClientRect().bottom);
      expect(author.height).to.be.above(0);
    }
  });

  it('draws a cover for a book whose picture is blank', async () => {
    const src = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const carousel = await onPage<AlaBookCarousel>(
      html`<ala-book-carousel
        .items=${bookRange(1, 1, { cover: { src: '/blank.gif', alt: '' } })}
      ></ala-book-carousel>`,
    );
    await settled(carousel);
    const blank = shadow<HTMLImageElement>(carousel, 'img.cover');
    blank.src = src;
    await until(() => carousel.shadowRoot!.querySelector('.drawn'), 'a drawn cover');
  });

  describe('on paper', () => {
    it('writes the date in full, without a comma before it', async () => {
      const news = await newsFeed(1, 600, {});
      if (!(await emulateMediaFeatures({ media: 'print' }))) return;
      const time = shadow(news, 'time');
      // Written by the style sheet from `title`.
      expect(JSON.parse(getComputedStyle(time, '::before').content)).to.equal('February 15, 2025');
      expect(time.innerText).to.equal('');
    });

    it('keeps headings with what follows, and cards in one piece', async () => {
      if (!(await emulateMediaFeatures({ media: 'print' }))) return;
      for (const name of ['news, cards', 'books, carousel', 'promos, grid']) {
        const widget = await show(scene(name));
        for (const item of all(widget, '.item')) expect(getComputedStyle(item).breakInside, name).to.equal('avoid');
        for (const head of all(widget, '.head, .title')) expect(getComputedStyle(head).breakAfter).to.equal('avoid');
      }
      const calendar = await show({ ...scene('calendar, list with everything opened'), press: [] });
      for (const month of all(calendar, '.month-name')) expect(getComputedStyle(month).breakAfter).to.equal('avoid');
      for (const event of all(calendar, '.event')) expect(getComputedStyle(event).breakInside).to.equal('avoid');
    });
  });

  describe('in forced colors', () => {
    /** What tells one from another without color. */
    const shape = (element: Element): string => {
      const text = element.querySelector('bdi') ?? element;
      return getComputedStyle(text).textDecorationLine;
    };

    const canvas = (): string => {
      const probe = document.createElement('div');
      probe.style.color = 'Canvas';
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };

    for (const name of ['tabs, across', 'tabs, vertical', 'tabs, strip', 'tabs, accordion']) {
      it(`tells the selected tab by more than color: ${name}`, async () => {
        const tabs = await show(scene(name));
        if (!(await emulateMediaFeatures({ 'forced-colors': 'active' }))) return;
        const selected = '[aria-selected="true"], [aria-expanded="true"]';
        for (const tab of all(tabs, '.tab')) {
          expect(shape(tab)).to.equal(tab.matches(selected) ? 'underline' : 'none');
          const { borderBlockStartColor, borderBlockStartWidth } = getComputedStyle(tab);
          const isFramed = borderBlockStartWidth !== '0px' && borderBlockStartColor !== canvas();
          expect(isFramed).to.equal(tab.matches(selected) && !tabs.matches('[orientation]'));
        }
      });
    }

    it('tells pressed buttons by more than color, and shows the focus on them', async () => {
      for (const [name, buttons] of [
        ['books, grid', '.segments button'],
        ['finder', '.chip'],
      ] as const) {
        const widget = await show(scene(name));
        if (!(await emulateMediaFeatures({ 'forced-colors': 'active' }))) return;
        const [pressed] = all(widget, `:is(${buttons})[aria-pressed="true"]`);
        expect(getComputedStyle(pressed!).textDecorationLine).to.equal('underline');
        const before = getComputedStyle(pressed!).outlineOffset;
        pressed!.focus({ focusVisible: true });
        expect(getComputedStyle(pressed!).outlineStyle).to.equal('solid');
        if (pressed!.matches(':focus-visible')) expect(getComputedStyle(pressed!).outlineOffset).not.to.equal(before);
        await emulateMediaFeatures({});
      }
    });

    it('tells today by a line', async () => {
      const calendar = await show(scene('calendar, month, 900 px'));
      if (!(await emulateMediaFeatures({ 'forced-colors': 'active' }))) return;
      expect(getComputedStyle(shadow(calendar, '.now .number')).borderTopWidth).to.equal('3px');
    });
  });
});
