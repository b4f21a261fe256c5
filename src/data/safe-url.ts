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

/** Endings of file names, which look like the end of a host. */
const FILE = /\.(?:html?|php|aspx?|jsp|cfm|pdf|xml|json|txt)$/i;

/** What is wrong with an attribute that holds a host without a scheme, which would lead to a page of this site. */
export function findMissingScheme(attribute: string, address: string | undefined | null): string | undefined {
  const host = /^([a-z0-9-]+\.[a-z0-9.-]*[a-z]{2})(?:[/?#]|$)/i.exec(address ?? '')?.[1];
  if (!host || FILE.test(host)) return undefined;
  const written = `${attribute}="${address}"`;
  return `${written} has no scheme, so it leads to a page of this site; write ${attribute}="https://${address}"`;
}
