import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Price } from '../../src/feeds/model.js';
import { priceText } from '../../src/ui/price-text.js';

/** Price, language, the settings' currency, the words. Blanks of every kind are compared as one. */
const TABLE: readonly (readonly [Price, string, string | undefined, string | undefined])[] = [
  [{ amount: '64.99', currency: 'USD' }, 'en', undefined, '$64.99'],
  [{ amount: '30.50', currency: 'USD' }, 'en', 'EUR', '$30.50'],
  [{ amount: '13.00', currency: 'USD' }, 'en', undefined, '$13.00'],
  [{ amount: '5', currency: 'USD' }, 'en', undefined, '$5.00'],
  [{ amount: '1500', currency: 'JPY' }, 'en', undefined, '¥1,500'],
  [{ amount: '64.99', currency: 'EUR' }, 'de', undefined, '64,99 €'],
  [{ amount: '64.99' }, 'en', 'GBP', '£64.99'],
  [{ amount: '64.90' }, 'en', undefined, '64.90'],
  [{ amount: '1234.5', currency: 'LIBRARY' }, 'en', undefined, '1,234.5'],
  [{ amount: '10.00', max: '20.50', currency: 'USD' }, 'en', undefined, '$10.00 – $20.50'],
  [{ amount: '10', max: '10.00', currency: 'USD' }, 'en', undefined, '$10.00'],
  [{ amount: '10', max: '0', currency: 'USD' }, 'en', undefined, '$10.00'],
  [{ text: 'From $10, students free' }, 'en', 'USD', 'From $10, students free'],
  [{ text: 'Free' }, 'en', 'USD', 'Free'],
  [{ amount: '0', currency: 'USD' }, 'en', undefined, undefined],
  [{ amount: '0.00', currency: 'USD' }, 'en', 'USD', undefined],
  [{ amount: '0', max: '0', currency: 'USD' }, 'en', undefined, undefined],
  [{ amount: '0', max: '20', currency: 'USD' }, 'en', undefined, '$0.00 – $20.00'],
  [{ amount: '0.00', currency: 'USD', text: 'Free for members' }, 'en', undefined, 'Free for members'],
  [{ currency: 'USD' }, 'en', 'USD', undefined],
];

const folded = (words: string | undefined): string | undefined => words?.replace(/\s/g, ' ');

describe('priceText', () => {
  for (const [price, locale, currency, wanted] of TABLE) {
    it(`${JSON.stringify(price)} in ${locale}, ${currency ?? 'no currency'}: ${wanted ?? 'nothing'}`, () => {
      expect(folded(priceText(price, locale, currency))).to.equal(wanted);
    });
  }

  it('keeps every digit of a decimal string, however long, and never says a price that is none', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(
        digits,
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 2, maxLength: 2 }),
        (whole, cents) => {
          const said = priceText({ amount: `${whole}.${cents}`, currency: 'USD' }, 'en');
          const plain = `${BigInt(whole)}.${cents}`;
          expect(said?.replace(/[$,]/g, '')).to.equal(Number(plain) === 0 ? undefined : plain);
        },
      ),
    );
  });
});
