import { fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { AlaSettings } from '../../src/elements/settings/settings.js';

/** The clock of all element tests, the demo's: 2025-02-16, 18:00 UTC. */
export const NOW = new Date('2025-02-16T18:00:00Z');

/** Puts what `content` makes on the page, inside settings with the test's clock and network. Gives the first widget. */
export async function onPage<T extends HTMLElement>(
  content: unknown,
  settings: Partial<Pick<AlaSettings, 'fetch' | 'now' | 'timeout' | 'formats' | 'baseUrl'>> = {},
): Promise<T> {
  const { fetch, now = () => NOW, timeout, formats, baseUrl } = settings;
  const holder = await fixture<AlaSettings>(
    html`<ala-settings .fetch=${fetch} .now=${now} .timeout=${timeout} .formats=${formats} .baseUrl=${baseUrl}
      >${content}</ala-settings
    >`,
  );
  return holder.firstElementChild as T;
}

/** The wait of `until`: it only has to end before mocha's limit, which cannot say what was awaited. */
const LONGEST = 40_000;

/** The real ones, also where a test moves the clock (clock.ts). */
const [setTimer, realTime] = [window.setTimeout.bind(window), performance.now.bind(performance)];

/** Waits until the condition holds; fails with what was awaited. */
export async function until(condition: () => unknown, what = condition.toString()): Promise<void> {
  const end = realTime() + LONGEST;
  while (!condition()) {
    if (realTime() > end) throw new Error(`Waited ${LONGEST} ms for: ${what}`);
    await new Promise((resolve) => setTimer(resolve, 5));
  }
}

/**
 * Waits for so many frames to be drawn: observers have been told then, and what they asked for has been drawn. The
 * wait where nothing must happen, as no event tells its end.
 */
export async function frames(count = 3): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  // Past the observers of the last frame.
  await new Promise((resolve) => setTimer(resolve));
}

const STATES = ['initial', 'loading', 'ready', 'empty', 'stale', 'error'] as const;

/** The state a stylesheet sees. */
export function stateOf(element: Element): string {
  return STATES.filter((state) => element.matches(`:state(${state})`)).join(' and ');
}

/** Waits for the widget to come to rest, or for the state that is named. */
export async function settled(element: Element, state?: (typeof STATES)[number]): Promise<void> {
  const wanted = state ? [state] : ['ready', 'empty', 'stale', 'error'];
  await until(() => wanted.includes(stateOf(element)), `state ${wanted.join(' or ')}, it is ${stateOf(element)}`);
}

/** Text of all that match in the shadow tree, white space folded. */
export function texts(element: Element, selector: string): string[] {
  const found = element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [];
  return [...found].map((node) => node.textContent.replace(/\s+/g, ' ').trim());
}

export function shadow<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`Nothing in the shadow tree matches ${selector}`);
  return found;
}

/** Text that stands on the page for a visitor: not hidden, fallback and slots included. */
export function readable(element: HTMLElement): string {
  return element.innerText + (element.shadowRoot ? visibleText(element.shadowRoot) : '');
}

function visibleText(root: ShadowRoot): string {
  return [...root.querySelectorAll<HTMLElement>('.ala')].map((node) => node.innerText).join(' ');
}
