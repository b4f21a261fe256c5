import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadColorAdapter } from '../page/lazy.js';
import { warnOnce } from '../page/warn-once.js';
import { ancestorsInFlatTree, type PageColors, prefersDark, readPageColors } from './page-colors.js';

/** A color as light as any that the light colors are made for. */
const LIGHT = /^rgb\((2[45]\d(, )?){3}\)$/;
/** Tokens that pages set most. */
const TOKENS = ['ink', 'ink-muted', 'brand', 'brand-strong', 'accent', 'surface', 'control', 'focus'];

let adaptColors: (typeof import('./adapt-colors.js'))['adaptColors'] | undefined;
let loading: Promise<void> | undefined;

/** Loads the chunk once, and checks all widgets when it is there. Without it they keep the scheme of the page. */
function loadAdapter(): void {
  loading ??= loadColorAdapter().then(
    (chunk) => {
      ({ adaptColors } = chunk);
      checkAll();
    },
    (cause: unknown) => warnOnce('The colors for this page could not be loaded', cause),
  );
}

const controllers = new Set<BackdropController>();
const due = new Set<BackdropController>();
/** Watches the ancestors of all widgets, and nothing else, so that a busy page does not wake it. */
let observer: MutationObserver | undefined;
let systemScheme: MediaQueryList | undefined;

/** Checks before the next frame, all widgets at once. */
function schedule(controller: BackdropController): void {
  if (due.size === 0) requestAnimationFrame(checkDue);
  due.add(controller);
}

function checkDue(): void {
  const checks = [...due];
  due.clear();
  for (const controller of checks) controller.check();
}

function checkAll(): void {
  controllers.forEach(schedule);
}

/** A background may fade to its new color. */
function onTransitionEnd({ propertyName }: TransitionEvent): void {
  if (propertyName.includes('color')) checkAll();
}

/** A style sheet may come late. */
function onLoad({ target }: Event): void {
  if (target === document || target instanceof HTMLLinkElement) checkAll();
}

function startWatching(): void {
  observer ??= new MutationObserver(checkAll);
  systemScheme ??= prefersDark();
  systemScheme.addEventListener('change', checkAll);
  addEventListener('load', onLoad, true);
  addEventListener('transitionend', onTransitionEnd);
}

function stopWatching(): void {
  observer?.disconnect();
  systemScheme?.removeEventListener('change', checkAll);
  removeEventListener('load', onLoad, true);
  removeEventListener('transitionend', onTransitionEnd);
}

/**
 * Keeps a widget readable on whatever the page paints behind it. With `theme="host"` the widget takes the color scheme
 * that can be read there, also where the page declares another; a color that cannot be read gives way to the text
 * color. An explicit `theme` always wins. Custom properties on the outer element do it all, so nothing is drawn again.
 */
export class BackdropController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly debug: boolean };
  #checked = '';

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly debug: boolean }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (controllers.size === 0) startWatching();
    controllers.add(this);
    schedule(this);
  }

  hostUpdated(): void {
    schedule(this);
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (controllers.size === 0) stopWatching();
  }

  /** Reads what is behind the widget, and adapts the widget if that has changed. */
  check(): void {
    const host = this.#host;
    const box = host.shadowRoot?.querySelector<HTMLElement>('.ala');
    if (!box || !controllers.has(this)) return;
    for (const ancestor of ancestorsInFlatTree(host)) observer?.observe(ancestor, { attributes: true });
    const paints = readPageColors(host, box);
    const style = getComputedStyle(host);
    const tokens = TOKENS.map((token) => style.getPropertyValue(`--ala-color-${token}`)).join('');
    const { layers, ...rest } = paints;
    const key = JSON.stringify([box.className, tokens, rest, layers.map(({ color, image }) => color + image)]);
    if (key === this.#checked) return;
    if (adaptColors) adaptColors(box, paints);
    else if (needsAdapting(box, paints, tokens)) return loadAdapter();
    this.#checked = key;
    if (host.debug) host.requestUpdate();
  }
}

/** Whether the colors of the page's scheme may be hard to read. What is known to be readable loads nothing. */
function needsAdapting({ classList }: Element, { canvas, pageScheme, layers }: PageColors, tokens: string): boolean {
  if (classList.contains('inherit')) return true;
  if (!classList.contains('host')) return false;
  const isLight = layers.every(({ color, image }) => LIGHT.test(color) && image === 'none');
  return tokens !== '' || !isLight || pageScheme !== (layers.length > 0 ? 'light' : canvas);
}
