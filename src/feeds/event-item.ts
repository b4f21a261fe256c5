import type { CalendarEvent } from './events.js';
import { Unreadable } from './kind.js';
import { lazy } from './lazy.js';
import type { When } from './model.js';
import { link, string } from './pick.js';
import { firstWording, hash } from './wording.js';
import type { Wording } from './wording.js';

/** What is known of an event at once: enough to leave out duplicates, apply the window and sort. */
export interface EventKey {
  /** The feed's own id; without one the address, else a hash of title and start, takes its place. */
  readonly id: unknown;
  readonly seriesId?: string | undefined;
  /** Where its title may stand; the address comes last by itself. */
  readonly title: readonly Wording[];
  readonly start: When;
  readonly end?: When | undefined;
  readonly timeZone?: string | undefined;
}

type Rest = Omit<CalendarEvent, 'id' | 'seriesId' | 'title' | 'start' | 'end' | 'timeZone'>;

/** The other fields: functions, called when the field is first read. What is left out is absent or empty. */
export type EventFields = { readonly [K in keyof Rest]?: () => Rest[K] | undefined };

/** The event. Throws Unreadable when nothing can be its title. */
export function eventItem({ id, seriesId, title, start, end, timeZone }: EventKey, fields: EventFields): CalendarEvent {
  const url = fields.url ?? absent;
  // What stands in for a title may be an invitation, with all that lets people in.
  const openly = (words: string | undefined): string | undefined => words && (withoutSecrets(words) ?? '…');
  const places = title.map(([value, read], place): Wording => [value, place ? (each) => openly(read(each)) : read]);
  const wording = firstWording(places) ?? url;
  if (wording === url && !url()) throw new Unreadable('title', 'has no title, description or URL');
  const name = (): string => withoutKeys(wording() ?? '').trim() || '…';
  return lazy<Pick<CalendarEvent, 'id' | 'seriesId' | 'start' | 'end' | 'timeZone'>, Rest & { title: string }>(
    { id: string(id) ?? url() ?? hash(`${name()}|${JSON.stringify(start)}`), seriesId, start, end, timeZone },
    {
      title: name,
      status: () => statusOf(fields.status?.(), name()),
      kind: fields.kind ?? absent,
      url,
      registrationUrl: fields.registrationUrl ?? absent,
      recordingUrl: fields.recordingUrl ?? absent,
      subscribeUrl: fields.subscribeUrl ?? absent,
      registration: fields.registration ?? absent,
      seats: fields.seats ?? absent,
      summary: () => withoutSecrets(fields.summary?.()),
      location: () => {
        const place = fields.location?.();
        return place?.address ? { ...place, address: withoutSecrets(place.address) } : place;
      },
      prices: () => fields.prices?.() ?? [],
      free: fields.free ?? absent,
      credits: fields.credits ?? absent,
      presenters: () => fields.presenters?.() ?? [],
      image: fields.image ?? absent,
      tags: () => fields.tags?.() ?? [],
      section: fields.section ?? absent,
    },
  );
}

const absent = (): undefined => undefined;

const CALLED_OFF = '(cancell?ed)|postponed|rescheduled';
const FIRST_WORD = new RegExp(`^[^\\p{L}\\p{N}]*(?:${CALLED_OFF})(?![\\p{L}\\p{N}])`, 'iu');
const IN_BRACKETS = new RegExp(`[[(]\\s*(?:${CALLED_OFF})\\s*[\\])]`, 'i');

/** The field's status, unless it says nothing and the title does: organisers write it there. */
function statusOf(status: CalendarEvent['status'] | undefined, title: string): CalendarEvent['status'] {
  if (status && status !== 'confirmed') return status;
  if (/will not be held/i.test(title)) return 'cancelled';
  const said = FIRST_WORD.exec(title) ?? IN_BRACKETS.exec(title);
  if (said) return said[1] ? 'cancelled' : 'postponed';
  return status ?? 'confirmed';
}

/** A status as feeds write it: `CANCELLED`, `canceled`, `https://schema.org/EventPostponed`, `EventRescheduled`. */
export function statusNamed(value: unknown): CalendarEvent['status'] | undefined {
  const name = string(value)?.toLowerCase() ?? '';
  if (/cancell?ed$/.test(name)) return 'cancelled';
  if (name.endsWith('postponed')) return 'postponed';
  if (name === 'tentative') return 'tentative';
  return /(?:confirmed|scheduled|movedonline)$/.test(name) ? 'confirmed' : undefined;
}

/** Query or fragment parameters of meeting addresses that let their reader in; a name and password before the host. */
const KEY = /[?&#;](?:pw|pwd|pass|passcode|password|passwd|pin|tk|token|access_token|zak)=|^https?:\/\/[^/?#]*@/i;

/** An address for readers; none that carries a password. */
export function openLink(value: unknown, base?: string): string | undefined {
  const url = link(value, base);
  return url && !KEY.test(url) ? url : undefined;
}

const withoutKeys = (text: string): string =>
  text.replace(/\bhttps?:\/\/[^\s<>"]+/gi, (url) => (KEY.test(url) ? '' : url));

/** What a telephone dials by itself to join: number, meeting, password. */
const ONE_TAP = /\+?\d[\d ().-]{4,24}\d,,\d[\d,#*]*/g;

/** Text without the addresses and lines in which organisers hand out a meeting's password. */
export function withoutSecrets(text: string | undefined): string | undefined {
  if (!text || !/pass|pwd?\b|pin\b|tk=|token|zak=|\d,,/i.test(text)) return text;
  const open = withoutKeys(text)
    .replace(/\b(?:(?:pass(?:code|word)|pwd)\s*[:=]\s*\S+|pin\s*[:=]\s*\d[\d ]*#?)/gi, '')
    .replace(ONE_TAP, '');
  return open.replace(/\s+/g, ' ').trim() || undefined;
}
