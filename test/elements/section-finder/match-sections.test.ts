import { expect } from '@open-wc/testing';
import { enSections } from '../../../src/i18n/messages.js';
import { readFeed } from '../../../src/feeds/index.js';
import {
  hasSearchTerms,
  indexSections,
  initialsOf,
  matchSections,
  type SectionIndex,
} from '../../../src/elements/section-finder/match-sections.js';
import { sectionTexts } from '../../../src/elements/section-finder/section-texts.js';
import { sectionTree } from '../../../src/elements/section-finder/section-tree.js';
import type { Section } from '../../../src/feeds/model.js';
import { group, section } from './sections.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function indexOf(sections: readonly Section[]): SectionIndex {
  const tree = sectionTree(sections);
  return indexSections(tree.entries, (entry) => sectionTexts(entry, tree, enSections.kinds));
}

const names = (index: SectionIndex, query: string): string[] =>
  matchSections(index, query).sections.map(({ name }) => name);

/** The name with one letter deleted, doubled, swapped with the next, and replaced by each other letter. */
function* slips(name: string): Generator<[kind: string, query: string]> {
  const letters = [...name];
  const isLetter = (text: string | undefined): boolean => text !== undefined && /\p{L}/u.test(text);
  const edited = (from: number, count: number, ...others: string[]): string =>
    letters.toSpliced(from, count, ...others).join('');
  for (const [at, letter] of letters.entries()) {
    const next = letters[at + 1];
    if (!isLetter(letter)) continue;
    yield ['deleted', edited(at, 1)];
    yield ['doubled', edited(at, 1, letter, letter)];
    if (next && isLetter(next) && next !== letter) yield ['swapped', edited(at, 2, next, letter)];
    for (const other of LETTERS) if (other !== letter.toLowerCase()) yield ['replaced', edited(at, 1, other)];
  }
}

describe('matching the demo’s sections and groups', () => {
  let sections: readonly Section[];
  let index: SectionIndex;

  before(async () => {
    const url = new URL('../../../demo/feeds/sections.json', import.meta.url).href;
    ({ items: sections } = await readFeed('sections', await (await fetch(url)).text(), { url }));
    index = indexOf(sections);
  });

  it('a name with one letter deleted, doubled, swapped or replaced is among the first three', () => {
    const tried: Record<string, number> = {};
    const lost: string[] = [];
    for (const { name } of index.entries) {
      for (const [kind, query] of slips(name)) {
        tried[kind] = (tried[kind] ?? 0) + 1;
        if (!names(index, query).slice(0, 3).includes(name)) lost.push(`${query} -> ${name}`);
      }
    }
    expect(lost).to.deep.equal([]);
    expect(index.entries.length).to.be.greaterThan(20);
    for (const kind of ['deleted', 'doubled', 'swapped', 'replaced']) expect(tried[kind], kind).to.be.greaterThan(300);
  });

  it('a name without its space, too', () => {
    for (const { name } of index.entries) {
      expect(names(index, name.replaceAll(' ', '')).slice(0, 3), name).to.include(name);
    }
  });

  it('a word with a space or a hyphen in it, too', () => {
    for (const { name } of index.entries) {
      const words = name.split(' ');
      for (const [at, word] of words.entries()) {
        if (word.length < 8) continue;
        for (const between of [' ', '-']) {
          const apart = `${word.slice(0, 4)}${between}${word.slice(4)}`;
          expect(names(index, words.with(at, apart).join(' ')).slice(0, 3), `${name}: ${apart}`).to.include(name);
        }
      }
    }
    expect(names(index, 'meta data')).to.deep.equal(names(index, 'metadata'));
  });

  it('a whole name is first', () => {
    for (const { name } of index.entries) expect(names(index, name)[0]).to.equal(name);
  });

  for (const [query, first] of [
    ['biblio concep', ['Bibliographic Conceptual Models']],
    ['concep biblio', ['Bibliographic Conceptual Models']],
    ['preserv', ['Preservation', 'Preservation Administration', 'Promoting Preservation']],
    ['catalg', ['Catalog Form and Function', 'Cartographic Resources Cataloging', 'Metadata & Collections']],
    ['magirt', ['Cartographic Resources Cataloging']],
    ['maker', ['Maker Technology']],
  ] as const) {
    it(`“${query}”`, () => expect(names(index, query).slice(0, first.length)).to.deep.equal(first));
  }

  it('“IG metadata”, “interest group metadata”: the interest groups of that section, and only they', () => {
    const groups = index.entries
      .filter(({ kind, parentIds }) => kind === 'interest-group' && parentIds.includes('metadata-collections'))
      .map(({ name }) => name);
    expect(groups.length).to.be.greaterThan(3);
    for (const query of ['IG metadata', 'metadata ig', 'interest group metadata', 'interest groups metadta']) {
      expect(names(index, query), query).to.have.members(groups);
    }
  });

  it('what is not there is not found', () => {
    for (const query of ['zeppelin', 'IG zeppelin', 'zeppelin budgets', 'xq']) {
      expect(names(index, query), query).to.deep.equal([]);
    }
  });
});

