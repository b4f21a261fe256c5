import { loadNewsFormats } from '../../page/lazy.js';
import { toBrowserEpochMs } from '../../time/when.js';
import { parseNews as jsonFeed } from '../formats/json-feed.js';
import { parseNews as wordpress } from '../formats/wordpress.js';
import type { NewsItem } from '../model.js';
import type { Kind } from './kind.js';
import { lazyFormats } from './lazy-formats.js';

/** News: pinned first, then the newest. */
export const news: Kind<NewsItem> = {
  id: 'news',
  compare: compareNews,
  defaults: { title: '', authors: [], tags: [], pinned: false },
  dedupeKey: (item) => item.title,
  formats: [
    { id: 'json-feed', read: jsonFeed },
    { id: 'wordpress', read: wordpress },
    ...lazyFormats(async () => (await loadNewsFormats()).news, 'drupal', 'schema-org', 'map'),
  ],
};

const DAY_MS = 86_400_000;

/** Pinned, newest, undated last. What is dated more than a day ahead of the clock is no news yet: it counts as undated. */
function compareNews(a: NewsItem, b: NewsItem, now: Date): number {
  return Number(b.pinned) - Number(a.pinned) || sortableAge(a, now) - sortableAge(b, now) || 0;
}

/** Grows with age; undated news is older than all, by the same, so that it keeps the feed's order. */
function sortableAge({ published }: NewsItem, now: Date): number {
  const time = published ? toBrowserEpochMs(published) : NaN;
  return time <= now.getTime() + DAY_MS ? -time : Number.MAX_VALUE;
}
