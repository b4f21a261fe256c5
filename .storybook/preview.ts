import type { Preview } from '@storybook/web-components-vite';
import '../src/define/all.js';
import { argTypes, description } from './arg-types.js';
import './docs.css';
import { beforeEach, globalTypes, render, source, stage } from './stage.js';
import { darkScheme, schemeOfSystem, themeOf } from './theme.js';

// A page of docs is drawn in one theme; a story has the theme of the toolbar.
darkScheme.addEventListener('change', () => {
  if (new URLSearchParams(location.search).get('viewMode') === 'docs') location.reload();
});

const preview: Preview = {
  decorators: [stage],
  render,
  beforeEach,
  globalTypes,
  initialGlobals: { theme: 'light', direction: 'ltr', language: 'en', width: 'page', motion: 'system' },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'none' },
    docs: {
      theme: themeOf(schemeOfSystem()),
      toc: { headingSelector: 'h2, h3', title: 'On this page' },
      codePanel: true,
      extractArgTypes: argTypes,
      extractComponentDescription: description,
      // What is shown is what an author pastes, not the story's own code.
      source: { type: 'code', language: 'html', transform: source },
    },
    options: {
      storySort: {
        includeNames: true,
        order: [
          'Introduction',
          'Get started',
          ['For page authors', 'For designers', 'For developers'],
          'Foundations',
          ['Color', 'Typography', 'Space and shape', 'Motion and focus', 'Icons', 'Design tokens'],
          'Elements',
          ['*', ['Overview', 'Options', 'States', 'Playground', 'Example to copy', '*'], 'Settings'],
          'Patterns',
          ['*', ['About', '*']],
          'Guides',
          ['Theming', 'Feed cookbook', ['About', '*'], 'Page authors', '*', 'Feed server', ['About', '*']],
          'Frameworks',
          'Reference',
          ['Accessibility', '*', 'Changelog'],
        ],
      },
    },
  },
};

export default preview;
