import { parseUrl } from '../../page/parse-url.js';

/** Origins whose feeds marked links and divs may show: what `data-upgrade` of the script tag says. */
export interface FeedOrigins {
  readonly allowed: ReadonlySet<string>;
  /** What is written there but is no origin. */
  readonly wrong: readonly string[];
}

/** Reads `self https://feeds.example.org`. An address with a path is refused: only whole origins can be allowed. */
export function readFeedOrigins(written: string): FeedOrigins {
  const allowed = new Set<string>();
  const wrong: string[] = [];
  for (const word of written.split(/\s+/).filter(Boolean)) {
    const origin = /^'?self'?$/.test(word) ? location.origin : originOf(word);
    if (origin === undefined) wrong.push(word);
    else allowed.add(origin);
  }
  // The origin of every sandboxed page and every file.
  allowed.delete('null');
  return { allowed, wrong };
}

function originOf(word: string): string | undefined {
  const url = parseUrl(word);
  return isHttp(url) && url.href === `${url.origin}/` ? url.origin : undefined;
}

/** Whether it is an address of http(s) without a user name or password. */
export const isHttp = (url: URL | undefined): url is URL =>
  url !== undefined && /^https?:$/.test(url.protocol) && !url.username && !url.password;

/** Names that are filled into the addresses of feeds, as the address of a URL has them. */
const TEMPLATE = /%7B(from|to|lang)%7D/gi;

/** Absolute addresses for `src`, or the first that is not allowed. */
export function readFeedAddresses(
  src: string,
  { allowed }: FeedOrigins,
): { readonly src: string } | { readonly refused: string } {
  const addresses: string[] = [];
  for (const written of src.split(/\s+/).filter(Boolean)) {
    const url = parseUrl(written, document.baseURI);
    if (!isHttp(url) || !allowed.has(url.origin)) return { refused: isHttp(url) ? url.origin : written };
    // Absolute, so that what was checked is what is requested, whatever base URL the settings have.
    addresses.push(url.href.replace(TEMPLATE, '{$1}'));
  }
  return { src: addresses.join(' ') };
}
