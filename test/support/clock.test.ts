import { expect } from '@open-wc/testing';
import { useMovableClock } from './clock.js';

describe('a movable clock', () => {
  const clock = useMovableClock();

  it('runs timers in their order, each at its time, also those that another one sets', async () => {
    const began = performance.now();
    const struck: [string, number][] = [];
    const note = (name: string): void => void struck.push([name, Math.floor((performance.now() - began) / 1000)]);
    setTimeout(note, 30_000, 'half a minute');
    setTimeout(() => {
      note('ten seconds');
      setTimeout(note, 5_000, 'fifteen');
    }, 10_000);
    clearTimeout(setTimeout(note, 1_000, 'never'));
    await clock.advance(29_000);
    expect(struck).to.deep.equal([
      ['ten seconds', 10],
      ['fifteen', 15],
    ]);
    await clock.advance(2_000);
    expect(struck[2]).to.deep.equal(['half a minute', 30]);
  });

  it('keeps what is left of a wait', async () => {
    let struck = false;
    setTimeout(() => (struck = true), 10_000);
    await clock.advance(9_990);
    const began = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(struck).to.equal(true);
    expect(Date.now() - began).to.be.at.least(10);
  });

  it('moves on until something holds', async () => {
    let struck = false;
    setTimeout(() => (struck = true), 20_000);
    await clock.advanceUntil(() => struck);
  });
});
