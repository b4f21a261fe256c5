/**
 * Values of RSS and Atom, from XML (read/parse-xml) or from the JSON that converters make of it.
 */
import type { Image } from '../model.js';
import type { JsonObject } from '../parser.js';
import { asList, asObject, asObjects, asString, MAX_LIST_LENGTH } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { toHttpUrl } from '../values/links.js';
import { hasMarkup, textToHtml } from '../values/text.js';

/** The text of an element; of the first if there are several. */
export function textOf(value: unknown): string | undefined {
  for (const each of asList(value)) {
    const element = asObject(each);
    const text = asString(element ? (element['#text'] ?? element.$t ?? element['#value'] ?? element._) : each);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The texts of all elements of a name. */
export function textsOf(...values: readonly unknown[]): string[] {
  return values
    .flatMap((each) => asList(each).slice(0, MAX_LIST_LENGTH))
    .map(textOf)
    .filter((text) => text !== undefined);
}

/** An attribute of the element. */
export function attributeOf(element: unknown, name: string): string | undefined {
  const from = asObject(element);
  return asString(from?.[`@${name}`] ?? from?.[name] ?? asObject(from?.$)?.[name]);
}

/** Names of people. An address of mail is nobody's name: `mail@x.example (Ada)` is Ada. */
export function personName(value: string): string | undefined {
  const name = (/^[^\s@]+@[^\s@()]+\s*\(([^()]*)\)$/.exec(value)?.[1] ?? value.replace(/<[^<>]*>$/, '')).trim();
  return name.includes('@') && !/\s/.test(name) ? undefined : name;
}

/** Content as HTML: as it is, or plain text with its paragraphs. */
export function toHtml(text: string | undefined): string | undefined {
  return text && /[<&]/.test(text) && hasMarkup(text) ? text : textToHtml(text);
}

/**
 * The picture of an item: of the Media RSS module, enclosed, or else the first in its content. Sizes are those of the
 * feed.
 */
export function pictureOf(item: JsonObject, html: string | undefined, base: string): Image | undefined {
  const group = asObject(item['media:group']) ?? {};
  const media = [item['media:content'], group['media:content'], item.enclosure, item.link].flatMap(listed);
  const pictures = media.filter(
    (each) =>
      attributeOf(each, 'medium') === 'image' ||
      (attributeOf(each, 'type') ?? '').startsWith('image/') ||
      (attributeOf(each, 'type') === undefined && /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i.test(urlOf(each) ?? '')),
  );
  const thumbnails = [item['media:thumbnail'], group['media:thumbnail'], item['media:content'], item['itunes:image']]
    .flatMap(listed)
    .map((each) => asObject(each['media:thumbnail']) ?? each)
    .filter((each) => !media.includes(each));
  for (const each of [...pictures, ...thumbnails]) {
    const alt = textOf(each['media:description']) ?? textOf(each['media:title']);
    const size = { width: attributeOf(each, 'width'), height: attributeOf(each, 'height') };
    const image = toImage({ src: urlOf(each), alt, ...size }, base);
    if (image) return image;
  }
  const [tag = ''] = /<img\b[^<>]*>/i.exec(html ?? '') ?? [];
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&');
  return toImage({ src: attribute('src'), alt: attribute('alt') }, base);
}

const listed = (value: unknown): readonly JsonObject[] => asObjects(value).slice(0, MAX_LIST_LENGTH);

const urlOf = (element: unknown): string | undefined => attributeOf(element, 'url') ?? attributeOf(element, 'href');

/** The first address of links whose `rel` is this. Links without one are `alternate`. */
export function linkOf(links: unknown, rel: string, base: string): string | undefined {
  const found = asObjects(links).filter((link) => (attributeOf(link, 'rel') ?? 'alternate') === rel);
  const page = found.find((link) => !/json|xml$/.test(attributeOf(link, 'type') ?? '')) ?? found[0];
  return toHttpUrl(attributeOf(page, 'href'), base);
}
