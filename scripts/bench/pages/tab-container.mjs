/** Announcements with GitHub's <tab-container>. */
import '@github/tab-container-element';
import { tabsAndPanels } from './by-hand.mjs';
import { h } from './page.mjs';

export function announcements(root, items) {
  const { tabs, panels } = tabsAndPanels(items);
  root.replaceChildren(h('h2', null, 'Announcements'), h('tab-container', { class: 'tabs' }, ...tabs, ...panels));
}
