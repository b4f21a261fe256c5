import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { exampleFolder, snippet } from '../scripts/snippet.mjs';
import { version } from '../src/elements/version.js';

/** The story whose code is all that an author has to paste: style sheet and script for the site, and the first widget. */
export const copyThis = (element: string): StoryObj => ({
  parameters: {
    docs: {
      canvas: { sourceState: 'shown' },
      source: {
        transform: (_: string, { args, parameters }: StoryContext) => {
          const { content = '' } = parameters as { content?: string };
          const { site, widget } = snippet({ element, attributes: args, content, folder: exampleFolder(version) });
          return [
            '<!-- Once per page, in the head. The style sheet reserves space until the script has run. -->',
            site,
            '',
            '<!-- Where you want it to appear. -->',
            widget,
          ].join('\n');
        },
      },
    },
  },
});
