import type { RelativeTime } from './relative-time.js';
import type { When } from './when.js';

type DateOptions = Intl.DateTimeFormatOptions;

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/**
 * `Intl.DateTimeFormat`, made once per locale and options (making one costs 50 times using it). A locale that is
 * no language tag gives English, a zone that the browser does not know gives the browser's own.
 */
export function dateFormat(locale: string, options: DateOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) dateFormats.set(key, (format = makeDateFormat(locale, options)));
  return format;
}

function makeDateFormat(locale: string, options: DateOptions): Intl.DateTimeFormat {
  const tag = languageTag(locale);
  try {
    return new Intl.DateTimeFormat(tag, options);
  } catch {
    return new Intl.DateTimeFormat(tag, { ...options, timeZone: undefined });
  }
}

function languageTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** How to write a {@link When}: the language, and options of `Intl.DateTimeFormat`. */
export interface WhenOptions extends DateOptions {
  /** BCP 47. */
  readonly locale: string;
}

/**
 * The day of a {@link When}: "February 14, 2025". An instant in `timeZone` (default the browser's); a `date` and a
 * `local` as they are, whatever the zone. Other options replace the default, `dateStyle: 'long'`.
 */
export function formatDate(when: When, { locale, timeZone, ...options }: WhenOptions): string {
  return write(when, locale, timeZone, Object.keys(options).length ? options : { dateStyle: 'long' });
}

/** Day and time: "February 14, 2025 at 9:30 AM"; of a `date` the day alone. Zones as in {@link formatDate}. */
export function formatDateTime(when: When, { locale, timeZone, ...options }: WhenOptions): string {
  const chosen = Object.keys(options).length
    ? options
    : ({ dateStyle: 'long', timeStyle: 'short' } satisfies DateOptions);
  return write(when, locale, timeZone, 'date' in when ? { dateStyle: chosen.dateStyle ?? 'long' } : chosen);
}

function write(when: When, locale: string, timeZone: string | undefined, options: DateOptions): string {
  const moves = 'instant' in when;
  const zone = moves ? timeZone : 'UTC';
  return plainSpaces(dateFormat(locale, { ...options, timeZone: zone }).format(stamp(when)));
}

/** Milliseconds to give to a formatter: the moment itself, or for `date` and `local` the wall time as if in UTC. */
export function stamp(when: When): number {
  if ('instant' in when) return Date.parse(when.instant);
  return Date.parse('date' in when ? `${when.date}T00:00:00Z` : `${when.local}:00Z`);
}

/** "2 days ago", "in 1 week"; "now" and "today" where the value is 0. */
export function formatRelative({ value, unit }: RelativeTime, locale: string): string {
  const numeric = value ? 'always' : 'auto';
  const key = locale + numeric;
  let format = relativeFormats.get(key);
  if (!format) relativeFormats.set(key, (format = new Intl.RelativeTimeFormat(languageTag(locale), { numeric })));
  return format.format(value, unit);
}

/** Engines differ in the spaces they put before "PM" and round a dash (U+202F, U+2009); we write the plain one. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f]/g, ' ');
}

/** The same text with a line break only after a comma or beside a dash, so that no line ends in "March". */
export function keepTogether(text: string): string {
  return text.replace(/(?<![,–—]) (?![–—])/g, '\u00a0');
}
