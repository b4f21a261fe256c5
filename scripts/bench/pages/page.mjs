/** What the pages beside ours share: making elements, texts, and the start of a page. */

const dayFormat = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'America/Chicago' });
const timeFormat = new Intl.DateTimeFormat('en', {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'America/Chicago',
  timeZoneName: 'short',
});
const priceFormat = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });

export const formatDay = (date) => dayFormat.format(date);
export const formatTime = (date) => timeFormat.format(date);
export const formatPrices = (prices) => prices.map(({ amount }) => priceFormat.format(amount)).join(', ');

/** An element with its attributes and children; a child that is false or undefined is left out. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/**
 * Fetches the feed of every `[data-kind]` and draws it with the function for its kind. `window.refresh` does it again.
 *
 * @param {Record<string, (root: HTMLElement, items: object[], options: DOMStringMap) => void>} draws
 */
export function start(draws) {
  const roots = [...document.querySelectorAll('[data-kind]')];
  const drawAll = () =>
    Promise.all(
      roots.map(async (root) => {
        const { items } = await (await fetch(root.dataset.src, { cache: 'no-store' })).json();
        draws[root.dataset.kind](root, items, root.dataset);
      }),
    );
  window.refresh = drawAll;
  drawAll();
}
