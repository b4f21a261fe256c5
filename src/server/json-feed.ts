/**
 * Items as a JSON Feed whose `_ala_core` holds what JSON Feed has no name for (feeds/ala-core.schema.json). A widget that
 * reads it gets the same items as from the feed itself.
 */
import { parseEventTimes } from '../feeds/items/event-times.js';
import type {
  Announcement,
  Book,
  CalendarEvent,
  EventLocation,
  Image,
  KindId,
  KindModels,
  NewsItem,
  Person,
  Price,
  Repetition,
  Section,
  When,
} from '../feeds/model.js';
import type { FeedResult } from '../feeds/result.js';
import { cleanText } from '../feeds/values/text.js';
import { toAbsoluteHtml } from './absolute-html.js';

type Json = Record<string, unknown>;

/** The feed as an object for JSON.stringify. `nextUrl` and `base`: the next page, and what URLs in HTML count from. */
export function toJsonFeed<K extends KindId>(
  kind: K,
  { items, title, homeUrl, language }: FeedResult<KindModels[K]>,
  { base, nextUrl }: { readonly base: string; readonly nextUrl?: string | undefined },
): Json {
  const write = WRITERS[kind] as (item: KindModels[K], base: string) => JsonItem;
  const written = items.map((item) => {
    const { core, ...fields } = write(item, base);
    const extension = defined(core);
    return { id: item.id, ...defined(fields), ...(Object.keys(extension).length > 0 && { _ala_core: extension }) };
  });
  return defined({
    version: 'https://jsonfeed.org/version/1.1',
    title: plain(title) ?? '',
    home_page_url: homeUrl,
    // Items without a language would inherit it.
    language: items.every((item) => 'language' in item && item.language !== undefined) ? language : undefined,
    next_url: nextUrl,
    items: written,
  });
}

/** An item of a JSON Feed without its id; `core` becomes its `_ala_core`. */
interface JsonItem extends Json {
  readonly core: Json;
}

const WRITERS: { readonly [K in KindId]: (item: KindModels[K], base: string) => JsonItem } = {
  news: writeNews,
  announcements: writeAnnouncement,
  events: writeEvent,
  books: writeBook,
  sections: writeSection,
};

function writeNews(item: NewsItem, base: string): JsonItem {
  return {
    title: plain(item.title),
    url: item.url,
    external_url: item.externalUrl,
    summary: plain(item.summary),
    content_html: toAbsoluteHtml(item.unsafeHtml, base),
    date_published: writeWhen(item.published),
    date_modified: writeWhen(item.modified),
    authors: writePeople(item.authors),
    image: writeImage(item.image),
    tags: writeTexts(item.tags),
    language: item.language,
    core: { pinned: item.pinned || undefined },
  };
}

function writeAnnouncement(item: Announcement, base: string): JsonItem {
  const { core, ...news } = writeNews(item, base);
  const { action, priority } = item;
  return {
    ...news,
    core: {
      ...core,
      label: plain(item.label),
      slug: item.slug,
      starts: writeWhen(item.starts),
      expires: writeWhen(item.expires),
      priority: priority === 'normal' ? undefined : priority,
      action: action && { label: plain(action.label), url: action.url },
    },
  };
}

function writeEvent(item: CalendarEvent, base: string): JsonItem {
  const { location, credits, repeats } = item;
  return {
    title: plain(item.title),
    url: item.url,
    summary: plain(item.summary),
    content_html: toAbsoluteHtml(item.unsafeHtml, base),
    image: writeImage(item.image),
    tags: writeTexts(item.tags),
    core: {
      ...writeTimes(item),
      time_zone: item.timeZone,
      series_id: item.seriesId,
      repeats: repeats && writeRepetition(repeats),
      status: item.status === 'confirmed' && item.rescheduled ? 'rescheduled' : item.status,
      kind: plain(item.kind),
      registration: item.registration,
      registration_url: item.registrationUrl,
      registration_deadline: writeWhen(item.registrationDeadline),
      recording_url: item.recordingUrl,
      subscribe_url: item.subscribeUrl,
      seats: item.seats && defined(item.seats),
      location: location && writeLocation(location),
      attendance: item.attendance,
      prices: writePrices(item.prices),
      free: item.free,
      credits: credits && defined({ ...credits, unit: plain(credits.unit) }),
      presenters: writePeople(item.presenters),
      section: plain(item.section),
    },
  };
}

const writeRepetition = ({ isEndless, ...rule }: Repetition): Json => defined({ ...rule, is_endless: isEndless });

const writeLocation = ({ name, address, placeUrl, ...rest }: EventLocation): Json =>
  defined({ ...rest, name: plain(name), address: plain(address), place_url: placeUrl });

function writeBook(item: Book): JsonItem {
  const { series } = item;
  return {
    title: plain(item.title),
    url: item.url,
    summary: plain(item.description),
    image: writeImage(item.cover),
    language: item.language,
    core: {
      subtitle: plain(item.subtitle),
      isbn: item.isbn13,
      authors: writeTexts(item.authors),
      prices: writePrices(item.prices),
      buy_url: item.buyUrl,
      formats: writeTexts(item.formats),
      published: item.published,
      series: series && defined({ name: plain(series.name), position: series.position }),
      availability: item.availability,
      publisher: plain(item.publisher),
      pages: item.pages,
    },
  };
}

function writeSection(item: Section): JsonItem {
  return {
    title: plain(item.name),
    url: item.url,
    summary: plain(item.description),
    core: {
      kind: plain(item.kind),
      short: plain(item.short),
      parents: listed(item.parentIds),
      join_url: item.joinUrl,
      keywords: writeTexts(item.keywords),
      active: item.active ? undefined : false,
      order: item.order,
      icon: typeof item.icon === 'string' ? item.icon : writeImage(item.icon),
    },
  };
}

/**
 * Plain text for a field in which readers expect it, but decode entities and remove markup. Text that would change is
 * escaped, with numbers, since named entities may stand for HTML that was escaped as a whole.
 */
function plain(text: string | undefined): string | undefined {
  return text === undefined || cleanText(text) === text ? text : text.replaceAll('&', '&#38;').replaceAll('<', '&#60;');
}

const writeTexts = (texts: readonly string[]): readonly unknown[] | undefined => listed(texts.map(plain));

const writePeople = (people: readonly Person[]): readonly unknown[] | undefined =>
  listed(people.map(({ name, url }) => defined({ name: plain(name), url })));

const writePrices = (prices: readonly Price[]): readonly unknown[] | undefined =>
  listed(prices.map((price) => defined({ ...price, audience: plain(price.audience), text: plain(price.text) })));

/** JSON Feed knows the URL of an image only; its text and size need an object, which our readers know. */
function writeImage(image: Image | undefined): unknown {
  if (!image) return undefined;
  const { src: url, alt, width, height } = image;
  return alt || width ? defined({ url, alt: plain(alt), width, height }) : url;
}

const writeWhen = (when: When | undefined): string | undefined => when && Object.values<string>(when)[0];

/** Start and end as text, unless readers would take that text for something else, such as whole days. */
function writeTimes({ start, end, timeZone }: CalendarEvent): Json {
  const written = { start: writeWhen(start), end: writeWhen(end) };
  const read = parseEventTimes({ ...written, timeZone }, undefined);
  const isSame = JSON.stringify(read) === JSON.stringify({ start, end, timeZone });
  return isSame ? written : { start, end };
}

/** The list, unless it is empty. */
const listed = (list: readonly unknown[]): readonly unknown[] | undefined => (list.length > 0 ? list : undefined);

/** Without the members that are `undefined`. */
function defined(members: object): Json {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
