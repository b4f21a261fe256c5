/** Files for calendar apps: what other libraries read from them is the same moment, wherever the reader is. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROOT } from '../../scripts/build/paths.mjs';

const FEEDS = [
  ...readdirSync(`${ROOT}demo/feeds`)
    .filter((name) => name.startsWith('ce-'))
    .map((name) => `demo/feeds/${name}`),
  ...readdirSync(`${ROOT}test/fixtures/calendars`).map((name) => `test/fixtures/calendars/${name}`),
];

describe('each event of the demo and of the fixtures, as a file', () => {
  for (const zone of ['America/Chicago', 'Asia/Dubai', 'Pacific/Auckland', 'UTC']) {
    it(`is read back to the same moments by ical.js, ts-ics and node-ical in ${zone}`, () => {
      const env = { ...process.env, TZ: zone };
      const { stdout, stderr, status } = spawnSync(process.execPath, ['test/support/calendar-files.mjs', ...FEEDS], {
        cwd: ROOT,
        env,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      assert.ok(Number(stdout) > 100, stdout);
    });
  }
});
