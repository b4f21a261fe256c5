/** Pointers, keys and names of controls in every widget and view. The numbers are success criteria of WCAG 2.2. */
import { expect } from '@open-wc/testing';
import { frames } from '../support/page.js';
import { SCENES, show } from '../layout/scenes.js';

const all = (widget: HTMLElement, selector: string): HTMLElement[] =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The text of it that is seen. */
function visibleText(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('.visually-hidden, svg, [aria-hidden="true"]')) hidden.remove();
  return folded(copy.textContent);
}

/** What a control is called: by a label, by other elements, or by its text. */
function nameOf(element: HTMLElement): string {
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  if (ids.length > 0) return folded(ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' '));
  return folded(element.ariaLabel ?? element.textContent);
}

/** The name of the list or group that a link is in, which is read before it. */
function contextOf(link: HTMLElement): string {
  const group = link.parentElement!.closest<HTMLElement>('[aria-label], [aria-labelledby]');
  return group ? nameOf(group) : '';
}

const STATES = ['aria-expanded', 'aria-selected', 'aria-pressed', 'aria-current', 'open'];

/** What says whether a press has changed something, of each control. */
const statesOf = (controls: readonly HTMLElement[]): string[] =>
  controls.map((control) => STATES.map((name) => `${name}=${control.getAttribute(name)}`).join(' '));

describe('controls', () => {
  for (const scene of SCENES) {
    it(`2.5.3: names contain the text that is seen: ${scene.name}`, async () => {
      const widget = await show(scene);
      const wrong = all(widget, 'a[href], button, [role]').flatMap((control) => {
        const [seen, name] = [visibleText(control), nameOf(control)];
        const isNamed = control.hasAttribute('aria-label') || control.hasAttribute('aria-labelledby');
        // A group is named beside its content; only what is pressed or said aloud is called by its text.
        if (!isNamed || !control.matches('a, button, [role=tab], [role=button]')) return [];
        return name.includes(seen) ? [] : [`"${seen}" is called "${name}"`];
      });
      expect(wrong).to.deep.equal([]);
    });

    it(`2.4.4: links of one name in one list lead to one place: ${scene.name}`, async () => {
      const widget = await show(scene);
      const places = new Map<string, Set<string>>();
      for (const link of all(widget, 'a[href]')) {
        expect(nameOf(link), link.outerHTML).not.to.equal('');
        const name = `${nameOf(link)}, ${contextOf(link)}`;
        places.set(name, (places.get(name) ?? new Set()).add((link as HTMLAnchorElement).href));
      }
      expect([...places].filter(([, { size }]) => size > 1).map(([name]) => name)).to.deep.equal([]);
    });

    it(`2.5.2, 2.1.4: neither a pointer that goes down nor a letter does anything: ${scene.name}`, async () => {
      // A popover that is open closes when a press elsewhere begins, as everywhere.
      const widget = await show({ ...scene, press: [] });
      const controls = all(widget, 'a[href], button, td, summary');
      const { href } = location;
      const changes: Event[] = [];
      for (const type of ['ala-change', 'ala-select']) widget.addEventListener(type, (event) => changes.push(event));
      const before = statesOf(controls);
      const options = { bubbles: true, composed: true, cancelable: true };
      for (const control of controls) {
        control.dispatchEvent(new PointerEvent('pointerdown', options));
        control.dispatchEvent(new MouseEvent('mousedown', options));
        for (const key of ['a', 'n', 'p', '1', '/', '?'])
          for (const type of ['keydown', 'keyup']) control.dispatchEvent(new KeyboardEvent(type, { ...options, key }));
      }
      await frames();
      expect(statesOf(controls)).to.deep.equal(before);
      expect(location.href).to.equal(href);
      expect(changes).to.deep.equal([]);
    });
  }
});
