import { isTimeZone } from '../../time/zone.js';

/** Names of fixed offsets, and colloquial names of zones, with the zone that is meant in North America. */
const MEANT: Readonly<Record<string, string>> = {
  est: 'America/New_York',
  edt: 'America/New_York',
  eastern: 'America/New_York',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  central: 'America/Chicago',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  mountain: 'America/Denver',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  akst: 'America/Anchorage',
  alaska: 'America/Anchorage',
  ast: 'America/Halifax',
  atlantic: 'America/Halifax',
  hst: 'Pacific/Honolulu',
  hawaii: 'Pacific/Honolulu',
};

/** Whether it is a fixed offset to browsers: it has no daylight saving time, but is mostly written for a zone that has. */
export const isFixedZone = (name: string): boolean => /^(?:est|mst|hst)$/i.test(name);

/** What is wrong with the name of a time zone, for the page's author; `undefined` if nothing is. */
export function adviceForZone(name: string): string | undefined {
  const meant = MEANT[name.toLowerCase().replace(/ (?:standard |daylight )?time$/, '')];
  const instead = meant ? `; ${meant} is meant` : '';
  if (isFixedZone(name)) return `"${name}" has no daylight saving time${instead}`;
  // Some browsers know abbreviations, and others do not.
  return !meant && isTimeZone(name) ? undefined : `"${name.slice(0, 80)}" is not the name of a time zone${instead}`;
}
