import { parseUrl } from '../../page/parse-url.js';
import { MAX_TEXT_LENGTH } from './coerce.js';
import { findSecret } from './secrets.js';

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

/** The URL with a query parameter set; `undefined` if it is not an absolute URL. */
export function withParameter(url: string, name: string, value: string | number): string | undefined {
  const changed = parseUrl(url);
  if (!changed) return undefined;
  changed.searchParams.set(name, String(value));
  return changed.href;
}

/** An http(s) URL, unless it contains credentials. */
export function linkWithoutCredentials(value: unknown, base?: string): string | undefined {
  const url = toHttpUrl(value, base);
  return url && !findSecret(url) ? url : undefined;
}
