/**
 * What a screen reader says in the main tasks of each widget, as it was read and found good: transcripts/*.txt.
 * `npm run transcripts` keeps what is said now. Only Chromium gives its tree; the others do the tasks.
 */
import { expect } from '@open-wc/testing';
import { SCENES, show } from '../layout/scenes.js';
import { keptTranscript, listen, pressChord, resizeViewport, setTimeZone } from '../support/commands.js';
import { frames, shadow, texts, until } from '../support/page.js';

type Widget = HTMLElement & { readonly updateComplete: Promise<boolean> };

/** Writes down what is said while a visitor acts. */
class Transcript {
  readonly widget: Widget;
  readonly #lines: string[] = [];
  #context: readonly string[] = [];
  isHeard = true;

  constructor(widget: Widget) {
    this.widget = widget;
  }

  /** The whole widget, from the top. */
  async read(task = 'Reads from the top'): Promise<void> {
    const speech = await this.#listen();
    this.#lines.push(`${task}:`, ...speech.page.map((line) => `  ${line}`), '');
  }

  /** Moves the focus there, as a visitor who has come to it. */
  async goTo(selector: string): Promise<void> {
    shadow(this.widget, selector).focus();
    await this.#sayFocus(`Goes on to`);
  }

  /** Presses a key, waits for what it does, and hears what has the focus then and what is announced. */
  async press(chord: string, done: () => unknown = () => true): Promise<void> {
    const before = this.#announced();
    await pressChord(chord);
    await until(done);
    await this.widget.updateComplete;
    await this.#sayFocus(chord);
    if (this.#announced() !== before && this.#announced() !== '') this.#lines.push(`  announced: ${this.#announced()}`);
  }

  /** Waits for an announcement. */
  async hear(): Promise<void> {
    await until(() => this.#announced() !== '', 'an announcement');
    this.#lines.push(`  announced: ${this.#announced()}`);
  }

  async compare(name: string): Promise<void> {
    if (!this.isHeard) return;
    const text = `${this.#lines.join('\n').trim()}\n`;
    expect(text, '"npm run transcripts" keeps it').to.equal(await keptTranscript(name, text));
  }

  #announced(): string {
    return texts(this.widget, '[role=status]').join(' ').trim();
  }

  async #sayFocus(what: string): Promise<void> {
    const { focus } = await this.#listen();
    // What it was in before is not said again.
    const entered = focus.filter((line, index) => index === focus.length - 1 || !this.#context.includes(line));
    this.#context = focus.slice(0, -1);
    this.#lines.push(`${what}: ${entered.join('; ')}`);
  }

  /** Listens until nothing changes anymore: what is loaded later may still be on its way. */
  async #listen(): Promise<Exclude<Awaited<ReturnType<typeof listen>>, false>> {
    let [speech, before] = [await listen(), ''];
    while (JSON.stringify(speech) !== before) {
      before = JSON.stringify(speech);
      await frames();
      speech = await listen();
    }
    this.isHeard = speech !== false;
    return speech === false ? { page: [], focus: [] } : speech;
  }
}

/** Stops the rotation, which would change what is in view while it is read. */
async function pause(transcript: Transcript): Promise<void> {
  await transcript.goTo('[part=autoplay]');
  await transcript.press('Enter');
}

/** What visitors do in a scene, by the scene's name. */
const TASKS: Record<string, (transcript: Transcript) => Promise<void>> = {
  'news, list': async (transcript) => {
    await transcript.read();
    await transcript.goTo('[part=show-more]');
    await transcript.press('Enter', () => texts(transcript.widget, '[role=status]').join() !== '');
  },
  'tabs, across': async (transcript) => {
    await transcript.read();
    await transcript.goTo('[role=tab]');
    await transcript.press('ArrowRight');
    await transcript.press('Tab');
    await transcript.press('Tab');
  },
  'tabs, accordion': async (transcript) => {
    await transcript.read();
    await transcript.goTo('[aria-expanded=true]');
    await transcript.press('Enter');
  },
  finder: (transcript) => transcript.read(),
  'finder, results': async (transcript) => {
    await transcript.hear();
    await transcript.read('Reads the results');
  },
  'finder, no result': async (transcript) => {
    await transcript.hear();
    await transcript.read('Reads what helps');
  },
  'books, carousel': async (transcript) => {
    await pause(transcript);
    await transcript.read();
    await transcript.goTo('button[part=next]');
    await transcript.press('Enter', () => texts(transcript.widget, '[role=status]').join() !== '');
    await transcript.press('Tab');
  },
  'promos, carousel': async (transcript) => {
    await pause(transcript);
    await transcript.read();
  },
  'calendar, list with everything opened': async (transcript) => {
    await transcript.read();
    await transcript.goTo('[part~=subscribe]');
    await transcript.press('Enter', () => transcript.widget.shadowRoot!.querySelector(':popover-open'));
    await transcript.press('Tab');
    await transcript.press('Escape', () => !transcript.widget.shadowRoot!.querySelector(':popover-open'));
  },
  'calendar, month, 900 px': async (transcript) => {
    await transcript.read();
    await transcript.goTo('td[tabindex="0"]');
    await transcript.press('ArrowRight');
    await transcript.press('ArrowRight');
    await transcript.press('Enter');
    await transcript.press('Escape');
  },
  'calendar, month, 900 px, a day opened': (transcript) => transcript.read(),
  'ala-news-feed, loading': (transcript) => transcript.read(),
  'ala-news-feed, empty': (transcript) => transcript.read(),
  'ala-news-feed, error': (transcript) => transcript.read(),
  'ala-news-feed, stale': (transcript) => transcript.read(),
};

describe('what a screen reader says', () => {
  before(async () => {
    await resizeViewport(1000, 700);
    await setTimeZone('America/Chicago');
  });
  after(async () => {
    await setTimeZone('');
    await resizeViewport(800, 600);
  });

  for (const [name, act] of Object.entries(TASKS))
    it(`is as it was read and found good: ${name}`, async () => {
      const scene = SCENES.find((each) => each.name === name)!;
      // A popover that is open closes when the focus moves on.
      const press = scene.press?.filter((selector) => !selector.includes('subscribe')) ?? [];
      const transcript = new Transcript((await show({ ...scene, press })) as Widget);
      await act(transcript);
      await transcript.compare(name.replaceAll(/\W+/g, '-'));
    });
});
