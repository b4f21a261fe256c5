import { openLink, withoutSecrets } from './event-item.js';
import type { EventLocation } from './events.js';
import { plain } from './pick.js';

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
  if (!name && !url) return undefined;
  return {
    name: name === url ? undefined : name,
    online: ONLINE.test(line ?? '') || openLink(meeting, base) !== undefined,
    url,
  };
}

/** Pieces of an address on one line; '' and what repeats is left out. */
export function addressLine(...pieces: readonly unknown[]): string | undefined {
  const lines = pieces.map((piece) => plain(piece)).filter((piece) => piece !== undefined);
  return [...new Set(lines)].join(', ') || undefined;
}
