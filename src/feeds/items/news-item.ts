import { parseEpoch, parseWhen } from '../../time/parse-when.js';
import { InvalidItemError } from '../error.js';
import type { NewsItem, When } from '../model.js';
import type { Source } from '../parser.js';
import { asString } from '../values/coerce.js';
import { toSummary } from '../values/summary.js';
import { firstText, hashText, type TextSource } from '../values/text.js';
import { deferred, type Deferred } from './deferred.js';

type EagerFields = Pick<NewsItem, 'id' | 'published' | 'pinned'>;
type NewsFields = Omit<NewsItem, keyof EagerFields | 'title'>;

/** What a format knows about a news item. */
export interface NewsInput extends Omit<EagerFields, 'id'> {
  /** The feed's own id. Without one: the URL, else a hash of title and date. */
  readonly id: unknown;
  /** Where its title may be found: title, summary, content. The URL is always the last resort. */
  readonly title: readonly TextSource[];
  /** Called when the field is read. */
  readonly fields: Deferred<NewsFields>;
}

/**
 * Creates a news item: id, date and pin immediately, all other fields when they are read. Throws InvalidItemError if
 * nothing can be its title.
 */
export function createNewsItem({ id, title, published, pinned, fields }: NewsInput): NewsItem {
  const url = (): string | undefined => fields.url?.();
  const source = firstText(title) ?? url;
  if (source === url && !url()) throw new InvalidItemError('title', 'has no title, summary, content or URL');
  const name = (): string => source() ?? '';
  return deferred<EagerFields, NewsFields & { title: string }>(
    { id: asString(id) ?? url() ?? hashText(`${name()}|${JSON.stringify(published)}`), published, pinned },
    { title: name, ...fields, summary: () => toSummary(fields.summary?.()) },
  );
}

/**
 * The date of a news item: an instant or a date. A time without a zone is in `feedTimeZone`; without that, only its
 * date is certain.
 */
export function parseNewsDate(value: unknown, { options }: Source): When | undefined {
  const written = asString(value);
  if (!written || written.length > 64) return undefined;
  const when = parseWhen(written, options.feedTimeZone);
  return when && 'local' in when ? { date: when.local.slice(0, 10) } : when;
}

/** The same, for feeds that may also use seconds since 1970. */
export function parseNewsDateOrEpoch(value: unknown, source: Source): When | undefined {
  return parseNewsDate(value, source) ?? parseEpoch(value);
}
