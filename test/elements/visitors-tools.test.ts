import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { FeedElement } from '../../src/elements/base/feed-element.js';
import type { Item } from '../../src/feeds/model.js';
import { eventFeed } from './ce-calendar/events.js';
import { json, network } from '../support/network.js';
import { frames, onPage, settled, shadow, texts, until } from '../support/page.js';

type Feed = FeedElement<Item>;

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Test',
  items: Array.from({ length: 12 }, (_, index) => ({
    id: String(index),
    url: `https://x.example/${index}`,
    title: `Item ${index}`,
    _ala_core: { start: '2025-02-18T13:00:00-06:00', time_zone: 'America/Chicago' },
  })),
};

/** What translators do that enter open shadow roots. */
function translate(root: Node, replace: (text: Text, font: Element) => void): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && !text.parentElement?.matches('style, script')) found.push(text);
  }
  for (const text of found) {
    const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    font.textContent = `«${text.data}»`;
    replace(text, font);
  }
}

const WAYS: Record<string, (text: Text, font: Element) => void> = {
  'replaces texts': (text, font) => text.replaceWith(font),
  'inserts the translation, then removes the text': (text, font) => {
    text.before(font);
    text.remove();
  },
};

describe('a translator that enters open shadow roots', () => {
  const show = async (content: unknown): Promise<Feed> => {
    const element = await onPage<Feed>(content, { fetch: network({ '/feed.json': json(FEED) }).fetch });
    await settled(element, 'ready');
    await frames();
    return element;
  };

  for (const [name, replace] of Object.entries(WAYS)) {
    it(`${name}: the month's name follows, and unchanged text keeps its translation`, async () => {
      const calendar = await show(
        html`<ala-ce-calendar view="month" heading="Events" src="/feed.json"></ala-ce-calendar>`,
      );
      const month = (): string => texts(calendar, '.month-title').join(' ');
      await until(() => month().includes('February 2025'));
      translate(calendar.shadowRoot!, replace);
      expect(month()).to.contain('«February 2025»');
      shadow<HTMLButtonElement>(calendar, '[part~=next]').click();
      await until(() => month().includes('March 2025'));
      expect(month()).not.to.contain('February 2025');
      expect(texts(calendar, '[part~=heading]').join()).to.contain('Events');
    });

    it(`${name}: the titles of other news follow`, async () => {
      const news = await show(html`<ala-news-feed limit="2" src="/feed.json"></ala-news-feed>`);
      translate(news.shadowRoot!, replace);
      expect(texts(news, '.item').join()).to.contain('«Item 0»');
      news.requestUpdate();
      await news.updateComplete;
      expect(texts(news, '.item').join(), 'nothing has changed').to.contain('«Item 0»');
      news.items = [{ id: '0', title: 'Another', url: 'https://x.example/0' }] as never;
      await until(() => texts(news, '.item').join().includes('Another'));
      expect(texts(news, '.item').join()).not.to.contain('Item 0');
    });
  }
});

describe('shortcuts of the page', () => {
  const heard: string[] = [];
  const hear = (event: KeyboardEvent): void => void heard.push(`${event.type} ${event.key}`);
  const types = ['keydown', 'keypress', 'keyup'] as const;
  beforeEach(() => {
    heard.length = 0;
    for (const type of types) document.addEventListener(type, hear);
  });
  afterEach(() => {
    for (const type of types) document.removeEventListener(type, hear);
  });

  const field = async (): Promise<HTMLElement> => {
    const { fetch } = network({ '/feed.json': json(FEED) });
    const content = html`<ala-section-finder search="always" src="/feed.json"></ala-section-finder>`;
    const finder = await onPage<Feed>(content, { fetch });
    await settled(finder, 'ready');
    return shadow(finder, 'input');
  };
  const press = (target: Element, key: string, more: KeyboardEventInit = {}): void => {
    for (const type of types)
      target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, ...more }));
  };

  it('do not fire while a user types in our fields', async () => {
    const input = await field();
    for (const key of ['s', '/', '?', ' ', 'é', 'Backspace', 'ArrowLeft']) press(input, key);
    press(input, '@', { ctrlKey: true, altKey: true });
    expect(heard).to.deep.equal([]);
  });

  it('do not fire while a user types in the filters of a calendar', async () => {
    const { fetch } = network({ '/events.json': json(eventFeed([{ title: 'Talk', start: '2025-02-18' }])) });
    const content = html`<ala-ce-calendar filters src="/events.json"></ala-ce-calendar>`;
    const calendar = await onPage<Feed>(content, { fetch });
    await settled(calendar, 'ready');
    press(shadow(calendar, 'input'), 's');
    expect(heard).to.deep.equal([]);
  });

  it('fire with keys that do not type, and outside of fields', async () => {
    const input = await field();
    press(input, 'k', { ctrlKey: true });
    press(input, 'Escape');
    press(input, 'Tab');
    press(input.closest('div')!, 's');
    expect(heard.filter((each) => each.startsWith('keydown'))).to.deep.equal(
      ['k', 'Escape', 'Tab', 's'].map((key) => `keydown ${key}`),
    );
  });
});
