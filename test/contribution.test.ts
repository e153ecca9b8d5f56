import { expect } from '@open-wc/testing';
import {
  asText,
  changesBetween,
  conflictsOf,
  editsOf,
  inWords,
  listNames,
  nameOf,
  parseContribution,
  type Change,
  type Fields,
  type Lists,
} from '../src/facts/contribution.js';
import { DatasetError } from '../src/facts/errors.js';
import { fieldWords, valueWords, type SchemaNode } from '../src/facts/field-words.js';
import { tiny } from './tiny.js';

const schema = (await (await fetch('/data/gtnum.schema.json')).json()) as SchemaNode;

type Data = Lists & Fields;
const from = tiny as unknown as Data;

/** The data after what somebody did to it. */
function after(edit: (data: any) => void): Data {
  const data = structuredClone(from);
  edit(data);
  return data;
}

const changes = (edit: (data: any) => void) => changesBetween(from, after(edit));

/** What somebody reads of it, with ordinary spaces. */
const read = (edit: (data: any) => void) =>
  spaced(asText(inWords(changes(edit), after(edit), schema)));
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('what somebody proposes to change', () => {
  it('is nothing where nothing says something else, in whatever order it stands', () => {
    expect(changes(() => undefined)).to.deep.equal([]);
    expect(
      changes((d) => {
        d.groups[0] = Object.fromEntries(Object.entries(d.groups[0]).reverse());
        d.groups[0].period = { end: '2022', start: '2020' };
        d.groups[0].notes = [{ sources: ['page'], text: 'Le carnet écrit « EA ».' }];
        d.groups.reverse();
        d.organisations.pop();
        d.contacts[0].role = 'Directrice';
      }),
    ).to.deep.equal([]);
  });

  it('is of each entry the fields that change, as they were and as they would be', () => {
    expect(
      changes((d) => {
        d.groups[1].title = 'Gestes';
        d.groups[1].acronym = 'G';
        delete d.groups[1].inferred;
        d.sources[1].excerpt = false;
        d.sources.push({ id: 'neuve', title: 'Neuve', kind: 'carnet' });
      }),
    ).to.deep.equal([
      {
        list: 'groups',
        id: 'gestes',
        before: { title: 'Gestes professionnels', inferred: { wave: 'La page est de 2021.' } },
        after: { title: 'Gestes', acronym: 'G' },
      },
      { list: 'sources', id: 'page', before: { excerpt: true }, after: { excerpt: false } },
      { list: 'sources', id: 'neuve', after: { id: 'neuve', title: 'Neuve', kind: 'carnet' } },
    ]);
  });

  it('is in another order where a list is', () => {
    const edit = (d: any) => d.groups[0].organisations.reverse();
    expect(changes(edit).map(({ id }) => id)).to.deep.equal(['aeson']);
  });

  it('may be about groups, laboratories, publications and sources', () => {
    expect(listNames).to.deep.equal(['groups', 'organisations', 'publications', 'sources']);
    expect(
      changes((d) => {
        for (const list of listNames) d[list][0].memo = 'x';
      }).map(({ list }) => list),
    ).to.deep.equal(listNames);
  });
});

