import type { CalendarEvent, EventLocation } from '../model.js';
import { asList, asString } from '../values/coerce.js';
import { linkWithoutCredentials, toHttpUrl } from '../values/links.js';
import { removeSecrets } from '../values/secrets.js';
import { cleanText } from '../values/text.js';
import { withoutEnd } from '../values/without-end.js';

const ONLINE_NAMES =
  /^(?:https?:|online\b|virtual\b|webinar\b|zoom\b|(?:cisco )?webex\b|(?:microsoft |ms )?teams (?:meeting|call|webinar)|(?:microsoft|ms) teams\b|google meet\b|gotowebinar|live ?stream|remote(?:ly)?$)/i;

/** Ways to take part that are no place, in the name of a place that is online. */
const REMOTE_NAMES =
  /^(?:(?:by|via) )?(?:e-?mail|telephone|phone|mailing list|youtube|facebook|discord|moodle|self-paced)\b/i;

/** Hosts of meetings: an address there is no place, whatever stands beside it. */
const MEETING =
  /^https?:\/\/(?:[\w-]+\.){0,4}(?:zoom(?:gov)?\.(?:us|com)|teams\.(?:microsoft|live)\.com|meet\.google\.com|webex\.com|goto(?:meeting|webinar)?\.com)\//i;

/**
 * A location as one line of text, perhaps with the addresses of a meeting. A line that names only the web, or is a URL,
 * is online. URLs are no part of the name, and those with credentials are left out.
 *
 * @param meeting one value or several: the first that is a page is the URL, and a phone number is online, too
 */
export function parseLocation(text: unknown, meeting: unknown, base: string): EventLocation | undefined {
  const line = cleanText(text);
  const written = withoutEnd(/https?:\/\/[^\s<>"]+/.exec(line ?? '')?.[0] ?? '', /[).,;\]]/);
  const meetings = asList(meeting);
  const url =
    meetings.map((each) => linkWithoutCredentials(each, base)).find(Boolean) ?? linkWithoutCredentials(written, base);
  const place = written
    ? line?.replace(written, ' ').replace(/\s{0,2}[-–—/|:,;(<[]{0,3}\s{0,2}[)>\]]{0,3}$/, '')
    : line;
  const name = removeSecrets(place?.replace(/\s+/g, ' ').trim());
  // A URL with credentials is not shown, but still means that the event is online.
  const online =
    ONLINE_NAMES.test(line ?? '') ||
    MEETING.test(`${written}/`) ||
    meetings.some((each) => toHttpUrl(each, base) !== undefined || /^tel:/i.test(asString(each) ?? ''));
  return name || online || url ? { name: name || undefined, online, url } : undefined;
}

/** How people attend, as feeds write it: `hybrid`, `OfflineEventAttendanceMode`, `virtual`, `inperson`. */
export function parseAttendance(value: unknown): CalendarEvent['attendance'] {
  const word = asString(value) ?? '';
  if (/hybrid|mixed/i.test(word)) return 'hybrid';
  if (/person|offline|onsite|physical/i.test(word)) return 'in-person';
  return /online|virtual/i.test(word) ? 'online' : undefined;
}

/** How people attend, as far as the location says it: one that is online and has the name of a place is both. */
export function attendanceAt(location: EventLocation | undefined): CalendarEvent['attendance'] {
  if (!location) return undefined;
  const { name, address, online } = location;
  const isPlace = Boolean(address) || (name !== undefined && !ONLINE_NAMES.test(name));
  const isRemote = !address && REMOTE_NAMES.test(name ?? '');
  return online ? (isPlace && !isRemote ? 'hybrid' : 'online') : isPlace ? 'in-person' : undefined;
}

/** Parts of a postal address on one line, without empty and repeated ones. */
export function joinAddress(...pieces: readonly unknown[]): string | undefined {
  const lines = pieces.map((piece) => cleanText(piece)).filter((piece) => piece !== undefined);
  return [...new Set(lines)].join(', ') || undefined;
}
