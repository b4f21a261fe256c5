import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Image } from '../feeds/model.js';
import { toSafeUrl } from '../data/safe-url.js';

/**
 * An image of a feed, loaded lazily, without a referrer, from allowed hosts only. An image that cannot be loaded, or
 * is a placeholder, disappears; the next one in its place is shown again.
 */
export function renderPicture(image: Image | undefined, hosts: readonly string[] | undefined): unknown {
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
        @error=${hidePicture}
        @load=${(event: Event) => isPlaceholder(event) && hidePicture(event)}
    /></span>`,
  );
}

const hidePicture = ({ target }: Event): void => (target as Element).parentElement?.setAttribute('hidden', '');

/** Shortest side of a picture in pixels. Servers answer with smaller ones, often of 1 x 1, where they have none. */
const MIN_SIDE = 10;

/** Whether an `<img>` has loaded no more than a placeholder. A side of 0 is unknown, as that of some SVG files. */
export function isPlaceholder({ target }: Event): boolean {
  const { naturalWidth, naturalHeight } = target as HTMLImageElement;
  return [naturalWidth, naturalHeight].some((side) => side > 0 && side < MIN_SIDE);
}

/** Without a list, any https address and the page's own origin are allowed. */
export function isAllowedHost(src: string, hosts: readonly string[] | undefined): boolean {
  const address = toSafeUrl(src);
  if (!address) return false;
  const { protocol, hostname, origin } = new URL(address);
  return hosts ? hosts.includes(hostname) : protocol === 'https:' || origin === location.origin;
}
