/**
 * Sections of schema.org: organisations and the organisations inside them.
 */
import type { Listing, Source } from '../kind.js';
import { list, object, plain, text } from '../pick.js';
import type { Json } from '../pick.js';
import { iconOf, kindNamed, sectionItem } from '../section-item.js';
import type { Section } from '../sections.js';
import { keywordsOf, pageOf, pictureOf, readThings, said } from './schema-org.js';
import type { Thing, Wanted } from './schema-org.js';

const ORGANIZATIONS: Wanted = {
  types:
    /Organization$|^(?:Corporation|Consortium|NGO|Library|LibrarySystem|CollegeOrUniversity|School|Project|ResearchProject|WorkersUnion)$/,
  untyped: (node) => 'name' in node,
  inside: ['subOrganization', 'department'],
};

/** Organisations as sections; those inside one have it as a parent. Members are never items. */
export function readSections(document: unknown, source: Source): Listing<Section> {
  return readThings(document, source, ORGANIZATIONS, sectionOf);
}

function sectionOf(thing: Thing): Section {
  const { node, parent, resolve } = thing;
  const above = [...list(node.parentOrganization).map(resolve), parent].filter((each) => object(each)) as Json[];
  return sectionItem({
    id: idOf(node),
    name: said(node.name) ?? said(node.legalName),
    parents: above.map((each) => idOf(each) ?? pageOf({ ...thing, node: each })),
    active: node.dissolutionDate ? false : undefined,
    order: node.position,
    fields: {
      kind: () => kindNamed(said(node.additionalType)),
      short: () => plain(said(node.alternateName)),
      description: () => text(said(node.description)),
      url: () => pageOf(thing),
      keywords: () => keywordsOf(node.keywords),
      icon: () =>
        pictureOf({ ...thing, node: { image: node.logo ?? node.image } }) ?? iconOf(node.image, thing.source.url),
    },
  });
}

function idOf(node: Json): unknown {
  return node['@id'] ?? said(node.identifier);
}
