/** The guides for page authors: what they show and lead to is there, and the code in them is code that works. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DIST, ROOT } from '../../scripts/build/paths.mjs';
import { storybookPages } from '../../scripts/build/storybook-pages.mjs';

const GUIDES = `${ROOT}docs/guides/`;
const guides = readdirSync(GUIDES).filter((file) => file.endsWith('.md'));
const { modules } = JSON.parse(readFileSync(`${DIST}custom-elements.json`, 'utf8'));
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

describe('the guides', () => {
  for (const file of guides) {
    const text = readFileSync(GUIDES + file, 'utf8');

    it(`${file}: its pictures and links are there, and Storybook and README have it`, () => {
      const targets = [...text.matchAll(/\]\(([^):]+)\)/g)].map(([, target]) => target);
      assert.deepEqual(
        targets.filter((target) => !existsSync(GUIDES + target)),
        [],
      );
      assert.ok(storybookPages().some((page) => page.file === `docs/guides/${file}`));
      assert.ok(readFileSync(`${ROOT}README.md`, 'utf8').includes(`docs/guides/${file}`));
    });

    it(`${file}: leads to what editors keep and to where files lie, if it is about a system`, () => {
      const isAboutSystem = !['faq.md', 'glossary.md', 'troubleshooting.md'].includes(file);
      for (const page of isAboutSystem ? ['editors', 'hosting'] : [])
        assert.ok(text.includes(`](../${page}.md)`), page);
    });

    it(`${file}: its tags have attributes that exist`, () => {
      for (const [, tag, written] of text.matchAll(/<(ala-[a-z-]+)((?:\s[^>]*)?)>/g)) {
        const known = elements.find(({ tagName }) => tagName === tag)?.attributes.map(({ name }) => name);
        assert.ok(known, `${tag} is no tag`);
        const names = [...written.matchAll(/([a-z][a-z-]*)(?==|\s|$)(?:="[^"]*")?/g)].map(([, name]) => name);
        for (const name of names) assert.ok(known.includes(name), `${tag} has no ${name}`);
      }
    });
  }

  it('name buttons and questions of the builder as it does', () => {
    const messages = readdirSync(`${ROOT}src/builder/messages`)
      .filter((file) => file.endsWith('en.ts'))
      .map((file) => readFileSync(`${ROOT}src/builder/messages/${file}`, 'utf8'))
      .join();
    const named = guides.flatMap((file) => [...readFileSync(GUIDES + file, 'utf8').matchAll(/“([^”]+)”/g)]);
    const ownWords = /^(integrity|Can my page read it\?|The news could not|There is no news|Show more)/;
    const missing = named
      .map(([, name]) => name.replace(/\s+/g, ' ').replace(/[.,]$/, ''))
      .filter((name) => !ownWords.test(name) && !messages.includes(name));
    assert.deepEqual(missing, []);
  });
});
