import { css } from 'lit';

/**
 * The look's values. A page sets `--ala-…` anywhere above a widget, or on it; inside, every rule uses the private
 * `--_…`, which falls back to the value drawn for ALA. They are made on the outer element of the shadow tree, so
 * that a token set on one widget carries through and `light-dark()` follows that widget's scheme.
 *
 * Lengths are em of `--ala-size-base`: only boxes at base size may use `--_space-…`; text sizes go on the text.
 */
export const tokens = css`
  .ala {
    --_surface: var(--ala-color-surface, light-dark(oklch(1 0 0), oklch(0.24 0.024 235)));
    --_sunken: var(--ala-color-sunken, light-dark(oklch(0.968 0.006 225), oklch(0.175 0.02 235)));
    --_ink: var(--ala-color-ink, light-dark(oklch(0.25 0.03 235), oklch(0.945 0.008 225)));
    --_ink-muted: var(--ala-color-ink-muted, light-dark(oklch(0.46 0.025 232), oklch(0.76 0.018 228)));
    --_rule: var(--ala-color-rule, light-dark(oklch(0.88 0.01 228), oklch(0.36 0.022 232)));
    --_rule-strong: var(--ala-color-rule-strong, light-dark(oklch(0.25 0.03 235), oklch(0.68 0.018 228)));
    --_control: var(--ala-color-control, light-dark(oklch(0.58 0.02 230), oklch(0.6 0.02 230)));
    --_brand: var(--ala-color-brand, light-dark(oklch(0.4 0.074 229), oklch(0.83 0.07 222)));
    --_brand-strong: var(--ala-color-brand-strong, light-dark(oklch(0.31 0.058 231), oklch(0.91 0.04 220)));
    --_on-brand: var(--ala-color-on-brand, light-dark(oklch(1 0 0), oklch(0.205 0.022 235)));
    --_brand-tint: var(--ala-color-brand-tint, light-dark(oklch(0.955 0.016 225), oklch(0.3 0.035 232)));
    --_accent: var(--ala-color-accent, light-dark(oklch(0.55 0.175 34), oklch(0.76 0.13 42)));
    --_on-accent: var(--ala-color-on-accent, light-dark(oklch(1 0 0), oklch(0.205 0.022 235)));
    --_mark: var(--ala-color-mark, light-dark(oklch(0.93 0.085 92), oklch(0.43 0.075 85)));
    --_focus: var(--ala-color-focus, light-dark(oklch(0.53 0.17 256), oklch(0.84 0.09 232)));
    --_positive: var(--ala-color-positive, light-dark(oklch(0.45 0.1 155), oklch(0.82 0.11 155)));
    --_caution: var(--ala-color-caution, light-dark(oklch(0.48 0.1 70), oklch(0.84 0.11 82)));
    --_critical: var(--ala-color-critical, light-dark(oklch(0.48 0.17 20), oklch(0.8 0.1 18)));

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

  /* look="inherit": the page's type and ink; every grey is a share of its colour. */
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
