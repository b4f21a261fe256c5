/** What evidence may refer to, read from the sources of the tests and the stories. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import ts from 'typescript';
import { ROOT } from '../build/paths.mjs';

/** `check` is the function of test/elements/apg.test.ts: the keys of its table are titles. */
const TITLED = ['describe', 'it', 'check'];

const titles = new Map();

/** The titles of a file's tests and groups, as they are written: `${…}` stays. */
export function titlesOf(file) {
  const known = titles.get(file) ?? readTitles(file);
  titles.set(file, known);
  return known;
}

function readTitles(file) {
  const found = new Set();
  if (!existsSync(`${ROOT}${file}`)) return found;
  const source = ts.createSourceFile(file, readFileSync(`${ROOT}${file}`, 'utf8'), ts.ScriptTarget.Latest);
  const visit = (node) => {
    if (ts.isCallExpression(node) && TITLED.includes(node.expression.getText(source))) {
      addTitle(node.arguments[0], source, found);
      for (const table of node.arguments.filter(ts.isObjectLiteralExpression))
        for (const { name } of table.properties) addTitle(name, source, found);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function addTitle(node, source, found) {
  if (!node) return;
  if (ts.isStringLiteralLike(node)) found.add(node.text);
  else if (ts.isTemplateExpression(node)) found.add(node.getText(source).slice(1, -1));
}

/** The ids of all stories, as Storybook makes them. */
export function storyIds() {
  const files = readdirSync(`${ROOT}stories`).filter((file) => file.endsWith('.stories.ts'));
  return new Set(
    files.flatMap((file) => {
      const text = readFileSync(`${ROOT}stories/${file}`, 'utf8');
      const title = /^ {2}title: '([^']+)'/m.exec(text)?.[1];
      const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
      return names.map((name) => toId(title, storyNameFromExport(name)));
    }),
  );
}

/** The files of tests that run in browsers or on the built files. */
export const testFiles = () =>
  readdirSync(`${ROOT}test`, { recursive: true })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.(ts|mjs)$/.test(path))
    .sort();
