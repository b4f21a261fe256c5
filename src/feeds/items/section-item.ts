import { InvalidItemError } from '../error.js';
import type { Image, Section } from '../model.js';
import { asNumber, asString } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { cleanText, cleanTexts } from '../values/text.js';
import { firstText, hashText } from '../values/text-source.js';
import { deferred } from './deferred.js';

/** What a format knows about a section. Functions are called when the field is read. */
export interface SectionInput {
  readonly id: unknown;
  /** Required. */
  readonly name: unknown;
  /** Ids of its parents. */
  readonly parents: readonly unknown[];
  /** Inactive only if the feed clearly says so. */
  readonly active: unknown;
  readonly order: unknown;
  readonly fields: {
    readonly [K in 'kind' | 'short' | 'description' | 'url' | 'joinUrl' | 'keywords' | 'icon']?: () => Section[K];
  };
}

const absent = (): undefined => undefined;

/** Creates a section. Throws InvalidItemError if it has no name. */
export function createSection({ id, name: written, parents, active, order, fields }: SectionInput): Section {
  const name = firstText([[written, cleanText]]);
  if (!name) throw new InvalidItemError('name', 'has no name');
  return deferred<
    Pick<Section, 'id' | 'parentIds' | 'active' | 'order'>,
    Omit<Section, 'id' | 'parentIds' | 'active' | 'order'>
  >(
    {
      id: asString(id) ?? fields.url?.() ?? hashText(name()),
      parentIds: [...new Set(cleanTexts(parents, asString))],
      active: active !== false && active !== 0 && active !== 'false' && active !== '0',
      order: asNumber(order),
    },
    {
      name,
      kind: fields.kind ?? (() => 'section'),
      short: fields.short ?? absent,
      description: fields.description ?? absent,
      url: fields.url ?? absent,
      joinUrl: fields.joinUrl ?? absent,
      keywords: fields.keywords ?? (() => []),
      icon: fields.icon ?? absent,
    },
  );
}

const SECTION_TYPES = ['section', 'interest-group', 'committee'];

/**
 * One of our section types, however it is written ("Interest Groups"), else the feed's own term; `section` if there is
 * none.
 */
export function parseSectionType(value: unknown, type = ''): string {
  const word = cleanText(value);
  for (const each of [word, type]) {
    const kind = each
      ?.toLowerCase()
      .replace(/[\s_]+/g, '-')
      .replace(/s$/, '');
    if (kind && SECTION_TYPES.includes(kind)) return kind;
  }
  return word ?? 'section';
}

/** Keywords and tags without duplicates. */
export function uniqueKeywords(...values: readonly unknown[]): string[] {
  return [...new Set(values.flatMap((value) => cleanTexts(value)))];
}

const ICON_NAMES = ['access', 'buildings', 'leadership', 'metadata', 'preservation', 'technology'];

/** The name of a built-in icon, or an image. */
export function toIcon(value: unknown, base: string): Image | string | undefined {
  return typeof value === 'string' && ICON_NAMES.includes(value) ? value : toImage(value, base);
}
