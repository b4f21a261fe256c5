/**
 * A point in time as far as the feed says it:
 * - `instant`: a moment, `YYYY-MM-DDTHH:mm:ssZ`, always UTC
 * - `date`: a calendar day without a time, `YYYY-MM-DD`; never turned into an instant
 * - `local`: wall time of an unknown zone ("floating", RFC 5545 3.3.5), `YYYY-MM-DDTHH:mm`
 */
export type When = { readonly instant: string } | { readonly date: string } | { readonly local: string };

/** An instant in ms since the epoch as text, without fractions of a second; `undefined` outside the years 100-9999. */
export function toInstant(epoch: number): string | undefined {
  const year = new Date(epoch).getUTCFullYear();
  return year >= 100 && year <= 9999 ? `${new Date(epoch).toISOString().slice(0, 19)}Z` : undefined;
}

const times = new WeakMap<When, number>();

/**
 * A time in ms since the epoch. A date is its midnight and wall time is read in the browser's zone: for sorting, not
 * for display. Each is parsed once, because sorting needs it again and again.
 */
export function toBrowserEpochMs(when: When): number {
  let time = times.get(when);
  if (time === undefined) {
    time = Date.parse('instant' in when ? when.instant : 'local' in when ? when.local : `${when.date}T00:00`);
    times.set(when, time);
  }
  return time;
}
