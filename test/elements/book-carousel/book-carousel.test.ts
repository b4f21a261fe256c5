import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaBookCarousel } from '../../../src/elements/book-carousel/book-carousel.js';
import type { Book } from '../../../src/feeds/model.js';
import type { AlaChangeEvent, AlaSelectEvent } from '../../../src/ui/item-events.js';
import { bookRange, sampleBook } from '../../support/books.js';
import { json, network, type Answer } from '../../support/network.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';

/** A picture of one dot, so that nothing is asked of a network. */
const DOT = `${location.origin}/demo/pictures/cover-dry-feet.svg`;
const LONG =
  'Everything that a first head of a small library has to know about roofs, pipes, contracts and budgets, told by ' +
  'people who had to learn it in one winter, with lists to copy and letters to send. It has no index.';

const FEED: Answer = json({
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: '1',
      url: 'https://books.example/1',
      title: 'Liberatory Librarianship: Stories of Community',
      _ala_core: {
        prices: [{ amount: '64.99', currency: 'USD' }],
        formats: ['Print'],
        authors: ['Ana Ruiz', 'Sam Lee'],
      },
    },
    {
      id: '2',
      title: 'Sudden Selector',
      language: 'es',
      _ala_core: { prices: [{ amount: '30.50', currency: 'USD' }], buy_url: 'https://shop.example/2' },
    },
  ],
});

const open = async (items: readonly Book[], attributes: Partial<AlaBookCarousel> = {}): Promise<AlaBookCarousel> => {
  const carousel = document.createElement('ala-book-carousel');
  Object.assign(carousel, attributes, { items });
  await onPage(carousel);
  await settled(carousel);
  await until(() => !carousel.shadowRoot?.querySelector('.blank'), 'the generated covers');
  return carousel;
};
const one = (more: Partial<Book>): Promise<AlaBookCarousel> => open([sampleBook(1, more)]);
const words = (carousel: Element, part: string): string[] => texts(carousel, `[part~=${part}]`);

