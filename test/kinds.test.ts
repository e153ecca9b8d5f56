import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import * as kinds from '../src/facts/kinds.js';

describe('what an editor may write', () => {
  const cases: [string, v.GenericSchema, readonly unknown[], readonly unknown[]][] = [
    [
      'an id',
      kinds.id,
      ['a', 'a1-b2-c', '2020-2022'],
      ['', 'A', 'a--b', '-a', 'a-', 'a b', 'é', 'a_b'],
    ],
    [
      'an address',
      kinds.url,
      ['http://a.fr', 'https://a.fr/b?c#d', 'HTTPS://A.FR', 'mailto:a@b.fr'],
      [
        'xhttps://a.fr',
        'https:/a.fr',
        'https://a b',
        'https://a.fr/b c',
        'https://a.fr ',
        'ftp://a.fr',
        'https://',
        'mailto:',
        'mailto:a',
        'https://:x@a.fr',
        'https://a.fr/\u00ad',
        'https://a.fr:x',
      ],
    ],
    [
      'a date',
      kinds.date,
      [
        '2020',
        '2020-01',
        '2020-09',
        '2020-10',
        '2020-12',
        '2020-01-01',
        '2020-01-10',
        '2020-01-29',
        '2020-12-31',
        '2024-02-29',
      ],
      [
        '202',
        '20201',
        'x2020',
        '2020-1',
        '2020-00',
        '2020-13',
        '2020-20',
        '2020-01-00',
        '2020-01-32',
        '2020-01-1',
        '2020-01-40',
        '2020-01-011',
        '2020-04-31',
        '2023-02-29',
        '2020/01',
      ],
    ],
    ['a day', kinds.day, ['2020-01-01'], ['2020', '2020-01']],
    [
      'a hashtag',
      kinds.hashtag,
      ['#a', '#ÆSON_2'],
      ['a', 'x#a', '#', '#a#b', '#a b', '#a ', '##a'],
    ],
    [
      'how many',
      kinds.count,
      ['1', '12', '4+1', '10+2+30'],
      ['', '4+', '+1', '4++1', 'x4', '4x', '4 + 1'],
    ],
    ['a code', kinds.twoDigits, ['04', '99'], ['4', '974', 'x04', '2A']],
    [
      'a DOI',
      kinds.doi,
      ['10.1234/abc', '10.1/a/b(c)'],
      ['x10.1/a', '10./a', '10.1/', '10.1 2/a', '10.1/a b', '10/a', '1021/a'],
    ],
    ['a number', kinds.integer, [1, 0, -1], [1.5, '1', NaN]],
    ['how much', kinds.positive, [1, 9], [0, -1, 1.5, '1']],
    [
      'a text about a person',
      kinds.personal,
      [
        'Ada Exemple',
        'UR 20297, depuis 2021',
        '1 234 567',
        'Rue Neuve',
        'Site 3, placette',
        'Chargée de la rue',
        'Pôle 2 avenues',
      ],
      [
        ' ',
        'a@b',
        '12345678',
        '01.23-45 (67)/89',
        '1 rue Neuve',
        '1, avenue Neuve',
        '1 bis boulevard',
        '1ter, allée',
        '1 ter chemin',
        '2 IMPASSE',
        '2 place',
        '2 quai',
      ],
    ],
  ];
  for (const [name, kind, good, bad] of cases) {
    it(`as ${name}, and what not`, () => {
      expect(good.filter((value) => !v.is(kind, value))).to.deep.equal([]);
      expect(bad.filter((value) => v.is(kind, value))).to.deep.equal([]);
    });
  }

  it('as a title or else a label, an académie or else a name, sources or else a reason', () => {
    const any = v.looseObject({}) as v.GenericSchema<any, any>;
    for (const [kind, either, or] of [
      [kinds.named(any), 'title', 'label'],
      [kinds.placed(any), 'academy', 'name'],
      [kinds.supported(any), 'sources', 'inferred'],
    ] as const) {
      expect(v.is(kind, { [either]: 'x' }), either).to.equal(true);
      expect(v.is(kind, { [or]: 'x' }), or).to.equal(true);
      expect(v.is(kind, {})).to.equal(false);
    }
  });

  it('but for what every object has by nature', () => {
    const taken = [
      'constructor',
      'has-own-property',
      'is-prototype-of',
      'property-is-enumerable',
      'prototype',
      'to-locale-string',
      'to-string',
      'value-of',
    ];
    expect(taken.filter((id) => v.is(kinds.id, id))).to.deep.equal([]);
  });
});
