import { expect } from '@open-wc/testing';
import { mergePages } from '../../../src/data/merge-items.js';
import {
  createSectionFilter,
  keepAvailable,
  keywordChoices,
  kindChoices,
} from '../../../src/elements/section-finder/section-filters.js';
import { sectionTree } from '../../../src/elements/section-finder/section-tree.js';
import type { Section } from '../../../src/feeds/model.js';
import { group, section } from './sections.js';

/** Cards, then rows as "parent: groups". */
function drawn(sections: readonly Section[]): { cards: string[]; rows: string[] } {
  const { cards, rows } = sectionTree(sections);
  return {
    cards: cards.map(({ name }) => name),
    rows: rows.map(({ parent, groups }) => `${parent?.name ?? '-'}: ${groups.map(({ name }) => name).join(', ')}`),
  };
}

describe('section tree', () => {
  it('puts a joint group under each of its parents', () => {
    expect(drawn([section('A'), section('B'), group('G', ['b', 'a']), group('H', ['a'])])).to.deep.equal({
      cards: ['A', 'B'],
      rows: ['A: G, H', 'B: G'],
    });
  });

  it('collects groups whose parents are not in the feed at the end', () => {
    expect(drawn([group('G', ['gone']), group('H', []), section('A'), group('I', ['a', 'gone'])])).to.deep.equal({
      cards: ['A'],
      rows: ['A: I', '-: G, H'],
    });
  });

  it('hides what is inactive; its groups become others', () => {
    expect(
      drawn([section('A', { active: false }), section('B'), group('G', ['a']), group('H', ['b'], { active: false })]),
    ).to.deep.equal({ cards: ['B'], rows: ['-: G'] });
  });

  it('makes cards of what belongs to nothing where there are no sections', () => {
    expect(drawn([group('G', []), group('H', ['gone'])])).to.deep.equal({ cards: ['G', 'H'], rows: [] });
  });

  it('makes a card of anything that has groups, and a row of any group that has some', () => {
    const committee = group('C', ['d'], { kind: 'committee' });
    expect(drawn([section('D', { kind: 'division' }), committee, group('S', ['c'])])).to.deep.equal({
      cards: ['D'],
      rows: ['D: C', 'C: S'],
    });
  });

  it('survives an entry that is its own parent, or its parent’s', () => {
    expect(drawn([section('A', { parentIds: ['a'] })])).to.deep.equal({ cards: ['A'], rows: [] });
    expect(drawn([section('A', { parentIds: ['b'] }), section('B', { parentIds: ['a'] })])).to.deep.equal({
      cards: ['A', 'B'],
      rows: ['A: B', 'B: A'],
    });
  });

  it('finds a parent that another source has', () => {
    const [page = []] = mergePages<Section>([[[section('A')]], [[group('G', ['a']), section('B'), group('H', ['b'])]]]);
    expect(drawn(page)).to.deep.equal({ cards: ['A', 'B'], rows: ['A: G', 'B: H'] });
  });

  it('prefers the parent of the own source', () => {
    const other = section('Other', { id: 'x' });
    const own = section('Own', { id: 'x', url: 'https://www.example.org/own' });
    const [page = []] = mergePages<Section>([[[other]], [[own, group('G', ['x'])]]]);
    expect(drawn(page).rows).to.deep.equal(['Own: G']);
  });
});

describe('section filters', () => {
  const entries = [
    section('A', { keywords: ['Data', 'Maps'] }),
    group('B', ['a'], { keywords: ['data', 'Data'] }),
    group('C', ['a'], { keywords: ['maps', 'Data'] }),
    group('D', ['a'], { kind: 'committee', keywords: ['Alone'] }),
  ];

  it('counts kinds, sections first, and offers them only if there are two', () => {
    expect(kindChoices(entries)).to.deep.equal([
      { value: 'section', count: 1 },
      { value: 'interest-group', count: 2 },
      { value: 'committee', count: 1 },
    ]);
    expect(kindChoices([section('A'), section('B')])).to.deep.equal([]);
  });

  it('offers the keywords that two entries share, most common first', () => {
    expect(keywordChoices(entries)).to.deep.equal([
      { value: 'Data', count: 3 },
      { value: 'Maps', count: 2 },
    ]);
  });

  it('offers at most twelve', () => {
    const keywords = Array.from({ length: 20 }, (_, index) => `Word ${index}`);
    expect(keywordChoices([section('A', { keywords }), section('B', { keywords })]).length).to.equal(12);
  });

  it('or within a row, and between the rows', () => {
    const passing = (kinds: string[], keywords: string[]): string =>
      entries
        .filter(createSectionFilter(kinds, keywords))
        .map(({ name }) => name)
        .join('');
    expect(passing([], [])).to.equal('ABCD');
    expect(passing(['section', 'committee'], [])).to.equal('AD');
    expect(passing([], ['Maps', 'Alone'])).to.equal('ACD');
    expect(passing(['interest-group'], ['Maps'])).to.equal('C');
  });

  it('takes no notice of what the feed does not have', () => {
    expect(keepAvailable(['Committee', 'gone'], kindChoices(entries))).to.deep.equal(['committee']);
  });
});
