/** `npm run sizes -- --why` tells what a built file is made of. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CDN, ROOT } from '../../scripts/build/paths.mjs';

function why(file) {
  return spawnSync(process.execPath, [`${ROOT}scripts/sizes.mjs`, '--why', file], { encoding: 'utf8' });
}

describe('sizes --why', () => {
  it('lists the modules of a file, which are nearly all of it', () => {
    const { stdout, status } = why('ala-settings');
    assert.equal(status, 0);
    const rows = [...stdout.matchAll(/^ *(\d+) +(\d+) +([\d.]+) % {2}(\S.*)$/gm)];
    const bytes = rows.reduce((sum, [, size]) => sum + Number(size), 0);
    const whole = readFileSync(`${CDN}ala-settings.min.js`).length;
    assert.ok(bytes > 0.95 * whole && bytes <= whole, `${bytes} of ${whole} bytes`);
    assert.ok(rows.some(([, , , , module]) => module === 'elements/settings/settings.ts'));
    assert.ok(rows.some(([, , , , module]) => module.startsWith('node_modules/lit-html/')));
  });

  it('knows a lazy chunk without its hash', () => {
    assert.match(why('ala-chunk-month-view').stdout, /month-view\.ts/);
  });

  it('names the files there are when there is none of that name', () => {
    const { stderr, status } = why('ala-news');
    assert.equal(status, 1);
    assert.match(stderr, /no file called ala-news\. .*ala-news-feed\.min\.js/s);
  });
});
