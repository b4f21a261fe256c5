import { MAX_TEXT_LENGTH } from './coerce.js';
import { parseUrl } from '../../page/parse-url.js';

/**
 * An absolute http(s) URL. References that would resolve to a wrong URL are dropped: empty ones, bare fragments, hosts
 * without a scheme.
 */
export function toHttpUrl(value: unknown, base = ''): string | undefined {
  const reference = typeof value === 'string' ? value.slice(0, MAX_TEXT_LENGTH).trim() : '';
  if (!reference || /^(?:#|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/)/i.test(reference)) return undefined;
  const url = parseUrl(reference, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
