/** The template for translators: it loads by itself, and says what the widgets say, with every comment. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DIST, ROOT } from '../../scripts/build/paths.mjs';
import { loadMessageCompletion } from '../../dist/lazy/complete-messages.js';
import { messages } from '../../dist/messages-template.js';

/** Path -> the text, or what the function says of a few values. */
function said(value, path = '') {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'function')
    return Object.entries(value).flatMap(([key, each]) => said(each, path ? `${path}.${key}` : key));
  const isRule = path.endsWith('.repeats');
  const samples = isRule
    ? ['daily', 'weekly', 'irregular'].map((frequency) => [{ frequency, interval: 3 }, 'Tuesday'])
    : [
        ['1', '2', '3'],
        [1, 1, 1],
        [1, 2, 3],
        [5, 'member', 0],
      ];
  return [[path, samples.map((values) => value(...values)).join(' | ')]];
}

describe('messages-template.js', () => {
  it('has every message, as the widgets have it', async () => {
    const { completeMessages } = await loadMessageCompletion();
    const english = said(completeMessages('x-none', {}));
    assert.ok(english.length > 150);
    assert.deepEqual(said(messages), english);
  });

  it('has the comments of the sources', () => {
    const template = readFileSync(`${DIST}messages-template.js`, 'utf8');
    const sources = readdirSync(`${ROOT}src/i18n`).filter((file) => file.endsWith('messages.ts'));
    for (const file of sources.filter((each) => each !== 'complete-messages.ts')) {
      const source = readFileSync(`${ROOT}src/i18n/${file}`, 'utf8');
      for (const [comment] of source.matchAll(/(?<=\n {2})\/\*\* .*? \*\/(?=\n {2}\w+: )/g))
        assert.ok(template.includes(comment), `${file}: ${comment}`);
    }
  });

  it('is for any page: it imports nothing', () => {
    const template = readFileSync(`${DIST}messages-template.js`, 'utf8');
    assert.doesNotMatch(template.slice(template.indexOf('*/')), /^import |import\(/m);
  });
});
