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
    ...[...(attributes ?? [])]
      .sort(byGroup)
      .map((attribute) => [attribute.name, { ...row(groupOf(attribute.name), attribute), ...control(attribute) }]),
    ...rows('Properties, for scripts', '.', properties),
    ...rows('Slots, for content of your own', 'slot ', slots),
    ...rows('Events, for scripts', '@', events),
    ...rows('CSS parts, for style sheets', '::part ', cssParts),
    ...rows('CSS properties, for style sheets', '', cssProperties),
    ...rows('CSS states, for style sheets', ':state ', cssStates),
  ]) as ArgTypes;
}

/** The options by what they are about, in the order in which an author thinks of them. */
const GROUPS: Record<string, string> = {
  'Feed and items': 'src sources format map limit show-more sort shuffle refresh loading',
  'Which items': 'tag tag-match kind section hide from days past month week',
  'Heading and links': 'heading heading-level label more-href more-label links book-href subscribe-href',
  'Layout and content':
    'layout view view-switch orientation narrow open exclusive expand-all filters search dates show-summaries ' +
    'show-images show-authors show-tags',
  Behavior: 'activation deep-link url-state loop autoplay structured-data',
  'Dates and times': 'time-zone feed-time-zone hour-cycle first-day next-day-from',
  Look: 'theme look',
  'Loading and network': 'base-url timeout image-hosts',
};

const groupOf = (attribute: string): string =>
  Object.keys(GROUPS).find((group) => GROUPS[group]!.split(' ').includes(attribute)) ?? 'Other options';

const ORDER = [...Object.keys(GROUPS), 'Other options'];
const byGroup = (one: Described, other: Described): number =>
  ORDER.indexOf(groupOf(one.name)) - ORDER.indexOf(groupOf(other.name));

const rows = (category: string, mark: string, list: readonly Described[] = []): [string, ArgTypes[string]][] =>
  list.map((described) => {
    const name = mark === '::part ' ? `::part(${described.name})` : described.name;
    return [mark + described.name, { ...row(category, { ...described, name }), control: false }];
  });

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
