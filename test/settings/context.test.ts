import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import '../../src/define/ala-settings.js';
import type { AlaSettings } from '../../src/elements/settings/settings.js';
import { SettingsConsumer, settingsContext } from '../../src/settings/context.js';
import type { Settings } from '../../src/settings/settings.js';

class ContextReader extends LitElement {
  readonly consumer = new SettingsConsumer(this);
}
customElements.define('context-reader', ContextReader);

const currencyOf = (reader: Element | null): string | undefined => (reader as ContextReader).consumer.value?.currency;

async function place(template: unknown): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div>${template}</div>`);
  for (const each of box.querySelectorAll<LitElement>('ala-settings, context-reader')) await each.updateComplete;
  return box;
}

describe('the context of settings', () => {
  it('gives what the nearest provider has set, and each change', async () => {
    const box = await place(
      html`<ala-settings currency="USD"
        ><ala-settings currency="EUR"><context-reader></context-reader></ala-settings
      ></ala-settings>`,
    );
    const reader = box.querySelector('context-reader');
    expect(currencyOf(reader)).to.equal('EUR');
    const inner = box.querySelector<AlaSettings>('ala-settings ala-settings')!;
    inner.currency = 'CAD';
    await inner.updateComplete;
    expect(currencyOf(reader)).to.equal('CAD');
  });

  it('is none outside of providers, and after a move out of one', async () => {
    const box = await place(
      html`<ala-settings currency="USD"><context-reader id="in"></context-reader></ala-settings
        ><context-reader></context-reader>`,
    );
    expect(currencyOf(box.querySelector('context-reader:not([id])'))).to.equal(undefined);
    const reader = box.querySelector('#in')!;
    box.append(reader);
    expect(currencyOf(reader)).to.equal(undefined);
    const settings = box.querySelector<AlaSettings>('ala-settings')!;
    settings.currency = 'EUR';
    await settings.updateComplete;
    expect(currencyOf(reader)).to.equal(undefined);
  });

  it('is that of a provider which comes between later', async () => {
    const box = await place(html`<ala-settings currency="USD"><context-reader></context-reader></ala-settings>`);
    const reader = box.querySelector('context-reader')!;
    const inner = document.createElement('ala-settings');
    inner.setAttribute('currency', 'EUR');
    reader.before(inner);
    inner.append(reader);
    await inner.updateComplete;
    expect(currencyOf(reader)).to.equal('EUR');
    const outer = box.querySelector<AlaSettings>('ala-settings')!;
    outer.currency = 'CAD';
    await outer.updateComplete;
    await inner.updateComplete;
    expect(currencyOf(reader)).to.equal('EUR');
  });

  it('reaches readers that a provider finds in place when it is defined', async () => {
    const box = await place(html`<ala-settings currency="USD"><late-settings></late-settings></ala-settings>`);
    const late = box.querySelector('late-settings')!;
    const reader = document.createElement('context-reader');
    late.append(reader);
    expect(currencyOf(reader)).to.equal('USD');
    const { AlaSettings: Base } = await import('../../src/elements/settings/settings.js');
    customElements.define('late-settings', class extends Base {});
    (late as AlaSettings).currency = 'EUR';
    await (late as AlaSettings).updateComplete;
    expect(currencyOf(reader)).to.equal('EUR');
  });

  it('answers once to a request of other code that does not subscribe', async () => {
    const box = await place(html`<ala-settings currency="USD"><p></p></ala-settings>`);
    const got: unknown[] = [];
    const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
      context: settingsContext,
      callback: ({ currency }: Partial<Settings>) => got.push(currency),
    });
    box.querySelector('p')!.dispatchEvent(request);
    const settings = box.querySelector<AlaSettings>('ala-settings')!;
    settings.currency = 'EUR';
    await settings.updateComplete;
    expect(got).to.deep.equal(['USD']);
  });
});
