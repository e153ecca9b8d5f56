import { expect } from '@open-wc/testing';
import { dataset } from '../src/facts/bundled.js';
import { ask, cut, find, index } from '../src/facts/search.js';

const synonyms = [
  ['maths', 'mathématiques'],
  ['IA', 'intelligence artificielle'],
  ['handicap', 'école inclusive'],
  ['jeu vidéo', 'jeu'],
];

const finds = (query: string, ...texts: string[]) => {
  const prepared = index([texts], synonyms);
  return find(prepared, ask(prepared, query)).length === 1;
};

/** A text with what was found of it in brackets. */
const marks = (query: string, text: string) =>
  cut(text, ask(index([], synonyms), query))
    .map((piece, place) => (place % 2 ? `[${piece}]` : piece))
    .join('');

describe('words that readers look for', () => {
  it('are found without accents, capitals and ligatures', () => {
    expect(finds('oeuvre', 'Un chef-d’œuvre')).to.equal(true);
    expect(finds('ŒUVRE', 'Une oeuvre')).to.equal(true);
    expect(finds('aeson', '#ÆSON')).to.equal(true);
    expect(finds('ecole l’eleve', 'L’École et l’élève')).to.equal(true);
  });

  it('are found by their beginning, all of them, not by what is inside', () => {
    expect(finds('numer eco', 'Écosystème numérique')).to.equal(true);
    expect(finds('numer', 'Écosystème', 'numérique')).to.equal(true);
    expect(finds('numer ia', 'Social et numérique')).to.equal(false);
    expect(finds('', 'Tout')).to.equal(true);
    expect(finds(' #, ', 'Tout')).to.equal(true);
  });

  it('are found in the singular and the plural', () => {
    expect(finds('jeux', 'Un jeu')).to.equal(true);
    expect(finds('jeu', 'Des jeux')).to.equal(true);
    expect(finds('données', 'Une donnée')).to.equal(true);
    expect(finds('réseaux', 'Un réseau')).to.equal(true);
    expect(finds('réseau', 'Des réseaux')).to.equal(true);
    expect(finds('sociaux', 'Lien social')).to.equal(true);
    expect(finds('social', 'Milieux sociaux')).to.equal(true);
    // What looks like a plural and is none finds no more than it says.
    expect(finds('temps', 'Une tempête')).to.equal(false);
    expect(finds('bas', 'Un bateau')).to.equal(false);
    expect(finds('bus', 'J’ai bu')).to.equal(false);
    expect(finds('canaux', 'Le can')).to.equal(false);
  });

  it('are found without the article or the « que » that they lean on', () => {
    expect(finds('l’intelligence', 'Intelligence')).to.equal(true);
    expect(finds("qu'apprendre", 'Apprendre')).to.equal(true);
    expect(finds('d', 'Traces d’apprentissage')).to.equal(false);
    expect(finds('d', 'Le plan D ’bis’')).to.equal(true);
    expect(finds('quelqu', 'Quelqu’un')).to.equal(true);
  });

  it('are found as one, with a hyphen and in two, whichever the reader writes', () => {
    const spellings = ['esport', 'e-sport', 'E\u2011sports', 'e sport'];
    for (const query of spellings) {
      for (const text of spellings) {
        expect(finds(query, `Ateliers d’${text}`), `${query} in ${text}`).to.equal(true);
      }
      expect(finds(query, 'Enseigner le sport'), query).to.equal(false);
    }
    expect(finds('espo', 'Ateliers d’e-sport')).to.equal(true);
    expect(finds('bienêtre', 'Le bien-être')).to.equal(true);
    for (const text of ['Le bien-être', 'Le bienêtre', 'Le bien être']) {
      expect(finds('bien-être', text), text).to.equal(true);
    }
    expect(finds('aujourdhui', 'L’école aujourd’hui')).to.equal(true);
    expect(finds('Metz-Nancy', 'L’académie de Nancy-Metz')).to.equal(true);
    for (const query of ['maths-physique', 'physique-maths']) {
      expect(finds(query, 'Physique et mathématiques'), query).to.equal(true);
    }
    for (const text of ['Bien -être', 'Bien- être', 'Bien, être']) {
      expect(finds('bienêtre', text), text).to.equal(false);
    }
    expect(finds('esport', 'Option E, sport')).to.equal(false);
    expect(finds('l’école', 'Écoles')).to.equal(true);
    expect(finds('école', "L'école")).to.equal(true);
  });

  it('find each other where they have the same sense', () => {
    expect(finds('maths', 'Enseigner les mathématiques')).to.equal(true);
    expect(finds('mathématique', 'Faire des maths')).to.equal(true);
    expect(finds('ia', 'L’intelligence artificielle')).to.equal(true);
    expect(finds('l’intelligence artificielle', 'IA génératives')).to.equal(true);
    expect(finds('handicaps', 'Une école inclusive')).to.equal(true);
    expect(finds('ecoles inclusives', 'Situation de handicap')).to.equal(true);
    expect(finds('élèves handicap', 'L’école inclusive et ses élèves')).to.equal(true);
    expect(finds('élèves handicap', 'L’école inclusive')).to.equal(false);
    expect(finds('jeux vidéo', 'Apprendre avec le jeu')).to.equal(true);
    expect(finds('élèves et intelligence artificielle', 'L’IA et les élèves')).to.equal(true);
  });

  it('do not, where only a part of several words is there, or they stand apart', () => {
    expect(finds('école', 'Situation de handicap')).to.equal(false);
    expect(finds('handicap', 'Une école')).to.equal(false);
    expect(finds('ia', 'Intelligence des situations et fleur artificielle')).to.equal(false);
    expect(finds('ia', 'Une intelligence', 'artificielle')).to.equal(false);
    expect(finds('ia', 'Social')).to.equal(false);
    expect(finds('bien-être', 'Le bien commun')).to.equal(false);
    expect(finds('jeu vidéo', 'Une vidéo')).to.equal(false);
  });

  it('are those of the first two hundred letters', () => {
    expect(finds(`jeu${' '.repeat(197)}bateau`, 'Un jeu')).to.equal(true);
    expect(finds(`jeu${' '.repeat(196)}bateau`, 'Un jeu')).to.equal(false);
  });

  it('tell which of many entries have them', () => {
    const prepared = index([['Un jeu'], ['Une donnée'], ['Un jeu de données']]);
    expect(find(prepared, ask(prepared, 'jeux'))).to.deep.equal([0, 2]);
    expect(find(prepared, ask(prepared, 'donnees jeu'))).to.deep.equal([2]);
    expect(find(prepared, [])).to.deep.equal([0, 1, 2]);
  });
});

