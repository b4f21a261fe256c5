import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement, html as shadowHtml, type TemplateResult } from 'lit';
import { type MoveCause, ScrollController } from '../../src/ui/scroll-controller.js';
import { useMovableClock } from '../support/clock.js';
import { emulateMediaFeatures } from '../support/commands.js';
import { frames, until } from '../support/page.js';
import { atRest } from '../support/rest.js';

const clock = useMovableClock();

/** A row of links of which CSS lets 4 fit, or as many as `--n` says. */
class TestRow extends LitElement {
  static override readonly properties = { names: { attribute: false } };
  static override readonly styles = css`
    :host {
      display: block;
    }
    ul {
      display: grid;
      grid-auto-columns: calc(100% / var(--n, 4));
      grid-auto-flow: column;
      overflow-x: auto;
      margin: 0;
      padding: 0;
      scroll-snap-type: x mandatory;
    }
    li {
      scroll-snap-align: start;
    }
  `;
  declare names: readonly number[];
  readonly moves: [MoveCause, number][] = [];
  readonly sightings = new ScrollController(this, {
    scroller: () => this.renderRoot.querySelector('ul'),
    moved: (by) => this.moves.push([by, this.sightings.first]),
  });

  constructor() {
    super();
    this.names = Array.from({ length: 12 }, (_, index) => index);
  }

  override render(): TemplateResult {
    return shadowHtml`<ul>${this.names.map((name) => shadowHtml`<li><a href="#${name}">${name}</a></li>`)}</ul>`;
  }

  get row(): HTMLElement {
    return this.renderRoot.querySelector('ul') as HTMLElement;
  }

  get sight(): string {
    return `${this.sightings.first}-${this.sightings.last}`;
  }
}
customElements.define('test-row', TestRow);

const open = async (style = '', dir = 'ltr'): Promise<TestRow> => {
  const box = await fixture(html`<div dir=${dir} style="width: 400px"><test-row style=${style}></test-row></div>`);
  const row = box.querySelector('test-row') as TestRow;
  await until(() => row.sightings.last > 0 || style.includes('--n: 1'), 'the first measure');
  return row;
};
const sees = async (row: TestRow, sight: string): Promise<void> => {
  await until(() => row.sight === sight, `${sight}, it is ${row.sight}`);
  await atRest(row.row);
  expect(row.sight).to.equal(sight);
};
/** At rest, and the time in which a late end of the move could be told is over. */
const restedForGood = async (row: TestRow): Promise<void> => {
  await atRest(row.row);
  await clock.advance(2000);
  await frames();
};
const stops = (row: TestRow): string[] =>
  [...row.row.querySelectorAll('a:not([tabindex])')].map((link) => link.textContent);

