import { expect } from '@open-wc/testing';
import { loadPart } from '../../src/page/load-part.js';

const FILE = new URL('../fixtures/page/part.js', import.meta.url).href;
const WRONG = `sha384-${btoa('x'.repeat(48))}`;

const runs = () => (globalThis as { alaPartRuns?: number }).alaPartRuns ?? 0;

async function hashOf(url: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-384', await (await fetch(url)).arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

async function rejection(load: Promise<unknown>): Promise<string> {
  return load.then(
    () => 'nothing was rejected',
    (error: unknown) => String(error),
  );
}

describe('page/load-part', () => {
  it('gives the exports of a file whose hash is right, and runs it once for all askers', async () => {
    const url = `${FILE}?case=right`;
    const integrity = await hashOf(url);
    const before = runs();
    const [first, second] = await Promise.all([loadPart(url, integrity), loadPart(url, integrity)]);
    expect(first).to.have.property('word', 'loaded');
    expect(second).to.equal(first);
    expect(runs()).to.equal(before + 1);
  });

  it('never runs a file whose hash is wrong, and says which file', async () => {
    const url = `${FILE}?case=wrong`;
    const before = runs();
    expect(await rejection(loadPart(url, WRONG)))
      .to.contain(url)
      .and.to.contain('could not be loaded or was changed');
    expect(runs()).to.equal(before);
    expect(await rejection(loadPart(url, WRONG)), 'a second asker').to.contain(url);
    expect(runs()).to.equal(before);
  });

  it('asks once more, under another address, when the first answer failed', async () => {
    const url = new URL('../fixtures/page/no-such-part.js', import.meta.url).href;
    await rejection(loadPart(url, WRONG));
    const asked = [...document.scripts].map((script) => script.src).filter((src) => src.startsWith(url));
    expect(asked).to.deep.equal([url, `${url}?again=1`]);
  });

  it('carries the nonce of the page, and sends no referrer', async () => {
    const marked = document.createElement('script');
    marked.setAttribute('nonce', 'abc');
    document.head.append(marked);
    const url = `${FILE}?case=nonce`;
    await loadPart(url, await hashOf(url));
    marked.remove();
    const ours = [...document.scripts].find((script) => script.src === url);
    expect(ours).to.include({ nonce: 'abc', referrerPolicy: 'no-referrer', crossOrigin: 'anonymous', type: 'module' });
  });
});
