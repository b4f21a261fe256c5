import { FeedError } from '../../feeds/error.js';
import { readFeed } from '../../feeds/index.js';
import { isPast } from '../../feeds/items/is-past.js';
import { isWithinPeriod } from '../../feeds/items/period.js';
import { createTagFilter } from '../../feeds/items/tag-filter.js';
import { announcements } from '../../feeds/kinds/announcements.js';
import { books } from '../../feeds/kinds/books.js';
import { events } from '../../feeds/kinds/events.js';
import type { Kind } from '../../feeds/kinds/kind.js';
import { news } from '../../feeds/kinds/news.js';
import { sections } from '../../feeds/kinds/sections.js';
import type { KindId, KindModels } from '../../feeds/model.js';
import { writeFallback } from '../../static/fallback-html.js';
import { element } from '../../static/markup.js';
import { createFeedHandler } from './index.js';
import { findTags, type PageTag, SNAPSHOT_MARK } from './page-tags.js';

export interface PageSnapshotOptions {
  /** What relative addresses count from, unless the page or its settings say it. */
  readonly base: string | undefined;
  readonly privateHosts: readonly string[];
  /** Seconds for each feed. */
  readonly timeout: number;
  readonly now: Date;
}

export interface PageSnapshot {
  readonly html: string;
  /** What became of each tag; `problem`: it was left as it was. */
  readonly tags: readonly { name: string; line: number; count: number; problem: string | undefined }[];
}

/** Items of an inline feed: enough for a calendar of some months, and no burden for the page. */
const MAX_ITEMS = 100;

const KINDS: { readonly [K in KindId]: Kind<KindModels[K]> } = { news, announcements, events, books, sections };

/**
 * Puts the items of its feed between the tags of every widget of a page: as plain HTML for visitors without scripts and
 * for search engines, and as an inline feed, which the widget shows at once and keeps when the feed is down. What an
 * earlier snapshot has put there is replaced; everything else stays as it is.
 */
export async function snapshotPage(html: string, options: PageSnapshotOptions): Promise<PageSnapshot> {
  const { tags, base } = findTags(html);
  const results = await Promise.all(tags.map((tag) => snapshotTag(tag, base ?? options.base, options)));
  let written = '';
  let end = 0;
  for (const [index, { start, old }] of tags.entries()) {
    const { markup } = results[index] ?? {};
    if (markup === undefined) continue;
    written += `${html.slice(end, start)}\n${markup}`;
    end = start;
    for (const [from, to] of old) {
      written += html.slice(end, from).trimEnd();
      end = to;
    }
  }
  return {
    html: written + html.slice(end),
    tags: tags.map(({ name, line }, index) => ({
      name,
      line,
      count: 0,
      problem: undefined,
      ...results[index]?.report,
    })),
  };
}

interface TagResult {
  readonly markup?: string;
  readonly report: { readonly count?: number; readonly problem?: string };
}

async function snapshotTag(tag: PageTag, base: string | undefined, options: PageSnapshotOptions): Promise<TagResult> {
  try {
    if (tag.problem) throw new FeedError('settings', tag.problem);
    const entries = await readEntries(tag, base, options);
    const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: '', items: entries });
    const list = await writeList(tag, tag.kind, text, options.now);
    // A data block ends at the first `</script`, and JSON may escape any character.
    const data = element('script', { type: 'application/json', ...MARK }, text.replaceAll('<', '\\u003c'));
    return { markup: `${list}\n${data}`, report: { count: entries.length } };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { report: { problem: error.message } };
  }
}

const MARK = { [SNAPSHOT_MARK.name]: SNAPSHOT_MARK.value };

/** The items of all its feeds, as entries of a JSON Feed. */
async function readEntries(
  tag: PageTag,
  base: string | undefined,
  { privateHosts, timeout }: PageSnapshotOptions,
): Promise<readonly object[]> {
  const from = tag.setting('base-url') ?? base;
  const lists = await Promise.all(
    tag.addresses.map(async (address, index) => {
      if (!URL.canParse(address, from))
        throw new FeedError('settings', `src holds "${address}": --base says what relative addresses count from`);
      const feed = {
        url: new URL(address, from).href.replace(/%7B(lang|from|to)%7D/gi, '{$1}'),
        kind: tag.kind,
        format: tag.attribute('format'),
        map: tag.attribute('map'),
        timeZone: tag.setting('feed-time-zone'),
      };
      const handler = createFeedHandler({ feeds: { feed }, privateHosts, timeout });
      const answer = await handler(new Request(`http://localhost/feed.json${tag.lang ? `?lang=${tag.lang}` : ''}`));
      const { detail, items } = (await answer.json()) as { detail: string; items: readonly { id: string }[] };
      if (!answer.ok) throw new FeedError('network', detail);
      return tag.addresses.length > 1 ? items.map((item) => ({ ...item, id: `${index}:${item.id}` })) : items;
    }),
  );
  return lists.flat().slice(0, MAX_ITEMS);
}

async function writeList<K extends KindId>(tag: PageTag, kind: K, text: string, now: Date): Promise<string> {
  const { items } = await readFeed(kind, text, { url: '' });
  const compare = KINDS[kind].compare;
  const wanted = items.filter((item) => isWanted(item, tag, now));
  if (tag.attribute('sort') !== 'feed') wanted.sort((a, b) => compare(a, b, now));
  const number = (name: string): number | undefined => Number(tag.attribute(name) ?? NaN) || undefined;
  return writeFallback(
    kind,
    wanted,
    {
      heading: tag.hasOwnHeading ? undefined : tag.attribute('heading'),
      headingLevel: number('heading-level'),
      limit: tag.attribute('limit') === '0' ? 0 : (number('limit') ?? tag.defaultLimit),
      lang: tag.lang,
      timeZone: tag.setting('feed-time-zone'),
      moreHref: tag.attribute('more-href'),
      moreLabel: tag.attribute('more-label'),
    },
    MARK,
  );
}

/** Whether a widget would show it: what is over is left out, and what its filters exclude. */
function isWanted(item: KindModels[KindId], tag: PageTag, now: Date): boolean {
  const zone = tag.setting('feed-time-zone') ?? 'UTC';
  const passes = (name: string, values: readonly string[]): boolean =>
    createTagFilter(tag.attribute(name), tag.attribute(`${name}-match`) === 'all' ? 'all' : 'any')(values);
  if ('tags' in item && !passes('tag', item.tags)) return false;
  if ('active' in item && !item.active) return false;
  if (('starts' in item || 'expires' in item) && !isWithinPeriod(item, now, zone)) return false;
  if (!('start' in item)) return true;
  return passes('kind', [item.kind ?? '']) && passes('section', [item.section ?? '']) && !isPast(item, now, zone);
}
