import ICAL from 'ical.js';
import type { CalendarEvent, When } from '../feeds/model.js';
import type { FeedResult } from '../feeds/result.js';

/** RFC 5545 has no status for postponed: the old date is not valid anymore, and the new one is not known. */
const STATUS = { confirmed: 'CONFIRMED', tentative: 'TENTATIVE', cancelled: 'CANCELLED', postponed: 'TENTATIVE' };

export interface CalendarOptions {
  /** The name of the feed, which makes ids unique that are so only within it. */
  readonly name: string;
  /** When the feed last changed, in ms since the epoch. */
  readonly changedAt: number;
  /** Seconds after which a calendar program may ask again. */
  readonly ttl: number;
}

/** Events as one calendar to subscribe to (RFC 5545, RFC 7986): series are expanded, each date is an event. */
export function toCalendar(
  { items, title }: FeedResult<CalendarEvent>,
  { name, changedAt, ttl }: CalendarOptions,
): string {
  const calendar = new ICAL.Component('vcalendar');
  const label = cleanLine(title ?? name);
  const refresh = `PT${Math.max(1, Math.ceil(ttl / 60))}M`;
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//ala-core-widgets//feed server//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('name', label);
  calendar.addPropertyWithValue('x-wr-calname', label);
  calendar
    .addPropertyWithValue('refresh-interval', ICAL.Duration.fromString(refresh))
    .setParameter('value', 'DURATION');
  calendar.addPropertyWithValue('x-published-ttl', refresh);
  const stamp = toTime({ instant: new Date(changedAt).toISOString().replace(/\.\d+/, '') });
  for (const item of items) calendar.addSubcomponent(toEvent(item, name, stamp));
  return `${calendar.toString()}\r\n`;
}

function toEvent(item: CalendarEvent, name: string, stamp: ICAL.Time): ICAL.Component {
  const { start, end, url, location, kind, status } = item;
  const event = new ICAL.Component('vevent');
  const add = (property: string, value: string | undefined): void => {
    if (value) event.addPropertyWithValue(property, value);
  };
  const place = [location?.name, location?.address].filter(Boolean).join(', ') || location?.url;
  const links = [location?.url, url].filter((link) => link !== undefined);
  add('uid', uidOf(item, name));
  event.addPropertyWithValue('dtstamp', stamp);
  event.addPropertyWithValue('dtstart', toTime(start));
  if (end && Object.keys(end)[0] === Object.keys(start)[0]) event.addPropertyWithValue('dtend', toTime(end));
  add('summary', cleanLine(item.title));
  add('description', [...new Set([cleanLine(item.summary), ...links])].filter(Boolean).join('\n\n'));
  add('location', cleanLine(place));
  add('url', url);
  add('categories', cleanLine(kind));
  add('status', STATUS[status]);
  return event;
}

/** Unique in the world, and the same in each answer. */
const uidOf = ({ id }: CalendarEvent, name: string): string =>
  cleanLine(/@|^[a-z][\w+.-]*:/i.test(id) ? id : `${id}@${name}.ala-core-widgets`) ?? name;

function toTime(when: When): ICAL.Time {
  if ('date' in when) return ICAL.Time.fromDateString(when.date);
  // Instants are written in UTC, which needs no time zone component; wall time floats.
  const text = 'instant' in when ? when.instant : `${when.local}:00`;
  return ICAL.Time.fromDateTimeString(text);
}

/** Text without the control characters that a calendar must not hold. */
const cleanLine = (text: string | undefined): string | undefined => text?.replace(/\p{Cc}+/gu, ' ').trim();
