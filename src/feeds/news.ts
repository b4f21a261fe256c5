import type { Image, Item, Person, When } from './model.js';

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
