import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/all.js';
import type { FeedElement } from '../../src/elements/base/feed-element.js';
import type { Item } from '../../src/feeds/model.js';
import { json, network } from '../support/network.js';
import { onPage, settled, until } from '../support/page.js';

const FEED = json({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'One' }] });

/** A `fetch` that notes which addresses are requested, and whether any widget has drawn anything by then. */
function notingFetch(): { readonly requests: string[]; readonly fetch: typeof globalThis.fetch } {
  const { fetch } = network({ '/a.json': FEED, '/b.json?lang=es': FEED });
  const requests: string[] = [];
  return {
    requests,
    fetch: (input, init) => {
      const isDrawn = [...document.querySelectorAll('ala-news-feed')].some(
        ({ shadowRoot }) => shadowRoot?.querySelector('.ala') != null,
      );
      const { pathname, search } = new URL(input as string);
      requests.push(`${pathname}${search}${isDrawn ? ' (late)' : ''}`);
      return fetch(input, init);
    },
  };
}

describe('the feeds of a page', () => {
  it('are all requested before the first widget draws, with the settings and the language of their place', async () => {
    const { requests, fetch } = notingFetch();
    const box = await onPage<HTMLElement>(
      html`<div>
        <ala-news-feed src="/a.json"></ala-news-feed>
        <div lang="es"><ala-news-feed src="/b.json?lang={lang}"></ala-news-feed></div>
      </div>`,
      { fetch },
    );
    for (const widget of box.querySelectorAll<FeedElement<Item>>('ala-news-feed')) await settled(widget);
    expect(requests).to.deep.equal(['/a.json', '/b.json?lang=es']);
  });

  it('are requested once when a script sets the address in the task in which it adds the widget', async () => {
    const { requests, fetch } = notingFetch();
    const box = await onPage<HTMLElement>(html`<div></div>`, { fetch });
    const widget = document.createElement('ala-news-feed');
    widget.setAttribute('src', '/gone.json');
    box.append(widget);
    widget.setAttribute('src', '/a.json');
    await until(() => requests.length > 0);
    await settled(widget);
    expect(requests).to.deep.equal(['/a.json']);
  });
});
