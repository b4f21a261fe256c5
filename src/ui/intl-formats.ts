/** Formatters of `Intl`, each made once: making one costs much more than using it. */

const numberFormats = new Map<string, Intl.NumberFormat>();
const listFormats = new Map<string, Intl.ListFormat>();

export function getNumberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}

/** "Ann, Ben, and Cleo", or with `disjunction` "or". */
export function formatList(
  texts: readonly string[],
  locale: string,
  type: Intl.ListFormatType = 'conjunction',
): string {
  if (texts.length < 2) return texts[0] ?? '';
  const key = locale + type;
  let format = listFormats.get(key);
  if (!format) listFormats.set(key, (format = new Intl.ListFormat(locale, { type })));
  return format.format(texts);
}
