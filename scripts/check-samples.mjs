/**
 * Reads real feeds and compares what comes out with a table made by hand.
 *
 *     node scripts/check-samples.mjs FOLDER TABLE.tsv [--kind news] [--format json-feed] [--now ISO] [--feed-time-zone ZONE]
 *
 * TABLE's columns: file kind url window format items skipped first_title first_when first_url first_price note.
 * `format` may be `error:STEP`, which compares nothing else. `first_when` is i: instant, d: date or l: local.
 * One line per row, then a summary; exit code 1 when a row differs.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { CHROME_FLAGS, findBrowser } from './find-browser.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string' },
    format: { type: 'string' },
    now: { type: 'string', default: '2025-02-16T18:00:00Z' },
    'feed-time-zone': { type: 'string', default: 'America/Chicago' },
  },
});
const [folder, table] = positionals;
if (!folder || !table) {
  console.error('Usage: node scripts/check-samples.mjs FOLDER TABLE.tsv [--kind KIND] [--format FORMAT]');
  process.exit(2);
}

const rows = rowsOf(await readFile(table, 'utf8')).filter(
  ({ kind, format }) => (!values.kind || kind === values.kind) && (!values.format || format === values.format),
);
const differing = await readAll(rows);
console.log(`\n${rows.length - differing} of ${rows.length} rows as expected`);
process.exit(differing || !rows.length ? 1 : 0);

async function readAll(rows) {
  const browser = await launch({ executablePath: findBrowser('chrome'), headless: true, args: CHROME_FLAGS });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    let differing = 0;
    for (const row of rows) {
      const differences = compare(
        row,
        await page.evaluate(read, await readFile(resolve(folder, row.file), 'utf8'), call(row)),
      );
      console.log(`${differences.length ? 'DIFFERS' : 'ok     '} ${row.kind.padEnd(13)} ${row.file}`);
      for (const difference of differences) console.log(`        ${difference}`);
      if (differences.length) differing++;
    }
    return differing;
  } finally {
    await browser.close();
  }
}

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/feeds/index.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'feeds',
    target: 'es2022',
  });
  return `${outputFiles[0].text};globalThis.feeds = feeds;`;
}

function rowsOf(text) {
  const [head, ...lines] = text.split(/\r?\n/).filter(Boolean);
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [names[index], cell])));
}

function call({ kind, url, window }) {
  const [from, to] = window.split('..');
  return {
    kind,
    now: values.now,
    options: { url, feedTimeZone: values['feed-time-zone'], window: window ? { from, to } : undefined },
  };
}

/** Runs in the page. */
async function read(text, { kind, now, options }) {
  try {
    const { format, items, warnings } = await globalThis.feeds.readFeed(kind, text, { ...options, now: new Date(now) });
    return {
      format,
      count: items.length,
      skipped: warnings.filter(({ code }) => code.startsWith('skip-')).length,
      first: items[0],
    };
  } catch (error) {
    return { format: `error:${error.step ?? error.name}`, message: String(error.message) };
  }
}

function compare(row, got) {
  const first = got.first ?? {};
  const when = first.start ?? (typeof first.published === 'object' ? first.published : undefined);
  const price = first.prices?.[0];
  const found = {
    format: got.format,
    items: got.count,
    skipped: got.skipped,
    first_title: first.title ?? first.name,
    first_when:
      when &&
      Object.entries(when)
        .map(([form, value]) => `${form[0]}:${value}`)
        .join(),
    first_url: first.url,
    first_price:
      price &&
      (price.amount
        ? price.amount + (price.currency ? ` ${price.currency}` : '') + (price.audience ? `/${price.audience}` : '')
        : `text:${price.text}`),
  };
  const compared = found.items === undefined || row.format.startsWith('error:') ? ['format'] : Object.keys(found);
  return compared
    .filter((name) => fold(row[name]) !== fold(found[name]))
    .map(
      (name) =>
        `${name}: expected ${fold(row[name]) || 'nothing'}, got ${fold(found[name]) || 'nothing'} ${got.message ?? ''}`,
    );
}

function fold(value) {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
