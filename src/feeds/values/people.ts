import type { Person } from '../model.js';
import { asList, asObject, MAX_LIST_LENGTH } from './coerce.js';
import { toHttpUrl } from './links.js';
import { cleanText } from './text.js';

/** People: names, objects with a name and perhaps a URL, or a list of both. */
export function toPeople(value: unknown, base: string, read = cleanText): Person[] {
  return asList(value)
    .slice(0, MAX_LIST_LENGTH)
    .flatMap((each) => {
      const from = asObject(each);
      const name = read(from ? from.name : each);
      return name ? [{ name, url: toHttpUrl(from?.url, base) }] : [];
    });
}
