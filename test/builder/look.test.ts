import { expect } from '@open-wc/testing';
import { brandValue, contrast, MIN_CONTRAST, readableOn, SURFACES } from '../../src/builder/look/colors.js';
import { en } from '../../src/builder/messages/en.js';
import { es } from '../../src/builder/messages/es.js';
import { enOptions } from '../../src/builder/messages/options-en.js';
import { esOptions } from '../../src/builder/messages/options-es.js';

describe('a color of the author’s own', () => {
  it('stays as it is where it can be read', () => {
    expect(readableOn('#8a1538', SURFACES.light)).to.equal('#8a1538');
  });

  for (const hex of ['#000000', '#ffffff', '#ffe600', '#8a1538', '#0c4f67', '#777777', '#00ff00']) {
    it(`${hex} can be read on both surfaces`, () => {
      for (const surface of Object.values(SURFACES)) {
        expect(contrast(readableOn(hex, surface), surface)).to.be.at.least(MIN_CONTRAST);
      }
      expect(brandValue(hex)).to.match(/^light-dark\(#[\da-f]{6}, #[\da-f]{6}\)$|^#[\da-f]{6}$/);
    });
  }
});

describe('Spanish', () => {
  it('has a question for each English one, with the same values', () => {
    const valuesOf = (all: typeof enOptions) =>
      Object.entries(all).map(([name, { values, hint }]) => [name, Object.keys(values ?? {}), hint !== undefined]);
    expect(valuesOf(esOptions)).to.deep.equal(valuesOf(enOptions));
  });

  it('has a text wherever English has one', () => {
    const emptyIn = (value: unknown, path = ''): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, inner]) => emptyIn(inner, `${path}.${name}`))
        : value === ''
          ? [path]
          : [];
    expect(emptyIn(es)).to.deep.equal(emptyIn(en));
  });
});
