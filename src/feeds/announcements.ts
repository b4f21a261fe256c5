import { loadNewsFormats } from '../page/lazy.js';
import { restEvery } from './collect.js';
import { readAnnouncements as jsonFeed } from './formats/json-feed.js';
import { readAnnouncements as wordpress } from './formats/wordpress.js';
import { lazyFormats } from './lazy-formats.js';
import type { Kind } from './kind.js';
import type { When } from './model.js';
import type { NewsItem } from './news.js';
import { distinctSlugs } from './slug-of.js';

/** One announcement: news with a short label, a period and one action. */
export interface Announcement extends NewsItem {
  /** Name of its tab: `_ala_core.label`, else the title. */
  readonly label: string;
  /** Name in the address's fragment: `_ala_core.slug`, else made from the title. */
  readonly slug: string;
  readonly starts?: When | undefined;
  readonly expires?: When | undefined;
  readonly priority: 'high' | 'normal';
  readonly action?: { readonly label: string; readonly url: string } | undefined;
}

/** Announcements: those of high priority first, else in the feed's order. */
export const announcements: Kind<Announcement> = {
  id: 'announcements',
  compare: (a, b) => rank(a) - rank(b),
  blank: { title: '', label: '', slug: '', authors: [], tags: [], pinned: false, priority: 'normal' },
  likeness: (item) => item.title,
  formats: [
    { id: 'json-feed', read: jsonFeed },
    { id: 'wordpress', read: wordpress },
    ...lazyFormats(async () => (await loadNewsFormats()).announcements, 'drupal', 'schema-org', 'map'),
  ],
  arrange: withDistinctSlugs,
};

/** A slug names one tab in an address: of two equal ones the second becomes `…-2`. */
async function withDistinctSlugs(items: readonly Announcement[]): Promise<readonly Announcement[]> {
  const distinct = distinctSlugs();
  const rest = restEvery(8);
  for (const item of items) {
    await rest();
    Object.defineProperty(item, 'slug', { enumerable: true, value: distinct(item.slug) });
  }
  return items;
}

function rank({ priority }: Announcement): number {
  return priority === 'high' ? 0 : 1;
}
