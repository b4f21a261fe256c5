import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { contrastOn, luminance, paintOver, parseSrgb, type Color } from './color.js';

/** Least contrast of text (WCAG 1.4.3) and of what outlines a control (1.4.11). */
const [TEXT, OUTLINE] = [4.5, 3];
/** Color tokens that give way to the text color where they cannot be read, and the contrast that they need. */
const COLORS = {
  ...{ 'ink-muted': TEXT, brand: TEXT, 'brand-strong': TEXT, accent: TEXT },
  ...{ positive: TEXT, caution: TEXT, critical: TEXT, control: OUTLINE, focus: OUTLINE },
} as const;
/** Tokens of fills that text is written on. `mark` comes last: only the text color is written on it. */
const FILLS = ['surface', 'sunken', 'brand-tint', 'mark'] as const;
const TOKENS = ['ink', ...FILLS, ...Object.keys(COLORS)];

const WHITE: Color = [1, 1, 1];
const BLACK: Color = [0, 0, 0];
/** The canvas of a dark page. Engines differ a little. */
const DARK_CANVAS: Color = [0.07, 0.07, 0.07];
/** Stands for a picture of unknown colors: on this gray only black and white can be read. */
const UNKNOWN: Color = [0.463, 0.463, 0.463];
/** The luminance on which black and white can be read equally well. */
const MIDDLE = 0.179;
/** A color of a gradient as engines serialize it. */
const COLOR_STOP = /\b(?:rgba?|color|(?:ok)?(?:lab|lch))\([^()]*\)/g;

type Scheme = 'light' | 'dark';

/** What is painted behind a widget. */
export interface Backdrop {
  /** Its darkest and its lightest color. */
  readonly colors: readonly [Color, Color];
  /** The frontmost element that paints it; `undefined` for the canvas of the page. */
  readonly painter: Element | undefined;
  /** Whether its colors are unknown because of a picture. */
  readonly isPicture: boolean;
  /** The color scheme that the page gives the host. */
  readonly pageScheme: Scheme;
  /** The color scheme that can be read on it. */
  readonly scheme: Scheme;
}

/** Everything that a backdrop is computed from, as CSS text. */
interface Paints {
  readonly text: string;
  readonly canvas: Scheme;
  readonly pageScheme: Scheme;
  /** From the front to the back. */
  readonly layers: readonly { readonly painter: Element; readonly colors: readonly string[]; isPicture: boolean }[];
}

/** Made on first use: modules can be imported where there is no window. */
const prefersDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** The element and its ancestors in the flat tree: through slots and out of shadow roots. */
function flatAncestors(element: Element): Element[] {
  const parent = element.assignedSlot ?? element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host;
  return [element, ...(parent ? flatAncestors(parent) : [])];
}

/** The used color scheme. `normal` leaves it to the meta element of the page. */
function usedScheme({ colorScheme }: CSSStyleDeclaration): Scheme {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  const schemes = colorScheme === 'normal' && meta ? meta.content : colorScheme;
  return schemes.includes('dark') && (!schemes.includes('light') || prefersDark().matches) ? 'dark' : 'light';
}

function readPaints(host: Element, box: Element): Paints {
  const style = getComputedStyle(host);
  const layers = [box, ...flatAncestors(host)].flatMap((painter) => {
    const { backgroundColor, backgroundImage, display } = getComputedStyle(painter);
    const isEmpty = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none';
    // `display: contents` paints nothing.
    if (isEmpty || display === 'contents') return [];
    const colors = [backgroundColor, ...(backgroundImage.match(COLOR_STOP) ?? [])];
    return [{ painter, colors, isPicture: backgroundImage.includes('url(') }];
  });
  const canvas = usedScheme(getComputedStyle(document.documentElement));
  return { text: style.color, canvas, pageScheme: usedScheme(style), layers };
}

/** What CSS colors come to in the widget, without what is set on its box. The engine reads every notation. */
function resolveColors(box: HTMLElement, colors: readonly string[]): Color[] {
  const probe = document.createElement('div');
  probe.className = box.className;
  probe.hidden = true;
  probe.style.colorScheme = box.style.colorScheme;
  for (const color of colors) {
    const child = document.createElement('i');
    child.style.color = `color-mix(in srgb, ${color}, ${color})`;
    probe.append(child);
  }
  box.getRootNode().appendChild(probe);
  const resolved = [...probe.children].map((child) => parseSrgb(getComputedStyle(child).color));
  probe.remove();
  return resolved;
}

