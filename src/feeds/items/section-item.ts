import { InvalidItemError } from '../error.js';
import type { Image, Section } from '../model.js';
import type { JsonObject } from '../parser.js';
import { asList, asNumber, asString } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { toHttpUrl } from '../values/links.js';
import { cleanText, cleanTexts, firstText, hashText, htmlToText } from '../values/text.js';
import { deferred, emptyList, type Deferred } from './deferred.js';

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
  readonly fields: Partial<Deferred<SectionFields>>;
}

type EagerFields = Pick<Section, 'id' | 'parentIds' | 'active' | 'order'>;
type SectionFields = Omit<Section, keyof EagerFields | 'name'>;

/** Creates a section. Throws InvalidItemError if it has no name. */
export function createSection({ id, name: written, parents, active, order, fields }: SectionInput): Section {
  const name = firstText([[written, cleanText]]);
  if (!name) throw new InvalidItemError('name', 'has no name');
  return deferred<EagerFields, SectionFields & { name: string }>(
    {
      id: asString(id) ?? fields.url?.() ?? hashText(name()),
      parentIds: [...new Set(cleanTexts(parents, asString))],
      active: active !== false && active !== 0 && active !== 'false' && active !== '0',
      order: asNumber(order),
    },
    { name, kind: () => 'section', keywords: emptyList, ...fields },
  );
}

/** Creates a section from an object that has the fields of the model; `own` overrides them. */
export function createSectionFromFields(fields: JsonObject, base: string, own: SectionInput['fields'] = {}): Section {
  return createSection({
    id: fields.id,
    name: fields.name,
    parents: asList(fields.parentIds),
    active: fields.active,
    order: fields.order,
    fields: {
      kind: () => parseSectionType(fields.kind),
      short: () => cleanText(fields.short),
      description: () => htmlToText(fields.description),
      url: () => toHttpUrl(fields.url, base),
      joinUrl: () => toHttpUrl(fields.joinUrl, base),
      keywords: () => [...new Set(cleanTexts(fields.keywords))],
      icon: () => toIcon(fields.icon, base),
      ...own,
    },
  });
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

const ICON_NAMES = ['access', 'buildings', 'leadership', 'metadata', 'preservation', 'technology'];

/** The name of a built-in icon, or an image. */
export function toIcon(value: unknown, base: string): Image | string | undefined {
  return typeof value === 'string' && ICON_NAMES.includes(value) ? value : toImage(value, base);
}