describe('a contribution that somebody sends', () => {
  const good = {
    contribution: 1,
    data: '2026-01-31',
    sources: ['page'],
    message: 'Bonjour',
    changes: [
      { list: 'groups', id: 'gestes', before: { title: 'x' }, after: { title: 'Gestes {a}' } },
    ],
  };
  const json = JSON.stringify(good, null, 2);
  const problems = (file: string) => {
    try {
      parseContribution(file);
    } catch (error) {
      if (error instanceof DatasetError) return error.problems;
      throw error;
    }
    return [];
  };
  const problemsOf = (change: (contribution: any) => void) => {
    const copy = structuredClone(good);
    change(copy);
    return problems(JSON.stringify(copy));
  };

  it('is a file, or stands in a mail', () => {
    for (const text of [
      json,
      JSON.stringify(good),
      `\uFEFF${json}`,
      `  {  \n"contribution": 1,${json.slice(json.indexOf('"data"') - 1)}`,
      `Bonjour {vous},\nvoir:{"contribution":0}\nGroupe { "contribution" : non }\n\n${json}\n\n-- \nCamille`,
      `Bonjour\n${json}`,
      `${json}\n-- \nCamille`,
    ]) {
      expect(parseContribution(text), text).to.deep.equal(good);
    }
  });

  it('may be without a word, and new entries without what was before', () => {
    expect(
      problemsOf((c) => {
        delete c.message;
        delete c.changes[0].before;
      }),
    ).to.deep.equal([]);
  });

  const cases: [string, (contribution: any) => void, string][] = [
    [
      'of another form',
      (c) => (c.contribution = 2),
      'contribution : « 2 » n’est pas une contribution de ce projet : « 1 » est attendu',
    ],
    [
      'of no day',
      (c) => (c.data = 'hier'),
      'data : « hier » : date attendue (AAAA, AAAA-MM ou AAAA-MM-JJ)',
    ],
    ['that no source supports', (c) => (c.sources = []), 'sources : aucune source'],
    ['with a source that is none', (c) => (c.sources = [' ']), 'sources[0] : texte vide'],
    ['with an empty word', (c) => (c.message = ''), 'message : texte vide'],
    ['that changes nothing', (c) => (c.changes = []), 'changes : aucun changement'],
    [
      'of a list that is not open',
      (c) => (c.changes[0].list = 'waves'),
      "changes[0].list : « waves » n'est pas possible ; attendu : « groups » ou « organisations » ou « publications » ou « sources » (élément « gestes »)",
    ],
    ['of an entry without id', (c) => delete c.changes[0].id, 'changes[0].id : champ manquant'],
    [
      'that does not say what would be',
      (c) => delete c.changes[0].after,
      'changes[0].after : champ manquant (élément « gestes »)',
    ],
  ];
  for (const [name, change, problem] of cases) {
    it(`is refused in French: one ${name}`, () => {
      expect(problemsOf(change)).to.deep.equal([problem]);
    });
  }

  it('is refused in French, whatever it is', () => {
    expect(problems('<html>')).to.deep.equal(["JSON illisible : c'est une page HTML ou XML"]);
    expect(problems('{"groups": []}')[0]).to.equal('contribution : champ manquant');
    expect(problems(`${json.slice(0, -3)}`)[0]).to.match(/^JSON illisible : erreur de syntaxe/);
    expect(problemsOf((c) => (c.password = 'x'))).to.have.length(1);
    expect(problemsOf((c) => (c.changes[0].where = 'x'))).to.have.length(1);
  });
});

describe('changes that are taken in', () => {
  it('are written where the entry stands now; new entries come last', () => {
    const made: Change[] = [
      { list: 'sources', id: 'a', after: { id: 'a' } },
      {
        list: 'groups',
        id: 'gestes',
        before: { wave: 'w', title: 't' },
        after: { acronym: 'G', title: 'u' },
      },
      { list: 'sources', id: 'b', after: { id: 'b' } },
      { list: 'groups', id: 'c', after: { id: 'c' } },
    ];
    expect(editsOf(from, made)).to.deep.equal([
      { path: ['sources', 2], value: { id: 'a' } },
      { path: ['groups', 1, 'wave'], value: undefined },
      { path: ['groups', 1, 'title'], value: 'u' },
      { path: ['groups', 1, 'acronym'], value: 'G' },
      { path: ['sources', 3], value: { id: 'b' } },
      { path: ['groups', 2], value: { id: 'c' } },
    ]);
  });

  it('do not fit data that has changed since, and it is told where', () => {
    const told = (change: Change) => conflictsOf(from, [change], schema);
    const { title } = from.groups[1]!;
    expect(
      told({ list: 'groups', id: 'gestes', before: { title }, after: { title: 'x' } }),
    ).to.deep.equal([]);
    expect(
      told({ list: 'groups', id: 'gestes', before: { title: 'y' }, after: { title: 'x' } }),
    ).to.deep.equal([
      "Groupe « gestes », Titre du groupe : a changé depuis ; c'est maintenant « Gestes professionnels »",
    ]);
    // Somebody has written what was to be added, or taken away what was to change.
    expect(told({ list: 'groups', id: 'gestes', before: {}, after: { wave: 'x' } })).to.deep.equal([
      "Groupe « gestes », Vague du groupe : a changé depuis ; c'est maintenant « 2020-2022 »",
    ]);
    expect(
      told({ list: 'groups', id: 'gestes', before: { acronym: 'G', more: 1 }, after: {} }),
    ).to.deep.equal([
      "Groupe « gestes », Sigle ou nom court : a changé depuis ; c'est maintenant « absent »",
      "Groupe « gestes », more : a changé depuis ; c'est maintenant « absent »",
    ]);
    expect(told({ list: 'organisations', id: 'mica', after: {} })).to.deep.equal([
      'Organisme « mica » : existe déjà',
    ]);
    expect(told({ list: 'publications', id: 'neuve', after: {} })).to.deep.equal([]);
    expect(told({ list: 'publications', id: 'mica', before: {}, after: {} })).to.deep.equal([
      "Publication « mica » : n'existe pas, ou plus",
    ]);
    for (const bare of [
      {},
      { properties: {} },
      { properties: { groups: { items: {} } } },
    ] as SchemaNode[]) {
      expect(
        conflictsOf(
          from,
          [{ list: 'groups', id: 'gestes', before: { title: 'y' }, after: {} }],
          bare,
        ),
      ).to.deep.equal([
        "Groupe « gestes », title : a changé depuis ; c'est maintenant « Gestes professionnels »",
      ]);
    }
  });
});