describe('matching', () => {
  it('takes no notice of accents, on either side', () => {
    const index = indexOf([section('Ética'), section('Ethics'), section('Cafe')]);
    expect(names(index, 'etica')[0]).to.equal('Ética');
    expect(names(index, 'ÉTI')).to.deep.equal(['Ética']);
    expect(names(index, 'café')).to.deep.equal(['Cafe']);
  });

  it('ranks name, short forms, keywords, description', () => {
    const index = indexOf([
      group('A', [], { description: 'All about labs.' }),
      group('B', [], { keywords: ['Labs'] }),
      group('C', [], { short: 'LABS' }),
      group('Labs', []),
    ]);
    expect(names(index, 'labs')).to.deep.equal(['Labs', 'C', 'B', 'A']);
  });

  it('ranks a word over its beginning, and that over a slip', () => {
    const index = indexOf([section('Lights'), section('Lightning'), section('Light')]);
    expect(names(index, 'light')).to.deep.equal(['Light', 'Lights', 'Lightning']);
    expect(names(index, 'lihgt')[0]).to.equal('Light');
  });

  it('keeps the given order among equals', () => {
    const index = indexOf([section('Two books'), section('One books')]);
    expect(names(index, 'books')).to.deep.equal(['Two books', 'One books']);
  });

  it('asks for every word, and forgives one short word that nothing has', () => {
    const index = indexOf([section('PR Xchange Awards'), section('Awards'), section('Project Awards')]);
    expect(names(index, 'awards project')).to.deep.equal(['Project Awards']);
    expect(names(index, 'zz xchange awards')).to.deep.equal(['PR Xchange Awards']);
  });

  it('a kind of the feed’s own has its short form', () => {
    const index = indexOf([group('Zines', [], { kind: 'task-force' }), group('Maps', [], { kind: 'Working Group' })]);
    expect(names(index, 'tf')).to.deep.equal(['Zines']);
    expect(names(index, 'wg maps')).to.deep.equal(['Maps']);
    expect([initialsOf('Grupo de interés'), initialsOf('committee')]).to.deep.equal(['gi', '']);
  });

  it('works without spaces between words', () => {
    const index = indexOf([section('図書館建築'), section('目録')]);
    expect(names(index, '建築')).to.deep.equal(['図書館建築']);
  });

  it('a text pasted by mistake, or an address made to hold the page up, ends', () => {
    const index = indexOf([section('Friends of Metadata'), section('Maps')]);
    for (const query of ['of'.repeat(50_000), 'x'.repeat(100_000), 'metadata '.repeat(20_000)]) {
      expect(names(index, query)).to.not.include('Maps');
    }
    expect(names(index, `metadata ${'&'.repeat(100_000)}`)).to.deep.equal(['Friends of Metadata']);
  });

  it('tells what to mark', () => {
    const index = indexOf([section('Catalog Form')]);
    expect([...matchSections(index, 'catlog fo').highlights]).to.deep.equal([
      ['catalog', 7],
      ['form', 2],
    ]);
  });

  it('finds nothing for nothing', () => {
    const index = indexOf([section('A')]);
    for (const query of ['', '  ', '&']) {
      expect(hasSearchTerms(query)).to.equal(false);
      expect(names(index, query)).to.deep.equal([]);
    }
    expect(names(indexOf([]), 'a')).to.deep.equal([]);
  });
});
