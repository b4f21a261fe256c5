/** What SECURITY.md and docs/threat-model.md say of the package is true. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROOT, pkg } from '../../scripts/build/paths.mjs';
import { scriptMarkup } from '../../scripts/snippet.mjs';

const read = (file) => readFileSync(`${ROOT}${file}`, 'utf8');

describe('SECURITY.md', () => {
  it('names the supported version of package.json', () => {
    const [major, minor] = pkg.version.split('.');
    assert.match(read('SECURITY.md'), new RegExp(`Supported version: ${major}\\.${minor}\\.x,`));
  });

  it('names where package.json wants reports, if it says so', () => {
    const { url, email } = pkg.bugs ?? {};
    for (const place of [url, email].filter(Boolean)) assert.ok(read('SECURITY.md').includes(place), place);
  });
});

describe('the script tag that authors paste', () => {
  it('asks for the file without a referrer', () => {
    assert.match(scriptMarkup({ folder: 'https://a.example' }), /referrerpolicy="no-referrer"/);
    assert.match(read('README.md'), /<script type="module" src="[^"]+" referrerpolicy="no-referrer"><\/script>/);
  });
});

describe('docs/threat-model.md', () => {
  it('names tests that exist', () => {
    const paths = [...read('docs/threat-model.md').matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path);
    assert.ok(paths.length > 10);
    assert.deepEqual(
      paths.filter((path) => !existsSync(`${ROOT}${path}`)),
      [],
    );
  });
});
