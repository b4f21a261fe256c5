import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { html } from 'lit';
import type { AlaBookCarousel } from '../../../src/elements/book-carousel/book-carousel.js';
import type { Book } from '../../../src/feeds/model.js';
import type { AlaChangeEvent } from '../../../src/ui/item-events.js';
import { useMovableClock } from '../../support/clock.js';
import { bookRange, sampleBook } from '../../support/books.js';
import { emulateMediaFeatures, pressChord } from '../../support/commands.js';
import { atRest } from '../../support/rest.js';
import { frames, onPage, settled, shadow, texts, until } from '../../support/page.js';

interface Setting extends Partial<AlaBookCarousel> {
  /** Width of the box around it, in CSS pixels. */
  readonly width?: number;
  readonly books?: readonly Book[];
}

/** Twelve books of which four fit, unless it is said otherwise. */
async function open({
  width = 784,
  books = bookRange(1, 12),
  dir = '',
  ...more
}: Setting = {}): Promise<AlaBookCarousel> {
  const carousel = Object.assign(document.createElement('ala-book-carousel'), {
    heading: 'Our books',
    ...more,
    items: books,
  });
  await onPage(html`<div dir=${dir || 'ltr'} .style=${`width: ${width}px`}>${carousel}</div>`);
  await settled(carousel);
  await until(() => position(carousel) || more.view === 'grid' || books.length < 3, 'the first measure');
  await until(() => !carousel.shadowRoot?.querySelector('.blank'), 'the generated covers');
  return carousel;
}

const part = (carousel: Element, name: string): HTMLElement => shadow(carousel, `[part~=${name}]`);
const position = (carousel: Element): string => texts(carousel, '[part=position]').join();
const said = (carousel: Element): string => texts(carousel, '[role=status]').join();
const at = async (carousel: Element, where: string): Promise<void> => {
  await until(() => position(carousel) === where, `${where}, it is ${position(carousel)}`);
  await atRest(shadow(carousel, '.cards'));
};
const active = (carousel: AlaBookCarousel): Element | null | undefined => carousel.shadowRoot?.activeElement;
const nameOf = (element: Element | null | undefined): string =>
  element?.ariaLabel ?? (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Names of all that Tab comes to, in order. */
async function tabStops(carousel: AlaBookCarousel): Promise<string[]> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  const home = carousel.parentElement as Element;
  home.before(before);
  home.after(after);
  before.focus();
  const stops: string[] = [];
  for (let step = 0; step < 60; step++) {
    await pressChord('Tab');
    if (document.activeElement === after || document.activeElement === document.body) break;
    stops.push(nameOf(active(carousel)));
  }
  before.remove();
  after.remove();
  return stops;
}

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly Node[];
}
const flat = (node: Node | null): Node[] => (node ? [node, ...(node.children ?? []).flatMap(flat)] : []);

const clock = useMovableClock();

