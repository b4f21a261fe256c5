/** The URL, or `undefined` if it is none. Pages may bring an old polyfill of `URL`, which has no `canParse`. */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return base ? new URL(url, base) : new URL(url);
  } catch {
    return undefined;
  }
}
