/** Loads of one page, each in a fresh context without a cache, and what they cost. */
import { timeSteps } from './interactions.mjs';
import { startProfile, stopProfile } from './profile.mjs';
import { CATEGORIES, paintTime, taskTimes } from './trace.mjs';

const CPU_SLOWDOWN = 4;
/** 1.6 megabits per second with 150 ms until the first byte. */
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
/** A page is quiet when its main thread worked less than this, in seconds, twice in a row. */
const QUIET_SECONDS = 0.01;

/**
 * What a load costs: CPU time of the main thread by category, layouts, nodes, bytes. At full speed, since the CPU time of
 * a slowed thread depends on what else the machine does.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {{ url: string, addressOf: (page: object) => string }} site
 * @param {import('./scenarios.mjs').BenchPage} page
 */
export function measureWork(browser, site, page) {
  return withPage(browser, site, page, { trace: CATEGORIES.paint }, async (tab, session) => {
    await untilQuiet(session);
    const { main, style, layout, layouts } = await readMetrics(session);
    const paint = paintTime(await tab.tracing.stop(), site.addressOf(page));
    const script = main - style - layout - paint;
    return { main, script, style, layout, paint, layouts, ...(await tab.evaluate(readPage)) };
  });
}

/** What a visitor with a slow computer waits for: content, tasks that block, interactions. */
export function measureWait(browser, site, page, { isSlowNetwork = false } = {}) {
  return withPage(browser, site, page, { rate: CPU_SLOWDOWN, isSlowNetwork }, async (tab, session, content) => {
    await untilQuiet(session);
    const result = { content, ...(await tab.evaluate(readTasks)) };
    if (isSlowNetwork) return result;
    const interactions = {};
    for (const interaction of page.interactions) interactions[interaction.name] = await timeSteps(tab, interaction);
    return { ...result, interactions };
  });
}

/** How a large feed arrives: its first items, its end, the longest task; and what parsing its JSON takes of that. */
export function measureLarge(browser, site, page) {
  return withPage(browser, site, page, { trace: CATEGORIES.tasks }, async (tab, session, content) => {
    const loaded = await tab.evaluate(() => window.bench.loaded);
    await untilQuiet(session);
    const times = taskTimes(await tab.tracing.stop(), site.addressOf(page));
    const heap = await usedHeap(session);
    return { content, loaded, heap, ...times, ...(await tab.evaluate(parseFeed, page.feed)) };
  });
}

/** Adds the time of each function during a load to `times`. */
export function measureProfile(browser, site, page, times) {
  return withPage(browser, site, page, { isProfiled: true }, async (_, session) => {
    await untilQuiet(session);
    await stopProfile(session, times);
  });
}

/** Heap in MB after garbage collection: once loaded, and after refreshing that many times. */
export function measureHeap(browser, site, page, refreshes) {
  return withPage(browser, site, page, {}, async (tab, session) => {
    // The first refreshes compile what later ones run.
    await tab.evaluate(refresh, 2);
    await untilQuiet(session);
    const before = await usedHeap(session);
    await tab.evaluate(refresh, refreshes);
    await untilQuiet(session);
    return { before, after: await usedHeap(session) };
  });
}

/** Runs with the page loaded in a context of its own, and the ms after which its first screen was painted. */
async function withPage(browser, site, page, { rate, isSlowNetwork, trace, isProfiled }, run) {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport({ width: 1280, height: 900 });
    // The process of the site starts before the measurement.
    await tab.goto(`${site.url}/blank`);
    const session = await tab.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (rate) await session.send('Emulation.setCPUThrottlingRate', { rate });
    if (isSlowNetwork) await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
    await tab.evaluateOnNewDocument(watchPage, page.checks);
    if (trace) await tab.tracing.start({ categories: trace });
    if (isProfiled) await startProfile(session);
    await tab.goto(site.addressOf(page));
    const content = await withTimeout(
      tab.evaluate(() => window.bench.content),
      page.label,
    );
    return await run(tab, session, content);
  } finally {
    await context.close();
  }
}

/** Milliseconds of CPU time since the page began, and counts. */
async function readMetrics(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = Object.fromEntries(metrics.map((metric) => [metric.name, metric.value]));
  return {
    main: value.TaskDuration * 1000,
    style: value.RecalcStyleDuration * 1000,
    layout: value.LayoutDuration * 1000,
    layouts: value.LayoutCount,
  };
}

async function usedHeap(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

async function untilQuiet(session) {
  let [quietTimes, last] = [0, Infinity];
  for (const end = Date.now() + 15_000; quietTimes < 2 && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const { metrics } = await session.send('Performance.getMetrics');
    const now = metrics.find(({ name }) => name === 'TaskDuration').value;
    quietTimes = now - last < QUIET_SECONDS ? quietTimes + 1 : 0;
    last = now;
  }
}

async function withTimeout(promise, label) {
  const timeout = new Promise((_, reject) =>
    setTimeout(() => reject(new Error(`"${label}" shows no content after 60 s`)), 60_000).unref(),
  );
  return Promise.race([promise, timeout]);
}

/** In the page, before anything else: when the first screen has been painted, long tasks, and shifts of the layout. */
function watchPage(checks) {
  const waiting = [...checks];
  const isThere = ([root, selector]) => {
    const host = document.querySelector(root);
    // The first match ends the search, so a page with more nodes does not pay more.
    return (host?.shadowRoot ?? host)?.querySelector(selector);
  };
  const content = new Promise((resolve) => {
    const check = () => {
      while (waiting.length && isThere(waiting[0])) waiting.shift();
      if (waiting.length) window.requestAnimationFrame(check);
      else window.requestAnimationFrame(() => resolve(performance.now()));
    };
    window.requestAnimationFrame(check);
  });
  const loaded = new Promise((resolve) => {
    document.addEventListener('ala-feed-load', () => resolve(performance.now()), { once: true });
  });
  const [tasks, shifts] = [[], []];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift' });
  window.bench = { content, loaded, tasks, shifts };
}

/** In the page: nodes, script bytes, and how far the layout has shifted. */
function readPage() {
  const nodes = { elements: 0, texts: 0, spaces: 0, comments: 0 };
  const count = (node) => {
    if (node.nodeType === 1) nodes.elements++;
    else if (node.nodeType === 8) nodes.comments++;
    else if (node.nodeType === 3) nodes[node.data.trim() ? 'texts' : 'spaces']++;
    if (node.shadowRoot) count(node.shadowRoot);
    node.childNodes.forEach(count);
  };
  count(document.body);
  const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
  return {
    ...nodes,
    scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    shift: window.bench.shifts.reduce((sum, { value }) => sum + value, 0),
  };
}

/** In the page: how many long tasks began after the script was evaluated, and how long the longest took. */
function readTasks() {
  const evaluated = performance.getEntriesByName('evaluated')[0].startTime;
  const tasks = window.bench.tasks.filter(({ startTime }) => startTime >= evaluated);
  return { longTasks: tasks.length, longestTask: Math.max(0, ...tasks.map(({ duration }) => duration)) };
}

/** In the page. */
async function refresh(times) {
  for (let n = 0; n < times; n++) {
    if (window.refresh) await window.refresh();
    else await Promise.all([...document.querySelectorAll('[src^="/feeds"]')].map((element) => element.reload()));
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }
}

/** In the page. */
async function parseFeed(url) {
  const text = await (await fetch(url)).text();
  const start = performance.now();
  if (text.startsWith('{')) JSON.parse(text);
  return { megabytes: text.length / 1e6, parse: performance.now() - start };
}
