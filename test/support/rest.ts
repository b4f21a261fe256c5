import { frames } from './page.js';

/** Waits until that has not been scrolled for some frames; WebKit, which tells no end, needs 120 ms to see one. */
export async function atRest(scroller: Element): Promise<void> {
  let [last, same] = [NaN, 0];
  while (same < 8) {
    await frames(1);
    same = scroller.scrollLeft === last ? same + 1 : 0;
    last = scroller.scrollLeft;
  }
}