describe('ala-book-carousel: a card', () => {
  it('shows a feed: title, authors, price, format, and where it is had', async () => {
    const { fetch } = network({ '/books.json': FEED });
    const carousel = await onPage<AlaBookCarousel>(html`<ala-book-carousel src="/books.json"></ala-book-carousel>`, {
      fetch,
    });
    await settled(carousel, 'ready');
    expect(words(carousel, 'title')).to.deep.equal([
      'Liberatory Librarianship: Stories of Community',
      'Sudden Selector',
    ]);
    expect(words(carousel, 'authors')).to.deep.equal(['Ana Ruiz and Sam Lee']);
    expect(words(carousel, 'price')).to.deep.equal(['$64.99', '$30.50']);
    expect(words(carousel, 'formats')).to.deep.equal(['Print']);
    expect(words(carousel, 'buy')).to.deep.equal(['Buy: Sudden Selector']);
    expect(shadow<HTMLAnchorElement>(carousel, '[part=buy]').href).to.equal('https://shop.example/2');
    expect(shadow(carousel, '.item:nth-child(2)').lang).to.equal('es');
    expect(shadow(carousel, '[part=buy] [lang=en]').textContent, 'the widget’s own word').to.equal('Buy');
  });

  it('tells prices for members and others in words, and never a 0', async () => {
    const price = (amount: string, audience?: string) => ({ amount, currency: 'USD', audience });
    const carousel = await one({
      prices: [price('48'), price('43.20', 'member'), price('10', 'student'), price('9', 'Retirees'), price('0.00')],
    });
    expect(words(carousel, 'price')).to.deep.equal(['$48.00']);
    expect(words(carousel, 'other-price')).to.deep.equal([
      '$43.20 for members',
      '$10.00 for students',
      '$9.00 (Retirees)',
    ]);
    const free = await one({ prices: [{ amount: '0', currency: 'USD' }] });
    expect(shadow(free, '.foot').textContent).not.to.match(/free|0/i);
    const said = await one({ prices: [{ text: 'Free' }] });
    expect(words(said, 'price')).to.deep.equal(['Free']);
  });

  it('names each of several list prices once, and takes the currency of the settings where the feed has none', async () => {
    const carousel = await one({ prices: [{ amount: '30.50' }, { amount: '25.00' }, { amount: '30.50' }] });
    expect(words(carousel, 'price')).to.deep.equal(['30.50 or 25.00']);
    carousel.parentElement!.setAttribute('currency', 'EUR');
    await until(() => words(carousel, 'price')[0] === '€30.50 or €25.00');
  });

  for (const [availability, state, action] of [
    ['in-stock', [], 'Buy'],
    ['preorder', ['Preorder'], 'Buy'],
    ['out-of-stock', ['Out of stock'], 'Buy'],
    ['borrow', ['Available to borrow'], 'Borrow'],
    ['open-access', ['Open access'], 'Read'],
  ] as const) {
    it(`says ${availability}`, async () => {
      const carousel = await one({ availability, buyUrl: 'https://shop.example/1' });
      expect(words(carousel, 'availability')).to.deep.equal(state);
      expect(words(carousel, 'buy')).to.deep.equal([`${action}: Book 1`]);
    });
  }

  it('shows a book without address, authors, prices and formats as what it is', async () => {
    const carousel = await open([{ id: 'x', title: 'Alone', authors: [], prices: [], formats: [] }]);
    expect(words(carousel, 'title')).to.deep.equal(['Alone']);
    expect(carousel.shadowRoot?.querySelectorAll('.item a, .item button').length).to.equal(0);
    expect(texts(carousel, '.item')[0]).to.match(/^Alone\s*Alone$/);
  });

  it('follows only http(s)', async () => {
    const carousel = await one({ buyUrl: 'javascript:alert(1)', url: 'javascript:alert(1)' });
    expect([words(carousel, 'buy'), words(carousel, 'link')]).to.deep.equal([[], []]);
    expect(words(carousel, 'title')).to.deep.equal(['Book 1']);
  });

  it('shortens a description at a word, with all of it behind a button that says so', async () => {
    const carousel = await one({ description: LONG });
    const [short = ''] = words(carousel, 'description');
    expect(short.endsWith('…')).to.equal(true);
    expect(short.length).to.be.within(60, 121);
    expect(LONG.startsWith(`${short.slice(0, -1)} `), 'ends with a word').to.equal(true);
    const button = shadow<HTMLButtonElement>(carousel, '[part=expand]');
    expect([button.textContent.replace(/\s+/g, ' ').trim(), button.ariaExpanded]).to.deep.equal([
      'More: Book 1',
      'false',
    ]);
    const changes: unknown[] = [];
    carousel.addEventListener('ala-change', (event: AlaChangeEvent) => changes.push([event.name, event.value]));
    button.click();
    await carousel.updateComplete;
    expect(words(carousel, 'description')).to.deep.equal([LONG]);
    expect(button.ariaExpanded).to.equal('true');
    button.click();
    await carousel.updateComplete;
    expect(words(carousel, 'description')).to.deep.equal([short]);
    expect(changes).to.deep.equal([
      ['expanded', { id: 'b1', expanded: true }],
      ['expanded', { id: 'b1', expanded: false }],
    ]);
  });

  it('leaves a description alone that is short, or only a few words too long; counts wide letters double', async () => {
    const carousel = await open([
      sampleBook(1, { description: 'Short.' }),
      sampleBook(2, { description: `${'word '.repeat(28)}end.` }),
      sampleBook(3, { description: '図書館で働く人のための資料の保存と修復についての入門書です。'.repeat(4) }),
    ]);
    expect(words(carousel, 'expand')).to.deep.equal(['More: Book 3']);
    expect(words(carousel, 'description')[2]!.length).to.be.within(30, 61);
  });

  it('asks before a visitor follows a link, with the book', async () => {
    const carousel = await one({ buyUrl: 'https://shop.example/1' });
    const chosen: unknown[] = [];
    carousel.parentElement!.addEventListener('ala-select', (event: AlaSelectEvent) => {
      event.preventDefault();
      chosen.push((event.item as Book).title);
    });
    shadow(carousel, '[part=link]').click();
    shadow(carousel, '[part=buy]').click();
    expect(chosen).to.deep.equal(['Book 1', 'Book 1']);
  });
});

