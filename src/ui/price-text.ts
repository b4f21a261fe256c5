import type { Price } from '../feeds/model.js';
import { getNumberFormat } from './intl-formats.js';

/**
 * A price as text: "$64.99", "$10.00 – $20.00", or the feed's own text. Without a currency only the number.
 * `undefined` without a price: an amount of 0 is often a field left alone, and does not mean "free".
 *
 * @param currency ISO 4217 code for prices that have none
 */
export function priceText(price: Price, locale: string, currency?: string): string | undefined {
  const { amount, max, text } = price;
  if (amount === undefined || (isNothing(amount) && isNothing(max))) return text;
  const format = moneyFormat(locale, price.currency ?? currency, amount);
  // Decimal strings keep every digit.
  const [least, most] = [amount, max] as [Intl.StringNumericLiteral, Intl.StringNumericLiteral | undefined];
  // An upper end that is not above the lower would make it "~$10.00", or "$10.00 – $0.00".
  return most !== undefined && Number(max) > Number(amount) ? format.formatRange(least, most) : format.format(least);
}

const isNothing = (amount: string | undefined): boolean => !Number(amount ?? 0);

function moneyFormat(locale: string, currency: string | undefined, amount: string): Intl.NumberFormat {
  try {
    if (currency) return getNumberFormat(locale, { style: 'currency', currency });
  } catch {
    // Not a currency code: the number alone is right, a sign would be a guess.
  }
  const digits = Math.min(20, amount.split('.')[1]?.length ?? 0);
  return getNumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
