import { expect } from '@open-wc/testing';
import { FeedError, readFeed } from '../../src/feeds/index.js';
import type { Book, FeedResult, ReadOptions } from '../../src/feeds/index.js';
import { parseAvailability, parsePublished } from '../../src/feeds/items/book-item.js';
import { toIsbn13 } from '../../src/feeds/values/isbn.js';
import { parseAudience, toPrices } from '../../src/feeds/values/prices.js';

const URL_OF_FEED = 'https://shop.example/feeds/books.json';

const read = (document: unknown, options: Partial<ReadOptions> = {}): Promise<FeedResult<Book>> =>
  readFeed('books', JSON.stringify(document), { url: URL_OF_FEED, ...options });

/** The first book without the fields it has nothing for. */
async function first(document: unknown, options?: Partial<ReadOptions>): Promise<Record<string, unknown>> {
  const { items } = await read(document, options);
  return JSON.parse(JSON.stringify(items[0])) as Record<string, unknown>;
}

describe('toIsbn13', () => {
  const ISBNS: readonly (readonly [unknown, string | undefined])[] = [
    ['978-0-306-40615-7', '9780306406157'],
    ['urn:isbn:978-0-306-40615-7', '9780306406157'],
    ['ISBN-13: 978 0 306 40615 7', '9780306406157'],
    ['0-306-40615-2', '9780306406157'],
    ['978\u20110\u2013306\u201340615\u20117', '9780306406157'],
    ['080442957X', '9780804429573'],
    [9780306406157, '9780306406157'],
    ['9780306406158', undefined],
    ['0306406153', undefined],
    ['4006381333931', undefined],
    ['X306406152', undefined],
    ['', undefined],
    [null, undefined],
  ];
  for (const [value, isbn] of ISBNS) it(String(value), () => expect(toIsbn13(value)).to.equal(isbn));
});

describe('parsePublished', () => {
  const DATES: readonly (readonly [unknown, string | undefined])[] = [
    ['2024', '2024'],
    [2024, '2024'],
    ['2024-05', '2024-05'],
    ['2024-05-06T00:00:00Z', '2024-05-06'],
    ['July 4, 2004', '2004'],
    ['c1995.', '1995'],
    ['0001-01-01T00:00:00Z', undefined],
    ['2024-13', '2024'],
    ['12345', undefined],
    ['soon', undefined],
  ];
  for (const [value, date] of DATES) it(String(value), () => expect(parsePublished(value)).to.equal(date));
});

describe('prices', () => {
  const PRICES: readonly (readonly [unknown, unknown])[] = [
    ['$64.99', [{ amount: '64.99', currency: 'USD' }]],
    [
      [
        { amount: '64.99', currency: 'usd', audience: 'Non-members' },
        { amount: 58.49, currency: 'USD', audience: 'member' },
      ],
      [
        { amount: '64.99', currency: 'USD', audience: 'nonmember' },
        { amount: '58.49', currency: 'USD', audience: 'member' },
      ],
    ],
    [{ amount: '10', max: '20', currency: 'EUR' }, [{ amount: '10', max: '20', currency: 'EUR' }]],
    ['from $10, students $5', [{ text: 'from $10, students $5' }]],
    [{ text: 'On request' }, [{ text: 'On request' }]],
    [{ amount: '', text: 'On request' }, [{ text: 'On request' }]],
    [{ amount: 0, currency: 'USD', text: 'Free' }, [{ amount: '0', currency: 'USD', text: 'Free' }]],
    [[null, {}, '', false], []],
  ];
  for (const [value, prices] of PRICES) {
    it(JSON.stringify(value), () => expect(JSON.parse(JSON.stringify(toPrices(value)))).to.deep.equal(prices));
  }

  it('name whom they are for', () => {
    expect(['Member price', 'ALA members', 'Students', 'Nonmember'].map(parseAudience)).to.deep.equal([
      'member',
      'ALA members',
      'student',
      'nonmember',
    ]);
  });

  it('are no availability', () => {
    const words = [
      'InStock',
      'https://schema.org/OutOfStock',
      'PreOrder',
      'open-access',
      'borrow',
      'SoldOut',
      'somewhere',
    ];
    expect(words.map((word) => parseAvailability(word.replace(/^.*\//, '')))).to.deep.equal([
      'in-stock',
      'out-of-stock',
      'preorder',
      'open-access',
      'borrow',
      'out-of-stock',
      undefined,
    ]);
  });
});

describe('JSON Feed as books', () => {
  it('reads `_ala_core`', async () => {
    const book = await first({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        {
          id: 'x1',
          title: 'Inclusive Cataloging &amp; more',
          url: '/ic',
          image: '/ic.png',
          summary: 'About it',
          authors: [{ name: 'The shop' }],
          language: 'en',
          _ala_core: {
            subtitle: 'Histories, Context',
            isbn: '0-306-40615-2',
            authors: ['Ada', { name: 'Bo' }],
            prices: [{ amount: '64.99', currency: 'USD' }],
            buy_url: 'https://store.example/ic',
            formats: ['Print', 'PDF'],
            published: '2024-05',
            series: { name: 'Core Guides', position: 3 },
            availability: 'in-stock',
          },
        },
      ],
    });
    expect(book).to.deep.equal({
      id: '9780306406157',
      isbn13: '9780306406157',
      title: 'Inclusive Cataloging & more',
      subtitle: 'Histories, Context',
      authors: ['Ada', 'Bo'],
      cover: { src: 'https://shop.example/ic.png', alt: '' },
      url: 'https://shop.example/ic',
      buyUrl: 'https://store.example/ic',
      prices: [{ amount: '64.99', currency: 'USD' }],
      published: '2024-05',
      description: 'About it',
      formats: ['Print', 'PDF'],
      availability: 'in-stock',
      series: { name: 'Core Guides', position: '3' },
      language: 'en',
    });
  });

  it('takes authors and text of the item, and skips a book without a title', async () => {
    const { items, warnings } = await read({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        { id: 1, title: 'A', authors: [{ name: 'Ada' }], content_html: '<p>One</p><p>two</p>' },
        { id: 2, summary: 'No title' },
        { id: 3, title: 'B', authors: [{ name: 'Bo' }], _ala_core: { authors: [] } },
        { id: 4, title: 'C', authors: [{ name: 'Cy' }], _ala_core: { authors: '' } },
      ],
    });
    expect(items.map(({ authors }) => authors)).to.deep.equal([['Ada'], ['Bo'], ['Cy']]);
    expect(items[0]?.description).to.equal('One two');
    expect(warnings[0]?.code).to.equal('skip-title');
  });
});

