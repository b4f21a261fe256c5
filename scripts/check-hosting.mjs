/**
 * `node scripts/check-hosting.mjs https://www.example.org/ala-core-widgets/0.1.0` fetches a hosted copy as a page of
 * another site does, and says what is wrong and which setting mends it. It ends with 1 if the widgets cannot work.
 */
import { pathToFileURL } from 'node:url';
import { sha384 } from './build/lazy-chunks.mjs';

/** A page of another site: the strictest case. */
const ORIGIN = 'https://a-page-of-another-site.example';
/** Files smaller than this need no compression, in bytes. */
const SMALL = 2000;
const DAY = 86_400;

/**
 * What is wrong, as `{ isError, problem, fix, files }`; an error stops widgets, anything else costs time. The address is
 * the folder's, or that of a file in it.
 */
export async function checkHosting(address) {
  const folder = folderOf(address);
  const list = await get(new URL('integrity.json', folder));
  const hashes = readHashes(list);
  if (!hashes) return [group('integrity.json', notFound(list))];
  const found = folder.protocol === 'http:' ? [group('all files', INSECURE)] : [];
  for (const [file, hash] of Object.entries(hashes)) {
    const answer = await get(new URL(file, folder));
    for (const check of CHECKS) {
      const finding = check({ file, hash, ...answer });
      if (!finding) continue;
      const same = found.find(({ problem }) => problem === finding.problem);
      if (same) same.files.push(file);
      else found.push(group(file, finding));
      // What is not there has no header that matters.
      if (finding.isFinal) break;
    }
  }
  return found;
}

const group = (file, { isError, problem, fix }) => ({ isError, problem, fix, files: [file] });

function folderOf(address) {
  const url = new URL(address);
  url.search = url.hash = '';
  url.pathname = url.pathname.replace(/\/[^/]*\.(?:js|css|json|txt)$/, '/').replace(/\/*$/, '/');
  return url;
}

function readHashes({ status, bytes }) {
  try {
    return status === 200 ? JSON.parse(bytes.toString()) : undefined;
  } catch {
    return undefined;
  }
}

async function get(url) {
  try {
    const answer = await fetch(url, { headers: { origin: ORIGIN, 'accept-encoding': 'br, gzip' } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, isRedirected: answer.redirected, headers: answer.headers, bytes };
  } catch (error) {
    return { status: 0, headers: new Map(), bytes: Buffer.alloc(0), why: error.cause?.message ?? error.message };
  }
}

const INSECURE = {
  isError: false,
  problem: 'The address is http, so a page with https refuses the script',
  fix: 'Serve the folder with https',
};

const notFound = ({ status, why }) => ({
  isError: true,
  isFinal: true,
  problem:
    status === 0
      ? `The server cannot be reached: ${why}`
      : `The server answers with status ${status}, not with the file`,
  fix: 'Upload every file of the folder, none renamed, and check the address',
});

/** Each looks at one answer, and gives what is wrong with it or nothing. */
const CHECKS = [
  (answer) => (answer.status === 200 ? undefined : notFound(answer)),
  ({ headers }) =>
    allows(headers.get('access-control-allow-origin'))
      ? undefined
      : {
          isError: true,
          problem: 'Pages of other sites may not load it: the header Access-Control-Allow-Origin is missing (CORS)',
          fix: 'Send "Access-Control-Allow-Origin: *" with every file of the folder',
        },
  ({ file, headers }) => {
    const [type, wanted] = [
      headers.get('content-type') ?? 'none',
      file.endsWith('.css') ? 'text/css' : 'text/javascript',
    ];
    if (wanted === 'text/css' ? /^text\/css\b/.test(type) : /^(?:text|application)\/(?:x-)?javascript\b/.test(type))
      return undefined;
    return {
      isError: true,
      problem: `Browsers do not run it as ${wanted}: its Content-Type is ${type}`,
      fix: `Send "Content-Type: ${wanted}; charset=utf-8" for ${file.endsWith('.css') ? '.css' : '.js'} files`,
    };
  },
  ({ bytes, hash }) =>
    sha384(bytes) === hash
      ? undefined
      : {
          isError: true,
          problem: 'Its bytes are not those of integrity.json, so browsers refuse it',
          fix: 'Upload it again as a binary file, and exclude the folder from plugins and proxies that minify or rewrite scripts',
        },
  ({ headers }) => {
    const control = headers.get('cache-control') ?? 'none';
    const [, age = 0] = /max-age=(\d+)/.exec(control) ?? [];
    if (Number(age) >= DAY && !/no-store|no-cache/.test(control)) return undefined;
    return {
      isError: false,
      problem: `Browsers ask for it again on every visit: its Cache-Control is ${control}`,
      fix: 'Send "Cache-Control: public, max-age=31536000, immutable", since a new version has a folder of its own',
    };
  },
  ({ headers, bytes }) =>
    headers.has('content-encoding') || bytes.length < SMALL
      ? undefined
      : {
          isError: false,
          problem: 'It is not compressed, and so three times as large as it could be',
          fix: 'Turn on gzip or Brotli for .js and .css files',
        },
];

const allows = (header) => header === '*' || header === ORIGIN;

function tell(found) {
  for (const { isError, problem, fix, files } of found) {
    const rest = files.length > 3 ? ` and ${files.length - 3} more` : '';
    console.log(`${isError ? 'Wrong' : 'Better'}: ${problem}\n  ${files.slice(0, 3).join(', ')}${rest}\n  ${fix}.\n`);
  }
  console.log(
    found.some(({ isError }) => isError) ? 'The widgets cannot work like this.' : 'The widgets can work here.',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , address] = process.argv;
  if (!address) {
    console.error('Which address? node scripts/check-hosting.mjs https://www.example.org/ala-core-widgets/0.1.0');
    process.exit(1);
  }
  const found = await checkHosting(address);
  tell(found);
  if (found.some(({ isError }) => isError)) process.exitCode = 1;
}
