import { expect, nextFrame } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaPromoCarousel } from '../../../src/elements/promo-carousel/promo-carousel.js';
import type { NewsItem } from '../../../src/feeds/model.js';
import { useMovableClock } from '../../support/clock.js';
import { emulateMediaFeatures, pressChord } from '../../support/commands.js';
import { json, network } from '../../support/network.js';
import { frames, onPage, settled, shadow, texts, until } from '../../support/page.js';

const card = (n: number, more: Partial<NewsItem> = {}): NewsItem => ({
  id: `p${n}`,
  title: `Card ${n}`,
  url: `https://promo.example/${n}`,
  authors: [],
  tags: [],
  pinned: false,
  ...more,
});
const CARDS = [1, 2, 3, 4, 5].map((n) => card(n));

const part = (carousel: Element, name: string): HTMLElement => shadow(carousel, `[part~=${name}]`);
const position = (carousel: Element): string => texts(carousel, '[part=position]').join();
const at = (carousel: Element, where: string): Promise<void> =>
  until(() => position(carousel) === where, `${where}, it is ${position(carousel)}`);

/** The long timers of the page, which a test ends by hand; all others run as they are. */
function longTimers(): { readonly due: () => number[]; readonly strike: () => void; readonly end: () => void } {
  const waiting = new Map<number, { readonly run: () => void; readonly ms: number }>();
  const { setTimeout: set, clearTimeout: clear } = window;
  const own = { set: set.bind(window), clear: clear.bind(window) };
  let last = 1_000_000;
  window.setTimeout = ((run: () => void, ms = 0) => {
    // The test runner's own waits are longer.
    if (ms < 5000 || ms > 15_000) return own.set(run, ms);
    waiting.set(++last, { run, ms });
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!waiting.delete(id as number)) own.clear(id);
  };
  return {
    due: () => [...waiting.values()].map(({ ms }) => ms),
    strike: () => {
      const all = [...waiting.values()];
      waiting.clear();
      for (const { run } of all) run();
    },
    end: () => {
      window.setTimeout = set;
      window.clearTimeout = clear;
    },
  };
}

const clock = useMovableClock();

describe('ala-promo-carousel', () => {
  const open = async (items: readonly NewsItem[], more: Partial<AlaPromoCarousel> = {}): Promise<AlaPromoCarousel> => {
    const carousel = Object.assign(document.createElement('ala-promo-carousel'), { heading: 'More', ...more, items });
    await onPage(html`<div .style=${'width: 784px'}>${carousel}</div>`);
    await settled(carousel);
    return carousel;
  };

  it('shows each card of a feed in its order: picture, heading with the link, text', async () => {
    const image = `${location.origin}/demo/pictures/promo-annual.svg`;
    const { fetch } = network({
      '/promos.json': json({
        version: 'https://jsonfeed.org/version/1.1',
        items: [
          { id: '1', url: 'https://promo.example/1', title: 'Get involved', summary: 'Pull up a chair.', image },
          { id: '2', title: 'Read on', date_published: '2025-02-16T00:00:00Z', language: 'es' },
        ],
      }),
    });
    const carousel = await onPage<AlaPromoCarousel>(
      html`<ala-promo-carousel src="/promos.json" heading="More"></ala-promo-carousel>`,
      { fetch },
    );
    await settled(carousel, 'ready');
    expect(texts(carousel, 'h3')).to.deep.equal(['Get involved', 'Read on']);
    expect(texts(carousel, '[part=summary]')).to.deep.equal(['Pull up a chair.']);
    expect(texts(carousel, '[part=link]')).to.deep.equal(['Get involved']);
    const picture = shadow<HTMLImageElement>(carousel, 'img');
    expect([picture.src, picture.loading, picture.referrerPolicy]).to.deep.equal([image, 'lazy', 'no-referrer']);
    expect(shadow(carousel, '.item:nth-child(2)').lang).to.equal('es');
    expect(carousel.shadowRoot?.querySelectorAll('ul > li').length).to.equal(2);
  });

  it('follows only http(s)', async () => {
    const carousel = await open([card(1, { url: 'javascript:alert(1)' })]);
    expect([texts(carousel, 'h3'), texts(carousel, 'a')]).to.deep.equal([['Card 1'], []]);
  });

  it('turns like the books do: same buttons, same words, and a visitor’s view', async () => {
    const carousel = await open(CARDS, { viewSwitch: true });
    await at(carousel, 'Cards 1 to 2 of 5');
    part(carousel, 'next').focus();
    await pressChord('ArrowRight');
    await at(carousel, 'Cards 3 to 4 of 5');
    await until(() => texts(carousel, '[role=status]')[0] === 'Cards 3 to 4 of 5');
    carousel.view = 'grid';
    await carousel.updateComplete;
    expect(part(carousel, 'next').checkVisibility()).to.equal(false);
    await expect(carousel).to.be.accessible();
  });

  it('shows the picture that a refresh brings in the place of a broken one', async () => {
    const pictured = (path: string): NewsItem => card(1, { image: { src: `${location.origin}/${path}`, alt: '' } });
    const carousel = await open([pictured('no-such-picture.png')]);
    shadow<HTMLImageElement>(carousel, 'img').loading = 'eager';
    await until(() => part(carousel, 'image').hidden);
    carousel.items = [pictured('demo/pictures/cover-dry-feet.svg')];
    await until(() => shadow<HTMLImageElement>(carousel, 'img').src.endsWith('feet.svg'));
    expect(part(carousel, 'image').hidden).to.equal(false);
  });

  it('has no trap at 320 px, and targets of 24 px', async () => {
    const carousel = await open(CARDS, { viewSwitch: true, autoplay: 9 });
    carousel.parentElement!.style.width = '288px';
    await frames();
    expect(shadow(carousel, '.ala').scrollWidth).to.be.at.most(294);
    for (const target of carousel.shadowRoot!.querySelectorAll<HTMLElement>('a, button')) {
      if (!target.checkVisibility()) continue;
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent).to.be.at.least(24);
    }
  });
});

