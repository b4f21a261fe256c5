import { hashNumber } from '../../ui/hash.js';

/** The look of a generated cover depends on the title only: the same title always gets the same cover. */

export const PALETTES = ['petrol', 'brick', 'plum', 'ochre', 'navy', 'green', 'rose', 'aqua'] as const;
export const COVER_LAYOUTS = ['plate', 'upper', 'lower'] as const;

/** One tile of patterned paper, in CSS pixels; `line` is the width of a line, without it the path is filled. */
export interface Pattern {
  readonly width: number;
  readonly height: number;
  readonly path: string;
  readonly line?: number;
}

export const PATTERNS: readonly Pattern[] = [
  // Scales.
  {
    width: 24,
    height: 24,
    path: 'M0 0a12 12 0 0 0 24 0M5 0a7 7 0 0 0 14 0M-12 12a12 12 0 0 0 24 0M-7 12a7 7 0 0 0 14 0M12 12a12 12 0 0 0 24 0M17 12a7 7 0 0 0 14 0',
    line: 1.3,
  },
  // Dots.
  {
    width: 16,
    height: 16,
    path: 'M2 4a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0M10 12a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0',
  },
  // Waves.
  { width: 24, height: 12, path: 'M-12 6q6-7 12 0t12 0 12 0 12 0', line: 1.5 },
  // Leaves on a stem.
  {
    width: 32,
    height: 28,
    path: 'M16 14c2-8 8-11 15-11-1 7-6 11-15 11zM16 14c-2-8-8-11-15-11 1 7 6 11 15 11zM15.5 0h1v28h-1zM16 28c2-8 8-11 15-11-1 7-6 11-15 11zM16 28c-2-8-8-11-15-11 1 7 6 11 15 11z',
  },
  // Rules, thin and thick.
  { width: 8, height: 36, path: 'M0 2h8v1H0zM0 9h8v4H0zM0 19h8v1H0zM0 26h8v7H0z' },
  // Lozenges.
  { width: 24, height: 24, path: 'M12 0l12 12-12 12L0 12zM12 7l5 5-5 5-5-5z', line: 1.3 },
  // A punched card.
  {
    width: 60,
    height: 84,
    path: 'M2 3h4v8H2zM22 3h4v8h-4zM52 3h4v8h-4zM12 17h4v8h-4zM32 17h4v8h-4zM42 17h4v8h-4zM2 31h4v8H2zM42 31h4v8h-4zM22 45h4v8h-4zM32 45h4v8h-4zM12 59h4v8h-4zM52 59h4v8h-4zM2 73h4v8H2zM22 73h4v8h-4zM42 73h4v8h-4zM13 6h2v2h-2zM33 6h2v2h-2zM43 6h2v2h-2zM3 20h2v2H3zM23 20h2v2h-2zM53 20h2v2h-2zM13 34h2v2h-2zM23 34h2v2h-2zM33 34h2v2h-2zM53 34h2v2h-2zM3 48h2v2H3zM13 48h2v2h-2zM43 48h2v2h-2zM53 48h2v2h-2zM3 62h2v2H3zM23 62h2v2h-2zM33 62h2v2h-2zM43 62h2v2h-2zM13 76h2v2h-2zM33 76h2v2h-2zM53 76h2v2h-2z',
  },
  // Chevrons.
  { width: 28, height: 14, path: 'M-2 11L14 3l16 8', line: 2.2 },
];

export interface CoverLook {
  readonly palette: (typeof PALETTES)[number];
  readonly pattern: Pattern;
  readonly layout: (typeof COVER_LAYOUTS)[number];
  readonly scale: number;
  /** Degrees. */
  readonly turn: number;
}

/** Each property depends on other bits of one hash. */
export function chooseCoverLook(title: string): CoverLook {
  const sum = hashNumber(title.normalize().toLowerCase().trim());
  const pick = <T>(list: readonly T[], shift: number): T => list[(sum >>> shift) % list.length] as T;
  return {
    palette: pick(PALETTES, 0),
    pattern: pick(PATTERNS, 3),
    layout: pick(COVER_LAYOUTS, 6),
    scale: pick([1, 1.25, 1.5], 9),
    turn: pick([0, 0, 90, 45], 12),
  };
}

/** Letters of East Asian scripts: as wide as high, and a line may end after each. */
export const WIDE_LETTERS = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g;

/** Title and subtitle; without a subtitle, what follows a colon is one. */
export function splitTitle(title: string, subtitle?: string): readonly [main: string, rest: string] {
  const at = subtitle ? -1 : title.search(/[:\u2014] /);
  return at > 3 ? [title.slice(0, at), title.slice(at + 2)] : [title, subtitle ?? ''];
}

/** Longest title of each size; sizes in hundredths of the cover's width. */
const SIZES = [
  [16, 13.5],
  [28, 12],
  [46, 10.4],
  [72, 8.8],
] as const;

/** Size of the main title: by its length, then so that its longest word fits. */
export function chooseTitleSize(main: string): number {
  const letters = lengthOf(main);
  const longest = Math.max(
    ...main
      .replace(WIDE_LETTERS, ' $& ')
      .split(/\s+|(?<=-)/)
      .map(lengthOf),
  );
  const byLength = SIZES.find(([most]) => letters <= most)?.[1] ?? 7.6;
  return Math.max(6, Math.round(Math.min(byLength, 76 / (longest * 0.57)) * 10) / 10);
}

/** In letters of the Latin alphabet. */
const lengthOf = (words: string): number => words.length + 0.75 * (words.match(WIDE_LETTERS)?.length ?? 0);
