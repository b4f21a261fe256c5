import type { CalendarEvent } from '../../../feeds/model.js';
import type { CalendarMessages } from '../../../i18n/calendar-messages.js';
import { sectionColorClass } from '../../../ui/section-colors.styles.js';
import { priceText } from '../../../ui/price-text.js';
import { foldCaseAndAccents } from '../../../ui/fold-text.js';
import { toCalendarDay } from '../../../time/format-range.js';
import type { SourceOf } from '../filters/event-filters.js';
import type { OpenedEvents } from '../state/opened-events.js';
import type { Sessions } from '../state/sessions.js';
import { organizerZoneOf } from '../state/zones.js';
import { formatDay, registrationEnd, type TimeContext } from './format-event-times.js';

/** What every view of events needs. */
export interface EventContext extends TimeContext {
  /** Level of titles. */
  readonly level: number;
  readonly now: Date;
  readonly currency: string | undefined;
  readonly isLoading: boolean;
  /** Distinguishes ids in the shadow tree, where an event may be shown twice. */
  readonly prefix: string;
  readonly opened: OpenedEvents;
  readonly sourceOf: SourceOf;
  readonly sessionsOf: (event: CalendarEvent) => Sessions | undefined;
  /** On paper nobody can open an event. */
  readonly isPrinting: boolean;
}

export const isCancelledOrPostponed = ({ status }: CalendarEvent): boolean =>
  status === 'cancelled' || status === 'postponed';

/** Class with the color of a section, by the first word of its name: "Metadata & Collections". */
export const sectionClass = ({ section }: CalendarEvent): string =>
  sectionColorClass(foldCaseAndAccents(section ?? '').split(/\P{L}/u)[0]);

/** The event's page, else the page for registration. */
export const linkOf = ({ url, registrationUrl }: CalendarEvent): string | undefined => url ?? registrationUrl;

/** "Webinar · Technology" */
export const kindAndSection = ({ kind, section }: CalendarEvent, messages: CalendarMessages): string =>
  [kind && eventKindName(kind, messages), section].filter(Boolean).join(' · ');

/** The name of an event's kind in the visitor's language, else as the feed has it, capitalized. */
export const eventKindName = (kind: string, { kinds }: CalendarMessages): string =>
  kinds[kind.toLowerCase()] ?? kind.charAt(0).toUpperCase() + kind.slice(1);

/** What says only that an event is online, in English or in the visitor's words. */
const ONLINE_NAMES = /^(?:online|virtual|webinar|remote)(?: \w+)?$/i;

/** "Maple Hall", "Online", "Online · Zoom", "Hybrid · Maple Hall" */
export function locationText({ location, attendance }: CalendarEvent, messages: CalendarMessages): string | undefined {
  const { online, hybrid } = messages;
  const place = location?.name ?? location?.address;
  if (attendance === 'hybrid') return place ? `${hybrid} · ${place}` : hybrid;
  if (attendance !== 'online' && !location?.online) return place;
  if (!place || ONLINE_NAMES.test(place)) return online;
  return /online/i.test(place) ? place : `${online} · ${place}`;
}

/** The state of the registration; after its deadline it is closed. */
export function registrationOf(event: CalendarEvent, context: EventContext): CalendarEvent['registration'] {
  const { registration } = event;
  const end = registration === 'none' ? undefined : registrationEnd(event, context);
  return end !== undefined && end <= context.now.getTime() ? 'closed' : registration;
}

/** "March 3", as long as people can register. */
export function deadlineText(event: CalendarEvent, context: EventContext): string | undefined {
  const { registrationDeadline: deadline } = event;
  if (!deadline || !['open', undefined].includes(registrationOf(event, context))) return undefined;
  const day = toCalendarDay(deadline, organizerZoneOf(event, context));
  return formatDay(day, context.locale, { month: 'long', day: 'numeric' });
}

/** Each price with its audience; "Free" where the feed says so. */
export function priceTexts(
  { prices, free }: CalendarEvent,
  { messages, locale, currency }: EventContext,
): readonly string[] {
  if (free) return [messages.free];
  return prices.flatMap((price) => {
    const text = priceText(price, locale, currency);
    if (text === undefined) return [];
    // The feed's own text names the audience already.
    return [price.audience && text !== price.text ? messages.priceFor(text, price.audience) : text];
  });
}

/** The street, where the name of the place is not the address already. */
export const streetOf = ({ location }: CalendarEvent): string | undefined =>
  location?.name ? location.address : undefined;

export const creditText = ({ credits }: CalendarEvent): string | undefined =>
  credits && [credits.value, credits.unit].filter(Boolean).join(' ');

export const seatsText = ({ seats }: CalendarEvent, messages: CalendarMessages): string | undefined =>
  seats && messages.seatsLeft(seats.left, seats.total, seats.waiting);

/** What the detail says and the row of the event does not, for find-in-page while the detail is closed. */
export const detailText = (event: CalendarEvent, { messages }: EventContext): string =>
  [
    event.summary,
    ...event.presenters.map(({ name }) => name),
    streetOf(event),
    creditText(event),
    seatsText(event, messages),
  ]
    .filter(Boolean)
    .join(' · ');

/** "Session 2 of 4", where all sessions are known. */
export function sessionText(event: CalendarEvent, { sessionsOf, messages }: EventContext): string | undefined {
  const sessions = sessionsOf(event);
  return sessions?.areAll ? messages.session(sessions.events.indexOf(event) + 1, sessions.events.length) : undefined;
}