describe('ala-promo-carousel: autoplay', () => {
  it('the pause button comes first where there is no heading but a notice', async () => {
    const items = CARDS.map(({ id, title }) => ({ id, title, content_text: title }));
    const carousel = Object.assign(document.createElement('ala-promo-carousel'), { autoplay: 9, src: '/gone.json' });
    const inline = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items });
    carousel.innerHTML = `<script type="application/json">${inline}</script>`;
    await onPage(html`<div .style=${'width: 784px'}>${carousel}</div>`, { fetch: network({}).fetch });
    await settled(carousel, 'stale');
    expect(part(carousel, 'retry').textContent.trim()).to.equal('Try again');
    expect(shadow(carousel, 'button')).to.equal(part(carousel, 'autoplay'));
  });

  let timers: ReturnType<typeof longTimers>;
  beforeEach(() => {
    timers = longTimers();
  });
  afterEach(() => timers.end());

  const open = async (
    autoplay: string | undefined,
    more: Partial<AlaPromoCarousel> = {},
  ): Promise<AlaPromoCarousel> => {
    const carousel = document.createElement('ala-promo-carousel');
    if (autoplay !== undefined) carousel.setAttribute('autoplay', autoplay);
    await onPage(
      html`<div .style=${'width: 784px'}>${Object.assign(carousel, { heading: 'More', items: CARDS }, more)}</div>`,
    );
    await settled(carousel);
    await at(carousel, 'Cards 1 to 2 of 5');
    return carousel;
  };
  const button = (carousel: Element): string => texts(carousel, '[part=autoplay]').join();
  const focus = (target: HTMLElement): void => target.focus({ focusVisible: true });

  it('is off by default: no button, no timer', async () => {
    const carousel = await open(undefined);
    expect([button(carousel), timers.due()]).to.deep.equal(['', []]);
  });

  for (const [value, wait] of [
    ['', [7000]],
    ['12', [12_000]],
    ['5', [5000]],
    ['4', []],
    ['0', []],
    ['soon', []],
  ] as const) {
    it(`autoplay="${value}": ${wait.length > 0 ? `${wait[0]} ms` : 'off'}`, async () => {
      await open(value);
      expect(timers.due()).to.deep.equal(wait);
    });
  }

  it('moves by what fits, goes on at the start, and is silent', async () => {
    const carousel = await open('7');
    for (const where of ['Cards 3 to 4 of 5', 'Cards 4 to 5 of 5', 'Cards 1 to 2 of 5']) {
      timers.strike();
      await at(carousel, where);
    }
    await clock.advance(1200);
    expect(texts(carousel, '[role=status]')).to.deep.equal(['']);
    expect(carousel.shadowRoot?.querySelectorAll('[aria-live]:not([aria-live=off])').length).to.equal(0);
  });

  it('2.2.2: the pause button comes first in the tab order, stops it, and starts it again', async () => {
    const carousel = await open('7', { moreHref: '/all' });
    const first = carousel.shadowRoot?.querySelector('a[href], button');
    expect(first).to.equal(part(carousel, 'autoplay'));
    expect(button(carousel)).to.equal('Pause');
    part(carousel, 'autoplay').click();
    await until(() => button(carousel) === 'Play');
    expect(timers.due()).to.deep.equal([]);
    part(carousel, 'autoplay').click();
    await until(() => button(carousel) === 'Pause');
    expect(timers.due()).to.deep.equal([7000]);
  });

  it('a press with the mouse focuses the button and pauses', async () => {
    const carousel = await open('7');
    const pausing = part(carousel, 'autoplay');
    pausing.focus({ focusVisible: false });
    pausing.click();
    await until(() => button(carousel) === 'Play');
  });

  it('hover holds it, and then it goes on', async () => {
    const carousel = await open('7');
    carousel.dispatchEvent(new PointerEvent('pointerenter'));
    expect(timers.due()).to.deep.equal([]);
    expect(button(carousel)).to.equal('Pause');
    carousel.dispatchEvent(new PointerEvent('pointerleave'));
    expect(timers.due()).to.deep.equal([7000]);
  });

  it('a hidden page holds it, and then it goes on', async () => {
    const carousel = await open('7');
    let hidden = true;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
    expect([button(carousel), timers.due()]).to.deep.equal(['Pause', []]);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(timers.due()).to.deep.equal([7000]);
    Reflect.deleteProperty(document, 'hidden');
  });

  it('focus inside holds it without a change of the button, and then it goes on', async () => {
    const carousel = await open('7');
    focus(shadow(carousel, '.item a'));
    timers.strike();
    await frames();
    expect([button(carousel), position(carousel)]).to.deep.equal(['Pause', 'Cards 1 to 2 of 5']);
    (carousel.shadowRoot?.activeElement as HTMLElement).blur();
    expect(timers.due()).to.deep.equal([7000]);
    timers.strike();
    await at(carousel, 'Cards 3 to 4 of 5');
  });

  it('Tab to the button and Enter pauses; Enter again plays, with the focus still on the button', async () => {
    const carousel = await open('7');
    focus(part(carousel, 'autoplay'));
    await carousel.updateComplete;
    expect(button(carousel)).to.equal('Pause');
    await pressChord('Enter');
    await until(() => button(carousel) === 'Play');
    expect(timers.due()).to.deep.equal([]);
    await pressChord('Enter');
    await until(() => button(carousel) === 'Pause');
    timers.strike();
    await at(carousel, 'Cards 3 to 4 of 5');
    focus(part(carousel, 'next'));
    timers.strike();
    await frames();
    expect(position(carousel), 'focus on another control holds it again').to.equal('Cards 3 to 4 of 5');
  });

  it('a new number of seconds changes its pace, and does not start what the visitor has stopped', async () => {
    const carousel = await open('7');
    carousel.autoplay = 9;
    await carousel.updateComplete;
    expect(timers.due()).to.deep.equal([9000]);
    part(carousel, 'autoplay').click();
    carousel.autoplay = 12;
    await carousel.updateComplete;
    await carousel.updateComplete;
    expect([button(carousel), timers.due()]).to.deep.equal(['Play', []]);
    part(carousel, 'autoplay').click();
    expect(timers.due()).to.deep.equal([12_000]);
  });

  it('pressing next leaves the button as it is, and the whole wait begins again', async () => {
    const carousel = await open('7');
    part(carousel, 'next').click();
    await at(carousel, 'Cards 3 to 4 of 5');
    expect([button(carousel), timers.due()]).to.deep.equal(['Pause', [7000]]);
  });

  it('reduced motion: it waits for play, and a change to it stops', async () => {
    if (!(await emulateMediaFeatures({ 'prefers-reduced-motion': 'reduce' }))) return;
    const carousel = await open('7');
    expect([button(carousel), timers.due()]).to.deep.equal(['Play', []]);
    part(carousel, 'autoplay').click();
    await until(() => button(carousel) === 'Pause');
    timers.strike();
    await at(carousel, 'Cards 3 to 4 of 5');
    await emulateMediaFeatures({});
    // A change is seen with a frame.
    await nextFrame();
    await nextFrame();
    await emulateMediaFeatures({ 'prefers-reduced-motion': 'reduce' });
    await until(() => button(carousel) === 'Play');
    await emulateMediaFeatures({});
  });

  it('has no button where all fits, and stops when it leaves the page', async () => {
    const carousel = await open('7');
    carousel.view = 'grid';
    await carousel.updateComplete;
    expect(button(carousel)).to.equal('');
    carousel.view = 'carousel';
    await carousel.updateComplete;
    carousel.remove();
    await frames(1);
    expect(timers.due()).to.deep.equal([]);
  });
});
