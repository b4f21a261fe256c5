/** What widgets leave to the page, and what they never do. The numbers are success criteria of WCAG 2.2. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { useMovableClock } from '../support/clock.js';
import { json, network } from '../support/network.js';
import { frames, onPage, settled, shadow, texts, until } from '../support/page.js';
import { SCENES, show } from '../layout/scenes.js';

const clock = useMovableClock();

const scene = (name: string) => SCENES.find((each) => each.name === name)!;

const all = (widget: HTMLElement, selector: string): HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

describe('what belongs to the page', () => {
  for (const each of SCENES.filter(({ state }) => state === undefined)) {
    it(`2.4.2, 2.4.5, 3.1.1, 3.2.3, 3.2.6: title, language, navigation and help are left to it: ${each.name}`, async () => {
      const { title } = document;
      const { lang } = document.documentElement;
      const widget = await show(each);
      expect([document.title, document.documentElement.lang]).to.deep.equal([title, lang]);
      expect(all(widget, 'nav, main, header, footer, aside, [role=navigation], [role=main]')).to.deep.equal([]);
    });

    it(`1.3.5, 3.3.1, 3.3.3, 3.3.4, 3.3.7, 3.3.8: no field asks about the visitor or can be wrong: ${each.name}`, async () => {
      const fields = all(await show(each), 'input, select, textarea, form') as HTMLInputElement[];
      for (const field of fields) {
        expect(field.matches('input[type=search], input[readonly], select'), field.outerHTML).to.equal(true);
        expect(field.matches('[required], [pattern], [minlength], [name]'), field.outerHTML).to.equal(false);
      }
    });

    it(`1.3.2: nothing moves what is read out of its order: ${each.name}`, async () => {
      const moved = all(await show(each), '*').filter((element) => {
        const { order, flexDirection } = getComputedStyle(element);
        return order !== '0' || flexDirection.endsWith('reverse') || element.tabIndex > 0;
      });
      expect(moved.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    });
  }
});

describe('what no widget does', () => {
  const MEDIA =
    '<p>Before</p><video src="/v.mp4" autoplay></video><audio src="/a.mp3" autoplay></audio><embed src="/e">' +
    '<object data="/o"></object><iframe src="/f"></iframe><p>After</p>';

  it('1.2.1, 1.2.2, 1.2.3, 1.2.4, 1.2.5, 1.4.2: no sound or video is played, not even from the HTML of a feed', async () => {
    const items = [{ id: '1', title: 'One', content_html: MEDIA }];
    const { fetch } = network({ '/feed.json': json({ version: 'https://jsonfeed.org/version/1.1', items }) });
    const content = html`<ala-announcement-tabs src="/feed.json"></ala-announcement-tabs>`;
    const tabs = await onPage<HTMLElement>(content, { fetch });
    await settled(tabs, 'ready');
    await until(() => texts(tabs, '[role=tabpanel]').join().includes('After'));
    expect(all(tabs, 'video, audio, embed, object, iframe')).to.deep.equal([]);
    for (const each of SCENES) expect(all(await show(each), 'video, audio'), each.name).to.deep.equal([]);
  });

  it('2.5.4: nothing listens to the motion of the device', async () => {
    const heard = new Set<string>();
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...given: [string, never, never]) {
      heard.add(given[0]);
      addEventListener.apply(this, given);
    };
    try {
      for (const each of SCENES.filter(({ state }) => state === undefined)) await show(each);
    } finally {
      EventTarget.prototype.addEventListener = addEventListener;
    }
    expect(heard.size).to.be.above(0);
    expect([...heard].filter((type) => type.startsWith('device'))).to.deep.equal([]);
  });

  it('2.2.1: nothing that a visitor has opened ends because time passes', async () => {
    const list = await show(scene('calendar, list with everything opened'));
    const open = (): number => all(list, '[aria-expanded="true"]').length;
    const before = open();
    expect(before).to.be.above(0);
    await clock.advance(3_600_000);
    await frames();
    expect(open()).to.equal(before);

    const finder = await show(scene('finder, results'));
    const results = texts(finder, '[part=count]');
    await clock.advance(3_600_000);
    await frames();
    expect(texts(finder, '[part=count]')).to.deep.equal(results);
    expect(shadow<HTMLInputElement>(finder, 'input').value).to.equal('group');
  });

  for (const each of SCENES.filter(({ state }) => state === 'loading' || state === undefined))
    it(`2.3.1: nothing flashes more than three times in a second: ${each.name}`, async () => {
      const widget = await show(each);
      const running = all(widget, '*').flatMap((element) => element.getAnimations());
      // The light of an animation changes twice while it runs once there and back.
      const fast = running.filter((animation) => {
        const { duration, iterations = 1 } = animation.effect!.getTiming();
        return iterations > 1 && Number(duration) < 667;
      });
      expect(fast.map((animation) => (animation as CSSAnimation).animationName)).to.deep.equal([]);
    });
});
