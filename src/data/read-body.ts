import { FeedError } from '../feeds/error.js';

/** The most that is read from one feed, in bytes after decompression. */
const MAX_BYTES = 5_000_000;

/** Reads the body as text. Stops streaming as soon as it is too long. */
export async function readBody(response: Response, url: string, signal: AbortSignal): Promise<string> {
  const { body } = response as { body?: Partial<ReadableStream<Uint8Array>> | null };
  if (Number(headerOf(response, 'content-length')) > MAX_BYTES) {
    cancelBody(response);
    throw sizeError(url);
  }
  if (!body?.getReader) return readWhole(response, url);
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const stop = (): void => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await orNetworkError(reader.read(), url);
      signal.throwIfAborted();
      if (done) return decode(joinChunks(chunks, length), response);
      chunks.push(value);
      length += value.byteLength;
      if (length > MAX_BYTES) {
        stop();
        throw sizeError(url);
      }
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Stops a download that is not wanted. */
export function cancelBody(response: Partial<Response>): void {
  const { body } = response as { body?: Partial<ReadableStream> | null };
  void body?.cancel?.().catch(() => undefined);
}

/** The body of a page's own `fetch`, which may be an old one: no stream, or no more than `text()` or `json()`. */
async function readWhole(response: Partial<Response>, url: string): Promise<string> {
  const bytes = response.arrayBuffer && new Uint8Array(await orNetworkError(response.arrayBuffer(), url));
  if (bytes && bytes.length > MAX_BYTES) throw sizeError(url);
  if (bytes) return decode(bytes, response);
  const text = response.text
    ? await orNetworkError(response.text(), url)
    : JSON.stringify(await orNetworkError(Promise.resolve(response.json?.()), url));
  if (text.length > MAX_BYTES) throw sizeError(url);
  return text;
}

/** A response header; the response of a page's own `fetch` may have none. */
export const headerOf = ({ headers }: Partial<Response>, name: string): string | undefined =>
  headers?.get(name) ?? undefined;

/** What the network rejects with becomes a FeedError; errors of our own code must not look like it. */
export const orNetworkError = <T>(step: Promise<T>, url: string): Promise<T> =>
  step.catch((cause: unknown) => {
    const message = 'The feed could not be fetched: no connection, or the server does not let this page read it';
    throw new FeedError('network', message, { url, cause });
  });

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/**
 * JSON is UTF-8 (RFC 8259, 8.1) regardless of the header, and so are calendars. Bytes that are not UTF-8 are read by
 * the declared charset, or else as windows-1252, which is what old servers send without saying so.
 */
function decode(bytes: Uint8Array, response: Partial<Response>): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    return utf8.decode(bytes);
  } catch {
    // A fold within a character is not UTF-8 either, so only these bytes need the slower way.
    const unfolded = isCalendar(bytes) ? unfold(bytes) : bytes;
    try {
      return utf8.decode(unfolded);
    } catch {
      const declared = /charset="?([^\s";]+)/i.exec(headerOf(response, 'content-type') ?? '')?.[1];
      return createDecoder(declared).decode(unfolded);
    }
  }
}

/** Whether the bytes start like iCalendar, perhaps after a byte order mark and white space. */
function isCalendar(bytes: Uint8Array): boolean {
  return /^\W*BEGIN:V/i.test(String.fromCharCode(...bytes.subarray(0, 100)));
}

const isNewline = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;

/**
 * Joins folded lines: programs cut them after 75 bytes, even within a character, so they are joined before decoding
 * (RFC 5545, 3.1). Blank lines between the pieces go with the fold.
 */
function unfold(bytes: Uint8Array): Uint8Array {
  const unfolded = new Uint8Array(bytes.length);
  let length = 0;
  for (const byte of bytes) {
    if ((byte === 0x20 || byte === 0x09) && isNewline(unfolded[length - 1])) {
      while (isNewline(unfolded[length - 1])) length--;
    } else unfolded[length++] = byte;
  }
  return unfolded.subarray(0, length);
}

function createDecoder(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset && !/^utf-?8$/i.test(charset) ? charset : 'windows-1252');
  } catch {
    return new TextDecoder('windows-1252');
  }
}

const sizeError = (url: string): FeedError =>
  new FeedError('size', `The feed is longer than ${MAX_BYTES / 1e6} MB`, { url });
