import type { EventLocation } from '../model.js';
import { toHttpUrl } from '../values/links.js';
import { linkWithoutCredentials, removeSecrets } from '../values/secrets.js';
import { cleanText } from '../values/text.js';

const ONLINE_NAMES = /^(?:https?:|online\b|virtual\b|webinar\b|zoom\b|webex\b|microsoft teams\b|google meet\b)/i;

/**
 * A place as one line of text, with perhaps the address of a meeting. A line that names no place but the web, or is an
 * address, is online. Addresses that carry a password are left out.
 */
export function parseLocation(text: unknown, meeting: unknown, base: string): EventLocation | undefined {
  const line = cleanText(text);
  const written = /https?:\/\/[^\s<>"]+/.exec(line ?? '')?.[0];
  const url = linkWithoutCredentials(meeting, base) ?? linkWithoutCredentials(written, base);
  const name = removeSecrets(line);
  // An address that carries a password is not shown, but still says that the event is online.
  const online = ONLINE_NAMES.test(line ?? '') || toHttpUrl(meeting, base) !== undefined;
  return name || online ? { name: name === url ? undefined : name, online, url } : undefined;
}

/** Pieces of an address on one line; '' and what repeats is left out. */
export function joinAddress(...pieces: readonly unknown[]): string | undefined {
  const lines = pieces.map((piece) => cleanText(piece)).filter((piece) => piece !== undefined);
  return [...new Set(lines)].join(', ') || undefined;
}
