/** Storybook's own colors and fonts: those of the widgets, so that there is one place where they are written. */
import type { ThemeVars } from 'storybook/theming';
import { create } from 'storybook/theming/create';
import { readTokens, schemesOf } from '../scripts/build/design-tokens.mjs';
import { tokens } from '../src/ui/tokens.js';

export type Scheme = 'light' | 'dark';

const values = new Map(readTokens(tokens.cssText).map(({ name, value }) => [name, value]));

const color = (name: string, scheme: Scheme): string => schemesOf(values.get(`color-${name}`)!)[scheme];

/** What the reader's system asks for. */
export const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');
export const schemeOfSystem = (): Scheme => (darkScheme.matches ? 'dark' : 'light');

/** The library's mark with its name, as a picture: Storybook takes no other. */
const brandImage = (scheme: Scheme): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 190 32" width="190" height="32">
      <rect width="32" height="32" rx="3" fill="#0c4f67"/>
      <path d="M6 25V11h4v14zM11 25V7h5v18zM17 25V10h4v15z" fill="#fff"/>
      <path d="M22 11l3.5-.8 3.1 14-3.5.8z" fill="#f6946d"/>
      <text x="42" y="22.5" font-size="19" fill="${color('ink', scheme)}"
        font-family="Iowan Old Style, Palatino, P052, Georgia, serif">Core widgets</text>
    </svg>`,
  )}`;

export const themeOf = (scheme: Scheme): ThemeVars =>
  create({
    base: scheme,
    brandTitle: 'ala-core-widgets',
    brandUrl: './?path=/docs/introduction--docs',
    brandTarget: '_self',
    brandImage: brandImage(scheme),
    fontBase: values.get('font-text')!,
    fontCode: values.get('font-code')!,
    colorPrimary: color('brand', scheme),
    colorSecondary: color('brand', scheme),
    appBg: color('sunken', scheme),
    appContentBg: scheme === 'light' ? '#ffffff' : '#0d1920',
    appPreviewBg: scheme === 'light' ? '#ffffff' : '#0d1920',
    appBorderColor: color('rule', scheme),
    appBorderRadius: 4,
    textColor: color('ink', scheme),
    textInverseColor: color('on-brand', scheme),
    textMutedColor: color('ink-muted', scheme),
    barBg: color('surface', scheme),
    barTextColor: color('ink-muted', scheme),
    barHoverColor: color('brand', scheme),
    barSelectedColor: color('brand', scheme),
    buttonBg: color('surface', scheme),
    buttonBorder: color('control', scheme),
    inputBg: color('surface', scheme),
    inputBorder: color('control', scheme),
    inputTextColor: color('ink', scheme),
    inputBorderRadius: 4,
  });