describe('changes in words', () => {
  it('say of each entry what no longer stands there and what does, in the order of the form', () => {
    expect(
      read((d) => {
        d.groups[0].summary = "L'été ; l'hiver";
        d.groups[0].title = 'Titre';
        d.groups[0].acronym = 'Æ';
        delete d.groups[0].subject;
        d.organisations[1].unit = 'UR 20297';
      }),
    ).to.equal(
      [
        'Groupe « #ÆSON » (aeson)',
        '  Sigle ou nom court',
        '    − ÆSON',
        '    + Æ',
        '  Titre du groupe',
        '    − Adopter une éducation à la sobriété numérique',
        '    + Titre',
        '  Sujet en quelques mots',
        '    − Sobriété numérique',
        '  Résumé en une phrase',
        '    − Groupe préparant les élèves aux enjeux de l’environnement.',
        '    + L’été ; l’hiver',
        '',
        'Organisme « Techné » (techne)',
        '  Numéro d’unité de recherche : UR 20297',
      ].join('\n'),
    );
  });

  it('say which entries are new, by what readers call them, and do not tell their ids as facts', () => {
    expect(
      read((d) => {
        d.groups.push({ id: 'x', name: '#X', title: 'Un', sources: ['page'] });
        d.organisations.push({ id: 'lii', name: 'LII' });
        d.publications.push({ id: 'bilan', label: 'Bilan', type: 'report' });
        d.sources.push({ id: 's', title: 'S', excerpt: true });
      }),
    ).to.equal(
      [
        'Nouveau groupe « #X » (x)',
        '  Nom du groupe : #X',
        '  Titre du groupe : Un',
        '  Sources : Page du carnet',
        '',
        'Nouvel organisme « LII » (lii)',
        '  Nom d’usage : LII',
        '',
        'Nouvelle publication « Bilan » (bilan)',
        '  Description : Bilan',
        '  Nature : rapport',
        '',
        'Nouvelle source « S » (s)',
        '  Titre de la page ou du document : S',
        '  Lue en partie : oui',
      ].join('\n'),
    );
  });

  it('say of a list what leaves it, what comes into it, or that it has another order', () => {
    expect(
      read((d) => {
        d.groups[0].partners = ['CLEMI', 'Réseau Canopé', 'Inspé'];
        d.groups[0].organisations.reverse();
        d.groups[0].sources = ['deck'];
        delete d.groups[0].links;
      }),
    ).to.equal(
      [
        'Groupe « #ÆSON » (aeson)',
        '  Laboratoires et organismes du groupe : nouvel ordre : Organisme : Techné ; Rôle : associé ; Déduit : role : Les auteurs en sont. ; Organisme : MICA ; Rôle : porteur',
        '  Autres partenaires',
        '    + CLEMI',
        '    + Inspé',
        '  Pages de référence',
        '    − Texte du lien : Présentation du GTnum #ÆSON ; Adresse : https://example.org/aeson',
        '  Sources',
        '    − Page du carnet',
        '    + Présentation générale',
      ].join('\n'),
    );
  });

  it('say what is chosen, named, ticked or within as the form says it', () => {
    expect(
      read((d) => {
        d.groups[0].wave = '2021-2024';
        d.groups[0].themes = [{ theme: 'donnees', sources: ['deck', 'page'] }];
        d.groups[0].invented = null;
        d.publications[0].group = 'nowhere';
        d.publications[0].type = 'document';
        d.publications[0].dateKind = 'held';
        d.sources[1].excerpt = false;
      }),
    ).to.equal(
      [
        'Groupe « #ÆSON » (aeson)',
        '  Vague du groupe',
        '    − 2020-2022',
        '    + 2021-2024',
        '  Sujets du groupe',
        '    − Sujet : Écosystème numérique ; Déduit : theme : Même intitulé.',
        '    + Sujet : Littératie des données ; Sources : Présentation générale, Page du carnet',
        '  invented : null',
        '',
        'Publication « État de l’art » (etat-de-l-art)',
        '  Nature',
        '    − rapport',
        '    + document',
        '  Sens de la date : tenue d’un événement',
        '  Groupe',
        '    − #ÆSON',
        '    + nowhere',
        '',
        'Source « Page du carnet » (page)',
        '  Lue en partie',
        '    − oui',
        '    + non',
      ].join('\n'),
    );
  });

  it('are told even of an entry that the data lacks, and without a schema', () => {
    const made: Change[] = [
      { list: 'groups', id: 'x', before: { title: 'y' }, after: { title: ['z'] } },
    ];
    expect(spaced(asText(inWords(made, from, {})))).to.equal('Groupe « z » (x)\n  title : z');
  });

  it('call an entry by its name, title, label or id', () => {
    const entry = { name: 'n', title: 't', label: 'l', id: 'i' };
    expect(nameOf(entry)).to.equal('n');
    expect(nameOf({ ...entry, name: undefined })).to.equal('t');
    expect(nameOf({ label: 'l', id: 'i' })).to.equal('l');
    expect(nameOf({ id: 'i' })).to.equal('i');
  });
});

