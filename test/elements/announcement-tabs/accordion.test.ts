import { expect } from '@open-wc/testing';
import type { AlaAnnouncementTabs } from '../../../src/elements/announcement-tabs/announcement-tabs.js';
import type { AlaChangeEvent } from '../../../src/ui/item-events.js';
import { accessibilityTree, pressChord } from '../../support/commands.js';
import { frames, shadow, texts, until } from '../../support/page.js';
import { announcement, feedOf, focused, labels, place, tab } from './announcements.js';

const narrow = async (attributes: Record<string, string>): Promise<AlaAnnouncementTabs> =>
  (await place({ width: '320px', attributes })).tabs;

async function warningsOf(run: () => Promise<unknown>): Promise<unknown[]> {
  const { warn } = console;
  const warnings: unknown[] = [];
  console.warn = (text: unknown) => warnings.push(text);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe('accordion of the announcement tabs: open', () => {
  it('opens the first panel by default', async () => {
    expect(labels(await narrow({}))).to.equal('[One] Two Three');
    expect(labels(await narrow({ open: 'first' }))).to.equal('[One] Two Three');
  });

  it('"none" opens nothing, and leaves tabs as they are where there is room', async () => {
    expect(labels(await narrow({ open: 'none' }))).to.equal('One Two Three');
    const { tabs, box } = await place({ attributes: { open: 'none' } });
    expect(labels(tabs)).to.equal('[One] Two Three');
    box.style.inlineSize = '320px';
    await frames();
    expect(labels(tabs)).to.equal('One Two Three');
  });

  it('"all" opens everything, also what comes with a refresh', async () => {
    const { tabs, box } = await place({ width: '320px', attributes: { open: 'all' } });
    expect(labels(tabs)).to.equal('[One] [Two] [Three]');
    tabs.items = ['One', 'Two', 'Three', 'Four'].map((label) => ({
      ...{ id: label, title: label, label, slug: label.toLowerCase(), priority: 'normal' },
      ...{ authors: [], tags: [], pinned: false },
    }));
    await until(() => texts(tabs, '.tab').length === 4, 'the fourth announcement');
    expect(labels(tabs)).to.equal('[One] [Two] [Three] [Four]');
    box.style.inlineSize = '800px';
    await frames();
    expect(labels(tabs), 'one tab is selected').to.equal('[One] Two Three Four');
    tab(tabs, 'Two').click();
    box.style.inlineSize = '320px';
    await frames();
    expect(labels(tabs)).to.equal('[One] [Two] [Three] [Four]');
  });

  it('a later change applies at once', async () => {
    const tabs = await narrow({});
    tabs.open = 'all';
    await tabs.updateComplete;
    expect(labels(tabs)).to.equal('[One] [Two] [Three]');
    tabs.open = 'none';
    await tabs.updateComplete;
    expect(labels(tabs)).to.equal('One Two Three');
  });

  it('keeps what the user has closed when the feed is read again', async () => {
    const tabs = await narrow({ open: 'all' });
    for (const label of ['One', 'Three']) tab(tabs, label).click();
    await tabs.reload();
    await tabs.updateComplete;
    expect(labels(tabs)).to.equal('One [Two] Three');
  });

  it('warns about another value, and opens the first', async () => {
    const warnings = await warningsOf(async () => {
      expect(labels(await narrow({ open: 'last' }))).to.equal('[One] Two Three');
    });
    expect(warnings).to.deep.equal([
      '[ala-core-widgets] <ala-announcement-tabs>: open="last" is not one of first, none, all; "first" is used',
    ]);
  });
});

describe('accordion of the announcement tabs: exclusive', () => {
  it('closes the open panel when another opens; the open one can be closed', async () => {
    const tabs = await narrow({ exclusive: '' });
    const heard: unknown[] = [];
    tabs.addEventListener('ala-change', ({ name, value }: AlaChangeEvent) => heard.push([name, value]));
    tab(tabs, 'Three').click();
    await tabs.updateComplete;
    expect(labels(tabs)).to.equal('One Two [Three]');
    tab(tabs, 'Three').click();
    await tabs.updateComplete;
    expect(labels(tabs)).to.equal('One Two Three');
    expect(heard).to.deep.equal([
      ['tab', 'three'],
      ['expanded', ['three']],
      ['expanded', []],
    ]);
  });

  it('keeps the pressed button in place while the panel above it closes', async () => {
    const long = { content_html: `<p>${'A long text. '.repeat(200)}</p>` };
    const feed = feedOf(announcement('One', long), announcement('Two', long), announcement('Three', long));
    const { tabs, box } = await place({ width: '320px', attributes: { exclusive: '' }, feed });
    box.style.marginBlockStart = '2000px';
    const button = tab(tabs, 'Two');
    button.focus();
    button.scrollIntoView({ block: 'center' });
    await frames();
    const before = button.getBoundingClientRect().top;
    await pressChord('Enter');
    await frames();
    expect(labels(tabs)).to.equal('One [Two] Three');
    expect(Math.abs(button.getBoundingClientRect().top - before)).to.be.lessThan(2);
    scrollTo(0, 0);
  });

  it('wins over open="all", with a warning', async () => {
    const warnings = await warningsOf(async () => {
      expect(labels(await narrow({ exclusive: '', open: 'all' }))).to.equal('[One] Two Three');
    });
    expect(warnings).to.deep.equal([
      '[ala-core-widgets] <ala-announcement-tabs>: exclusive allows one open panel, so open="all" means "first"',
    ]);
  });

  it('closes the others when it is set later', async () => {
    const tabs = await narrow({ open: 'all' });
    tabs.exclusive = true;
    await tabs.updateComplete;
    expect(labels(tabs)).to.equal('[One] Two Three');
  });
});

describe('accordion of the announcement tabs: expand-all', () => {
  it('a button opens and closes all panels, by keyboard, and keeps the focus', async () => {
    const { tabs, box } = await place({ width: '320px', attributes: { 'expand-all': '' } });
    const heard: unknown[] = [];
    tabs.addEventListener('ala-change', ({ name, value }: AlaChangeEvent) => heard.push([name, value]));
    box.querySelector<HTMLElement>('.before')!.focus();
    await pressChord('Tab');
    expect(focused(tabs)).to.equal('Expand all');
    await pressChord('Enter');
    await tabs.updateComplete;
    expect([labels(tabs), focused(tabs)]).to.deep.equal(['[One] [Two] [Three]', 'Collapse all']);
    const tree = await accessibilityTree();
    if (tree) expect(tree.filter(({ role }) => role === 'button').map(({ name }) => name)).to.include('Collapse all');
    await pressChord('Space');
    await tabs.updateComplete;
    expect([labels(tabs), focused(tabs)]).to.deep.equal(['One Two Three', 'Expand all']);
    expect(heard).to.deep.equal([
      ['expanded', ['one', 'two', 'three']],
      ['expanded', []],
    ]);
  });

  it('says "Collapse all" only when all are open', async () => {
    const tabs = await narrow({ 'expand-all': '' });
    for (const label of ['Two', 'Three']) tab(tabs, label).click();
    await tabs.updateComplete;
    expect(shadow(tabs, '[part=expand-all]').textContent.trim()).to.equal('Collapse all');
    tab(tabs, 'One').click();
    await tabs.updateComplete;
    expect(shadow(tabs, '[part=expand-all]').textContent.trim()).to.equal('Expand all');
  });

  it('is not there among tabs, with one announcement, or with exclusive', async () => {
    const { tabs } = await place({ attributes: { 'expand-all': '' } });
    expect(texts(tabs, '[part=expand-all]')).to.deep.equal([]);
    const one = await place({ width: '320px', attributes: { 'expand-all': '' }, feed: feedOf(announcement('One')) });
    expect(texts(one.tabs, '[part=expand-all]')).to.deep.equal([]);
    expect(texts(await narrow({ 'expand-all': '', exclusive: '' }), '[part=expand-all]')).to.deep.equal([]);
  });
});
