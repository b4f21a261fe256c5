/**
 * Sections of schema.org: organizations and the organizations inside them.
 */
import { createSection, parseSectionType, toIcon } from '../items/section-item.js';
import type { Section } from '../model.js';
import type { JsonObject, ParsedFeed, Source } from '../parser.js';
import { asList, asObject } from '../values/coerce.js';
import { cleanText, htmlToText } from '../values/text.js';
import {
  imageOf,
  literalValueOf,
  pageUrlOf,
  parseThings,
  splitKeywords,
  type Thing,
  type ThingFilter,
} from './schema-org.js';

const ORGANIZATIONS: ThingFilter = {
  types:
    /Organization$|^(?:Corporation|Consortium|NGO|Library|LibrarySystem|CollegeOrUniversity|School|Project|ResearchProject|WorkersUnion)$/,
  untyped: (node) => 'name' in node,
  nestedIn: ['subOrganization', 'department'],
};

/** Organizations as sections; the outer one is the parent of those inside. Members are never items. */
export function parseSections(document: unknown, source: Source): ParsedFeed<Section> {
  return parseThings(document, source, ORGANIZATIONS, sectionOf);
}

function sectionOf(thing: Thing): Section {
  const { node, parent, resolve } = thing;
  const above = [...asList(node.parentOrganization).map(resolve), parent].filter((each) =>
    asObject(each),
  ) as JsonObject[];
  return createSection({
    id: idOf(node),
    name: literalValueOf(node.name) ?? literalValueOf(node.legalName),
    parents: above.map((each) => idOf(each) ?? pageUrlOf({ ...thing, node: each })),
    active: node.dissolutionDate ? false : undefined,
    order: node.position,
    fields: {
      kind: () => parseSectionType(literalValueOf(node.additionalType)),
      short: () => cleanText(literalValueOf(node.alternateName)),
      description: () => htmlToText(literalValueOf(node.description)),
      url: () => pageUrlOf(thing),
      keywords: () => splitKeywords(node.keywords),
      icon: () =>
        imageOf({ ...thing, node: { image: node.logo ?? node.image } }) ?? toIcon(node.image, thing.source.url),
    },
  });
}

function idOf(node: JsonObject): unknown {
  return node['@id'] ?? literalValueOf(node.identifier);
}
