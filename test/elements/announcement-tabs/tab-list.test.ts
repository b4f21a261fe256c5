import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { nextTab } from '../../../src/elements/announcement-tabs/tab-list.js';

const across = { vertical: false, rtl: false };
const rtl = { vertical: false, rtl: true };
const down = { vertical: true, rtl: false };
const downRtl = { vertical: true, rtl: true };

const TABLE = [
  ['ArrowRight', 0, across, 1],
  ['ArrowRight', 2, across, 0],
  ['ArrowLeft', 1, across, 0],
  ['ArrowLeft', 0, across, 2],
  ['ArrowUp', 1, across, undefined],
  ['ArrowDown', 1, across, undefined],
  ['ArrowLeft', 0, rtl, 1],
  ['ArrowLeft', 2, rtl, 0],
  ['ArrowRight', 0, rtl, 2],
  ['ArrowDown', 0, down, 1],
  ['ArrowDown', 2, down, 0],
  ['ArrowUp', 0, down, 2],
  ['ArrowRight', 1, down, undefined],
  ['ArrowLeft', 1, downRtl, undefined],
  ['ArrowDown', 1, downRtl, 2],
  ['Home', 2, across, 0],
  ['End', 0, down, 2],
  ['Enter', 1, across, undefined],
  [' ', 1, across, undefined],
  ['a', 1, across, undefined],
] as const;

describe('next-tab', () => {
  for (const [key, index, direction, next] of TABLE) {
    it(`${key} on ${index} of 3, ${direction.vertical ? 'vertical' : 'horizontal'}${direction.rtl ? ' RTL' : ''}: ${next}`, () => {
      expect(nextTab(key, index, 3, direction)).to.equal(next);
    });
  }

  it('forward and back are inverse, and every tab is reached', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.nat(),
        fc.boolean(),
        fc.boolean(),
        (count, start, vertical, isRtl) => {
          const direction = { vertical, rtl: isRtl };
          const keys = vertical
            ? ['ArrowDown', 'ArrowUp']
            : isRtl
              ? ['ArrowLeft', 'ArrowRight']
              : ['ArrowRight', 'ArrowLeft'];
          const index = start % count;
          const next = nextTab(keys[0]!, index, count, direction)!;
          expect(nextTab(keys[1]!, next, count, direction)).to.equal(index);
          const seen = new Set<number>();
          for (let at = index; !seen.has(at); at = nextTab(keys[0]!, at, count, direction)!) seen.add(at);
          expect(seen.size).to.equal(count);
        },
      ),
    );
  });
});
