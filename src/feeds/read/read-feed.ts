import { loadDetector } from '../../page/lazy.js';
import { bugError, FeedError, isFeedError } from '../error.js';
import type { FormatDescriptor, FormatId } from '../formats/descriptors.js';
import type { Kind } from '../kinds/kind.js';
import { findParser, loadOrFail } from '../kinds/lazy-formats.js';
import type { Item } from '../model.js';
import type { ParsedFeed, Source } from '../parser.js';
import type { CustomFormat, FeedResult, FeedWarning, ReadOptions } from '../result.js';
import { collectItems } from './collect.js';

/** A list of a million nulls must not fill the memory. */
const MAX_WARNINGS = 1_000;

/**
 * Reads the text of a feed: detects its format and reads its items. Yields to the page every 8 ms. Rejects with {@link
 * FeedError} only: `settings` (format, map), `syntax` (not JSON), `format` (unknown, or not for this kind), `shape` (no
 * item could be read), `render` (a bug of this library).
 */
export async function readFeed<T extends Item>(
  kind: Kind<T>,
  text: string,
  options: ReadOptions,
): Promise<FeedResult<T>> {
  const warnings: FeedWarning[] = [];
  const source: Source = {
    url: options.url,
    options,
    warn: (warning) => {
      if (warnings.length < MAX_WARNINGS) warnings.push(warning);
    },
  };
  try {
    const document = await parseText(text, options);
    const custom = document === undefined ? undefined : findCustomFormat(document, options);
    const format = custom?.id ?? (await findFormat(document, kind, options));
    if (format === 'empty') return { items: [], format, warnings };
    const parsed = await parseFeed(kind, format, custom, document, source);
    const items = await collectItems(kind, parsed, source);
    const { title, homeUrl, base, language, next, total } = parsed;
    const arranged = kind.arrange ? await kind.arrange(items, source) : items;
    return { items: arranged, format, title, homeUrl, base, language, next, total, warnings };
  } catch (error) {
    throw asFeedError(error, options.url);
  }
}

/** The JSON value, the text of an iCalendar file, or `undefined` for a response without a body. */
async function parseText(text: string, { format }: ReadOptions): Promise<unknown> {
  const trimmed = text.replace(/^[\s\uFEFF]+/, '');
  if (!trimmed) return undefined;
  if (format === 'icalendar' || /^BEGIN:V(?:CALENDAR|EVENT)/i.test(trimmed)) return trimmed;
  if (trimmed.startsWith('<')) throw new FeedError('format', (await getDetector()).refuseMarkup(trimmed));
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

async function findFormat<T>(
  document: unknown,
  kind: Kind<T>,
  { format, map }: ReadOptions,
): Promise<FormatId | 'empty'> {
  if (document === undefined) return 'empty';
  if (format !== undefined) {
    if (await findParser(kind, format)) return format as FormatId;
    const { FORMATS } = await getDetector();
    if (FORMATS.some(({ id }) => id === format)) throw await wrongKind(kind, format);
    throw new FeedError('settings', `format="${format}" is not one of ${FORMATS.map(({ id }) => id).join(', ')}`);
  }
  if (map !== undefined) return 'map';
  if (typeof document === 'string' && /^BEGIN:/i.test(document)) return 'icalendar';
  if (Array.isArray(document) && document.length === 0) return 'empty';
  const common = kind.formats.find(({ matches }) => matches?.(document));
  if (common) return common.id;
  const detected = (await getDetector()).detect(document);
  if ('format' in detected) return detected.format;
  throw new FeedError('format', detected.refusal);
}

const getDetector = () => loadOrFail(loadDetector, 'knows the rarer formats');

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
  const parse = await findParser(kind, id);
  if (!parse) throw await wrongKind(kind, id);
  const parsed = await parse(document, source);
  if (id === 'map') return parsed;
  if (format !== undefined && !parsed.entries.length) await checkEmptyFeed(document, id);
  return parseByMap ? parseByMap([], source, parsed) : parsed;
}

/** The error for a format that does not give the kind. */
async function wrongKind({ id: kind }: Pick<Kind<never>, 'id'>, id: string): Promise<FeedError> {
  const { label, kinds } = await describeFormat(id);
  return new FeedError('format', `This is ${label}; it gives ${joinWithAnd(kinds)}, but this widget needs ${kind}`);
}

async function describeFormat(id: string): Promise<FormatDescriptor> {
  const { FORMATS } = await getDetector();
  return FORMATS.find((descriptor) => descriptor.id === id)!;
}

/** A feed without items, whose format the page author set, may be of another format. */
async function checkEmptyFeed(document: unknown, id: string): Promise<void> {
  if (typeof document === 'string') return;
  const { detect } = await getDetector();
  const detected = detect(document);
  if ('refusal' in detected) throw new FeedError('format', detected.refusal);
  if (detected.format !== id && detected.format !== 'empty') {
    const { label } = await describeFormat(detected.format);
    throw new FeedError('format', `format="${id}", but this is ${label}`);
  }
}

function joinWithAnd(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]!}`;
}

/** Any failure as a FeedError with the URL of the feed. */
function asFeedError(error: unknown, url: string): FeedError {
  if (!isFeedError(error)) return bugError(error, { url });
  if (error.url) return error;
  const { step, message, path, status, retryAt, cause } = error;
  return new FeedError(step, message, { url, path, status, retryAt, cause });
}
