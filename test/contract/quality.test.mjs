/** The figures of docs/quality.md are those of the files they come from. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROOT } from '../../scripts/build/paths.mjs';
import { figures } from '../../scripts/quality/figures.mjs';
import { withFigures } from '../../scripts/quality/page.mjs';

const page = readFileSync(`${ROOT}docs/quality.md`, 'utf8');
const TODAY = '2030-01-02';
const rowOf = (text, name) => text.split('\n').find((line) => line.includes(name));
const withSize = (text, value) => withFigures(text, { size: [{ name: 'all widgets', value, command: 'x' }] }, TODAY);

describe('docs/quality.md', () => {
  it('is up to date: "npm run quality" writes its tables anew', async () => {
    assert.equal(await withFigures(page, figures(), TODAY), page);
  });

  it('gives a figure that changes a new day, and leaves its day to another', async () => {
    const first = (await withSize(page, '1 kB')).replace(TODAY, '2026-01-01');
    assert.match(rowOf(await withSize(first, '1 kB'), 'all widgets'), /2026-01-01/);
    assert.match(rowOf(await withSize(first, '2 kB'), 'all widgets'), /2 kB.*2030-01-02/);
  });

  it('keeps the figures of a section that nobody measured here', async () => {
    assert.equal(await withFigures(page, {}, TODAY), page);
  });
});
