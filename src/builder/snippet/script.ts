import { parseUrl } from '../../page/parse-url.js';
import type { Library } from '../library.js';

const FILE = 'ala-widgets.min.js';

/** The folder of the script files: they lie beside the builder. */
export const scriptFolder = (page: string): string => new URL('../cdn/', page).href;

/** The script tag, once per page; with the address of a feed it turns marked links into widgets. */
export function writeScript(
  { hashes }: Library,
  { upgrade, page = document.baseURI }: { readonly upgrade?: string; readonly page?: string } = {},
): string {
  const origin = upgrade === undefined ? undefined : parseUrl(upgrade)?.origin;
  const words = [
    'type="module"',
    `src="${scriptFolder(page)}${FILE}"`,
    `integrity="${hashes[FILE] ?? ''}"`,
    'crossorigin="anonymous"',
    ...(upgrade === undefined ? [] : [`data-upgrade="${['self', origin].filter(Boolean).join(' ')}"`]),
  ];
  return `<script ${words.join(' ')}></script>`;
}
