import { decode } from './decode-body.js';
import { MAX_BYTES, rethrowAsNetworkError, sizeError } from './load-errors.js';

/** The body of a page's own `fetch`, which may be an old one: no stream, or no more than `text()` or `json()`. */
export async function readWhole(response: Partial<Response>, url: string): Promise<string> {
  const bytes = response.arrayBuffer && new Uint8Array(await rethrowAsNetworkError(response.arrayBuffer(), url));
  if (bytes && bytes.length > MAX_BYTES) throw sizeError(url);
  if (bytes) return decode(bytes, response);
  const text = response.text
    ? await rethrowAsNetworkError(response.text(), url)
    : JSON.stringify(await rethrowAsNetworkError(Promise.resolve(response.json?.()), url));
  if (text.length > MAX_BYTES) throw sizeError(url);
  return text;
}
