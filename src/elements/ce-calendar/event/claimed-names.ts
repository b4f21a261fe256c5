import { getPageSingleton } from '../../../page/shared.js';

/** Which names of events the calendars of a page know, so that only one says that an event is missing, and none too early. */
interface ClaimedNames {
  readonly known: Set<string>;
  /** Name -> the calendar that says that it is missing, and what takes that back. */
  readonly missing: Map<string, Report>;
}

interface Report {
  readonly host: Element;
  readonly forget: () => void;
}

const names = (): ClaimedNames =>
  getPageSingleton('eventNames', () => ({ known: new Set<string>(), missing: new Map<string, Report>() }));

/** A calendar has an event of that name. */
export function claimName(name: string): void {
  const { known, missing } = names();
  known.add(name);
  missing.get(name)?.forget();
  missing.delete(name);
}

export const isClaimed = (name: string): boolean => names().known.has(name);

/** Whether the calendar is the first that misses an event of that name; `forget` is called when another has it. */
export function reportMissing(name: string, host: Element, forget: () => void): boolean {
  const { missing } = names();
  const first = missing.get(name)?.host ?? host;
  if (first !== host && first.isConnected) return false;
  missing.set(name, { host, forget });
  return true;
}