const publication = {
  metadata: {
    title: { en: 'Moby-Dick', 'fr-CA': 'Moby Dick, ou le cachalot' },
    subtitle: 'Or, the Whale',
    identifier: 'urn:isbn:978-0-306-40615-7',
    author: ['Herman Melville', { name: { en: 'An Editor' } }],
    publisher: [{ name: 'Harper' }],
    published: '1851-10-18T00:00:00Z',
    language: ['en', 'fr'],
    description: '<p>Call me <i>Ishmael</i></p>',
    numberOfPages: 635,
    belongsTo: { series: { name: 'Whales', position: 1.5 } },
  },
  links: [
    { rel: 'self', href: '/moby.json', type: 'application/opds-publication+json' },
    { rel: ['alternate'], href: '/moby.html', type: 'text/html' },
    { rel: 'http://opds-spec.org/acquisition/sample', href: '/sample.epub', type: 'application/epub+zip' },
    { rel: 'http://opds-spec.org/acquisition/buy', href: '/buy{?u}', templated: true, type: 'text/html' },
    {
      rel: 'http://opds-spec.org/acquisition/buy',
      href: '/buy',
      type: 'text/html',
      properties: {
        price: { currency: 'USD', value: 9.5 },
        indirectAcquisition: [{ type: 'application/adobe+xml', child: [{ type: 'application/epub+zip' }] }],
      },
    },
  ],
  images: [
    { href: '/thumb.jpg', type: 'image/jpeg', width: 100, height: 150 },
    { href: '/cover.jpg', type: 'image/jpeg', width: 600, height: 900 },
    { href: '/huge.jpg', type: 'image/jpeg', width: 2000, height: 3000 },
    { href: '/cover.svg', type: 'image/svg+xml' },
    { href: '/{size}.jpg', type: 'image/jpeg', width: 500, height: 750, templated: true },
  ],
  licenses: [{ metadata: { price: { currency: 'USD', value: 70 } } }],
};

