/** dist/llms.txt: the elements in plain text, short enough to be read whole (https://llmstxt.org). */
import { pkg } from '../paths.mjs';
import { tokensOf } from './editor-data.mjs';

const INTRODUCTION = `# ${pkg.name} ${pkg.version}

> ${pkg.description}

Custom elements. A page pastes a tag whose \`src\` is the address of a feed, with a link between the tags as fallback:

    <ala-news-feed src="/feed.json" heading="News"><a href="/news">All news</a></ala-news-feed>

Load one element with \`import '${pkg.name}/define/ala-news-feed'\` or the script \`dist/cdn/ala-news-feed.min.js\`; all of
them with \`${pkg.name}/define\` or \`dist/cdn/ala-widgets.min.js\`. Types of the tags: \`${pkg.name}/types/react\` (also
preact, solid, svelte, vue). React components: \`${pkg.name}/react\`. Formats of feeds are detected: JSON Feed, RSS, Atom,
WordPress, Drupal JSON:API, iCalendar, OPDS, schema.org, and others. A boolean attribute is off with the value "false".
`;

/** @param {import('./elements.mjs').ElementModel[]} elements */
export function llmsText(elements) {
  const feeds = elements.filter(({ slots, properties }) => slots.length > 0 && properties.some(isItems));
  const shared = (key) => feeds[0][key].filter((entry) => feeds.every((element) => element[key].some(isSame(entry))));
  const common = Object.fromEntries(
    ['attributes', 'properties', 'methods', 'events', 'slots', 'parts', 'states'].map((key) => [key, shared(key)]),
  );
  const rest = (element) =>
    Object.fromEntries(
      Object.entries(common).map(([key, entries]) => [
        key,
        feeds.includes(element) ? element[key].filter((entry) => !entries.some(isSame(entry))) : element[key],
      ]),
    );
  return [
    INTRODUCTION,
    `## All feed elements (${feeds.map(({ tag }) => `<${tag}>`).join(', ')})`,
    ...renderMembers(common),
    ...elements.flatMap((element) => ['', `## <${element.tag}>`, '', element.summary, ...renderMembers(rest(element))]),
    '',
    '## Custom properties',
    '',
    ...tokensOf(elements).map(renderToken),
    '',
  ].join('\n');
}

const isItems = ({ name }) => name === 'items';

const isSame = (entry) => (other) => other.name === entry.name && other.description === entry.description;

function renderMembers({ attributes, properties, methods, events, slots, parts, states }) {
  return [
    ...renderList(
      'Attributes',
      attributes,
      (entry) => `${entry.name} (${entry.type}${entry.default ? `, default ${entry.default}` : ''})`,
    ),
    ...renderList('Properties set by scripts', properties, (entry) => `${entry.name} (${entry.type})`),
    ...renderList('Methods', methods, (entry) => `${entry.name}()`),
    ...renderList('Events', events, (entry) => `${entry.name} (${entry.type})`),
    ...renderList('Slots', slots, (entry) => entry.name || '(default)'),
    ...renderList('Parts, ::part(…)', parts, (entry) => entry.name),
    ...renderList('States, :state(…)', states, (entry) => entry.name),
  ];
}

function renderList(title, entries, label) {
  if (entries.length === 0) return [];
  return ['', `${title}:`, ...entries.map((entry) => `- ${label(entry)}: ${entry.description}`)];
}

const renderToken = (token) =>
  `- ${token.name}: ${token.description}${token.default ? ` Default: ${token.default}` : ''}`;
