/** Feeds are hostile: no regular expression of src/ may take more than linear time. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { check } from 'recheck';
import ts from 'typescript';
import { ROOT } from '../../scripts/build/paths.mjs';

/** Literal -> where it first occurs. */
function findLiterals() {
  const literals = new Map();
  const names = readdirSync(`${ROOT}src`, { recursive: true }).filter((name) => name.endsWith('.ts'));
  for (const name of names) {
    const file = ts.createSourceFile(name, readFileSync(`${ROOT}src/${name}`, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node) && !literals.has(node.text)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        literals.set(node.text, `src/${name}:${line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return literals;
}

/** What recheck says of a literal; `undefined` when it is safe. */
async function findFault(literal, place) {
  const end = literal.lastIndexOf('/');
  const { status, complexity, attack, error } = await check(literal.slice(1, end), literal.slice(end + 1));
  if (status === 'safe') return undefined;
  return `${place}: ${literal} is ${status}: ${complexity?.summary ?? error?.kind} with ${attack?.pattern ?? '?'}`;
}

describe('regular expressions', () => {
  it('the checker finds one that is quadratic', async () => {
    assert.match(await findFault('/\\s+$/', 'here'), /vulnerable: 2nd degree/);
  });

  it('all literals of src/ are linear', async () => {
    const literals = [...findLiterals()];
    assert.ok(literals.length > 300);
    const faults = [];
    for (const [literal, place] of literals) faults.push((await findFault(literal, place)) ?? []);
    assert.deepEqual(faults.flat(), []);
  });
});
