import { expect } from '@open-wc/testing';
import { texts, until } from '../../support/page.js';
import { announcement, feedOf, place } from './announcements.js';

describe('announcement tabs, the first drawing of formatted text', () => {
  const native = Object.getOwnPropertyDescriptor(Element.prototype, 'setHTML');

  afterEach(() => {
    if (native) Object.defineProperty(Element.prototype, 'setHTML', native);
  });

  it('waits for the sanitizer of browsers that have none: no text is drawn plain and then formatted', async () => {
    Reflect.deleteProperty(Element.prototype, 'setHTML');
    const placing = place({ feed: feedOf(announcement('One', { content_html: '<p>A <b>bold</b> word.</p>' })) });
    const tabs = document.querySelector('ala-announcement-tabs')!;
    const drawings: string[] = [];
    const observer = new MutationObserver(() => {
      const [panel] = texts(tabs, '.panel');
      if (panel) drawings.push(tabs.shadowRoot!.querySelector('.panel b') ? 'rich' : 'plain');
    });
    observer.observe(tabs.shadowRoot!, { childList: true, subtree: true });
    await placing;
    await until(() => drawings.includes('rich'));
    observer.disconnect();
    expect(drawings).not.to.include('plain');
  });
});
