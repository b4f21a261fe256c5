/** A brand color on the library's light and dark surfaces. */
import { contrastRatio, type Color } from '../../ui/color.js';

/** `--ala-color-surface` of the look `ala`. */
export const SURFACES = { light: '#ffffff', dark: '#142129' } as const;

/** WCAG 2.2, 1.4.3. */
export const MIN_CONTRAST = 4.5;

const toColor = (hex: string): Color => {
  const channel = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
};

const toHex = (color: Color): string =>
  `#${color
    .slice(0, 3)
    .map((channel) =>
      Math.round((channel ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Contrast of two colors written as `#rrggbb`. */
export const contrast = (hex: string, surface: string): number => contrastRatio(toColor(surface), toColor(hex));

/** The color itself if it can be read on the surface, else the nearest mix with white or black that can. */
export function readableOn(hex: string, surface: string): string {
  const color = toColor(hex);
  const target = contrast('#ffffff', surface) > contrast('#000000', surface) ? 1 : 0;
  for (let share = 0; share < 100; share++) {
    const mixed = toHex(color.map((channel) => (channel ?? 0) + ((target - (channel ?? 0)) * share) / 100) as never);
    if (contrast(mixed, surface) >= MIN_CONTRAST) return mixed;
  }
  return target ? '#ffffff' : '#000000';
}

/** The value of `--ala-color-brand`: one color for both schemes if it can be, else one for each. */
export function brandValue(hex: string): string {
  const [light, dark] = [readableOn(hex, SURFACES.light), readableOn(hex, SURFACES.dark)];
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}