describe('ScrollController', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    describe(dir, () => {
      it('knows what is in view, and the ends', async () => {
        const row = await open('', dir);
        expect([row.sight, row.sightings.atStart, row.sightings.atEnd]).to.deep.equal(['0-3', true, false]);
        row.sightings.turn(1, false, 'press');
        await sees(row, '4-7');
        expect([row.sightings.atStart, row.sightings.atEnd]).to.deep.equal([false, false]);
        row.sightings.turn(1, false, 'press');
        await sees(row, '8-11');
        await until(() => row.sightings.atEnd);
        expect(row.sightings.atStart).to.equal(false);
        expect(Math.sign(row.row.scrollLeft)).to.equal(dir === 'rtl' ? -1 : 1);
      });

      it('stays at the ends, or loops', async () => {
        const row = await open('', dir);
        expect(row.sightings.turn(-1, false, 'press')).to.equal(false);
        expect(row.sightings.turn(-1, true, 'press')).to.equal(true);
        await sees(row, '8-11');
        await until(() => row.moves.length === 1);
        expect(row.sightings.turn(1, false, 'press')).to.equal(false);
        expect(row.sightings.turn(1, true, 'press')).to.equal(true);
        await sees(row, '0-3');
      });

      it('keeps the first in view when the width changes, and when more fit', async () => {
        const row = await open('', dir);
        row.sightings.turn(1, false, 'press');
        await sees(row, '4-7');
        for (const width of ['333px', '611px', '200px', '400px']) {
          row.parentElement!.style.width = width;
          await frames();
          expect(row.sight, width).to.equal('4-7');
        }
        row.style.setProperty('--n', '2');
        row.parentElement!.style.width = '300px';
        await sees(row, '4-5');
        row.style.setProperty('--n', '6');
        row.parentElement!.style.width = '500px';
        await sees(row, '4-9');
      });
    });
  }

  for (const style of ['zoom: 0.8', 'zoom: 1.5', 'transform: scale(0.5)', 'transform: rotate(90deg)']) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`steps by lengths of the layout, to the last item and back: ${style} (${dir})`, async () => {
        const row = await open(style, dir);
        await sees(row, '0-3');
        for (const sight of ['4-7', '8-11']) {
          row.sightings.turn(1, false, 'press');
          await sees(row, sight);
        }
        // The last item may be in view before the row has come to rest.
        await until(() => row.sightings.atEnd);
        expect(Math.abs(row.row.scrollLeft)).to.be.closeTo(row.row.scrollWidth - row.row.clientWidth, 1);
        row.sightings.turn(-1, false, 'press');
        await sees(row, '4-7');
      });
    }
  }

  it('a last page that is not full ends with the last item', async () => {
    const row = await open('--n: 5');
    row.sightings.turn(1, false, 'press');
    await sees(row, '5-9');
    row.sightings.turn(1, false, 'press');
    await until(() => row.sightings.atEnd);
    expect(row.sightings.atEnd).to.equal(true);
    row.sightings.turn(-1, false, 'press');
    await sees(row, '2-6');
  });

  it('counts an item from 60 % of its width', async () => {
    const row = await open('--n: 3.65');
    expect(row.sight).to.equal('0-3');
    row.style.setProperty('--n', '3.5');
    row.parentElement!.style.width = '420px';
    await sees(row, '0-2');
  });

  it('presses in quick succession add up, and are told once, when it rests', async () => {
    const row = await open();
    row.sightings.turn(1, false, 'press');
    row.sightings.turn(1, false, 'press');
    expect(row.sightings.turn(1, false, 'press')).to.equal(false);
    await sees(row, '8-11');
    await until(() => row.moves.length > 0);
    await restedForGood(row);
    expect(row.moves).to.deep.equal([['press', 8]]);
  });

  it('a press that undoes the one before it, before anything has moved, ends that move', async () => {
    const row = await open();
    row.sightings.turn(1, false, 'press');
    row.sightings.turn(-1, false, 'press');
    await restedForGood(row);
    await sees(row, '0-3');
    for (let press = 0; press < 3; press++) row.sightings.turn(1, true, 'press');
    await restedForGood(row);
    await sees(row, '0-3');
    expect(row.moves).to.deep.equal([
      ['press', 0],
      ['press', 0],
    ]);
  });

  it('tells of a move that begins just as another ends, though the browser does not', async () => {
    const row = await open();
    row.sightings.turn(1, false, 'press');
    await until(() => row.row.scrollLeft === 400);
    row.sightings.turn(-1, false, 'press');
    await until(() => row.row.scrollLeft === 0);
    row.sightings.turn(1, false, 'press');
    await until(() => row.row.scrollLeft === 400);
    await until(() => row.moves.at(-1)?.[1] === 4);
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`moves by what fits, also from between two items (${dir})`, async () => {
      const row = await open('', dir);
      row.row.style.scrollSnapType = 'none';
      row.row.scrollLeft = dir === 'rtl' ? -150 : 150;
      await sees(row, '2-4');
      row.sightings.turn(1, false, 'press');
      await sees(row, '6-9');
    });
  }

  it('knows what is in view while it still scrolls', async () => {
    const row = await open();
    const seen = new Set<string>();
    row.row.addEventListener('scroll', () => seen.add(row.sight));
    row.sightings.turn(1, false, 'press');
    await until(() => row.row.scrollLeft > 150);
    row.sightings.turn(1, false, 'press');
    await until(() => row.moves.length > 0);
    expect(seen.size, [...seen].join()).to.be.greaterThan(2);
  });

  it('a move that never begins, though nobody stopped it, is made at once in the end', async () => {
    const row = await open();
    const scroll = row.row.scroll.bind(row.row);
    row.row.scroll = (to?: ScrollToOptions | number) => {
      if (typeof to === 'object' && to.behavior !== 'smooth') scroll(to);
    };
    row.sightings.turn(1, false, 'press');
    await sees(row, '4-7');
    expect(row.moves).to.deep.equal([['press', 4]]);
  });

  it('tells nobody of moves that no visitor made', async () => {
    const row = await open();
    row.sightings.turn(1, false);
    await sees(row, '4-7');
    row.parentElement!.style.width = '300px';
    await frames();
    row.row.scrollTo({ left: 0 });
    await sees(row, '0-3');
    expect(row.moves).to.deep.equal([]);
  });

  it('tells nobody of a resize, though the visitor had touched the row', async () => {
    const row = await open();
    row.sightings.turn(1, false);
    row.sightings.turn(1, false);
    await sees(row, '8-11');
    row.row.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    row.style.setProperty('--n', '6');
    row.parentElement!.style.width = '600px';
    await sees(row, '6-11');
    await restedForGood(row);
    expect(row.moves).to.deep.equal([]);
  });

  it('tells nobody where the row becomes one that cannot be scrolled, in the middle of a move', async () => {
    const row = await open();
    row.sightings.turn(1, false, 'press');
    await until(() => row.row.scrollLeft > 50);
    row.style.setProperty('--n', '12');
    await sees(row, '0-11');
    await restedForGood(row);
    expect(row.moves).to.deep.equal([]);
  });

  it('tells of a swipe, as one', async () => {
    const row = await open();
    row.row.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    row.row.scrollTo({ left: 400 });
    await until(() => row.moves.length > 0);
    expect(row.moves).to.deep.equal([['user', 4]]);
  });

  it('keeps Tab to what is in view; where nothing there can be focused, the row itself is a stop', async () => {
    const row = await open();
    expect(stops(row)).to.deep.equal(['0', '1', '2', '3']);
    expect(row.row.tabIndex).to.equal(-1);
    row.sightings.turn(1, false, 'press');
    await sees(row, '4-7');
    expect(stops(row)).to.deep.equal(['4', '5', '6', '7']);
    for (const link of row.row.querySelectorAll('a')) link.removeAttribute('href');
    row.requestUpdate();
    await row.updateComplete;
    expect(row.row.tabIndex).to.equal(0);
  });

  it('shows an item that gets the focus from elsewhere', async () => {
    const row = await open();
    row.row.querySelectorAll('a')[9]!.focus();
    await until(() => row.sightings.first <= 9 && row.sightings.last >= 9);
    expect(stops(row)).to.include('9');
    expect(row.moves).to.deep.equal([]);
  });

  it('keeps its place when items come before, and when the first in view goes', async () => {
    const row = await open();
    row.sightings.turn(1, false, 'press');
    await sees(row, '4-7');
    const kept = row.row.children[4] as HTMLElement;
    const before = kept.getBoundingClientRect().left;
    // As a keyed list does: elements of items that stay are kept.
    row.row.prepend(...[1, 2].map(() => row.row.children[0]!.cloneNode(true)));
    row.requestUpdate();
    await sees(row, '6-9');
    await until(() => Math.abs(kept.getBoundingClientRect().left - before) < 2);
    kept.remove();
    row.requestUpdate();
    await sees(row, '6-9');
    row.row.replaceChildren(...[1, 2, 3, 4, 5, 6, 7, 8].map(() => document.createElement('li')));
    row.requestUpdate();
    await sees(row, '0-3');
  });

  it('a press goes where it was to lead, though items come before in the middle of the move', async () => {
    const row = await open();
    row.sightings.turn(1, false, 'press');
    row.row.prepend(row.row.children[0]!.cloneNode(true));
    row.requestUpdate();
    await sees(row, '5-8');
    await until(() => row.moves.length > 0);
    expect(row.moves).to.deep.equal([['press', 5]]);
  });

  it('where all fit there is nothing to turn', async () => {
    const row = await open('--n: 12');
    expect([row.sightings.fits, row.sightings.turn(1, true, 'press'), stops(row).length]).to.deep.equal([
      true,
      false,
      12,
    ]);
  });

  it('is right when it was hidden at first, and keeps its place through display: none', async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="width: 400px">
        <details>
          <summary>Books</summary>
          <test-row></test-row>
        </details>
      </div>`,
    );
    const row = box.querySelector('test-row') as TestRow;
    row.style.display = 'none';
    row.requestUpdate();
    await row.updateComplete;
    box.querySelector('details')!.open = true;
    row.style.display = '';
    await sees(row, '0-3');
    row.sightings.turn(1, false, 'press');
    await sees(row, '4-7');
    row.style.display = 'none';
    await frames();
    expect(row.sight).to.equal('4-7');
    row.style.display = '';
    await frames();
    expect(row.sight).to.equal('4-7');
    await until(() => row.row.scrollLeft === 400);
  });

  it('is told of a width that comes back before the next frame', async () => {
    const row = await open();
    const box = row.parentElement as HTMLElement;
    await atRest(row.row);
    box.style.inlineSize = '200px';
    row.requestUpdate();
    await row.updateComplete;
    box.style.inlineSize = '400px';
    await frames();
    row.row.scrollTo({ left: 400, behavior: 'instant' });
    await sees(row, '4-7');
  });

  it('keeps its place when it is moved in the document', async () => {
    const row = await open();
    row.sightings.turn(1, false, 'press');
    await sees(row, '4-7');
    row.parentElement!.append(row);
    await until(() => row.row.scrollLeft === 400);
    expect(row.sight).to.equal('4-7');
  });

  it('without the scrollend event a pause is the end', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'onscrollend');
    Reflect.deleteProperty(window, 'onscrollend');
    expect('onscrollend' in window).to.equal(false);
    try {
      const row = await open();
      // Before the controller's own, on the way down.
      row.shadowRoot!.addEventListener('scrollend', (event) => event.stopImmediatePropagation(), true);
      row.sightings.turn(1, false, 'press');
      await until(() => row.moves.length === 1);
      expect(row.sight).to.equal('4-7');
    } finally {
      if (own) Object.defineProperty(window, 'onscrollend', own);
    }
  });

  it('jumps under reduced motion', async () => {
    const behaviors: (string | undefined)[] = [];
    const row = await open();
    row.row.scroll = ((options: ScrollToOptions) => behaviors.push(options.behavior)) as typeof row.row.scroll;
    row.sightings.turn(1, false, 'press');
    const could = await emulateMediaFeatures({ 'prefers-reduced-motion': 'reduce' });
    row.sightings.turn(1, false, 'press');
    await emulateMediaFeatures({});
    expect(behaviors).to.deep.equal(['smooth', could ? 'instant' : 'smooth']);
  });
});
