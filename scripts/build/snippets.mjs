/**
 * snippets.txt: the script tag of each file with its hash, ready to paste. Lazy chunks are not in it: bundles load
 * them by themselves.
 */
import { CHUNK, pkg } from './paths.mjs';

const FOLDER = 'https://www.example.org/ala-core-widgets';

/** The text, from file name -> hash. */
export function snippetsText(hashes) {
  const scripts = Object.entries(hashes).filter(
    ([file]) => /\.js$/.test(file) && !file.startsWith(CHUNK) && file !== 'feeds.min.js',
  );
  const tags = scripts.map(
    ([file, hash]) =>
      `<script ${file.includes('.classic.') ? 'defer' : 'type="module"'} src="${FOLDER}/${pkg.version}/${file}" integrity="${hash}" crossorigin="anonymous"></script>`,
  );
  const sheet = `<link rel="stylesheet" href="${FOLDER}/${pkg.version}/reserve.css" integrity="${hashes['reserve.css']}" crossorigin="anonymous">`;
  const intro = `Change ${FOLDER} to the place on your server where this folder lies; paste one line of each group.`;
  return [
    intro,
    'The script (ala-widgets has every widget; its classic file is for sites that lose type="module"):',
    ...tags,
    'The room kept for the widgets:',
    sheet,
    '',
  ].join('\n\n');
}
