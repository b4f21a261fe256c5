import { NO_CHOICES, type Choices } from '../state.js';
import { brandValue } from '../look/colors.js';
import type { Snippet } from './snippet.js';

/** The snippet of an author's choices; `undefined` until there are a widget and a feed. */
export function toSnippet(choices: Choices): Snippet | undefined {
  const { widget, src, map, options, brand, width } = choices;
  if (!widget || !src) return undefined;
  const style = [brand && `--ala-color-brand: ${brandValue(brand)}`, width && `max-width: ${width}px`].filter(Boolean);
  return {
    tag: widget,
    attributes: [
      ['src', src],
      ...(map ? [['map', map] as const] : []),
      ...Object.entries(options),
      ...(style.length ? [['style', style.join('; ')] as const] : []),
    ],
    link: {
      href: choices.linkHref || `${originOf(src)}/`,
      text: choices.linkText || choices.options.heading || originOf(src) || '/',
    },
  };
}

/** The choices that a snippet was made from. */
export function fromSnippet({ tag, attributes, link }: Snippet, before: Choices = NO_CHOICES): Choices {
  const { src = '', map = '', style = '', ...options } = Object.fromEntries(attributes);
  return {
    ...before,
    widget: tag,
    asked: src,
    src,
    map,
    options,
    linkHref: link?.href ?? '',
    linkText: link?.text ?? '',
    brand: findBrand(style) ?? '',
    width: /max-width:\s*(\d{1,4})px/i.exec(style)?.[1] ?? '',
  };
}

const findBrand = (style: string): string | undefined =>
  [...style.matchAll(/--ala-color-brand:([^;]*)/gi)]
    .map(([, value = '']) => /#[\da-f]{6}\b/i.exec(value)?.[0])
    .find((color) => color !== undefined);

const originOf = (address: string): string => /^https?:\/\/[^/?#\s]+/i.exec(address)?.[0] ?? '';
