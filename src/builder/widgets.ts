import type { KindId } from '../feeds/model.js';

/** The widgets that the builder makes, in the order of its pictures, and the kind of feed each shows. */
export const WIDGETS = {
  'ala-news-feed': 'news',
  'ala-ce-calendar': 'events',
  'ala-announcement-tabs': 'announcements',
  'ala-book-carousel': 'books',
  'ala-section-finder': 'sections',
  'ala-promo-carousel': 'news',
} as const satisfies Readonly<Record<string, KindId>>;

export type WidgetTag = keyof typeof WIDGETS;

export const WIDGET_TAGS = Object.keys(WIDGETS) as readonly WidgetTag[];

export const isWidgetTag = (tag: string): tag is WidgetTag => Object.hasOwn(WIDGETS, tag);

/** Where a snippet is pasted. */
export const PLACES = ['wordpress', 'drupal', 'libguides', 'squarespace', 'html', 'stripped'] as const;

export type PlaceId = (typeof PLACES)[number];

export const isPlaceId = (id: string): id is PlaceId => (PLACES as readonly string[]).includes(id);
