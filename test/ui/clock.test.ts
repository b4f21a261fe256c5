import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { Clock } from '../../src/ui/clock.js';
import { pause } from '../support/network.js';

describe('the clock', () => {
  it('does not run wild where the time stands still a moment before a change', async () => {
    let ticks = 0;
    const clocks: ReactiveController[] = [];
    const host = {
      isConnected: true,
      updateComplete: Promise.resolve(true),
      addController: (controller: ReactiveController) => clocks.push(controller),
      removeController: () => undefined,
      requestUpdate: () => {
        ticks++;
        for (const clock of clocks) clock.hostUpdated?.();
      },
    };
    new Clock(host, () => 1);
    const began = performance.now();
    host.requestUpdate();
    await pause(600);
    for (const clock of clocks) clock.hostDisconnected?.();
    expect(ticks).to.be.within(2, 1 + (performance.now() - began) / 500);
  });
});