describe('OPDS as books', () => {
  it('reads every field', async () => {
    expect(await first({ metadata: { title: 'New' }, publications: [publication] })).to.deep.equal({
      id: '9780306406157',
      isbn13: '9780306406157',
      title: 'Moby-Dick',
      subtitle: 'Or, the Whale',
      authors: ['Herman Melville', 'An Editor'],
      cover: { src: 'https://shop.example/cover.jpg', alt: '', width: 600, height: 900 },
      url: 'https://shop.example/moby.html',
      buyUrl: 'https://shop.example/buy',
      prices: [{ amount: '9.5', currency: 'USD' }],
      publisher: 'Harper',
      published: '1851-10-18',
      description: 'Call me Ishmael',
      formats: ['EPUB'],
      series: { name: 'Whales', position: '1.5' },
      pages: 635,
      language: 'en',
    });
  });

  it('speaks the wanted language where it can', async () => {
    const titles = await Promise.all(
      ['fr', 'fr-CA', 'EN-us', 'ja', undefined].map(
        async (language) => (await first({ metadata: {}, publications: [publication] }, { language })).title,
      ),
    );
    expect(titles).to.deep.equal([
      'Moby Dick, ou le cachalot',
      'Moby Dick, ou le cachalot',
      'Moby-Dick',
      'Moby-Dick',
      'Moby-Dick',
    ]);
  });

  it('reads groups after the top level, each book once', async () => {
    const book = (title: string): object => ({ metadata: { title, identifier: title } });
    const { items, next, total } = await read({
      metadata: { numberOfItems: 40 },
      links: [
        { rel: 'next', href: '?page={n}', templated: true },
        { rel: ['next'], href: '?page=2' },
      ],
      groups: [
        { publications: [book('B'), book('A')] },
        { navigation: [] },
        { publications: [book('C'), { metadata: {} }] },
      ],
      publications: [book('A')],
    });
    expect(items.map(({ title }) => title)).to.deep.equal(['A', 'B', 'C']);
    expect([next, total]).to.deep.equal(['https://shop.example/feeds/books.json?page=2', 40]);
  });

  const PAGES: readonly (readonly [string, unknown, object[], string | undefined])[] = [
    ['a self of type HTML', 'x', [{ rel: 'self', href: '/p', type: 'text/html' }], 'https://shop.example/p'],
    [
      'a DOI',
      'https://doi.org/10.1/x',
      [{ rel: 'self', href: '/p.json', type: 'application/json' }],
      'https://doi.org/10.1/x',
    ],
    [
      'an EPUB to borrow',
      'x',
      [{ rel: 'http://opds-spec.org/acquisition/borrow', href: '/b.epub', type: 'application/epub+zip' }],
      'https://shop.example/b.epub',
    ],
    [
      'nothing but a license',
      'x',
      [
        {
          rel: 'http://opds-spec.org/acquisition/borrow',
          href: '/b',
          type: 'application/vnd.readium.license.status.v1.0+json',
        },
      ],
      undefined,
    ],
    [
      'nothing but a sample',
      'x',
      [{ rel: 'http://opds-spec.org/acquisition/sample', href: '/s.epub', type: 'application/epub+zip' }],
      undefined,
    ],
  ];
  for (const [name, identifier, links, url] of PAGES) {
    it(`has as its page ${name}`, async () => {
      expect(
        (await first({ metadata: {}, publications: [{ metadata: { title: 'A', identifier }, links }] })).url,
      ).to.equal(url);
    });
  }

  it('has availability by what one can do', async () => {
    const of = async (rel: string, properties?: object): Promise<unknown> =>
      (
        await first({
          metadata: {},
          publications: [
            {
              metadata: { title: 'A' },
              links: [{ rel: `http://opds-spec.org/acquisition/${rel}`, href: '/x', properties }],
            },
          ],
        })
      ).availability;
    expect([
      await of('open-access'),
      await of('borrow'),
      await of('borrow', { availability: { state: 'unavailable' } }),
      await of('buy'),
    ]).to.deep.equal(['open-access', 'borrow', 'out-of-stock', undefined]);
  });

  it('says when it lists catalogs', async () => {
    const error: unknown = await read({
      metadata: {},
      navigation: [{ href: '/new', title: 'New' }, { href: '/all' }],
    }).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(FeedError).and.include({ step: 'shape' });
    expect((error as FeedError).message).to.equal(
      'This OPDS address lists catalogs, not books. It leads to https://shop.example/new, https://shop.example/all',
    );
    expect((await read({ metadata: {}, publications: [], navigation: [{ href: '/new' }] })).items).to.deep.equal([]);
  });
});

