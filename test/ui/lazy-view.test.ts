import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { LazyView } from '../../src/ui/lazy-view.js';
import { frames } from '../support/page.js';

class View {
  static readonly styles = [
    css`
      p {
        color: rgb(1, 2, 3);
      }
    `,
  ];
  readonly host: Element;

  constructor(host: Element) {
    this.host = host;
  }
}

let isNeeded = false;
let loads = 0;
let result: () => Promise<typeof View> = () => Promise.resolve(View);

class LazyHost extends LitElement {
  readonly lazy = new LazyView<LazyHost, View>(this, {
    load: () => {
      loads++;
      return result();
    },
    isNeeded: () => isNeeded,
  });

  override render(): unknown {
    return html`<p>${this.lazy.view ? 'view' : (this.lazy.state ?? 'nothing')}</p>`;
  }
}
customElements.define('lazy-host', LazyHost);

const place = (): Promise<LazyHost> => fixture<LazyHost>(html`<lazy-host></lazy-host>`);
const shown = ({ shadowRoot }: LazyHost): string | undefined => shadowRoot?.querySelector('p')?.textContent;

async function update(host: LazyHost): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
}

/** Where a task has taken long, a chunk waits for the next frame. */
async function rest(host: LazyHost): Promise<void> {
  await frames();
  await host.updateComplete;
}

describe('a lazy view', () => {
  beforeEach(() => {
    isNeeded = true;
    loads = 0;
    result = () => Promise.resolve(View);
  });

  it('is loaded when it is first needed, once', async () => {
    isNeeded = false;
    const host = await place();
    await rest(host);
    expect([shown(host), loads]).to.deep.equal(['nothing', 0]);
    isNeeded = true;
    await update(host);
    await update(host);
    await rest(host);
    expect([shown(host), loads, host.lazy.state, host.lazy.view?.host]).to.deep.equal(['view', 1, undefined, host]);
  });

  it('brings its styles, after those that are there', async () => {
    const host = await place();
    await rest(host);
    expect(getComputedStyle(host.shadowRoot!.querySelector('p')!).color).to.equal('rgb(1, 2, 3)');
    expect(host.shadowRoot?.adoptedStyleSheets.at(-1)).to.equal(View.styles[0]!.styleSheet);
  });

  it('says while it loads that it does', async () => {
    let resolve: (view: typeof View) => void = () => {};
    result = () => new Promise((done) => (resolve = done));
    const host = await place();
    await update(host);
    expect([shown(host), loads]).to.deep.equal(['loading', 1]);
    resolve(View);
    await rest(host);
    expect(shown(host)).to.equal('view');
  });

  it('keeps a failure until "try again" has succeeded, and does not load by itself', async () => {
    result = () => Promise.reject(new Error('changed'));
    const host = await place();
    await rest(host);
    await update(host);
    expect([shown(host), loads]).to.deep.equal(['error', 1]);
    await host.lazy.retry();
    await update(host);
    expect([shown(host), loads]).to.deep.equal(['error', 2]);
    result = () => Promise.resolve(View);
    await host.lazy.retry();
    await host.updateComplete;
    expect([shown(host), loads]).to.deep.equal(['view', 3]);
    await host.lazy.retry();
    expect(loads).to.equal(3);
  });

  it('that has failed does not matter while another view is shown', async () => {
    result = () => Promise.reject(new Error('changed'));
    const host = await place();
    await rest(host);
    isNeeded = false;
    await update(host);
    expect(shown(host)).to.equal('nothing');
  });
});
