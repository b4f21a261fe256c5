/** What editors complete and explain: web-types.json for JetBrains, custom data for VS Code. */
import { pkg } from '../paths.mjs';
import { wordsOf } from './elements.mjs';

/**
 * https://github.com/JetBrains/web-types
 *
 * @param {import('./elements.mjs').ElementModel[]} elements
 */
export function webTypes(elements) {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: pkg.name,
    version: pkg.version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tag,
          description: element.summary,
          attributes: element.attributes.map((attribute) => ({
            ...named(attribute),
            ...(attribute.default && { default: attribute.default }),
            value: attribute.type === 'boolean' ? { kind: 'no-value', type: 'boolean' } : { type: htmlType(attribute) },
          })),
          slots: element.slots.map(named),
          js: {
            properties: [
              ...element.attributes.map(({ field, ...rest }) => ({ ...named(rest), name: field, type: rest.type })),
              ...element.properties.map((property) => ({ ...named(property), type: property.type })),
            ],
            events: element.events.map((event) => ({ ...named(event), type: event.type })),
          },
        })),
      },
      css: { properties: tokensOf(elements).map(named), 'pseudo-elements': partsOf(elements).map(named) },
    },
  };
}

/**
 * `html.customData` of VS Code.
 *
 * @param {import('./elements.mjs').ElementModel[]} elements
 */
export function htmlCustomData(elements) {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tag,
      description: markdown(describeTag(element)),
      attributes: element.attributes.map((attribute) => ({
        name: attribute.name,
        description: markdown(attribute.description + (attribute.default ? ` Default: \`${attribute.default}\`.` : '')),
        ...(attribute.type === 'boolean' && { valueSet: 'v' }),
        ...(wordsOf(attribute).length > 0 && { values: wordsOf(attribute).map((name) => ({ name })) }),
      })),
    })),
  };
}

/**
 * `css.customData` of VS Code.
 *
 * @param {import('./elements.mjs').ElementModel[]} elements
 */
export function cssCustomData(elements) {
  return {
    version: 1.1,
    properties: tokensOf(elements).map((token) => ({
      name: token.name,
      description: markdown(token.description + (token.default ? ` Default: \`${token.default}\`.` : '')),
    })),
    pseudoElements: partsOf(elements).map(({ name, description }) => ({
      name: `::${name}`,
      description: markdown(description),
    })),
  };
}

const named = ({ name, description }) => ({ name, description });

const markdown = (value) => ({ kind: 'markdown', value });

const htmlType = (attribute) =>
  wordsOf(attribute).length > 0 || attribute.type === 'number' ? attribute.type : 'string';

/** A tag's own sentence, then its slots and events. */
function describeTag({ summary, slots, events }) {
  const list = (title, entries) =>
    entries.length > 0 ? [`**${title}**`, ...entries.map((entry) => `- \`${entry.name}\`: ${entry.description}`)] : [];
  const named = slots.map((slot) => ({ ...slot, name: slot.name || '(default)' }));
  return [summary, '', ...list('Slots', named), '', ...list('Events', events)].join('\n').trim();
}

/** Every custom property once: the elements share them. */
export const tokensOf = (elements) => once(elements.flatMap(({ tokens }) => tokens));

/** Every part once, as a pseudo-element. */
function partsOf(elements) {
  return once(elements.flatMap(({ parts }) => parts)).map((part) => ({ ...part, name: `part(${part.name})` }));
}

function once(entries) {
  return [...new Map(entries.toReversed().map((entry) => [entry.name, entry])).values()].reverse();
}
