/** Writes what frameworks and editors need into dist/, from the manifest: nothing of it is kept by hand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { DIST } from '../paths.mjs';
import { cssCustomData, htmlCustomData, webTypes } from './editor-data.mjs';
import { elementTypes } from './element-types.mjs';
import { readElements } from './elements.mjs';
import { frameworkTypes } from './framework-types.mjs';
import { llmsText } from './llms.mjs';
import { reactComponents } from './react-components.mjs';

export function writeFrameworks() {
  const elements = readElements();
  mkdirSync(`${DIST}types/`, { recursive: true });
  writeFileSync(`${DIST}types/elements.d.ts`, elementTypes(elements));
  for (const [name, text] of Object.entries(frameworkTypes(elements))) {
    writeFileSync(`${DIST}types/${name}.d.ts`, text);
    // A page may import the types as a module, too: there is nothing to run.
    writeFileSync(`${DIST}types/${name}.js`, 'export {};\n');
  }
  for (const [path, text] of Object.entries(reactComponents(elements))) writeFileSync(`${DIST}react/${path}`, text);
  const json = (value) => `${JSON.stringify(value, null, 1)}\n`;
  writeFileSync(`${DIST}web-types.json`, json(webTypes(elements)));
  writeFileSync(`${DIST}html-custom-data.json`, json(htmlCustomData(elements)));
  writeFileSync(`${DIST}css-custom-data.json`, json(cssCustomData(elements)));
  writeFileSync(`${DIST}llms.txt`, llmsText(elements));
}
