/**
 * axe in a story that is open: every rule of WCAG and of good practice, at widths, directions and color schemes that are
 * set without loading the story again.
 */

/** All levels of WCAG 2.0 to 2.2, and axe's best practices. */
const RULES = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  // 7:1 is level AAA; the aim is 4.5:1.
  rules: { 'color-contrast-enhanced': { enabled: false } },
  resultTypes: ['violations', 'incomplete'],
};

/** How a story is at first. */
const USUAL = { width: 1000, direction: undefined, scheme: undefined };

const COMBINATIONS = [320, 1280].flatMap((width) => [
  ...['ltr', 'rtl'].flatMap((direction) => ['light', 'dark'].map((scheme) => ({ width, direction, scheme }))),
  { width, direction: 'ltr', scheme: 'light', forcedColors: true },
]);

/**
 * Each story as it is; besides, in one other combination, which its id chooses, so that all stories together meet all of
 * them; with `all` in each.
 */
export function combinationsOf(id, all) {
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return [USUAL, ...(all ? COMBINATIONS : [COMBINATIONS[sum % COMBINATIONS.length]])];
}

const nameOf = ({ width, direction, scheme, forcedColors }) =>
  direction ? `${width} px, ${direction}, ${forcedColors ? 'forced colors' : scheme}` : 'as it is';

/** What axe finds in one combination: violations as text, and what it leaves to people to judge. */
export async function checkWithAxe(page, session, combination) {
  const { width, direction, scheme, forcedColors } = combination;
  await page.setViewport({ width, height: 800 });
  if (direction) {
    const features = [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    ];
    await session.send('Emulation.setEmulatedMedia', { features });
    await page.evaluate(setStage, direction, scheme);
  }
  // Widgets follow their width in the next frame, and colors change with a transition.
  await page.evaluate(drawn);
  // In forced colors the palette is the user's, and axe reads colors that are not drawn.
  const options = { ...RULES, rules: { ...RULES.rules, 'color-contrast': { enabled: !forcedColors } } };
  const { violations, incomplete } = await page.evaluate((o) => window.axe.run('#storybook-root', o), options);
  return {
    violations: violations.map(({ id, help, nodes }) => `axe ${id}, ${nameOf(combination)}: ${help}\n${places(nodes)}`),
    incomplete: incomplete.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, ...reasonOf(node) }))),
  };
}

/** What axe finds in the blocks of a page of docs that are ours: neither in Storybook's, nor in widgets, which stories check. */
export async function checkBlocks(page) {
  const violations = await page.evaluate(async (options) => {
    const include = [...document.querySelectorAll('.sbdocs-content *')].filter(({ localName }) =>
      /^docs-/.test(localName),
    );
    // The samples of contrast show colors of lines, too, which may have less than text.
    const found = await window.axe.run({ include, exclude: ['.stage', '.docs-ratio'] }, options);
    return found.violations;
  }, RULES);
  return violations.map(({ id, help, nodes }) => `axe ${id}: ${help}\n${places(nodes)}`);
}

/** What the emulated features were before. */
export const endEmulation = (session) => session.send('Emulation.setEmulatedMedia', { features: [] });

const places = (nodes) => nodes.map(({ target, html }) => `${target.flat().join(' ')}  ${html}`).join('\n');

const reasonOf = ({ any, all, none, html }) => ({ reason: [...any, ...all, ...none][0]?.message ?? '', html });

/** In the page: the toolbars of Storybook would draw the story again, which undoes what its play function has done. */
function setStage(direction, scheme) {
  for (const stage of document.querySelectorAll('.stage')) {
    stage.dir = direction;
    stage.classList.toggle('light', scheme === 'light');
    stage.classList.toggle('dark', scheme === 'dark');
  }
}

/** In the page: resolves when a change of width or scheme has been drawn; what fades is at its end. */
async function drawn() {
  const frames = async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(window.requestAnimationFrame);
  };
  await frames();
  // Colors that fit what is behind a widget come with a lazy chunk.
  await new Promise((resolve) => setTimeout(resolve, 150));
  for (const animation of document.getAnimations())
    if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
  await frames();
}

/** "color-contrast: Element's background color could not be determined ... (12 times)", the most frequent first. */
export function summarize(incomplete) {
  const groups = new Map();
  for (const { id, reason, html } of incomplete) {
    const group = groups.get(`${id}: ${reason}`) ?? { count: 0, html };
    groups.set(`${id}: ${reason}`, { ...group, count: group.count + 1 });
  }
  return [...groups]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([text, { count, html }]) => `${text} (${count} times)\n  ${html.slice(0, 160)}`);
}
