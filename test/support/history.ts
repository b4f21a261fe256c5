/**
 * Counts what is pushed onto the history from now on, until it is asked. The history's own length is no measure: it
 * stops at 50 entries in Chromium and at 100 in WebKit.
 */
export function countPushes(): () => number {
  let count = 0;
  const push = history.pushState.bind(history);
  history.pushState = (...entry) => {
    count += 1;
    push(...entry);
  };
  return () => {
    Reflect.deleteProperty(history, 'pushState');
    return count;
  };
}
