/**
 * ESLint rule: no file imports itself by way of others. Type imports count, which `import-x/no-cycle` leaves out: a
 * reader follows them like any other. `import()` does not count, because it loads a lazy chunk afterwards.
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/** File -> { time, imports }: kept between the files of one run, and by an editor until the file changes. */
const known = new Map();

/** Absolute paths of the files that the text imports or exports from. */
function importsIn(file, text) {
  return ts
    .createSourceFile(file, text, ts.ScriptTarget.Latest)
    .statements.map(({ moduleSpecifier }) => moduleSpecifier?.text)
    .filter((specifier) => specifier?.startsWith('.'))
    .map((specifier) => resolve(dirname(file), specifier.replace(/\.js$/, '.ts')));
}

function importsOf(file) {
  const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (time === undefined) return [];
  if (known.get(file)?.time !== time) known.set(file, { time, imports: importsIn(file, readFileSync(file, 'utf8')) });
  return known.get(file).imports;
}

/** The shortest way from one file to another along imports, both included; `undefined` when there is none. */
function pathBetween(from, to) {
  const cameFrom = new Map([[from, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === to) {
      const path = [];
      for (let at = to; at; at = cameFrom.get(at)) path.unshift(at);
      return path;
    }
    for (const next of importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return undefined;
}

export const noCycle = {
  meta: { type: 'problem', docs: { description: 'no import cycle, type imports included' }, schema: [] },
  create(context) {
    const { cwd, filename } = context;
    const check = (node) => {
      if (!node.source?.value.startsWith('.')) return;
      const path = pathBetween(resolve(dirname(filename), node.source.value.replace(/\.js$/, '.ts')), filename);
      if (path)
        context.report({ node, message: `Import cycle: ${path.map((file) => relative(cwd, file)).join(' -> ')}` });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
