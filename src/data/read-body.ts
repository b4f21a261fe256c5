import { FeedError } from '../feeds/error.js';
import { loadFollowUp, loadUncommonReader } from '../page/lazy.js';

/** The most that is read from one feed, in bytes after decompression. */
export const MAX_BYTES = 5_000_000;

/** Reads the body as text. Stops streaming as soon as it is too long. */
export async function readBody(response: Response, url: string, signal: AbortSignal): Promise<string> {
  const { body } = response as { body?: Partial<ReadableStream<Uint8Array>> | null };
  if (Number(headerOf(response, 'content-length')) > MAX_BYTES) {
    cancelBody(response);
    throw sizeError(url);
  }
  if (!body?.getReader) return (await rethrowAsNetworkError(loadFollowUp(), url)).readWhole(response, url);
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const stop = (): void => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await rethrowAsNetworkError(reader.read(), url);
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

/** Stops a download that is not wanted. */
export function cancelBody(response: Partial<Response>): void {
  const { body } = response as { body?: Partial<ReadableStream> | null };
  void body?.cancel?.().catch(() => undefined);
}

/** A response header; the response of a page's own `fetch` may have none. */
export const headerOf = ({ headers }: Partial<Response>, name: string): string | undefined =>
  headers?.get(name) ?? undefined;

/** What the network rejects with becomes a FeedError; errors of our own code must not look like it. */
export const rethrowAsNetworkError = <T>(step: Promise<T>, url: string): Promise<T> =>
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
 * JSON is UTF-8 (RFC 8259, 8.1) regardless of the header, and so are calendars. Other encodings are rare: what reads
 * them is in a lazy chunk, and without it the characters that are not UTF-8 are replaced.
 */
export async function decode(bytes: Uint8Array, response: Partial<Response>): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const loaded = await loadUncommonReader().catch(() => undefined);
    return loaded?.decodeBytes(bytes, headerOf(response, 'content-type') ?? null) ?? new TextDecoder().decode(bytes);
  }
}

export const sizeError = (url: string): FeedError =>
  new FeedError('size', `The feed is longer than ${MAX_BYTES / 1e6} MB`, { url });
