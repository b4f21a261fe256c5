/**
 * RSS 2.0, 0.9x and 1.0 (RDF), with the modules that their items carry: Dublin Core, content, Media RSS, Atom.
 */
import { newsAsAnnouncements } from '../items/announcement-item.js';
import { createNewsItem, parseNewsDate } from '../items/news-item.js';
import type { Announcement, NewsItem } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asObject, toLanguageTag } from '../values/coerce.js';
import { toHttpUrl } from '../values/links.js';
import { cleanText, cleanTexts, htmlToText, withTitleLength } from '../values/text.js';
import { attributeOf, linkOf, personName, pictureOf, textOf, textsOf, toHtml } from './xml-values.js';

/** The channel, and the items: in it, or beside it in RSS 1.0. */
export function rssListing(document: unknown, source: Source): Omit<ParsedFeed<never>, 'readItem'> & { base: string } {
  const { rss, 'rdf:RDF': rdf, ...rest } = asObject(document) ?? {};
  const root = asObject(rss) ?? asObject(rdf) ?? rest;
  const [channel = {}] = asList(root.channel).map((each) => asObject(each) ?? {});
  const homeUrl = linkIn(channel, source.url);
  return {
    entries: asList(channel.item ?? root.item),
    path: rss ? 'rss.channel.item' : 'rdf:RDF.item',
    title: cleanText(textOf(channel.title)),
    homeUrl,
    base: homeUrl ?? linkOf(channel['atom:link'], 'self', source.url) ?? source.url,
    language: toLanguageTag(textOf(channel.language) ?? textOf(channel['dc:language'])),
    next: linkOf(channel['atom:link'], 'next', source.url),
  };
}

export function parseNews(document: unknown, source: Source): ParsedFeed<NewsItem> {
  const listing = rssListing(document, source);
  return { ...listing, readItem: (item) => newsOf(item, listing.base, source) };
}

/** Items as announcements; the title is the label. */
export function parseAnnouncements(document: unknown, source: Source): ParsedFeed<Announcement> {
  return newsAsAnnouncements(parseNews(document, source));
}

function newsOf(item: JsonObject, base: string, source: Source): NewsItem {
  const description = textOf(item.description) ?? textOf(item['itunes:summary']);
  const content = textOf(item['content:encoded']) ?? description;
  const url = linkIn(item, base);
  return createNewsItem({
    id: textOf(item.guid) ?? attributeOf(item, 'rdf:about'),
    title: [
      [textOf(item.title), cleanText],
      [description, withTitleLength(htmlToText)],
      [content, withTitleLength(htmlToText)],
    ],
    published: date('pubDate', 'dc:date', 'dcterms:issued', 'atom:published'),
    pinned: false,
    fields: {
      modified: () => date('atom:updated', 'dcterms:modified'),
      url: () => url,
      externalUrl: () => undefined,
      summary: () => withoutPluginLines(htmlToText(description)),
      unsafeHtml: () => toHtml(content),
      authors: () =>
        cleanTexts(textsOf(item['dc:creator'], item.author).map(personName)).map((name) => ({ name, url: undefined })),
      image: () => pictureOf(item, content, url ?? base),
      tags: () => [...new Set(cleanTexts(textsOf(item.category, item['dc:subject'])))],
      language: () => toLanguageTag(textOf(item['dc:language']) ?? attributeOf(item, 'xml:lang')),
    },
  });

  function date(...names: readonly string[]): NewsItem['published'] {
    return names.map((name) => parseNewsDate(textOf(item[name]), source)).find((each) => each !== undefined);
  }
}

/** The page of a channel or an item: its link, else its guid, unless that says it is no address. */
export function linkIn(item: JsonObject, base: string): string | undefined {
  const guid = attributeOf(item.guid, 'isPermaLink') === 'false' ? undefined : textOf(item.guid);
  return (
    toHttpUrl(textOf(item.link), base) ??
    linkOf(item['atom:link'], 'alternate', base) ??
    (/^https?:/.test(guid ?? '') ? toHttpUrl(guid) : undefined) ??
    toHttpUrl(attributeOf(item, 'rdf:about'))
  );
}

/** "The post … appeared first on …", which WordPress appends to what it gives readers of its feed. */
function withoutPluginLines(text: string | undefined): string | undefined {
  const line = text?.lastIndexOf('The post ') ?? -1;
  return line >= 0 && text?.includes(' appeared first on ', line) ? text.slice(0, line).trim() || undefined : text;
}
