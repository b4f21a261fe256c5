/**
 * Arithmetic on calendar days. A day is a string, `YYYY-MM-DD`: such strings can be compared and sorted, and no time
 * zone can move them. Internally a day is counted in UTC, where every day has 24 hours.
 */

/** Milliseconds in a day without a clock change. */
export const DAY_MS = 86_400_000;

/** More than a century. */
const MAX_DAYS = 50_000;

/** Midnight of the day as if in UTC, in ms. For arithmetic only: it is not an instant. */
export function dayToMs(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
}

const days = new Map<number, string>();

/** The day of a wall time given in ms as if in UTC. Cached, because a calendar needs the same days again and again. */
export function msToDay(wall: number): string {
  const count = Math.floor(wall / DAY_MS);
  let day = days.get(count);
  if (day === undefined) {
    day = new Date(wall).toISOString().slice(0, 10);
    if (days.size < MAX_DAYS) days.set(count, day);
  }
  return day;
}

/** The day `count` days later; earlier when negative. */
export function addDays(day: string, count: number): string {
  return msToDay(dayToMs(day) + count * DAY_MS);
}

/** How many days `to` lies after `from`; negative before it. */
export function daysBetween(from: string, to: string): number {
  return (dayToMs(to) - dayToMs(from)) / DAY_MS;
}

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function isoWeekday(day: string): number {
  return new Date(dayToMs(day)).getUTCDay() || 7;
}