describe('schema.org as books', () => {
  const context = { '@context': 'https://schema.org' };

  it('reads every field', async () => {
    expect(
      await first({
        ...context,
        '@type': 'Book',
        name: 'Shelves',
        alternativeHeadline: 'A history',
        isbn: ['0-306-40615-2'],
        author: [{ '@type': 'Person', name: 'Ada' }, 'Bo'],
        image: '/s.png',
        url: '/s',
        publisher: { '@type': 'Organization', name: 'ALA' },
        datePublished: '2024-05-01',
        description: 'On <b>shelves</b>',
        bookFormat: ['https://schema.org/EBook', 'Hardcover'],
        numberOfPages: '120',
        inLanguage: 'en',
        isPartOf: { '@type': 'BookSeries', name: 'Guides' },
        position: 2,
        offers: [
          {
            '@type': 'Offer',
            name: 'Member price',
            price: '58.49',
            priceCurrency: 'USD',
            url: '/buy',
            availability: 'https://schema.org/InStock',
          },
          { '@type': 'Offer', price: 64.99, priceCurrency: 'USD', eligibleCustomerType: { name: 'Nonmembers' } },
        ],
      }),
    ).to.deep.equal({
      id: '9780306406157',
      isbn13: '9780306406157',
      title: 'Shelves',
      subtitle: 'A history',
      authors: ['Ada', 'Bo'],
      cover: { src: 'https://shop.example/s.png', alt: '' },
      url: 'https://shop.example/s',
      buyUrl: 'https://shop.example/buy',
      prices: [
        { amount: '58.49', currency: 'USD', audience: 'member' },
        { amount: '64.99', currency: 'USD', audience: 'nonmember' },
      ],
      publisher: 'ALA',
      published: '2024-05-01',
      description: 'On shelves',
      formats: ['EBook', 'Hardcover'],
      availability: 'in-stock',
      series: { name: 'Guides', position: '2' },
      pages: 120,
      language: 'en',
    });
  });

  it('reads ranges, and never a review as a book', async () => {
    const { items } = await read({
      ...context,
      '@type': 'Product',
      name: 'Lamp',
      review: [{ '@type': 'Review', name: 'Bad' }],
      offers: {
        '@type': 'AggregateOffer',
        lowPrice: '10',
        highPrice: '20.50',
        priceCurrency: 'EUR',
        offers: [{ url: 'shop.example/x' }],
      },
    });
    expect(items.map(({ title, prices, buyUrl }) => ({ title, prices, buyUrl }))).to.deep.equal([
      { title: 'Lamp', prices: [{ amount: '10', max: '20.50', currency: 'EUR' }], buyUrl: undefined },
    ]);
  });
});

it('schema.org: an empty name does not hide the headline', async () => {
  const document = { '@context': 'https://schema.org', '@type': 'Book', name: ' ', headline: 'A' };
  expect((await first(document)).title).to.equal('A');
});

describe('schema.org offers', () => {
  const offered = async (offers: unknown, ...graph: object[]): Promise<Record<string, unknown>> => {
    const { prices, buyUrl, availability, series } = await first({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Book', name: 'A', offers, isPartOf: { '@id': '#s' } }, ...graph],
    });
    return { prices, buyUrl, availability, series };
  };
  const ten = { '@type': 'Offer', price: '10.00', priceCurrency: 'USD', url: '/buy' };
  const wanted = { prices: [{ amount: '10.00', currency: 'USD' }], buyUrl: 'https://shop.example/buy' };

  it('may be named by `@id`, as may the series', async () => {
    const series = { '@type': 'BookSeries', '@id': '#s', name: 'Guides', position: 3 };
    expect(await offered({ '@id': '#o' }, { ...ten, '@id': '#o' }, series)).to.deep.include({
      ...wanted,
      series: { name: 'Guides', position: '3' },
    });
  });

  it('may be one inside an AggregateOffer, whose currency it has where it names none', async () => {
    expect(await offered({ '@type': 'AggregateOffer', lowPrice: null, offers: ten })).to.deep.include(wanted);
    const { priceCurrency, ...bare } = ten;
    expect(await offered({ '@type': 'AggregateOffer', priceCurrency, offers: [bare] })).to.deep.include(wanted);
  });

  it('pass over fields left empty', async () => {
    const empty = { lowPrice: '', highPrice: '', price: '', priceCurrency: '' };
    const specification = { price: 10, priceCurrency: 'USD' };
    expect((await offered({ ...empty, priceSpecification: specification })).prices).to.deep.equal([
      { amount: '10', currency: 'USD' },
    ]);
    expect((await offered({ ...ten, lowPrice: '', highPrice: '' })).prices).to.deep.equal(wanted.prices);
  });

  it('tell availability as a word, an address, an object or a list', async () => {
    const ways = ['PreOrder', 'http://schema.org/PreOrder', { '@id': 'schema:PreOrder' }, ['PreOrder']];
    const said = await Promise.all(ways.map(async (availability) => (await offered({ availability })).availability));
    expect(said).to.deep.equal(ways.map(() => 'preorder'));
  });
});

describe('map as books', () => {
  it('reads fields of fields', async () => {
    const book = await first(
      { rows: [{ n: 'A', p: '64.99', by: ['Ada', 'Bo'], i: '0306406152' }] },
      {
        map: {
          items: 'rows',
          title: 'n',
          'prices.0.amount': 'p',
          'prices.0.currency': { value: 'USD' },
          authors: 'by',
          isbn13: 'i',
        },
      },
    );
    expect(book).to.deep.include({
      id: '9780306406157',
      title: 'A',
      authors: ['Ada', 'Bo'],
      prices: [{ amount: '64.99', currency: 'USD' }],
    });
  });
});
