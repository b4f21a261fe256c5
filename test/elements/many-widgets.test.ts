import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/all.js';
import { loadGeneratedCovers } from '../../src/page/lazy.js';
import { json, network } from '../support/network.js';
import { frames, onPage, settled, texts, until } from '../support/page.js';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="120"/>';
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

describe('many widgets at once', () => {
  const COUNT = 30;
  const page = globalThis as { scheduler?: unknown };
  const own = Object.getOwnPropertyDescriptor(page, 'scheduler');
  const { now } = performance;
  const { requestAnimationFrame: nextFrame, setTimeout: setTimer } = window;
  let time = now.call(performance) + 600_000;
  let waiting: (() => void)[] = [];

  /** Two or three updates take long by the clock, and no frame comes, or no turn either. */
  function hold(what: 'frames' | 'frames and turns'): void {
    performance.now = () => (time += 10);
    const turn = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
    if (what !== 'frames') Object.defineProperty(page, 'scheduler', { configurable: true, value: { yield: turn } });
    // In a page that is hidden nobody waits for a frame.
    Object.defineProperty(document, 'hidden', { configurable: true, value: false });
    window.requestAnimationFrame = (callback) => waiting.push(() => callback(time));
    window.setTimeout = ((run: () => void, ms = 0) =>
      ms === 100 ? 0 : setTimer.call(window, run, ms)) as typeof setTimeout;
  }

  function release(): void {
    performance.now = now;
    if (own) Object.defineProperty(page, 'scheduler', own);
    else delete page.scheduler;
    delete (document as { hidden?: boolean }).hidden;
    Object.assign(window, { requestAnimationFrame: nextFrame, setTimeout: setTimer });
    for (const take of waiting.splice(0)) take();
  }
  afterEach(release);

  /** How many come without that, once it has begun; then lets the others come. */
  async function countWithout(
    what: Parameters<typeof hold>[0],
    count: () => number,
    begin: () => unknown,
    hasBegun: () => boolean,
  ): Promise<number> {
    waiting = [];
    hold(what);
    const begun = begin();
    await until(hasBegun);
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => nextFrame.call(window, resolve));
    const atOnce = count();
    release();
    await begun;
    await until(() => count() === COUNT);
    return atOnce;
  }

  const shadowsWith = (selector: string): number =>
    [...document.querySelectorAll('ala-news-feed, ala-book-carousel')].filter((widget) =>
      widget.shadowRoot?.querySelector(selector),
    ).length;

  it('draw a few at a time, with a frame in between that lays them out', async () => {
    const { fetch } = network({ '/a.json': FEED });
    const place = html`<div>
      ${Array.from({ length: COUNT }, () => html`<ala-news-feed src="/a.json"></ala-news-feed>`)}
    </div>`;
    const atOnce = await countWithout(
      'frames',
      () => shadowsWith('.ala'),
      () => onPage(place, { fetch }),
      () => waiting.length > 0,
    );
    // The requests of all of them come first.
    expect(atOnce).to.be.below(COUNT / 2);
  });

  it('draw what a chunk brings that comes to all of them a few at a time', async () => {
    const { fetch } = network({ '/a.json': FEED });
    const place = html`<div>
      ${Array.from({ length: COUNT }, () => html`<ala-book-carousel></ala-book-carousel>`)}
    </div>`;
    const carousels = [...(await onPage(place, { fetch })).querySelectorAll('ala-book-carousel')];
    const book = { id: '1', title: 'One', authors: [], prices: [], formats: [] };
    const show = (cover?: { src: string; alt: string }): void => {
      for (const carousel of carousels) carousel.items = [{ ...book, cover }];
    };
    show({ src: `data:image/svg+xml,${encodeURIComponent(PICTURE)}`, alt: '' });
    for (const carousel of carousels) await settled(carousel, 'ready');
    expect(shadowsWith('.drawn')).to.equal(0);
    let hasCome = false;
    const showAndLoad = async (): Promise<void> => {
      show();
      await loadGeneratedCovers();
      hasCome = true;
    };
    const atOnce = await countWithout(
      'frames and turns',
      () => shadowsWith('.drawn'),
      showAndLoad,
      () => hasCome,
    );
    expect(atOnce).to.be.below(COUNT / 2);
  });
});
