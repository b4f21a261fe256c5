/** One document per system, written for these tests after the system's documentation; and what must come out. */
import type { KindId } from '../../src/feeds/index.js';

export interface PresetFixture {
  readonly id: string;
  readonly kind: KindId;
  /** Which form of the document, if a system has several. */
  readonly form?: string;
  /** Where the document comes from, if that matters. */
  readonly url?: string;
  /** The document with that many items. */
  readonly document: (count: number) => unknown;
  readonly items: readonly object[];
}

const PUBLISHED = { instant: '2025-02-10T14:00:00Z' };

export const NEWS_AND_BOOKS: readonly PresetFixture[] = [
  {
    id: 'wordpress.com',
    kind: 'news',
    document: (count) => ({
      found: count,
      posts: [
        {
          ID: 1,
          title: 'Storms &#038; books',
          URL: 'https://b.example/1',
          excerpt: '<p>Short</p>',
          content: '<p>Long</p>',
          date: '2025-02-10T08:00:00-06:00',
          modified: '2025-02-10T08:00:00-06:00',
          author: { name: 'Ada' },
          featured_image: '',
          post_thumbnail: { URL: 'https://b.example/t.jpg' },
          categories: { News: { name: 'News' } },
          sticky: true,
        },
      ].slice(0, count),
    }),
    items: [
      {
        title: 'Storms & books',
        url: 'https://b.example/1',
        summary: 'Short',
        published: PUBLISHED,
        authors: [{ name: 'Ada' }],
        image: { src: 'https://b.example/t.jpg', alt: '' },
        tags: ['News'],
        pinned: true,
      },
    ],
  },
  {
    id: 'ghost',
    kind: 'news',
    document: (count) => ({
      posts: [
        {
          id: 'g1',
          title: 'Storms',
          url: 'https://g.example/storms/',
          html: '<p>Long</p>',
          excerpt: 'Short',
          custom_excerpt: null,
          published_at: '2025-02-10T08:00:00.000-06:00',
          authors: [{ name: 'Ada', url: 'https://g.example/author/ada/' }],
          tags: [{ name: 'News' }],
          feature_image: 'https://g.example/p.jpg',
          feature_image_alt: 'A storm',
        },
      ].slice(0, count),
      meta: { pagination: { page: 1, next: null } },
    }),
    items: [
      {
        title: 'Storms',
        summary: 'Short',
        unsafeHtml: '<p>Long</p>',
        published: PUBLISHED,
        authors: [{ name: 'Ada', url: 'https://g.example/author/ada/' }],
        tags: ['News'],
        image: { src: 'https://g.example/p.jpg', alt: 'A storm' },
      },
    ],
  },
  {
    id: 'squarespace',
    form: 'blog',
    kind: 'news',
    url: 'https://site.example/blog?format=json',
    document: (count) => ({
      website: {},
      collection: {},
      items: [
        {
          id: 's1',
          title: 'Storms',
          fullUrl: '/blog/storms',
          excerpt: '<p>Short</p>',
          publishOn: 1739196000000,
          author: { displayName: 'Ada' },
          assetUrl: 'https://static.example/p.jpg',
          categories: ['News'],
        },
      ].slice(0, count),
    }),
    items: [
      {
        title: 'Storms',
        url: 'https://site.example/blog/storms',
        summary: 'Short',
        published: PUBLISHED,
        authors: [{ name: 'Ada' }],
        tags: ['News'],
      },
    ],
  },
  {
    id: 'blogger',
    kind: 'news',
    document: (count) => ({
      kind: 'blogger#postList',
      items: [
        {
          kind: 'blogger#post',
          id: 'b1',
          published: '2025-02-10T08:00:00-06:00',
          url: 'https://b.example/1',
          title: 'Storms',
          content: '<p>Long</p>',
          author: { displayName: 'Ada' },
          labels: ['News'],
        },
      ].slice(0, count),
    }),
    items: [{ title: 'Storms', url: 'https://b.example/1', published: PUBLISHED, tags: ['News'] }],
  },
  {
    id: 'rss2json',
    kind: 'news',
    document: (count) => ({
      status: 'ok',
      feed: { url: 'https://b.example/feed', title: 'Blog' },
      items: [
        {
          title: 'Storms',
          pubDate: '2025-02-10 14:00:00',
          link: 'https://b.example/1',
          guid: 'b1',
          author: 'Ada',
          thumbnail: 'https://b.example/t.jpg',
          description: '<p>Short</p>',
          content: '<p>Long</p>',
          categories: ['News'],
        },
      ].slice(0, count),
    }),
    items: [{ id: 'b1', title: 'Storms', summary: 'Short', authors: [{ name: 'Ada' }], tags: ['News'] }],
  },
  {
    id: 'overdrive',
    kind: 'books',
    url: 'https://thunder.api.overdrive.com/v2/libraries/town/media?query=x',
    document: (count) => ({
      totalItems: count,
      links: {},
      items: [
        {
          id: '123',
          reserveId: 'R',
          title: 'On Cards',
          subtitle: 'A Guide',
          firstCreatorName: 'Ann Roe',
          covers: { cover300Wide: { href: 'https://img.example/c.jpg', width: 300, height: 400 } },
          publisher: { name: 'Press' },
          publishDate: '2024-05-01T00:00:00Z',
          description: '<p>A guide.</p>',
          type: { id: 'ebook', name: 'eBook' },
          formats: [{ id: 'ebook-overdrive' }, { id: 'ebook-kindle', isbn: '9780306406157' }],
          languages: [{ id: 'en', name: 'English' }],
        },
      ].slice(0, count),
    }),
    items: [
      {
        title: 'On Cards',
        subtitle: 'A Guide',
        authors: ['Ann Roe'],
        isbn13: '9780306406157',
        url: 'https://town.overdrive.com/media/123',
        cover: { src: 'https://img.example/c.jpg', alt: '', width: 300, height: 400 },
        publisher: 'Press',
        published: '2024-05-01',
        formats: ['eBook'],
        language: 'en',
      },
    ],
  },
  {
    id: 'strapi',
    form: 'v5',
    kind: 'news',
    document: (count) => ({
      data: [
        { id: 1, documentId: 'd1', title: 'Storms', publishedAt: '2025-02-10T14:00:00.000Z', summary: 'Short' },
      ].slice(0, count),
      meta: { pagination: { page: 1 } },
    }),
    items: [{ id: 'd1', title: 'Storms', summary: 'Short', published: PUBLISHED }],
  },
  {
    id: 'airtable',
    form: 'sections',
    kind: 'sections',
    document: (count) => ({
      records: [
        { id: 'rec1', createdTime: '2025-01-01T00:00:00.000Z', fields: { Name: 'Core', Notes: 'All.' } },
        { id: 'rec2', createdTime: '2025-01-01T00:00:00.000Z', fields: { Name: 'Metadata', Parent: ['rec1'] } },
      ].slice(0, count),
    }),
    items: [
      { id: 'rec1', name: 'Core', description: 'All.' },
      { id: 'rec2', name: 'Metadata', parentIds: ['rec1'] },
    ],
  },
  {
    id: 'airtable',
    form: 'books',
    kind: 'books',
    document: (count) => ({
      records: [
        {
          id: 'rec1',
          createdTime: '2025-01-01T00:00:00.000Z',
          fields: { Title: 'On Cards', Author: 'Ann Roe', ISBN: '9780306406157', Cover: [{ url: 'https://c.example/c.jpg' }] }, // prettier-ignore
        },
      ].slice(0, count),
    }),
    items: [{ id: '9780306406157', title: 'On Cards', authors: ['Ann Roe'], cover: { src: 'https://c.example/c.jpg', alt: '' } }], // prettier-ignore
  },
];
