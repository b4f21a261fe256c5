/** dist/types/NAME.d.ts: how each framework writes the tags, attributes, and events of types/elements.d.ts. */
import { renderComment } from './element-types.mjs';

/**
 * Text of each file by the framework's name.
 *
 * @param {import('./elements.mjs').ElementModel[]} elements
 */
export const frameworkTypes = (elements) => ({
  react: `/** Types of the tags in React 19: \`import 'ala-core-widgets/types/react'\`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Listener, Widget, Widgets } from './elements.js';

type Events<W extends Widget> = { [K in keyof W['events'] & string as \`on\${K}\`]?: Listener<W['events'][K], W['element']> | undefined };
type Own<W extends Widget> = W['attributes'] & W['properties'] & Events<W>;
type Props<W extends Widget> = Omit<DetailedHTMLProps<HTMLAttributes<W['element']>, W['element']>, keyof Own<W>> & Own<W>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tagLines(elements, (tag) => `Props<Widgets['${tag}']>`, 6)}
    }
  }
}
`,
  preact: `/** Types of the tags in Preact: \`import 'ala-core-widgets/types/preact'\`. */
import type { HTMLAttributes } from 'preact';
import type { Listener, Widget, Widgets } from './elements.js';

type Events<W extends Widget> = { [K in keyof W['events'] & string as \`on\${K}\`]?: Listener<W['events'][K], W['element']> | undefined };
type Own<W extends Widget> = W['attributes'] & W['properties'] & Events<W>;
type Props<W extends Widget> = Omit<HTMLAttributes<W['element']>, keyof Own<W>> & Own<W>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
${tagLines(elements, (tag) => `Props<Widgets['${tag}']>`, 6)}
    }
  }
}
`,
  solid: `/** Types of the tags in Solid: \`import 'ala-core-widgets/types/solid'\`. */
import type { JSX } from 'solid-js';
import type { Listener, Widget, Widgets } from './elements.js';

type Events<W extends Widget> = { [K in keyof W['events'] & string as \`on:\${K}\`]?: Listener<W['events'][K], W['element']> | undefined };
type Forced<W extends Widget> = { [K in keyof W['properties'] & string as \`prop:\${K}\`]?: W['properties'][K] };
type Own<W extends Widget> = W['attributes'] & W['properties'] & Forced<W> & Events<W>;
type Props<W extends Widget> = Omit<JSX.HTMLAttributes<W['element']>, keyof Own<W>> & Own<W>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${tagLines(elements, (tag) => `Props<Widgets['${tag}']>`, 6)}
    }
  }
}
`,
  svelte: `/** Types of the tags in Svelte: \`import 'ala-core-widgets/types/svelte'\`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Listener, Widget, Widgets } from './elements.js';

type Events<W extends Widget> = {
  [K in keyof W['events'] & string as \`on\${K}\` | \`on:\${K}\`]?: Listener<W['events'][K], W['element']> | undefined;
};
type Own<W extends Widget> = W['attributes'] & W['properties'] & Events<W>;
type Props<W extends Widget> = Omit<HTMLAttributes<W['element']>, keyof Own<W>> & Own<W>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tagLines(elements, (tag) => `Props<Widgets['${tag}']>`, 4)}
  }
}
`,
  vue: `/** Types of the tags in Vue: \`import 'ala-core-widgets/types/vue'\`. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Listener, Widget, Widgets } from './elements.js';

/** Vue's compiler writes \`show-more\` as \`showMore\`, whichever way the template has it. */
type Camel<S extends string> = S extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : S;
type Attributes<A> = { [K in keyof A & string as Camel<K>]?: A[K] };
type Events<W extends Widget> = {
  [K in keyof W['events'] & string as \`on\${Capitalize<Camel<K>>}\`]?: Listener<W['events'][K], W['element']> | undefined;
};
type Own<W extends Widget> = Attributes<W['attributes']> & Attributes<W['properties']> & Events<W>;
type Tag<W extends Widget> = new () => W['element'] & { $props: Omit<HTMLAttributes, keyof Own<W>> & Own<W> & PublicProps };

declare module 'vue' {
  interface GlobalComponents {
${tagLines(elements, (tag) => `Tag<Widgets['${tag}']>`, 4)}
  }
}
`,
});

function tagLines(elements, type, depth) {
  const indent = ' '.repeat(depth);
  return elements
    .map(({ tag, summary }) => `${renderComment(summary, indent)}\n${indent}'${tag}': ${type(tag)};`)
    .join('\n');
}
