/** Contrast between colors, after WCAG 2.2. Pure. */

/** Red, green and blue in sRGB from 0 to 1, then alpha; without alpha it is opaque. */
export type Color = readonly [red: number, green: number, blue: number, alpha?: number];

/** Reads `color(srgb 0.1 0.2 0.3 / 0.5)`, which is how every engine serializes a mix in sRGB. */
export const parseSrgb = (text: string): Color => (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number) as never;

/** What is seen of a color that is painted over an opaque one. */
export const blendOver = ([red, green, blue, alpha = 1]: Color, ground: Color): Color => {
  const blend = (top: number, bottom: number): number => bottom + (top - bottom) * alpha;
  return [blend(red, ground[0]), blend(green, ground[1]), blend(blue, ground[2])];
};

const linear = (channel: number): number => (channel > 0.04045 ? ((channel + 0.055) / 1.055) ** 2.4 : channel / 12.92);

/** Relative luminance, from 0 (black) to 1 (white). */
export const luminance = ([red, green, blue]: Color): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio of a color painted over an opaque one, from 1 to 21. */
export function contrastRatio(ground: Color, top: Color): number {
  const [a, b] = [luminance(blendOver(top, ground)), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
