import type { Kind } from './kind.js';
import type { When } from './model.js';
import type { NewsItem } from './news.js';

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
  likeness: (item) => item.title,
  formats: [],
};

function rank({ priority }: Announcement): number {
  return priority === 'high' ? 0 : 1;
}
