import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feeds/index.js';
import type { Book, FeedResult } from '../../src/feeds/index.js';

const read = (document: unknown): Promise<FeedResult<Book>> =>
  readFeed('books', JSON.stringify(document), { url: 'https://shop.example/feeds/books.json' });

/** The first book without the fields it has nothing for. */
async function first(document: unknown): Promise<Record<string, unknown>> {
  const { items } = await read(document);
  return JSON.parse(JSON.stringify(items[0])) as Record<string, unknown>;
}

describe('shops', () => {
  it('WooCommerce counts minor units', async () => {
    const product = (prices: object): object => ({
      id: 5,
      name: 'A &amp; B',
      permalink: 'https://shop.example/a',
      sku: '9780306406157',
      short_description: '<p>Short</p>',
      images: [{ src: '/a.jpg', alt: 'Cover' }],
      is_in_stock: true,
      attributes: [
        { name: 'Author', terms: [{ name: 'Ada' }] },
        { name: 'Format', terms: [{ name: 'PDF' }] },
      ],
      prices: { currency_code: 'USD', currency_minor_unit: 2, regular_price: '9999', ...prices },
    });
    expect(await first([product({ price: '6499' })])).to.deep.equal({
      id: '9780306406157',
      isbn13: '9780306406157',
      title: 'A & B',
      authors: ['Ada'],
      cover: { src: 'https://shop.example/a.jpg', alt: 'Cover' },
      url: 'https://shop.example/a',
      prices: [{ amount: '64.99', currency: 'USD' }],
      description: 'Short',
      formats: ['PDF'],
      availability: 'in-stock',
    });
    const PRICES: readonly (readonly [object, object[]])[] = [
      [{ price: '5' }, [{ amount: '0.05', currency: 'USD' }]],
      [{ price: '1500', currency_code: 'JPY', currency_minor_unit: 0 }, [{ amount: '1500', currency: 'JPY' }]],
      [
        { price: '1000', price_range: { min_amount: '1000', max_amount: '2050' } },
        [{ amount: '10.00', max: '20.50', currency: 'USD' }],
      ],
      [{ price: '1000', price_range: { min_amount: '', max_amount: '' } }, [{ amount: '10.00', currency: 'USD' }]],
      [{ price: '' }, []],
    ];
    for (const [prices, wanted] of PRICES) expect((await first([product(prices)])).prices).to.deep.equal(wanted);
  });

  it('Shopify has major units and no currency', async () => {
    expect(
      await first({
        products: [
          {
            id: 9,
            title: 'Guide',
            handle: 'a guide',
            vendor: 'ALA',
            body_html: '<p>Text</p>',
            images: [{ src: 'https://cdn.example/g.jpg', width: 300, height: 400 }],
            variants: [
              { title: 'Print', price: '30.50', compare_at_price: '60.00', barcode: '9780306406157', available: false },
              { title: 'PDF', price: '25.00', available: true },
              { title: 'Default Title', price: '25.00' },
            ],
          },
        ],
      }),
    ).to.deep.equal({
      id: '9780306406157',
      isbn13: '9780306406157',
      title: 'Guide',
      authors: [],
      cover: { src: 'https://cdn.example/g.jpg', alt: '', width: 300, height: 400 },
      url: 'https://shop.example/products/a%20guide',
      prices: [{ amount: '30.50' }, { amount: '25.00' }],
      publisher: 'ALA',
      description: 'Text',
      formats: ['Print', 'PDF'],
      availability: 'in-stock',
    });
    // Half a character is no reason to throw while a widget draws.
    const odd = { id: 9, title: 'Guide', handle: 'a-\ud800', variants: [{ price: '1.00' }] };
    expect((await first({ products: [odd] })).url).to.equal('https://shop.example/products/a-%EF%BF%BD');
  });
});

