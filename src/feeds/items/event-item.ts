import { InvalidItemError } from '../error.js';
import type { CalendarEvent, When } from '../model.js';
import { asString } from '../values/coerce.js';
import { removeCredentialUrls, removeSecrets } from '../values/links.js';
import { firstText, hashText, type TextSource } from '../values/text.js';
import { deferred, emptyList, type Deferred } from './deferred.js';

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
}

type EagerFields = Pick<CalendarEvent, 'id' | 'seriesId' | 'start' | 'end' | 'timeZone'>;
type OtherFields = Omit<CalendarEvent, keyof EagerFields | 'title' | 'status'>;

/** The other fields: functions that are called when the field is first read. Missing ones are absent or empty. */
export type EventFields = Partial<Deferred<OtherFields & { readonly status: CalendarEvent['status'] | undefined }>>;

/** Creates an event. Throws InvalidItemError if nothing can be its title. */
export function createEvent(
  { id, seriesId, title, start, end, timeZone }: EventCore,
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
  const name = (): string => removeCredentialUrls(source() ?? '').trim() || '…';
  return deferred<EagerFields, OtherFields & Pick<CalendarEvent, 'title' | 'status'>>(
    { id: asString(id) ?? url() ?? hashText(`${name()}|${JSON.stringify(start)}`), seriesId, start, end, timeZone },
    {
      prices: emptyList,
      presenters: emptyList,
      tags: emptyList,
      ...fields,
      title: name,
      status: () => statusOrTitleStatus(fields.status?.(), name()),
      summary: () => removeSecrets(fields.summary?.()),
      location: () => {
        const location = fields.location?.();
        return location?.address ? { ...location, address: removeSecrets(location.address) } : location;
      },
    },
  );
}

const STATUS_WORDS = '(cancell?ed)|postponed|rescheduled';
const STATUS_AT_START = new RegExp(`^[^\\p{L}\\p{N}]*(?:${STATUS_WORDS})(?![\\p{L}\\p{N}])`, 'iu');
const STATUS_IN_BRACKETS = new RegExp(`[[(]\\s*(?:${STATUS_WORDS})\\s*[\\])]`, 'i');

/** The status field, unless it says nothing special and the title does: organizers often write it there. */
function statusOrTitleStatus(status: CalendarEvent['status'] | undefined, title: string): CalendarEvent['status'] {
  if (status && status !== 'confirmed') return status;
  if (/will not be held/i.test(title)) return 'cancelled';
  const said = STATUS_AT_START.exec(title) ?? STATUS_IN_BRACKETS.exec(title);
  if (said) return said[1] ? 'cancelled' : 'postponed';
  return status ?? 'confirmed';
}

/** A status as feeds write it: `CANCELLED`, `canceled`, `https://schema.org/EventPostponed`, `EventRescheduled`. */
export function parseStatus(value: unknown): CalendarEvent['status'] | undefined {
  const name = asString(value)?.toLowerCase() ?? '';
  if (/cancell?ed$/.test(name)) return 'cancelled';
  if (name.endsWith('postponed')) return 'postponed';
  if (name === 'tentative') return 'tentative';
  return /(?:confirmed|scheduled|movedonline)$/.test(name) ? 'confirmed' : undefined;
}
