/** The models that feeds are read into. Text is plain text; URLs are absolute http(s). */

import type { When } from '../time/when.js';

export type { When };

/** An image. `alt` is '' if the feed calls it decorative or says nothing. */
export interface Image {
  readonly src: string;
  readonly alt: string;
  /** Natural width in CSS pixels. */
  readonly width?: number | undefined;
  /** Natural height in CSS pixels. */
  readonly height?: number | undefined;
}

export interface Person {
  readonly name: string;
  readonly url?: string | undefined;
}

/** A price as the feed states it. Only the item's `free` says that it is free, never an amount of 0. */
export interface Price {
  /** Decimal string in major units, as written: `64.99`, `13.00`. */
  readonly amount?: string | undefined;
  /** Upper end of a range, in the same form. */
  readonly max?: string | undefined;
  /** ISO 4217 code. */
  readonly currency?: string | undefined;
  /** Audience: `member`, `nonmember`, `student`, or the feed's own term. */
  readonly audience?: string | undefined;
  /** The feed's own text, if it cannot be parsed. */
  readonly text?: string | undefined;
}

/** What every item of every kind has. */
export interface Item {
  /** Unique within one result. In merged lists it begins with the index of the source and `:`. */
  readonly id: string;
}

/** A news item: a post, an article, a page. */
export interface NewsItem extends Item {
  readonly title: string;
  /** Its page. */
  readonly url?: string | undefined;
  /** The page on another site that it is about (JSON Feed `external_url`). */
  readonly externalUrl?: string | undefined;
  /** At most about 300 characters. */
  readonly summary?: string | undefined;
  /** The content as HTML, exactly as the feed sent it. Untrusted: only ui/rich-text may render it. */
  readonly unsafeHtml?: string | undefined;
  /** `instant` or `date`. */
  readonly published?: When | undefined;
  readonly modified?: When | undefined;
  readonly authors: readonly Person[];
  readonly image?: Image | undefined;
  readonly tags: readonly string[];
  /** BCP 47, if the feed says it. */
  readonly language?: string | undefined;
  readonly pinned: boolean;
}

/** An announcement: news with a short label, a period and one action. */
export interface Announcement extends NewsItem {
  /** Name of its tab: `_ala_core.label`, else the title. */
  readonly label: string;
  /** Name in the URL fragment: `_ala_core.slug`, else made from the title. */
  readonly slug: string;
  readonly starts?: When | undefined;
  readonly expires?: When | undefined;
  readonly priority: 'high' | 'normal';
  readonly action?: { readonly label: string; readonly url: string } | undefined;
}

/** An event, or one occurrence of a series. */
export interface CalendarEvent extends Item {
  /** The same for all occurrences of a series. */
  readonly seriesId?: string | undefined;
  readonly repeats?: Repetition | undefined;
  readonly title: string;
  readonly start: When;
  /** Exclusive: the first instant or day after the event. */
  readonly end?: When | undefined;
  /** IANA name of the organizer's zone, or the offset as written, `-05:00`. */
  readonly timeZone?: string | undefined;
  readonly status: 'confirmed' | 'tentative' | 'cancelled' | 'postponed';
  /** It takes place, at another time than first announced: `start` is the new one. */
  readonly rescheduled?: boolean | undefined;
  /** Event type: `webinar`, `course`, `e-forum`, … as the feed says. */
  readonly kind?: string | undefined;
  readonly url?: string | undefined;
  readonly registrationUrl?: string | undefined;
  readonly recordingUrl?: string | undefined;
  readonly subscribeUrl?: string | undefined;
  readonly registration?: 'open' | 'full' | 'waitlist' | 'closed' | 'not-yet' | 'none' | undefined;
  /** Until when people can register; a date includes its day. */
  readonly registrationDeadline?: When | undefined;
  readonly seats?:
    | { readonly total?: number | undefined; readonly left?: number | undefined; readonly waiting?: number | undefined }
    | undefined;
  /** At most about 300 characters. */
  readonly summary?: string | undefined;
  /** The description as HTML, without passwords of meetings. Untrusted: only ui/rich-text may render it. */
  readonly unsafeHtml?: string | undefined;
  readonly location?: EventLocation | undefined;
  /** How people attend. `undefined`: the feed does not say. */
  readonly attendance?: 'in-person' | 'online' | 'hybrid' | undefined;
  readonly prices: readonly Price[];
  /** `undefined`: the feed does not say. */
  readonly free?: boolean | undefined;
  readonly credits?: { readonly value: string; readonly unit?: string | undefined } | undefined;
  readonly presenters: readonly Person[];
  readonly image?: Image | undefined;
  readonly tags: readonly string[];
  readonly section?: string | undefined;
}

export interface EventLocation {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  /** Whether people can attend online; `attendance` says whether that is the only way. */
  readonly online: boolean;
  /** Of the meeting, else of the place. */
  readonly url?: string | undefined;
  /** Of the place, where `url` is that of the meeting. */
  readonly placeUrl?: string | undefined;
}

/** How a series repeats, as far as a rule says it. */
export interface Repetition {
  /** `irregular`: by a rule that has no short description. */
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'yearly' | 'irregular';
  /** Every how many days, weeks, months or years. */
  readonly interval: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  /** Which of these weekdays of the month: 1 to 5, or -1 for the last. */
  readonly nth?: number | undefined;
  /** Whether it has no last date. */
  readonly isEndless: boolean;
}

/** A book or other publication. */
export interface Book extends Item {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly authors: readonly string[];
  /** Thirteen digits with a valid check digit. */
  readonly isbn13?: string | undefined;
  readonly cover?: Image | undefined;
  readonly url?: string | undefined;
  readonly buyUrl?: string | undefined;
  readonly prices: readonly Price[];
  readonly publisher?: string | undefined;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published?: string | undefined;
  readonly description?: string | undefined;
  readonly formats: readonly string[];
  readonly availability?: 'in-stock' | 'out-of-stock' | 'preorder' | 'borrow' | 'open-access' | undefined;
  readonly series?: { readonly name: string; readonly position?: string | undefined } | undefined;
  readonly pages?: number | undefined;
  readonly language?: string | undefined;
}

/** A section, interest group or committee. */
export interface Section extends Item {
  readonly name: string;
  /** Section type: `section`, `interest-group`, `committee`, or the feed's own term. */
  readonly kind: string;
  readonly short?: string | undefined;
  /** Ids of its parents; a joint group has two. */
  readonly parentIds: readonly string[];
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly joinUrl?: string | undefined;
  readonly keywords: readonly string[];
  readonly active: boolean;
  /** Position among its siblings, lowest first. */
  readonly order?: number | undefined;
  /** An image, or the name of a built-in icon: access buildings leadership metadata preservation technology. */
  readonly icon?: Image | string | undefined;
}

/** The five kinds of feed, and the model of each. */
export interface KindModels {
  news: NewsItem;
  announcements: Announcement;
  events: CalendarEvent;
  books: Book;
  sections: Section;
}

/** Name of a kind, as in `readFeed` and in messages. */
export type KindId = keyof KindModels;
