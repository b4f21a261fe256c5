/**
 * `npm run new -- NAME [--kind news|events|books|sections|announcements]`: scaffolds the element `ala-NAME`, which lists
 * the items of such feeds (news if none is given). What it writes type-checks and passes the tests.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from './build/paths.mjs';
import { storyFile } from './build/story-template.mjs';
import { stop } from './steps.mjs';

const EVENT = ", _ala_core: { start: '2025-02-18T13:00:00Z' }";
/** Of each kind: its model, the feed of test/support/scenes.mjs, and what is not as usual. */
const KINDS = {
  news: { model: 'NewsItem', address: '/rich.json', feed: 'RICH' },
  events: { model: 'CalendarEvent', address: '/events.json', feed: 'EVENTS', extra: EVENT },
  books: { model: 'Book', address: '/books.json', feed: 'BOOKS' },
  sections: { model: 'Section', address: '/sections.json', feed: 'SECTIONS', title: 'name' },
  announcements: { model: 'Announcement', address: '/rich.json', feed: 'RICH' },
};

const [name, flag, kind = 'news', ...rest] = process.argv.slice(2);
const USAGE = `npm run new -- NAME [--kind ${Object.keys(KINDS).join('|')}]`;
if (!name || rest.length > 0 || (flag && flag !== '--kind')) stop(`Usage: ${USAGE}`);
if (!/^[a-z][a-z\d]*(-[a-z][a-z\d]*)*$/.test(name) || name.startsWith('ala-'))
  stop(`"${name}" is no name for an element: use small letters, digits and hyphens, as in "staff-list".`);
if (!Object.hasOwn(KINDS, kind)) stop(`"${kind}" is not a kind of feed: use ${Object.keys(KINDS).join(', ')}.`);

const { model, address, feed, title = 'title', extra = '' } = KINDS[kind];
const tag = `ala-${name}`;
const pascal = name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
const label = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
const className = `Ala${pascal}`;

const messagesFile = read('src/i18n/messages.ts');
if (existsSync(`${ROOT}src/elements/${name}`) || existsSync(`${ROOT}src/define/${tag}.ts`))
  stop(`<${tag}> is taken: src/elements/${name} or src/define/${tag}.ts is there already.`);
if (new RegExp(`readonly ${camel}: |\\ben${pascal}\\b`).test(messagesFile))
  stop(`"${name}" is taken: src/i18n/messages.ts has messages of that name already.`);
function read(file) {
  return readFileSync(`${ROOT}${file}`, 'utf8');
}

const written = [];

function write(file, text) {
  mkdirSync(dirname(`${ROOT}${file}`), { recursive: true });
  writeFileSync(`${ROOT}${file}`, text);
  written.push(file);
}

/** Inserts the text before (or, with `after`, behind) the first match. */
function insert(file, pattern, text, where = 'before') {
  const before = read(file);
  const match = pattern.exec(before);
  if (!match) stop(`${file} is not as this script expects it: ${pattern} is not in it. Change scripts/new.mjs.`);
  const at = match.index + (where === 'after' ? match[0].length : 0);
  write(file, before.slice(0, at) + text + before.slice(at));
}

write(
  `src/elements/${name}/${name}.ts`,
  `import { html, nothing, type TemplateResult } from 'lit';
import { FeedController } from '../../data/feed-controller.js';
import type { FeedPages } from '../../data/feed-state.js';
import { ${kind} } from '../../feeds/kinds/${kind}.js';
import type { ${model} } from '../../feeds/model.js';
import { en${pascal}, type ${pascal}Messages } from '../../i18n/messages.js';
import { renderHeading } from '../../ui/heading.js';
import { onSelect } from '../../ui/item-events.js';
import { FeedElement } from '../base/feed-element.js';
import { ${camel}Styles } from './${name}.styles.js';

/**
 * ${label}.
 *
 * @summary Shows ${kind} as a list of linked titles.
 * @tag ${tag}
 * @tagname ${tag}
 * @csspart list - The list.
 * @csspart item - An item.
 * @csspart title - Its title.
 * @csspart link - The title's link.
 */
export class ${className} extends FeedElement<${model}> {
  static override readonly tag = '${tag}';
  static override readonly styles = [...FeedElement.styles, ${camel}Styles];

  protected override readonly defaultLimit = 5;
  protected override readonly feed = new FeedController(this, ${kind});

  protected override get messages(): ${pascal}Messages {
    return this.language.messages('${camel}', en${pascal});
  }

  /** Each page in its own order, so that no item moves when the next page comes. */
  protected override arrange(pages: FeedPages<${model}>): readonly ${model}[] {
    if (this.check.oneOf('sort', this.sort, ['kind', 'feed']) === 'feed') return pages.flat();
    const now = this.settings.now();
    return pages.flatMap((page) => [...page].sort((a, b) => ${kind}.compare(a, b, now)));
  }

  protected override renderItems(): TemplateResult {
    return html\`<ul
      part="list"
      role="list"
      aria-label=\${this.hasHeading ? nothing : (this.label ?? this.messages.name)}
      aria-busy=\${this.feed.state.status === 'loading' ? 'true' : nothing}
    >
      \${this.arranged.slice(0, this.list.count).map((item) => this.#renderItem(item))}
    </ul>\`;
  }

  #renderItem(item: ${model}): TemplateResult {
    const title = html\`<bdi>\${item.${title}}</bdi>\`;
    const link = item.url ? html\`<a part="link" href=\${item.url} @click=\${onSelect(item)}>\${title}</a>\` : title;
    return html\`<li class="item" part="item" data-id=\${item.id}>
      \${renderHeading(this.itemLevel, link, 'title', 'title')}
    </li>\`;
  }

  protected override renderSkeletonRow(): TemplateResult {
    return html\`<div class="item"><span class="skeleton-bar"></span></div>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`,
);

