import { html, nothing, type TemplateResult } from 'lit';
import { isPast } from '../../../feeds/items/is-past.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { toSlug } from '../../../feeds/values/slugs.js';
import { addDays } from '../../../time/days.js';
import { formatTimeRange, toCalendarDay } from '../../../time/format-range.js';
import * as icons from '../../../ui/icons.js';
import { renderIcon } from '../../../ui/icon.js';
import type { Sessions } from '../state/sessions.js';
import { organizerZoneOf, zonesOf } from '../state/zones.js';
import { icsHref } from './calendar-links.js';
import { detailMessages } from './event-links.js';
import {
  creditText,
  type EventContext,
  eventKindName,
  locationText,
  priceTexts,
  seatsText,
  sessionText,
  streetOf,
} from './event-text.js';
import { formatDay, formatFullDay, formatFullTimes } from './format-event-times.js';
import { renderPlaceLink } from './place-link.js';

/** What is known of an event, as names and values: when, where, how much, and its sessions. */
export function renderFacts(event: CalendarEvent, context: EventContext): unknown {
  const { messages, locale } = context;
  const { registration, kind } = event;
  const labels = detailMessages(locale);
  const credit = creditText(event);
  const place = locationText(event, messages);
  const deadline = formatDeadline(event, context);
  const none = registration === 'none' && messages.registration.none;
  return html`${row(labels.when, [...formatFullTimes(event, context), formatRepeats(event, context)])}
  ${row(labels.where, [place && (renderPlaceLink(event, place, context) ?? place), streetOf(event)])}
  ${row(labels.type, [kind && eventKindName(kind, messages)])} ${row(labels.price, priceTexts(event, context))}
  ${row(labels.credit, [credit])} ${row(labels.seats, [seatsText(event, messages), none])}
  ${row(labels.registerUntil, [deadline])} ${renderSessions(event, context)}`;
}

function row(name: string, lines: readonly unknown[]): unknown {
  const values = lines.filter(Boolean);
  if (values.length === 0) return nothing;
  return html`<div>
    <dt>${name}</dt>
    ${values.map((value) => html`<dd><bdi>${value}</bdi></dd>`)}
  </div>`;
}

/** Until when people can register, on the organizer's clock. */
function formatDeadline(event: CalendarEvent, context: EventContext): string | undefined {
  const { registrationDeadline: deadline } = event;
  if (!deadline) return undefined;
  const { locale, hourCycle } = context;
  const timeZone = organizerZoneOf(event, context);
  const day = formatFullDay(toCalendarDay(deadline, timeZone), locale);
  return [day, formatTimeRange(deadline, undefined, { locale, hourCycle, timeZone })].filter(Boolean).join(', ');
}

/** "Repeats weekly on Tuesday and Thursday" */
function formatRepeats({ repeats }: CalendarEvent, { locale }: EventContext): string | undefined {
  if (!repeats) return undefined;
  // January 1, 2024 is a Monday.
  const days = repeats.weekdays.map((day) => formatDay(addDays('2023-12-31', day), locale, { weekday: 'long' }));
  return detailMessages(locale).repeats(repeats, new Intl.ListFormat(locale).format(days));
}

/** A longer series shows only the sessions from the next one on. */
const MAX_SESSIONS = 12;

/** Most sessions that one file holds: a year of a weekly series. */
const MAX_IN_FILE = 53;

function renderSessions(event: CalendarEvent, context: EventContext): unknown {
  const sessions = context.sessionsOf(event);
  if (!sessions) return nothing;
  const { now, visitor, locale } = context;
  const { events } = sessions;
  const labels = detailMessages(locale);
  const next = events.findIndex((each) => each === event || !isPast(each, now, visitor));
  const from = events.length > MAX_SESSIONS ? Math.max(0, Math.min(next, events.length - MAX_SESSIONS)) : 0;
  const shown = events.slice(from, from + MAX_SESSIONS);
  const rest = events.length - from - shown.length;
  const lines = [
    sessionText(event, context),
    ...shown.map((each) => renderSession(each, each === event, context)),
    rest > 0 && labels.moreSessions(rest),
    renderAddSessions(sessions, next, context),
  ];
  return row(labels.sessions, lines);
}

function renderSession(session: CalendarEvent, isCurrent: boolean, context: EventContext): TemplateResult {
  const { locale, hourCycle, messages, opened } = context;
  const timeZone = zonesOf(session, context).first;
  const { start, status } = session;
  const day = formatDay(toCalendarDay(start, timeZone), locale, { weekday: 'short', month: 'short', day: 'numeric' });
  const text = [
    [day, formatTimeRange(start, undefined, { locale, hourCycle, timeZone })].filter(Boolean).join(', '),
    status !== 'confirmed' && messages.status[status],
  ].filter(Boolean);
  const href = opened.links?.hrefOf(session);
  if (isCurrent || !href) return html`<b aria-current=${isCurrent ? 'true' : nothing}>${text.join(' · ')}</b>`;
  const follow = (click: Event): void => {
    // The page may route by its fragment, or have another base address.
    click.preventDefault();
    opened.links?.follow(session);
  };
  return html`<a class="lone-link" href=${href} @click=${follow}>${text.join(' · ')}</a>`;
}

/** All sessions as one file. The date of a postponed one is not valid anymore. */
function renderAddSessions({ events, areAll }: Sessions, next: number, context: EventContext): unknown {
  const wanted = areAll ? events : events.slice(next, next + MAX_IN_FILE);
  const valid = wanted.filter(({ status }) => status !== 'postponed');
  const { addAllSessions, addNextSessions } = detailMessages(context.locale);
  if (valid.length < 2 || valid.every((each) => isPast(each, context.now, context.visitor))) return undefined;
  return html`<a
    class="lone-link"
    part="add-sessions"
    href=${icsHref(valid, context.now)}
    download="${toSlug(valid[0]!.title)}.ics"
    >${renderIcon(icons.calendarAdd)} ${(areAll ? addAllSessions : addNextSessions)(valid.length)}</a
  >`;
}
