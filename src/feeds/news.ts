import { loadNewsFormats } from '../page/lazy.js';
import { readNews as jsonFeed } from './formats/json-feed.js';
import { readNews as wordpress } from './formats/wordpress.js';
import { lazyFormats } from './lazy-formats.js';
import type { Kind } from './kind.js';
import type { Image, Item, Person, When } from './model.js';
import { placeInTime } from './when-order.js';

/** One piece of news: a post, an article, a page. */
export interface NewsItem extends Item {
  readonly title: string;
  /** Its page. */
  readonly url?: string | undefined;
  /** The page elsewhere that it is about (JSON Feed `external_url`). */
  readonly externalUrl?: string | undefined;
  readonly summary?: string | undefined;
  /** The content as HTML, exactly as the feed sent it. Hostile: only ui/rich-text may draw it. */
  readonly unsafeHtml?: string | undefined;
  /** `instant` or `date`. */
  readonly published?: When | undefined;
  readonly modified?: When | undefined;
  readonly authors: readonly Person[];
  readonly image?: Image | undefined;
  readonly tags: readonly string[];
  /** BCP 47, when the feed says it. */
  readonly language?: string | undefined;
  readonly pinned: boolean;
}

/** News: pinned first, then the newest. */
export const news: Kind<NewsItem> = {
  id: 'news',
  compare: compareNews,
  blank: { title: '', authors: [], tags: [], pinned: false },
  likeness: (item) => item.title,
  formats: [
    { id: 'json-feed', read: jsonFeed },
    { id: 'wordpress', read: wordpress },
    ...lazyFormats(async () => (await loadNewsFormats()).news, 'drupal', 'schema-org', 'map'),
  ],
};

const DAY = 86_400_000;

/** Pinned, newest, undated last. What is dated more than a day ahead of the clock is no news yet: it counts as undated. */
function compareNews(a: NewsItem, b: NewsItem, now: Date): number {
  return Number(b.pinned) - Number(a.pinned) || age(a, now) - age(b, now) || 0;
}

/** Grows with age; undated news is older than all, by the same, so that it keeps the feed's order. */
function age({ published }: NewsItem, now: Date): number {
  const time = published ? placeInTime(published) : NaN;
  return time <= now.getTime() + DAY ? -time : Number.MAX_VALUE;
}
