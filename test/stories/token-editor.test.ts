import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import '../../src/define/ala-announcement-tabs.js';
import '../../src/define/ala-news-feed.js';
import '../../src/define/ala-settings.js';
import '../../stories/blocks/token-editor.js';
import { until } from '../support/page.js';

describe('the token editor of Storybook', () => {
  let editor: HTMLElement;

  beforeEach(async () => {
    render(html`<docs-token-editor></docs-token-editor>`, document.body);
    editor = document.querySelector('docs-token-editor')!;
    await until(() => editor.querySelector('ala-news-feed')?.matches(':state(ready)'));
  });

  afterEach(() => render(null, document.body));

  /** What a visitor's choice does to a field. */
  function choose(name: string, value: string): void {
    const field = editor.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  const rule = (): string => editor.querySelector('pre')?.textContent ?? '';

  it('gives no CSS before anything is changed', () => {
    expect(rule()).to.equal('');
    expect(editor.querySelector('.docs-result')!.textContent).to.include('Change something');
  });

  it('makes one rule of all that is changed, and shows it in the widgets', async () => {
    choose('brand', '#7a1f3d');
    choose('size-base', '20');
    choose('font-title', 'Georgia');
    await until(() => rule().includes('--ala-font-title'));
    expect(rule()).to.match(/^:root \{\n(?: {2}--ala-[\w-]+: [^;\n]+;\n)+\}$/);
    expect(rule()).to.include('  --ala-size-base: 20px;\n').and.to.include('  --ala-font-title-aspect: none;\n');

    const heading = editor.querySelector('ala-news-feed')!.shadowRoot!.querySelector('h2')!;
    expect(getComputedStyle(heading).fontSize).to.equal('42.5px');
    expect(getComputedStyle(heading).fontFamily).to.match(/^"?Georgia/);
  });

  it('adjusts a brand color until it can be read on light and on dark, and says the contrast', async () => {
    choose('brand', '#fff200');
    await until(() => rule().includes('--ala-color-brand:'));
    expect(rule()).to.match(/--ala-color-brand: light-dark\(#[\da-f]{6}, #fff200\);/);
    const hint = editor.querySelector('#editor-brand-hint')!.textContent;
    const [light, dark] = (hint.match(/\d+\.\d/g) ?? []).map(Number) as [number, number];
    expect(light).to.be.at.least(4.5);
    expect(dark).to.be.at.least(4.5);
  });

  it('starts over', async () => {
    choose('gap', '64');
    await until(() => rule().includes('--ala-gap: 64px'));
    editor.querySelector<HTMLButtonElement>('button[type="reset"]')!.click();
    await until(() => rule() === '');
    expect(editor.querySelector<HTMLInputElement>('[name="gap"]')!.value).to.equal('32');
  });
});
