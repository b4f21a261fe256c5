import { loadNewsFormats, loadWordPress } from '../../page/lazy.js';
import { forEachInTurns } from '../../page/yield-every.js';
import { wordpress } from '../formats/common-formats.js';
import { isJsonFeed, parseAnnouncements as parseJsonFeed } from '../formats/json-feed.js';
import type { Announcement } from '../model.js';
import { createUniquifier } from '../values/slugs.js';
import type { Kind } from './kind.js';

/** Announcements: those of high priority first, else in the feed's order. */
export const announcements: Kind<Announcement> = {
  id: 'announcements',
  compare: (a, b) => priorityRank(a) - priorityRank(b),
  defaults: { title: '', label: '', slug: '', authors: [], tags: [], pinned: false, priority: 'normal' },
  dedupeKey: (item) => item.title,
  formats: [{ id: 'json-feed', matches: isJsonFeed, parse: parseJsonFeed }, wordpress],
  loadParsers: async (id) =>
    id === wordpress.id
      ? { wordpress: (await loadWordPress()).parseAnnouncements }
      : (await loadNewsFormats()).announcements,
  arrange: makeSlugsUnique,
};

/** A slug identifies one tab in a URL: the second of two equal ones becomes `…-2`. */
async function makeSlugsUnique(items: readonly Announcement[]): Promise<readonly Announcement[]> {
  const makeUnique = createUniquifier();
  await forEachInTurns(items, (item) => {
    Object.defineProperty(item, 'slug', { enumerable: true, value: makeUnique(item.slug) });
  });
  return items;
}

function priorityRank({ priority }: Announcement): number {
  return priority === 'high' ? 0 : 1;
}
