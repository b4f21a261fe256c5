/**
 * `node scripts/bench/events.mjs`: what series cost. Each feed holds 1,000 events and is read for one month, in
 * Chromium; times are medians of five, and the ratio is to 1,000 events without a rule, which no machine changes.
 */
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { CHROME_FLAGS, findBrowser } from '../find-browser.mjs';

const EVENTS = 1_000;

/** Name -> the lines that follow DTSTART. The first is what the others are measured by. */
const FEEDS = {
  'single events': [],
  'weekly since 2015': ['RRULE:FREQ=WEEKLY'],
  'weekly since 2015, two days': ['RRULE:FREQ=WEEKLY;BYDAY=TU,TH'],
  'daily since 2015': ['RRULE:FREQ=DAILY'],
  'monthly since 2015': ['RRULE:FREQ=MONTHLY;BYDAY=2TU'],
  'weekly since 2015, counted': ['RRULE:FREQ=WEEKLY;COUNT=600'],
  'daily since 2015, counted': ['RRULE:FREQ=DAILY;COUNT=4000'],
  'daily, never': ['RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
};

const feedOf = (name, lines) => {
  const start = name === 'single events' ? '20250304T130000' : '20150106T130000';
  const event = (index) => [
    'BEGIN:VEVENT',
    `UID:${index}`,
    'SUMMARY:Webinar Wednesday',
    'DESCRIPTION:One practice\\, one presenter\\, one hour',
    `DTSTART;TZID=America/Chicago:${start}`,
    'DURATION:PT1H',
    ...lines,
    'END:VEVENT',
  ];
  return [
    'BEGIN:VCALENDAR',
    ...Array.from({ length: EVENTS }, (_, index) => event(index)).flat(),
    'END:VCALENDAR',
  ].join('\r\n');
};

const { outputFiles } = await build({
  entryPoints: ['src/feeds/index.ts'],
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'feeds',
  write: false,
});
const browser = await launch({ executablePath: findBrowser('chrome'), headless: true, args: CHROME_FLAGS });
try {
  const page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0].text });
  let single = 0;
  for (const [name, lines] of Object.entries(FEEDS)) {
    const { ms, items } = await page.evaluate(measure, feedOf(name, lines));
    single ||= ms;
    console.log(
      `${name.padEnd(28)} ${String(items).padStart(6)} events ${ms.toFixed(0).padStart(6)} ms  x ${(ms / single).toFixed(1)}`,
    );
  }
} finally {
  await browser.close();
}

/** In the page: the median time of five readings. */
async function measure(text) {
  const options = {
    url: 'https://feeds.example/',
    window: { from: '2025-03-01', to: '2025-04-01' },
    now: new Date('2025-02-16T18:00:00Z'),
  };
  const times = [];
  let items = 0;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    ({
      items: { length: items },
    } = await globalThis.feeds.readFeed('events', text, options));
    times.push(performance.now() - start);
  }
  return { ms: times.sort((a, b) => a - b)[2], items };
}
