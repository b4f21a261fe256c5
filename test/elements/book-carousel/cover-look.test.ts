import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  chooseCoverLook,
  chooseTitleSize,
  COVER_LAYOUTS,
  PALETTES,
  PATTERNS,
  splitTitle,
} from '../../../src/elements/book-carousel/cover-look.js';

describe('cover-look', () => {
  it('gives a title always the same cover, whatever its case, blanks around it and way of composing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(chooseCoverLook(` ${title} `)).to.deep.equal(chooseCoverLook(title.trim()));
        expect(chooseCoverLook(title.normalize('NFD'))).to.deep.equal(chooseCoverLook(title.normalize('NFC')));
      }),
    );
    expect(chooseCoverLook('SLOW Paper')).to.deep.equal(chooseCoverLook('slow paper'));
    expect(chooseCoverLook('Slow Paper')).to.include({ palette: 'green', layout: 'plate' });
  });

  it('uses every palette, pattern and layout about equally often', () => {
    const looks = Array.from({ length: 2400 }, (_, n) => chooseCoverLook(`Volume ${n}`));
    const count = (values: readonly unknown[], all: readonly unknown[]): number[] =>
      all.map((each) => values.filter((value) => value === each).length);
    for (const number of count(
      looks.map(({ palette }) => palette),
      PALETTES,
    ))
      expect(number).to.be.within(220, 380);
    for (const number of count(
      looks.map(({ pattern }) => pattern),
      PATTERNS,
    ))
      expect(number).to.be.within(220, 380);
    for (const number of count(
      looks.map(({ layout }) => layout),
      COVER_LAYOUTS,
    ))
      expect(number).to.be.within(700, 900);
  });

  for (const [title, subtitle, parts] of [
    ['Inclusive Cataloging: Histories and Context', undefined, ['Inclusive Cataloging', 'Histories and Context']],
    ['Slow Paper', 'Everyday Preservation', ['Slow Paper', 'Everyday Preservation']],
    ['One: Two', 'Three', ['One: Two', 'Three']],
    ['It: A Story', undefined, ['It: A Story', '']],
    ['Metadata', undefined, ['Metadata', '']],
  ] as const) {
    it(`splits ${title}`, () => expect(splitTitle(title, subtitle)).to.deep.equal(parts));
  }

  it('sizes by length, then so that the longest word fits the cover, and never too small to read', () => {
    expect([chooseTitleSize('Metadata'), chooseTitleSize('Open Access Literature in Libraries')]).to.deep.equal([
      13.5, 10.4,
    ]);
    expect(chooseTitleSize('Interoperability')).to.be.lessThan(10);
    // In Japanese a line may end after any letter, so no word is long.
    expect(chooseTitleSize('図書館情報学入門')).to.equal(13.5);
    expect(chooseTitleSize('吾輩は猫である名前はまだ無い')).to.equal(12);
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        (title) => chooseTitleSize(title) >= 6 && chooseTitleSize(title) <= 13.5,
      ),
    );
  });
});
