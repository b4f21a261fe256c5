import { snippet as writeAll } from '../../../scripts/snippet.mjs';
import { parseUrl } from '../../page/parse-url.js';
import type { Library } from '../library.js';
import type { Snippet } from './snippet.js';

const FILE = 'ala-widgets.min.js';

/** What the author pastes: `site` once, `widget` where it is wanted. */
export interface Code {
  readonly site: string;
  readonly widget: string;
}

/** The code of a snippet. As a link, the script gets the origins of the feeds that links may show. */
export function writeCode(
  { tag, attributes, link }: Snippet,
  { hashes, folder }: Library,
  { form, page = document.baseURI }: { readonly form: 'tag' | 'link'; readonly page?: string },
): Code {
  const written = Object.fromEntries(attributes.map(([name, value]) => [name, value === '' ? true : value]));
  return writeAll({
    form,
    element: tag,
    attributes: form === 'link' ? { ...written, style: undefined } : written,
    ...(link && { link }),
    folder: new URL(folder, page).href.replace(/\/$/, ''),
    file: FILE,
    ...(hashes[FILE] && { integrity: hashes[FILE] }),
    ...(hashes['reserve.css'] && { reserveIntegrity: hashes['reserve.css'] }),
    origins: ['self', ...originsOf(String(written.src ?? ''))],
  });
}

const originsOf = (addresses: string): readonly string[] => [
  ...new Set(addresses.split(/\s+/).flatMap((address) => parseUrl(address)?.origin ?? [])),
];
