/** What SECURITY.md and docs/threat-model.md say of the package is true. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROOT, pkg } from '../../scripts/build/paths.mjs';
import { scriptMarkup } from '../../scripts/snippet.mjs';
import { FAULTS } from '../hostile/chaos.mjs';
import { renderReport } from '../hostile/report.mjs';

const read = (file) => readFileSync(`${ROOT}${file}`, 'utf8');

describe('SECURITY.md', () => {
  it('names the supported version of package.json', () => {
    const [major, minor] = pkg.version.split('.');
    assert.match(read('SECURITY.md'), new RegExp(`Supported version: ${major}\\.${minor}\\.x,`));
  });

  it('names where package.json wants reports, if it says so', () => {
    const { url, email } = pkg.bugs ?? {};
    for (const place of [url, email].filter(Boolean)) assert.ok(read('SECURITY.md').includes(place), place);
  });
});

/** Sentences as they are read: without marks of lists, labels, and the addresses of links. */
const sentencesOf = (markdown) =>
  markdown
    .replace(/^## .*$/gm, '')
    .replace(/\*\*(?:Integrity|Limits|Secrets|Content Security Policy and Trusted Types)\.\*\*/g, '')
    .replace(/^- /gm, '')
    .replaceAll('**', '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .split(/\n\n|(?<=\.)\s+(?=[A-Z`])/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

const cellsOf = (markdown) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('docs/security.md', () => {
  const [table, tried, ran] = read('docs/security.md').split(/^## (?:What is tried|The last whole run)$/m);
  const rows = cellsOf(table).filter(([, tests]) => tests.startsWith('`test/'));

  it('names a test for each sentence of SECURITY.md', () => {
    const promised = read('SECURITY.md').split('## What the widgets promise')[1];
    assert.deepEqual(rows.map(([sentence]) => sentence).sort(), sentencesOf(promised).sort());
  });

  it('names tests that exist, by their titles', () => {
    const named = rows.flatMap(([, tests]) => tests.split('<br>'));
    assert.ok(named.length > 30);
    const missing = named.filter((test) => {
      const [, file, title] = /^`(test\/[^`]+)`: (.+)$/.exec(test) ?? [];
      return !file || !existsSync(`${ROOT}${file}`) || !read(file).includes(title);
    });
    assert.deepEqual(missing, []);
  });

  it('says what npm run test:hostile tries', () => {
    assert.deepEqual(cellsOf(tried).slice(2), cellsOf(renderReport()).slice(2));
    for (const fault of Object.keys(FAULTS)) assert.ok(tried.includes(`- ${fault}\n`), fault);
  });

  it('says when all of it last passed', () => {
    const runs = cellsOf(ran).slice(2);
    assert.deepEqual(
      runs.map(([part]) => part),
      ['chaos', 'payloads', 'soak'].map((part) => `\`${part}\``),
    );
    for (const [part, date, browser, passed, failed] of runs) {
      assert.match(date, /^20\d\d-\d\d-\d\d$/, part);
      assert.match(browser, /^\w+ \d+/, part);
      assert.ok(Number(passed) > 0 && failed === '0', part);
    }
  });
});

describe('the script tag that authors paste', () => {
  it('asks for the file without a referrer', () => {
    assert.match(scriptMarkup({ folder: 'https://a.example' }), /referrerpolicy="no-referrer"/);
    assert.match(read('README.md'), /<script type="module" src="[^"]+" referrerpolicy="no-referrer"><\/script>/);
  });
});

describe('docs/threat-model.md', () => {
  it('names tests that exist', () => {
    const paths = [...read('docs/threat-model.md').matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path);
    assert.ok(paths.length > 10);
    assert.deepEqual(
      paths.filter((path) => !existsSync(`${ROOT}${path}`)),
      [],
    );
  });
});
