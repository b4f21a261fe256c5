/**
 * WordPress REST API, wp/v2/posts. Images, authors and terms come with
 * `?_embed=author,wp:featuredmedia,wp:term`.
 */
import { announcementsFrom } from '../announcement-item.js';
import type { Announcement } from '../announcements.js';
import type { Listing, Source } from '../kind.js';
import type { Image } from '../model.js';
import { newsItem } from '../news-item.js';
import type { NewsItem } from '../news.js';
import { flag, image, link, list, number, object, objects, people, size, string, text, words } from '../pick.js';
import type { Json } from '../pick.js';
import { newsDate } from '../when-order.js';
import { opening } from '../wording.js';

/** Posts: a list, or one that stands alone. The next page by the response's headers. */
export function readNews(document: unknown, source: Source): Listing<NewsItem> {
  const { headers = {} } = source.options;
  return {
    entries: list(document),
    path: '',
    read: (post) => newsOf(post, source),
    next: nextPage(source),
    total: number(headers.total),
  };
}

/** Posts as announcements; each is labelled by its title. */
export function readAnnouncements(document: unknown, source: Source): Listing<Announcement> {
  return announcementsFrom(readNews(document, source));
}

function newsOf(post: Json, source: Source): NewsItem {
  const embedded = object(post._embedded) ?? {};
  const content = object(post.content)?.protected ? undefined : rendered(post.content);
  return newsItem({
    id: post.id,
    title: [
      [rendered(post.title), text],
      [rendered(post.excerpt), text],
      [content, opening(text)],
    ],
    published: date('date'),
    pinned: flag(post.sticky),
    fields: {
      externalUrl: () => undefined,
      modified: () => date('modified'),
      url: () => link(post.link, source.url),
      summary: () => text(rendered(post.excerpt)),
      unsafeHtml: () => string(content),
      authors: () =>
        people(
          objects(embedded.author).map(({ name, link: url }) => ({ name, url })),
          source.url,
          text,
        ),
      image: () => pictureOf(post, objects(embedded['wp:featuredmedia'])[0], source.url),
      tags: () =>
        words(
          list(embedded['wp:term'])
            .flat()
            .map((term) => object(term)?.name),
          text,
        ),
      language: () => undefined,
    },
  });

  /** `…_gmt` is UTC without saying so; the other is the site's own time. Drafts have year 0. */
  function date(name: string): NewsItem['published'] {
    const utc = string(post[`${name}_gmt`]);
    return (utc && newsDate(/\d$/.test(utc) ? `${utc}Z` : utc, source)) || newsDate(post[name], source);
  }
}

/** `{ rendered: "…" }`, or the string that some plugins put in its place. */
function rendered(value: unknown): unknown {
  return object(value)?.rendered ?? value;
}

/** The featured picture, not larger than a card needs. The embedded object may be an error, without an address. */
function pictureOf(post: Json, media: Json | undefined, base: string): Image | undefined {
  const details = object(media?.media_details) ?? {};
  const sizes = object(details.sizes) ?? {};
  for (const each of [sizes.medium_large, sizes.large, { ...media, ...size(details.width, details.height) }]) {
    const { source_url: src, width, height } = object(each) ?? {};
    const picture = image({ src, alt: media?.alt_text, width, height }, base);
    if (picture) return picture;
  }
  return image(post.jetpack_featured_media_url, base);
}

/** By the Link header (RFC 8288), else by the number of pages. */
function nextPage({ url, options: { headers = {} } }: Source): string | undefined {
  for (const part of headers.link?.split(/,\s*(?=<)/) ?? []) {
    const [, target, parameters = ''] = /^\s*<([^<>]*)>(.*)$/s.exec(part) ?? [];
    if (/;\s*rel\s*=\s*(?:next\b|"(?:[^"]*\s)?next[\s"])/i.test(parameters)) return link(target, url);
  }
  const base = link(url);
  const pages = number(headers.totalPages);
  if (!base || !pages) return undefined;
  const next = new URL(base);
  const page = number(next.searchParams.get('page')) ?? 1;
  next.searchParams.set('page', String(page + 1));
  return page < pages ? next.href : undefined;
}
