/** One small document of each format, to be mutated. */
export const SHAPES: Readonly<Record<string, unknown>> = {
  'json-feed': {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A',
    next_url: '/2',
    items: [
      {
        id: '1',
        title: 'A &amp; B',
        url: '/a',
        content_html: '<p>A</p>',
        date_published: '2025-02-10T08:00:00Z',
        authors: [{ name: 'Ada' }],
        tags: ['x'],
        _ala_core: {
          label: 'L',
          slug: 's',
          starts: '2025-01-01',
          action: { label: 'A', url: '/b' },
          kind: 'committee',
          parents: ['0'],
          icon: 'metadata',
          order: 2,
          isbn: '9780306406157',
          prices: [{ amount: '64.99', currency: 'USD' }],
          series: { name: 'S', position: 1 },
          published: '2024-05',
        },
      },
    ],
  },
  wordpress: [
    {
      id: 1,
      date_gmt: '2025-02-10T08:00:00',
      link: 'https://a.example/1',
      title: { rendered: 'A &#8211; B' },
      excerpt: { rendered: '<p>A</p>' },
      content: { rendered: '<p>A</p>', protected: false },
      _embedded: {
        author: [{ name: 'Ada' }],
        'wp:featuredmedia': [
          { source_url: '/a.png', media_details: { width: 2, height: 1, sizes: { large: { source_url: '/l.png' } } } },
        ],
        'wp:term': [[{ name: 'x' }]],
      },
    },
  ],
  drupal: {
    jsonapi: {},
    data: [
      {
        type: 'node--article',
        id: '1',
        attributes: {
          title: 'A',
          created: '2025-02-10T08:00:00+00:00',
          path: { alias: '/a' },
          body: { processed: '<p>A</p>' },
        },
        relationships: {
          field_image: { data: { type: 'file--file', id: 'f' } },
          parent: { data: [{ type: 'x--y', id: 'p' }] },
        },
        links: { self: { href: 'https://a.example/jsonapi/node/article/1' } },
      },
    ],
    included: [{ type: 'file--file', id: 'f', attributes: { uri: { url: '/f.png' } } }],
    links: { next: { href: '/jsonapi/2' } },
  },
  'schema-org': {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'Article', headline: 'A', author: { '@id': '#p' }, image: ['a.png'], datePublished: '2025-02-10' },
      {
        '@type': 'Book',
        name: 'B',
        isbn: '0-306-40615-2',
        offers: { '@type': 'Offer', price: 3, priceCurrency: 'EUR' },
        author: 'Ada',
      },
      {
        '@type': 'Organization',
        '@id': '#o',
        name: 'C',
        parentOrganization: { '@id': '#p' },
        subOrganization: [{ name: 'D' }],
      },
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: 'E' }, 'https://a.example/'] },
    ],
  },
  opds: {
    metadata: { title: 'A', numberOfItems: 2 },
    links: [{ rel: 'next', href: '?2' }],
    publications: [
      {
        metadata: {
          title: { en: 'A' },
          author: ['Ada', { name: 'Bo' }],
          identifier: 'urn:isbn:9780306406157',
          language: ['en'],
          published: '2024-01-01',
          belongsTo: { series: [{ name: 'S', position: 1 }] },
        },
        links: [
          {
            rel: 'http://opds-spec.org/acquisition/buy',
            href: '/b',
            type: 'text/html',
            properties: { price: { value: 1, currency: 'USD' } },
          },
        ],
        images: [{ href: '/a.png', type: 'image/png', width: 3, height: 4 }],
      },
    ],
    groups: [{ publications: [{ metadata: { title: 'B' } }] }],
    navigation: [{ href: '/n' }],
  },
  woocommerce: [
    {
      id: 1,
      name: 'A',
      prices: {
        price: '100',
        currency_code: 'USD',
        currency_minor_unit: 2,
        price_range: { min_amount: '1', max_amount: '2' },
      },
      images: [{ src: '/a.png' }],
      attributes: [{ name: 'Author', terms: [{ name: 'Ada' }] }],
    },
  ],
  shopify: {
    products: [
      {
        id: 1,
        title: 'A',
        handle: 'a',
        images: [{ src: '/a.png' }],
        variants: [{ title: 'B', price: '1.00', available: true, barcode: 'x' }],
      },
    ],
  },
  'open-library search': { numFound: 1, docs: [{ key: '/works/OL1W', title: 'A', author_name: ['Ada'], cover_i: 1 }] },
  'open-library editions': {
    size: 1,
    links: { next: '/n' },
    entries: [
      {
        key: '/books/OL1M',
        title: 'A',
        isbn_10: ['0306406152'],
        covers: [1],
        series: ['S -- 1'],
        languages: [{ key: '/languages/eng' }],
        by_statement: 'Ada',
      },
    ],
  },
  'google-books': {
    kind: 'books#volumes',
    totalItems: 1,
    items: [
      {
        id: 'a',
        volumeInfo: {
          title: 'A',
          industryIdentifiers: [{ identifier: '0306406152' }],
          imageLinks: { thumbnail: 'http://a.example/t' },
        },
        saleInfo: { retailPrice: { amount: 1, currencyCode: 'USD' } },
      },
    ],
  },
  rss: {
    rss: {
      '@version': '2.0',
      channel: {
        title: 'A',
        link: 'https://a.example/',
        'atom:link': { '@rel': 'next', '@href': '?2' },
        item: [
          {
            title: 'A &amp; B',
            link: '/a',
            guid: { '@isPermaLink': 'false', '#text': '1' },
            pubDate: 'Mon, 10 Feb 2025 08:00:00 GMT',
            description: '<p>A <abbr class="dtstart" title="2025-03-10">day</abbr></p>',
            'dc:creator': ['Ada', 'x@a.example (Bo)'],
            category: ['x'],
            'media:content': { '@url': '/a.png', '@medium': 'image' },
          },
        ],
      },
    },
  },
  atom: {
    feed: {
      title: { '@type': 'html', '#text': 'A &amp; B' },
      link: [{ '@href': '/' }, { '@rel': 'next', '@href': '?2' }],
      entry: [
        {
          id: 'urn:1',
          title: 'A',
          link: [{ '@href': '/a' }, { '@rel': 'enclosure', '@type': 'image/png', '@href': '/a.png' }],
          updated: '2025-02-10T08:00:00Z',
          author: { name: 'Ada', uri: '/ada' },
          category: { '@term': 'x' },
          content: { '@type': 'html', '#text': '<p>A</p>' },
        },
      ],
    },
  },
};