function composite(box: HTMLElement, { text, canvas, pageScheme, layers }: Paints): Backdrop {
  const [ink, ...paints] = resolveColors(box, [text, ...layers.flatMap((layer) => layer.colors)]) as [
    Color,
    ...Color[],
  ];
  let isPicture = false;
  let colors: readonly [Color, Color] = canvas === 'dark' ? [DARK_CANVAS, DARK_CANVAS] : [WHITE, WHITE];
  for (const layer of [...layers].reverse()) {
    const [fill, ...stops] = paints.splice(-layer.colors.length) as [Color, ...Color[]];
    const filled = colors.map((below) => paintOver(fill, below));
    colors = extremes(stops.length ? stops.flatMap((stop) => filled.map((below) => paintOver(stop, below))) : filled);
    isPicture = layer.isPicture || (isPicture && (fill[3] ?? 1) < 1);
  }
  const canRead = colors.every((color) => contrastOn(color, ink) >= TEXT);
  // Page authors set a background color like the picture, or else the text color alone tells what it is like.
  isPicture &&= !canRead;
  if (isPicture) colors = [UNKNOWN, UNKNOWN];
  const light = (luminance(colors[0]) + luminance(colors[1])) / 2;
  const isDark = canRead || isPicture ? luminance(ink) > light : light < MIDDLE;
  return { colors, painter: layers[0]?.painter, isPicture, pageScheme, scheme: isDark ? 'dark' : 'light' };
}

/** The darkest and the lightest: what can be read on both can be read on all between. */
function extremes(colors: readonly Color[]): [Color, Color] {
  const sorted = [...colors].sort((a, b) => luminance(a) - luminance(b));
  return [sorted[0]!, sorted.at(-1)!];
}

/** What is painted behind a widget. `box` is the outer element of its shadow tree. */
export const readBackdrop = (host: Element, box: HTMLElement): Backdrop => composite(box, readPaints(host, box));

/** Gives the box a color scheme, and other values to tokens, so that all can be read on the backdrop. */
function adapt(box: HTMLElement, { colors, scheme, pageScheme }: Backdrop): void {
  const followsPage = box.classList.contains('host');
  // With an explicit theme only what comes from the page is checked.
  const mayReplace = followsPage || box.classList.contains('inherit');
  const canRead = (color: Color, on: readonly Color[], least: number): boolean =>
    on.every((below) => contrastOn(below, color) >= least);
  const replace = (token: string, value: string, isNeeded: boolean): void =>
    box.style.setProperty(`--_${token}`, isNeeded && mayReplace ? value : '');

  box.style.colorScheme = followsPage && scheme !== pageScheme ? scheme : '';
  const resolved = resolveColors(
    box,
    TOKENS.map((token) => `var(--_${token})`),
  );
  let ink = resolved.shift()!;
  const isInkWeak = followsPage && !canRead(ink, colors, TEXT);
  replace('ink', 'light-dark(#000, #fff)', isInkWeak);
  if (isInkWeak) ink = scheme === 'dark' ? WHITE : BLACK;
  const behind: Color[] = [...colors];
  for (const token of FILLS) {
    const fill = resolved.shift()!;
    const filled = colors.map((below) => paintOver(fill, below));
    const isWeak = !canRead(ink, filled, TEXT);
    replace(token, 'Canvas', isWeak);
    if (!isWeak && token !== 'mark') behind.push(...filled);
  }
  for (const [token, least] of Object.entries(COLORS)) {
    const isWeak = !canRead(resolved.shift()!, behind, least);
    replace(token, 'var(--_ink)', isWeak);
    replace(`on-${token}`, 'Canvas', isWeak);
  }
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
    for (const ancestor of flatAncestors(host)) observer?.observe(ancestor, { attributes: true });
    const paints = readPaints(host, box);
    const style = getComputedStyle(host);
    const tokens = TOKENS.map((token) => style.getPropertyValue(`--ala-color-${token}`));
    const { layers, ...rest } = paints;
    const key = JSON.stringify([box.className, rest, layers.map(({ colors }) => colors), tokens]);
    if (key === this.#checked) return;
    this.#checked = key;
    adapt(box, composite(box, paints));
    if (host.debug) host.requestUpdate();
  }
}
