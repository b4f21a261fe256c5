import { FeedError } from '../feeds/error.js';
import { parseUrl } from '../page/parse-url.js';
import type { Settings } from '../settings/settings.js';

/** Steps 1 and 2: the attributes of a widget -> absolute URLs. */

/** What the controller reads from its element. */
export interface FeedInputs {
  readonly src: string | undefined;
  /** Models set by a script; they take precedence over `src`. */
  readonly items: readonly unknown[] | undefined;
  readonly format: string | undefined;
  readonly map: Readonly<Record<string, unknown>> | string | undefined;
  /** Text of the inline JSON. */
  readonly inlineFeed: string | undefined;
  /** The shown days, for {from} and {to}; `to` exclusive. */
  readonly window?: { readonly from: string; readonly to: string } | undefined;
  /** The days that are read from the response, if they differ from `window`. */
  readonly readWindow?: { readonly from: string; readonly to: string } | undefined;
  /** The language of the widget, for {lang} and for feeds in several languages. */
  readonly requestLanguage: string;
  readonly settings: Settings;
  /** Whether it is not known yet what is to be requested. */
  readonly isHeld?: boolean;
}

/** The most addresses that one widget reads. */
export const MAX_FEEDS = 20;

/** Whether `src` names any URL. */
export const hasUrl = (src: string | undefined | null): boolean => /\S/.test(src ?? '');

/**
 * The URLs in `src`, absolute and without duplicates. An invalid one stays as written, for `assertReadable` to report.
 */
export function feedUrls({
  src,
  window,
  requestLanguage,
  settings,
}: Pick<FeedInputs, 'src' | 'window' | 'requestLanguage' | 'settings'>): string[] {
  const values: Record<string, string | undefined> = { from: window?.from, to: window?.to, lang: requestLanguage };
  const addresses = (src ?? '').split(/\s+/).filter(Boolean).slice(0, MAX_FEEDS);
  return [...new Set(addresses.map((address) => resolveUrl(fillTemplate(address, values), settings.baseUrl)))];
}

/** Throws a FeedError of step `settings` for a URL that no feed can be read from. */
export function assertFeedUrl(url: string): void {
  const parsed = parseUrl(url);
  if (parsed && /^https?:$/.test(parsed.protocol)) return;
  const fault = parsed ? '; only http and https URLs can be read' : ', which is not a URL';
  throw new FeedError('settings', `src holds "${url}"${fault}`, { url });
}

/** Whether the URLs depend on the window of days. */
export const dependsOnWindow = (src: string | undefined): boolean => /\{(from|to)\}/.test(src ?? '');

const fillTemplate = (address: string, values: Record<string, string | undefined>): string =>
  address.replace(/\{(from|to|lang)\}/g, (whole, name: string) => encodeURIComponent(values[name] ?? whole));

function resolveUrl(address: string, baseUrl: string | undefined): string {
  try {
    return new URL(address, baseUrl ? new URL(baseUrl, document.baseURI) : document.baseURI).href;
  } catch {
    return address;
  }
}

/** A value that is equal for equal requests: when it changes, a new run starts. */
export function requestKey(inputs: FeedInputs): readonly unknown[] {
  const { src, items, format, map, inlineFeed, window, readWindow, requestLanguage, settings } = inputs;
  if (items) return [items];
  const { fetch, formats, baseUrl, feedTimeZone } = settings;
  return [
    ...[src, format, typeof map === 'object' ? JSON.stringify(map) : map, inlineFeed],
    ...[window?.from, window?.to, readWindow?.from, readWindow?.to],
    (src ?? '').includes('{lang}') && requestLanguage,
    ...[fetch, formats, baseUrl, feedTimeZone],
  ];
}

export const isSameKey = (a: readonly unknown[], b: readonly unknown[] | undefined): boolean =>
  a.length === b?.length && a.every((value, index) => value === b[index]);
