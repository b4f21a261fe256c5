import { parseUrl } from '../../page/parse-url.js';
import type { FeedError } from '../../feeds/error.js';
import { isMixedContent } from './address-checks.js';
import type { DebugHost } from './host.js';

/** Why a request failed. A page only sees that it did; another request, whose answer it may not read, tells more. */
export type NetworkCause =
  | { readonly id: 'file-page' | 'mixed' | 'offline' | 'cors' | 'blocked' | 'unreachable' }
  | { readonly id: 'csp'; readonly directive: string };

const causes = new WeakMap<FeedError, NetworkCause | 'pending'>();

/** The cause once it is known; the widget renders again then. */
export function networkCauseOf(host: DebugHost, error: FeedError): NetworkCause | undefined {
  const cause = causes.get(error);
  if (cause === undefined) {
    causes.set(error, 'pending');
    void findCause(error.url, host.settings.fetch).then((found) => {
      causes.set(error, found);
      host.requestUpdate();
    });
  }
  return cause === 'pending' ? undefined : cause;
}

async function findCause(url: string, fetch: typeof globalThis.fetch): Promise<NetworkCause> {
  if (location.protocol === 'file:') return { id: 'file-page' };
  if (isMixedContent(url, location.protocol)) return { id: 'mixed' };
  const directives: string[] = [];
  const onViolation = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    if (parseUrl(blockedURI)?.origin === new URL(url).origin) directives.push(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  try {
    const isReached = await canReach(url, fetch);
    // The event comes in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    const [directive] = directives;
    if (directive !== undefined) return { id: 'csp', directive };
    if (isReached) return { id: 'cors' };
    if (!navigator.onLine) return { id: 'offline' };
    return { id: (await canReach(new URL('/', url).href, fetch)) ? 'blocked' : 'unreachable' };
  } finally {
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
}

/** Whether any server answers there, with whatever. */
async function canReach(url: string, fetch: typeof globalThis.fetch): Promise<boolean> {
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', referrerPolicy: 'strict-origin', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

/** What the page's author or the feed's owner can do. */
export function adviceForNetwork(url: string, cause: NetworkCause | undefined): string {
  const { origin } = parseUrl(url) ?? location;
  const cors = `it must send the header "Access-Control-Allow-Origin: ${location.origin}" (or "*")`;
  switch (cause?.id) {
    case 'file-page':
      return 'This page is a file on your own computer, where browsers load no feeds: open it through a web server';
    case 'mixed':
      return `This page is https and the feed is http, so the browser blocks it (mixed content). Write src="${url.replace(/^http:/i, 'https:')}"`;
    case 'csp':
      return `The Content-Security-Policy of this page blocks ${origin} (${cause.directive}). Write ${cause.directive} ${origin} in the policy, beside what it has`;
    case 'offline':
      return 'This browser is offline';
    case 'cors':
      return `The server answers, but does not let this page read the feed (CORS): ${cors}`;
    case 'blocked':
      return (
        `The server of ${origin} answers, but not at this address: an ad blocker, another extension or a firewall blocks it. ` +
        'Try a private window without extensions; if it helps, rename the feed: words such as ad, banner, track or promo are blocked'
      );
    case 'unreachable':
    case undefined:
      return origin === location.origin
        ? 'Check that the server is up, and that the Content-Security-Policy (connect-src) of the page allows it'
        : 'Open the address in a new tab. If nothing opens there, check the name of the host. If it opens there, ' +
            `the server does not let this page read it (${cors}), or an ad blocker in this browser blocks it`;
  }
}

/** A service worker answers instead of the network, if the page has one. */
export function serviceWorkerAdvice(): string[] {
  const worker = (navigator as Partial<Navigator>).serviceWorker?.controller?.scriptURL;
  return worker
    ? [
        `A service worker answers the requests of this page: ${worker}. Reload with the Shift key held down, which leaves it out; ` +
          'if the feed comes then, let the worker pass requests to other addresses on',
      ]
    : [];
}
