import { css } from 'lit';

/** The sections that have a color of their own, by the names of their icons. */
const COLORED_SECTIONS: ReadonlySet<string> = new Set([
  'access',
  'buildings',
  'leadership',
  'metadata',
  'preservation',
  'technology',
]);

/** The class that gives `--_hue`: the section's color, else a muted one. */
export const sectionColorClass = (name: unknown): string =>
  typeof name === 'string' && COLORED_SECTIONS.has(name) ? `section-color ${name}` : 'section-color';

/** Six hues of equal lightness, always beside a word; under look="inherit" too, since they tell, not adorn. */
export const sectionColorStyles = css`
  .section-color {
    --_hue: var(--_ink-muted);
  }
  .section-color.access {
    --_hue: var(--ala-hue-access, light-dark(oklch(0.47 0.105 330), oklch(0.8 0.085 330)));
  }
  .section-color.buildings {
    --_hue: var(--ala-hue-buildings, light-dark(oklch(0.47 0.095 62), oklch(0.8 0.085 68)));
  }
  .section-color.leadership {
    --_hue: var(--ala-hue-leadership, light-dark(oklch(0.47 0.11 262), oklch(0.8 0.085 262)));
  }
  .section-color.metadata {
    --_hue: var(--ala-hue-metadata, light-dark(oklch(0.47 0.095 152), oklch(0.8 0.085 152)));
  }
  .section-color.preservation {
    --_hue: var(--ala-hue-preservation, light-dark(oklch(0.47 0.115 15), oklch(0.8 0.085 15)));
  }
  .section-color.technology {
    --_hue: var(--ala-hue-technology, light-dark(oklch(0.47 0.08 202), oklch(0.8 0.08 202)));
  }
  .swatch-before::before {
    content: '';
    box-sizing: border-box;
  }
  .swatch,
  .swatch-before::before {
    inline-size: 0.625em;
    flex: none;
    border: solid var(--_hue);
    border-width: 0.3125em;
    border-radius: 1px;
  }
`;
