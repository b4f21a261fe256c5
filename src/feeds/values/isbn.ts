import { asString } from './coerce.js';

/**
 * An ISBN as thirteen digits, from ISBN-13 or ISBN-10, with or without hyphens and `urn:isbn:`. `undefined` if the
 * check digit is wrong or the value is not an ISBN.
 */
export function toIsbn13(value: unknown): string | undefined {
  const code = asString(value)
    ?.replace(/^(?:urn:)?isbn(?:-1[03])?:?\s*/i, '')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  if (!code) return undefined;
  if (/^97[89]\d{10}$/.test(code)) return checkDigit(code.slice(0, 12)) === code[12] ? code : undefined;
  if (!/^\d{9}[\dX]$/.test(code)) return undefined;
  let sum = 0;
  for (let index = 0; index < code.length; index++)
    sum += (10 - index) * (code[index] === 'X' ? 10 : Number(code[index]));
  const stem = `978${code.slice(0, 9)}`;
  return sum % 11 === 0 ? stem + checkDigit(stem) : undefined;
}

/** The first value that is an ISBN. */
export function firstIsbn(values: readonly unknown[]): string | undefined {
  return values.map((value) => toIsbn13(value)).find((isbn) => isbn !== undefined);
}

function checkDigit(stem: string): string {
  let sum = 0;
  for (let index = 0; index < stem.length; index++) sum += Number(stem[index]) * (index % 2 ? 3 : 1);
  return String((10 - (sum % 10)) % 10);
}
