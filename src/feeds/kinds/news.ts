import { loadNewsFormats, loadWordPress } from '../../page/lazy.js';
import { toBrowserEpochMs } from '../../time/when.js';
import { wordpress } from '../formats/common-formats.js';
import { isJsonFeed, parseNews as parseJsonFeed } from '../formats/json-feed.js';
import type { NewsItem } from '../model.js';
import type { Kind } from './kind.js';

/** News: pinned first, then the newest. */
export const news: Kind<NewsItem> = {
  id: 'news',
  compare: compareNews,
  defaults: { title: '', authors: [], tags: [], pinned: false },
  canShowFirstItems: true,
  dedupeKey: (item) => item.title,
  formats: [{ id: 'json-feed', matches: isJsonFeed, parse: parseJsonFeed }, wordpress],
  loadParsers: async (id) =>
    id === wordpress.id ? { wordpress: (await loadWordPress()).parseNews } : (await loadNewsFormats()).news,
};

const DAY_MS = 86_400_000;

/** Pinned first, then the newest, undated last. News dated more than a day ahead of the clock counts as undated. */
function compareNews(a: NewsItem, b: NewsItem, now: Date): number {
  return Number(b.pinned) - Number(a.pinned) || sortableAge(a, now) - sortableAge(b, now) || 0;
}

/** Grows with age. Undated news has the same, highest age, so that it keeps the feed's order. */
function sortableAge({ published }: NewsItem, now: Date): number {
  const time = published ? toBrowserEpochMs(published) : NaN;
  return time <= now.getTime() + DAY_MS ? -time : Number.MAX_VALUE;
}
