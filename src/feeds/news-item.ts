import { Unreadable } from './kind.js';
import { lazy } from './lazy.js';
import type { Image, Person, When } from './model.js';
import type { NewsItem } from './news.js';
import { string } from './pick.js';
import { firstWording, hash } from './wording.js';
import type { Wording } from './wording.js';

/** What a format knows of a piece of news. Functions are called when the field is read. */
export interface NewsParts {
  /** The feed's own id; without one the address, else a hash of title and date, takes its place. */
  readonly id: unknown;
  /** Where its title may stand: title, summary, content. The address comes last by itself (feed-rules F03). */
  readonly title: readonly Wording[];
  readonly published: When | undefined;
  readonly modified: When | undefined;
  readonly pinned: boolean;
  readonly url: () => string | undefined;
  readonly externalUrl?: () => string | undefined;
  readonly summary: () => string | undefined;
  readonly unsafeHtml: () => string | undefined;
  readonly authors: () => readonly Person[];
  readonly image: () => Image | undefined;
  readonly tags: () => readonly string[];
  readonly language: () => string | undefined;
}

/** The item: its id, dates and pin at once, all else when it is read. Throws Unreadable when it has no name at all. */
export function newsItem(parts: NewsParts): NewsItem {
  const title = firstWording(parts.title) ?? parts.url;
  let id = string(parts.id) ?? parts.url();
  if (title === parts.url && !parts.url()) throw new Unreadable('title', 'has no title, summary, content or URL');
  const { published, modified, pinned } = parts;
  id ??= hash(`${title() ?? ''}|${JSON.stringify(published)}`);
  return lazy<
    Pick<NewsItem, 'id' | 'published' | 'modified' | 'pinned'>,
    Omit<NewsItem, 'id' | 'published' | 'modified' | 'pinned'>
  >(
    { id, published, modified, pinned },
    {
      title: () => title() ?? '',
      url: parts.url,
      externalUrl: parts.externalUrl ?? (() => undefined),
      summary: parts.summary,
      unsafeHtml: parts.unsafeHtml,
      authors: parts.authors,
      image: parts.image,
      tags: parts.tags,
      language: parts.language,
    },
  );
}
