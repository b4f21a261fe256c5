/** Colors by name: those of the sections, and two of the widget's own. */
const SECTION_COLORS = ['technology', 'preservation', 'leadership', 'buildings', 'metadata', 'access'];
const OWN_COLORS = new Map([
  ['brand', 'var(--_brand)'],
  ['accent', 'var(--_accent)'],
]);

export interface SourceColor {
  /** The class that gives `--_hue`. */
  readonly className: string;
  /** What the class needs besides the widget's own styles. */
  readonly rule: string;
}

/**
 * The color of a source. A CSS color keeps its hue, and its lightness is limited, so that it reaches 3:1 (WCAG 1.4.11) on
 * a light and on a dark background. Without a color, or with what is none, a source gets the next color of the sections.
 */
export function sourceColor(color: string | undefined, index: number): SourceColor {
  const name = color?.toLowerCase() ?? '';
  if (SECTION_COLORS.includes(name)) return { className: `section-color ${name}`, rule: '' };
  const className = `source-color-${index}`;
  const own = OWN_COLORS.get(name);
  if (own) return { className, rule: `.${className} { --_hue: ${own} }` };
  if (color && CSS.supports('color', color) && !/var\(|[{};]/.test(color)) {
    return { className, rule: `.${className} { --_hue: ${readable(color)} }` };
  }
  return sourceColor(SECTION_COLORS[index % SECTION_COLORS.length], index);
}

/** OKLCH lightness with which every hue reaches the contrast. */
const [MAX_ON_LIGHT, MIN_ON_DARK] = [0.55, 0.75];

function readable(color: string): string {
  const limited = (lightness: string): string => `oklch(from ${color} ${lightness} c h / 1)`;
  // Browsers without relative colors show it as it is, beside the words.
  if (!CSS.supports('color', 'oklch(from red l c h)')) return color;
  return `light-dark(${limited(`min(l, ${MAX_ON_LIGHT})`)}, ${limited(`max(l, ${MIN_ON_DARK})`)})`;
}
