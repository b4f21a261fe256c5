import { parseEpoch, parseWhen } from '../../time/parse-when.js';
import type { Announcement, NewsItem, When } from '../model.js';
import type { JsonObject, OtherItemType, ParsedFeed, Source } from '../parser.js';
import { asObject, asString, isTrue } from '../values/coerce.js';
import { toHttpUrl } from '../values/links.js';
import { toSlug } from '../values/slugs.js';
import { cleanText } from '../values/text.js';
import { deferred } from './deferred.js';

/** Turns the news of a format into announcements: each post is one, and its title is the label. */
export function newsAsAnnouncements(listing: ParsedFeed<NewsItem>): ParsedFeed<Announcement> {
  return {
    ...listing,
    readItem(entry, at) {
      const item = listing.readItem(entry, at);
      return 'id' in item ? createAnnouncement(item, {}) : (item as OtherItemType);
    },
  };
}

/**
 * Creates an announcement from a news item. `extras` has its other fields, under the names of the model. Without a
 * label there, the title is used; never a category, because two posts may share one.
 */
export function createAnnouncement(item: NewsItem, extras: JsonObject, source?: Source): Announcement {
  const action = asObject(extras.action);
  const url = toHttpUrl(action?.url, source?.url);
  return deferred<
    NewsItem & Pick<Announcement, 'starts' | 'expires' | 'priority'>,
    Pick<Announcement, 'label' | 'slug' | 'action'>
  >(
    Object.assign(item, {
      starts: parsePeriodEnd(extras.starts),
      expires: parsePeriodEnd(extras.expires),
      priority: extras.priority === 'high' ? ('high' as const) : ('normal' as const),
      pinned: item.pinned || isTrue(extras.pinned),
    }),
    {
      label: () => cleanText(extras.label) ?? item.title,
      slug: () => asString(extras.slug)?.replace(/[\s\uFFFD]+/g, '-') ?? toSlug(item.title),
      action: () => (url ? { label: cleanText(action?.label) ?? item.title, url } : undefined),
    },
  );

  function parsePeriodEnd(value: unknown): When | undefined {
    return parseWhen(asString(value)?.slice(0, 64), source?.options.feedTimeZone) ?? parseEpoch(value);
  }
}
