/**
 * What the package exports: what is published, that every entry point loads in Node and for every kind of TypeScript
 * project, and that no element was forgotten at one of them.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DIST, ROOT, pkg, tags } from '../../scripts/build/paths.mjs';

const read = (file) => readFileSync(`${ROOT}${file}`, 'utf8');
/** What npm runs before and after it packs. */
const PACK_DOCUMENTS = `${ROOT}scripts/pack-documents.mjs`;
/** Folders of what elements share. */
const SHARED = ['base', 'carousel'];
const elements = readdirSync(`${ROOT}src/elements`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
  .map((entry) => entry.name);

/** The paths of an entry point, under all its conditions. */
const pathsOf = (target) => (typeof target === 'string' ? [target] : Object.values(target).flatMap(pathsOf));

/** `news-feed` -> `AlaNewsFeed` */
const className = (folder) => `Ala${folder.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase())}`;

describe('no element is forgotten', () => {
  it('every define file has its element, and the other way round', () => {
    assert.deepEqual(tags, elements.map((name) => `ala-${name}`).sort());
  });

  for (const name of elements) {
    it(`ala-${name} is in define/all.ts and index.ts, and has a story`, () => {
      assert.ok(
        read('src/define/all.ts').includes(`import './ala-${name}.js';`),
        `src/define/all.ts does not import it`,
      );
      assert.match(
        read('src/index.ts'),
        new RegExp(`\\b${className(name)}\\b`),
        'src/index.ts does not export its class',
      );
      if (name !== 'settings' && existsSync(`${ROOT}stories`))
        assert.ok(existsSync(`${ROOT}stories/${name}.stories.ts`), `stories/${name}.stories.ts is missing`);
    });

    it(`ala-${name} is in the lists of the tests, the build and the sizes`, () => {
      const lists = ['test/support/scenes.mjs', 'scripts/build/reserve.mjs', 'scripts/sizes.json'];
      for (const list of name === 'settings' ? lists : [...lists, 'test/support/widgets.ts'])
        assert.match(read(list), new RegExp(`['"]ala-${name}\\b`), `${list} lacks it`);
    });

    it(`ala-${name} defines itself under its tag`, async () => {
      const module = await import(`${DIST}elements/${name}/${name}.js`);
      assert.equal(module[className(name)]?.tag, `ala-${name}`);
    });
  }

  it('ala-settings is defined first', () => {
    const [first] = /import '\.\/ala-.*';/.exec(read('src/define/all.ts'));
    assert.equal(first, "import './ala-settings.js';");
    for (const tag of tags.filter((name) => name !== 'ala-settings'))
      assert.match(read(`src/define/${tag}.ts`), /defineWidget\(\w+\);/, `src/define/${tag}.ts`);
  });

  it('the version of the code is the version of the package', async () => {
    const { version } = await import(`${DIST}elements/version.js`);
    assert.equal(version, pkg.version);
  });
});

describe('the packed package', () => {
  let folder;
  let files;
  let tarball;
  let size;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ala-pack-'));
    execFileSync(process.execPath, [PACK_DOCUMENTS]);
    const packed = npm(ROOT, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder);
    execFileSync(process.execPath, [PACK_DOCUMENTS, '--restore']);
    const [{ filename, files: list, size: bytes }] = JSON.parse(packed);
    tarball = filename;
    size = bytes;
    files = list.map((file) => file.path);
    mkdirSync(`${folder}/node_modules/${pkg.name}`, { recursive: true });
    const target = `${folder}/node_modules/${pkg.name}`;
    execFileSync('tar', ['-xzf', `${folder}/${filename}`, '-C', target, '--strip-components=1']);
    // Its dependencies are those installed here: the test needs no network.
    for (const name of readdirSync(`${ROOT}node_modules`).filter(
      (entry) => !entry.startsWith('.') && entry !== pkg.name,
    )) {
      symlinkSync(`${ROOT}node_modules/${name}`, `${folder}/node_modules/${name}`);
    }
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what users need and nothing else', () => {
    const wanted =
      /^(package\.json|(?:README|CHANGELOG|CONTRIBUTING|SECURITY)\.md|LICENSE|dist\/(?:custom-elements|tokens|web-types|html-custom-data|css-custom-data)\.json|dist\/llms\.txt|dist\/feeds\/ala-core\.schema\.json|dist\/cdn\/[\w.-]+|(?!dist\/builder)dist\/[\w/.-]+\.(js|d\.ts))$/;
    assert.deepEqual(
      files.filter((file) => !wanted.test(file) || file.endsWith('.map')),
      [],
    );
    for (const file of [
      'LICENSE',
      'README.md',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cdn/integrity.json',
      'dist/cdn/THIRD-PARTY.txt',
    ]) {
      assert.ok(files.includes(file), `${file} is not packed`);
    }
  });

  it('is smaller than a megabyte', () => {
    assert.ok(size < 1_000_000, `${size} bytes`);
  });

  for (const document of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']) {
    it(`links from ${document} to files inside, or by a whole address`, () => {
      const text = readFileSync(`${folder}/node_modules/${pkg.name}/${document}`, 'utf8');
      const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
      const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, words]) => words.toLowerCase().replaceAll(' ', '-'));
      const isReachable = (target) =>
        target.startsWith('#') ? headings.includes(target.slice(1)) : files.includes(target.split('#')[0]);
      const repository = `${pkg.repository.url.replace(/^git\+|\.git$/g, '')}/blob/main/`;
      const isRight = (target) =>
        target.startsWith(repository)
          ? existsSync(ROOT + target.slice(repository.length).split('#')[0])
          : /^https:/.test(target) || isReachable(target);
      assert.deepEqual(
        targets.filter((target) => !isRight(target)),
        [],
      );
    });
  }

  it('has the documents of the project, whose links are as they were', () => {
    for (const document of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'])
      assert.doesNotMatch(read(document), /\]\(https:[^)]*\/blob\//, document);
  });

  it('says where its repository is, at one address', () => {
    const [, address] = /^git\+(https:\/\/[^/]+\/[\w./-]+)\.git$/.exec(pkg.repository.url);
    assert.equal(pkg.bugs, `${address}/issues`);
    assert.equal(pkg.homepage, `${address}#readme`);
  });

  it('has a file for every entry point', () => {
    for (const [entry, target] of Object.entries(pkg.exports)) {
      for (const path of pathsOf(target)) {
        const behind = new RegExp(`^${path.slice(2).replaceAll('.', '\\.').replace('*', '.+')}$`);
        assert.ok(
          files.some((file) => behind.test(file)),
          `there is no file for ${entry}`,
        );
      }
    }
    for (const path of [pkg.types, pkg.customElements]) assert.ok(files.includes(path.slice(2)), path);
  });

  const frameworks = ['react', 'preact', 'solid', 'svelte', 'vue'].map((name) => `/types/${name}`);
  for (const entry of [
    '',
    '/define',
    '/feeds',
    '/react',
    '/server',
    ...frameworks,
    ...tags.map((tag) => `/define/${tag}`),
  ]) {
    it(`loads ${pkg.name}${entry} in Node`, () => {
      inFolder(`const entry = await import('${pkg.name}${entry}'); if (typeof entry !== 'object') process.exit(1);`);
    });
  }

  it('is loaded by require, too: every supported Node can load ES modules with it', () => {
    inFolder(
      `import { createRequire } from 'node:module';
       const { AlaNewsFeed } = createRequire(process.cwd() + '/')('${pkg.name}'); if (!AlaNewsFeed.tag) process.exit(1);`,
    );
  });

  it('the library entry point has no side effect: nothing is defined', () => {
    inFolder(
      `await import('${pkg.name}'); const found = ${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get(tag));
       if (found.length) throw new Error('defined: ' + found);`,
    );
  });

  it('says rightly which files have side effects', () => {
    const published = pkg.sideEffects.filter((path) => path.startsWith('./dist/'));
    assert.deepEqual(published, ['./dist/define/*.js', './dist/cdn/*.js']);
  });

  // The package has ES modules only, which TypeScript before 5.8 lets CommonJS code load with import() only: "esm-only"
  // leaves that row of the report out.
  it('has the right types for every module resolution', () => {
    tool(
      '@arethetypeswrong/cli/dist/index.js',
      `${folder}/${tarball}`,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './custom-elements.json',
      '--no-emoji',
    );
  });

  it('pleases publint', () => {
    tool('publint/src/cli.js', `${folder}/node_modules/${pkg.name}`, '--strict', '--pack', 'npm');
  });

  function inFolder(code) {
    execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  }
});

function npm(cwd, ...args) {
  return execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
}

/** Runs a package's command-line program; what it prints is the failure's message. */
function tool(file, ...args) {
  try {
    execFileSync(process.execPath, [`${ROOT}node_modules/${file}`, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    assert.fail(`${error.stdout}\n${error.stderr}`);
  }
}
