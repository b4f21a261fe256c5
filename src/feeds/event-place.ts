import { openLink, withoutSecrets } from './event-item.js';
import type { EventLocation } from './events.js';
import { link, plain } from './pick.js';

const ONLINE = /^(?:https?:|online\b|virtual\b|webinar\b|zoom\b|webex\b|microsoft teams\b|google meet\b)/i;

/**
 * A place as one line of text, with perhaps the address of a meeting. A line that names no place but the web, or is an
 * address, is online. Addresses that carry a password are left out.
 */
export function placeNamed(text: unknown, meeting: unknown, base: string): EventLocation | undefined {
  const line = plain(text);
  const written = /https?:\/\/[^\s<>"]+/.exec(line ?? '')?.[0];
  const url = openLink(meeting, base) ?? openLink(written, base);
  const name = withoutSecrets(line);
  // An address that carries a password is not shown, but still says that the event is online.
  const online = ONLINE.test(line ?? '') || link(meeting, base) !== undefined;
  return name || online ? { name: name === url ? undefined : name, online, url } : undefined;
}

/** Pieces of an address on one line; '' and what repeats is left out. */
export function addressLine(...pieces: readonly unknown[]): string | undefined {
  const lines = pieces.map((piece) => plain(piece)).filter((piece) => piece !== undefined);
  return [...new Set(lines)].join(', ') || undefined;
}
