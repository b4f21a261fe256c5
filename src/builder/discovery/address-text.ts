import { withoutEnd } from '../../feeds/values/without-end.js';
import { parseUrl } from '../../page/parse-url.js';

/** The URL that an author means: with its scheme, without quotes, and of a kind that a page can read. */
export function toFeedUrl(written: string): URL | undefined {
  const bare = withoutEnd(written.trim(), /["'“”‘’«»>)]/)
    .replace(/^["'“”‘’«»<(]+/, '')
    .replace(/^feed:(?=https?:)/i, '')
    .replace(/^(?:webcals?|feed|ical):(?:\/\/)?/i, 'https://');
  // `example.org:8080` is no scheme.
  const hasScheme = /^[a-z][\w+.-]*:/i.test(bare) && !/^[\w.-]+:\d+(?:\/|$)/.test(bare);
  const url = parseUrl(hasScheme ? bare : `https://${bare}`);
  const isHost = url && (url.hostname.includes('.') || url.hostname === 'localhost');
  return url && isHost && /^https?:$/.test(url.protocol) && !url.username ? url : undefined;
}

/** Fills in what a widget fills in: the days shown and the language. */
export function fillIn(
  address: string,
  window: { readonly from: string; readonly to: string },
  language: string,
): string {
  const values: Readonly<Record<string, string>> = { ...window, lang: language };
  return address.replace(/\{(from|to|lang)\}/g, (whole, name: string) => values[name] ?? whole);
}
