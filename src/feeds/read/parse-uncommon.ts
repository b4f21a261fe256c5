import { FeedError } from '../error.js';
import { findParser, type Kind } from '../kinds/kind.js';
import type { ParsedFeed, Parser, Source } from '../parser.js';
import type { CustomFormat, ReadOptions } from '../result.js';
import { assertFormat, detectFormat, findPresetParser } from './detect.js';
import type { Parsed } from './read-feed.js';

/**
 * Parses a document of no common format, or one whose format the page names, maps, or has of its own.
 */
export async function parseUncommon<T>(kind: Kind<T>, document: unknown, source: Source): Promise<Parsed<T>> {
  const custom = findCustomFormat(document, source.options);
  const format = custom?.id ?? (await findFormat(document, kind, source.options));
  return format === 'empty' ? { format } : { format, feed: await parseFeed(kind, format, custom, document, source) };
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
  if (format !== undefined) {
    await findAnyParser(kind, format);
    return format;
  }
  if (map !== undefined) return 'map';
  if (typeof document === 'string' && /^BEGIN:/i.test(document)) return 'icalendar';
  if (Array.isArray(document) && document.length === 0) return 'empty';
  const common = kind.formats.find(({ matches }) => matches?.(document));
  if (common) return common.id;
  return detectFormat(document, kind.id);
}

/** The parser of a format or a preset. */
const findAnyParser = async <T>(kind: Kind<T>, id: string): Promise<Parser<T>> =>
  (await findParser(kind, id)) ?? findPresetParser(kind, id);

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
  if (format !== undefined && !parsed.entries.length) await assertFormat(document, id, kind.id);
  return parseByMap ? parseByMap(document, source, parsed) : parsed;
}
