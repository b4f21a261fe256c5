import { countdown, removeAlarm, setAlarm } from '../page/wall-clock.js';

/** What triggers a run. Each function returns one that removes the trigger. */

type Stop = () => void;

/** Distance below the viewport at which a lazy widget starts to load. */
const NEAR_MARGIN = '600px';

/** Once, when the element comes near the viewport. */
export function whenNearViewport(element: Element, run: () => void): Stop {
  if (!('IntersectionObserver' in globalThis)) {
    run();
    return () => undefined;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      run();
    },
    { rootMargin: NEAR_MARGIN },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** Each time the browser goes online. */
export const whenOnline = (run: () => void): Stop => listen(window, 'online', run);

/**
 * Each time the page becomes visible after it was hidden for at least `ms` by the wall clock, or returns from the
 * back/forward cache.
 */
export function whenVisibleAgain(ms: number, run: () => void): Stop {
  const hide = (): (() => number) | undefined => (document.hidden ? countdown(ms) : undefined);
  let msLeft = hide();
  const stopVisible = listen(document, 'visibilitychange', () => {
    const isLong = msLeft !== undefined && msLeft() <= 0;
    msLeft = hide();
    if (!msLeft && isLong) run();
  });
  const stopShow = listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) run();
  });
  return () => {
    stopVisible();
    stopShow();
  };
}

/** Every given number of minutes, plus or minus 10 %, so that not all visitors of a page request it at once. */
export function everyMinutes(minutes: number, run: () => void): Stop {
  const wait = (): (() => number) => countdown(minutes * 60_000 * (0.9 + Math.random() * 0.2));
  let msLeft = wait();
  const alarm = {
    msLeft: () => msLeft(),
    ring: () => {
      msLeft = wait();
      run();
    },
  };
  setAlarm(alarm);
  return () => removeAlarm(alarm);
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): Stop {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
