import { expect } from '@open-wc/testing';
import { useMovableClock } from '../support/clock.js';
import type { ReactiveController } from 'lit';
import { Clock } from '../../src/ui/clock.js';

describe('the clock', () => {
  const movable = useMovableClock();

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
    await movable.advance(600);
    for (const clock of clocks) clock.hostDisconnected?.();
    expect(ticks).to.be.within(2, 1 + (performance.now() - began) / 500);
  });
});
