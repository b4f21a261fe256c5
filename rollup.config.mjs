/**
 * dist/cdn/: self-contained ES modules for a script tag, made from the modules that tsc left in dist/.
 * `scripts/build.mjs` runs these and adds what lies beside them (integrity.json, THIRD-PARTY.txt, reserve.css).
 */
import { existsSync, readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { minify } from 'terser';
import { leanStyles } from './scripts/build/lean-styles.mjs';
import { buildChunks, loadBuiltChunks, surveyBundles, VALUES } from './scripts/build/lazy-chunks.mjs';
import { leanTokens, readTokens, shortNames } from './scripts/build/lean-tokens.mjs';
import { minifyTemplates } from './scripts/build/minify-templates.mjs';
import { CDN, DIST, pkg, tags } from './scripts/build/paths.mjs';
import { plainProperties } from './scripts/build/plain-properties.mjs';
import { stylesLast } from './scripts/build/styles-last.mjs';

const BANNER = `/*! ${pkg.name} ${pkg.version} | ${pkg.license} | third-party licenses: THIRD-PARTY.txt */`;
const ALL = '\0all';
/** For sites that lose `type="module"`: every tag in one script of the old kind. */
const CLASSIC = 'ala-widgets.classic';

/** ala-widgets is the two entry points in one file: every tag defined, every name of the library exported. */
const allTags = {
  name: 'all-tags',
  resolveId: (id) => (id === ALL ? id : null),
  load: (id) => (id === ALL ? `import '${DIST}define/all.js';\nexport * from '${DIST}index.js';\n` : null),
};

/**
 * A page's policy may forbid Lit to make its Trusted Types policy, under `trusted-types lit-html` to a second copy. Lit
 * would throw while it loads, although it can do without where nothing demands Trusted Types, and a second copy often
 * has nothing to draw. Where it does, elements/base/can-draw finds out.
 */
const quietSecondLit = {
  name: 'quiet-second-lit',
  transform(code, id) {
    if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
    const guarded = code.replace(
      /(\w+)\.createPolicy\("lit-html",/,
      '((name,rules)=>{try{return $1.createPolicy(name,rules)}catch{}})("lit-html",',
    );
    if (guarded === code) this.error('Lit makes its Trusted Types policy elsewhere now: look at rollup.config.mjs');
    return { code: guarded, map: null };
  },
};

/**
 * A classic script has no import.meta, and document.currentScript is known only while it starts; plugins that run it
 * later leave its name in the page. What it defines waits until the page is parsed, like a module. The leading
 * semicolon lets it follow any script in a combined file.
 */
const classic = {
  name: 'classic',
  resolveImportMeta: () => 'alaScriptUrl',
  renderChunk(code) {
    const [start, end] = [
      ';(() => { const alaScriptUrl = (document.currentScript ?? document.querySelector(`script[src*="CLASSIC"]`))?.src || document.baseURI; const start = () => {'.replace(
        'CLASSIC',
        CLASSIC,
      ),
      '}; if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start(); })();',
    ];
    return { code: `${start}\n${code}\n${end}\n`, map: null };
  },
};

/**
 * Most functions of a widget's bundle run while the page loads. Told so, Chromium compiles them beside the main thread
 * while the file arrives, instead of each on its first call. Of other files, less runs.
 */
const EAGER = '//# allFunctionsCalledOnLoad';

const minifyTo = (...firstLines) => ({
  name: 'terser',
  async renderChunk(code) {
    const { code: short, map } = await minify(code, {
      // What is not in a module would be kept as a global name.
      module: !code.startsWith(';'),
      ecma: 2022,
      compress: { passes: 2 },
      format: { comments: false, preamble: [...firstLines, ...(code.startsWith(';') ? [';'] : [])].join('\n') },
      sourceMap: { asObject: true },
    });
    return { code: short, map };
  },
});

/** Takes the maps that tsc wrote, so that a debugger shows the TypeScript of src/. */
const sourceMaps = {
  name: 'source-maps',
  load(id) {
    if (!id.startsWith(DIST) || !existsSync(`${id}.map`)) return null;
    const code = readFileSync(id, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
    return { code, map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) };
  },
};

/** Never the `development` condition: readers get Lit's production build. */
const resolve = nodeResolve({ browser: true, exportConditions: ['production'] });
const output = { dir: CDN, format: 'es', sourcemap: true, sourcemapExcludeSources: false };

function onLog(level, log, report) {
  // A chunk may load another one. Its bundle looks the values up when it calls the chunk, long after all are there.
  if (log.code === 'CIRCULAR_DEPENDENCY' && log.ids.some((id) => id.startsWith(VALUES))) return;
  if (level === 'warn') throw new Error(log.message);
  report(level, log);
}

/** What makes the script of the builder's page. */
export const builderPlugins = [resolve, leanStyles, minifyTemplates(), minifyTo(BANNER)];

/**
 * `builds`: one per file, so that each holds all it needs. The chunks come first: bundles hold their hashes. `chunks`:
 * what buildChunks gives; `names`: those of the private tokens.
 */
export default async function cdn() {
  const plugins = [allTags, resolve, sourceMaps, leanStyles, quietSecondLit, plainProperties, minifyTemplates()];
  const inputs = {
    'ala-widgets': ALL,
    ...Object.fromEntries(tags.map((tag) => [tag, `${DIST}define/${tag}.js`])),
    feeds: `${DIST}feeds/index.js`,
    [CLASSIC]: `${DIST}define/all.js`,
  };
  const survey = await surveyBundles(inputs, plugins, onLog);
  const codes = [...survey.bundles.values(), ...survey.chunks.values()].map(({ code }) => code);
  const names = shortNames(codes);
  // A chunk's styles go into elements of the bundle: neither can tell alone which tokens are read.
  const renderers = (isReadElsewhere, ...firstLines) => [leanTokens(names, isReadElsewhere), minifyTo(...firstLines)];
  const chunks = await buildChunks(survey, { plugins, renderers: renderers(() => true, BANNER), output, onLog });
  const writeChunks = {
    name: 'write-chunks',
    generateBundle() {
      for (const { file: fileName, code, map } of chunks.values()) {
        this.emitFile({ type: 'asset', fileName, source: code });
        this.emitFile({ type: 'asset', fileName: `${fileName}.map`, source: map });
      }
    },
  };
  const builds = Object.entries(inputs).map(([name, input], index) => {
    const isWidget = !['feeds', 'ala-settings'].includes(name);
    const readByChunks = readTokens([...survey.bundles.get(name).loads].map((id) => survey.chunks.get(id).code).join());
    return {
      input: { [name]: input },
      plugins: [
        loadBuiltChunks(chunks),
        ...plugins,
        ...(name === CLASSIC ? [classic] : []),
        ...renderers((token) => readByChunks.has(token), BANNER, ...(isWidget ? [EAGER] : [])),
        ...(name === 'feeds' ? [] : [stylesLast]),
        ...(index === 0 ? [writeChunks] : []),
      ],
      output: {
        ...output,
        entryFileNames: '[name].min.js',
        // A combined file must not end in the comment of one of its parts.
        ...(name === CLASSIC && { format: 'iife', sourcemap: 'hidden' }),
      },
      onLog,
      chunkModules: [...chunks.values()].flatMap(({ modules }) => modules),
    };
  });
  return { builds, chunks, names };
}
