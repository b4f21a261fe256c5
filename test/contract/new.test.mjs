/** `npm run new`: what it writes type-checks and is formatted; a bad or taken name is refused with one sentence. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../../scripts/build/paths.mjs';

const LEFT_OUT = ['node_modules', 'dist', '.git', 'storybook-static'];
const KINDS = ['news', 'events', 'books', 'sections', 'announcements'];

describe('npm run new', () => {
  let copy;
  const run = (...command) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const scaffold = (...args) => run('scripts/new.mjs', ...args);

  before(() => {
    copy = realpathSync(mkdtempSync(join(tmpdir(), 'ala-new-')));
    for (const entry of readdirSync(ROOT).filter((name) => !LEFT_OUT.includes(name)))
      cpSync(`${ROOT}${entry}`, join(copy, entry), { recursive: true });
    symlinkSync(`${ROOT}node_modules`, join(copy, 'node_modules'), 'junction');
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  it('scaffolds an element of every kind; all of it type-checks and is formatted', () => {
    for (const kind of KINDS) {
      const { status, stdout, stderr } = scaffold(`made-up-${kind}`, '--kind', kind);
      assert.equal(status, 0, stderr);
      assert.match(stdout, /Left to do:/);
    }
    assert.deepEqual(run('node_modules/typescript/bin/tsc', '--noEmit'), { status: 0, stdout: '', stderr: '' });
    const formatted = run(
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      'src',
      'test/support',
      'test/elements',
      'stories',
      'scripts',
      'README.md',
    );
    assert.equal(formatted.status, 0, formatted.stderr);
  });

  for (const [args, sentence] of [
    [[], /^Usage: npm run new -- NAME/],
    [['Staff'], /^"Staff" is no name for an element: .*\n$/],
    [['ala-staff'], /^"ala-staff" is no name for an element: .*\n$/],
    [['staff', '--kind', 'people'], /^"people" is not a kind of feed: use news, events, .*\n$/],
    [['news-feed'], /^<ala-news-feed> is taken: .*\n$/],
    [['promo'], /^"promo" is taken: .*\n$/],
  ])
    it(`refuses "${args.join(' ')}" with one sentence`, () => {
      const { status, stdout, stderr } = scaffold(...args);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, sentence);
    });
});
