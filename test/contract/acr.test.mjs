/** The Accessibility Conformance Report claims only what has evidence, and is what its sources say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import axe from 'axe-core';
import { reportFiles } from '../../scripts/acr/files.mjs';
import { makeReport } from '../../scripts/acr/report.mjs';
import { storyIds, testFiles, titlesOf } from '../../scripts/acr/sources.mjs';
import { verdictOf } from '../../scripts/acr/verdicts.mjs';
import { ROOT } from '../../scripts/build/paths.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { script, site } from '../support/server.mjs';

const read = (file) => readFileSync(`${ROOT}${file}`, 'utf8');
const readEvidence = () => JSON.parse(read('scripts/acr/evidence.json'));
const sources = { titlesOf, storyIds: storyIds() };
const criteria = JSON.parse(read('scripts/acr/criteria.json'));

/** Every piece of evidence: how to take it away, and from which criterion. */
const pieces = Object.entries(readEvidence().criteria).flatMap(([number, { claims }]) =>
  claims.flatMap(({ tests }, claim) => Object.keys(tests).map((file) => ({ number, claim, file }))),
);

describe('the conformance report', () => {
  it('is up to date: "npm run acr" writes it anew', async () => {
    for (const [path, text] of Object.entries(await reportFiles(makeReport()))) assert.equal(read(path), text, path);
  });

  it('has all criteria of WCAG 2.2, levels A and AA, once', () => {
    assert.equal(new Set(criteria.map(({ number }) => number)).size, 55);
    assert.equal(criteria.filter(({ level }) => level === 'A').length, 31);
    assert.deepEqual(
      makeReport().rows.map(({ number }) => number),
      criteria.map(({ number }) => number),
    );
  });

  it('refers only to tests and stories that exist', () => {
    assert.deepEqual(
      makeReport().rows.flatMap(({ missing }) => missing),
      [],
    );
  });

  it('gives no verdict to a criterion without evidence, and says that it is missing', () => {
    const [row] = makeReport({ ...readEvidence(), criteria: {} }).rows;
    assert.deepEqual([row.verdict, row.missing], ['Not Evaluated', ['no evidence']]);
  });

  it('changes its verdict when the evidence of a claim is deleted', () => {
    assert.ok(pieces.length > 55);
    for (const { number, claim } of pieces) {
      const evidence = readEvidence();
      assert.notEqual(verdictOf(evidence.criteria[number], sources), 'Not Evaluated', number);
      evidence.criteria[number].claims[claim].tests = {};
      assert.equal(verdictOf(evidence.criteria[number], sources), 'Not Evaluated', number);
      const row = makeReport(evidence).rows.find((each) => each.number === number);
      assert.match(row.missing.join(), /^no test of "/);
    }
  });

  it('changes its verdict when a test that it names is gone', () => {
    for (const { number, file } of pieces) {
      const without = { ...sources, titlesOf: (name) => (name === file ? new Set() : titlesOf(name)) };
      assert.equal(verdictOf(readEvidence().criteria[number], without), 'Not Evaluated', `${number} without ${file}`);
    }
  });

  it('tells what is not met', () => {
    const claims = readEvidence().criteria['2.1.2'].claims;
    const verdict = (gaps) => verdictOf({ claims, gaps }, sources);
    assert.equal(verdict([]), 'Supports');
    assert.equal(verdict([{ says: 'Not in one view.' }]), 'Partially Supports');
    assert.equal(verdict([{ says: 'Nowhere.', isGeneral: true }]), 'Does Not Support');
  });

  it('uses every test whose title names a criterion', () => {
    const { criteria: evidence } = readEvidence();
    const unused = testFiles().flatMap((file) =>
      [...titlesOf(file)].flatMap((title) =>
        criteriaIn(title)
          .filter((number) => !evidence[number]?.claims.some(({ tests }) => tests[file]?.includes(title)))
          .map((number) => `${number}: ${file}: ${title}`),
      ),
    );
    assert.deepEqual(unused, []);
  });
});

/** `2.1.2, 2.4.3: Tab leads …`, or `… (WCAG 1.4.12)`; numbers of level AAA are none of the report's. */
function criteriaIn(title) {
  const named = /^((?:\d\.\d\.\d+(?:, )?)+):/.exec(title)?.[1] ?? /WCAG ([\d., ]+)/.exec(title)?.[1] ?? '';
  return named.split(', ').filter((number) => criteria.some((criterion) => criterion.number === number));
}

describe('the conformance report as a web page', () => {
  const { visit, closeLater } = browserSuite();

  it('breaks no rule of axe, in the light and in the dark', async () => {
    const html = read('docs/acr.html').replace('</head>', '<script src="/axe.js"></script></head>');
    const server = await site({ '/acr.html': html, '/axe.js': script(axe.source) });
    closeLater(server);
    const page = await visit(`${server.url}/acr.html`);
    for (const scheme of ['light', 'dark']) {
      const found = await page.run(async (colorScheme) => {
        document.documentElement.style.colorScheme = colorScheme;
        document.documentElement.style.background = 'Canvas';
        const { violations } = await window.axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
      }, scheme);
      assert.deepEqual(found, [], scheme);
    }
  });
});
