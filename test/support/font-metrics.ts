/**
 * Fonts whose lines are lower or taller than usual, so that no test depends on the fonts of one machine. The glyphs
 * come from a font of the system; only the metrics are ours.
 */
import { expect } from '@open-wc/testing';

/** Ascent and descent in percent of the font size: 70 % together, a usual 112 %, and 140 %. */
export const METRICS = {
  tight: { ascent: 55, descent: 15 },
  normal: { ascent: 90, descent: 22 },
  tall: { ascent: 108, descent: 32 },
} as const;

export type MetricsName = keyof typeof METRICS;

export const METRICS_NAMES = Object.keys(METRICS) as MetricsName[];

/** One of these is on every Debian, macOS and Windows machine that has any fonts. */
const LOCAL_FONTS = [
  'DejaVu Sans',
  'Liberation Sans',
  'Noto Sans',
  'NotoSans-Regular',
  'Arial',
  'Helvetica',
  'ArialMT',
];

/** DejaVu's glyphs are wider than those of text fonts; the metrics are scaled along with them, so these divide by it. */
const SIZE_ADJUST = 0.88;

/** Safari has no metric overrides: there the tests run with the glyphs' own metrics. */
const canOverrideMetrics = 'ascentOverride' in FontFace.prototype;

/** Sets all text of all widgets in a font of these metrics, until `restoreFonts()`. */
export async function useMetrics(name: MetricsName): Promise<void> {
  const family = `ala-test-${name}`;
  const { ascent, descent } = METRICS[name];
  const face = new FontFace(family, LOCAL_FONTS.map((local) => `local("${local}")`).join(', '), {
    ascentOverride: `${ascent / SIZE_ADJUST}%`,
    descentOverride: `${descent / SIZE_ADJUST}%`,
    lineGapOverride: '0%',
    sizeAdjust: `${SIZE_ADJUST * 100}%`,
  } as FontFaceDescriptors);
  document.fonts.add(await face.load());
  const { style } = document.documentElement;
  style.setProperty('--ala-font-text', family);
  style.setProperty('--ala-font-title', family);
  style.fontFamily = family;
  if (canOverrideMetrics) expect(contentAreaRatio(family)).to.be.closeTo((ascent + descent) / 100, 0.03);
}

/** Back to the page's own fonts. */
export function restoreFonts(): void {
  const { style } = document.documentElement;
  style.removeProperty('--ala-font-text');
  style.removeProperty('--ala-font-title');
  style.fontFamily = '';
  for (const face of document.fonts) if (face.family.startsWith('ala-test-')) document.fonts.delete(face);
}

/** Height of an inline box over its font size: the proof that the browser really uses the metrics. */
function contentAreaRatio(family: string): number {
  const probe = document.createElement('span');
  probe.textContent = 'Hx';
  probe.style.cssText = `position: absolute; font: 100px ${family}`;
  const inline = document.createElement('span');
  inline.textContent = 'Hx';
  probe.replaceChildren(inline);
  document.body.append(probe);
  const { height } = inline.getBoundingClientRect();
  probe.remove();
  return height / 100;
}
