import { FeedError } from '../feeds/feed-error.js';
import type { Settings } from '../settings/settings.js';

/** Steps 1 and 2: what a widget's attributes ask for, as absolute addresses. */

/** What the controller reads of its element. */
export interface FeedInputs {
  readonly src: string | undefined;
  /** Models set by a script; they stand before every address. */
  readonly items: readonly unknown[] | undefined;
  readonly format: string | undefined;
  readonly map: Readonly<Record<string, unknown>> | string | undefined;
  /** Text of the inline JSON. */
  readonly inlineFeed: string | undefined;
  /** The shown days, for {from} and {to}; `to` exclusive. */
  readonly window?: { readonly from: string; readonly to: string } | undefined;
  /** The days that are read of the answer, where they are not those of `window`. */
  readonly readWindow?: { readonly from: string; readonly to: string } | undefined;
  /** The language of the widget, for {lang} and for feeds in several. */
  readonly askedLanguage: string;
  readonly settings: Settings;
}

/** Whether `src` names an address at all. */
export const hasAddress = (src: string | undefined | null): boolean => /\S/.test(src ?? '');

/** The addresses in `src`, absolute, each once; what is none stays as it is written, for `assertReadable`. */
export function feedUrls({
  src,
  window,
  askedLanguage,
  settings,
}: Pick<FeedInputs, 'src' | 'window' | 'askedLanguage' | 'settings'>): string[] {
  const filled: Record<string, string | undefined> = { from: window?.from, to: window?.to, lang: askedLanguage };
  const addresses = (src ?? '').split(/\s+/).filter(Boolean);
  return [...new Set(addresses.map((address) => absolute(fill(address, filled), settings.baseUrl)))];
}

/** Throws a FeedError of step `settings` for what a feed cannot be read from. */
export function assertReadable(url: string): void {
  const parses = URL.canParse(url);
  if (parses && /^https?:$/.test(new URL(url).protocol)) return;
  const fault = parses ? '; only http and https addresses can be read' : ', which is no address';
  throw new FeedError('settings', `src holds "${url}"${fault}`, { url });
}

/** Whether another window of days needs other addresses. */
export const asksByWindow = (src: string | undefined): boolean => /\{(from|to)\}/.test(src ?? '');

const fill = (address: string, values: Record<string, string | undefined>): string =>
  address.replace(/\{(from|to|lang)\}/g, (whole, name: string) => encodeURIComponent(values[name] ?? whole));

function absolute(address: string, baseUrl: string | undefined): string {
  try {
    return new URL(address, baseUrl ? new URL(baseUrl, document.baseURI) : document.baseURI).href;
  } catch {
    return address;
  }
}

/** A value that is equal for equal requests: a change of it begins a new run. */
export function requestKey(inputs: FeedInputs): readonly unknown[] {
  const { src, items, format, map, inlineFeed, window, readWindow, askedLanguage, settings } = inputs;
  if (items) return [items];
  return [
    src,
    format,
    typeof map === 'object' ? JSON.stringify(map) : map,
    inlineFeed,
    window?.from,
    window?.to,
    readWindow?.from,
    readWindow?.to,
    (src ?? '').includes('{lang}') && askedLanguage,
    settings.fetch,
    settings.formats,
    settings.baseUrl,
    settings.feedTimeZone,
  ];
}

export const sameKey = (a: readonly unknown[], b: readonly unknown[] | undefined): boolean =>
  a.length === b?.length && a.every((value, index) => value === b[index]);
