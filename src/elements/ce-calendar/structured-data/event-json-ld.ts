import type { CalendarEvent, Price, When } from '../../../feeds/model.js';
import { addDays } from '../../../time/days.js';

/** Events as JSON-LD of schema.org. `<` is escaped, so that no text can end a script in which it is written. */
export const toJsonLd = (events: readonly CalendarEvent[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': events.map(describeEvent) }).replaceAll('<', '\\u003c');

const ATTENDANCE = { 'in-person': 'Offline', online: 'Online', hybrid: 'Mixed' };

/** What `undefined` says is left out by JSON. */
function describeEvent(event: CalendarEvent): object {
  const { title, start, end, url, summary, image, presenters, rescheduled, location, registrationUrl } = event;
  const attendance = event.attendance ?? (location && (location.online ? 'online' : 'in-person'));
  return {
    '@type': 'Event',
    name: title,
    startDate: timeOf(start),
    endDate: end && ('date' in end ? addDays(end.date, -1) : timeOf(end)),
    eventStatus: `https://schema.org/${statusOf(event.status, rescheduled)}`,
    eventAttendanceMode: attendance && `https://schema.org/${ATTENDANCE[attendance]}EventAttendanceMode`,
    url: url ?? registrationUrl,
    description: summary,
    image: image?.src,
    location: locationsOf(event),
    performer: presenters.length > 0 ? presenters.map(({ name }) => ({ '@type': 'Person', name })) : undefined,
    isAccessibleForFree: event.free,
    offers: offersOf(event),
  };
}

const timeOf = (when: When): string => Object.values(when)[0] as string;

function statusOf(status: CalendarEvent['status'], isRescheduled: boolean | undefined): string {
  if (status === 'cancelled') return 'EventCancelled';
  if (status === 'postponed') return 'EventPostponed';
  return isRescheduled ? 'EventRescheduled' : 'EventScheduled';
}

/** The place, and what is online; of both a list. */
function locationsOf({ location, attendance, url, registrationUrl }: CalendarEvent): unknown {
  if (!location) return undefined;
  const { name, address, online } = location;
  const page = location.url ?? registrationUrl ?? url;
  const meeting = online && page ? { '@type': 'VirtualLocation', url: page } : undefined;
  const isPlace = !online || attendance === 'hybrid';
  const place = isPlace && (name ?? address) ? { '@type': 'Place', name, address } : undefined;
  return place && meeting ? [place, meeting] : (place ?? meeting);
}

function offersOf({ prices, registrationUrl, registration }: CalendarEvent): unknown {
  const availability = { open: 'InStock', full: 'SoldOut', waitlist: 'SoldOut' }[registration as 'open'] as
    string | undefined;
  const offers = prices.flatMap(({ amount, currency }: Price) =>
    amount && currency ? [{ '@type': 'Offer', price: amount, priceCurrency: currency }] : [],
  );
  const shared = { url: registrationUrl, availability: availability && `https://schema.org/${availability}` };
  return offers.length > 0 ? offers.map((offer) => ({ ...offer, ...shared })) : undefined;
}
