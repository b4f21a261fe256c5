import { Unreadable } from './kind.js';
import { lazy } from './lazy.js';
import type { Image } from './model.js';
import { image, number, plain, string, words } from './pick.js';
import type { Section } from './sections.js';
import { firstWording, hash } from './wording.js';

/** What a format knows of a section. Functions are called when the field is read. */
export interface SectionParts {
  readonly id: unknown;
  /** Without one there is no section. */
  readonly name: unknown;
  /** Ids of what it belongs to. */
  readonly parents: readonly unknown[];
  /** Only a clear no makes it inactive. */
  readonly active: unknown;
  readonly order: unknown;
  readonly fields: {
    readonly [K in 'kind' | 'short' | 'description' | 'url' | 'joinUrl' | 'keywords' | 'icon']?: () => Section[K];
  };
}

const absent = (): undefined => undefined;

/** The section. Throws Unreadable when it has no name. */
export function sectionItem({ id, name: written, parents, active, order, fields }: SectionParts): Section {
  const name = firstWording([[written, plain]]);
  if (!name) throw new Unreadable('name', 'has no name');
  return lazy<
    Pick<Section, 'id' | 'parentIds' | 'active' | 'order'>,
    Omit<Section, 'id' | 'parentIds' | 'active' | 'order'>
  >(
    {
      id: string(id) ?? fields.url?.() ?? hash(name()),
      parentIds: [...new Set(words(parents, string))],
      active: active !== false && active !== 0 && active !== 'false' && active !== '0',
      order: number(order),
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

const KINDS = ['section', 'interest-group', 'committee'];

/** One of our kinds, however it is written ("Interest Groups"), else the feed's own word; `section` when there is none. */
export function kindNamed(value: unknown, type = ''): string {
  const word = plain(value);
  for (const each of [word, type]) {
    const kind = each
      ?.toLowerCase()
      .replace(/[\s_]+/g, '-')
      .replace(/s$/, '');
    if (kind && KINDS.includes(kind)) return kind;
  }
  return word ?? 'section';
}

/** Keywords and tags, each once. */
export function keywordsOf(...values: readonly unknown[]): string[] {
  return [...new Set(values.flatMap((value) => words(value)))];
}

const ICONS = ['access', 'buildings', 'leadership', 'metadata', 'preservation', 'technology'];

/** The name of an icon of ours, or a picture. */
export function iconOf(value: unknown, base: string): Image | string | undefined {
  return typeof value === 'string' && ICONS.includes(value) ? value : image(value, base);
}
