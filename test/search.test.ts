import { expect } from '@open-wc/testing';
import { matches, wordsOf } from '../src/facts/search.js';

const finds = (asked: string, text: string) => matches(text, wordsOf(asked));

describe('words that readers look for', () => {
  it('are found without accents, capitals and ligatures', () => {
    expect(finds('oeuvre', 'Un chef-d’œuvre')).to.equal(true);
    expect(finds('ŒUVRE', 'Une oeuvre')).to.equal(true);
    expect(finds('aeson', '#ÆSON')).to.equal(true);
    expect(finds('ecole l’eleve', 'L’École et l’élève')).to.equal(true);
  });

  it('are found by their beginning, all of them, not by what is inside', () => {
    expect(finds('numer eco', 'Écosystème numérique')).to.equal(true);
    expect(finds('numer ia', 'Social et numérique')).to.equal(false);
    expect(finds('', 'Tout')).to.equal(true);
  });
});
