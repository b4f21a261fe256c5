/**
 * A point in time as far as the feed says it:
 * - `instant`: a moment, `YYYY-MM-DDTHH:mm:ssZ`, always UTC
 * - `date`: a calendar day without a time, `YYYY-MM-DD`; never turned into an instant
 * - `local`: wall time of an unknown zone ("floating", RFC 5545 3.3.5), `YYYY-MM-DDTHH:mm`
 */
export type When = { readonly instant: string } | { readonly date: string } | { readonly local: string };

/** The text form of a moment in ms since the epoch, fractions of a second cut; `undefined` outside years 100-9999. */
export function toInstant(epoch: number): string | undefined {
  const year = new Date(epoch).getUTCFullYear();
  return year >= 100 && year <= 9999 ? `${new Date(epoch).toISOString().slice(0, 19)}Z` : undefined;
}

/**
 * Place of a date in time, in ms since the epoch. A day is its midnight and wall time its hour in the page's zone:
 * good for sorting, not for showing.
 */
export function toBrowserEpochMs(when: When): number {
  return Date.parse('instant' in when ? when.instant : 'local' in when ? when.local : `${when.date}T00:00`);
}
