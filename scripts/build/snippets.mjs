/**
 * snippets.txt: the script tag of each file with its hash, ready to paste. Lazy chunks are not in it: bundles load
 * them by themselves.
 */
import { exampleFolder, scriptMarkup, stylesheetMarkup } from '../snippet.mjs';
import { CHUNK, pkg } from './paths.mjs';

const folder = exampleFolder(pkg.version);

/** The text, from file name -> hash. */
export function snippetsText(hashes) {
  const scripts = Object.keys(hashes).filter(
    (file) => /\.js$/.test(file) && !file.startsWith(CHUNK) && file !== 'feeds.min.js',
  );
  return [
    `Change ${folder} to the place on your server where this folder is; paste one line of each group.`,
    'The style sheet that reserves space for the widgets until the script has run, in the head of the page:',
    stylesheetMarkup({ folder, integrity: hashes['reserve.css'] }),
    'The script, once per page (ala-widgets has every widget; its classic file is for sites that lose type="module"):',
    ...scripts.map((file) => scriptMarkup({ folder, file, integrity: hashes[file] })),
    'The same for pages whose editor removes unknown tags: it also turns marked links into widgets. Name the origins of',
    'your feeds in data-upgrade; self is the origin of the page (docs/editors.md):',
    scriptMarkup({ folder, integrity: hashes['ala-widgets.min.js'], origins: ['self'] }),
    '',
  ].join('\n\n');
}
