import type { Image } from '../model.js';
import { asList, asNumber, asObject, MAX_LIST_LENGTH } from './coerce.js';
import { toHttpUrl } from './links.js';
import { cleanText } from './text.js';

/** An image: a URL, or an object that has one. */
export function toImage(value: unknown, base: string, alt?: unknown): Image | undefined {
  for (const each of asList(value).slice(0, MAX_LIST_LENGTH)) {
    const from = asObject(each);
    const src = toHttpUrl(from ? (from.src ?? from.url ?? from.href) : each, base);
    if (src) return { src, alt: cleanText(from?.alt ?? alt) ?? '', ...toDimensions(from?.width, from?.height) };
  }
  return undefined;
}

/** Width and height in CSS pixels, both or none: one alone cannot reserve space. */
export function toDimensions(width: unknown, height: unknown): Pick<Image, 'width' | 'height'> {
  const [w, h] = [toPixels(width), toPixels(height)];
  return w && h ? { width: w, height: h } : {};
}

function toPixels(value: unknown): number | undefined {
  const count = asNumber(typeof value === 'string' ? value.replace(/px$/, '') : value);
  return count && count > 0 ? Math.round(count) : undefined;
}