describe('ala-book-carousel in the accessibility tree', () => {
  it('is a region that calls itself a carousel, with one list of 12 books', async () => {
    const carousel = await open();
    const region = shadow(carousel, '[role=region]');
    expect([region.ariaRoleDescription, region.getAttribute('aria-labelledby')]).to.deep.equal(['carousel', 'heading']);
    const ul = shadow(carousel, 'ul');
    expect([ul.role, ul.children.length]).to.deep.equal(['list', 12]);
    expect([...ul.children].every((item) => item.localName === 'li' && !item.hasAttribute('role'))).to.equal(true);
    expect(carousel.shadowRoot?.querySelectorAll('[inert], [aria-hidden] li, li[aria-hidden]').length).to.equal(0);
    const tree = flat((await a11ySnapshot({}).catch(() => null)) as Node | null);
    // Only Chromium gives its tree; the others are held to the same markup above.
    if (tree.length === 0) return;
    const list = tree.find(({ role }) => role === 'list');
    const links = flat(list ?? null).filter(({ role }) => role === 'link');
    expect(links.map(({ name }) => name)).to.deep.equal(bookRange(1, 12).map(({ title }) => title));
    const slides = flat(list ?? null).filter(({ role }) => role === 'group');
    expect(slides.map(({ name }) => name)).to.deep.equal(bookRange(1, 12).map((_, index) => `${index + 1} of 12`));
  });

  it('without a heading is a group named by label, else as books; no landmark', async () => {
    const carousel = await open({ heading: undefined });
    const group = shadow(carousel, '[role=group][aria-roledescription]');
    expect([group.ariaLabel, group.ariaRoleDescription]).to.deep.equal(['Books', 'carousel']);
    carousel.label = 'New on the shelf';
    await carousel.updateComplete;
    expect(group.ariaLabel).to.equal('New on the shelf');
    expect(carousel.shadowRoot?.querySelector('[role=region]')).to.equal(null);
    carousel.view = 'grid';
    await carousel.updateComplete;
    expect(shadow(carousel, 'ul').ariaLabel).to.equal('New on the shelf');
    expect(carousel.shadowRoot?.querySelector('[aria-roledescription], li > [role]')).to.equal(null);
  });

  it('says where it is once after a press, half a second after it has come to rest, and nothing otherwise', async () => {
    const carousel = await open();
    expect(said(carousel)).to.equal('');
    const heard: string[] = [];
    const rests: number[] = [];
    let spoken = 0;
    shadow(carousel, 'ul').addEventListener('scrollend', () => rests.push(performance.now()));
    new MutationObserver(() => {
      spoken = performance.now();
      heard.push(said(carousel));
    }).observe(shadow(carousel, '[role=status]'), { subtree: true, childList: true, characterData: true });
    part(carousel, 'next').click();
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['Books 5 to 8 of 12']);
    if ('onscrollend' in window) expect(spoken - rests.at(-1)!).to.be.at.least(490);
    shadow(carousel, 'ul').scrollTo({ left: 0 });
    await at(carousel, 'Books 1 to 4 of 12');
    carousel.parentElement!.style.width = '600px';
    carousel.items = bookRange(1, 11);
    await at(carousel, 'Books 1 to 3 of 11');
    await clock.advance(1200);
    expect(heard).to.deep.equal(['Books 5 to 8 of 12']);
    expect(carousel.shadowRoot?.querySelectorAll('[role=status], [aria-live]').length).to.equal(1);
  });

  for (const [name, change] of [
    ['carousel', () => undefined],
    ['grid', (carousel: AlaBookCarousel) => (carousel.view = 'grid')],
    ['autoplay', (carousel: AlaBookCarousel) => (carousel.autoplay = 9)],
    ['no heading', (carousel: AlaBookCarousel) => (carousel.heading = undefined)],
    ['dark', (carousel: AlaBookCarousel) => ((carousel.theme = 'dark'), (carousel.style.background = '#0d1920'))],
    ['200 % text', (carousel: AlaBookCarousel) => carousel.style.setProperty('--ala-size-base', '32px')],
    ['right to left', (carousel: AlaBookCarousel) => (carousel.dir = 'rtl')],
    ['books without links', (carousel: AlaBookCarousel) => (carousel.items = bookRange(1, 12, { url: undefined }))],
  ] as const) {
    it(`axe finds nothing: ${name}`, async () => {
      const carousel = await open({ viewSwitch: true, books: bookRange(1, 12, { buyUrl: 'https://shop.example/' }) });
      change(carousel);
      await carousel.updateComplete;
      await frames();
      await expect(carousel).to.be.accessible();
    });
  }
});

