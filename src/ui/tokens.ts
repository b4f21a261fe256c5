import { css } from 'lit';

/**
 * The look's values. A page sets `--ala-…` anywhere above a widget, or on it; inside, every rule uses the private
 * `--_…`, which falls back to ALA's value. They are made on the outer element of the shadow tree, so
 * that a token set on one widget has effect and `light-dark()` follows that widget's scheme.
 * The comment above a token is its description in the manifest.
 *
 * Colors were chosen in oklch (design tokens) and are written as the equal sRGB hex, which is a third as long.
 * Lengths are em of `--ala-size-base`: only boxes at base size may use `--_space-…`; text sizes go on the text.
 */
export const tokens = css`
  .ala {
    /* Background of what lies above the page: cards, dialogs, fields. */
    --_surface: var(--ala-color-surface, light-dark(#fff, #142129));
    /* Background of what is set into the page: picture frames, code, other days of a month. */
    --_sunken: var(--ala-color-sunken, light-dark(#f0f5f7, #081218));
    /* Text. */
    --_ink: var(--ala-color-ink, light-dark(#13242e, #e7eef1));
    /* Secondary text, such as times and places. */
    --_ink-muted: var(--ala-color-ink-muted, light-dark(#4a5b64, #a6b4ba));
    /* Thin lines between items. */
    --_rule: var(--ala-color-rule, light-dark(#d1d9dd, #323f47));
    /* Lines of heads and groups, and edges of dialogs. */
    --_rule-strong: var(--ala-color-rule-strong, light-dark(#13242e, #8d9ba1));
    /* Edges of buttons and fields. */
    --_control: var(--ala-color-control, light-dark(#6f7d84, #75838a));
    /* Links, and what is selected. */
    --_brand: var(--ala-color-brand, light-dark(#0c4f67, #94d2e8));
    /* Links and buttons under the pointer. */
    --_brand-strong: var(--ala-color-brand-strong, light-dark(#063548, #c5e8f4));
    /* Links that were followed. */
    --_visited: var(--ala-color-visited, light-dark(#5b3f8c, #c6b3ea));
    /* Text and icons on the brand color. */
    --_on-brand: var(--ala-color-on-brand, light-dark(#fff, #0d1920));
    /* Background of what is selected or under the pointer. */
    --_brand-tint: var(--ala-color-brand-tint, light-dark(#e5f3f8, #1b313c));
    /* What stands out: pinned news, today, the open tab. */
    --_accent: var(--ala-color-accent, light-dark(#c23d1f, #f6946d));
    /* Text and icons on the accent color. */
    --_on-accent: var(--ala-color-on-accent, light-dark(#fff, #0d1920));
    /* Background of the words that were searched for. */
    --_mark: var(--ala-color-mark, light-dark(#fce7a6, #634c17));
    /* The ring around what has the keyboard focus. */
    --_focus: var(--ala-color-focus, light-dark(#1369cb, #8dd5fb));
    /* Labels with good news, such as free admission. */
    --_positive: var(--ala-color-positive, light-dark(#17653c, #88d9a5));
    /* Warnings, such as a feed that could not be refreshed. */
    --_caution: var(--ala-color-caution, light-dark(#81520a, #eec474));
    /* Errors, and events that are canceled. */
    --_critical: var(--ala-color-critical, light-dark(#a82133, #f7a3a5));

    /* Typeface of headings and titles. */
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
    /* Typeface of all other text. */
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
    /* Typeface of code in texts of a feed. */
    --_font-code: var(--ala-font-code, ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, monospace);
    /* Height of small letters in the title typeface, as a share of its size: font-size-adjust. */
    --_title-aspect: var(--ala-font-title-aspect, 0.47);

    /* Month grid and tags. */
    --_size-xs: 0.8125em;
    /* Dates, status, and labels. */
    --_size-sm: 0.875em;
    /* Small item titles, and leads. */
    --_size-lg: 1.125em;
    /* Item titles. */
    --_size-xl: 1.3125em;
    /* Panel titles, and the name of a month. */
    --_size-2xl: 1.625em;
    /* Widget headings, and numerals of days. */
    --_size-3xl: 2.125em;

    /* Smallest space: between an icon and its text. */
    --_space-1: var(--ala-space-1, 0.25em);
    /* Space between the parts of one line. */
    --_space-2: var(--ala-space-2, 0.5em);
    /* Space inside buttons and fields. */
    --_space-3: var(--ala-space-3, 0.75em);
    /* Space between the lines of one item. */
    --_space-4: var(--ala-space-4, 1em);
    /* Space between items, and below a head. */
    --_space-5: var(--ala-space-5, 1.5em);
    /* Space between groups of items. */
    --_space-6: var(--ala-space-6, 2em);
    /* Largest space: between the main parts of a widget. */
    --_space-7: var(--ala-space-7, 3em);

    /* Corners of small boxes: pictures, labels. */
    --_radius-s: var(--ala-radius-s, 2px);
    /* Corners of large boxes: cards, dialogs, buttons. */
    --_radius-m: var(--ala-radius-m, 4px);
    /* Thickness of the line above a heading. */
    --_rule-head: var(--ala-rule-head, 3px);
    /* Least height of buttons and fields; 44px on touch screens. */
    --_target: var(--ala-target, 40px);
    /* Least size of links and small buttons; 44px on touch screens. */
    --_target-small: var(--ala-target-small, 28px);
    /* Time that a change of color takes; none under reduced motion. */
    --_motion: var(--ala-motion-fast, 120ms) cubic-bezier(0.2, 0, 0, 1);
    /* Thickness of the focus ring. */
    --_focus-ring: var(--ala-focus-width, 3px) solid var(--_focus);
    /* Space between the focus ring and what it is around. */
    --_focus-gap: var(--ala-focus-gap, 2px);
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
