import type { CalendarEvent } from '../../feeds/events.js';
import type { CalendarMessages } from '../../i18n/calendar-messages.js';
import { hueClass } from '../../ui/hues.styles.js';
import { priceText } from '../../ui/price-text.js';
import { fold } from '../words.js';
import type { TimeView } from './event-times.js';

/** How an event is told, apart from its time. */

export interface EventView extends TimeView {
  /** Level of titles. */
  readonly level: number;
  readonly now: Date;
  readonly currency: string | undefined;
  /** Stands before the ids in the shadow tree, where an event may be shown twice. */
  readonly prefix: string;
  readonly isOpen: (event: CalendarEvent) => boolean;
  readonly unfold: (event: CalendarEvent) => void;
  /** The event whose ways into a calendar are shown. */
  readonly isAdding: (event: CalendarEvent) => boolean;
  readonly add: (event: CalendarEvent) => void;
}

/** Takes no place any more, at least not then. */
export const isOff = ({ status }: CalendarEvent): boolean => status === 'cancelled' || status === 'postponed';

/** The colour of a section, by the first word of its name: "Metadata & Collections". */
export const hueOf = ({ section }: CalendarEvent): string => hueClass(fold(section ?? '').split(/\P{L}/u)[0]);

/** Where an event leads: its page, else the page where one registers. */
export const linkOf = ({ url, registrationUrl }: CalendarEvent): string | undefined => url ?? registrationUrl;

/** "Webinar · Technology" */
export function kindOf({ kind, section }: CalendarEvent, words: CalendarMessages): string {
  return [kind && kindName(kind, words), section].filter(Boolean).join(' · ');
}

/** A kind as the language calls it, else the feed's own word, with a capital. */
export const kindName = (kind: string, { kinds }: CalendarMessages): string =>
  kinds[kind.toLowerCase()] ?? kind.charAt(0).toUpperCase() + kind.slice(1);

export const placeText = ({ location }: CalendarEvent, { online }: CalendarMessages): string | undefined =>
  location && (location.name ?? location.address ?? (location.online ? online : undefined));

/** Each price with whom it is for; "Free" where the feed says so. */
export function prices(
  { prices: list, free }: CalendarEvent,
  words: CalendarMessages,
  locale: string,
  currency: string | undefined,
): readonly string[] {
  if (free) return [words.free];
  return list.flatMap((price) => {
    const text = priceText(price, locale, currency);
    if (text === undefined) return [];
    // The feed's own words say already whom it is for.
    return [price.audience && text !== price.text ? words.priceFor(text, price.audience) : text];
  });
}
