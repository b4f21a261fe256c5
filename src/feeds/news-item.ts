import { Unreadable } from './kind.js';
import { lazy } from './lazy.js';
import type { NewsItem } from './news.js';
import { string } from './pick.js';
import { firstWording, hash } from './wording.js';
import type { Wording } from './wording.js';

type Eager = Pick<NewsItem, 'id' | 'published' | 'pinned'>;

/** What a format knows of a piece of news. */
export interface NewsParts extends Omit<Eager, 'id'> {
  /** The feed's own id; without one the address, else a hash of title and date, takes its place. */
  readonly id: unknown;
  /** Where its title may stand: title, summary, content. The address comes last by itself. */
  readonly title: readonly Wording[];
  /** Called when the field is read. */
  readonly fields: { readonly [K in Exclude<keyof NewsItem, keyof Eager | 'title'>]-?: () => NewsItem[K] };
}

/** The item: its id, date and pin at once, all else when it is read. Throws Unreadable when it has no name at all. */
export function newsItem({ id, title, published, pinned, fields }: NewsParts): NewsItem {
  const { url } = fields;
  const wording = firstWording(title) ?? url;
  if (wording === url && !url()) throw new Unreadable('title', 'has no title, summary, content or URL');
  const name = (): string => wording() ?? '';
  return lazy<Eager, Omit<NewsItem, keyof Eager>>(
    { id: string(id) ?? url() ?? hash(`${name()}|${JSON.stringify(published)}`), published, pinned },
    { title: name, ...fields },
  );
}
