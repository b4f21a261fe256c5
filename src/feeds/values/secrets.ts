/**
 * Passwords and keys that organizers and page authors put into addresses and text.
 */
import { toHttpUrl } from './links.js';

/** Query or fragment parameters of meeting addresses that let their reader in; a name and password before the host. */
const CREDENTIALS =
  /[?&#;](?:pw|pwd|pass|passcode|password|passwd|pin|tk|token|access_token|zak)=|^https?:\/\/[^/?#]*@/i;

/** An address for readers; none that carries a password. */
export function linkWithoutCredentials(value: unknown, base?: string): string | undefined {
  const url = toHttpUrl(value, base);
  return url && !CREDENTIALS.test(url) ? url : undefined;
}

export const removeCredentialUrls = (text: string): string =>
  text.replace(/\bhttps?:\/\/[^\s<>"]+/gi, (url) => (CREDENTIALS.test(url) ? '' : url));

/** What a telephone dials by itself to join: number, meeting, password. */
const ONE_TAP_NUMBER = /\+?\d[\d ().-]{4,24}\d,,\d[\d,#*]*/g;

/** Text without the addresses and lines in which organisers hand out a meeting's password. */
export function removeSecrets(text: string | undefined): string | undefined {
  if (!text || !/pass|pwd?\b|pin\b|tk=|token|zak=|\d,,/i.test(text)) return text;
  const rest = removeCredentialUrls(text)
    .replace(/\b(?:(?:pass(?:code|word)|pwd)\s*[:=]\s*\S+|pin\s*[:=]\s*\d[\d ]*#?)/gi, '')
    .replace(ONE_TAP_NUMBER, '');
  return rest.replace(/\s+/g, ' ').trim() || undefined;
}

/**
 * The name of the parameter of an address that holds a secret, such as `access_token`: whoever opens the page can
 * read it there. `undefined` when there is none, or the text is no address.
 */
export function secretParameter(url: string): string | undefined {
  return /[?&#;]((?:consumer|client)_secret|api_?key|access_token|token)=/i.exec(url)?.[1]?.toLowerCase();
}
