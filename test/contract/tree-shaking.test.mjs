/**
 * One widget of the npm package, bundled with each of the usual tools, costs a page at most 5 % more than its
 * script-tag file: what the page loads first, compressed.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { CDN, pkg } from '../../scripts/build/paths.mjs';
import { buildWithEsbuild, buildWithVite, buildWithWebpack } from '../consumers/builders.mjs';
import { createWorkspace } from '../consumers/support.mjs';

const MAX_SHARE = 1.05;
const TAG = 'ala-news-feed';
const BUILDERS = { esbuild: buildWithEsbuild, Vite: buildWithVite, webpack: buildWithWebpack };

const sizeOf = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/** The script and what it imports before anything runs. */
function firstFiles(folder) {
  const files = new Set(['client.js']);
  for (const file of files) {
    const code = readFileSync(`${folder}/${file}`, 'utf8');
    for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+)["']/g)) files.add(name);
  }
  return [...files].map((file) => `${folder}/${file}`);
}

describe(`${TAG} alone`, () => {
  let workspace;

  before(() => {
    workspace = createWorkspace();
    const list = `${workspace.home}/dist/page/lazy.js`;
    const text = readFileSync(list, 'utf8');
    writeFileSync(list, text.replace(/\bimport\((["'][^"']+["'])\)/g, 'import(/* webpackIgnore: true */ [$1][0])'));
  });
  after(() => workspace.remove());

  for (const [name, build] of Object.entries(BUILDERS)) {
    it(`is as small with ${name} as its script-tag file`, async (test) => {
      const folder = workspace.project(`alone-${name}`);
      mkdirSync(folder);
      writeFileSync(`${folder}/main.js`, `import '${pkg.name}/define/${TAG}';\n`);
      await build(folder, { client: 'main.js' });
      const bundled = firstFiles(`${folder}/dist`).reduce((sum, file) => sum + sizeOf(file), 0);
      const wanted = sizeOf(`${CDN}${TAG}.min.js`);
      test.diagnostic(`${bundled} bytes, ${wanted} with a script tag: ${((bundled / wanted - 1) * 100).toFixed(1)} %`);
      assert.ok(bundled <= wanted * MAX_SHARE, `${bundled} bytes, ${wanted} with a script tag`);
    });
  }
});
