import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaSectionFinder } from '../../../src/elements/section-finder/section-finder.js';
import type { AlaChangeEvent, AlaSelectEvent } from '../../../src/ui/item-events.js';
import { emulateMediaFeatures } from '../../support/commands.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, shadow, stateOf, texts, until } from '../../support/page.js';
import { box, button, finder, group, many, press, section, SECTIONS, type } from './sections.js';

const results = (element: AlaSectionFinder): string[] => texts(element, '.result .title');

describe('ala-section-finder: cards and groups', () => {
  it('reads a feed: sections as cards in order, groups under each of their sections', async () => {
    const item = (title: string, core: object): object => ({
      id: title.toLowerCase(),
      title,
      url: `https://www.example.org/${title.toLowerCase()}`,
      content_text: `About ${title}.`,
      _ala_core: core,
    });
    const items = [
      item('Zoology', { order: 1, icon: 'buildings' }),
      item('Botany', { order: 2 }),
      item('Moss', { kind: 'interest-group', parents: ['botany', 'zoology'] }),
      item('Ferns', { kind: 'committee', parents: ['botany'] }),
      item('Fungi', { active: false }),
    ];
    const { fetch } = network({
      '/s.json': json({ version: 'https://jsonfeed.org/version/1.1', title: 'Sections', items }),
    });
    const element = await onPage<AlaSectionFinder>(html`<ala-section-finder src="/s.json"></ala-section-finder>`, {
      fetch,
    });
    await settled(element, 'ready');
    expect(texts(element, '.card .title')).to.deep.equal(['Zoology', 'Botany']);
    expect(texts(element, '.card .line')).to.deep.equal(['About Zoology.', 'About Botany.']);
    expect(texts(element, '.index .title')).to.deep.equal(['Interest groups and committees']);
    expect(texts(element, '.index-head .meta')).to.deep.equal(['2 groups in 2 sections']);
    expect(texts(element, '.fold-title')).to.deep.equal(['Zoology 1 group', 'Botany 2 groups']);
    expect(texts(element, '.groups li')).to.deep.equal([
      'Moss Interest group, joint with Botany',
      'Ferns Committee',
      'Moss Interest group, joint with Zoology',
    ]);
    expect(element.shadowRoot?.querySelectorAll('svg.drawing').length).to.equal(1);
  });

  it('keeps the feed’s order when asked to', async () => {
    const items = [section('B', { order: 2 }), section('A', { order: 1 })];
    expect(texts(await finder(items), '.card .title')).to.deep.equal(['A', 'B']);
    expect(texts(await finder(items, { sort: 'feed' }), '.card .title')).to.deep.equal(['B', 'A']);
  });

  it('links names, and what has no page to where one joins it', async () => {
    const element = await finder([
      section('A', { url: undefined }),
      section('B', { url: undefined, joinUrl: 'https://www.example.org/join-b' }),
      group('G', ['a'], { joinUrl: 'https://www.example.org/join-g' }),
    ]);
    const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map((a) => [a.textContent.trim(), a.href]);
    expect(links).to.deep.equal([
      ['B', 'https://www.example.org/join-b'],
      ['G', 'https://www.example.org/g'],
      ['Join: G', 'https://www.example.org/join-g'],
    ]);
  });

  it('draws a picture as an icon, only from hosts that are allowed', async () => {
    const icon = { src: 'https://pictures.example/a.png', alt: '' };
    const element = await finder([section('A', { icon }), section('B', { icon: 'nothing of ours' })]);
    expect(shadow<HTMLImageElement>(element, '.card img').referrerPolicy).to.equal('no-referrer');
    expect(element.shadowRoot?.querySelectorAll('.card img, .card .drawing').length).to.equal(1);
  });

  it('unfolds groups, tells the page, and keeps them unfolded when the feed comes again', async () => {
    const element = await finder();
    const told: unknown[] = [];
    element.addEventListener('ala-change', (event) => told.push([event.name, event.value]));
    const fold = button(element, 'Metadata');
    const panel = shadow(element, `#${fold.getAttribute('aria-controls') ?? ''}`);
    expect([fold.getAttribute('aria-expanded'), panel.hidden]).to.deep.equal(['false', 'until-found']);
    await press(element, 'Metadata');
    expect([fold.getAttribute('aria-expanded'), panel.hidden]).to.deep.equal(['true', false]);
    expect(told).to.deep.equal([['expanded', ['metadata']]]);
    element.items = [...SECTIONS];
    await element.updateComplete;
    await until(() => stateOf(element) === 'ready');
    expect(button(element, 'Metadata').getAttribute('aria-expanded')).to.equal('true');
    await press(element, 'Metadata');
    expect(panel.hidden).to.equal('until-found');
  });

  it('prints every group, and no form', async () => {
    const element = await finder();
    if (await emulateMediaFeatures({ media: 'print' })) {
      const group = shadow(element, '#row-1 li');
      const [height, form] = [group.offsetHeight, getComputedStyle(shadow(element, '.form')).display];
      await emulateMediaFeatures({});
      expect([height > 0, form]).to.deep.equal([true, 'none']);
    }
    const folded = shadow(element, '#row-1');
    expect([folded.hidden, getComputedStyle(shadow(element, '.form')).display]).to.deep.equal(['until-found', 'grid']);
  });

  it('unfolds what find-in-page has found', async () => {
    const element = await finder();
    shadow(element, '#row-1').dispatchEvent(new Event('beforematch', { bubbles: true }));
    await element.updateComplete;
    expect(button(element, 'Metadata').getAttribute('aria-expanded')).to.equal('true');
  });

  it('tells the page before a link is followed, and stays if it says so', async () => {
    const element = await finder();
    const chosen: unknown[] = [];
    element.addEventListener('ala-select', (event: AlaSelectEvent) => {
      event.preventDefault();
      chosen.push(event.item);
    });
    shadow(element, '.card a').click();
    expect(chosen).to.deep.equal([SECTIONS[0]]);
  });

  it('is empty when everything is inactive', async () => {
    const element = await finder([section('A', { active: false })]);
    expect(texts(element, '[part=empty]')).to.deep.equal(['There are no sections to show right now.']);
  });

  it('shows so many cards, and more', async () => {
    const element = await finder(many(0, 7), { limit: 3, showMore: true });
    expect(texts(element, '.card').length).to.equal(3);
    await press(element, 'Show more');
    await until(() => element.shadowRoot?.activeElement?.textContent === 'Section 3');
    expect(texts(element, '.card').length).to.equal(6);
  });
});

