/**
 * Atom (RFC 4287), also the JSON that Blogger and Google's older services make of it.
 */
import { parseUrl } from '../../page/parse-url.js';
import { newsAsAnnouncements } from '../items/announcement-item.js';
import { createNewsItem, parseNewsDate } from '../items/news-item.js';
import type { Announcement, NewsItem } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asObject, asObjects, toLanguageTag } from '../values/coerce.js';
import { toHttpUrl } from '../values/links.js';
import { cleanText, cleanTexts, htmlToText, rawText, withTitleLength } from '../values/text.js';
import { attributeOf, linkOf, personName, pictureOf, textOf, toHtml } from './xml-values.js';

/** The entries, and what the feed says about itself. */
export function atomListing(document: unknown, source: Source): Omit<ParsedFeed<never>, 'readItem'> & { base: string } {
  const root = asObject(document) ?? {};
  const feed = asObject(root.feed) ?? root;
  const own = attributeOf(feed, 'xml:base');
  const base = (own && parseUrl(own, source.url)?.href) ?? linkOf(feed.link, 'self', source.url) ?? source.url;
  return {
    entries: asList(feed.entry),
    path: 'feed.entry',
    title: textConstruct(feed.title),
    homeUrl: linkOf(feed.link, 'alternate', base),
    base,
    language: toLanguageTag(attributeOf(feed, 'xml:lang')),
    next: linkOf(feed.link, 'next', base),
  };
}

export function parseNews(document: unknown, source: Source): ParsedFeed<NewsItem> {
  const listing = atomListing(document, source);
  return { ...listing, readItem: (entry) => newsOf(entry, listing.base, source) };
}

/** Entries as announcements; the title is the label. */
export function parseAnnouncements(document: unknown, source: Source): ParsedFeed<Announcement> {
  return newsAsAnnouncements(parseNews(document, source));
}

function newsOf(entry: JsonObject, feedBase: string, source: Source): NewsItem {
  const base = parseUrl(attributeOf(entry, 'xml:base') ?? '', feedBase)?.href ?? feedBase;
  const content = textOf(entry.content);
  const summary = textConstruct(entry.summary);
  return createNewsItem({
    id: textOf(entry.id),
    title: [
      [textConstruct(entry.title), rawText],
      [summary, withTitleLength(rawText)],
      [content, withTitleLength(htmlToText)],
    ],
    published: date('published') ?? date('issued') ?? date('updated') ?? date('modified'),
    pinned: false,
    fields: {
      modified: () => date('updated'),
      url: () => linkOf(entry.link, 'alternate', base),
      externalUrl: () => linkOf(entry.link, 'related', base),
      summary: () => summary ?? textConstruct(entry.content),
      unsafeHtml: () => toHtml(content ?? textOf(entry.summary)),
      authors: () =>
        asObjects(entry.author).flatMap((author) => {
          const name = cleanText(personName(textOf(author.name) ?? ''));
          return name ? [{ name, url: toHttpUrl(textOf(author.uri), base) }] : [];
        }),
      image: () =>
        pictureOf(
          { ...entry, ...thumbnailOf(entry), link: enclosuresOf(entry) },
          content ?? textOf(entry.summary),
          base,
        ),
      tags: () => [
        ...new Set(
          cleanTexts(asObjects(entry.category).map((each) => attributeOf(each, 'label') ?? attributeOf(each, 'term'))),
        ),
      ],
      language: () => toLanguageTag(attributeOf(entry, 'xml:lang')),
    },
  });

  function date(name: string): NewsItem['published'] {
    return parseNewsDate(textOf(entry[name]), source);
  }
}

const enclosuresOf = (entry: JsonObject): readonly JsonObject[] =>
  asObjects(entry.link).filter((link) => attributeOf(link, 'rel') === 'enclosure');

/** Blogger's JSON writes `$` for the colon. */
const thumbnailOf = (entry: JsonObject): JsonObject =>
  entry.media$thumbnail === undefined ? {} : { 'media:thumbnail': entry.media$thumbnail };

/** A title or summary as text: HTML only where it says so, since what is called text may be about HTML. */
function textConstruct(value: unknown): string | undefined {
  const type = attributeOf(value, 'type');
  const read = type === 'text' ? rawText : type === undefined ? cleanText : htmlToText;
  return read(textOf(value));
}
