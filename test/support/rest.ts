import { pause } from './network.js';

/** Waits until that has not been scrolled for a while. */
export async function atRest(scroller: Element): Promise<void> {
  let [last, same] = [NaN, 0];
  while (same < 4) {
    await pause(30);
    same = scroller.scrollLeft === last ? same + 1 : 0;
    last = scroller.scrollLeft;
  }
}
