import { blendOver, type Color, contrastRatio, luminance, parseSrgb } from './color.js';
import type { PageColors, Scheme } from './page-colors.js';

/**
 * Which colors can be read on the backdrop of a widget. A lazy chunk, loaded when the backdrop is not simply light; most pages
 * never do.
 */

/** Least contrast of text (WCAG 1.4.3) and of what outlines a control (1.4.11). */
const [TEXT, OUTLINE] = [4.5, 3];
/**
 * Tokens of fills that text is written on. The build shortens the names of private tokens, so they are written in full.
 * The mark comes last: only the text color is written on it.
 */
const MARK = '--_mark';
const FILLS = ['--_surface', '--_sunken', '--_brand-tint', MARK] as const;
/**
 * Color tokens that give way to the text color where they cannot be read, with the contrast that they need and the token
 * of what is written on them.
 */
const COLORS = [
  ['--_ink-muted', TEXT],
  ['--_brand', TEXT, '--_on-brand'],
  ['--_brand-strong', TEXT],
  ['--_accent', TEXT, '--_on-accent'],
  ['--_positive', TEXT],
  ['--_caution', TEXT],
  ['--_critical', TEXT],
  ['--_control', OUTLINE],
  ['--_focus', OUTLINE],
] as const;
const TOKENS = ['--_ink', ...FILLS, ...COLORS.map(([token]) => token)];
/** What page authors call {@link TOKENS}. */
const PUBLIC_NAMES = [
  ...['ink', 'surface', 'sunken', 'brand-tint', 'mark', 'ink-muted', 'brand', 'brand-strong', 'accent'],
  ...['positive', 'caution', 'critical', 'control', 'focus'],
].map((name) => `--ala-color-${name}`);

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

/** Paints the layers over one another, and chooses the scheme. `box` is the outer element of the shadow tree. */
export function findBackdrop(box: HTMLElement, { text, canvas, pageScheme, ...paints }: PageColors): Backdrop {
  const layers = paints.layers.map(({ painter, color, image }) => ({
    painter,
    colors: [color, ...(image.match(COLOR_STOP) ?? [])],
    isPicture: image.includes('url('),
  }));
  const [ink, ...colorsBehind] = resolveColors(box, [text, ...layers.flatMap((layer) => layer.colors)]) as [
    Color,
    ...Color[],
  ];
  let isPicture = false;
  let colors: readonly [Color, Color] = canvas === 'dark' ? [DARK_CANVAS, DARK_CANVAS] : [WHITE, WHITE];
  for (const layer of [...layers].reverse()) {
    const [fill, ...stops] = colorsBehind.splice(-layer.colors.length) as [Color, ...Color[]];
    const filled = colors.map((below) => blendOver(fill, below));
    colors = extremes(stops.length ? stops.flatMap((stop) => filled.map((below) => blendOver(stop, below))) : filled);
    isPicture = layer.isPicture || (isPicture && (fill[3] ?? 1) < 1);
  }
  const canRead = colors.every((color) => contrastRatio(color, ink) >= TEXT);
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

/** Gives the box a color scheme, and other values to tokens, so that all can be read on the backdrop. */
export function adaptColors(box: HTMLElement, paints: PageColors): void {
  const { colors, scheme, pageScheme } = findBackdrop(box, paints);
  const followsPage = box.classList.contains('host');
  // With an explicit theme only what comes from the page is checked.
  const mayReplace = followsPage || box.classList.contains('inherit');
  const canRead = (color: Color, on: readonly Color[], least: number): boolean =>
    on.every((below) => contrastRatio(below, color) >= least);
  const replace = (token: string, value: string, isNeeded: boolean): void =>
    box.style.setProperty(token, isNeeded && mayReplace ? value : '');

  box.style.colorScheme = followsPage && scheme !== pageScheme ? scheme : '';
  const resolved = resolveColors(
    box,
    TOKENS.map((token) => `var(${token})`),
  );
  let ink = resolved.shift()!;
  const isInkWeak = followsPage && !canRead(ink, colors, TEXT);
  replace('--_ink', 'light-dark(#000, #fff)', isInkWeak);
  if (isInkWeak) ink = scheme === 'dark' ? WHITE : BLACK;
  const behind: Color[] = [...colors];
  for (const token of FILLS) {
    const fill = resolved.shift()!;
    const filled = colors.map((below) => blendOver(fill, below));
    const isWeak = !canRead(ink, filled, TEXT);
    replace(token, 'Canvas', isWeak);
    if (!isWeak && token !== MARK) behind.push(...filled);
  }
  for (const [token, least, written] of COLORS) {
    const isWeak = !canRead(resolved.shift()!, behind, least);
    replace(token, 'var(--_ink)', isWeak);
    if (written) replace(written, 'Canvas', isWeak);
  }
}

/** The public names of the tokens that {@link adaptColors} has replaced. */
export const replacedTokens = ({ style }: HTMLElement): readonly string[] =>
  PUBLIC_NAMES.filter((_, index) => style.getPropertyValue(TOKENS[index]!) !== '');
