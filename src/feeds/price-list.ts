/**
 * Prices that say whom they are for.
 */
import type { Price } from './model.js';
import { list, object, plain, string } from './pick.js';
import { priceOf } from './price.js';

/** Whom a price is for: `member`, `nonmember` or `student` where the feed means that, else its own words. */
export function audienceOf(value: unknown): string | undefined {
  const text = plain(value)?.replace(/\s+prices?$/i, '');
  const word = text
    ?.toLowerCase()
    .replace(/[\s-]+/g, '')
    .replace(/s$/, '');
  return word && ['member', 'nonmember', 'student'].includes(word) ? word : text;
}

/** The price, and whom it is for; nothing when there is no price. */
export function pricesFor(price: Price | undefined, audience?: unknown): Price[] {
  const who = audienceOf(audience);
  return price ? [who ? { ...price, audience: who } : price] : [];
}

/** Prices as `_ala_core` and own formats give them: objects of the model, words or numbers. */
export function pricesOf(value: unknown): Price[] {
  return list(value).flatMap((each) => {
    const { amount, max, currency, audience, text } = object(each) ?? { amount: each };
    const price = priceOf(string(amount) ?? text, max, currency);
    const words = string(amount) && plain(text);
    return pricesFor(price && words ? { ...price, text: words } : price, audience);
  });
}
