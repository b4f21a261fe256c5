import { expect } from '@open-wc/testing';
import { useChunk } from '../../src/page/use-chunk.js';

const file = { default: (one: unknown): unknown => ({ one }) };

describe('useChunk', () => {
  it('makes the exports of a file once, from the values that it shares', async () => {
    const value = {};
    const first = (await useChunk(Promise.resolve(file), () => [value])) as { one: unknown };
    expect(first.one).to.equal(value);
    expect(await useChunk(Promise.resolve(file), () => ['others'])).to.equal(first);
  });

  it('fails with the file, and not for ever', async () => {
    const late = { default: (): unknown => 'loaded' };
    const none = (): readonly unknown[] => [];
    const failure = await useChunk(Promise.reject(new Error('offline')), none).catch((error: unknown) => error);
    expect(failure).to.have.property('message', 'offline');
    expect(await useChunk(Promise.resolve(late), none)).to.equal('loaded');
  });
});
