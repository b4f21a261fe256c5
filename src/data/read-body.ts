import { loadFollowUp } from '../page/lazy.js';
import { decode, headerOf } from './decode-body.js';
import { MAX_BYTES, rethrowAsNetworkError, sizeError } from './load-errors.js';

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

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
