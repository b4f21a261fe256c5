import { parseUrl } from '../../page/parse-url.js';
import { MAX_TEXT_LENGTH } from './coerce.js';

/**
 * An absolute http(s) URL. References that would resolve to a wrong URL are dropped: empty ones, bare fragments, hosts
 * without a scheme.
 */
export function toHttpUrl(value: unknown, base = ''): string | undefined {
  const reference = typeof value === 'string' ? value.slice(0, MAX_TEXT_LENGTH).trim() : '';
  if (!reference || /^(?:#|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/)/i.test(reference)) return undefined;
  const url = parseUrl(reference, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** The URL with a query parameter set; `undefined` if it is not an absolute URL. */
export function withParameter(url: string, name: string, value: string | number): string | undefined {
  const changed = parseUrl(url);
  if (!changed) return undefined;
  changed.searchParams.set(name, String(value));
  return changed.href;
}

/** Query and fragment parameters of meeting URLs that let anyone in, and a user name and password before the host. */
const CREDENTIALS =
  /[?&#;](?:pw|pwd|pass|passcode|password|passwd|pin|tk|token|access_token|zak)=|^https?:\/\/[^/?#]*@/i;

/** An http(s) URL, unless it contains credentials. */
export function linkWithoutCredentials(value: unknown, base?: string): string | undefined {
  const url = toHttpUrl(value, base);
  return url && !CREDENTIALS.test(url) ? url : undefined;
}

export const removeUrlsWithCredentials = (text: string): string =>
  text.replace(/\bhttps?:\/\/[^\s<>"]+/gi, (url) => (CREDENTIALS.test(url) ? '' : url));

/** What a phone dials to join: number, meeting, password. */
const ONE_TAP_NUMBER = /\+?\d[\d ().-]{4,24}\d,,\d[\d,#*]*/g;

/** What texts with a password have in common. */
const SECRETS = /pass|pwd?\b|pin\b|tk=|token|zak=|\d,,|:\/\/[^\s/?#]{1,200}@/i;

/** Text without the URLs and phrases in which organizers hand out meeting passwords. */
export function removeSecrets(text: string | undefined): string | undefined {
  if (!text || !SECRETS.test(text)) return text;
  const rest = removeUrlsWithCredentials(text)
    .replace(/\b(?:(?:pass(?:code|word)|pwd)\s*[:=]\s*\S+|pin\s*[:=]\s*\d[\d ]*#?)/gi, '')
    .replace(ONE_TAP_NUMBER, '');
  return rest.replace(/\s+/g, ' ').trim() || undefined;
}

/** The same in HTML, in which tags may be around the words. */
export function removeSecretsFromHtml(html: string | undefined): string | undefined {
  if (!html || !SECRETS.test(html)) return html;
  return html
    .replace(/\bhttps?:\/\/[^\s<>"']+/gi, (url) => (CREDENTIALS.test(url) ? '' : url))
    .replace(/\b(?:pass(?:code|word)|pwd|pin)\s*(?:<[^<>]*>\s*)*[:=]\s*(?:(?:<[^<>]*>|&nbsp;)\s*)*[^\s<]+/gi, '')
    .replace(ONE_TAP_NUMBER, '')
    .replaceAll('<a href=""></a>', '');
}

/**
 * The name of the URL parameter that holds a secret, such as `access_token`: anyone who opens the page can read it.
 * `undefined` if there is none.
 */
export function findSecretParameter(url: string): string | undefined {
  return /[?&#;]((?:consumer|client)_secret|api_?key|access_token|token)=/i.exec(url)?.[1]?.toLowerCase();
}
