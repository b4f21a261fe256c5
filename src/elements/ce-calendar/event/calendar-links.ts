import type { CalendarEvent, When } from '../../../feeds/model.js';
import { addDays } from '../../../time/days.js';
import { toEpochMs } from '../../../time/format.js';
import { parseUrl } from '../../../page/parse-url.js';
import { htmlToLines, linesToHtml } from './html-to-lines.js';

/**
 * A lazy chunk: an event for the visitor's own calendar, as a file, and as addresses at which Google, Outlook, and Yahoo add it.
 *
 * The file is a `data:` address in a plain link. A blob would need a script at the click, ends with the page, and does
 * not open in web views of apps. Neither causes a request, and no policy but `sandbox` stops them. If an app refuses
 * all downloads, the https addresses still open.
 */

const HOUR = 3_600_000;

/** Events as an iCalendar file (RFC 5545). Instants are written in UTC, which needs no time zone component. */
export function icsOf(events: CalendarEvent | readonly CalendarEvent[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ala-core-widgets//CE calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...[events].flat().flatMap((event) => componentOf(event, now)),
    'END:VCALENDAR',
  ];
  return lines
    .filter((line): line is string => Boolean(line))
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function componentOf(event: CalendarEvent, now: Date): readonly (string | undefined)[] {
  const { start, end, title, url, location, status, kind } = event;
  const note = noteOf(event);
  const meeting = location?.online ? location.url : undefined;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uidOf(event))}`,
    `DTSTAMP:${utc(now.getTime())}`,
    dated('DTSTART', start),
    end && sameForm(start, end) ? dated('DTEND', end) : undefined,
    `SUMMARY:${escaped(title)}`,
    note && `DESCRIPTION:${escaped(note)}`,
    note && `X-ALT-DESC;FMTTYPE=text/html:${escaped(linesToHtml(note))}`,
    location && placeOf(location) && `LOCATION:${escaped(placeOf(location))}`,
    // RFC 7986 5.11
    meeting && `CONFERENCE;VALUE=URI;FEATURE=VIDEO:${meeting}`,
    url && `URL:${url}`,
    kind && `CATEGORIES:${escaped(kind)}`,
    `STATUS:${STATUS[status]}`,
    'END:VEVENT',
  ];
}

/** The file as an address. */
export const icsHref = (events: CalendarEvent | readonly CalendarEvent[], now: Date): string =>
  `data:text/calendar;charset=utf-8,${encoded(icsOf(events, now))}`;

/** The page of Google Calendar with the event filled in. */
export function googleHref(event: CalendarEvent): string {
  const [from, to] = ends(event).map((when) => compact(when));
  return fittingAddress(event, ({ title, note, place }) =>
    address('https://calendar.google.com/calendar/render', {
      action: 'TEMPLATE',
      text: title,
      dates: `${from!}/${to!}`,
      details: note,
      location: place,
    }),
  );
}

/** The same in Outlook on the web: `live` for personal accounts, `office` for those of schools, libraries and companies. */
export function outlookHref(event: CalendarEvent, accounts: 'live' | 'office' = 'office'): string {
  const [from, to] = ends(event).map((when) => ('local' in when ? `${when.local}:00` : Object.values(when)[0]));
  const page = accounts === 'live' ? 'live.com/calendar/0' : 'office.com/calendar';
  return fittingAddress(event, ({ title, note, place }) =>
    address(`https://outlook.${page}/action/compose`, {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: title,
      startdt: from,
      enddt: to,
      allday: 'date' in event.start ? 'true' : undefined,
      body: note,
      location: place,
    }),
  );
}

/** The same in Yahoo, where the last day of whole days is part of the event. */
export function yahooHref(event: CalendarEvent): string {
  const [from, to] = ends(event);
  const isDays = 'date' in from;
  return fittingAddress(event, ({ title, note, place }) =>
    address('https://calendar.yahoo.com/', {
      v: '60',
      title,
      st: compact(from),
      et: compact('date' in to ? { date: addDays(to.date, -1) } : to),
      dur: isDays ? 'allday' : undefined,
      desc: note,
      in_loc: place,
    }),
  );
}

