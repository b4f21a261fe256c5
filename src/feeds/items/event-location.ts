import type { EventLocation } from '../model.js';
import { linkWithoutCredentials, removeSecrets, toHttpUrl } from '../values/links.js';
import { cleanText } from '../values/text.js';

const ONLINE_NAMES = /^(?:https?:|online\b|virtual\b|webinar\b|zoom\b|webex\b|microsoft teams\b|google meet\b)/i;

/**
 * A location as one line of text, perhaps with the URL of a meeting. A line that names only the web, or is a URL, is
 * online. URLs with credentials are left out.
 */
export function parseLocation(text: unknown, meeting: unknown, base: string): EventLocation | undefined {
  const line = cleanText(text);
  const written = /https?:\/\/[^\s<>"]+/.exec(line ?? '')?.[0];
  const url = linkWithoutCredentials(meeting, base) ?? linkWithoutCredentials(written, base);
  const name = removeSecrets(line);
  // A URL with credentials is not shown, but still means that the event is online.
  const online = ONLINE_NAMES.test(line ?? '') || toHttpUrl(meeting, base) !== undefined;
  return name || online ? { name: name === url ? undefined : name, online, url } : undefined;
}

/** Parts of a postal address on one line, without empty and repeated ones. */
export function joinAddress(...pieces: readonly unknown[]): string | undefined {
  const lines = pieces.map((piece) => cleanText(piece)).filter((piece) => piece !== undefined);
  return [...new Set(lines)].join(', ') || undefined;
}
