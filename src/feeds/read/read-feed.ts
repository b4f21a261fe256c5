import { loadDetector, loadPresets } from '../../page/lazy.js';
import { yieldEvery } from '../../page/yield-every.js';
import { FeedError, toFeedError } from '../error.js';
import { findParser, loadOrFail, type Kind } from '../kinds/kind.js';
import type { Item } from '../model.js';
import type { ParsedFeed, Parser, Source } from '../parser.js';
import type { CustomFormat, FeedResult, FeedWarning, ReadOptions } from '../result.js';
import { collectItems, MAX_TASK_MS } from './collect.js';
import { FirstItems, type OnFirstItems } from './first-items.js';

/** A list of a million nulls must not fill the memory. */
const MAX_WARNINGS = 1_000;

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
    warn: (warning) => {
      if (warnings.length < MAX_WARNINGS) warnings.push(warning);
    },
  };
  const pauseIfLong = yieldEvery(MAX_TASK_MS);
  try {
    const document = await parseText(text, options);
    await pauseIfLong();
    const custom = document === undefined ? undefined : findCustomFormat(document, options);
    const format = custom?.id ?? (await findFormat(document, kind, options));
    if (format === 'empty') return { items: [], format, warnings, ...counts };
    const { feedTimeZone: zone } = options;
    // Names of zones have a slash; all others may be mistakes.
    const advice = zone && /^(?!UTC)[^/]+$/.test(zone) && (await getDetector()).adviceForZone(zone);
    if (advice) source.warn({ code: 'zone', detail: `feed-time-zone=${advice}` });
    const parsed = await parseFeed(kind, format, custom, document, source);
    const firstItems = onFirstItems && new FirstItems(kind, source, onFirstItems);
    const items = await collectItems(kind, parsed, source, firstItems);
    await pauseIfLong();
    const { title, homeUrl, base, language, next, total } = parsed;
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
  if (trimmed.startsWith('<')) return (await getDetector()).parseMarkup(trimmed);
  try {
    return JSON.parse(trimmed) as unknown;
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : '';
    throw new FeedError('syntax', `This is not valid JSON, or it is cut off: ${detail.slice(0, 200)}`, { cause });
  }
}

function findCustomFormat(document: unknown, { format, formats = [] }: ReadOptions): CustomFormat | undefined {
  return formats.find((own) => (format === undefined ? runCustom(() => own.matches(document)) : own.id === format));
}

/** The page's own code: what fails in it is neither our bug nor the feed's. */
function runCustom<T>(run: () => T): T {
  try {
    return run();
  } catch (cause) {
    throw new FeedError('format', `The page's own format failed: ${String(cause)}`, { cause });
  }
}

async function findFormat<T>(document: unknown, kind: Kind<T>, { format, map }: ReadOptions): Promise<string> {
  if (document === undefined) return 'empty';
  if (format !== undefined) {
    await findAnyParser(kind, format);
    return format;
  }
  if (map !== undefined) return 'map';
  if (typeof document === 'string' && /^BEGIN:/i.test(document)) return 'icalendar';
  if (Array.isArray(document) && document.length === 0) return 'empty';
  const common = kind.formats.find(({ matches }) => matches?.(document));
  if (common) return common.id;
  return (await getDetector()).detectFormat(document, kind.id, loadPresets);
}

const getDetector = () => loadOrFail(loadDetector, 'knows the rarer formats');

/** The parser of a format or a preset. */
const findAnyParser = async <T>(kind: Kind<T>, id: string): Promise<Parser<T>> =>
  (await findParser(kind, id)) ?? (await getDetector()).findPresetParser(kind, id, loadPresets);

/** Parses the document with the format's parser. */
async function parseFeed<T>(
  kind: Kind<T>,
  id: string,
  custom: CustomFormat | undefined,
  document: unknown,
  source: Source,
): Promise<ParsedFeed<T>> {
  const { map, format } = source.options;
  if (!custom && id === 'map' && map === undefined) throw new FeedError('settings', 'format="map" needs a map');
  const parseByMap = custom || map !== undefined ? await findParser(kind, 'map') : undefined;
  if (custom && parseByMap) {
    // Its items are objects of the model: read by the map's parser, without a map.
    const items = runCustom(() => custom.read(document, kind.id, source.options));
    return parseByMap(items, { ...source, options: { ...source.options, map: undefined } });
  }
  const parse = await findAnyParser(kind, id);
  const parsed = await parse(document, source);
  if (id === 'map') return parsed;
  if (format !== undefined && !parsed.entries.length)
    await (await getDetector()).assertFormat(document, id, kind.id, loadPresets);
  return parseByMap ? parseByMap(document, source, parsed) : parsed;
}
