import { expect } from '@open-wc/testing';
import { mergePages } from '../../src/data/merge-items.js';
import { deferred } from '../../src/feeds/items/deferred.js';
import type { Item } from '../../src/feeds/model.js';

interface Titled extends Item {
  readonly title: string;
}

const ids = (pages: readonly (readonly Titled[])[]): string[] => pages.flat().map(({ id, title }) => `${id} ${title}`);

describe('merging pages', () => {
  it('an id that comes again with another title gets one of its own', () => {
    const pages: Titled[][] = [
      [
        { id: '1', title: 'A' },
        { id: '1#2', title: 'B' },
      ],
      [
        { id: '1', title: 'A' },
        { id: '1', title: 'C' },
        { id: '2', title: 'A' },
      ],
      [{ id: '1', title: 'D' }],
    ];
    expect(ids(mergePages([pages]))).to.deep.equal(['1 A', '1#2 B', '1#3 C', '2 A', '1#4 D']);
    expect(ids(mergePages([pages]))).to.deep.equal(['1 A', '1#2 B', '1#3 C', '2 A', '1#4 D']);
    expect(ids(mergePages([pages, [[{ id: '1', title: 'E' }]]]))).to.include.members(['0:1#3 C', '1:1 E']);
  });

  it('an occurrence of a series with a UUID is the same in every feed', () => {
    const uuid = '4FD0CF9E-1D29-4E71-8D0D-12345678ABCD';
    const [first, second] = ['2025-03-04', '2025-03-11'].map((date) => ({
      id: `${uuid}/${date}`,
      title: 'A',
      start: { date },
    }));
    const numbered = { ...first!, id: '7/2025-03-04' };
    const merged = mergePages([[[first!, numbered]], [[{ ...first! }, second!, { ...numbered }]]]);
    expect(ids(merged)).to.deep.equal([
      `0:${uuid}/2025-03-04 A`,
      '0:7/2025-03-04 A',
      `1:${uuid}/2025-03-11 A`,
      '1:7/2025-03-04 A',
    ]);
  });

  const START = { instant: '2025-03-04T16:00:00Z' };
  for (const [why, first, second, count] of [
    ['the same page, title and start', { url: 'https://a.example/e', start: START }, {}, 1],
    ['a page with another fragment', { url: 'https://a.example/e', start: START }, { url: 'https://a.example/e#x' }, 1],
    ['another title on a page that many share', { url: 'https://a.example/e', start: START }, { title: 'B' }, 2],
    [
      'an address as id that is only that page',
      { id: 'https://a.example/e', url: 'https://a.example/e' },
      { title: 'B' },
      2,
    ],
    ['another start', { url: 'https://a.example/e', start: START }, { start: { date: '2025-03-04' } }, 2],
    ['the same title and start without a page', { start: START }, {}, 2],
    ['a UID with a host', { id: 'e1@a.example', start: START }, { title: 'B' }, 1],
    ['an occurrence of a UID with a host', { id: 'e1@a.example/2025-03-04', start: START }, { title: 'B' }, 1],
    ['a UID with a host at another start', { id: 'e1@a.example', start: START }, { start: { date: '2025-03-05' } }, 2],
    ['a name with an at sign is no such UID', { id: 'talk@9', start: START }, {}, 2],
    ['news with another title', { url: 'https://a.example/news' }, { title: 'B' }, 2],
    ['news with the same title', { url: 'https://a.example/news?utm_source=x' }, { url: 'https://a.example/news' }, 1],
  ] as const) {
    it(`in two feeds: ${why}`, () => {
      const item = { id: '1', title: 'A', ...first };
      expect(mergePages<Titled>([[[item]], [[{ ...item, ...second }]]]).flat()).to.have.length(count);
    });
  }

  it('works out a field when it is asked for, and of a copy once', () => {
    let read = 0;
    const title = (): string => `title ${++read}`;
    const item = (): Titled => deferred({ id: '1' }, { title });
    mergePages<Titled>([[[item()], [{ id: '2', title: '' }]]]);
    const [page = []] = mergePages<Titled>([[[item()]], [[item()]]]);
    expect(read).to.equal(0);
    expect([page[0]?.title, page[0]?.title, page[1]?.title]).to.deep.equal(['title 1', 'title 1', 'title 2']);
  });
});
