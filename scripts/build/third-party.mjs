/**
 * THIRD-PARTY.txt: the packages whose code is really inside dist/cdn, with their licenses in full.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** The text, from the ids of the bundled modules. A package without a license file stops the build. */
export function thirdPartyText(moduleIds) {
  const folders = [
    ...new Set(moduleIds.map((id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]).filter(Boolean)),
  ];
  const entries = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
    if (!license || !file || !existsSync(`${folder}/${file}`))
      throw new Error(`${name} is bundled, but names no license`);
    return { title: `${name} ${version} (${license})`, text: readFileSync(`${folder}/${file}`, 'utf8').trim() };
  });
  entries.sort((a, b) => a.title.localeCompare(b.title, 'en'));
  const body = entries.map(({ title, text }) => `${title}\n${'-'.repeat(title.length)}\n\n${text}\n`).join('\n\n');
  return `The files in this folder contain code of these packages:\n\n${entries.map(({ title }) => `  ${title}\n`).join('')}\n\n${body}`;
}
