import { FeedError } from '../feeds/error.js';
import { loadDetector } from '../page/lazy.js';

/** The most that is read from one feed, in bytes after decompression. */
const MAX_BYTES = 5_000_000;

/** Reads the body as text. Stops streaming as soon as it is too long. */
export async function readBody(response: Response, url: string, signal: AbortSignal): Promise<string> {
  const { body, headers } = response;
  if (Number(headers.get('content-length')) > MAX_BYTES) {
    void body?.cancel().catch(() => undefined);
    throw sizeError(url);
  }
  if (!body) return decode(new Uint8Array(await response.arrayBuffer()), response);
  const reader = body.getReader();
  const stop = (): void => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return await decode(joinChunks(chunks, length), response);
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
 * JSON is UTF-8 (RFC 8259, 8.1) regardless of the header, and so are calendars. Other encodings are rare: what reads
 * them is in a lazy chunk, and without it the characters that are not UTF-8 are replaced.
 */
async function decode(bytes: Uint8Array, { headers }: Response): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const loaded = await loadDetector().catch(() => undefined);
    return loaded?.decodeBytes(bytes, headers.get('content-type')) ?? new TextDecoder().decode(bytes);
  }
}

const sizeError = (url: string): FeedError =>
  new FeedError('size', `The feed is longer than ${MAX_BYTES / 1e6} MB`, { url });
