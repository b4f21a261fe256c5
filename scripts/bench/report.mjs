/** The tables of docs/performance.md, from what was measured. */

/**
 * @typedef {object} Measured of one page, a list with one entry per run
 * @property {string} scenario
 * @property {string} label
 * @property {object[]} work
 * @property {object[]} wait
 * @property {object[]} slow with the slow network; empty where it was not measured
 * @property {{ before: number, after: number } | undefined} heap
 */

/**
 * @param {{ title: string, pages: Measured[] }[]} scenarios
 * @param {{ label: string, runs: object[] }[]} large how large feeds arrived
 */
export function reportTables(scenarios, large) {
  const sections = [
    scenarios.length && loadTable(scenarios),
    scenarios.length && noiseSentence(scenarios),
    interactionTable(scenarios),
    slowTable(scenarios),
    heapTable(scenarios),
    largeTable(large),
  ];
  return sections.filter(Boolean).join('\n\n');
}

function loadTable(scenarios) {
  const head = [
    'page',
    'content, ms',
    '×',
    'main thread, ms',
    '×',
    'script and rest',
    'style',
    'layout',
    'paint',
    'layouts',
    'long tasks',
    'longest, ms',
    'elements',
    'text nodes',
    'white space',
    'comments',
    'script, kB gz',
    'CLS',
  ];
  const rows = scenarios.flatMap(({ title, pages }) => {
    const [floor] = pages;
    return [
      [`**${title}**`, ...head.slice(1).map(() => '')],
      ...pages.map((page) => {
        const { label, work, wait } = page;
        const of = (name, digits = 0) => median(work.map((run) => run[name])).toFixed(digits);
        return [
          label,
          median(wait.map(({ content }) => content)).toFixed(0),
          ratio(wait, floor.wait, 'content'),
          of('main'),
          ratio(work, floor.work, 'main'),
          ...['script', 'style', 'layout', 'paint', 'layouts'].map((name) => of(name)),
          ...['longTasks', 'longestTask'].map((name) => median(wait.map((run) => run[name])).toFixed(0)),
          ...['elements', 'texts', 'spaces', 'comments'].map((name) => of(name)),
          (median(work.map(({ scriptBytes }) => scriptBytes)) / 1000).toFixed(1),
          of('shift', 3),
        ];
      }),
    ];
  });
  return table(head, rows);
}

function interactionTable(scenarios) {
  const rows = scenarios.flatMap(({ title, pages }) =>
    pages.flatMap(({ label, wait }) =>
      Object.keys(wait[0].interactions ?? {}).map((name) => {
        const times = wait.flatMap(({ interactions }) => interactions[name]);
        return [name, title, label, median(times).toFixed(0), Math.max(...times).toFixed(0)];
      }),
    ),
  );
  return rows.length && table(['interaction', 'with', 'page', 'median, ms', 'slowest, ms'], rows);
}

function slowTable(scenarios) {
  const rows = scenarios
    .flatMap(({ title, pages }) => pages.map((page) => ({ title, floor: pages[0], ...page })))
    .filter(({ slow }) => slow.length)
    .map(({ title, label, slow, floor }) => [
      title,
      label,
      median(slow.map(({ content }) => content)).toFixed(0),
      ratio(slow, floor.slow, 'content'),
    ]);
  return rows.length && table(['slow network', 'page', 'content, ms', '×'], rows);
}

function heapTable(scenarios) {
  const rows = scenarios
    .flatMap(({ title, pages }) => pages.map((page) => ({ title, ...page })))
    .filter(({ heap }) => heap)
    .map(({ title, label, heap }) => [title, label, heap.before.toFixed(2), heap.after.toFixed(2)]);
  return rows.length && table(['heap', 'page', 'after loading, MB', 'after 50 refreshes, MB'], rows);
}

function largeTable(pages) {
  const head = [
    'large feed',
    'MB',
    'first items, ms',
    'all read, ms',
    'main thread, ms',
    'longest task, ms',
    'JSON.parse, ms',
  ];
  const rows = pages.map(({ label, runs }) => {
    const of = (name, digits = 0) => median(runs.map((run) => run[name])).toFixed(digits);
    const times = ['content', 'loaded', 'main', 'longestTask', 'parse'].map((name) => of(name));
    return [label, of('megabytes', 1), ...times, of('heap', 1)];
  });
  return rows.length && table([...head, 'heap, MB'], rows);
}

/** The ratio to the floor in the same run, since a busy moment of the machine slows both. */
function ratio(runs, floorRuns, name) {
  return median(runs.map((run, n) => run[name] / floorRuns[n][name])).toFixed(2);
}

/** How far the runs of a hand-written page are apart, which tells how quiet the machine was. */
function noiseSentence(scenarios) {
  const floors = scenarios.map(({ pages }) => pages[0]);
  if (floors[0].work.length < 2) return 'One run does not tell how noisy the machine was.';
  const spread = (list, name) => {
    const spreads = floors.map((floor) => {
      const values = floor[list].map((run) => run[name]);
      return (50 * (Math.max(...values) - Math.min(...values))) / median(values);
    });
    return `±${median(spreads).toFixed(0)} % (at worst ±${Math.max(...spreads).toFixed(0)} %)`;
  };
  return (
    'Noise of the machine, as the spread of the hand-written pages around their middle: ' +
    `${spread('wait', 'content')} in time to content, ${spread('work', 'main')} in main-thread time.`
  );
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const alignment = head.map((name) => (/, |×|s$|CLS|MB|white|style|layout|paint|rest/.test(name) ? '--:' : '---'));
  return [head, alignment, ...rows].map(line).join('\n');
}
