import type { Section } from '../../../src/feeds/sections.js';

/** A section or group; what is not given is as in a feed that says nothing. */
export function section(name: string, more: Partial<Section> = {}): Section {
  const id = more.id ?? name.toLowerCase().replace(/\W+/g, '-');
  return {
    id,
    name,
    kind: 'section',
    parentIds: [],
    keywords: [],
    active: true,
    url: `https://www.example.org/${id}`,
    ...more,
  };
}

export const group = (name: string, parentIds: readonly string[], more: Partial<Section> = {}): Section =>
  section(name, { kind: 'interest-group', parentIds, ...more });
