import { findSecret, isBrowserKey } from '../../feeds/values/secrets.js';

/** The name of the parameter of an address that holds a secret; not a key that is meant for pages. */
export const findSecretToHide = (address: string): string | undefined =>
  isBrowserKey(address) ? undefined : findSecret(address);

/** The address without its secret parameters, and without a user name and password. */
export const withoutSecret = (address: string): string =>
  address
    .replace(/(:\/\/)[^/?#\s]*@/, '$1')
    .replace(/([?&#;])([^?&#;]*)/g, (part, sign: string, pair: string) => (findSecret(`?${pair}`) ? sign : part))
    .replace(/([?#])[&;]+/g, '$1')
    .replace(/[?&;]+|#$/g, (signs, at: number, text: string) => keepSign(signs, text[at + signs.length]));

/** Of the signs that removed parameters leave, the one before the next parameter. */
const keepSign = (signs: string, next = '#'): string =>
  next === '#' ? '' : signs.slice(Math.max(0, signs.lastIndexOf('&'), signs.lastIndexOf(';')));
