/**
 * Part of `npm run test:zones` only: without it a browser that ignores the zone it was started in would pass for
 * four of them.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { browserTimeZone, getWallTime } from '../../../src/time/zone.js';

describe('the browser under test', () => {
  it('is in the zone of this run', async () => {
    const zone = String(await executeServerCommand('ala:expected-zone'));
    expect(browserTimeZone()).to.equal(zone);
    const now = Date.now();
    expect(getWallTime(now, zone)).to.equal(now - new Date(now).getTimezoneOffset() * 60_000);
  });
});
