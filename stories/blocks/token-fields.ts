/** What the token editor asks for, and the declarations that an answer becomes. */
import { pixelsOf, schemesOf } from '../../scripts/build/design-tokens.mjs';
import { brandValue } from '../../src/builder/look/colors.js';
import { allTokens } from './block.js';

/** Custom property -> value. */
export type Declarations = Record<string, string>;

export interface Field {
  readonly name: string;
  readonly label: string;
  /** What it changes, in words. */
  readonly hint: string;
  readonly type: 'color' | 'length' | 'font';
  /** What it is before anyone changes it: a color, px, or the name of a font. */
  readonly initial: string;
  /** Bounds of a length, in px. */
  readonly bounds?: readonly [min: number, max: number];
  readonly declare: (value: string) => Declarations;
}

const valueOf = (name: string): string => allTokens.find((token) => token.name === name)!.value;
const lightColor = (name: string): string => schemesOf(valueOf(name)).light;

/** Fonts that computers have. The first is the look's own. */
export const FONTS: Record<string, string> = {
  'ALA’s own': '',
  'As the page (inherit)': 'initial',
  Georgia: "Georgia, 'Noto Serif', serif",
  Verdana: "Verdana, 'DejaVu Sans', sans-serif",
  'Trebuchet MS': "'Trebuchet MS', 'Noto Sans', sans-serif",
  'The system’s': 'system-ui, sans-serif',
};

/** Two colors written as `#rrggbb`, so much of the second in the first. */
function mix(color: string, other: string, share: number): string {
  const channel = (at: number): string => {
    const [one, two] = [color, other].map((hex) => parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(one + (two - one) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Light and dark of a value that `brandValue` gives. */
export const pairOf = (value: string): { light: string; dark: string } =>
  value.startsWith('#') ? { light: value, dark: value } : schemesOf(value);

/** The brand color, and the colors made from it: under the pointer, and as a tint behind what is pressed. */
function declareBrand(value: string): Declarations {
  const brand = brandValue(value);
  const { light, dark } = pairOf(brand);
  return {
    '--ala-color-brand': brand,
    '--ala-color-brand-strong': `light-dark(${mix(light, '#000000', 0.3)}, ${mix(dark, '#ffffff', 0.4)})`,
    '--ala-color-brand-tint': `light-dark(${mix(light, '#ffffff', 0.9)}, ${mix(dark, '#142129', 0.82)})`,
  };
}

const declareFont =
  (property: string) =>
  (value: string): Declarations =>
    FONTS[value] ? { [property]: FONTS[value] } : {};

const length = (property: string, label: string, hint: string, initial: number, bounds: [number, number]): Field => ({
  name: property.slice('--ala-'.length),
  label,
  hint,
  type: 'length',
  initial: String(initial),
  bounds,
  declare: (value) => ({ [property]: `${value}px` }),
});

export const FIELDS: readonly Field[] = [
  {
    name: 'brand',
    label: 'Brand color',
    hint: 'Links and buttons. It is adjusted until it can be read on light and on dark.',
    type: 'color',
    initial: lightColor('color-brand'),
    declare: declareBrand,
  },
  {
    name: 'accent',
    label: 'Accent color',
    hint: 'What is selected, today, or pinned.',
    type: 'color',
    initial: lightColor('color-accent'),
    declare: (value) => ({ '--ala-color-accent': brandValue(value) }),
  },
  {
    name: 'font-title',
    label: 'Title font',
    hint: 'Headings and titles.',
    type: 'font',
    initial: 'ALA’s own',
    declare: (value) => ({
      ...declareFont('--ala-font-title')(value),
      ...(FONTS[value] && { '--ala-font-title-aspect': 'none' }),
    }),
  },
  {
    name: 'font-text',
    label: 'Text font',
    hint: 'Text, dates, and controls.',
    type: 'font',
    initial: 'ALA’s own',
    declare: declareFont('--ala-font-text'),
  },
  length('--ala-size-base', 'Text size', 'All other sizes follow it.', 16, [14, 22]),
  length('--ala-gap', 'Gap below a widget', 'The space to what follows it.', 32, [0, 96]),
  length('--ala-radius-m', 'Corners', 'Buttons, fields, and panels.', pixelsOf(valueOf('radius-m')), [0, 20]),
  length('--ala-rule-head', 'Line above', 'The line over each widget.', pixelsOf(valueOf('rule-head')), [0, 8]),
];

/** The declarations of all fields that were changed. */
export const declarationsOf = (values: Record<string, string>): Declarations =>
  Object.assign(
    {},
    ...FIELDS.filter(({ name, initial }) => values[name] !== undefined && values[name] !== initial).map((field) =>
      field.declare(values[field.name]!),
    ),
  ) as Declarations;

/** A rule to put into a style sheet. */
export const asRule = (declarations: Declarations): string =>
  `:root {\n${Object.entries(declarations)
    .map(([property, value]) => `  ${property}: ${value};\n`)
    .join('')}}`;
