import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feeds/index.js';
import type { FeedResult, ReadOptions, Section } from '../../src/feeds/index.js';
import { sections } from '../../src/feeds/kinds/sections.js';

const read = (document: unknown, options: Partial<ReadOptions> = {}): Promise<FeedResult<Section>> =>
  readFeed('sections', JSON.stringify(document), { url: 'https://core.example/api/groups', ...options });
const plain = (items: readonly Section[]): unknown => JSON.parse(JSON.stringify(items));

describe('JSON Feed as sections', () => {
  it('reads `_ala_core`', async () => {
    const { items } = await read({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        {
          id: 'maps',
          title: 'Cartographic Resources &amp; Cataloging',
          url: '/maps',
          summary: 'On maps',
          tags: ['maps', 'cataloging'],
          _ala_core: {
            kind: 'Interest Groups',
            short: 'Maps IG',
            parents: ['metadata', 7, 'metadata'],
            join_url: '/join',
            keywords: ['maps', 'GIS'],
            active: 'false',
            order: '2',
            icon: 'metadata',
          },
        },
        { id: 'x', title: 'X', image: '/x.svg', _ala_core: { kind: 'Round Table', icon: 'unicorn/../i.png' } },
        { id: 'y', title: 'Y' },
        { id: 'z', summary: 'No name' },
      ],
    });
    expect(plain(items)).to.deep.equal([
      {
        id: 'maps',
        name: 'Cartographic Resources & Cataloging',
        kind: 'interest-group',
        short: 'Maps IG',
        parentIds: ['metadata', '7'],
        description: 'On maps',
        url: 'https://core.example/maps',
        joinUrl: 'https://core.example/join',
        keywords: ['maps', 'GIS', 'cataloging'],
        active: false,
        order: 2,
        icon: 'metadata',
      },
      {
        id: 'x',
        name: 'X',
        kind: 'Round Table',
        parentIds: [],
        keywords: [],
        active: true,
        icon: { src: 'https://core.example/api/i.png', alt: '' },
      },
      { id: 'y', name: 'Y', kind: 'section', parentIds: [], keywords: [], active: true },
    ]);
  });
});

describe('Drupal as sections', () => {
  it('reads groups and terms', async () => {
    const { items } = await read({
      jsonapi: {},
      data: [
        {
          type: 'node--interest_group',
          id: 'a',
          attributes: {
            title: 'Maps',
            status: false,
            field_order: 3,
            body: { processed: '<p>On maps</p>' },
            path: { alias: '/maps' },
            field_join_link: { uri: 'https://core.example/join' },
          },
          relationships: {
            field_sections: {
              data: [
                { type: 'node--section', id: 's1' },
                { type: 'node--section', id: 's2' },
              ],
            },
          },
        },
        {
          type: 'taxonomy_term--sections',
          id: 'b',
          attributes: { name: 'Metadata', weight: 1, description: { processed: '' } },
          relationships: { parent: { data: [{ type: 'taxonomy_term--sections', id: 'virtual' }] } },
        },
      ],
    });
    expect(plain(items)).to.deep.equal([
      {
        id: 'a',
        name: 'Maps',
        kind: 'interest-group',
        parentIds: ['s1', 's2'],
        description: 'On maps',
        url: 'https://core.example/maps',
        joinUrl: 'https://core.example/join',
        keywords: [],
        active: false,
        order: 3,
      },
      { id: 'b', name: 'Metadata', kind: 'section', parentIds: [], keywords: [], active: true, order: 1 },
    ]);
  });
});

describe('schema.org as sections', () => {
  it('reads organizations, and those inside', async () => {
    const { items } = await read({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      '@id': 'https://core.example/#core',
      name: 'Core',
      alternateName: 'C',
      url: 'https://core.example/',
      logo: '/logo.svg',
      member: [{ '@type': 'Organization', name: 'Never' }],
      subOrganization: [
        { '@type': 'Organization', name: 'Metadata', url: '/m', keywords: 'maps, codes' },
        { name: 'Untyped', parentOrganization: { '@id': 'https://other.example/#o' } },
      ],
    });
    expect(plain(items)).to.deep.equal([
      {
        id: 'https://core.example/#core',
        name: 'Core',
        kind: 'section',
        short: 'C',
        parentIds: [],
        url: 'https://core.example/',
        keywords: [],
        active: true,
        icon: { src: 'https://core.example/logo.svg', alt: '' },
      },
      {
        id: 'https://core.example/m',
        name: 'Metadata',
        kind: 'section',
        parentIds: ['https://core.example/#core'],
        url: 'https://core.example/m',
        keywords: ['maps', 'codes'],
        active: true,
      },
      {
        id: items[2]?.id,
        name: 'Untyped',
        kind: 'section',
        parentIds: ['https://other.example/#o', 'https://core.example/#core'],
        keywords: [],
        active: true,
      },
    ]);
  });
});

describe('map as sections', () => {
  it('reads an object of objects, its key as id', async () => {
    const { items } = await read(
      { maps: { name: 'Maps', site: 'https://maps.example/', started: '2016' }, codes: { name: 'Codes' } },
      { map: '{"name": "name", "url": "site", "kind": {"value": "committee"}}' },
    );
    expect(plain(items)).to.deep.equal([
      {
        id: 'maps',
        name: 'Maps',
        kind: 'committee',
        parentIds: [],
        url: 'https://maps.example/',
        keywords: [],
        active: true,
      },
      { id: 'codes', name: 'Codes', kind: 'committee', parentIds: [], keywords: [], active: true },
    ]);
  });
});

describe('the order of sections', () => {
  it('is their order, then their name', () => {
    const item = (name: string, order?: number): Section => ({
      id: name,
      name,
      order,
      kind: 'section',
      parentIds: [],
      keywords: [],
      active: true,
    });
    const items = [item('b'), item('Z', 2), item('a'), item('y', 1), item('x', 1)];
    expect(items.sort((a, b) => sections.compare(a, b, new Date())).map(({ name }) => name)).to.deep.equal([
      'x',
      'y',
      'Z',
      'a',
      'b',
    ]);
  });
});
