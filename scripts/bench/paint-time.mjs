/** The time for painting, which only a trace tells. */

/** Asked for with the trace; more would slow down what is measured. */
export const CATEGORIES = ['devtools.timeline'];

/** From the laid-out page to what the compositor gets. */
const PAINTING = ['PrePaint', 'Paint', 'Layerize', 'UpdateLayer', 'Commit'];

/**
 * Milliseconds of CPU time.
 *
 * @param {Uint8Array} trace
 * @param {string} url of the page: the thread that parsed it paints it
 */
export function paintTime(trace, url) {
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString());
  const { pid, tid } = traceEvents.find(({ name, args }) => name === 'ParseHTML' && args.beginData?.url === url);
  const painting = traceEvents.filter(
    (event) => event.pid === pid && event.tid === tid && event.tdur !== undefined && PAINTING.includes(event.name),
  );
  // None of them is within another one.
  return painting.reduce((sum, { tdur }) => sum + tdur / 1000, 0);
}