describe('ala-book-carousel for a visitor with the keyboard', () => {
  it('Tab comes to the controls and to the links of the books in view', async () => {
    const books = bookRange(1, 12, { buyUrl: 'https://shop.example/' });
    const carousel = await open({ books, viewSwitch: true, moreHref: '/all', moreLabel: 'All books' });
    const controls = ['All books', 'Previous books', 'Next books', 'Carousel', 'Grid'];
    const links = (from: number, to: number): string[] =>
      bookRange(from, to).flatMap(({ title }) => [title, `Buy: ${title}`]);
    expect(await tabStops(carousel)).to.deep.equal([...controls, ...links(1, 4)]);
    part(carousel, 'next').click();
    await at(carousel, 'Books 5 to 8 of 12');
    expect(await tabStops(carousel)).to.deep.equal([...controls, ...links(5, 8)]);
    const hidden = [...carousel.shadowRoot!.querySelectorAll('.item a')].filter((link) =>
      link.hasAttribute('tabindex'),
    );
    expect(hidden.length).to.equal(16);
    expect(hidden.every((link) => link.getAttribute('tabindex') === '-1')).to.equal(true);
  });

  it('the button at the end is disabled in word only and keeps the focus', async () => {
    const carousel = await open();
    expect([part(carousel, 'previous').ariaDisabled, part(carousel, 'next').ariaDisabled]).to.deep.equal([
      'true',
      null,
    ]);
    part(carousel, 'next').focus();
    await pressChord('Enter');
    await at(carousel, 'Books 5 to 8 of 12');
    await pressChord('Enter');
    await at(carousel, 'Books 9 to 12 of 12');
    await until(() => part(carousel, 'next').ariaDisabled === 'true');
    expect((part(carousel, 'next') as HTMLButtonElement).disabled).to.equal(false);
    expect(nameOf(active(carousel))).to.equal('Next books');
    await pressChord('Enter');
    await frames(6);
    expect(position(carousel)).to.equal('Books 9 to 12 of 12');
    expect(nameOf(active(carousel))).to.equal('Next books');
  });

  it('with loop no button ends, and the same books come again', async () => {
    const carousel = await open({ loop: true });
    part(carousel, 'previous').click();
    await at(carousel, 'Books 9 to 12 of 12');
    expect([part(carousel, 'previous').ariaDisabled, part(carousel, 'next').ariaDisabled]).to.deep.equal([null, null]);
    part(carousel, 'next').click();
    await at(carousel, 'Books 1 to 4 of 12');
    expect(texts(carousel, '.item').length).to.equal(12);
  });

  for (const [dir, on, back] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`arrow keys work on the buttons and on the row, not on a link (${dir})`, async () => {
      const carousel = await open({ dir });
      part(carousel, 'previous').focus();
      await pressChord(on);
      await at(carousel, 'Books 5 to 8 of 12');
      await pressChord(back);
      await at(carousel, 'Books 1 to 4 of 12');
      shadow(carousel, 'ul').focus();
      await pressChord(on);
      await at(carousel, 'Books 5 to 8 of 12');
      await until(() => said(carousel) === 'Books 5 to 8 of 12');
      const link = shadow(carousel, '.item:nth-child(6) a');
      link.focus();
      const ignored = new KeyboardEvent('keydown', { key: on, bubbles: true, composed: true, cancelable: true });
      link.dispatchEvent(ignored);
      expect(ignored.defaultPrevented).to.equal(false);
      const chord = new KeyboardEvent('keydown', { key: back, altKey: true, bubbles: true, cancelable: true });
      part(carousel, 'next').dispatchEvent(chord);
      expect(chord.defaultPrevented, 'Alt and an arrow is the browser’s').to.equal(false);
      await frames(6);
      expect(position(carousel)).to.equal('Books 5 to 8 of 12');
    });
  }

  it('a focused book comes into view, and one that find-in-page has found becomes a tab stop', async () => {
    const carousel = await open();
    shadow(carousel, '.item:nth-child(7) a').focus();
    await until(() => /Books [4-7] to ([7-9]|10) of 12/.test(position(carousel)));
    expect(nameOf(active(carousel))).to.equal('Book 7');
    // What the browser does with a text that it has found.
    shadow(carousel, '.item:nth-child(12)').scrollIntoView({ inline: 'nearest', block: 'nearest' });
    await at(carousel, 'Books 9 to 12 of 12');
    expect(shadow(carousel, '.item:nth-child(12) a').hasAttribute('tabindex')).to.equal(false);
  });

  it('tells the page of a visitor’s moves, and not of a script’s', async () => {
    const carousel = await open();
    const changes: unknown[] = [];
    carousel.addEventListener('ala-change', (event: AlaChangeEvent) => changes.push([event.name, event.value]));
    part(carousel, 'next').click();
    await until(() => changes.length > 0);
    shadow(carousel, 'ul').scrollTo({ left: 0 });
    await at(carousel, 'Books 1 to 4 of 12');
    carousel.view = 'grid';
    await carousel.updateComplete;
    expect(changes).to.deep.equal([['page', 5]]);
  });
});

