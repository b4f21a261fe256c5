import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaBookCarousel } from '../../../src/elements/book-carousel/book-carousel.js';
import { bookRange } from '../../support/books.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';

const THOUSAND = bookRange(1, 1000, {
  description: 'What it is about, in a few words.',
  buyUrl: 'https://shop.example/',
});

async function open(view: 'carousel' | 'grid'): Promise<AlaBookCarousel> {
  const carousel = Object.assign(document.createElement('ala-book-carousel'), { heading: 'Books', limit: 0, view });
  await onPage(html`<div .style=${'width: 784px'}>${carousel}</div>`);
  carousel.items = THOUSAND;
  await settled(carousel);
  await until(() => texts(carousel, '.item').length === 1000);
  await until(() => !carousel.shadowRoot?.querySelector('.blank'), 'the generated covers');
  return carousel;
}

/** Books whose cover is drawn: what the browser skips has no size inside. */
const drawn = (carousel: Element): number =>
  [...(carousel.shadowRoot?.querySelectorAll('.item') ?? [])].filter((item) =>
    item.querySelector('.cover')?.checkVisibility({ contentVisibilityAuto: true }),
  ).length;

describe('ala-book-carousel with 1,000 books', () => {
  for (const view of ['carousel', 'grid'] as const) {
    it(`${view}: all are in the list and can be read, only those near the view are drawn`, async () => {
      const carousel = await open(view);
      expect(shadow(carousel, 'ul').children.length).to.equal(1000);
      expect(shadow(carousel, '.item:last-child').textContent).to.contain('Book 1000').and.to.contain('Author 1000');
      expect(shadow(carousel, '.item:last-child a').checkVisibility()).to.equal(true);
      const style = getComputedStyle(shadow(carousel, '.item:last-child'));
      expect(style.contentVisibility).to.equal('auto');
      // Once a frame has told the browser what is near.
      const few = (): boolean => drawn(carousel) > 3 && drawn(carousel) < 200;
      await until(few, 'those near the view, and few more');
    });
  }

  it('a dozen is laid out as a whole, so that prices stand in one line', async () => {
    const carousel = await open('carousel');
    carousel.limit = 12;
    await carousel.updateComplete;
    expect(getComputedStyle(shadow(carousel, '.item')).contentVisibility).to.equal('visible');
    const tops = [...carousel.shadowRoot!.querySelectorAll('.foot')].map((foot) =>
      Math.round(foot.getBoundingClientRect().top),
    );
    expect(new Set(tops).size).to.equal(1);
  });

  it('goes to the end and back, and draws no card again while it scrolls', async () => {
    const carousel = await open('carousel');
    carousel.loop = true;
    await carousel.updateComplete;
    const card = carousel as unknown as { renderCard: (...all: unknown[]) => unknown };
    let drawnAgain = 0;
    const own = card.renderCard.bind(carousel);
    card.renderCard = (...all) => {
      drawnAgain += 1;
      return own(...all);
    };
    shadow(carousel, '[part=previous]').click();
    await until(() => texts(carousel, '[part=position]').join() === 'Books 997 to 1000 of 1000');
    shadow(carousel, '[part=next]').click();
    await until(() => texts(carousel, '[part=position]').join() === 'Books 1 to 4 of 1000');
    expect(drawnAgain).to.equal(0);
  });
});
