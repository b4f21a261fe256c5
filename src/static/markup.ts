/** HTML as text, for files and servers. Whatever is put into it is escaped. */

import { escapeHtml } from '../feeds/values/escape-html.js';

/** An element with attributes (those that are `undefined` are left out) around markup that is safe already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return '';
    return value ? ` ${key}="${escapeHtml(value)}"` : ` ${key}`;
  });
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

/** A paragraph of text, or nothing. */
export const paragraph = (text: string | undefined): string => (text ? element('p', {}, escapeHtml(text)) : '');

/** Nothing but http and https, whatever white space and control characters a browser would ignore in a scheme. */
export const isWebAddress = (address: string): boolean => /^(?:https?:\/\/|[^:]*$|[^:]*[/?#])/i.test(address);

/** A link to a web page, whole or relative. Any other address gives the text alone. */
export const link = (text: string, address: string | undefined): string =>
  address && isWebAddress(address) ? element('a', { href: address }, escapeHtml(text)) : escapeHtml(text);
