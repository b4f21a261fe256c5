import type { Announcement } from './announcements.js';
import type { Book } from './books.js';
import type { CalendarEvent } from './events.js';
import type { NewsItem } from './news.js';
import type { Section } from './sections.js';

/** The five kinds of feed, and the model of each. */
export interface KindModels {
  news: NewsItem;
  announcements: Announcement;
  events: CalendarEvent;
  books: Book;
  sections: Section;
}

export type KindId = keyof KindModels;
