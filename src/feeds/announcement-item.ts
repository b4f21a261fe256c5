import type { Announcement } from './announcements.js';
import type { Json } from './pick.js';
import { flag, link, object, plain, string } from './pick.js';
import type { Foreign, Listing, Source } from './kind.js';
import { lazy } from './lazy.js';
import type { When } from './model.js';
import type { NewsItem } from './news.js';
import { slugOf } from './slug-of.js';
import { parseEpoch, parseWhen } from '../time/parse-when.js';

/** Announcements of a format that knows news only: each post is one, its title is the label. */
export function announcementsFrom(listing: Listing<NewsItem>): Listing<Announcement> {
  return {
    ...listing,
    read(entry, at) {
      const item = listing.read(entry, at);
      return 'id' in item ? announcement(item, {}) : (item as Foreign);
    },
  };
}

/**
 * The announcement that a piece of news makes. `extras` has what it is beyond news, by the names of the model; the
 * label is theirs, else the title: never a category, or two posts of one category would give twin tabs.
 */
export function announcement(item: NewsItem, extras: Json, source?: Source): Announcement {
  const action = object(extras.action);
  const url = link(action?.url, source?.url);
  return lazy<
    NewsItem & Pick<Announcement, 'starts' | 'expires' | 'priority'>,
    Pick<Announcement, 'label' | 'slug' | 'action'>
  >(
    Object.assign(item, {
      starts: period(extras.starts),
      expires: period(extras.expires),
      priority: extras.priority === 'high' ? ('high' as const) : ('normal' as const),
      pinned: item.pinned || flag(extras.pinned),
    }),
    {
      label: () => plain(extras.label) ?? item.title,
      slug: () => string(extras.slug)?.replace(/[\s\uFFFD]+/g, '-') ?? slugOf(item.title),
      action: () => (url ? { label: plain(action?.label) ?? item.title, url } : undefined),
    },
  );

  function period(value: unknown): When | undefined {
    return parseWhen(string(value)?.slice(0, 64), source?.options.feedTimeZone) ?? parseEpoch(value);
  }
}
