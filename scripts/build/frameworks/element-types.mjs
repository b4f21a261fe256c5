/** dist/types/elements.d.ts: what each tag has, by the names of HTML. The types of the frameworks are made of it. */
import { wordsOf } from './elements.mjs';

const HEAD = `/** A boolean attribute: without a value, or with one of these words. */
export type Switch = boolean | '' | 'true' | 'false';
/** An attribute that holds a number. */
export type Numeric = number | \`\${number}\`;

/** What a tag has. \`events\` are by their names; \`properties\` are those that are no attribute. */
export interface Widget {
  element: HTMLElement;
  attributes: object;
  properties: object;
  events: object;
}

/** The listener of an event: \`currentTarget\` is the element. */
export type Listener<E, T> = (event: E & { readonly currentTarget: T }) => void;

`;

/** @param {import('./elements.mjs').ElementModel[]} elements */
export function elementTypes(elements) {
  const classes = elements.map(({ className }) => className).filter(Boolean);
  const events = elements.flatMap(({ events: list }) => list.map(({ type }) => type));
  return `/** Tags, attributes, and events for the types of frameworks. Made from the manifest. */
import type { ${unique([...classes, ...events.map((type) => type.replace(/<.*/, ''))]).join(', ')} } from '../index.js';
import type { ${unique(events.flatMap((type) => /<(.*)>/.exec(type)?.[1] ?? [])).join(', ')} } from '../feeds/index.js';

${HEAD}${elements.map(renderInterfaces).join('\n')}
/** Every tag. */
export interface Widgets {
${elements.map(renderEntry).join('\n')}
}
`;
}

/** The documentation comment of a member, at this depth. */
export const renderComment = (text, indent = '  ') => `${indent}/** ${text.replaceAll('*/', '* /')} */`;

/** What HTML, where everything is text, may say for a property of that type. */
function attributeType(attribute) {
  if (wordsOf(attribute).length > 0) return attribute.type;
  return { boolean: 'Switch', number: 'Numeric' }[attribute.type] ?? 'string';
}

const unique = (names) => [...new Set(names)].sort();

/** `ala-news-feed` -> `AlaNewsFeed` */
const baseName = (tag) => tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

function renderInterfaces({ tag, className, attributes, properties, events }) {
  const name = baseName(tag);
  const members = (list) => list.map(({ description, text }) => `${renderComment(description)}\n  ${text};\n`).join('');
  const ofAttributes = attributes.map((attribute) => ({
    ...attribute,
    text: `'${attribute.name}'?: ${attributeType(attribute)} | undefined`,
  }));
  const ofProperties = properties.map((property) => ({
    ...property,
    text: `${property.name}?: ${className}['${property.name}'] | undefined`,
  }));
  const ofEvents = events.map((event) => ({ ...event, text: `'${event.name}': ${event.type}` }));
  return `/** Attributes of \`<${tag}>\`. */
export interface ${name}Attributes {
${members(ofAttributes)}}
/** Properties of \`<${tag}>\` that only scripts can set. */
export interface ${name}Properties {
${members(ofProperties)}}
/** Events of \`<${tag}>\`. */
export interface ${name}Events {
${members(ofEvents)}}
`;
}

function renderEntry({ tag, className, summary }) {
  const name = baseName(tag);
  return `${renderComment(summary)}
  '${tag}': {
    element: ${className ?? 'HTMLElement'};
    attributes: ${name}Attributes;
    properties: ${name}Properties;
    events: ${name}Events;
  };`;
}
