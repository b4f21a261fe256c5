/** What the manifest says of each element, in the shape that types and data for editors are made from. */
import { readFileSync } from 'node:fs';
import { DIST } from '../paths.mjs';

/** Events that carry items of the element's feed: their classes take the model as a type argument. */
const EVENTS_WITH_ITEMS = new Set(['AlaFeedLoadEvent', 'AlaSelectEvent']);

/** A child of the calendar that is read and never defined, so the manifest does not know it. */
const SOURCE = {
  tag: 'ala-source',
  className: undefined,
  summary: 'One of several calendars in `<ala-ce-calendar>`.',
  attributes: [
    { name: 'src', field: 'src', type: 'string', description: 'Address of its feed.' },
    { name: 'label', field: 'label', type: 'string', description: 'Its name, which visitors read.' },
    { name: 'color', field: 'color', type: 'string', description: 'A CSS color, or the name of a color of a section.' },
  ],
  ...{ properties: [], methods: [], events: [], slots: [], parts: [], states: [], tokens: [] },
};

/**
 * @typedef {object} Named
 * @property {string} name
 * @property {string} description
 *
 * @typedef {object} ElementModel
 * @property {string} tag
 * @property {string | undefined} className undefined: a tag that is never defined
 * @property {string} summary
 * @property {(Named & { field: string, type: string, default?: string })[]} attributes `type` without `undefined`
 * @property {(Named & { type: string })[]} properties those that are no attribute
 * @property {Named[]} methods
 * @property {(Named & { type: string })[]} events
 * @property {Named[]} slots
 * @property {Named[]} parts
 * @property {Named[]} states
 * @property {(Named & { default?: string })[]} tokens custom properties
 */

/** @returns {ElementModel[]} in the order of their tags */
export function readElements() {
  const { modules } = JSON.parse(readFileSync(`${DIST}custom-elements.json`, 'utf8'));
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(readElement);
  return [...elements, SOURCE].sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

function readElement(declaration) {
  const { tagName, name, summary, attributes = [], members = [], events = [] } = declaration;
  const own = members.filter((member) => !member.static && !member.readonly && !member.privacy && member.description);
  const properties = own.filter((member) => member.kind === 'field' && !member.attribute && member.type);
  const [, model] = /^readonly (\w+)\[\]/.exec(properties.find((member) => member.name === 'items')?.type.text) ?? [];
  return {
    tag: tagName,
    className: name,
    summary,
    attributes: attributes.map((attribute) => ({
      ...described(attribute),
      field: attribute.fieldName,
      type: withoutUndefined(attribute.type.text),
      default: attribute.default === 'undefined' ? undefined : attribute.default?.replace(/^'(.*)'$/, '$1'),
    })),
    properties: properties.map((member) => ({ ...described(member), type: withoutUndefined(member.type.text) })),
    methods: own.filter((member) => member.kind === 'method').map(described),
    events: events.map((event) => ({
      ...described(event),
      type: EVENTS_WITH_ITEMS.has(event.type.text) ? `${event.type.text}<${model}>` : event.type.text,
    })),
    slots: (declaration.slots ?? []).map(described),
    parts: (declaration.cssParts ?? []).map(described),
    states: (declaration.cssStates ?? []).map(described),
    tokens: (declaration.cssProperties ?? []).map((token) => ({ ...described(token), default: token.default })),
  };
}

const described = ({ name, description }) => ({ name, description: description.replace(/\s+/g, ' ').trim() });

const withoutUndefined = (type) => type.replace(/ \| undefined$/, '');

/** The words an attribute may have; none where it is free. */
export const wordsOf = ({ type }) => (/^'/.test(type) ? type.split(' | ').map((word) => word.slice(1, -1)) : []);

/** `ala-feed-load` -> `onAlaFeedLoad` */
export const handlerName = (event) => `on-${event}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
