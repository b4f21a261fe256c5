import { expect } from '@open-wc/testing';
import type * as policyModule from '../../src/page/policy.js';

type Policy = typeof policyModule;

/** A copy of the module of its own, since the policy is made once and kept. */
const freshCopy = (name: string) => import(`../../src/page/policy.ts?${name}`) as Promise<Policy>;

/** Runs with another `trustedTypes` on the global object, as a page's policy list makes one. */
async function withTrustedTypes<T>(value: unknown, run: () => Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'trustedTypes');
  Object.defineProperty(globalThis, 'trustedTypes', { configurable: true, value });
  try {
    return await run();
  } finally {
    if (own) Object.defineProperty(globalThis, 'trustedTypes', own);
    else delete (globalThis as { trustedTypes?: unknown }).trustedTypes;
  }
}

describe('page/policy', () => {
  it('passes the addresses of our own chunks and no other', async () => {
    const { allowScriptUrl, trustedPolicy } = await freshCopy('addresses');
    allowScriptUrl('https://example.org/chunk.js');
    const policy = trustedPolicy();
    expect(String(policy?.createScriptURL('https://example.org/chunk.js'))).to.equal('https://example.org/chunk.js');
    expect(() => policy?.createScriptURL('https://example.org/other.js')).to.throw(TypeError, 'other.js');
    expect(() => policy?.createScriptURL('https://example.org/chunk.js#x')).to.throw(TypeError);
  });

  it('passes JSON as the text of a script, and nothing that could be code', async () => {
    const { trustedPolicy } = await freshCopy('data');
    expect(String(trustedPolicy()?.createScript('{"@type":"Event"}'))).to.equal('{"@type":"Event"}');
    expect(() => trustedPolicy()?.createScript('alert(1)')).to.throw(SyntaxError);
  });

  it('is made once', async () => {
    const { trustedPolicy } = await freshCopy('once');
    expect(trustedPolicy()).to.equal(trustedPolicy());
  });

  it('applies the same rules where the browser has no Trusted Types', async () => {
    await withTrustedTypes(undefined, async () => {
      const { trustedPolicy } = await freshCopy('without');
      expect(trustedPolicy()?.createHTML('<b>x</b>')).to.equal('<b>x</b>');
      expect(() => trustedPolicy()?.createScriptURL('https://example.org/other.js')).to.throw(TypeError);
    });
  });

  it('is undefined where the page forbids it, and names the word to add, once', async () => {
    const said: string[] = [];
    const warn = console.warn;
    console.warn = (text: string) => said.push(text);
    const forbids = {
      createPolicy() {
        throw new TypeError('Policy "ala-core-widgets" disallowed.');
      },
    };
    try {
      await withTrustedTypes(forbids, async () => {
        const { trustedPolicy } = await freshCopy('refused');
        expect(trustedPolicy()).to.equal(undefined);
        expect(trustedPolicy()).to.equal(undefined);
      });
    } finally {
      console.warn = warn;
    }
    expect(said).to.have.length(1);
    expect(said[0]).to.contain("Add ala-core-widgets 'allow-duplicates' to its trusted-types list");
  });
});
