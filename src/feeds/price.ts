/**
 * Prices from their parts. Amounts stay decimal strings as written: "13.00" is not 13.
 */
import type { Price } from './model.js';
import { string } from './pick.js';
import { currencyOf, priceInText } from './price-text.js';

/**
 * A price in major units; what is no number is its text. `undefined` when there is nothing.
 *
 * @param max upper end of a range
 */
export function priceOf(amount: unknown, max: unknown, currency: unknown): Price | undefined {
  const code = currencyOf(currency);
  const least = decimal(amount);
  if (least === undefined) return priceInText(amount, code);
  const most = decimal(max);
  return { amount: least, max: most === undefined || most === least ? undefined : most, currency: code };
}

function decimal(value: unknown): string | undefined {
  const text = string(value);
  return text && /^\d+(\.\d+)?$/.test(text) ? text : undefined;
}
