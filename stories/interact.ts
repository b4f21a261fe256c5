/** What a visitor who only has a keyboard does in a story, and how a play function sees what comes of it. */
import { expect, userEvent } from 'storybook/test';

type State = 'initial' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/** A feed widget, as far as the stories use it. */
export type Widget = HTMLElement & { reload(): Promise<void> };

/** Waits until the condition holds; fails with what was awaited. Storybook's `waitFor` would log every try. */
export async function until(condition: () => unknown, what = condition.toString(), ms = 20_000): Promise<void> {
  for (const end = performance.now() + ms; !condition();) {
    if (performance.now() > end) throw new Error(`Waited ${ms} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until the first such widget of the story is in that state, and gives it. */
export async function settled(canvas: HTMLElement, tag: string, state: State = 'ready'): Promise<Widget> {
  const widget = canvas.querySelector<Widget>(tag);
  if (!widget) throw new Error(`There is no ${tag} in this story`);
  await until(() => widget.matches(`:state(${state})`), `${tag} in the state ${state}`);
  return widget;
}

/** The first match in the widget's shadow tree. */
export function inside(widget: Element, selector: string): HTMLElement {
  const found = widget.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${widget.localName} shows nothing that matches ${selector}`);
  return found;
}

/** Text of every match in the shadow tree, white space folded. */
export function texts(widget: Element, selector: string): string[] {
  const found = widget.shadowRoot?.querySelectorAll(selector) ?? [];
  return [...found].map((node) => node.textContent.replace(/\s+/g, ' ').trim());
}

/** Puts the focus there, as Tab would, and presses a key: `{Enter}`, `{ArrowRight}`. */
export async function pressOn(target: HTMLElement, key: string): Promise<void> {
  target.focus();
  await expect((target.getRootNode() as Document | ShadowRoot).activeElement).toBe(target);
  await userEvent.keyboard(key);
}
