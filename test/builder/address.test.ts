import { expect } from '@open-wc/testing';
import { readAddress, writeAddress } from '../../src/builder/address.js';
import { NO_CHOICES, type Choices } from '../../src/builder/state.js';

describe('the choices in the address', () => {
  const choices: Choices = {
    widget: 'ala-ce-calendar',
    asked: 'www.example.org',
    src: 'https://www.example.org/events?a=1&b={from}#x',
    map: '{"items":"a.b"}',
    options: { heading: 'Events & “more”', filters: '', from: 'today', src: 'kept apart' },
    linkHref: '/events',
    linkText: 'Todo — “más”',
    brand: '#8a1538',
    width: '720',
    place: 'drupal',
  };

  it('come back as they were written', () => {
    expect(readAddress(`#${writeAddress(choices)}`)).to.deep.equal(choices);
  });

  it('are nothing at first', () => {
    expect(writeAddress(NO_CHOICES)).to.equal('');
    expect(readAddress('')).to.deep.equal(NO_CHOICES);
  });

  for (const [what, hash] of [
    ['an unknown widget', 'widget=ala-settings'],
    ['an unknown place', 'place=nowhere'],
    ['a color that is none', 'brand=red;background:url(x)'],
    ['a width that is none', 'width=100%25'],
    ['an attribute with another name', 'o.onclick%3D=1&o.=2&O.x=3'],
  ] as const) {
    it(`leave out ${what}`, () => expect(readAddress(hash)).to.deep.equal(NO_CHOICES));
  }
});
