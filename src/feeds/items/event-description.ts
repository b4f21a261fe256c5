/**
 * The description of an event from a field that may hold HTML or plain text: plain text for summaries, HTML for details.
 */
import { asString } from '../values/coerce.js';
import {
  decodeText,
  cleanText,
  escapeOtherBrackets,
  hasMarkup,
  htmlToText,
  textToHtml,
  unescapeHtml,
} from '../values/text.js';
import { withoutEnd } from '../values/without-end.js';
import type { EventFields } from './event-item.js';

/**
 * The fields of a description.
 *
 * @param summary where the summary comes from; without one, it is the description's
 */
export function descriptionFields(
  description: unknown,
  summary: unknown = description,
): Pick<EventFields, 'summary' | 'unsafeHtml'> {
  return {
    summary: () => withoutDialIn(readDescription(summary)) ?? withoutDialIn(readDescription(description)),
    unsafeHtml: () => descriptionToHtml(description) ?? descriptionToHtml(summary),
  };
}

/** HTML or plain text as text on one line. */
export function readDescription(value: unknown): string | undefined {
  return isHtml(asString(value)) ? htmlToText(value) : cleanText(value);
}

/** HTML as it is, or plain text as HTML, in which addresses are links. */
function descriptionToHtml(value: unknown): string | undefined {
  const html = unescapeHtml(asString(value));
  if (html === undefined) return undefined;
  if (!isHtml(html)) return linkAddresses(textToHtml(decodeText(html)));
  return htmlToText(html) && escapeOtherBrackets(withoutElements(html, 'script', 'style'));
}

/** HTML without some elements and what is in them. */
function withoutElements(html: string, ...names: readonly string[]): string {
  let rest = html;
  for (const name of names) {
    const pieces = rest.split(new RegExp(`<(/?)${name}(?=[\\s/>])`, 'i'));
    // Pieces and slashes take turns: what follows a start tag belongs to the element, up to its end tag.
    rest = pieces
      .filter((_, index) => index % 2 === 0 && pieces[index - 1] !== '')
      .map((piece, index) => (index ? piece.replace(/^[^>]*>/, '') : piece))
      .join('');
  }
  return rest;
}

/** A closed pair of tags, or an element that needs no end. */
function isHtml(text: string | undefined): boolean {
  return text !== undefined && (hasMarkup(text) || /<(?:p|hr|li|img)(?:\s[^<>]*)?\/?>/i.test(text));
}

/** Addresses of pages and mailboxes. A mark at the end belongs to the sentence. */
const ADDRESSES = /\bhttps?:\/\/(?:[^\s<>"&]|&amp;)+|(?<![\w.+-])[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/gi;

/** Escaped text with a link around each address. */
function linkAddresses(html: string | undefined): string | undefined {
  return html?.replace(ADDRESSES, (whole) => {
    const found = whole.replace(/^[.+-]+/, '');
    const address = withoutEnd(found, /[.,;:!?'*)]/);
    const href = /^https?:/i.test(address) ? address : `mailto:${address}`;
    return `${whole.slice(0, -found.length)}<a href="${href}">${address}</a>${found.slice(address.length)}`;
  });
}

/** Where the block begins with which meeting programs say how to join. */
const DIAL_IN =
  /(?: is inviting you to a scheduled |join (?:zoom meeting|webex|with google meet|microsoft teams)|microsoft teams (?:meeting|need help)|_{8,}|-::~|one tap mobile|dial by your location|meeting (?:id|number)(?: \(access code\))?:)/i;

/** What makes it such a block, and no sentence about meetings. */
const DIALS = /meeting (?:id|number)|passcode|one tap|dial|join on your|meet\.google|teams\.|zoom\.us/i;

/** Text up to the block with which meeting programs say how to join; `undefined` if there is no other. */
function withoutDialIn(text: string | undefined): string | undefined {
  const found = DIAL_IN.exec(text ?? '');
  if (!text || !found || !DIALS.test(text.slice(found.index))) return text;
  const before = text.slice(0, found.index);
  // The name of who invites belongs to the block.
  const name = found[0].startsWith(' ') ? before.slice(-80).replace(/^[^]*[.!?]/, '') : '';
  return withoutEnd(before.slice(0, before.length - name.length), /[\s\p{Pd}_*]/u) || undefined;
}
