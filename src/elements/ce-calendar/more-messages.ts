import { enCalendarMore, type CalendarMoreMessages } from '../../i18n/calendar-more-messages.js';
import { getMessages } from '../../i18n/localize.js';

/** What only lazy chunks say, in that language, else in English. */
export const moreMessages = (language: string): CalendarMoreMessages =>
  getMessages(language)?.calendarMore ?? enCalendarMore;
