import { expect } from '@open-wc/testing';
import { typeset } from '../src/facts/typeset.js';

describe('what is typed on an ordinary keyboard', () => {
  const cases: [string, string, string][] = [
    ['apostrophes', "S'informer : l'école d'Aix", 'S’informer\u00a0: l’école d’Aix'],
    [
      'an apostrophe before a number, a quotation and a hashtag',
      "l'2 l'« a » d'#ÆSON",
      'l’2 l’«\u00a0a\u00a0» d’#ÆSON',
    ],
    ['an apostrophe in a single word', "aujourd'hui", 'aujourd’hui'],
    ['no apostrophe where none is meant', "5' et les profs' !", "5' et les profs'\u202f!"],
    ['high punctuation', 'Quoi ; qui ? Oui !', 'Quoi\u202f; qui\u202f? Oui\u202f!'],
    [
      'several quotations',
      'De « a » à « b » : c : d',
      'De «\u00a0a\u00a0» à «\u00a0b\u00a0»\u00a0: c\u00a0: d',
    ],
    [
      'large numbers',
      'Pour 1 800 élèves, 12 000 000 de pages',
      'Pour 1\u202f800 élèves, 12\u202f000\u202f000 de pages',
    ],
    [
      'numbers that follow each other',
      'En 2020 300 élèves, 12 3456 et 12 34',
      'En 2020 300 élèves, 12 3456 et 12 34',
    ],
    ['periods', 'De 1998-2001 à 2020-2022', 'De 1998–2001 à 2020–2022'],
    [
      'what is no period',
      'ISBN 12020-2022, 2020-20221 et 1020-3022',
      'ISBN 12020-2022, 2020-20221 et 1020-3022',
    ],
    ['an id', '2020-2022', '2020-2022'],
    [
      'addresses',
      "Voir https://example.org/l'a?b=2020-2022 : l'un, http://example.org/l'a et mailto:l'un@example.org : l'autre",
      "Voir https://example.org/l'a?b=2020-2022\u00a0: l’un, http://example.org/l'a et mailto:l'un@example.org\u00a0: l’autre",
    ],
  ];
  for (const [name, typed, read] of cases) {
    it(`is read in French typography: ${name}`, () => expect(typeset(typed)).to.equal(read));
  }

  it('is so wherever it stands, and nothing else changes', () => {
    const typed = { list: [{ text: "l'un : deux" }], number: 1, none: null, is: true };
    const before = structuredClone(typed);
    expect(typeset(typed)).to.deep.equal({ ...typed, list: [{ text: 'l’un\u00a0: deux' }] });
    expect(typed).to.deep.equal(before);
  });
});
