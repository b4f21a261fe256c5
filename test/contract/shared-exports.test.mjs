/** What a chunk shares with its bundles and what it carries, in made-up modules. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { loadBuiltChunks } from '../../scripts/build/lazy-chunks.mjs';
import { asFunction, shareWith } from '../../scripts/build/shared-exports.mjs';

const ENTRY = '/entry.js';

/** Builds the entry of `modules` (id -> code) as a chunk of bundles that hold `loaders`. */
async function build(modules, loaders) {
  const shared = [];
  const virtual = {
    name: 'virtual',
    resolveId: (id, importer) => (id in modules ? id : importer && null),
    load: (id) => modules[id],
  };
  const held = loaders.map((loader) => new Map(Object.entries(loader).map(([id, names]) => [id, new Set(names)])));
  const bundle = await rollup({ input: ENTRY, plugins: [shareWith(held), virtual, asFunction(shared)] });
  const [{ code }] = (await bundle.generate({ format: 'es' })).output;
  const { default: make } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return { code, make, shared: shared.map(({ id, name }) => `${id} ${name}`) };
}

/** Which exports of /m.js come from the bundles, when the chunk uses `uses` of it. */
const sharedOf = async (code, uses, ...loaders) => {
  const modules = { '/m.js': code, [ENTRY]: `import { ${uses} } from '/m.js';\nexport const all = () => [${uses}];` };
  const { shared } = await build(
    modules,
    loaders.map((names) => (names ? { '/m.js': names } : {})),
  );
  return shared.map((each) => each.split(' ')[1]).sort();
};

describe('an export that a chunk uses', () => {
  const PLAIN = 'export const a = (x) => x + 1;\nexport function b(x) { return a(x) + x; }';

  it('comes from the bundle when every bundle uses it', async () => {
    assert.deepEqual(await sharedOf(PLAIN, 'a, b', ['a', 'b'], ['a', 'b']), ['a', 'b']);
  });

  it('is carried when one bundle does not use it', async () => {
    assert.deepEqual(await sharedOf(PLAIN, 'a, b', ['a', 'b'], ['a']), ['a']);
  });

  it('is carried when one bundle lacks the module, even a class', async () => {
    assert.deepEqual(await sharedOf('export class A {}', 'A', ['A'], undefined), []);
  });

  const single = {
    'a class': 'export class A {}',
    'an instance': 'export const A = new Map();',
    'what a call has made': 'export const A = Symbol();',
    'a container to be filled': 'export const A = [];',
    'a function of a variable': 'let count = 0;\nexport const A = () => count++;',
    'a function of a function of a cache':
      'const kept = {};\nconst keep = (x) => (kept[x] = x);\nexport const A = keep;',
    'a function that knows its address': 'export const A = () => import.meta.url;',
    'what code prepares when it loads': 'export const A = [1];\nA.push(2);',
    'a renamed class': 'class Long {}\nexport { Long as A };',
  };
  for (const [what, code] of Object.entries(single)) {
    it(`always comes from the bundle when it is ${what}`, async () => {
      assert.deepEqual(await sharedOf(`${code}\nexport const b = 1;`, 'A', ['b']), ['A']);
    });
  }

  it('is found through modules that only hand it on', async () => {
    const modules = {
      '/m.js': 'export class A {}',
      '/index.js': "export * from '/m.js';",
      [ENTRY]: "import * as all from '/index.js';\nexport const make = () => new all.A();",
    };
    const { make, shared } = await build(modules, [{ '/m.js': ['A'] }]);
    assert.deepEqual(shared, ['/m.js A']);
    class Own {}
    assert.ok(make(Own).make() instanceof Own);
  });

  it('must not change: the chunk would keep its first value', async () => {
    await assert.rejects(
      sharedOf('export let a = 1;\nexport const set = () => (a = 2);', 'a', ['a', 'set']),
      /changes/,
    );
  });
});

describe('the function of a chunk', () => {
  it('gives new exports at every call, a default one too', async () => {
    const { make } = await build({ [ENTRY]: 'export default class {}\nexport const one = 1;' }, [{}]);
    assert.equal(make().one, 1);
    assert.notEqual(make().default, make().default);
  });
});

describe('import() in a bundle', () => {
  const transform = (code, id) =>
    loadBuiltChunks(new Map()).transform.call({ error: (message) => assert.fail(message) }, code, id);

  it('stops the build outside the list of the chunks', () => {
    assert.throws(() => transform("import('./x.js');", '/src/ui/made-up.js'), /belongs in src\/page\/lazy\.ts/);
    assert.equal(transform('important(1);', '/src/ui/made-up.js'), null);
  });
});
