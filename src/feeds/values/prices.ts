/**
 * Prices. Amounts stay decimal strings as written: "13.00" is not 13.
 */
import type { Price } from '../model.js';
import { asList, asObject, asString } from './coerce.js';
import { cleanText } from './text.js';

const CURRENCY_OF_SIGN: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  C$: 'CAD',
  A$: 'AUD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
};

const SIGN_PATTERN = String.raw`(US\$|C\$|A\$|[$€£¥]|[A-Z]{3}(?![A-Za-z]))`;
const NUMBER_PATTERN = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d{1,2})?)`;
const ONE_PRICE = new RegExp(String.raw`^(?:${SIGN_PATTERN}\s*)?${NUMBER_PATTERN}(?:\s*${SIGN_PATTERN})?$`);

/** A comma followed by one or two digits is a decimal separator; any other separates thousands. */
function normalizeDecimal(number: string): string {
  return /,\d{1,2}$/.test(number) ? number.replace(',', '.') : number.replaceAll(',', '');
}

/** An ISO 4217 code. */
export function toCurrencyCode(value: unknown): string | undefined {
  const code = asString(value)?.toUpperCase();
  return code && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

/**
 * Parses a price in free text, if it is one number with at most one currency sign; otherwise the text stays as it is.
 * `undefined` if there is none.
 *
 * @param currency the feed's currency, if the text has no sign or only `$`
 */
export function parsePriceText(value: unknown, currency?: string): Price | undefined {
  const text = cleanText(value);
  if (text === undefined) return undefined;
  const [, before, number, after] = ONE_PRICE.exec(text) ?? [];
  if (number === undefined || (before && after)) return { text: text };
  const sign = before ?? after;
  const known =
    sign === undefined || (sign === '$' && currency !== undefined) ? currency : (CURRENCY_OF_SIGN[sign] ?? sign);
  return { amount: normalizeDecimal(number), currency: known };
}

/** Whether text says that something is free. An amount of 0 does not: it is often an unused field. */
export function isFreeText(value: unknown): boolean {
  return /^(?:free|free of charge|no charge|gratis|kostenlos|gratuito|gratuit)[.!]?$/i.test(cleanText(value) ?? '');
}

/**
 * A price in major units; an amount that is not a number becomes its text. `undefined` if there is none.
 *
 * @param max upper end of a range
 */
export function toPrice(amount: unknown, max: unknown, currency: unknown): Price | undefined {
  const code = toCurrencyCode(currency);
  const least = asDecimal(amount);
  if (least === undefined) return parsePriceText(amount, code);
  const most = asDecimal(max);
  return { amount: least, max: most === undefined || most === least ? undefined : most, currency: code };
}

function asDecimal(value: unknown): string | undefined {
  const text = asString(value);
  return text && /^\d+(\.\d+)?$/.test(text) ? text : undefined;
}

/** The audience of a price: `member`, `nonmember` or `student` if the feed means that, else its own term. */
export function parseAudience(value: unknown): string | undefined {
  const text = cleanText(value)?.replace(/ prices?$/i, '');
  const word = text
    ?.toLowerCase()
    .replace(/[\s-]+/g, '')
    .replace(/s$/, '');
  return word && ['member', 'nonmember', 'student'].includes(word) ? word : text;
}

/** The price with its audience as a list; empty if there is no price. */
export function toPriceList(price: Price | undefined, audience?: unknown): Price[] {
  const who = parseAudience(audience);
  return price ? [who ? { ...price, audience: who } : price] : [];
}

/** Prices as `_ala_core` and custom formats give them: objects of the model, text or numbers. */
export function toPrices(value: unknown): Price[] {
  return asList(value).flatMap((each) => {
    const { amount, max, currency, audience, text } = asObject(each) ?? { amount: each };
    const price = toPrice(asString(amount) ?? text, max, currency);
    const words = asString(amount) && cleanText(text);
    return toPriceList(price && words ? { ...price, text: words } : price, audience);
  });
}
