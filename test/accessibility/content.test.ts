/** What is seen and what is read of content. The numbers are success criteria of WCAG 2.2. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import * as calendarMessages from '../../src/i18n/calendar-messages.js';
import * as calendarMoreMessages from '../../src/i18n/calendar-more-messages.js';
import * as eventDetailMessages from '../../src/i18n/event-detail-messages.js';
import * as messages from '../../src/i18n/messages.js';
import { SCENES, show } from '../layout/scenes.js';
import { contrastOf } from '../support/contrast.js';
import { json, network } from '../support/network.js';
import { jsonFeed, sampleNews } from '../support/news.js';
import { onPage, settled, shadow, texts, until } from '../support/page.js';

const PICTURE = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"></svg>';

async function open(tag: string, item: object, attributes: Record<string, string> = {}): Promise<HTMLElement> {
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries({ src: '/feed.json', ...attributes })) widget.setAttribute(name, value);
  const { fetch } = network({ '/feed.json': json(jsonFeed([sampleNews(1, item)])) });
  await onPage(html`<div>${widget}</div>`, { fetch });
  await settled(widget, 'ready');
  return widget;
}

describe('pictures', () => {
  for (const scene of SCENES)
    it(`1.1.1: have a text or are hidden from assistive technology: ${scene.name}`, async () => {
      const widget = await show(scene);
      const silent = [...widget.shadowRoot!.querySelectorAll('img, svg, canvas')].filter(
        (picture) => !(picture.closest('[aria-hidden="true"]') ?? picture.hasAttribute('alt')),
      );
      expect(silent.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    });

  it('1.1.1: in the HTML of a feed keep their text; beside a title that says the same they have none', async () => {
    const content = `<p>Text <img src="https://images.example/1.png" alt="The plan of the hall"></p>`;
    const tabs = await open('ala-announcement-tabs', { content_html: content });
    await until(() => tabs.shadowRoot?.querySelector('.rich img'));
    expect(shadow<HTMLImageElement>(tabs, '.rich img').alt).to.equal('The plan of the hall');
    const news = await open('ala-news-feed', { image: PICTURE }, { 'show-images': '' });
    for (const image of news.shadowRoot!.querySelectorAll('img')) expect(image.alt).to.equal('');
  });
});

describe('colors and words', () => {
  it('1.4.1: a link in a sentence is underlined', async () => {
    const tabs = await open('ala-announcement-tabs', { content_html: '<p>In a sentence <a href="/x">a link</a>.</p>' });
    await until(() => texts(tabs, '.rich a').length > 0);
    expect(getComputedStyle(shadow(tabs, '.rich p a')).textDecorationLine).to.equal('underline');
  });

  for (const [theme, background] of [
    ['light', '#fff'],
    ['dark', '#142129'],
  ] as const)
    it(`1.4.11: the outline of what has the focus is at least 3:1 in the ${theme} theme`, async () => {
      const news = await open('ala-news-feed', {}, { theme, style: `background: ${background}` });
      const link = shadow(news, '.item a');
      link.focus();
      expect(link.matches(':focus-visible')).to.equal(true);
      expect(contrastOf(getComputedStyle(link).outlineColor, background)).to.be.at.least(3);
    });

  it('1.3.3: no message needs the place, shape, color or sound of a thing to be understood', () => {
    const modules = [messages, calendarMessages, calendarMoreMessages, eventDetailMessages];
    const said = modules
      .flatMap((module) => Object.values(module) as unknown[])
      .flatMap((part) => (typeof part === 'object' && part !== null ? (Object.values(part) as unknown[]) : []))
      .map(String);
    expect(said.length).to.be.above(100);
    const places = /\b(above|below|beside|(on|to|at) the (left|right|top|bottom)|red|green|blue|round|square|beep)\b/i;
    expect(said.filter((text) => places.test(text))).to.deep.equal([]);
  });
});
