import { loadDetector } from '../page/lazy.js';
import { collect } from './collect.js';
import { FeedError, isFeedError } from './feed-error.js';
import type { FeedResult, FeedWarning, OwnFormat, ReadOptions } from './feed-result.js';
import type { FormatId, Kind, Listing, Reader, Source } from './kind.js';
import type { Item } from './model.js';
import { orFeedError } from './lazy-formats.js';
import { list, object, string } from './pick.js';

/** More would help nobody, and a list of a million nulls must not fill the memory. */
const MOST_WARNINGS = 1_000;

/**
 * Reads the text of a feed: finds out its format, reads its items. Long feeds give the page its turn every 8 ms.
 * Rejects with {@link FeedError} only: `settings` (format, map), `syntax` (no JSON), `format` (not a form that is
 * read, or not for this kind), `shape` (no item could be read).
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
      if (warnings.length < MOST_WARNINGS) warnings.push(warning);
    },
  };
  try {
    const document = await parse(text, options);
    const own = document === undefined ? undefined : ownFormat(document, options);
    const format = own?.id ?? (await formatOf(document, kind, options));
    if (format === 'empty') return { items: [], format, warnings };
    const listing = await open(kind, format, own, document, source);
    const items = await collect(kind, listing, source);
    const { title, homeUrl, base, language, next, total } = listing;
    const arranged = kind.arrange ? await kind.arrange(items, source) : items;
    return { items: arranged, format, title, homeUrl, base, language, next, total, warnings };
  } catch (error) {
    throw asFeedError(error, options.url);
  }
}

/** The JSON value, the text of an iCalendar file, or `undefined` for a response without a body. */
async function parse(text: string, { format }: ReadOptions): Promise<unknown> {
  const trimmed = text.replace(/^[\s\uFEFF]+/, '');
  if (!trimmed) return undefined;
  if (format === 'icalendar' || /^BEGIN:V(?:CALENDAR|EVENT)/i.test(trimmed)) return trimmed;
  if (trimmed.startsWith('<')) throw new FeedError('format', (await table()).refuseMarkup(trimmed));
  try {
    return JSON.parse(trimmed) as unknown;
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : '';
    throw new FeedError('syntax', `This is not JSON, or it is cut off: ${detail.slice(0, 200)}`, { cause });
  }
}

function ownFormat(document: unknown, { format, formats = [] }: ReadOptions): OwnFormat | undefined {
  return formats.find((own) => (format === undefined ? own.matches(document) : own.id === format));
}

async function formatOf<T>(
  document: unknown,
  kind: Kind<T>,
  { format, map }: ReadOptions,
): Promise<FormatId | 'empty'> {
  if (document === undefined) return 'empty';
  const known = kind.formats.find(({ id }) => id === format)?.id;
  if (known) return known;
  if (format !== undefined) {
    const { FORMATS } = await table();
    if (FORMATS.includes(format as FormatId)) return format as FormatId;
    throw new FeedError('settings', `format="${format}" is none of ${FORMATS.join(', ')}`);
  }
  if (map !== undefined) return 'map';
  if (typeof document === 'string' && /^BEGIN:/i.test(document)) return 'icalendar';
  const common = commonFormat(document);
  if (common) return common;
  const detected = (await table()).detect(document);
  if ('format' in detected) return detected.format;
  throw new FeedError('format', detected.refusal);
}

/** The forms that nearly all feeds have, as the table has them; the table itself is a lazy chunk, loaded for the others. */
export function commonFormat(document: unknown): FormatId | 'empty' | undefined {
  const { version, events, rest_url } = object(document) ?? {};
  if (string(version)?.includes('jsonfeed.org/version'))
    return '@context' in (document as object) ? undefined : 'json-feed';
  if (string(rest_url) && Array.isArray(events)) return object(object(events[0])?.event) ? undefined : 'tribe-events';
  if (!Array.isArray(document)) return undefined;
  if (document.length === 0) return 'empty';
  const first = object(list(document).find((entry) => object(entry)));
  return string(object(first?.title)?.rendered) === undefined ? undefined : 'wordpress';
}

const table = () => orFeedError(loadDetector, 'knows the rarer formats');

/** Asks the format's reader for its list. */
async function open<T>(
  kind: Kind<T>,
  id: string,
  own: OwnFormat | undefined,
  document: unknown,
  source: Source,
): Promise<Listing<T>> {
  const { map } = source.options;
  const reader = (wanted: string): Reader<T> | undefined => kind.formats.find((format) => format.id === wanted)?.read;
  const [read, byMap] = [reader(id), reader('map')];
  if (own && byMap) {
    // Their items are objects of the model: read through the map's reader, without a map.
    const items = own.read(document, kind.id, source.options);
    return byMap(items, { ...source, options: { ...source.options, map: undefined } });
  }
  if (read && read === byMap && map === undefined) throw new FeedError('settings', 'format="map" needs a map');
  if (read) {
    const listing = await read(document, source);
    if (source.options.format !== undefined && read !== byMap && !listing.entries.length)
      await checkEmpty(document, id);
    return map === undefined || !byMap || read === byMap ? listing : byMap([], source, listing);
  }
  const { name, gives } = (await table()).describeFormat(id as FormatId);
  throw new FeedError(
    'format',
    gives.includes(kind.id)
      ? `This is ${name}; this version cannot read it yet`
      : `This is ${name}; it gives ${and(gives)}, this widget needs ${kind.id}`,
  );
}

/** A feed that was said to be of a format and has no items may just be of another. */
async function checkEmpty(document: unknown, id: string): Promise<void> {
  if (typeof document === 'string') return;
  const { detect, describeFormat } = await table();
  const found = detect(document);
  if ('refusal' in found) throw new FeedError('format', found.refusal);
  if (found.format !== id && found.format !== 'empty') {
    throw new FeedError('format', `format="${id}", but this is ${describeFormat(found.format).name}`);
  }
}

function and(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]!}`;
}

/** Every failure as a FeedError that knows its feed. */
function asFeedError(error: unknown, url: string): FeedError {
  if (!isFeedError(error))
    return new FeedError('shape', `This feed cannot be read: ${String(error)}`, { url, cause: error });
  if (error.url) return error;
  const { step, message, path, status, retryAt, cause } = error;
  return new FeedError(step, message, { url, path, status, retryAt, cause });
}
