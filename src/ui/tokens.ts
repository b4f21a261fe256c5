import { css } from 'lit';

/**
 * The look's values. A page sets `--ala-…` anywhere above a widget, or on it; inside, every rule uses the private
 * `--_…`, which falls back to ALA's value. They are made on the outer element of the shadow tree, so
 * that a token set on one widget has effect and `light-dark()` follows that widget's scheme.
 *
 * Colors were chosen in oklch (design tokens) and are written as the equal sRGB hex, which is a third as long.
 * Lengths are em of `--ala-size-base`: only boxes at base size may use `--_space-…`; text sizes go on the text.
 * The comment of a token is what `dist/tokens.json` and Storybook say about it (`scripts/build/design-tokens.mjs`).
 */
export const tokens = css`
  .ala {
    --_surface: var(--ala-color-surface, light-dark(#fff, #142129)); /* Panels, fields, and popovers. */
    --_sunken: var(--ala-color-sunken, light-dark(#f0f5f7, #081218)); /* Bands, and days outside the month. */
    --_ink: var(--ala-color-ink, light-dark(#13242e, #e7eef1)); /* Text and titles. */
    --_ink-muted: var(--ala-color-ink-muted, light-dark(#4a5b64, #a6b4ba)); /* Dates, places, and other details. */
    --_rule: var(--ala-color-rule, light-dark(#d1d9dd, #323f47)); /* Hairlines between items. */
    --_rule-strong: var(
      --ala-color-rule-strong,
      light-dark(#13242e, #8d9ba1)
    ); /* The line above a widget, and the shelf. */
    --_control: var(--ala-color-control, light-dark(#6f7d84, #75838a)); /* Edges of buttons and fields. */
    --_brand: var(--ala-color-brand, light-dark(#0c4f67, #94d2e8)); /* Links and buttons. */
    --_brand-strong: var(
      --ala-color-brand-strong,
      light-dark(#063548, #c5e8f4)
    ); /* Links and buttons under the pointer. */
    --_visited: var(--ala-color-visited, light-dark(#5b3f8c, #c6b3ea)); /* Visited links. */
    --_on-brand: var(--ala-color-on-brand, light-dark(#fff, #0d1920)); /* Text on a filled button. */
    --_brand-tint: var(
      --ala-color-brand-tint,
      light-dark(#e5f3f8, #1b313c)
    ); /* Background of what is pressed or under the pointer. */
    --_accent: var(--ala-color-accent, light-dark(#c23d1f, #f6946d)); /* What is selected, today, or pinned. */
    --_on-accent: var(--ala-color-on-accent, light-dark(#fff, #0d1920)); /* Text on the accent color. */
    --_mark: var(--ala-color-mark, light-dark(#fce7a6, #634c17)); /* Background of words that match a search. */
    --_focus: var(--ala-color-focus, light-dark(#1369cb, #8dd5fb)); /* The focus ring. */
    --_positive: var(--ala-color-positive, light-dark(#17653c, #88d9a5)); /* Notices of success. */
    --_caution: var(
      --ala-color-caution,
      light-dark(#81520a, #eec474)
    ); /* Notices that items are old or an event is postponed. */
    --_critical: var(--ala-color-critical, light-dark(#a82133, #f7a3a5)); /* Notices of failure, and canceled events. */

    /* Headings, titles, and numerals of days. */
    --_font-title: var(
      --ala-font-title,
      'Iowan Old Style',
      'Palatino Linotype',
      'URW Palladio L',
      Palatino,
      P052,
      'Book Antiqua',
      Georgia,
      'Noto Serif',
      serif
    );
    /* Text, dates, and controls. */
    --_font-text: var(
      --ala-font-text,
      'Segoe UI Variable Text',
      'Segoe UI',
      -apple-system,
      BlinkMacSystemFont,
      Roboto,
      'Helvetica Neue',
      'Noto Sans',
      'Liberation Sans',
      Arial,
      sans-serif
    );
    --_font-code: var(
      --ala-font-code,
      ui-monospace,
      'Cascadia Mono',
      'SF Mono',
      Menlo,
      Consolas,
      monospace
    ); /* The debug panel. */
    --_title-aspect: var(
      --ala-font-title-aspect,
      0.47
    ); /* font-size-adjust of titles: a wide fallback font is drawn smaller. */

    --_size-xs: 0.8125em; /* Month grid and tags. */
    --_size-sm: 0.875em; /* Dates, status, and labels. */
    --_size-lg: 1.125em; /* Small item titles, and leads. */
    --_size-xl: 1.3125em; /* Item titles. */
    --_size-2xl: 1.625em; /* Panel titles, and the name of a month. */
    --_size-3xl: 2.125em; /* Widget headings, and numerals of days. */

    --_space-1: var(--ala-space-1, 0.25em); /* Between an icon and its word. */
    --_space-2: var(--ala-space-2, 0.5em); /* Between chips. */
    --_space-3: var(--ala-space-3, 0.75em); /* Inside buttons and fields. */
    --_space-4: var(--ala-space-4, 1em); /* Above and below a row. */
    --_space-5: var(--ala-space-5, 1.5em); /* From the heading to the items, and between cards. */
    --_space-6: var(--ala-space-6, 2em); /* Inside panels, and between rows of cards. */
    --_space-7: var(--ala-space-7, 3em); /* Between parts of a widget. */

    --_radius-s: var(--ala-radius-s, 2px); /* Corners of tags and pictures. */
    --_radius-m: var(--ala-radius-m, 4px); /* Corners of buttons, fields, and panels. */
    --_rule-head: var(--ala-rule-head, 3px); /* The line above a widget. */
    --_target: var(--ala-target, 40px); /* Least height of a button. */
    --_target-small: var(--ala-target-small, 28px); /* Least height of a small button. */
    --_motion: var(--ala-motion-fast, 120ms) cubic-bezier(0.2, 0, 0, 1); /* A color that changes, a chevron that turns. */
    --_focus-ring: var(--ala-focus-width, 3px) solid var(--_focus); /* The focus ring. */
    --_focus-gap: var(--ala-focus-gap, 2px); /* From what has the focus to its ring. */
    --_hair: 1px solid var(--_rule);
    --_edge: 1px solid var(--_control);
  }

  /* look="inherit": the page's fonts and text color; every gray is a share of its color. */
  .ala.inherit {
    --_surface: var(--ala-color-surface, transparent);
    --_sunken: var(--ala-color-sunken, color-mix(in srgb, currentColor 5%, transparent));
    --_ink: var(--ala-color-ink, currentColor);
    --_ink-muted: var(--ala-color-ink-muted, color-mix(in srgb, currentColor 80%, transparent));
    --_rule: var(--ala-color-rule, color-mix(in srgb, currentColor 22%, transparent));
    --_rule-strong: var(--ala-color-rule-strong, currentColor);
    --_control: var(--ala-color-control, color-mix(in srgb, currentColor 65%, transparent));
    --_brand: var(--ala-color-brand, currentColor);
    --_brand-strong: var(--ala-color-brand-strong, var(--ala-color-brand, currentColor));
    --_visited: var(--ala-color-visited, var(--ala-color-brand, currentColor));
    --_on-brand: var(--ala-color-on-brand, Canvas);
    --_brand-tint: var(--ala-color-brand-tint, color-mix(in srgb, currentColor 8%, transparent));
    --_accent: var(--ala-color-accent, var(--ala-color-brand, currentColor));
    --_on-accent: var(--ala-color-on-accent, Canvas);
    --_mark: var(--ala-color-mark, color-mix(in srgb, currentColor 18%, transparent));
    --_focus: var(--ala-color-focus, currentColor);
    --_positive: var(--ala-color-positive, currentColor);
    --_caution: var(--ala-color-caution, currentColor);
    --_critical: var(--ala-color-critical, currentColor);
    --_font-title: var(--ala-font-title);
    --_font-text: var(--ala-font-text);
    --_title-aspect: var(--ala-font-title-aspect, none);
    --_rule-head: var(--ala-rule-head, 1px);
  }

  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .auto {
    color-scheme: light dark;
  }

  @media (pointer: coarse) {
    .ala {
      --_target: var(--ala-target, 44px);
      --_target-small: var(--ala-target-small, 44px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .ala {
      --_motion: 0ms;
    }
  }
  @media (prefers-contrast: more) {
    .ala {
      --_rule: var(--_control);
      --_ink-muted: var(--_ink);
    }
  }
`;
