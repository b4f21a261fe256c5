import { loadUncommonReader } from '../page/lazy.js';

/** A response header; the response of a page's own `fetch` may have none. */
export const headerOf = ({ headers }: Partial<Response>, name: string): string | undefined =>
  headers?.get(name) ?? undefined;

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
