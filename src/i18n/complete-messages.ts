import { enCalendar } from './calendar-messages.js';
import { enCalendarMore } from './calendar-more-messages.js';
import { enEventDetail } from './event-detail-messages.js';
import { enCalendarFilters } from './filter-messages.js';
import { getMessages } from './localize.js';
import { enAnnouncements, enBooks, enFeed, enNews, enPromo, enSections, type Messages } from './messages.js';

/** Some of the messages: any of the groups, any of their messages, any entry of their lists. */
export type PartialMessages = {
  readonly [Group in keyof Messages]?: {
    readonly [Name in keyof Messages[Group]]?: Messages[Group][Name] extends Readonly<Record<string, unknown>>
      ? Partial<Messages[Group][Name]>
      : Messages[Group][Name];
  };
};

const english: Messages = {
  feed: enFeed,
  news: enNews,
  announcements: enAnnouncements,
  sections: enSections,
  books: enBooks,
  promo: enPromo,
  calendar: enCalendar,
  calendarFilters: enCalendarFilters,
  calendarMore: enCalendarMore,
  eventDetail: enEventDetail,
};

/** These messages over those that the language has, else over the English ones. */
export const completeMessages = (language: string, messages: PartialMessages): Messages =>
  merge(getMessages(language) ?? english, messages) as Messages;

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merge(known: object, given: object): object {
  const merged: Record<string, unknown> = { ...known };
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const before = merged[name];
    merged[name] = isGroup(value) && isGroup(before) ? merge(before, value) : (value as unknown);
  }
  return merged;
}
