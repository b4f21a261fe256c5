/**
 * What a visitor does with a widget, and how long it takes from the event to the first frame that shows the result.
 *
 * @typedef {object} Step
 * @property {string} target what is clicked, or typed into
 * @property {number} [at] which of the elements that match it, from 0
 * @property {string} [key] the key that is typed
 * @property {[string, string]} result selector and property: the result is there when its value has changed. With `at`,
 *   of the element with that number
 *
 * @typedef {{ name: string, root: string, steps: Step[] }} Interaction
 */

/** The interactions that a page with this widget can do; `maker` is ours, by-hand, or the peer that draws it. */
export function interactionsWith({ kind, view, limit, count }, maker) {
  const isOurs = maker === 'ours';
  const isFullCalendar = maker.startsWith('fullcalendar');
  const does = (name, steps) => [{ name, root: `#${kind}`, steps }];

  if (kind === 'announcements') {
    // So many tabs do not fit, and ours are an accordion then.
    const state = isOurs && count > 10 ? 'ariaExpanded' : 'ariaSelected';
    const steps = [1, 2, 3, 4, 1, 2].map((n) => ({ target: `#tab-${n}`, result: [`#tab-${n}`, state] }));
    return does('open a tab', steps);
  }
  if (kind === 'sections') {
    const result = isOurs ? ['[part~=count]', 'textContent'] : ['input', 'value'];
    return does(
      'type in the finder',
      [...'library'].map((key) => ({ target: 'input', key, result })),
    );
  }
  if (view === 'month') {
    const [target, title] = isOurs
      ? ['[part~=next]', '[part~=month-title]']
      : isFullCalendar
        ? ['.fc-next-button', '.fc-toolbar-title']
        : ['.next', '.month-title'];
    return does(
      'next month',
      [1, 2, 3].map(() => ({ target, result: [title, 'textContent'] })),
    );
  }
  if (view === 'list' && !isFullCalendar) {
    const [target, ...result] = isOurs
      ? ['[part~=disclosure]', '[part~=disclosure]', 'ariaExpanded']
      : ['summary', 'details', 'open'];
    return does(
      'unfold an event',
      [0, 1, 2, 3].map((at) => ({ target, at, result })),
    );
  }
  if (kind === 'news' && isOurs && limit < count) {
    const step = { target: '[part~=show-more]', result: ['[part~=list]', 'childElementCount'] };
    return does('show more', [step, step, step]);
  }
  return [];
}

/** Does the steps one after the other. Gives the latency of each in ms. */
export async function timeSteps(tab, { root, steps }) {
  const times = [];
  for (const { target, at = 0, key, result } of steps) {
    const handle = await tab.evaluateHandle(find, root, target, at);
    const element = handle.asElement();
    if (!element) throw new Error(`There is no ${target} in ${root}`);
    if (key) await element.focus();
    else await element.scrollIntoView();
    const latency = await tab.evaluateHandle(startTiming, root, result, at, key ? 'keydown' : 'click');
    if (key) await tab.keyboard.press(key);
    else await element.click();
    times.push(await tab.evaluate((timing) => timing.promise, latency));
  }
  return times;
}

/** In the page. */
function find(root, selector, at) {
  const host = document.querySelector(root);
  return (host.shadowRoot ?? host).querySelectorAll(selector)[at];
}

/**
 * In the page: `promise` becomes the time from the next such event to the end of the first frame with the result. The
 * message that the frame's callback posts comes after the frame.
 */
function startTiming(root, [selector, property], at, type) {
  const host = document.querySelector(root);
  const read = () => (host.shadowRoot ?? host).querySelectorAll(selector)[at]?.[property];
  const before = read();
  const promise = new Promise((resolve, reject) => {
    const onEvent = ({ timeStamp }) => {
      const check = () => {
        const { port1, port2 } = new window.MessageChannel();
        port2.onmessage = () => {
          if (read() !== before) resolve(performance.now() - timeStamp);
          else if (performance.now() - timeStamp > 5_000) reject(new Error(`${selector} keeps its ${property}`));
          else window.requestAnimationFrame(check);
        };
        port1.postMessage('');
      };
      window.requestAnimationFrame(check);
    };
    window.addEventListener(type, onEvent, { capture: true, once: true });
  });
  return { promise };
}
