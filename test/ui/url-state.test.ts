import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { UrlState, type UrlValues } from '../../src/ui/url-state.js';
import { useMovableClock } from '../support/clock.js';
import { countPushes } from '../support/history.js';
import { until } from '../support/page.js';

/** The smallest host: notes what arrives. */
class Keeper extends LitElement {
  arrived: [how: string, values: UrlValues][] = [];
  readonly url = new UrlState(this, {
    name: () => this.getAttribute('name') ?? undefined,
    keys: ['q', 'kind'],
    arrive: (values, how) => void this.arrived.push([how, values]),
  });
}
customElements.define('test-keeper', Keeper);

const START = location.href;
const keeper = (name: string): Promise<Keeper> => fixture<Keeper>(html`<test-keeper name=${name}></test-keeper>`);
const at = (search: string, state: unknown = null): void => history.replaceState(state, '', search);
const back = async (): Promise<void> => {
  const traveled = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await traveled;
};

const clock = useMovableClock();

describe('state in the address', () => {
  afterEach(() => history.replaceState(null, '', START));

  it('is read before the first drawing, own parameters only', async () => {
    at('?a.q=one+two&b.q=other&a.kind=x&a.kind=y%20z&a.other=1&q=0');
    expect((await keeper('a')).arrived).to.deep.equal([['first', { q: ['one two'], kind: ['x', 'y z'] }]]);
    expect((await keeper('c')).arrived).to.deep.equal([]);
  });

  it('is neither read nor written without a name', async () => {
    at('?.q=1&undefined.q=2');
    const element = await keeper('');
    element.removeAttribute('name');
    element.url.write({ q: ['x'] }, 'push');
    expect(element.arrived).to.deep.equal([]);
    expect(location.search).to.equal('?.q=1&undefined.q=2');
  });

  it('keeps foreign parameters as they are written, the fragment and history.state', async () => {
    at('?utm=a%20b+c&flag&x=%zz&a.q=old#part', { page: 7 });
    const element = await keeper('a');
    element.url.write({ q: ['new & old'], kind: ['x', 'y'] }, 'push');
    expect(location.search).to.equal('?utm=a%20b+c&flag&x=%zz&a.q=new%20%26%20old&a.kind=x&a.kind=y');
    expect(location.hash).to.equal('#part');
    expect(history.state).to.deep.equal({ page: 7 });
    element.url.write({ q: [''], kind: [] }, 'replace');
    await until(() => location.search === '?utm=a%20b+c&flag&x=%zz');
    expect(history.state).to.deep.equal({ page: 7 });
  });

  it('half a character, as a feed may have it, is written as one that cannot be shown', async () => {
    at('?');
    (await keeper('a')).url.write({ q: ['a\uD83D'], kind: ['\uDE00', '😀'] }, 'push');
    expect(location.search).to.equal('?a.q=a%EF%BF%BD&a.kind=%EF%BF%BD&a.kind=%F0%9F%98%80');
  });

  it('typing replaces, a choice pushes, the same again does neither', async () => {
    at('?');
    const element = await keeper('a');
    const typed = countPushes();
    element.url.write({ q: ['b'] }, 'replace');
    element.url.write({ q: ['bo'] }, 'replace');
    element.url.write({ q: ['boo'] }, 'replace');
    await until(() => location.search === '?a.q=boo');
    expect(typed()).to.equal(0);
    const chosen = countPushes();
    element.url.write({ q: ['boo'], kind: ['x'] }, 'push');
    element.url.write({ q: ['boo'], kind: ['x'] }, 'push');
    expect(chosen()).to.equal(1);
  });

  it('writes a first letter at once, and what is typed fast not for each key', async () => {
    at('?');
    const element = await keeper('a');
    const { replaceState } = history;
    let changes = 0;
    history.replaceState = (...change): void => {
      changes += 1;
      replaceState.apply(history, change);
    };
    try {
      const text = 'cataloging';
      for (let letters = 1; letters <= text.length; letters++)
        element.url.write({ q: [text.slice(0, letters)] }, 'replace');
      expect(location.search).to.equal('?a.q=c');
      await until(() => location.search === '?a.q=cataloging');
      expect(changes).to.equal(2);
    } finally {
      history.replaceState = replaceState;
    }
  });

  it('Back brings what was before the choice, with everything typed till then', async () => {
    at('?');
    const element = await keeper('a');
    element.url.write({ q: ['b'] }, 'replace');
    element.url.write({ q: ['boo'] }, 'replace');
    element.url.write({ q: ['boo'], kind: ['x'] }, 'push');
    await back();
    expect(location.search).to.equal('?a.q=boo');
    expect(element.arrived).to.deep.equal([['travel', { q: ['boo'], kind: [] }]]);
  });

  it('what waits is not written over the entry one has gone to', async () => {
    at('?');
    const element = await keeper('a');
    element.url.write({ kind: ['x'] }, 'push');
    element.url.write({ q: ['b'], kind: ['x'] }, 'replace');
    element.url.write({ q: ['bo'], kind: ['x'] }, 'replace');
    await back();
    await clock.advance(600);
    expect(location.search).to.equal('');
  });

  it('two of different names do not disturb each other', async () => {
    at('?');
    const box = await fixture(
      html`<div><test-keeper name="a"></test-keeper><test-keeper name="a.q"></test-keeper></div>`,
    );
    const [one, two] = [...box.children] as [Keeper, Keeper];
    one.url.write({ q: ['1'] }, 'push');
    two.url.write({ q: ['2'] }, 'push');
    one.url.write({ q: ['3'] }, 'push');
    expect(location.search).to.equal('?a.q.q=2&a.q=3');
    await back();
    expect(one.arrived.at(-1)).to.deep.equal(['travel', { q: ['1'], kind: [] }]);
    expect(two.arrived, 'a step of the other’s').to.deep.equal([]);
  });

  it('a step to a fragment of the page says nothing to the widget', async () => {
    at('?a.q=boo');
    const element = await keeper('a');
    const heard = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    location.hash = 'own';
    await heard;
    await back();
    expect(element.arrived.map(([how]) => how)).to.deep.equal(['first']);
  });

  it('hears nothing once it has left the page', async () => {
    at('?');
    const element = await keeper('a');
    element.url.write({ q: ['1'] }, 'push');
    element.remove();
    await back();
    expect(element.arrived).to.deep.equal([]);
  });

  it('a page without an address of its own is borne', async () => {
    const element = await keeper('a');
    const { pushState } = history;
    history.pushState = (): void => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      expect(() => element.url.write({ q: ['1'] }, 'push')).not.to.throw();
    } finally {
      history.pushState = pushState;
    }
  });
});
