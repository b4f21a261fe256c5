import { toInstant, type When } from './when.js';
import { parseOffset, wallTimeToEpochMs } from './zone.js';

/** A date as written: the day and, if given, the time and the offset from UTC. All are valid values. */
export interface DateTimeParts {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:mm:ss`; fractions of a second are cut, a leap second counts as second 59. */
  readonly time?: string | undefined;
  /** `+HH:mm` or `-HH:mm`; `+00:00` for Z. */
  readonly offset?: string | undefined;
}

// RFC 3339 and the forms of ISO 8601 found in feeds: a space for T, no seconds, the basic form without separators.
const ISO_8601 =
  /^(\d{4})(-?)(\d\d)\2(\d\d)(?:(?:T|\s+)(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;

// RFC 822 with the later forms of RFC 2822: four-digit years, no weekday, no seconds, a comment at the end.
const RFC_822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})\s+(\d{2,4})(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([a-z]{1,3}|[+-]\d\d:?\d\d))?)?(?:\s*\(.*\))?$/i;

const MONTH_NAMES = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Offsets, in hours, of the zones that RFC 822 names. All other letters mean UTC (RFC 2822 4.3). */
const RFC_822_ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/**
 * Parses a date into its parts, without converting it: RFC 3339, ISO 8601 (`T` or a space, optional seconds, basic
 * form) and RFC 822. `undefined` for anything else and for invalid values (February 30, hour 25): nothing rolls over.
 */
export function parseDateTime(text: string): DateTimeParts | undefined {
  const trimmed = text.trim();
  const iso = ISO_8601.exec(trimmed);
  if (iso) return toParts(Number(iso[1]), Number(iso[3]), Number(iso[4]), iso[5], iso[6], iso[7], iso[8]);
  const mail = RFC_822.exec(trimmed);
  if (!mail) return undefined;
  const month = MONTH_NAMES.indexOf(mail[2]!.toLowerCase()) / 3 + 1;
  const digits = mail[3]!.length;
  const year = Number(mail[3]) + (digits === 4 ? 0 : digits === 2 && Number(mail[3]) < 50 ? 2000 : 1900);
  return toParts(year, month, Number(mail[1]), mail[4], mail[5], mail[6], mail[7]);
}

function toParts(
  year: number,
  month: number,
  day: number,
  hour: string | undefined,
  minute = '',
  second = '0',
  zone: string | undefined,
): DateTimeParts | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  // 24:00 is the end of a day (ISO 8601).
  const isEnd = hour === '24' && !(Number(minute) + Number(second));
  if (isEnd) date.setUTCDate(day + 1);
  const text = date.toISOString().slice(0, 10);
  if (hour === undefined) return { day: text };
  if (isEnd) hour = '00';
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const two = (part: string | number): string => String(part).padStart(2, '0');
  const time = `${two(hour)}:${minute}:${two(Math.min(Number(second), 59))}`;
  if (zone === undefined) return { day: text, time };
  const offset = formatOffset(zone.toLowerCase());
  return offset === undefined ? undefined : { day: text, time, offset };
}

function formatOffset(zone: string): string | undefined {
  const minutes = /^[a-z]/.test(zone) ? (RFC_822_ZONES[zone] ?? 0) * 60 : parseOffset(zone);
  if (minutes === undefined) return undefined;
  const size = Math.abs(minutes);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The wall time of a day and a time, in ms as if in UTC. */
export function toWallTime(day: string, time = '00:00:00'): number {
  return Date.parse(`${day}T${time}Z`);
}

/**
 * Parses the formats of {@link parseDateTime}. A date without a time stays a date. A time without a zone is an instant
 * in `feedTimeZone` (IANA name or offset); without a known zone it stays wall time.
 */
export function parseWhen(value: unknown, feedTimeZone?: string): When | undefined {
  const parts = typeof value === 'string' ? parseDateTime(value) : undefined;
  return parts && toWhen(parts, feedTimeZone);
}

/** The {@link When} of a parsed date; see {@link parseWhen}. */
export function toWhen({ day, time, offset }: DateTimeParts, feedTimeZone?: string): When | undefined {
  if (time === undefined) return { date: day };
  const zone = offset ?? feedTimeZone;
  const epoch = zone === undefined ? undefined : wallTimeToEpochMs(toWallTime(day, time), zone);
  if (epoch === undefined) return { local: `${day}T${time.slice(0, 5)}` };
  const instant = toInstant(epoch);
  return instant === undefined ? undefined : { instant };
}

/** Parses a number, or a string of digits, as seconds since the epoch; from 100,000,000,000 on, as milliseconds. */
export function parseEpoch(value: unknown): When | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || !/^\s*-?\d+(\.\d+)?\s*$/.test(value)))
    return undefined;
  const count = Number(value);
  const instant = Number.isFinite(count) ? toInstant(Math.abs(count) < 1e11 ? count * 1000 : count) : undefined;
  return instant === undefined ? undefined : { instant };
}
