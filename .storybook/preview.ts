import type { Preview } from '@storybook/web-components-vite';
import '../src/define/all.js';
import { argTypes, description } from './arg-types.js';
import { beforeEach, globalTypes, render, source, stage } from './stage.js';

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [stage],
  render,
  beforeEach,
  globalTypes,
  initialGlobals: { theme: 'light', direction: 'ltr', language: 'en', width: 'page', motion: 'system' },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'none' },
    docs: {
      codePanel: true,
      extractArgTypes: argTypes,
      extractComponentDescription: description,
      // What is shown is what an author pastes, not the story's own code.
      source: { type: 'code', language: 'html', transform: source },
    },
    options: {
      storySort: { order: ['For page authors', 'Feed cookbook', 'For developers', '*', 'Settings'] },
    },
  },
};

export default preview;
