import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../../feeds/model.js';
import { onSelect } from '../../../ui/item-events.js';
import { detailMessages } from './event-links.js';
import type { EventContext } from './event-text.js';

/** The name of a place as a link to its page, else to a map; `undefined` where neither is known. */
export function renderPlaceLink(
  event: CalendarEvent,
  text: string,
  { locale }: EventContext,
): TemplateResult | undefined {
  const { location, attendance } = event;
  if (!location || attendance === 'online') return undefined;
  const { name, address, online, url, placeUrl = online ? undefined : url } = location;
  const href = placeUrl ?? (address && mapOf([name, address]));
  if (!href) return undefined;
  const note = placeUrl ? nothing : html`<span class="visually-hidden">&#32;${detailMessages(locale).onMap}</span>`;
  return html`<a class="lone-link" href=${href} @click=${onSelect(event)}>${text}${note}</a>`;
}

/** The documented address at which Google Maps, or its app, shows a place. */
const mapOf = (place: readonly (string | undefined)[]): string => {
  const query = place
    .filter(Boolean)
    .join(', ')
    .replace(/\p{Cs}/gu, '\uFFFD');
  return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(query)}`;
};
