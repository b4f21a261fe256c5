import { css } from 'lit';

/**
 * The look's values. A page sets `--ala-…` anywhere above a widget, or on it; inside, every rule uses the private
 * `--_…`, which falls back to ALA's value. They are made on the outer element of the shadow tree, so
 * that a token set on one widget has effect and `light-dark()` follows that widget's scheme.
 *
 * Colors were chosen in oklch (design tokens) and are written as the equal sRGB hex, which is a third as long.
 * Lengths are em of `--ala-size-base`: only boxes at base size may use `--_space-…`; text sizes go on the text.
 */
export const tokens = css`
  .ala {
    --_surface: var(--ala-color-surface, light-dark(#fff, #142129));
    --_sunken: var(--ala-color-sunken, light-dark(#f0f5f7, #081218));
    --_ink: var(--ala-color-ink, light-dark(#13242e, #e7eef1));
    --_ink-muted: var(--ala-color-ink-muted, light-dark(#4a5b64, #a6b4ba));
    --_rule: var(--ala-color-rule, light-dark(#d1d9dd, #323f47));
    --_rule-strong: var(--ala-color-rule-strong, light-dark(#13242e, #8d9ba1));
    --_control: var(--ala-color-control, light-dark(#6f7d84, #75838a));
    --_brand: var(--ala-color-brand, light-dark(#0c4f67, #94d2e8));
    --_brand-strong: var(--ala-color-brand-strong, light-dark(#063548, #c5e8f4));
    --_visited: var(--ala-color-visited, light-dark(#5b3f8c, #c6b3ea));
    --_on-brand: var(--ala-color-on-brand, light-dark(#fff, #0d1920));
    --_brand-tint: var(--ala-color-brand-tint, light-dark(#e5f3f8, #1b313c));
    --_accent: var(--ala-color-accent, light-dark(#c23d1f, #f6946d));
    --_on-accent: var(--ala-color-on-accent, light-dark(#fff, #0d1920));
    --_mark: var(--ala-color-mark, light-dark(#fce7a6, #634c17));
    --_focus: var(--ala-color-focus, light-dark(#1369cb, #8dd5fb));
    --_positive: var(--ala-color-positive, light-dark(#17653c, #88d9a5));
    --_caution: var(--ala-color-caution, light-dark(#81520a, #eec474));
    --_critical: var(--ala-color-critical, light-dark(#a82133, #f7a3a5));

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
    --_font-code: var(--ala-font-code, ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, monospace);
    --_title-aspect: var(--ala-font-title-aspect, 0.47);

    --_size-xs: 0.8125em;
    --_size-sm: 0.875em;
    --_size-lg: 1.125em;
    --_size-xl: 1.3125em;
    --_size-2xl: 1.625em;
    --_size-3xl: 2.125em;

    --_space-1: var(--ala-space-1, 0.25em);
    --_space-2: var(--ala-space-2, 0.5em);
    --_space-3: var(--ala-space-3, 0.75em);
    --_space-4: var(--ala-space-4, 1em);
    --_space-5: var(--ala-space-5, 1.5em);
    --_space-6: var(--ala-space-6, 2em);
    --_space-7: var(--ala-space-7, 3em);

    --_radius-s: var(--ala-radius-s, 2px);
    --_radius-m: var(--ala-radius-m, 4px);
    --_rule-head: var(--ala-rule-head, 3px);
    --_target: var(--ala-target, 40px);
    --_target-small: var(--ala-target-small, 28px);
    --_motion: var(--ala-motion-fast, 120ms) cubic-bezier(0.2, 0, 0, 1);
    --_focus-ring: var(--ala-focus-width, 3px) solid var(--_focus);
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