write(
  `src/elements/${name}/${name}.styles.ts`,
  `import { css } from 'lit';

export const ${camel}Styles = css\`
  .item {
    padding-block: var(--_space-3);
  }
  .item + .item {
    border-block-start: var(--_hair);
  }
  /* What a row takes, so that nothing moves when the items come. */
  .reserve {
    --_row: 3.5em;
  }
\`;
`,
);

write(
  `src/define/${tag}.ts`,
  `import { defineWidget } from '../elements/base/define-widget.js';
import { ${className} } from '../elements/${name}/${name}.js';

defineWidget(${className});
`,
);
insert('src/define/all.ts', /$/, `import './${tag}.js';\n`);
insert(
  'src/index.ts',
  /export \{ AlaFeedErrorEvent/,
  `export { ${className} } from './elements/${name}/${name}.js';\n`,
);

insert(
  'src/i18n/messages.ts',
  /\n\}\n\n\/\*\* Shared by all feed widgets/,
  `\n  readonly ${camel}: ${pascal}Messages;`,
);
insert(
  'src/i18n/messages.ts',
  /$/,
  `
export const en${pascal} = {
  name: '${label}',
  empty: 'There is nothing to show right now.',
  error: 'This could not be loaded right now.',
};
export type ${pascal}Messages = Readonly<typeof en${pascal}>;
`,
);
insert('src/i18n/complete-messages.ts', /type Messages,?\s*\} from '\.\/messages\.js'/, `en${pascal}, `);
insert('src/i18n/complete-messages.ts', /(?<=const english: Messages = \{[^}]*)\};/, `  ${camel}: en${pascal},\n`);
for (const [language, empty, error] of [
  ['ar', 'لا يوجد ما يُعرض حاليًا.', 'تعذّر التحميل حاليًا.'],
  ['es', 'No hay nada que mostrar por el momento.', 'No se pudo cargar en este momento.'],
  ['fr', 'Rien à afficher pour le moment.', 'Chargement impossible pour le moment.'],
  ['zh', '目前没有可显示的内容。', '目前无法加载。'],
])
  insert(
    `src/i18n/${language}.ts`,
    /\n\};\n(?![\s\S]*\n\};\n)/,
    `\n  ${camel}: { name: '${label}', empty: '${empty}', error: '${error}' },`,
  );

write(
  `test/elements/${name}/${name}.test.ts`,
  `import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { json, network } from '../../support/network.js';
import { onPage, settled, texts } from '../../support/page.js';
import { WIDGETS } from '../../support/widgets.js';

const { feed, shows } = WIDGETS.find(({ tag }) => tag === '${tag}')!;

describe('${tag}', () => {
  it('shows the titles of its feed, each as a link', async () => {
    const element = document.createElement('${tag}');
    element.src = '/feed.json';
    const { fetch } = network({ '/feed.json': json(feed()) });
    await onPage(html\`\${element}\`, { fetch, now: () => new Date('2025-02-16T18:00:00Z') });
    await settled(element, 'ready');
    expect(texts(element, '[part=link]')).to.deep.equal([shows()]);
  });
});
`,
);

write(`stories/${name}.stories.ts`, storyFile({ name, tag, label, extra }));

insert(
  'test/support/widgets.ts',
  /\];\n$/,
  `  {
    tag: '${tag}',
    feed: (n = 1) =>
      jsonFeed([{ id: \`i\${n}\`, url: \`https://core.example/${name}/\${n}\`, title: \`Title \${n}\`${extra} }]),
    shows: (n = 1) => \`Title \${n}\`,
  },
`,
);
insert(
  'test/support/scenes.mjs',
  /\n {2}'ala-settings': /,
  `
  '${tag}': [
    [\`<${tag} src="${address}" show-more debug heading="All" more-href="/more" limit="1"></${tag}>\`, 'ready'],
    ...inEachState('${tag}', '${address}', ${feed}),
  ],`,
);
insert('scripts/build/reserve.mjs', /(?<=const HEIGHTS = \{[^}]*)\};/, `  '${tag}': '400px',\n`);
const gates = JSON.parse(read('scripts/sizes.json'));
gates[`${tag}.min.js`] = gates['ala-news-feed.min.js'];
gates['ala-widgets.min.js'] = Math.round((gates['ala-widgets.min.js'] + 1) * 10) / 10;
write('scripts/sizes.json', JSON.stringify(Object.fromEntries(Object.entries(gates).sort()), null, 2));
insert('README.md', /\| `<ala-settings>`/, `| \`<${tag}>\` | ${kind} as a list |\n`);

execFileSync(process.execPath, [`${ROOT}node_modules/prettier/bin/prettier.cjs`, '--write', ...new Set(written)], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
});

console.log(`<${tag}> is there. It lists the titles of ${kind}.

Left to do:
  src/elements/${name}/      how it looks: renderItems, renderSkeletonRow, styles; a sentence on it above its class
  src/i18n/messages.ts       its sentences, and in ar.ts, es.ts, fr.ts, zh.ts those of each language
  test/elements/${name}/     a test of each promise that it makes
  stories/${name}.stories.ts sample items, a story for each attribute
  scripts/build/reserve.mjs  its height at the default limit: now 400px
  scripts/sizes.json         gates: measured + 2 % ("npm run build && npm run sizes")
  README.md, CHANGELOG.md    the row of the table, its attributes, a line under "Unreleased"
Then: npm run verify`);