describe('what was found in a text', () => {
  it('is where it is, with its accents and ligatures', () => {
    expect(marks('ecosys', 'Vers l’Écosystème')).to.equal('Vers l’[Écosys]tème');
    expect(marks('oeuv', 'Un chef-d’œuvre, une œuvre')).to.equal('Un chef-d’[œuv]re, une [œuv]re');
    expect(marks('o', 'Œuvre')).to.equal('[Œ]uvre');
    expect(marks('eco', 'L’E\u0301cole')).to.equal('L’[E\u0301co]le');
    expect(marks('ecole', 'École\u00a0! Écoles')).to.equal('[École]\u00a0! [École]s');
    expect(marks('zoo', 'Rien 🎲 ici')).to.equal('Rien 🎲 ici');
    expect(marks('ici', 'Rien 🎲 ici')).to.equal('Rien 🎲 [ici]');
  });

  it('is every beginning asked for, the longest, or the whole word in another number', () => {
    expect(marks('a app', 'Apprendre à aimer')).to.equal('[App]rendre [à] [a]imer');
    expect(marks('animaux', 'Un animal, deux animaux')).to.equal('Un [animal], deux [animaux]');
  });

  it('is a word with its hyphen, or without', () => {
    expect(marks('esport', 'Ateliers d’e-sport')).to.equal('Ateliers d’[e-sport]');
    expect(marks('e-sp', 'L’esport, l’e-sport, l’effort')).to.equal(
      'L’[esp]ort, l’[e-sp]ort, l’effort',
    );
    expect(marks('bien-être', 'Bienêtre et bien-être')).to.equal('[Bienêtre] et [bien-être]');
  });

  it('is a word of the same sense, and several together', () => {
    expect(marks('ia', 'Ce que l’intelligence artificielle change, IA comprise')).to.equal(
      'Ce que l’[intelligence artificielle] change, [IA] comprise',
    );
    expect(marks('handicap', 'École, école inclusive')).to.equal('École, [école inclusive]');
  });

  it('is nothing where nothing is asked for, and never changes the text', () => {
    expect(cut('Tout', [])).to.deep.equal(['Tout']);
    const text = dataset.themes.map(({ label, sentence }) => `${label} ${sentence}`).join('\n');
    for (const query of ['e', 'numérique', 'IA', 'oe', 'l’é', 'jeux vidéo']) {
      const prepared = index([], dataset.synonyms);
      expect(cut(text, ask(prepared, query)).join('') === text).to.equal(true);
    }
  });
});

describe('the words that readers use, in the bundled data', () => {
  const { themes, synonyms } = dataset;
  const prepared = index(
    themes.map(({ label, sentence = '', wordings }) => [
      label,
      sentence,
      ...wordings.map(({ text }) => text),
    ]),
    synonyms,
  );
  const found = (query: string) =>
    find(prepared, ask(prepared, query)).map((place) => themes[place]!.id);

  it('find the subjects that they are about', () => {
    expect(found('maths')).to.deep.equal(['mathematiques']);
    expect(found('IA')).to.include('intelligence-artificielle');
    expect(found('l’intelligence artificielle')).to.deep.equal(found('ia'));
    expect(found('handicap')).to.include('ecole-inclusive');
    expect(found('jeux')).to.include('apprendre-avec-le-jeu');
    expect(found('donnée')).to.include('donnees');
  });
});
