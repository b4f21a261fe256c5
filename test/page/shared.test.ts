import { expect } from '@open-wc/testing';
import { getPageSingleton } from '../../src/page/shared.js';

describe('page/shared', () => {
  it('makes a value once for the whole page', () => {
    const first = getPageSingleton('test-once', () => ({ made: 1 }));
    const second = getPageSingleton('test-once', () => ({ made: 2 }));
    expect(second).to.equal(first);
  });

  it('keeps names apart', () => {
    expect(getPageSingleton('test-a', () => ['a'])).not.to.deep.equal(getPageSingleton('test-b', () => ['b']));
  });

  it('is found by another copy of the library under the same global key', () => {
    const value = getPageSingleton('test-global', () => new Map([['from', 'this copy']]));
    const shelf = (globalThis as unknown as Record<symbol, Record<string, unknown>>)[Symbol.for('ala-core-widgets@1')];
    expect(shelf?.['test-global']).to.equal(value);
  });
});
