/** What only a trace tells: the time for painting, and the tasks of the main thread. */

/** Asked for with the trace; more would slow down what is measured. */
export const CATEGORIES = {
  paint: ['devtools.timeline'],
  tasks: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
};

/** From the laid-out page to what the compositor gets. None of them is within another one. */
const PAINTING = ['PrePaint', 'Paint', 'Layerize', 'UpdateLayer', 'Commit'];

/** Milliseconds of CPU time for painting on the main thread of the page with that URL. */
export function paintTime(trace, url) {
  return sum(
    mainThread(trace, url)
      .filter(({ name }) => PAINTING.includes(name))
      .map(duration),
  );
}

/** Milliseconds of CPU time of the longest task, and of all. */
export function taskTimes(trace, url) {
  const times = mainThread(trace, url)
    .filter(({ name }) => name === 'RunTask')
    .map(duration);
  return { longestTask: Math.max(...times), main: sum(times) };
}

/** The events with CPU times of the thread that parsed the page. */
function mainThread(trace, url) {
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString());
  const { pid, tid } = traceEvents.find(({ name, args }) => name === 'ParseHTML' && args.beginData?.url === url);
  return traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.tdur !== undefined);
}

function duration({ tdur }) {
  return tdur / 1000;
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
