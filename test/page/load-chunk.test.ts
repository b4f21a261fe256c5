import { expect } from '@open-wc/testing';
import { loadChunk } from '../../src/page/load-chunk.js';

const FILE = new URL('../fixtures/page/chunk.js', import.meta.url).href;
const NOTHING = () => [];
const WRONG = `sha384-${btoa('x'.repeat(48))}`;

const runs = () => (globalThis as { alaChunkRuns?: number }).alaChunkRuns ?? 0;

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

describe('page/load-chunk', () => {
  it('gives the exports of a file with the right hash, and runs it once for all callers', async () => {
    const url = `${FILE}?case=right`;
    const integrity = await hashOf(url);
    const before = runs();
    const [first, second] = await Promise.all([loadChunk(url, integrity, NOTHING), loadChunk(url, integrity, NOTHING)]);
    expect(first).to.have.property('word', 'loaded');
    expect(second).to.equal(first);
    expect(runs()).to.equal(before + 1);
  });

  it('makes the exports from the values of the bundle', async () => {
    const url = `${FILE}?case=values`;
    const shared = [Map, () => 1];
    const exports = await loadChunk(url, await hashOf(url), () => shared);
    expect((exports as { shared: unknown[] }).shared).to.have.ordered.members(shared);
  });

  it('never runs a file whose hash is wrong, and says which file', async () => {
    const url = `${FILE}?case=wrong`;
    const before = runs();
    expect(await rejection(loadChunk(url, WRONG, NOTHING)))
      .to.contain(url)
      .and.to.contain('could not be loaded or was changed');
    expect(runs()).to.equal(before);
    expect(await rejection(loadChunk(url, WRONG, NOTHING)), 'a second caller').to.contain(url);
    expect(runs()).to.equal(before);
  });

  it('tries once more, at another address, when the first answer fails', async () => {
    const url = new URL('../fixtures/page/no-such-chunk.js', import.meta.url).href;
    await rejection(loadChunk(url, WRONG, NOTHING));
    const asked = [...document.scripts].map((script) => script.src).filter((src) => src.startsWith(url));
    expect(asked).to.deep.equal([url, `${url}?again=1`]);
  });

  it('tries again at the next call after a failure, at addresses that have not failed, and then stays loaded', async () => {
    const url = `${FILE}?case=later`;
    const integrity = await hashOf(url);
    await rejection(loadChunk(url, WRONG, NOTHING));
    const exports = await loadChunk(url, integrity, NOTHING);
    expect(exports).to.have.property('word', 'loaded');
    expect(await loadChunk(url, integrity, NOTHING)).to.equal(exports);
    const asked = [...document.scripts].map((script) => script.src).filter((src) => src.startsWith(url));
    expect(asked).to.deep.equal([url, `${url}?again=1`, `${url}?again=2`]);
  });

  it('carries the nonce of the page, and sends no referrer', async () => {
    const marked = document.createElement('script');
    marked.setAttribute('nonce', 'abc');
    document.head.append(marked);
    const url = `${FILE}?case=nonce`;
    await loadChunk(url, await hashOf(url), NOTHING);
    marked.remove();
    const ours = [...document.scripts].find((script) => script.src === url);
    expect(ours).to.include({ nonce: 'abc', referrerPolicy: 'no-referrer', crossOrigin: 'anonymous', type: 'module' });
  });
});