describe('ala-book-carousel: views and widths', () => {
  it('grid: all books at once, every link a tab stop, and no buttons to turn', async () => {
    const carousel = await open({ view: 'grid', viewSwitch: true });
    expect(await tabStops(carousel)).to.deep.equal(['Carousel', 'Grid', ...bookRange(1, 12).map(({ title }) => title)]);
    const tops = [...shadow(carousel, 'ul').children].map((item) => Math.round(item.getBoundingClientRect().top));
    expect(new Set(tops).size).to.be.greaterThan(3);
  });

  it('the visitor’s switch changes the view, keeps the focus and tells the page', async () => {
    const carousel = await open({ viewSwitch: true });
    const [row, grid] = [...part(carousel, 'view-switch').children] as HTMLElement[];
    expect([row!.ariaPressed, grid!.ariaPressed]).to.deep.equal(['true', 'false']);
    const changes: unknown[] = [];
    carousel.addEventListener('ala-change', (event: AlaChangeEvent) => changes.push([event.name, event.value]));
    grid!.focus();
    await pressChord('Enter');
    await until(() => carousel.view === 'grid');
    await carousel.updateComplete;
    expect([row!.ariaPressed, grid!.ariaPressed, nameOf(active(carousel))]).to.deep.equal(['false', 'true', 'Grid']);
    row!.click();
    await at(carousel, 'Books 1 to 4 of 12');
    expect(changes).to.deep.equal([
      ['view', 'grid'],
      ['view', 'carousel'],
    ]);
  });

  it('a view that is not in the table is a carousel', async () => {
    const carousel = await open({ view: 'shelf' as 'grid' });
    expect(part(carousel, 'next').checkVisibility()).to.equal(true);
  });

  for (const [width, fit] of [
    [240, 1],
    [320, 2],
    [600, 3],
    [784, 4],
    [1100, 5],
  ] as const) {
    it(`${width} px: ${fit} side by side`, async () => {
      const carousel = await open({ width });
      const last = fit === 1 ? 'Book 1 of 12' : `Books 1 to ${fit} of 12`;
      await at(carousel, last);
    });
  }

  it('one book, or as many as fit: no buttons', async () => {
    const carousel = await open({ books: [sampleBook(1)] });
    await until(() => !part(carousel, 'next').checkVisibility());
    carousel.items = bookRange(1, 4);
    await carousel.updateComplete;
    expect(part(carousel, 'next').checkVisibility()).to.equal(false);
    carousel.items = bookRange(1, 5);
    await until(() => part(carousel, 'next').checkVisibility());
  });

  it('a refresh that brings the books into another order leaves the focus where the visitor is', async () => {
    const carousel = await open();
    const link = shadow(carousel, '.item:nth-child(2) a');
    link.focus();
    const [one, two, three, ...rest] = bookRange(1, 12);
    carousel.items = [two!, ...rest, one!, three!];
    await carousel.updateComplete;
    expect(active(carousel) === link, 'focus').to.equal(true);
    carousel.items = [...rest, one!, two!, three!];
    await carousel.updateComplete;
    expect(active(carousel) === link, 'focus').to.equal(true);
    carousel.items = [three!, two!, one!];
    await carousel.updateComplete;
    expect(active(carousel) === link, 'focus').to.equal(true);
  });

  it('keeps the first book in view through resize and refresh', async () => {
    const carousel = await open();
    part(carousel, 'next').click();
    await at(carousel, 'Books 5 to 8 of 12');
    carousel.parentElement!.style.width = '600px';
    await at(carousel, 'Books 5 to 7 of 12');
    carousel.items = [sampleBook(21), sampleBook(22), ...bookRange(1, 10)];
    await at(carousel, 'Books 7 to 9 of 12');
    const first = shadow(carousel, '.item:nth-child(7)');
    expect(first.textContent).to.contain('Book 5');
    const [list, item] = [shadow(carousel, 'ul'), first].map((element) => element.getBoundingClientRect().left);
    expect(Math.abs(list! - item!)).to.be.lessThan(9);
  });

  it('is right when it was in a closed <details> at first', async () => {
    const carousel = Object.assign(document.createElement('ala-book-carousel'), {
      heading: 'Books',
      items: bookRange(1, 12),
    });
    const details = await onPage<HTMLDetailsElement>(
      html`<details .style=${'inline-size: 800px'}>
        <summary>Books</summary>
        ${carousel}
      </details>`,
    );
    await settled(carousel);
    details.open = true;
    await at(carousel, 'Books 1 to 4 of 12');
    part(carousel, 'next').click();
    await at(carousel, 'Books 5 to 8 of 12');
    details.open = false;
    await frames();
    details.open = true;
    await frames();
    expect(position(carousel)).to.equal('Books 5 to 8 of 12');
  });

  it('1.4.10: nothing sticks out at 320 px, also with 200 % text and words that do not break', async () => {
    const books = [sampleBook(1, { title: 'Donaudampfschifffahrtsgesellschaft'.repeat(3) }), ...bookRange(2, 12)];
    const carousel = await open({ width: 288, books, viewSwitch: true, autoplay: 9 });
    for (const size of ['medium', '32px']) {
      carousel.style.setProperty('--ala-size-base', size);
      for (const view of ['carousel', 'grid'] as const) {
        carousel.view = view;
        await carousel.updateComplete;
        await frames();
        expect(shadow(carousel, '.ala').scrollWidth, `${view} ${size}`).to.be.at.most(288);
        for (const item of shadow(carousel, 'ul').children) {
          expect(item.scrollWidth, `${view} ${size}`).to.be.at.most(item.clientWidth + 1);
          expect(item.clientWidth).to.be.at.most(288);
        }
      }
    }
  });

  it('1.4.10: as wide as the page, it does not make the page scroll sideways', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const box = (await open({ width: 320, dir })).parentElement!;
      box.style.overflow = 'auto';
      expect(box.scrollWidth, dir).to.equal(box.clientWidth);
    }
  });

  it('2.5.7: one press does what a drag does, in both directions', async () => {
    const carousel = await open();
    part(carousel, 'next').click();
    await at(carousel, 'Books 5 to 8 of 12');
    part(carousel, 'previous').click();
    await at(carousel, 'Books 1 to 4 of 12');
  });

  it('2.5.8: every target is 24 px or more', async () => {
    const books = bookRange(1, 12, { buyUrl: 'https://shop.example/', description: 'Word '.repeat(60) });
    const carousel = await open({ books, viewSwitch: true, autoplay: 9, moreHref: '/all' });
    for (const view of ['carousel', 'grid'] as const) {
      carousel.view = view;
      await carousel.updateComplete;
      for (const target of carousel.shadowRoot!.querySelectorAll<HTMLElement>('a, button')) {
        if (!target.checkVisibility()) continue;
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), `${view}: ${nameOf(target)}`).to.be.at.least(24);
      }
    }
  });

  it('forced colors: a button that has ended looks like it', async () => {
    const carousel = await open();
    if (!(await emulateMediaFeatures({ 'forced-colors': 'active' }))) return;
    const [ended, ready] = ['previous', 'next'].map((name) => getComputedStyle(part(carousel, name)));
    // Colors change with a transition.
    await until(() => ended!.color !== ready!.color && ended!.borderColor !== ready!.borderColor);
    await emulateMediaFeatures({});
  });

  it('prints all books with all that is said of them, and no buttons', async () => {
    const description = 'Word '.repeat(60).trim();
    const carousel = await open({ books: bookRange(1, 12, { description }) });
    if (!(await emulateMediaFeatures({ media: 'print' }))) return;
    const buttons = [...carousel.shadowRoot!.querySelectorAll('button')];
    expect(buttons.filter((button) => button.checkVisibility()).map(nameOf)).to.deep.equal([]);
    const said = part(carousel, 'description');
    expect(getComputedStyle(said, '::after').content).to.equal(`"${description}"`);
    expect(said.firstElementChild?.checkVisibility()).to.equal(false);
    const list = shadow(carousel, 'ul');
    expect(list.scrollWidth).to.be.at.most(list.clientWidth);
    await emulateMediaFeatures({});
  });
});
