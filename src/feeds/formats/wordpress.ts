/**
 * WordPress REST API, wp/v2/posts. Images, authors and terms come with
 * `?_embed=author,wp:featuredmedia,wp:term`. Loaded on demand.
 */
import { newsAsAnnouncements } from '../items/announcement-item.js';
import { createNewsItem, parseNewsDate } from '../items/news-item.js';
import type { Announcement, Image, NewsItem } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asNumber, asObject, asObjects, asString, isTrue } from '../values/coerce.js';
import { toDimensions, toImage } from '../values/images.js';
import { toHttpUrl, withParameter } from '../values/links.js';
import { toPeople } from '../values/people.js';
import { cleanTexts, htmlToText, withTitleLength } from '../values/text.js';

/** Posts: a list or a single one. The next page comes from the response headers. */
export function parseNews(document: unknown, source: Source): ParsedFeed<NewsItem> {
  const { headers = {} } = source.options;
  return {
    entries: asList(document),
    path: '',
    readItem: (post) => newsOf(post, source),
    next: nextPageUrl(source),
    total: asNumber(headers.total),
  };
}

/** Posts as announcements; the title is the label. */
export function parseAnnouncements(document: unknown, source: Source): ParsedFeed<Announcement> {
  return newsAsAnnouncements(parseNews(document, source));
}

function newsOf(post: JsonObject, source: Source): NewsItem {
  const embedded = asObject(post._embedded) ?? {};
  // What the plugin Yoast SEO adds to every post, without `_embed`.
  const yoast = asObject(post.yoast_head_json) ?? {};
  const content = asObject(post.content)?.protected ? undefined : renderedOf(post.content);
  return createNewsItem({
    id: post.id,
    title: [
      [renderedOf(post.title), htmlToText],
      [renderedOf(post.excerpt), htmlToText],
      [content, withTitleLength(htmlToText)],
    ],
    published: date('date'),
    pinned: isTrue(post.sticky),
    fields: {
      modified: () => date('modified'),
      url: () => toHttpUrl(post.link, source.url),
      summary: () => htmlToText(renderedOf(post.excerpt)),
      unsafeHtml: () => asString(content),
      authors: () =>
        toPeople(
          'author' in embedded
            ? asObjects(embedded.author).map(({ name, link: url }) => ({ name, url }))
            : yoast.author,
          source.url,
          htmlToText,
        ),
      image: () =>
        imageOf(post, asObjects(embedded['wp:featuredmedia'])[0], source.url) ?? toImage(yoast.og_image, source.url),
      tags: () => {
        const terms = asObjects(asList(embedded['wp:term']).flat());
        // Others are for the site itself: formats, menus, sets of translations.
        const named = terms.filter(({ taxonomy }) =>
          /^(?:category|post_tag|language|undefined)$/.test(String(taxonomy)),
        );
        return [
          ...new Set(
            cleanTexts(
              named.map(({ name }) => name),
              htmlToText,
            ),
          ),
        ];
      },
    },
  });

  /** `…_gmt` is UTC without saying so; the other field is the site's local time. Drafts have year 0. */
  function date(name: string): NewsItem['published'] {
    const utc = asString(post[`${name}_gmt`]);
    return (utc && parseNewsDate(/\d$/.test(utc) ? `${utc}Z` : utc, source)) || parseNewsDate(post[name], source);
  }
}

/** `{ rendered: "…" }`, or the plain string that some plugins send instead. */
export function renderedOf(value: unknown): unknown {
  return asObject(value)?.rendered ?? value;
}

/** The featured image, not larger than a card needs. The embedded object may be an error without a URL. */
function imageOf(post: JsonObject, media: JsonObject | undefined, base: string): Image | undefined {
  const details = asObject(media?.media_details) ?? {};
  const sizes = asObject(details.sizes) ?? {};
  for (const each of [sizes.medium_large, sizes.large, { ...media, ...toDimensions(details.width, details.height) }]) {
    const { source_url: src, width, height } = asObject(each) ?? {};
    const picture = toImage({ src, alt: media?.alt_text, width, height }, base);
    if (picture) return picture;
  }
  return toImage(post.jetpack_featured_media_url, base);
}

/** From the Link header (RFC 8288), else from the number of pages. */
export function nextPageUrl({ url, options: { headers = {} } }: Source): string | undefined {
  for (const part of headers.link?.split(/,\s*(?=<)/) ?? []) {
    const [, target, parameters = ''] = /^\s*<([^<>]*)>(.*)$/s.exec(part) ?? [];
    if (/;\s*rel\s*=\s*(?:next\b|"(?:[^"]*\s)?next[\s"])/i.test(parameters)) return toHttpUrl(target, url);
  }
  const base = toHttpUrl(url);
  const pages = asNumber(headers.totalPages);
  if (!base || !pages) return undefined;
  const page = asNumber(new URL(base).searchParams.get('page')) ?? 1;
  return page < pages ? withParameter(base, 'page', page + 1) : undefined;
}
