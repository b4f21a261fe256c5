/** Which of a widget's attributes are asked about, and in which order. */
import type { Option } from '../library.js';

/** Asked elsewhere, or of no use to authors who use the builder, which finds one feed. */
const NOT_ASKED = new Set(['src', 'sources', 'map', 'format', 'debug']);

/** Asked at once, in this order; the others are behind “More choices”. */
const FIRST = [
  'heading',
  'limit',
  'layout',
  'view',
  'orientation',
  'search',
  'show-images',
  'show-summaries',
  'dates',
  'show-more',
  'filters',
  'view-switch',
  'theme',
  'look',
];

/** What holds for choices that `<ala-settings>` can make; the manifest has no default for them. */
const SETTINGS: Readonly<Record<string, string>> = { theme: 'host', look: 'ala', links: 'same-tab' };

export interface Questions {
  readonly first: readonly Option[];
  readonly more: readonly Option[];
}

export function toQuestions(options: readonly Option[]): Questions {
  const asked = options
    .filter(({ name }) => !NOT_ASKED.has(name))
    .map((option) => (SETTINGS[option.name] ? { ...option, standard: SETTINGS[option.name]! } : option));
  return {
    first: FIRST.flatMap((name) => asked.filter((option) => option.name === name)),
    more: asked.filter(({ name }) => !FIRST.includes(name)),
  };
}
