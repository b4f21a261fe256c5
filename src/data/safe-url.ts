/** A URL that an author or a script wrote, resolved against the page; `undefined` unless it is http(s). */
export function toSafeUrl(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const { protocol, href } = new URL(address, document.baseURI);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