describe('ala-book-carousel: covers', () => {
  it('shows the picture lazily, without a referrer, in a box that is there before it', async () => {
    const carousel = await one({ cover: { src: DOT, alt: 'Two feet' } });
    const image = shadow<HTMLImageElement>(carousel, 'img');
    expect([image.loading, image.referrerPolicy, image.alt]).to.deep.equal(['lazy', 'no-referrer', 'Two feet']);
    expect(shadow(carousel, '.stand').offsetHeight).to.be.greaterThan(200);
  });

  it('draws the one that is missing, for the eye alone and without a request', async () => {
    const start = performance.now();
    const carousel = await one({
      title: 'Slow Paper',
      subtitle: 'Everyday Preservation',
      authors: ['Odile Marchetti'],
    });
    const cover = shadow(carousel, '[part=cover]');
    expect(cover.ariaHidden).to.equal('true');
    expect(cover.querySelector('b')?.textContent).to.equal('Slow Paper');
    expect(cover.textContent).to.contain('Everyday Preservation').and.to.contain('Odile Marchetti');
    expect(carousel.shadowRoot?.querySelector('img')).to.equal(null);
    const { width, height } = cover.getBoundingClientRect();
    expect(height / width).to.be.closeTo(1.5, 0.02);
    const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    // Pictures of the tests before may still arrive.
    const own = requests.filter((each) => ['img', 'css'].includes(each.initiatorType) && each.startTime >= start);
    expect(own.map(({ name }) => name)).to.deep.equal([]);
  });

  it('draws the one that is broken, and the one from a host that is not allowed', async () => {
    const broken = await one({ cover: { src: `${location.origin}/no-such-cover.png`, alt: '' } });
    shadow<HTMLImageElement>(broken, 'img').loading = 'eager';
    await until(() => broken.shadowRoot?.querySelector('.drawn'));
    expect(broken.shadowRoot?.querySelector('img')).to.equal(null);
    const foreign = await one({ cover: { src: 'http://elsewhere.example/cover.png', alt: '' } });
    expect(foreign.shadowRoot?.querySelector('img')).to.equal(null);
    expect(foreign.shadowRoot?.querySelectorAll('.drawn').length).to.equal(1);
  });

  it('of books that a script set may be relative, or no address at all', async () => {
    const cover = (src: string): Partial<Book> => ({ cover: { src, alt: '' } });
    const carousel = await open([
      sampleBook(1, cover('/demo/pictures/cover-dry-feet.svg')),
      sampleBook(2, cover('https://')),
      sampleBook(3, cover('data:image/png;base64,')),
    ]);
    expect(texts(carousel, '.item').length).to.equal(3);
    expect(shadow<HTMLImageElement>(carousel, 'img').src).to.equal(DOT);
    expect(carousel.shadowRoot?.querySelectorAll('.drawn').length).to.equal(2);
  });

  it('gives each drawn cover a paper of its own in the shadow tree', async () => {
    const carousel = await open(bookRange(1, 12));
    const ids = [...(carousel.shadowRoot?.querySelectorAll('pattern') ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(12);
  });
});

describe('ala-book-carousel: limit and more', () => {
  it('shows 12 at first, as many as `limit` says, or all', async () => {
    const carousel = await open(bookRange(1, 20));
    expect(texts(carousel, '.item').length).to.equal(12);
    carousel.limit = 3;
    await carousel.updateComplete;
    expect(texts(carousel, '.item').length).to.equal(3);
    carousel.limit = 0;
    await carousel.updateComplete;
    expect(texts(carousel, '.item').length).to.equal(20);
  });

  it('shows more, and goes on at the first new book, in view', async () => {
    const carousel = await open(bookRange(1, 20), { limit: 6, showMore: true });
    shadow(carousel, '[part=show-more]').click();
    await until(() => texts(carousel, '.item').length === 12);
    await until(() => texts(carousel, '[role=status]')[0] === '6 items added');
    expect(carousel.shadowRoot?.activeElement?.textContent).to.equal('Book 7');
    await until(() => texts(carousel, '[part=position]')[0] !== 'Books 1 to 4 of 12');
    const box = shadow(carousel, '.item:nth-child(7)').getBoundingClientRect();
    await until(
      () => shadow(carousel, '.item:nth-child(7)').getBoundingClientRect().right <= innerWidth,
      String(box.right),
    );
  });

  it('keeps the feed’s order', async () => {
    const carousel = await open([sampleBook(3), sampleBook(1), sampleBook(2)]);
    expect(words(carousel, 'title')).to.deep.equal(['Book 3', 'Book 1', 'Book 2']);
  });
});

describe('ala-book-carousel: book-href', () => {
  const catalog = 'https://catalog.example/search?isbn={isbn13}';
  const hrefs = (carousel: Element): (string | null)[] =>
    [...carousel.shadowRoot!.querySelectorAll('[part~=link]')].map((link) => link.getAttribute('href'));

  it('leads to a catalog, by the ISBN', async () => {
    const carousel = await one({ isbn13: '9780306406157', url: undefined });
    expect(hrefs(carousel)).to.deep.equal([]);
    carousel.setAttribute('book-href', catalog);
    await settled(carousel);
    expect(hrefs(carousel)).to.deep.equal(['https://catalog.example/search?isbn=9780306406157']);
  });

  it('encodes what it fills in, and wins over the address of the feed', async () => {
    const more = { title: 'R&D / now', authors: ['Ana Ruiz'], url: 'https://books.example/1' };
    const carousel = await open([sampleBook(1, more)], { bookHref: 'https://c.example/?t={title}&a={author}' });
    expect(hrefs(carousel)).to.deep.equal(['https://c.example/?t=R%26D%20%2F%20now&a=Ana%20Ruiz']);
  });

  it('leaves a book without the value where its feed leads', async () => {
    const carousel = await open([sampleBook(1, { isbn13: undefined, url: 'https://books.example/1' })], {
      bookHref: catalog,
    });
    expect(hrefs(carousel)).to.deep.equal(['https://books.example/1']);
  });

  it('never leads to a script', async () => {
    const carousel = await open([sampleBook(1, { url: undefined })], { bookHref: 'javascript:alert("{title}")' });
    expect(hrefs(carousel)).to.deep.equal([]);
  });
});
