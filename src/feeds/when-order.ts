import { parseEpoch, parseWhen } from '../time/parse-when.js';
import type { When } from './model.js';
import { string } from './pick.js';
import type { Source } from './kind.js';

/**
 * Place of a date in time, in ms since the epoch. A day is its midnight and wall time its hour in the page's zone:
 * good for sorting, not for showing.
 */
export function placeInTime(when: When): number {
  return Date.parse('instant' in when ? when.instant : 'local' in when ? when.local : `${when.date}T00:00`);
}

/**
 * A date of news: a moment or a day. A time without a zone is one of `feedTimeZone`; without that, only its day is
 * sure.
 */
export function newsDate(value: unknown, { options }: Source): When | undefined {
  const written = string(value);
  if (!written || written.length > 64) return undefined;
  const when = parseWhen(written, options.feedTimeZone);
  return when && 'local' in when ? { date: when.local.slice(0, 10) } : when;
}

/** The same, for feeds that may also count seconds since 1970. */
export function newsDateOrEpoch(value: unknown, source: Source): When | undefined {
  return newsDate(value, source) ?? parseEpoch(value);
}
