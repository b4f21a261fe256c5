import type { PlaceId } from '../widgets.js';

/** How to paste the code into a system: three steps, and what may be in the way. */
export interface Place {
  readonly name: string;
  readonly steps: readonly [string, string, string];
  readonly note: string;
}

export const enPlaces: Readonly<Record<PlaceId, Place>> = {
  wordpress: {
    name: 'WordPress',
    steps: [
      'Edit the page, choose + and add a Custom HTML block.',
      'Paste the code into the block.',
      'Choose Preview to look at it, then Update or Publish.',
    ],
    note: 'If the code disappears when you save, your role may not use it: choose “My editor removes code.”',
  },
  drupal: {
    name: 'Drupal',
    steps: [
      'Edit the page and set the text format to Full HTML.',
      'Choose Source in the toolbar and paste the code.',
      'Save the page.',
    ],
    note: 'Without Full HTML, Drupal removes the code: choose “My editor removes code.”',
  },
  libguides: {
    name: 'LibGuides',
    steps: [
      'Edit the guide. In a box choose Add / Reorder, then Media / Widget.',
      'Paste the code into Embed Code.',
      'Save. The widget is there at once.',
    ],
    note: 'In a Rich Text box the editor removes scripts; use Media / Widget.',
  },
  squarespace: {
    name: 'Squarespace, Wix',
    steps: [
      'Squarespace: add a Code block. Wix: add Embed Code, then Embed HTML.',
      'Paste the code. In Squarespace set the block to HTML.',
      'Save or publish, and look at the public page: the editor may not run scripts.',
    ],
    note: 'Squarespace runs scripts in Code blocks only on some plans. Wix shows the widget in a frame; make it tall enough.',
  },
  html: {
    name: 'HTML file',
    steps: [
      'Open the page in a text editor.',
      'Paste the code where the widget should be, between <body> and </body>.',
      'Save, upload the page, and reload it in your browser.',
    ],
    note: 'With several widgets on a page, one script line is enough.',
  },
  stripped: {
    name: 'My editor removes code',
    steps: [
      'Send the script line to the person who looks after the website. It is needed once.',
      'Write the text of the link in your page, and make it a link to the address below.',
      'Save. On the public page the link becomes the widget.',
    ],
    note: 'Until the script line is there, visitors see a plain link.',
  },
};
