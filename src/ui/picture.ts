import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Image } from '../feeds/model.js';
import { safeLink } from '../data/safe-link.js';

/**
 * An image of a feed, loaded lazily, without a referrer, from allowed hosts only. An image that cannot be loaded
 * disappears; the next one in its place is shown again.
 */
export function picture(image: Image | undefined, hosts: readonly string[] | undefined): unknown {
  if (!image || !isAllowedHost(image.src, hosts)) return nothing;
  return keyed(
    image.src,
    html`<span class="picture" part="image"
      ><img
        alt=${image.alt}
        width=${image.width ?? nothing}
        height=${image.height ?? nothing}
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        src=${image.src}
        @error=${(event: Event) => (event.target as Element).parentElement?.setAttribute('hidden', '')}
    /></span>`,
  );
}

/** Without a list, any https address and the page's own origin are allowed. */
export function isAllowedHost(src: string, hosts: readonly string[] | undefined): boolean {
  const address = safeLink(src);
  if (!address) return false;
  const { protocol, hostname, origin } = new URL(address);
  return hosts ? hosts.includes(hostname) : protocol === 'https:' || origin === location.origin;
}
