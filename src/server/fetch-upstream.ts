import { FeedError } from '../feeds/error.js';
import { decodeBytes } from '../feeds/read/decode-bytes.js';
import type { StoredFeed } from './cache.js';
import type { UpstreamFetch } from './config.js';
import { isPublicHost } from './public-address.js';

/** The most that is read from one feed, in bytes after decompression: as much as a widget reads. */
const MAX_BYTES = 5_000_000;
const MAX_REDIRECTS = 3;

export interface UpstreamRequest {
  readonly url: string;
  /** Sent only to `origin`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly privateHosts: readonly string[];
  /** Seconds for all of it. */
  readonly timeout: number;
  /** What is there already, for a conditional request. */
  readonly known?: StoredFeed | undefined;
}

/** What came: the feed but for its times, or `undefined` if it has not changed. */
export type Fetched = Omit<StoredFeed, 'fetchedAt' | 'changedAt'> | undefined;

/** Fetches a feed. Rejects with a FeedError of step `network`, `timeout`, `http` or `size`. */
export async function fetchUpstream(fetch: UpstreamFetch, request: UpstreamRequest): Promise<Fetched> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(timeoutError(request.timeout)), request.timeout * 1000);
  try {
    return await Promise.race([followRedirects(fetch, request, abort.signal), rejectOnAbort(abort.signal)]);
  } catch (cause) {
    abort.signal.throwIfAborted();
    if (cause instanceof FeedError) throw cause;
    // What the platform says may name addresses of our own network.
    throw new FeedError('network', 'The feed could not be fetched: its server cannot be reached', { cause });
  } finally {
    clearTimeout(timer);
    // Ends what a failure has left open.
    abort.abort();
  }
}

async function followRedirects(fetch: UpstreamFetch, request: UpstreamRequest, signal: AbortSignal): Promise<Fetched> {
  let url = new URL(request.url);
  for (let redirects = 0; ; redirects++) {
    assertPublicUrl(url, request.privateHosts);
    const response = await fetch(url.href, { headers: headersFor(url, request), redirect: 'manual', signal });
    const location = response.status >= 301 && response.status <= 308 && response.headers.get('location');
    if (!location) return readResponse(response, url.href, request.known);
    void response.body?.cancel().catch(() => undefined);
    if (redirects === MAX_REDIRECTS) throw new FeedError('network', 'The feed was redirected too many times');
    if (!URL.canParse(location, url)) throw new FeedError('network', 'The feed was redirected to no address');
    url = new URL(location, url);
  }
}

function assertPublicUrl(url: URL, privateHosts: readonly string[]): void {
  if (/^https?:$/.test(url.protocol) && (isPublicHost(url) || privateHosts.includes(url.host))) return;
  throw new FeedError('network', 'The feed leads to an address that is not on the public web');
}

/** Nothing of the visitor's request, and the feed's own headers for its own origin only. */
function headersFor(url: URL, { headers, origin, known }: UpstreamRequest): Record<string, string> {
  return {
    accept: 'application/feed+json, application/json, text/calendar, application/rss+xml, application/xml, */*;q=0.1',
    'user-agent': 'ala-core-widgets feed server',
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
    ...(url.origin === origin && headers),
  };
}

async function readResponse(response: Response, url: string, known: StoredFeed | undefined): Promise<Fetched> {
  if (response.status === 304 && known) return undefined;
  if (!response.ok) {
    void response.body?.cancel().catch(() => undefined);
    throw new FeedError('http', `The feed's server answered ${response.status} ${response.statusText}`.trim(), {
      status: response.status,
      retryAt: parseRetryAfter(response.headers.get('retry-after')),
    });
  }
  const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
  return {
    text: decode(await readBytes(response), header('content-type')),
    url,
    headers: { link: header('link'), total: header('x-wp-total'), totalPages: header('x-wp-totalpages') },
    etag: header('etag'),
    lastModified: header('last-modified'),
  };
}

async function readBytes({ body, headers }: Response): Promise<Uint8Array> {
  if (Number(headers.get('content-length')) > MAX_BYTES) {
    void body?.cancel().catch(() => undefined);
    throw sizeError();
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = (body as ReadableStream<Uint8Array> | null)?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.byteLength;
    if (length > MAX_BYTES) {
      void reader.cancel().catch(() => undefined);
      throw sizeError();
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** JSON and calendars are UTF-8 whatever the header says; what is not may be in an old charset. */
function decode(bytes: Uint8Array, contentType: string | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeBytes(bytes, contentType ?? null);
  }
}

/** Retry-After (RFC 9110, 10.2.3): seconds or an HTTP date -> ms since the epoch. */
function parseRetryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const time = /^\d+$/.test(header.trim()) ? Date.now() + Number(header) * 1000 : Date.parse(header);
  return Number.isNaN(time) ? undefined : time;
}

const rejectOnAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

const timeoutError = (timeout: number): FeedError =>
  new FeedError('timeout', `The feed's server did not send the whole feed within ${timeout} s`);

const sizeError = (): FeedError => new FeedError('size', `The feed is longer than ${MAX_BYTES / 1e6} MB`);
