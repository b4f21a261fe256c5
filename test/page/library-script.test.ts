import { expect } from '@open-wc/testing';
import { libraryScript, pageNonce } from '../../src/page/library-script.js';

const OWN = new URL('../../src/page/library-script.ts', import.meta.url).href;

function addScript(attributes: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  document.head.append(script);
  return script;
}

describe('page/library-script', () => {
  afterEach(() => {
    for (const script of document.head.querySelectorAll('script[data-test]')) script.remove();
  });

  it('is undefined where the module lies inside another script', () => {
    addScript({ 'data-test': '', type: 'module', src: `${OWN}?another` });
    expect(libraryScript()).to.equal(undefined);
  });

  it('is the script element with the address of this module', () => {
    const script = addScript({ 'data-test': '', type: 'module', src: OWN });
    expect(libraryScript()).to.equal(script);
  });

  it('gives its own nonce before that of others', () => {
    addScript({ 'data-test': '', type: 'text/plain', nonce: 'of-another' });
    expect(pageNonce()).to.equal('of-another');
    addScript({ 'data-test': '', type: 'module', src: OWN, nonce: 'our-own' });
    expect(pageNonce()).to.equal('our-own');
  });

  it('gives no nonce on a page without one', () => {
    expect(pageNonce()).to.equal('');
  });
});
