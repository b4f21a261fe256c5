import manifest from 'ala-core-widgets/custom-elements.json';
import type { ArgTypes } from '@storybook/web-components-vite';

/**
 * Tables and controls of a widget, from the manifest. Storybook's own reading of it gives names of parts and slots to
 * attributes of the same name (`heading`), so each kind has names of its own here; attributes keep theirs.
 */

type Element = NonNullable<(typeof manifest.modules)[number]['declarations']>[number];
type Described = NonNullable<Element['slots']>[number];

const elements = manifest.modules.flatMap(({ declarations }) => declarations?.filter(({ tagName }) => tagName) ?? []);

/** Every tag of the library. */
export const tags = elements.map(({ tagName }) => tagName!);

const find = (tag: string): Element | undefined => elements.find(({ tagName }) => tagName === tag);

/** What is told of the widget above its table. */
export const description = (tag: string): string => find(tag)?.description ?? '';

export function argTypes(tag: string): ArgTypes {
  const element = find(tag);
  if (!element) throw new Error(`${tag} is not in the manifest: its class needs "@tag ${tag}"`);
  const { attributes, members, slots, events, cssParts, cssProperties, cssStates } = element;
  const properties = members?.filter((member) => member.kind === 'field' && !member.static && !member.attribute);
  return Object.fromEntries([
    ...(attributes ?? []).map((attribute) => [
      attribute.name,
      { ...row('Attributes', attribute), ...control(attribute) },
    ]),
    ...rows('Properties', '.', properties),
    ...rows('Slots', 'slot ', slots),
    ...rows('Events', '@', events),
    ...rows('CSS parts', '::part ', cssParts),
    ...rows('CSS properties', '', cssProperties),
    ...rows('CSS states', ':state ', cssStates),
  ]) as ArgTypes;
}

const rows = (category: string, mark: string, list: readonly Described[] = []): [string, ArgTypes[string]][] =>
  list.map((described) => [mark + described.name, { ...row(category, described), control: false }]);

const row = (category: string, { name, description, type, default: standard }: Described): ArgTypes[string] => ({
  name: name || '(default)',
  ...(description && { description }),
  table: {
    category,
    ...(type && { type: { summary: type.text.replace(/ \| undefined$/, '') } }),
    ...(standard && standard !== 'undefined' && { defaultValue: { summary: standard.replaceAll("'", '') } }),
  },
});

/** A switch, a number, a choice of the words that the type allows, or text. */
function control({ type }: Described): Pick<ArgTypes[string], 'control' | 'options'> {
  const text = type?.text ?? '';
  const words = [...text.matchAll(/'([^']+)'/g)].map(([, word]) => word);
  if (words.length > 1) return { control: { type: 'select' }, options: words };
  if (/^boolean\b/.test(text)) return { control: { type: 'boolean' } };
  if (/^number\b/.test(text)) return { control: { type: 'number' } };
  return { control: { type: 'text' } };
}
