import { frames } from './page.js';

/** Waits until that has not been scrolled for some frames. */
export async function atRest(scroller: Element): Promise<void> {
  let [last, same] = [NaN, 0];
  while (same < 4) {
    await frames(1);
    same = scroller.scrollLeft === last ? same + 1 : 0;
    last = scroller.scrollLeft;
  }
}
