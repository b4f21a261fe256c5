import { InvalidItemError } from '../error.js';
import type { CalendarEvent, When } from '../model.js';
import { asString } from '../values/coerce.js';
import { removeSecrets, removeSecretsFromHtml, removeUrlsWithCredentials } from '../values/secrets.js';
import { toSummary } from '../values/summary.js';
import { firstText, hashText, textToHtml, type TextSource } from '../values/text.js';
import { deferred, emptyList, type Deferred } from './deferred.js';
import { attendanceAt } from './event-location.js';

/** What is read from an event first: enough to remove duplicates, apply the window and sort. */
export interface EventCore {
  /** The feed's own id. Without one: the URL, else a hash of title and start. */
  readonly id: unknown;
  readonly seriesId?: string | undefined;
  /** Where its title may be found. The URL is always the last resort. */
  readonly title: readonly TextSource[];
  readonly start: When;
  readonly end?: When | undefined;
  readonly timeZone?: string | undefined;
  readonly repeats?: CalendarEvent['repeats'];
}

type EagerFields = Pick<CalendarEvent, 'id' | 'seriesId' | 'repeats' | 'start' | 'end' | 'timeZone'>;
type OtherFields = Omit<CalendarEvent, keyof EagerFields | 'title' | 'status'>;

/** The other fields: functions that are called when the field is first read. Missing ones are absent or empty. */
export type EventFields = Partial<Deferred<OtherFields & { readonly status: CalendarEvent['status'] | undefined }>>;

/** Creates an event. Throws InvalidItemError if nothing can be its title. */
export function createEvent(
  { id, seriesId, repeats, title, start, end, timeZone }: EventCore,
  fields: EventFields,
): CalendarEvent {
  const url = (): string | undefined => fields.url?.();
  // A description that replaces the title may be an invitation with meeting credentials.
  const hideSecrets = (text: string | undefined): string | undefined => text && (removeSecrets(text) ?? '…');
  const sources = title.map(([value, read], index): TextSource => [
    value,
    index ? (each) => hideSecrets(read(each)) : read,
  ]);
  const source = firstText(sources) ?? url;
  if (source === url && !url()) throw new InvalidItemError('title', 'has no title, description or URL');
  const location = (): CalendarEvent['location'] => {
    const place = fields.location?.();
    const address = removeSecrets(place?.address);
    const online = place?.online === true || /online|hybrid/.test(fields.attendance?.() ?? '');
    if (!place) return online ? { online } : undefined;
    return place.address || online !== place.online ? { ...place, address, online } : place;
  };
  const summary = (): string | undefined => removeSecrets(fields.summary?.());
  const name = (): string => removeUrlsWithCredentials(source() ?? '').trim() || '…';
  return deferred<EagerFields, OtherFields & Pick<CalendarEvent, 'title' | 'status'>>(
    {
      id: asString(id) ?? url() ?? hashText(`${name()}|${JSON.stringify(start)}`),
      seriesId,
      ...(repeats && { repeats }),
      start,
      end,
      timeZone,
    },
    {
      prices: emptyList,
      presenters: emptyList,
      tags: emptyList,
      ...fields,
      title: name,
      // What the feed says counts more than its title, also "confirmed".
      status: () => fields.status?.() ?? statusInTitle(name()),
      rescheduled: () => (fields.rescheduled?.() === true || findRescheduled(name()) ? true : undefined),
      summary: () => toSummary(summary()),
      // What the summary leaves out is in the detail.
      unsafeHtml: () => removeSecretsFromHtml(fields.unsafeHtml?.() ?? textBeyond(summary())),
      location,
      attendance: () => fields.attendance?.() ?? attendanceAt(location()),
    },
  );
}

/** The whole of a text that is too long for a summary, as HTML. */
function textBeyond(summary: string | undefined): string | undefined {
  return summary && toSummary(summary) !== summary ? textToHtml(summary) : undefined;
}

const CANCELLED_OR_POSTPONED = 'cancell?ed|will not be held|postponed';

/**
 * A test for words that are a marker in a title, and no part of its sentence: at the start before a colon, a dash or a
 * bracket, at the end after a dash, in brackets or asterisks, or in capitals at the start or the end.
 */
function createMarkerTest(words: string): (title: string) => string | undefined {
  const said = new RegExp(words, 'iu');
  let marked: RegExp | undefined;
  let shouted: RegExp | undefined;
  return (title) => {
    // Most titles have none of the words, and browsers take long to compile the other expressions.
    if (!said.test(title)) return undefined;
    marked ??= new RegExp(
      `^\\P{L}*(?:${words})\\s*(?:[:|([*–—]|-\\s|$)|[[(*]\\s*(?:${words})\\s*[\\])*]|\\s[-–—]\\s*(?:${words})\\P{L}*$`,
      'iu',
    );
    const capitals = words.toUpperCase();
    shouted ??= new RegExp(`^\\P{L}*(?:${capitals})(?!\\p{L})|(?<!\\p{L})(?:${capitals})\\P{L}*$`, 'u');
    return (marked.exec(title) ?? shouted.exec(title))?.[0];
  };
}

const findStatus = createMarkerTest(CANCELLED_OR_POSTPONED);
const findRescheduled = createMarkerTest('rescheduled');

/** Organizers often write the status in the title. */
function statusInTitle(title: string): CalendarEvent['status'] {
  const marker = findStatus(title);
  return marker ? (/postponed/i.test(marker) ? 'postponed' : 'cancelled') : 'confirmed';
}

/** A status as feeds write it: `CANCELLED`, `canceled`, `https://schema.org/EventPostponed`, `EventRescheduled`. */
export function parseStatus(value: unknown): CalendarEvent['status'] | undefined {
  const name = asString(value)?.toLowerCase() ?? '';
  if (/cancell?ed$/.test(name)) return 'cancelled';
  if (name.endsWith('postponed')) return 'postponed';
  if (name === 'tentative') return 'tentative';
  return /(?:confirmed|scheduled|movedonline)$/.test(name) ? 'confirmed' : undefined;
}

/** The fields that a status gives: a rescheduled event takes place. */
export function statusFields(value: unknown): Pick<EventFields, 'status' | 'rescheduled'> {
  return {
    status: () => parseStatus(value),
    rescheduled: () => /rescheduled$/i.test(asString(value) ?? ''),
  };
}
