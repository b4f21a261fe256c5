import { loadUncommonReader } from '../../page/lazy.js';
import { yieldEvery } from '../../page/yield-every.js';
import { FeedError, toFeedError } from '../error.js';
import { findParser, loadOrFail, type Kind } from '../kinds/kind.js';
import type { Item } from '../model.js';
import type { ParsedFeed, Source } from '../parser.js';
import type { FeedResult, FeedWarning, ReadOptions } from '../result.js';
import { collectItems, MAX_TASK_MS } from './collect.js';
import type { FirstItems, OnFirstItems } from './first-items.js';

/** A list of a million nulls must not fill the memory. */
const MAX_WARNINGS = 1_000;

/** A shorter list of entries is read in no time. */
const LONG_LIST = 150;

/**
 * Reads the text of a feed: detects its format and reads its items. Yields to the page every 8 ms, and may give the first
 * items of a long feed to `onFirstItems` before the rest is read. Rejects with {@link
 * FeedError} only: `settings` (format, map), `syntax` (not JSON), `format` (unknown, or not for this kind), `shape` (no
 * item could be read), `render` (a bug of this library).
 */
export async function readFeed<T extends Item>(
  kind: Kind<T>,
  text: string,
  options: ReadOptions,
  onFirstItems?: OnFirstItems<T>,
): Promise<FeedResult<T>> {
  const warnings: FeedWarning[] = [];
  const counts = { merged: 0, outsideWindow: 0 };
  const source: Source = {
    url: options.url,
    options,
    counts,
    deadline: performance.now() + (options.timeout ?? Infinity),
    warn: (warning) => {
      if (warnings.length < MAX_WARNINGS) warnings.push(warning);
    },
  };
  const pauseIfLong = yieldEvery(MAX_TASK_MS);
  try {
    const document = await parseText(text, options);
    await pauseIfLong();
    const { format, feed } = await parseDocument(kind, document, source);
    if (!feed) return { items: [], format, warnings, ...counts };
    const { feedTimeZone: zone } = options;
    // Names of zones have a slash; all others may be mistakes.
    const advice =
      zone && /^(?!UTC)[^/]+$/.test(zone) && (await getUncommonReader().catch(() => undefined))?.adviceForZone(zone);
    if (advice) source.warn({ code: 'zone', detail: `feed-time-zone=${advice}` });
    const items = await collectItems(kind, feed, source, offerFirstItems(kind, feed, source, onFirstItems));
    await pauseIfLong();
    const { title, homeUrl, base, language, next, total } = feed;
    const arranged = kind.arrange ? await kind.arrange(items, source) : items;
    await pauseIfLong();
    return { items: arranged, format, title, homeUrl, base, language, next, total, warnings, ...counts };
  } catch (error) {
    throw toFeedError(error, options.url);
  }
}

/** The JSON value (of XML, too), the text of an iCalendar file, or `undefined` for a response without a body. */
async function parseText(text: string, { format }: ReadOptions): Promise<unknown> {
  const trimmed = text.replace(/^[\s\uFEFF]+/, '');
  if (!trimmed) return undefined;
  if (format === 'icalendar' || /^BEGIN:V(?:CALENDAR|EVENT)/i.test(trimmed)) return trimmed;
  if (trimmed.startsWith('<')) return (await getUncommonReader()).parseMarkup(trimmed);
  try {
    return JSON.parse(trimmed) as unknown;
  } catch (cause) {
    const { message } = cause as SyntaxError;
    throw new FeedError('syntax', `This is not valid JSON, or it is cut off: ${message.slice(0, 200)}`, { cause });
  }
}

/** The parsed feed and the id of its format; without a feed when that is empty. */
export interface Parsed<T> {
  readonly format: string;
  readonly feed?: ParsedFeed<T>;
}

/** Parses the document, with no more than its parser where the format is a common one. */
async function parseDocument<T>(kind: Kind<T>, document: unknown, source: Source): Promise<Parsed<T>> {
  const { format, map, formats = [] } = source.options;
  if (document === undefined) return { format: 'empty' };
  if (map === undefined && formats.length === 0) {
    if (format === undefined && Array.isArray(document) && document.length === 0) return { format: 'empty' };
    const common = kind.formats.find(({ id, matches }) => (format === undefined ? matches?.(document) : id === format));
    const feed = common && (await (await findParser(kind, common.id))?.(document, source));
    if (feed && (format === undefined || feed.entries.length > 0)) return { format: common.id, feed };
  }
  return (await getUncommonReader()).parseUncommon(kind, document, source);
}

let reader: Awaited<ReturnType<typeof loadUncommonReader>> | undefined;

const getUncommonReader = async () => (reader ??= await loadOrFail(loadUncommonReader, 'knows the rarer formats'));

/** What gives the first items to the page; it is loaded while a long list is read. */
function offerFirstItems<T extends Item>(
  kind: Kind<T>,
  feed: ParsedFeed<T>,
  source: Source,
  publish: OnFirstItems<T> | undefined,
): FirstItems<T>['offer'] | undefined {
  if (!publish || !kind.canShowFirstItems || feed.entries.length < LONG_LIST) return undefined;
  const startedAt = performance.now();
  let firstItems: FirstItems<T> | undefined;
  if (!reader) getUncommonReader().catch(() => undefined);
  return async (items, share) => {
    firstItems ??= reader && new reader.FirstItems(kind, source, publish, startedAt);
    await firstItems?.offer(items, share);
  };
}
