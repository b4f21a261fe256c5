import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/all.js';
import { json, network } from '../support/network.js';
import { frames, onPage, settled, texts } from '../support/page.js';

const FEED = json({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'One' }] });

describe('widgets whose first update has to wait for its turn', () => {
  const clock = performance.now;
  const page = globalThis as { scheduler?: unknown };
  const own = Object.getOwnPropertyDescriptor(page, 'scheduler');

  function restore(): void {
    performance.now = clock;
    if (own) Object.defineProperty(page, 'scheduler', own);
    else delete page.scheduler;
  }
  afterEach(restore);

  it('show their fallback until then, and it once', async () => {
    let time = performance.now();
    const turns: (() => void)[] = [];
    // Each look at the clock takes longer than a task may, and no turn comes.
    performance.now = () => (time += 100);
    const turn = (): Promise<void> => new Promise((resolve) => turns.push(resolve));
    Object.defineProperty(page, 'scheduler', { configurable: true, value: { yield: turn } });

    const place = html`<div>
      ${Array.from({ length: 5 }, () => html`<ala-news-feed src="/a.json"><a href="/all">All news</a></ala-news-feed>`)}
    </div>`;
    const shown = onPage<HTMLElement>(place, { fetch: network({ '/a.json': FEED }).fetch });
    await frames(1);
    expect(turns).not.to.have.length(0);
    const links = [...document.querySelectorAll('ala-news-feed a')];
    expect(links).to.have.length(5);
    for (const link of links) expect(link.getBoundingClientRect().height).to.be.above(0);

    restore();
    for (const take of turns) take();
    for (const widget of (await shown).querySelectorAll('ala-news-feed')) {
      await settled(widget, 'ready');
      expect(texts(widget, '[part~="item"]')[0]).to.include('One');
      expect(widget.shadowRoot!.querySelectorAll(':scope > slot')).to.have.length(0);
    }
  });
});
