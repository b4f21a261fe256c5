import { expect } from '@open-wc/testing';
import '../../src/define/ala-news-feed.js';
import '../../src/define/ala-promo-carousel.js';
import type { AlaSettings } from '../../src/elements/settings/settings.js';
import { json, network } from '../support/network.js';
import { settled, texts, until } from '../support/page.js';

const FEED = json({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'One' }] });

describe('a file without <ala-settings>', () => {
  it('gets it for settings that are inserted later, before a widget inside them requests its feed', async () => {
    expect(customElements.get('ala-settings')).to.equal(undefined);
    const pageFetch = window.fetch;
    const asked: string[] = [];
    window.fetch = (input, init) => {
      asked.push(input instanceof Request ? input.url : input.toString());
      return pageFetch(input, init);
    };
    const { fetch } = network({ '/feeds/news.json': FEED, '/feeds/promos.json': FEED });
    const requests: string[] = [];
    const settings = document.createElement('ala-settings');
    // Properties may be set before the element is defined.
    Object.assign(settings, {
      links: 'new-tab',
      fetch: (input: string, init: RequestInit) => {
        requests.push(new URL(input).pathname);
        return fetch(input, init);
      },
    } as Partial<AlaSettings>);
    settings.setAttribute('base-url', '/feeds/');
    settings.innerHTML = '<div><ala-news-feed src="news.json"></ala-news-feed></div>';
    const holder = document.createElement('div');
    holder.attachShadow({ mode: 'open' }).innerHTML = '<ala-promo-carousel src="promos.json"></ala-promo-carousel>';
    settings.append(holder);
    document.body.append(settings);
    const news = settings.querySelector('ala-news-feed')!;
    const promos = holder.shadowRoot!.querySelector('ala-promo-carousel')!;
    await settled(news);
    await settled(promos);
    expect(texts(news, '.title')).to.deep.equal(['One']);
    expect(requests.sort()).to.deep.equal(['/feeds/news.json', '/feeds/promos.json']);
    await until(() => news.shadowRoot!.querySelector('a[target=_blank]') ?? texts(news, '.title').length);
    expect(asked.filter((address) => /news\.json|promos\.json/.test(address))).to.deep.equal([]);
    window.fetch = pageFetch;
    settings.remove();
  });
});