describe('ala-section-finder: search', () => {
  it('takes nothing for no query and no chips', async () => {
    const element = await finder();
    for (const nothing of [undefined, null]) {
      Object.assign(element, { query: nothing, kinds: nothing, keywords: nothing });
      await element.updateComplete;
      expect([stateOf(element), element.query, element.kinds]).to.deep.equal(['ready', '', []]);
    }
  });

  it('has a box with ten entries or more, always, or never', async () => {
    const has = async (count: number, search?: AlaSectionFinder['search']): Promise<boolean> =>
      Boolean((await finder(many(0, count), search ? { search } : {})).shadowRoot?.querySelector('input'));
    expect([await has(9), await has(10)]).to.deep.equal([false, true]);
    expect([await has(1, 'always'), await has(30, 'never')]).to.deep.equal([true, false]);
  });

  it('replaces cards and groups by one ranked list with kinds, parents and marks', async () => {
    const element = await finder();
    await type(element, 'catalg');
    expect(results(element)).to.deep.equal(['Catalog Form', 'Metadata', 'Authority Control']);
    expect(texts(element, '.result mark')).to.deep.equal(['Catalog', 'catalog', 'Catalog', 'Catalog']);
    expect(texts(element, '.result .meta')).to.deep.equal([
      'Interest group, Metadata',
      'Section. Keyword: Cataloging',
      'Interest group, Metadata. Keyword: Cataloging',
    ]);
    expect(texts(element, '.result .line')).to.deep.equal(['What a catalog shows.']);
    expect(texts(element, '[part=count] p')).to.deep.equal(['3 groups found for “catalg”']);
    expect(shadow(element, '.cabinet').checkVisibility()).to.equal(false);
    await type(element, 'data map');
    expect(texts(element, '.result .meta')).to.deep.equal([
      'Interest group, Metadata, Reading. Keyword: Data Join: Data & Maps',
    ]);
    await type(element, '');
    expect(shadow(element, '.cabinet').checkVisibility()).to.equal(true);
    expect(results(element)).to.deep.equal([]);
  });

  it('shows of a long description the part that matches', async () => {
    const words = 'Members meet every month to talk about budgets, buildings and the people who work there. ';
    const description = `${words.repeat(4)}They repair bindings by hand, and teach others. ${words.repeat(4)}`.trim();
    const items = [...SECTIONS, group('Menders', ['reading'], { description, keywords: [] })];
    const element = await finder(items);
    await type(element, 'bindings');
    expect(results(element)).to.deep.equal(['Menders']);
    const [line = ''] = texts(element, '.result .line');
    expect(line).to.match(/^… \S.*repair bindings by hand, and teach others\..*\S …$/);
    expect(line.length).to.be.lessThan(170);
    expect(description).to.contain(line.slice(2, -2));
    expect(texts(element, '.result .line mark')).to.deep.equal(['bindings']);
    await type(element, 'month');
    expect(texts(element, '.result .line')[0]).to.match(/^Members meet every month/);
  });

  it('finds “etica”, “IG metadata”, “committee reading”', async () => {
    const element = await finder();
    await type(element, 'etica');
    expect(results(element)).to.deep.equal(['Ética']);
    expect(texts(element, 'mark')).to.deep.equal(['Ética']);
    await type(element, 'IG metadata');
    expect(results(element)).to.have.members(['Authority Control', 'Data & Maps', 'Catalog Form']);
    await type(element, 'committee reading');
    expect(results(element)).to.have.members(['Hours', 'Ética', 'Juries']);
  });

  it('helps when nothing is found: one sentence, what to try, one button', async () => {
    const element = await finder();
    await type(element, 'zeppelin');
    expect(texts(element, '[part=no-results] p')).to.deep.equal([
      'Nothing matches “zeppelin”. Try a shorter word, or show everything.',
    ]);
    await press(element, 'Show everything');
    expect([element.query, box(element).value]).to.deep.equal(['', '']);
    expect(element.shadowRoot?.activeElement).to.equal(box(element));
    expect(shadow(element, '.cabinet').checkVisibility()).to.equal(true);
  });

  it('shows the first forty of many, and more', async () => {
    const element = await finder(many(300));
    await type(element, 'm');
    const total = Number(/^\d+/.exec(texts(element, '[part=count] p')[0] ?? '')?.[0]);
    expect(total).to.be.greaterThan(80);
    expect(results(element).length).to.equal(40);
    const next = [...element.shadowRoot!.querySelectorAll('.result')].length;
    await press(element, 'Show more');
    await until(() => results(element).length === 80);
    expect(element.shadowRoot?.activeElement?.closest('.result')).to.equal(
      element.shadowRoot?.querySelectorAll('.result')[next],
    );
    await type(element, 'ma');
    expect(results(element).length).to.be.at.most(40);
  });

  it('tells the page what a visitor does, and nothing of what a script does', async () => {
    const element = await finder();
    const told: unknown[] = [];
    document.addEventListener('ala-change', (event: Event) => {
      const { name, value } = event as AlaChangeEvent;
      told.push([name, value]);
    });
    element.query = 'hours';
    await until(() => results(element).length > 0);
    expect(results(element)).to.deep.equal(['Hours', 'Reading']);
    expect(told).to.deep.equal([]);
    await type(element, 'data');
    await press(element, 'Interest groups');
    await type(element, '');
    await press(element, 'Show everything');
    expect(told).to.deep.equal([
      ['query', 'data'],
      ['filters', { kinds: ['interest-group'], keywords: [] }],
      ['query', ''],
      ['filters', { kinds: [], keywords: [] }],
    ]);
  });
});

