/**
 * The pages of Storybook that are made from files which are there anyway: one for each Markdown file in docs/, and
 * "Options" and "States" for each element. They are written to .cache/ each time Storybook starts, so a new file needs
 * no page of its own. A long Markdown file becomes a page for each of its sections.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { toId } from 'storybook/internal/csf';
import { ROOT } from './paths.mjs';

const PAGES = `${ROOT}.cache/storybook/`;
/** Longer files are split, in characters: such a page is about 7,500 px high. */
const LONGEST = 22_000;
/** A line ends before it is full, so it counts for more than its characters. */
const lengthOf = (text) => text.length + 60 * text.split('\n').length;

/**
 * Where in the sidebar a file goes, by the first pattern that fits; `*` is the file's own heading. Of a long file each
 * page has as many sections as fit, unless they are read one at a time.
 */
const PLACES = [
  [/^docs\/guides\//, 'Guides/Page authors/*'],
  [/^docs\/editors\.md$/, 'Guides/Page authors/*'],
  [/^docs\/(frameworks|server-rendering)\.md$/, 'Frameworks/*'],
  [/^docs\/feed-(cookbook|server)\.md$/, 'Guides/*', 'a page for each section'],
  [/^docs\/(feeds|hosting)\.md$/, 'Guides/*'],
  [/^docs\/accessibility\.md$/, 'Reference/*'],
  [/^docs\/.*language/, 'Guides/*'],
  [/./, 'Reference/*'],
];

/** Every Markdown file that Storybook shows. */
const markdownFiles = () => [
  ...['docs/guides/', 'docs/'].flatMap((folder) =>
    readdirSync(ROOT + folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => folder + file),
  ),
  'SECURITY.md',
  'CHANGELOG.md',
];

/** The pages of a file: `{ file, title, markdown, anchors }`. */
function pagesOf(file) {
  const text = readFileSync(ROOT + file, 'utf8').replace(/<!--[\s\S]*?-->\n*/g, '');
  const heading = /^# (.*)/m.exec(text)[1];
  const [, pattern, isReadInParts] = PLACES.find(([pattern]) => pattern.test(file));
  const place = pattern.replace('*', heading);
  const [opening, ...sections] = text.split(/^(?=## )/m);
  if (isReadInParts) return pagesBySection(file, place, opening, sections);
  const [first, ...others] = lengthOf(text) < LONGEST ? [text] : joinToPages([opening, ...sections.flatMap(piecesOf)]);
  const next = others.map((part) => toPage(file, `${place}: `, part));
  return [{ file, title: place, markdown: `${first}${linksTo(next)}`, anchors: anchorsIn(first) }, ...next];
}

function pagesBySection(file, place, opening, sections) {
  const pages = sections.map((section) => toPage(file, `${place}/`, section));
  return [{ file, title: `${place}/About`, markdown: `${opening}${linksTo(pages)}`, anchors: [] }, ...pages];
}

/** A section as a page: it has one heading of the first level. */
const toPage = (file, place, section) => ({
  file,
  title: place + /^## (.*)/.exec(section)[1].replaceAll('/', ' or '),
  markdown: section.replace(/^#(?=# )/, '').replace(/^#(?=## )/gm, ''),
  anchors: anchorsIn(section),
});

const linksTo = (pages) =>
  pages.map(({ title, markdown }) => `\n- [${/^# (.*)/.exec(markdown)[1]}](${address(title)})`).join('');

/** Neighbors in one text, as long as it is not too long. What opens a file never is alone. */
function joinToPages(texts) {
  const pages = [];
  for (const text of texts) {
    const isOpening = pages.length === 1 && pages[0].length < 500;
    if (isOpening || (pages.length > 0 && lengthOf(pages.at(-1) + text) < LONGEST)) pages.push(pages.pop() + text);
    else pages.push(text);
  }
  return pages;
}

/** A section, or its parts if it is too long, each with the section's heading and a number. */
function piecesOf(section) {
  if (lengthOf(section) < LONGEST) return [section];
  const [opening, ...below] = section.split(/^(?=### )/m);
  const [heading] = /^## .*/.exec(opening);
  const pieces = joinToPages([opening.replace(heading, ''), ...below]);
  if (pieces.length === 1) return [section];
  return pieces.map((piece, index) => `${heading}, part ${index + 1}\n\n${piece}`);
}

/** The fragments by which GitHub leads to the headings of a text. */
const anchorsIn = (text) =>
  [...text.matchAll(/^##+ (.*)/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

const address = (title) => `?path=/docs/${toId(title, 'docs')}`;

/** The text with links as Storybook has them: a link to a file that has no page is only its words. */
function withLinks({ file, markdown }, pages) {
  return markdown.replace(/(!?)\[([^\]]*)\]\((?![a-z]+:|\?)([^)]+)\)/g, (whole, isPicture, words, target) => {
    const [path, anchor] = target.split('#');
    const led = path ? join(dirname(file), path) : file;
    if (isPicture) return `![${words}](guide-${target})`;
    const own = pages.filter((page) => page.file === led);
    const page = own.find(({ anchors }) => anchors.includes(anchor)) ?? own[0];
    if (!page) return words;
    return `[${words}](${!path && own.length === 1 ? target : address(page.title)})`;
  });
}

/** An element's story file: which tag, and what it is called in the sidebar. */
function elementOf(file) {
  const text = readFileSync(`${ROOT}stories/${file}`, 'utf8');
  const [, title] = /title: 'Elements\/(.*)'/.exec(text) ?? [];
  return title && { name: file.replace('.stories.ts', ''), isFeed: text.includes('commonStories(') };
}

const elements = () =>
  readdirSync(`${ROOT}stories`)
    .filter((file) => file.endsWith('.stories.ts'))
    .flatMap((file) => elementOf(file) ?? []);

/** All pages, as `{ name, mdx, markdown }`. */
export function storybookPages() {
  const pages = markdownFiles().flatMap(pagesOf);
  const from = relative(PAGES, `${ROOT}stories`);
  return [
    ...pages.map((page) => {
      const name = toId(page.title, 'docs');
      return { name, file: page.file, markdown: withLinks(page, pages), mdx: markdownPage(name, page.title) };
    }),
    ...elements().flatMap(({ name, isFeed }) => [
      { name: `${name}-options`, mdx: optionsPage(name, from) },
      ...(isFeed ? [{ name: `${name}-states`, mdx: statesPage(name, from) }] : []),
    ]),
  ];
}

/** Writes them all anew. */
export function writeStorybookPages() {
  if (existsSync(PAGES)) rmSync(PAGES, { recursive: true });
  mkdirSync(PAGES, { recursive: true });
  for (const { name, mdx, markdown } of storybookPages()) {
    writeFileSync(`${PAGES}${name}.mdx`, mdx);
    if (markdown) writeFileSync(`${PAGES}${name}.md`, markdown);
  }
}

const markdownPage = (name, title) => `import { Markdown, Meta } from '@storybook/addon-docs/blocks';
import text from './${name}.md?raw';

<Meta title="${title}" />

<Markdown>{text}</Markdown>
`;

const optionsPage = (name, from) => `import { ArgTypes, Meta } from '@storybook/addon-docs/blocks';
import * as stories from '${from}/${name}.stories';

<Meta of={stories} name="Options" />

# {stories.default.title.split('/').pop()}: options

Everything that can be set, by what it is about. Attributes go on the tag, slots are children of it, and the rest is for
scripts and style sheets. Colors, fonts, and lengths are on [Design tokens](?path=/docs/foundations-design-tokens--docs).

<ArgTypes of={stories} exclude={/^(--|::part)/} />
`;

const statesPage = (name, from) => `import { Canvas, Meta } from '@storybook/addon-docs/blocks';
import '${from}/blocks/story-index.js';
import * as stories from '${from}/${name}.stories';

<Meta of={stories} name="States" />

# {stories.default.title.split('/').pop()}: states

What visitors see before, instead of, and beside the items. Every story of this element is listed at the end.

## Loading

Gray rows hold the place of the items, in the height that the items will have.

<Canvas of={stories.Loading} sourceState="none" />

## Empty

The feed has no items. Your link between the tags stays.

<Canvas of={stories.Empty} sourceState="none" />

## Failed

The feed cannot be loaded. “Try again” loads it once more.

<Canvas of={stories.Failed} sourceState="none" />

## Stale

The items are of an earlier time, because loading them again failed.

<Canvas of={stories.Stale} sourceState="none" />

## All stories

<docs-story-index of={stories} />
`;
