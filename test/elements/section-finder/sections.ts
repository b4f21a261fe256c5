import { html } from 'lit';
import type { AlaSectionFinder } from '../../../src/elements/section-finder/section-finder.js';
import type { Section } from '../../../src/feeds/model.js';
import { loadSectionSearch } from '../../../src/page/lazy.js';
import { frames, onPage, settled, shadow } from '../../support/page.js';

/** A section; what is not given is as in a feed that says nothing. */
export function section(name: string, more: Partial<Section> = {}): Section {
  const id = more.id ?? name.toLowerCase().replace(/\W+/g, '-');
  return {
    id,
    name,
    kind: 'section',
    parentIds: [],
    keywords: [],
    active: true,
    url: `https://www.example.org/${id}`,
    ...more,
  };
}

export const group = (name: string, parentIds: readonly string[], more: Partial<Section> = {}): Section =>
  section(name, { kind: 'interest-group', parentIds, ...more });

/** Two sections, and enough groups for a search box. */
export const SECTIONS: readonly Section[] = [
  section('Reading', { description: 'Rooms and hours.', icon: 'access', order: 1 }),
  section('Metadata', { keywords: ['Cataloging'], icon: 'metadata', order: 2 }),
  group('Authority Control', ['metadata'], { keywords: ['Cataloging', 'Data'] }),
  group('Data & Maps', ['metadata', 'reading'], { keywords: ['Data'], joinUrl: 'https://www.example.org/join' }),
  group('Catalog Form', ['metadata'], { description: 'What a catalog shows.' }),
  group('Quiet Rooms', ['reading']),
  group('Old Papers', ['gone']),
  group('Hours', ['reading'], { kind: 'committee' }),
  group('Ética', ['reading'], { kind: 'committee' }),
  group('Juries', ['reading'], { kind: 'committee', url: undefined }),
  group('Closed', ['reading'], { active: false }),
];

/** So many groups under so many sections, each with a name of its own. */
export const many = (groups: number, sections = 10): readonly Section[] => [
  ...Array.from({ length: sections }, (_, index) => section(`Section ${index}`, { id: `s${index}` })),
  ...Array.from({ length: groups }, (_, index) =>
    group(
      `${WORDS[index % WORDS.length] ?? ''} ${WORDS[(index * 7 + 3) % WORDS.length] ?? ''} ${index}`,
      [`s${index % sections}`],
      {
        description: `Meets about ${WORDS[(index * 3 + 1) % WORDS.length] ?? ''} and ${WORDS[(index * 5 + 2) % WORDS.length] ?? ''}.`,
      },
    ),
  ),
];

const WORDS =
  'Cataloging Preservation Mentoring Awards Budgets Archives Maps Music Theatre Journals Newspapers Storage Lending'.split(
    ' ',
  );

export async function finder(
  items: readonly Section[] = SECTIONS,
  more: Partial<AlaSectionFinder> = {},
): Promise<AlaSectionFinder> {
  const element = await onPage<AlaSectionFinder>(html`<ala-section-finder .items=${items}></ala-section-finder>`);
  Object.assign(element, more);
  await settled(element);
  await searchLoaded(element);
  return element;
}

/** The code of the search is a lazy chunk, which waits for the next frame where a task has taken long. */
async function searchLoaded(element: AlaSectionFinder): Promise<void> {
  await element.updateComplete;
  await loadSectionSearch();
  await frames();
  await element.updateComplete;
}

export const box = (element: AlaSectionFinder): HTMLInputElement => shadow<HTMLInputElement>(element, 'input');

/** As a visitor types it; keys cannot be pressed fast enough to test the pause, and WebKit loses some. */
export async function type(element: AlaSectionFinder, text: string): Promise<void> {
  const input = box(element);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await searchLoaded(element);
}

/** The button of that text. */
export function button(element: AlaSectionFinder, text: string): HTMLButtonElement {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) =>
    one.textContent.replace(/\s+/g, ' ').trim().startsWith(text),
  );
  if (!found) throw new Error(`No button says ${text}`);
  return found;
}

export async function press(element: AlaSectionFinder, text: string): Promise<void> {
  button(element, text).click();
  await searchLoaded(element);
}
