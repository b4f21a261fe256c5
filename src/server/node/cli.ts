#!/usr/bin/env node
/**
 * `ala-core-widgets serve CONFIG`, `ala-core-widgets snapshot --feed URL --kind KIND --out FILE`, and
 * `ala-core-widgets snapshot PAGE`.
 *
 * Exit codes: 0 done, 1 a feed cannot be read or the port cannot be opened, 2 the command or the config is wrong.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FeedError } from '../../feeds/error.js';
import type { KindId } from '../../feeds/model.js';
import type { FeedServerOptions } from '../config.js';
import { createDirectoryCache } from './directory-cache.js';
import { createFeedHandler } from './index.js';
import { serve } from './serve.js';
import { writePageSnapshot } from './snapshot-file.js';
import { takeSnapshot } from './snapshot.js';

const USAGE = `Usage:
  ala-core-widgets serve CONFIG.json [--port 8787] [--host 127.0.0.1] [--cache DIR] [--quiet]
  ala-core-widgets snapshot --feed URL --kind KIND --out FILE.json|FILE.ics
      [--format ID] [--map JSON] [--time-zone ZONE] [--lang LANG] [--from DAY --to DAY] [--pages 1]
      [--header "name: value"]… [--private-host HOST]… [--timeout 30]
  ala-core-widgets snapshot PAGE.html [--out FILE.html] [--base URL] [--private-host HOST]… [--timeout 30]
KIND is news, announcements, events, books, or sections. \${NAME} in URL and headers is an environment variable.`;

/** What a config file may hold. */
const OPTIONS = ['feeds', 'origins', 'base', 'timeout', 'privateHosts'];

/** A mistake in the command or the config. */
class UsageError extends Error {}

const [command, ...rest] = process.argv.slice(2);
try {
  if (command === 'serve') await runServer(rest);
  else if (command === 'snapshot') await runSnapshot(rest);
  else if (command === '--help' || command === 'help') process.stdout.write(`${USAGE}\n`);
  else throw new UsageError(USAGE);
} catch (error) {
  const isUsage =
    error instanceof UsageError ||
    (error instanceof FeedError && error.step === 'settings') ||
    (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = isUsage ? 2 : 1;
}

async function runServer(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      cache: { type: 'string' },
      quiet: { type: 'boolean', default: false },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError(USAGE);
  const write = (line: string): void => void process.stdout.write(`${new Date().toISOString()} ${line}\n`);
  const handler = createFeedHandler({
    ...(await readConfigFile(file)),
    cache: values.cache === undefined ? undefined : await createDirectoryCache(values.cache),
    onError: (name, message) => write(`${name}: ${message}`),
  });
  const log = values.quiet ? undefined : write;
  const server = await serve(handler, { port: toPort(values.port), host: values.host, log });
  write(`Serving feeds at ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.close().then(() => write('Stopped'));
    });
  }
}

async function readConfigFile(file: string): Promise<FeedServerOptions> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${String(error)}`);
  });
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not valid JSON: ${String(error)}`);
  }
  if (!isObject(config) || !isObject((config as { feeds?: unknown }).feeds))
    throw new UsageError(`${file} needs "feeds", an object of feeds by name`);
  const unknown = Object.keys(config as object).find((option) => !OPTIONS.includes(option));
  if (unknown !== undefined)
    throw new UsageError(`${file} has the unknown option "${unknown}": ${OPTIONS.join(', ')} are known`);
  return config as FeedServerOptions;
}

function toPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port ${text} is not the number of a port`);
  return port;
}

async function runSnapshot(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      feed: { type: 'string' },
      kind: { type: 'string' },
      out: { type: 'string' },
      base: { type: 'string' },
      format: { type: 'string' },
      map: { type: 'string' },
      'time-zone': { type: 'string' },
      lang: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      pages: { type: 'string', default: '1' },
      header: { type: 'string', multiple: true, default: [] },
      'private-host': { type: 'string', multiple: true, default: [] },
      timeout: { type: 'string', default: '30' },
    },
  });
  const { feed: url, kind, out } = values;
  const [privateHosts, timeout] = [values['private-host'], Number(values.timeout)];
  const [page, ...others] = positionals;
  if (others.length > 0 || (page !== undefined && url !== undefined)) throw new UsageError(USAGE);
  if (page !== undefined) {
    const report = await writePageSnapshot(page, out ?? page, { base: values.base, privateHosts, timeout });
    process.stdout.write(report.text);
    process.exitCode = report.isComplete ? 0 : 1;
    return;
  }
  if (url === undefined || kind === undefined || out === undefined) throw new UsageError(USAGE);
  const { count, isChanged } = await takeSnapshot({
    feed: {
      url,
      kind: kind as KindId,
      format: values.format,
      map: values.map,
      timeZone: values['time-zone'],
      headers: Object.fromEntries(values.header.map(parseHeader)),
    },
    file: out,
    query: { lang: values.lang, from: values.from, to: values.to },
    pages: Number(values.pages),
    privateHosts,
    timeout,
  });
  process.stdout.write(`${out}: ${count} ${count === 1 ? 'item' : 'items'}, ${isChanged ? 'written' : 'unchanged'}\n`);
}

function parseHeader(header: string): [string, string] {
  const [, name, value] = /^([\w-]+):\s*(\S.*)$/.exec(header) ?? [];
  if (name === undefined || value === undefined) throw new UsageError(`--header "${header}" is not "name: value"`);
  return [name, value];
}