describe('ala-section-finder: chips', () => {
  const chips = (element: AlaSectionFinder): string[] => texts(element, '.chip');
  const pressed = (element: AlaSectionFinder): string[] => texts(element, '.chip[aria-pressed=true]');

  it('one row for kinds with counts, one for keywords that two share', async () => {
    const element = await finder();
    expect(chips(element)).to.deep.equal([
      'Everything 10',
      'Sections 2',
      'Interest groups 5',
      'Committees 3',
      'Cataloging',
      'Data',
    ]);
    expect(texts(element, '.legend')).to.deep.equal(['Show', 'Interests']);
    expect(pressed(element)).to.deep.equal(['Everything 10']);
  });

  it('or within a row, and between rows and the query', async () => {
    const element = await finder();
    await press(element, 'Committees');
    expect(results(element)).to.deep.equal(['Ética', 'Hours', 'Juries']);
    await press(element, 'Sections');
    expect(results(element)).to.deep.equal(['Reading', 'Metadata', 'Ética', 'Hours', 'Juries']);
    expect(pressed(element)).to.deep.equal(['Sections 2', 'Committees 3']);
    await press(element, 'Cataloging');
    expect(results(element)).to.deep.equal(['Metadata']);
    await press(element, 'Everything');
    expect(results(element)).to.deep.equal(['Metadata', 'Authority Control']);
    await type(element, 'control');
    expect(results(element)).to.deep.equal(['Authority Control']);
    expect(texts(element, '[part=count] p')).to.deep.equal(['1 group found for “control”']);
    await press(element, 'Cataloging');
    await type(element, '');
    expect(shadow(element, '.cabinet').checkVisibility()).to.equal(true);
  });

  it('counts follow the query and the keywords; chips stay in their places', async () => {
    const element = await finder();
    await type(element, 'reading');
    expect(chips(element)).to.deep.equal([
      'Everything 6',
      'Sections 1',
      'Interest groups 2',
      'Committees 3',
      'Cataloging',
      'Data',
    ]);
    await press(element, 'Committees');
    expect(chips(element).slice(0, 4)).to.deep.equal([
      'Everything 6',
      'Sections 1',
      'Interest groups 2',
      'Committees 3',
    ]);
    await type(element, 'authority');
    expect(chips(element).slice(0, 4)).to.deep.equal([
      'Everything 1',
      'Sections 0',
      'Interest groups 1',
      'Committees 0',
    ]);
    await type(element, '');
    await press(element, 'Data');
    expect(chips(element).slice(0, 4)).to.deep.equal([
      'Everything 2',
      'Sections 0',
      'Interest groups 2',
      'Committees 0',
    ]);
    await press(element, 'Data');
    await press(element, 'Everything');
    expect(chips(element)[0]).to.equal('Everything 10');
  });

  it('help when chips let nothing through', async () => {
    const element = await finder();
    await press(element, 'Committees');
    await press(element, 'Data');
    expect(texts(element, '[part=no-results] b')).to.deep.equal(['Nothing matches.']);
    await press(element, 'Show everything');
    expect([element.kinds, element.keywords]).to.deep.equal([[], []]);
  });

  it('are not there for one kind and no shared keyword', async () => {
    expect(chips(await finder(many(0, 12)))).to.deep.equal([]);
  });
});
