import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { reserveCss } from '../scripts/build/reserve.mjs';
import { markup } from './markup.js';

/** The story whose code is all that an author has to paste: script tag, reserved height of each of the tags, the first widget. */
export const copyThis = (tag: string, ...inside: readonly string[]): StoryObj => ({
  parameters: {
    docs: {
      canvas: { sourceState: 'shown' },
      source: {
        transform: (_: string, { args, parameters }: StoryContext) =>
          [
            '<!-- Once per page, in the head. The style reserves space until the script has run. -->',
            `<style>${reserveCss([tag, ...inside]).trim()}</style>`,
            '<script type="module" src="/assets/ala-widgets.min.js"></script>',
            '',
            '<!-- Where you want it to appear. -->',
            markup(tag, args, (parameters as { content?: string }).content),
          ].join('\n'),
      },
    },
  },
});
