import { FeedError } from '../feeds/feed-error.js';

/** Most that is read of one feed, in bytes after decompression. */
const LIMIT = 5_000_000;

/** The body as text, stopped while it streams once it is too long. */
export async function readBody(response: Response, url: string, signal: AbortSignal): Promise<string> {
  const { body, headers } = response;
  if (Number(headers.get('content-length')) > LIMIT) {
    void body?.cancel().catch(() => undefined);
    throw tooLong(url);
  }
  if (!body) return decode(new Uint8Array(await response.arrayBuffer()), headers);
  const reader = body.getReader();
  const stop = (): void => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return decode(join(chunks, length), headers);
      chunks.push(value);
      length += value.byteLength;
      if (length > LIMIT) {
        stop();
        throw tooLong(url);
      }
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
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
function decode(bytes: Uint8Array, headers: Headers): string {
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
      const declared = /charset="?([^\s";]+)/i.exec(headers.get('content-type') ?? '')?.[1];
      return decoder(declared).decode(unfolded);
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

function decoder(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset && !/^utf-?8$/i.test(charset) ? charset : 'windows-1252');
  } catch {
    return new TextDecoder('windows-1252');
  }
}

const tooLong = (url: string): FeedError => new FeedError('size', `The feed is longer than ${LIMIT / 1e6} MB`, { url });
