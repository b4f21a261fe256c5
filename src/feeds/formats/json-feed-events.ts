/**
 * Events of a JSON Feed: items whose `_ala_core` has a start. Its ends are exclusive, as everywhere in the model.
 */
import { eventOfFields } from '../event-fields.js';
import type { CalendarEvent } from '../events.js';
import { Foreign } from '../kind.js';
import type { Listing, Source } from '../kind.js';
import { plain, text, verbatim } from '../pick.js';
import type { Json } from '../pick.js';
import { opening } from '../wording.js';
import { pageOf, readItems } from './json-feed.js';

export function readEvents(document: unknown, source: Source): Listing<CalendarEvent> {
  return readItems(document, source, ({ item, core, base }) => {
    if (core.start === undefined) return new Foreign('items without _ala_core.start');
    const { content_html: html, content_text: content } = item;
    const fields: Json = {
      ...camelCase(core),
      id: item.id,
      url: pageOf(item, base),
      image: [item.image, item.banner_image].flat(),
      tags: item.tags,
    };
    const title: Parameters<typeof eventOfFields>[2]['title'] = [
      [item.title, plain],
      [item.summary, plain],
      [html, opening(text)],
      [content, opening(verbatim)],
    ];
    return eventOfFields(fields, source, { title }, base, {
      summary: () => plain(item.summary) ?? text(html) ?? verbatim(content),
    });
  });
}

/** `registration_url` is `registrationUrl` in the model. */
function camelCase(core: Json): Json {
  return Object.fromEntries(
    Object.entries(core).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
