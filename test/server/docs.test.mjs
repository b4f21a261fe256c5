/** docs/feed-server.md: its config is one, its tables are whole, and its programs and commands run. */
import assert from 'node:assert/strict';
import { exec } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { DIST, ROOT } from '../../scripts/build/paths.mjs';
import { createFeedHandler, startUpstream } from './support.mjs';

const docs = readFileSync(`${ROOT}docs/feed-server.md`, 'utf8');
const blocks = (language) =>
  [...docs.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, text]) => text);

/** The names in the first column of the table with that heading. */
const namesIn = (heading) => {
  const [, table] = new RegExp(`^\\| ${heading} .*?\\n\\|[- |]+\\n(.*?)\\n\\n`, 'ms').exec(docs);
  return table.split('\n').flatMap((row) => [...row.split('|')[1].matchAll(/`(\w+)`/g)].map(([, name]) => name));
};

/** The options that a message about an unknown one lists. */
const known = (message) => /: (.*) are known/.exec(message)[1].split(', ');

const run = promisify(exec);
const cli = `"${process.execPath}" "${DIST}server/node/cli.js"`;

describe('docs/feed-server.md', () => {
  it('begins with a config that the server takes', () => {
    const config = JSON.parse(blocks('json')[0]);
    assert.doesNotThrow(() => createFeedHandler({ ...config, env: { BOOKS_KEY: 'a', BOOKS_TOKEN: 'b' } }));
  });

  it('lists every option of a feed', () => {
    const feeds = { news: { url: 'https://www.example.org/', kind: 'news', nonsense: 1 } };
    let message;
    try {
      createFeedHandler({ feeds });
    } catch (error) {
      ({ message } = error);
    }
    // Formats of your own are code, and no part of a config file.
    assert.deepEqual(
      namesIn('option of a feed').sort(),
      known(message)
        .filter((name) => name !== 'formats')
        .sort(),
    );
  });

  it('lists every option of a config file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ala-docs-'));
    const { stderr } = await run(`echo '{"feeds":{},"nonsense":1}' > a.json; ${cli} serve a.json || true`, {
      cwd: folder,
    });
    rmSync(folder, { recursive: true });
    assert.deepEqual(
      known(stderr).filter((name) => !namesIn('option').includes(name)),
      [],
    );
  });

  it('has programs that import what there is', async () => {
    const exports = [await import(`${DIST}server/index.js`), await import(`${DIST}server/node/index.js`)];
    const imports = blocks('js').flatMap((program) =>
      [...program.matchAll(/import \{ (.*?) \} from '(?:npm:)?ala-core-widgets\/server'/g)].map(([, names]) =>
        names.split(', '),
      ),
    );
    assert.equal(imports.length, 3);
    for (const name of imports.flat()) for (const each of exports) assert.ok(name in each, name);
  });

  it('has a workflow whose command saves the feed, into a folder that need not be there', async () => {
    const [workflow] = blocks('yaml');
    const [, command] = /run: npx ala-core-widgets (snapshot .*)/.exec(workflow);
    const calendar = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:a',
      'SUMMARY:A',
      'DTSTART:20250106T150000Z',
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    const upstream = await startUpstream({ '/events.ics': calendar.join('\r\n') });
    const folder = mkdtempSync(join(tmpdir(), 'ala-docs-'));
    const env = { ...process.env, FEED: `${upstream.url}/events.ics` };
    const { stdout } = await run(`${cli} ${command} --private-host ${upstream.host}`, { cwd: folder, env });
    await upstream.close();
    assert.match(stdout, /^public\/events\.json: \d items?, written\n$/);
    assert.ok(Array.isArray(JSON.parse(readFileSync(join(folder, 'public/events.json'), 'utf8')).items));
    rmSync(folder, { recursive: true });
  });
});
