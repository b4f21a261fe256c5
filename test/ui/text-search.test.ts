import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { foldCaseAndAccents } from '../../src/ui/fold-text.js';
import { highlight, wordsOf } from '../../src/ui/text-search.js';
import { WordIndex } from '../../src/elements/section-finder/word-index.js';

describe('words', () => {
  for (const [text, words] of [
    ['Ética & Acción', ['etica', 'accion']],
    ['Catalog Form and Function', ['catalog', 'form', 'and', 'function']],
    ['PR-Xchange (Awards), 2025', ['pr', 'xchange', 'awards', '2025']],
    ["Women’s and women's", ['womens', 'and', 'womens']],
    ['Straße, Łódź, Ærø', ['strasse', 'lodz', 'aero']],
    ['e\u0301tica', ['etica']],
    ['Biblio\u00ADtheks\u00ADdaten', ['bibliotheksdaten']],
    ['Κόσμος, ΚΟΣΜΟΣ, ΚΟΣ', ['κοσμοσ', 'κοσμοσ', 'κοσ']],
    ['図書館 DX', ['図', '書', '館', 'dx']],
    ['المكتبات العامة', ['المكتبات', 'العامة']],
    ['& – !', []],
    ['', []],
  ] as const) {
    it(`of “${text}”`, () => {
      expect(wordsOf(text).map(({ word }) => word)).to.deep.equal(words);
    });
  }

  it('stand where they are said to stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        wordsOf(text).every(({ at, written }) => text.startsWith(written, at)),
      ),
    );
  });
});

describe('highlight', () => {
  const shown = (text: string, found: [string, number][]): string =>
    highlight(text, new Map(found))
      .map((run) => (run.isHighlighted ? `[${run.text}]` : run.text))
      .join('');

  it('marks beginnings, whole words, and nothing else', () => {
    expect(
      shown('Catalog Form and Function', [
        ['catalog', 7],
        ['function', 3],
      ]),
    ).to.equal('[Catalog] Form and [Fun]ction');
    expect(shown('Recatalog', [['catalog', 7]])).to.equal('Recatalog');
    expect(shown('', [['a', 1]])).to.equal('');
  });

  it('counts in letters of the folded word, and cuts no written one', () => {
    expect(shown('Straßenbau', [['strassenbau', 6]])).to.equal('[Straß]enbau');
    expect(shown('Straßenbau', [['strassenbau', 5]])).to.equal('[Straß]enbau');
    expect(shown('E\u0301tica', [['etica', 1]])).to.equal('[E\u0301]tica');
    expect(shown('Biblio\u00ADtheks\u00ADdaten', [['bibliotheksdaten', 7]])).to.equal('[Biblio\u00ADt]heks\u00ADdaten');
    expect(shown('Women’s', [['womens', 6]])).to.equal('[Women’s]');
  });

  it('keeps every letter of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(9), (text, letters) => {
        const found = new Map(wordsOf(text).map(({ word }) => [word, letters] as const));
        const runs = highlight(text, found);
        return runs.map((run) => run.text).join('') === text;
      }),
    );
  });
});

describe('word index', () => {
  const index = new WordIndex([
    [0, ['catalog', 'form', 'function']],
    [1, ['cataloging', 'data', 'data']],
    [2, ['date', 'maps', 'an']],
  ]);
  const near = (word: string): string[] => [...index.near(word).keys()].sort();

  it('knows its words and their places', () => {
    expect(index.places('data')).to.deep.equal([1]);
    expect(index.places('dat')).to.deep.equal([]);
    expect([index.has('form'), index.has('for')]).to.deep.equal([true, false]);
  });

  for (const [searched, words, why] of [
    ['catal', ['catalog', 'cataloging'], 'a beginning'],
    ['catalg', ['catalog', 'cataloging'], 'a beginning with a letter missing'],
    ['cattalog', ['catalog', 'cataloging'], 'a letter too many'],
    ['ctaalog', ['catalog', 'cataloging'], 'two swapped'],
    ['xatalog', ['catalog', 'cataloging'], 'the first replaced'],
    ['atalog', ['catalog', 'cataloging'], 'the first missing'],
    ['fucntin', [], 'two slips'],
    ['data', ['data'], 'taken at its word'],
    ['dato', ['data', 'date'], 'no word itself'],
    ['mps', ['maps'], 'three letters'],
    ['mas', ['maps'], 'three letters, whole words only'],
    ['ab', [], 'too short for a slip'],
    ['ant', [], 'and so is the word'],
    ['', ['an', 'catalog', 'cataloging', 'data', 'date', 'form', 'function', 'maps'], 'every word begins with nothing'],
  ] as const) {
    it(`“${searched}”: ${why}`, () => expect(near(searched)).to.deep.equal(words));
  }

  it('forgives where it is told to', () => {
    expect([...index.near('data', true).keys()].sort()).to.deep.equal(['data', 'date']);
  });

  it('finds exactly the words that one slip explains', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 7 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 20 }), word, (words, searched) => {
        const own = new WordIndex([[0, words]]);
        const expected = words.filter((other) => explains(searched, other)).sort();
        expect([...own.near(searched, true).keys()].sort()).to.deep.equal(expected);
      }),
      { numRuns: 300 },
    );
  });
});

/** By trial: whether the word, or for long searches its beginning, is the searched one with at most one slip. */
function explains(searched: string, word: string): boolean {
  if (word.startsWith(searched)) return true;
  const beginnings = searched.length >= 5;
  const lengths = beginnings ? Array.from(word, (_, index) => index + 1) : [word.length];
  return lengths.some((length) => distance(searched, word.slice(0, length)) <= 1);
}

/** Edits between two words, a swap of neighbors counting as one. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      (rows[i] ?? [])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swap);
    }
  }
  return at(a.length, b.length);
}

it('fold is stable', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => foldCaseAndAccents(foldCaseAndAccents(text)) === foldCaseAndAccents(text),
    ),
  );
});
