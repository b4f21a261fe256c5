import type { WidgetTag } from './widgets.js';

/** What the build writes into the page about the files beside it (scripts/build/builder.mjs). */
export interface Library {
  readonly version: string;
  /** Where the files are, from the builder's page. */
  readonly folder: string;
  /** File name there -> its integrity value. */
  readonly hashes: Readonly<Record<string, string>>;
  /** The attributes of each widget, from the custom elements manifest. */
  readonly options: Readonly<Record<WidgetTag, readonly Option[]>>;
}

/** An attribute of a widget. */
export interface Option {
  readonly name: string;
  readonly type: 'boolean' | 'number' | 'choice' | 'text';
  /** The values of a choice. */
  readonly values?: readonly string[];
  /** What holds without the attribute, as it would be written in it. */
  readonly standard?: string;
}

/** Reads what the build wrote. */
export function readLibrary(page: Document): Library {
  return JSON.parse(page.querySelector('#library')?.textContent ?? '{}') as Library;
}
