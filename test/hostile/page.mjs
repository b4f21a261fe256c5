/** A page under attack: what it notes, and what is done to it. These functions run in the page. */
import { PROBE } from '../support/probe.mjs';

/** Source of /probe.js: also counts what was run, and how often a dialog or a window was asked for. */
export const HOSTILE_PROBE = `${PROBE}
  window.attacks = 0;
  window.ran = () => void (window.attacks += 1);
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => void (window.attacks += 1);
  window.loads = {};
  window.home = location.href;
  addEventListener('ala-feed-load', (event) => (window.loads[event.target.localName] = event.items.length), true);
  addEventListener('click', (event) => event.composedPath().some((each) => each.localName === 'a') && event.preventDefault(), true);
  addEventListener('submit', (event) => { event.preventDefault(); window.attacks += 1; }, true);
`;

/** Whether the widget shows every one of so many marked items. */
export function showsAll(tag, count) {
  const text = document.querySelector(tag)?.shadowRoot?.textContent ?? '';
  for (let index = 0; index < count; index++) if (!text.includes(`No${index}.`)) return false;
  return true;
}

/** Opens what can be opened, and does to every element what a visitor could. Gives how many elements there were. */
export function touchEverything(tag) {
  const root = document.querySelector(tag).shadowRoot;
  for (const button of [...root.querySelectorAll('[aria-expanded=false]')].slice(0, 60)) button.click();
  const elements = [...root.querySelectorAll('*')];
  for (const element of elements) {
    for (const type of [
      'click',
      'focus',
      'mouseover',
      'pointerdown',
      'toggle',
      'error',
      'load',
      'animationstart',
      'beforematch',
    ]) {
      if (type === 'click' && element.matches('button, a, [role=tab], summary')) continue;
      element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true, composed: true }));
    }
  }
  // Answered after all that was asked for before.
  const marker = new Image();
  marker.onload = marker.onerror = () => (window.isSettled = true);
  marker.src = `/marker.svg?${Math.random()}`;
  return elements.length;
}

/** Whether the marker was answered, and two frames were drawn. */
export const isSettled = () => window.isSettled === true;

/** What must be nothing, and what was drawn. */
export function outcome() {
  const links = [...document.querySelectorAll('*')].flatMap((element) => [
    ...(element.shadowRoot?.querySelectorAll('a[href], img[src]') ?? []),
  ]);
  return {
    attacks: window.attacks,
    errors: window.seen.errors,
    // Chromium reports inline handlers and styles that it meets while it parses text in a document without a window.
    violations: window.seen.violations.filter(
      (each) => !/^(?:script-src-attr|style-src-(?:attr|elem)) inline/.test(each),
    ),
    moved: location.href.split('#')[0].split('?')[0] !== window.home.split('#')[0].split('?')[0],
    stored: document.cookie.length + localStorage.length + sessionStorage.length,
    polluted: 'polluted' in {} || Object.keys(Object.prototype).length > 0,
    schemes: [...new Set(links.map((link) => (link.href || link.src).split(':')[0]))].sort(),
    asked: performance.getEntriesByType('resource').map(({ name }) => name),
    foreign: [...document.querySelectorAll('*')]
      .flatMap((element) => [
        ...(element.shadowRoot?.querySelectorAll(
          'script, iframe, object, embed, form[action], base, meta, link, [onerror], [onclick], [srcdoc], [style*="url("]',
        ) ?? []),
      ])
      .map((element) => element.outerHTML.slice(0, 200)),
  };
}
