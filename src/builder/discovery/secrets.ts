import { findSecretParameter } from '../../feeds/values/links.js';

/** The address without its secret parameters. */
export function withoutSecret(address: string): string {
  let clean = address;
  for (let name = findSecretParameter(clean); name; name = findSecretParameter(clean)) {
    clean = clean.replace(new RegExp(`([?&#;])${name}=[^&#;]*&?`, 'i'), '$1').replace(/[?&#;]$/, '');
  }
  return clean;
}
