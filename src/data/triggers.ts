import { MAX_TIMEOUT_MS } from '../page/max-timeout.js';

/** What triggers a run. Each function returns one that removes the trigger. */

type Stop = () => void;

/** Distance below the viewport at which a lazy widget starts to load. */
const NEAR_MARGIN = '600px';

/** Once, when the element comes near the viewport. */
export function whenNear(element: Element, run: () => void): Stop {
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

/** Each time the page becomes visible after it was hidden for at least `ms`, or returns from the back/forward cache. */
export function whenVisibleAgain(ms: number, run: () => void): Stop {
  let hiddenAt = document.hidden ? performance.now() : undefined;
  const stopVisible = listen(document, 'visibilitychange', () => {
    if (document.hidden) hiddenAt = performance.now();
    else if (hiddenAt !== undefined && performance.now() - hiddenAt >= ms) run();
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
  const next = (): ReturnType<typeof setTimeout> =>
    setTimeout(
      () => {
        timer = next();
        run();
      },
      Math.min(MAX_TIMEOUT_MS, minutes * 60_000 * (0.9 + Math.random() * 0.2)),
    );
  let timer = next();
  return () => clearTimeout(timer);
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): Stop {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
