/**
 * What is at one address: one request, read by the same readers as in the widgets.
 */
import { FeedError, readFeed } from '../../feeds/index.js';
import { suggestMap } from '../../feeds/read/suggest-map.js';
import type { Item, KindId } from '../../feeds/model.js';
import type { FeedResult } from '../../feeds/result.js';
import { decodeEntities } from '../snippet/tags.js';
import { fillIn } from './address-text.js';
import type { Failure, FeedFinding, Finding, JsonFinding } from './finding.js';
import { asksForSignIn, isWebPage } from './web-page.js';

export interface CheckOptions {
  readonly kind: KindId;
  readonly fetch: typeof globalThis.fetch;
  readonly language: string;
  readonly now: Date;
  /** That of the page on which the widget will be: an https page loads no http feeds. */
  readonly protocol: string;
  readonly map?: string | undefined;
}

/** A feed's own budget in a widget. */
const TIMEOUT_MS = 8_000;
const DAY_MS = 86_400_000;

/** What is at that address for a widget of that kind. Never rejects. */
export async function check(address: string, options: CheckOptions): Promise<Finding> {
  const url = fillIn(address, windowFrom(options.now), options.language);
  if (options.protocol === 'https:' && /^http:/i.test(url)) return { type: 'failure', url: address, reason: 'mixed' };
  let response: Response;
  let text: string;
  try {
    response = await options.fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    text = await response.text();
  } catch {
    return { type: 'failure', url: address, reason: await findCause(url, options.fetch) };
  }
  if (isWebPage(text) && response.ok) {
    return { type: 'page', url: response.url || url, html: text, signIn: asksForSignIn(text) };
  }
  if (!response.ok) return { type: 'failure', url: address, reason: 'status', status: response.status };
  return readText(text, address, options, response.url || url);
}

/** What the text of a feed is, as if it came from that address. */
export async function readText(
  text: string,
  address: string,
  { kind, map, now, language }: CheckOptions,
  url = address,
): Promise<Finding> {
  try {
    const window = windowFrom(now);
    const read = await readFeed(kind, text, {
      url,
      language,
      now,
      map: map || undefined,
      ...(kind === 'events' && { window }),
    });
    return { ...describe(read, address), map };
  } catch (error) {
    const { step, message } = error instanceof FeedError ? error : new FeedError('render', String(error));
    const isUnknown = step === 'format' && message.includes('no known format');
    const json = isUnknown || map ? toJson(text, address, kind, map) : undefined;
    return json ?? { type: 'failure', url: address, reason: 'unreadable', detail: message, step };
  }
}

/** The days that a calendar shows by itself. */
function windowFrom(now: Date): { readonly from: string; readonly to: string } {
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return { from: day(now.getTime()), to: day(now.getTime() + 90 * DAY_MS) };
}

function toJson(text: string, url: string, kind: KindId, map: string | undefined): JsonFinding | undefined {
  try {
    const document = JSON.parse(text) as unknown;
    return { type: 'json', url, text, document, map: map || decodeEntities(suggestMap(document, kind) ?? '') };
  } catch {
    return undefined;
  }
}

/** The fields of any kind of item that say how complete it is. */
type AnyItem = Item &
  Partial<Record<'title' | 'name' | 'published' | 'start' | 'image' | 'cover' | 'icon' | 'url', unknown>>;

function describe(result: FeedResult<Item>, url: string): FeedFinding {
  const items = result.items as readonly AnyItem[];
  const count = (has: (item: AnyItem) => unknown): number => items.filter((item) => has(item) !== undefined).length;
  return {
    type: 'feed',
    url,
    format: result.format,
    count: items.length,
    dates: count(({ published, start }) => published ?? start),
    images: count(({ image, cover, icon }) => image ?? cover ?? icon),
    links: count((item) => item.url),
    titles: items.slice(0, 3).map(({ title, name }) => String(title ?? name)),
    skipped: result.warnings.filter(({ code }) => code.startsWith('skip-')).length,
    otherDays: result.outsideWindow,
    title: result.title ?? '',
    homeUrl: result.homeUrl ?? '',
  };
}

/** A page only sees that a request failed; another one, whose answer it may not read, tells whether a server is there. */
async function findCause(url: string, fetch: typeof globalThis.fetch): Promise<Failure['reason']> {
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MS) });
    return 'cors';
  } catch {
    return globalThis.navigator.onLine ? 'unreachable' : 'offline';
  }
}
