/**
 * Prices as feeds write them. Amounts stay decimal strings as written: "13.00" is not 13.
 */
import type { Price } from './model.js';
import { plain, string } from './pick.js';

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  C$: 'CAD',
  A$: 'AUD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
};

const SIGN = String.raw`(US\$|C\$|A\$|[$€£¥]|[A-Z]{3}(?![A-Za-z]))`;
const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d{1,2})?)`;
const ONE_PRICE = new RegExp(String.raw`^(?:${SIGN}\s*)?${NUMBER}(?:\s*${SIGN})?$`);

/** A comma with one or two digits after it is a decimal sign, any other groups thousands. */
function decimal(number: string): string {
  return /,\d{1,2}$/.test(number) ? number.replace(',', '.') : number.replaceAll(',', '');
}

/** An ISO 4217 code. */
export function currencyOf(value: unknown): string | undefined {
  const code = string(value)?.toUpperCase();
  return code && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

/**
 * The price in free text: taken apart only when it is one number, with at most one currency sign; else the words as
 * they are. `undefined` when there are none.
 *
 * @param currency the feed's currency, where the text has no sign, or only `$`
 */
export function priceInText(value: unknown, currency?: string): Price | undefined {
  const words = plain(value);
  if (words === undefined) return undefined;
  const [, before, number, after] = ONE_PRICE.exec(words) ?? [];
  if (number === undefined || (before && after)) return { text: words };
  const sign = before ?? after;
  const known = sign === undefined || (sign === '$' && currency !== undefined) ? currency : (SIGNS[sign] ?? sign);
  return { amount: decimal(number), currency: known };
}

/** Whether words say that something costs nothing. An amount of 0 does not: it is often just a field left alone. */
export function saysFree(value: unknown): boolean {
  return /^(?:free|free of charge|no charge|gratis|kostenlos|gratuito|gratuit)[.!]?$/i.test(plain(value) ?? '');
}
