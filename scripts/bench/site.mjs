/** The server of the benchmark: pages, feeds, and scripts, compressed once and kept in memory. */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { CDN, ROOT } from '../build/paths.mjs';
import { listen } from '../serve.mjs';
import { feedText } from './feeds.mjs';

const PAGES = `${ROOT}scripts/bench/pages/`;
const COVER = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="300"><rect width="200" height="300" fill="#357"/></svg>`;
/** The looks of the pages beside ours: enough to lay out the same things in the same places. */
const STYLE = `
  body { margin: 2rem auto; max-width: 70rem; font: 16px/1.5 sans-serif }
  .news, .days, .cards, .strip { list-style: none; padding: 0 }
  .news .item, .days .day { display: grid; grid-template-columns: 9rem 1fr; border-top: 1px solid #ccc; padding: .5rem 0 }
  .strip { display: flex; gap: 1rem; overflow-x: auto; scroll-snap-type: x mandatory }
  .strip .item { scroll-snap-align: start }
  .strip .item, .embla .item, .swiper .item { flex: 0 0 200px; width: 200px }
  .embla { overflow: hidden } .embla-strip { display: flex; gap: 1rem }
  .cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem } .card { border: 1px solid #ccc; padding: 1rem }
  .month { width: 100%; table-layout: fixed; border-collapse: collapse } .month td { height: 7rem; vertical-align: top; border: 1px solid #ccc }
  .month ul { list-style: none; padding: 0 } .entry { display: block; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }`;

/** Serves the pages of the scenarios. Gives { url, addressOf(page), close }. */
export async function openSite(scenarios) {
  const answers = new Map();
  const add = (path, type, body) =>
    answers.set(path, { type: `${type}; charset=utf-8`, body: gzipSync(body, { level: 9 }) });
  add('/blank', 'text/html', '<!doctype html><title>Blank</title>');
  add('/cover.svg', 'image/svg+xml', COVER);
  add('/swiper.css', 'text/css', readFileSync(`${ROOT}node_modules/swiper/swiper.min.css`));

  const addresses = new Map();
  for (const { name, pages } of scenarios) {
    for (const [n, page] of pages.entries()) {
      const script = typeof page.script === 'string' ? `/dist/${page.script}.min.js` : `/pages/${name}-${n}.js`;
      if (typeof page.script !== 'string') add(script, 'text/javascript', await bundle(page.script));
      addresses.set(page, `/${name}/${n}`);
      add(`/${name}/${n}`, 'text/html', pageHtml(page, script));
    }
  }

  const answerTo = (path) => {
    if (!answers.has(path)) {
      const [, folder, file] = /^\/(feeds|dist)\/([\w.-]+)$/.exec(path) ?? [];
      if (folder === 'feeds') add(path, 'application/json', feedText(file));
      else if (folder === 'dist' && existsSync(CDN + file)) add(path, 'text/javascript', readFileSync(CDN + file));
    }
    return answers.get(path);
  };
  const { url, close } = await listen((request, response) => {
    const answer = answerTo(new URL(request.url, 'http://localhost').pathname);
    if (!answer) return response.writeHead(404).end();
    const { type, body } = answer;
    const length = body.length;
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': length });
    response.end(body);
  });
  return { url, close, addressOf: (page) => url + addresses.get(page) };
}

function pageHtml({ label, body, script }, src) {
  const isOurs = typeof script === 'string';
  const reserve = isOurs ? readFileSync(`${CDN}reserve.css`, 'utf8') : '';
  const isSwiper = Object.values(script).includes('swiper');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${label}</title>
<link rel="icon" href="data:,">
${isSwiper ? '<link rel="stylesheet" href="/swiper.css">' : ''}
<style>${STYLE}${reserve}</style>
<script type="module" src="${src}"></script>
<script type="module">performance.mark('evaluated')</script>
</head>
<body>
${body}
</body>
</html>`;
}

/** A minified script of these modules, as our own files are made. */
async function bundle(modules) {
  const names = [...new Set(Object.values(modules))];
  const drawn = Object.entries(modules).map(([kind, module]) => `${kind}: m${names.indexOf(module)}.${kind}`);
  const entry = [
    `import { start } from '${PAGES}page.mjs';`,
    ...names.map((name, n) => `import * as m${n} from '${PAGES}${name}.mjs';`),
    `start({ ${drawn.join(', ')} });`,
  ].join('\n');
  const built = await rollup({
    input: 'entry',
    plugins: [
      { name: 'entry', resolveId: (id) => (id === 'entry' ? id : null), load: (id) => (id === 'entry' ? entry : null) },
      nodeResolve({ exportConditions: ['production'] }),
    ],
    // The helpers that TypeScript leaves at the top of a module.
    onLog: (level, log, warn) => log.code !== 'THIS_IS_UNDEFINED' && warn(level, log),
  });
  const { output } = await built.generate({ format: 'es' });
  await built.close();
  const { code } = await minify(output[0].code, { module: true, ecma: 2022, compress: { passes: 2 } });
  return code;
}
