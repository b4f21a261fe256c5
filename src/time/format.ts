import { DAY_MS } from './days.js';
import type { RelativeTime } from './relative-time.js';
import { toBrowserEpochMs, type When } from './when.js';

type DateOptions = Intl.DateTimeFormatOptions;

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/**
 * `Intl.DateTimeFormat`, cached by locale and options (creating one costs 50 times as much as using it). An invalid
 * locale falls back to English, an unknown zone to the browser's own.
 */
export function getDateFormat(locale: string, options: DateOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) dateFormats.set(key, (format = createDateFormat(locale, options)));
  return format;
}

function createDateFormat(locale: string, options: DateOptions): Intl.DateTimeFormat {
  const tag = toLocale(locale);
  try {
    return new Intl.DateTimeFormat(tag, options);
  } catch {
    return new Intl.DateTimeFormat(tag, { ...options, timeZone: undefined });
  }
}

function toLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** How to format a {@link When}: the locale, and options of `Intl.DateTimeFormat`. */
export interface FormatWhenOptions extends DateOptions {
  /** BCP 47. */
  readonly locale: string;
}

/**
 * The day of a {@link When}: "February 14, 2025". An instant in `timeZone` (default the browser's); a `date` and a
 * `local` as they are, whatever the zone. Other options replace the default, `dateStyle: 'long'`.
 */
export function formatDate(when: When, { locale, timeZone, ...options }: FormatWhenOptions): string {
  return formatWhen(when, locale, timeZone, Object.keys(options).length ? options : { dateStyle: 'long' });
}

/** Day and time: "February 14, 2025 at 9:30 AM"; of a `date` the day alone. Zones as in {@link formatDate}. */
export function formatDateTime(when: When, { locale, timeZone, ...options }: FormatWhenOptions): string {
  const chosen = Object.keys(options).length
    ? options
    : ({ dateStyle: 'long', timeStyle: 'short' } satisfies DateOptions);
  return formatWhen(when, locale, timeZone, 'date' in when ? { dateStyle: chosen.dateStyle ?? 'long' } : chosen);
}

function formatWhen(when: When, locale: string, timeZone: string | undefined, options: DateOptions): string {
  const isInstant = 'instant' in when;
  const zone = isInstant ? timeZone : 'UTC';
  return normalizeSpaces(getDateFormat(locale, { ...options, timeZone: zone }).format(toEpochMs(when)));
}

/** Milliseconds for a formatter: the instant itself, or for `date` and `local` the wall time as if in UTC. */
export function toEpochMs(when: When): number {
  if ('instant' in when) return toBrowserEpochMs(when);
  return Date.parse('date' in when ? `${when.date}T00:00:00Z` : `${when.local}:00Z`);
}

/** "2 days ago", "in 1 week"; "now" and "today" where the value is 0. */
export function formatRelative({ value, unit }: RelativeTime, locale: string): string {
  const numeric = value ? 'always' : 'auto';
  const key = locale + numeric;
  let format = relativeFormats.get(key);
  if (!format) relativeFormats.set(key, (format = new Intl.RelativeTimeFormat(toLocale(locale), { numeric })));
  return format.format(value, unit);
}

/** Browsers put different spaces before "PM" and around a dash (U+202F, U+2009); all become plain spaces. */
export function normalizeSpaces(text: string): string {
  return text.replace(/[\u2009\u202f]/g, ' ');
}

const zoneNames = new Map<string, string>();
/** How long a name that the browser has told is used: it takes the browser long to tell. */
const NAME_MS = 7 * DAY_MS;

/**
 * Name of a zone for visitors. US zones in English have the short form people know, whatever country the English
 * is of: "CT". All others have their long name, the same in summer and winter: "hora central", "Japan Standard Time".
 *
 * @param epoch ms since the epoch: names have changed over the years
 */
export function formatZoneName(timeZone: string, locale: string, epoch: number): string {
  const key = `${timeZone} ${locale} ${Math.floor(epoch / NAME_MS)}`;
  let name = zoneNames.get(key);
  if (name === undefined) zoneNames.set(key, (name = readZoneName(timeZone, locale, epoch)));
  return name;
}

function readZoneName(timeZone: string, locale: string, epoch: number): string {
  const name = (style: 'shortGeneric' | 'longGeneric' | 'short', tag = locale): string => {
    const parts = getDateFormat(tag, { timeZone, timeZoneName: style }).formatToParts(epoch);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  };
  // Engines call it UTC, GMT or GMT+0.
  if (/^(?:Etc\/)?(?:UTC|UCT|Zulu)$/.test(timeZone)) return 'UTC';
  if (/^en\b/i.test(locale)) {
    // Other English locales have no short names of US zones ("Chicago Time" in en-GB).
    const short = name('shortGeneric', 'en-US');
    if (/^[A-Z]{2,4}$/.test(short)) return short;
  }
  const long = name('longGeneric');
  return long.startsWith('GMT') ? name('short') : long;
}

/** The same text with a line break only after a comma or beside a dash, so that no line ends in "March". */
export function keepTogether(text: string): string {
  return text.replace(/(?<![,–—]) (?![–—])/g, '\u00a0');
}