describe('what a field is called', () => {
  const words = (description?: string) => {
    const { name, hint } = fieldWords({ description });
    return [name, hint].map(spaced);
  };

  it('is how its description starts; the rest is a hint', () => {
    expect(words('Sigle.')).to.deep.equal(['Sigle', '']);
    expect(words('Mot-dièse, avec le #.')).to.deep.equal(['Mot-dièse', 'Avec le #.']);
    expect(words('Début : AAAA ou AAAA-MM.')).to.deep.equal(['Début', 'AAAA ou AAAA-MM.']);
    expect(words('Nom ; s’il est public.')).to.deep.equal(['Nom', 'S’il est public.']);
    expect(words('Titre. À laisser de côté.')).to.deep.equal(['Titre', 'À laisser de côté.']);
    expect(words('Deux mots 1.5 ou a:b\nsuite.')).to.deep.equal([
      'Deux mots 1.5 ou a:b\nsuite',
      '',
    ]);
    expect(words("L'un, l'autre.")).to.deep.equal(['L’un', 'L’autre.']);
    expect(words('Sans fin')).to.deep.equal(['', '']);
    expect(words()).to.deep.equal(['', '']);
  });

  it('is told of every field that a form shows, by a name of its own', () => {
    for (const list of listNames) {
      const fields = Object.values(schema.properties![list]!.items!.properties!);
      const names = fields.map((field) => fieldWords(field).name).filter(Boolean);
      expect(new Set(names).size, list).to.equal(names.length);
    }
  });

  it('has its values in words where its description tells them', () => {
    expect(
      valueWords({
        enum: ['lead', 'co-lead', 'document', 'a'],
        description: 'Rôle : co-lead (co-animation), lead (porteur, ou porteuse), document, à (x).',
      }),
    ).to.deep.equal([
      ['lead', 'porteur, ou porteuse'],
      ['co-lead', 'co-animation'],
      ['document', 'document'],
      ['a', 'a'],
    ]);
    expect(valueWords({ enum: ['x'] })).to.deep.equal([['x', 'x']]);
    expect(valueWords({})).to.deep.equal([]);
  });
});