/** RFC 5545 has no status for postponed: the old date is not valid anymore, and the new one is not known. */
const STATUS = { confirmed: 'CONFIRMED', tentative: 'TENTATIVE', cancelled: 'CANCELLED', postponed: 'TENTATIVE' };

/** The same for all copies of the event: the number of a merged feed is not part of it. */
function uidOf({ id, url }: CalendarEvent): string {
  const own = id.replace(/^\d+:/, '');
  if (/@|^[a-z][\w+.-]*:/i.test(own)) return own;
  return `${own}@${(url && parseUrl(url)?.host) || 'ala-core-widgets'}`;
}

const placeOf = ({ name, address: street, url }: NonNullable<CalendarEvent['location']>): string =>
  [name, street].filter(Boolean).join(', ') || (url ?? '');

/** The text of an event, the address of its meeting and its page. */
function noteOf(event: CalendarEvent, longest = Infinity): string {
  const { summary, unsafeHtml, url, location } = event;
  const whole = (unsafeHtml && htmlToLines(unsafeHtml, url)) ?? summary ?? '';
  const cut = truncate(whole, longest);
  const addresses = [location?.url, url].filter((address) => address && !cut.includes(address));
  return [cut, ...addresses].filter(Boolean).join('\n\n');
}

/** Cut at a word, where the text has words. */
function truncate(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const word = text.lastIndexOf(' ', longest);
  const cut = text.slice(0, word > longest / 2 ? word : longest);
  return cut && `${cut}…`;
}

/** Outlook refused addresses of more than 2,056 characters, and its sign-in page adds some; Google allows about 8,000. */
const MAX_ADDRESS = 2_000;

interface EventTexts {
  readonly title: string;
  readonly note: string;
  readonly place: string | undefined;
}

/** The address that has as much of the event's text as fits. A character of another script takes up to nine in it. */
function fittingAddress(event: CalendarEvent, build: (texts: EventTexts) => string): string {
  const place = event.location && placeOf(event.location);
  let href = '';
  for (const longest of [1_000, 700, 500, 350, 250, 150, 80, 0]) {
    const most = Math.max(longest, 60);
    const texts = { title: truncate(event.title, most), place: place && truncate(place, most) };
    href = build({ ...texts, note: noteOf(event, longest) });
    if (href.length <= MAX_ADDRESS) return href;
  }
  return href;
}

/** Google and Outlook need an end. Without one, it is a day or an hour later. */
function ends({ start, end }: CalendarEvent): [When, When] {
  if (end && sameForm(start, end)) return [start, end];
  if ('date' in start) return [start, { date: new Date(toEpochMs(start) + 24 * HOUR).toISOString().slice(0, 10) }];
  const later = new Date(toEpochMs(start) + HOUR).toISOString();
  return [start, 'local' in start ? { local: later.slice(0, 16) } : { instant: `${later.slice(0, 19)}Z` }];
}

/** DTEND must be of DTSTART's type, and later. */
const sameForm = (start: When, end: When): boolean =>
  Object.keys(start)[0] === Object.keys(end)[0] && toEpochMs(end) > toEpochMs(start);

const dated = (name: string, when: When): string => `${name}${'date' in when ? ';VALUE=DATE' : ''}:${compact(when)}`;

/** `20250218T190000Z`, `20250218T130000` (floating), `20250218`. */
function compact(when: When): string {
  const text = utc(toEpochMs(when));
  if ('date' in when) return text.slice(0, 8);
  return 'local' in when ? text.slice(0, -1) : text;
}

const utc = (epoch: number): string => `${new Date(epoch).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Text (3.3.11). Other control characters are not allowed in a file. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- they are what is meant
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Lines of at most 75 octets (3.1), never cut inside a character. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** A lone surrogate, where a program has cut a text, cannot be encoded. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));

function address(page: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value);
  return `${page}?${given.map(([name, value]) => `${name}=${encoded(value ?? '')}`).join('&')}`;
}