describe('Open Library as books', () => {
  it('reads a search: works, without an ISBN', async () => {
    const { items, total } = await read({
      numFound: 12,
      docs: [
        {
          key: '/works/OL1W',
          title: 'A',
          author_name: ['Ada'],
          cover_i: 7,
          first_publish_year: 1984,
          isbn: ['9780306406157'],
          publisher: ['Many'],
        },
        { key: 'OL2W', title: 'B', isbn_13: ['9780306406157'] },
      ],
    });
    expect(items[1]).to.include({ id: 'OL2W', isbn13: undefined });
    expect(JSON.parse(JSON.stringify(items[0]))).to.deep.equal({
      id: '/works/OL1W',
      title: 'A',
      authors: ['Ada'],
      cover: { src: 'https://covers.openlibrary.org/b/id/7-L.jpg', alt: '' },
      url: 'https://openlibrary.org/works/OL1W',
      prices: [],
      published: '1984',
      formats: [],
    });
    expect(total).to.equal(12);
  });

  it('reads editions, one record, and books by ISBN', async () => {
    const edition = {
      key: '/books/OL1M',
      title: 'A',
      isbn_10: ['0306406152'],
      covers: [-1],
      publishers: ['P'],
      publish_date: 'July 2004',
      languages: [{ key: '/languages/spa' }],
      description: { value: 'D' },
      series: ['S -- 2'],
      by_statement: 'by Ada ; drawn by Bo.',
    };
    const wanted = {
      id: '9780306406157',
      isbn13: '9780306406157',
      title: 'A',
      authors: ['Ada'],
      url: 'https://openlibrary.org/books/OL1M',
      prices: [],
      publisher: 'P',
      published: '2004',
      description: 'D',
      formats: [],
      series: { name: 'S', position: '2' },
      language: 'spa',
    };
    expect(await first({ size: 1, entries: [edition], links: {} })).to.deep.equal(wanted);
    expect(await first({ ...edition, works: [{ key: '/works/OL1W' }] })).to.deep.equal(wanted);
    expect(
      await first({
        'ISBN:0306406152': {
          title: 'A',
          authors: [{ name: 'Ada' }],
          url: 'https://openlibrary.org/books/OL1M/A',
          cover: { large: 'https://covers.example/l.jpg' },
        },
      }),
    ).to.include({
      id: '9780306406157',
      url: 'https://openlibrary.org/books/OL1M/A',
    });
  });

  it('knows works and editions by bare keys', async () => {
    const url = async (key: string): Promise<unknown> =>
      (await first({ numFound: 1, docs: [{ key, title: 'A' }] })).url;
    expect([await url('OL1W'), await url('OL1M'), await url('OL1A')]).to.deep.equal([
      'https://openlibrary.org/works/OL1W',
      'https://openlibrary.org/books/OL1M',
      undefined,
    ]);
  });
});

describe('Google Books as books', () => {
  it('reads every field, pictures by https', async () => {
    const volume = {
      kind: 'books#volume',
      id: 'g1',
      volumeInfo: {
        title: 'A',
        subtitle: 'B',
        authors: ['Ada'],
        publisher: 'P',
        publishedDate: '2024-05',
        description: '<p>D</p>',
        industryIdentifiers: [
          { type: 'OTHER', identifier: 'x' },
          { type: 'ISBN_10', identifier: '0306406152' },
        ],
        pageCount: 10,
        imageLinks: { thumbnail: 'http://books.example/t.jpg' },
        language: 'en',
        infoLink: 'https://books.example/g1',
      },
      saleInfo: {
        saleability: 'FOR_SALE',
        isEbook: true,
        retailPrice: { amount: 9.99, currencyCode: 'USD' },
        buyLink: 'https://books.example/buy',
      },
    };
    const wanted = {
      id: '9780306406157',
      isbn13: '9780306406157',
      title: 'A',
      subtitle: 'B',
      authors: ['Ada'],
      cover: { src: 'https://books.example/t.jpg', alt: '' },
      url: 'https://books.example/g1',
      buyUrl: 'https://books.example/buy',
      prices: [{ amount: '9.99', currency: 'USD' }],
      publisher: 'P',
      published: '2024-05',
      description: 'D',
      formats: ['E-book'],
      availability: 'in-stock',
      pages: 10,
      language: 'en',
    };
    expect(await first({ kind: 'books#volumes', totalItems: 1, items: [volume] })).to.deep.equal(wanted);
    expect(await first(volume)).to.deep.equal(wanted);
    expect((await read({ kind: 'books#volumes', totalItems: 0 })).items).to.deep.equal([]);
  });
});
