import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define/ala-news-feed.js';
import '../../src/define/ala-promo-carousel.js';
import type { AlaSettings } from '../../src/elements/settings/settings.js';
import { json, network } from '../support/network.js';

const FEED = json({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'One' }] });

describe('a file without <ala-settings>', () => {
  it('gets it for settings that are inserted later, before a widget inside them requests its feed', async () => {
    expect(customElements.get('ala-settings') === undefined).to.equal(true);
    const { fetch, asked } = network({ '/feeds/news.json': FEED, '/feeds/promos.json': FEED });
    const settings = document.createElement('ala-settings');
    // Properties may be set before the element is defined. The page's own fetch would not find these feeds.
    Object.assign(settings, { fetch } satisfies Partial<AlaSettings>);
    settings.setAttribute('base-url', '/feeds/');
    settings.innerHTML = '<div><ala-news-feed src="news.json"></ala-news-feed></div>';
    const holder = document.createElement('div');
    holder.attachShadow({ mode: 'open' }).innerHTML = '<ala-promo-carousel src="promos.json"></ala-promo-carousel>';
    settings.append(holder);
    document.body.append(settings);
    const widgets = [settings.querySelector('ala-news-feed')!, holder.shadowRoot!.querySelector('ala-promo-carousel')!];
    for (const widget of widgets)
      await waitUntil(() => widget.matches(':state(ready)'), undefined, { timeout: 40_000 });
    expect(widgets.map(({ shadowRoot }) => shadowRoot!.querySelector('.title')?.textContent.trim())).to.deep.equal([
      'One',
      'One',
    ]);
    expect(asked.sort()).to.deep.equal(['/feeds/news.json', '/feeds/promos.json']);
    settings.remove();
  });
});
