import { expect } from '@open-wc/testing';
import { DatasetError, findingsOf, parseDataset } from '../src/facts/schema.js';
import { tiny } from './tiny.js';

/** The problems that an editor reads after a change to a good file. */
function problems(change: (dataset: any) => void): readonly string[] {
  const dataset = structuredClone(tiny);
  change(dataset);
  return problemsOf(dataset);
}

function problemsOf(input: unknown): readonly string[] {
  try {
    parseDataset(input);
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  return [];
}

describe('what a data editor reads about a mistake', () => {
  it('nothing, when there is none', () => {
    expect(problemsOf(tiny)).to.deep.equal([]);
    expect(problemsOf(`\uFEFF${JSON.stringify(tiny)}`)).to.deep.equal([]);
    expect(parseDataset({ version: 1, updated: '2026' }).groups).to.deep.equal([]);
  });

  const cases: [string, (dataset: any) => void, string][] = [
    [
      'a reference that points nowhere',
      (d) => (d.groups[0].themes[0].theme = 'num-ia'),
      "groups[0].themes[0].theme : « num-ia » n'existe pas (élément « aeson » ; le plus proche : « donnees »)",
    ],
    [
      'an organisation that does not exist',
      (d) => (d.groups[0].organisations[1].organisation = 'technè'),
      "groups[0].organisations[1].organisation : « technè » n'existe pas (élément « aeson » ; le plus proche : « techne »)",
    ],
    [
      'a source that does not exist, in a note',
      (d) => (d.groups[0].notes[0].sources = ['blog']),
      "groups[0].notes[0].sources[0] : « blog » n'existe pas (élément « aeson » ; le plus proche : « deck »)",
    ],
    [
      'an id used twice',
      (d) => (d.groups[1].id = 'aeson'),
      'groups[1].id : « aeson » est déjà utilisé par groups[0]',
    ],
    [
      'a change told under the id of another',
      (d) =>
        (d.changes = ['2026-01-30', '2026-01-31'].map((date) => ({ id: 'un', date, text: 'Un' }))),
      'changes[1].id : « un » est déjà utilisé par changes[0]',
    ],
    [
      'a change of no day',
      (d) => (d.changes = [{ id: 'un', date: '2026-01', text: 'Un' }]),
      'changes[0].date : « 2026-01 » : jour attendu (AAAA-MM-JJ) (élément « un »)',
    ],
    [
      'an id that is not one',
      (d) => (d.themes[0].id = 'Écosystème'),
      'themes[0].id : « Écosystème » : identifiant attendu (minuscules sans accent, chiffres, tirets) (élément « Écosystème »)',
    ],
    [
      'a period that runs backwards',
      (d) => (d.waves[1].period = { start: '2024', end: '2021' }),
      'waves[1].period : la fin précède le début (élément « 2021-2024 »)',
    ],
    [
      'an address that is not one',
      (d) => (d.groups[0].links[0].url = 'javascript:alert(1)'),
      'groups[0].links[0].url : « javascript:alert(1) » : adresse http(s) ou mailto attendue (élément « aeson »)',
    ],
    ...[
      [
        'https://moi:secret@example.org/',
        "adresse attendue sans nom d'utilisateur ni mot de passe",
      ],
      ['https://moi@example.org/', "adresse attendue sans nom d'utilisateur ni mot de passe"],
      ['https://example.org/\u202egpj.exe', 'adresse avec un caractère invisible'],
      ['https://example.org/\u0000', 'adresse avec un caractère invisible'],
      ['https://exa\u200bmple.org/', 'adresse avec un caractère invisible'],
      ...['?body=x', '?to=b@example.org', ',b@example.org', '%2Cb@example.org', '#x'].map(
        (more) => [
          `mailto:a@example.org${more}`,
          'une seule adresse électronique attendue après « mailto: », et rien après elle',
        ],
      ),
    ].map(([address, told]): (typeof cases)[number] => [
      `the address ${JSON.stringify(address)}`,
      (d) => (d.groups[0].links[0].url = address),
      `groups[0].links[0].url : « ${address} » : ${told} (élément « aeson »)`,
    ]),
    [
      'a text in another encoding',
      (d) => (d.groups[0].title = '\uFFFDcole'),
      'groups[0].title : « \uFFFDcole » : caractère illisible : le fichier doit être enregistré en UTF-8 (élément « aeson »)',
    ],
    [
      'a character cut in two',
      (d) => (d.contacts[0].bureau = 'TN2 \ud83d'),
      'contacts[0].bureau : « TN2 \ud83d » : caractère illisible : le fichier doit être enregistré en UTF-8 (élément « dne »)',
    ],
    [
      'an id that every object has, where there is none',
      (d) => (d.groups[0].themes[0].theme = 'constructor'),
      "groups[0].themes[0].theme : « constructor » n'existe pas (élément « aeson » ; le plus proche : « ecosysteme »)",
    ],
    [
      'an id that is no id, though every object has it',
      (d) => (d.themes[2].id = '__proto__'),
      'themes[2].id : « __proto__ » : identifiant attendu (minuscules sans accent, chiffres, tirets) (élément « __proto__ »)',
    ],
    [
      'a fact without a source',
      (d) => (d.publications[0].sources = []),
      'publications[0].sources : aucune source (élément « etat-de-l-art »)',
    ],
    [
      'a fact whose sources are forgotten',
      (d) => delete d.publications[0].sources,
      'publications[0].sources : champ manquant (élément « etat-de-l-art »)',
    ],
    [
      'a field that does not exist',
      (d) => (d.groups[0].titre = 'x'),
      'groups[0].titre : champ inconnu (élément « aeson »)',
    ],
    ['a list that does not exist', (d) => (d.groupes = []), 'groupes : champ inconnu'],
    [
      'a number where a text is due',
      (d) => (d.waves[0].period.start = 2020),
      'waves[0].period.start : « 2020 » n\'est pas un texte ; l\'écrire entre guillemets droits : "2020" (élément « 2020-2022 »)',
    ],
    [
      'one text where a list is due',
      (d) => (d.groups[0].partners = 'Réseau Canopé'),
      "groups[0].partners : « Réseau Canopé » n'est pas une liste (élément « aeson »)",
    ],
    [
      'a word that is not a choice',
      (d) => (d.groups[0].organisations[0].role = 'porteur'),
      "groups[0].organisations[0].role : « porteur » n'est pas possible ; attendu : « lead » ou « co-lead » ou « associated » (élément « aeson »)",
    ],
    [
      'a date that is not one',
      (d) => (d.milestones[0].date = '4 novembre 2020'),
      'milestones[0].date : « 4 novembre 2020 » : date attendue (AAAA, AAAA-MM ou AAAA-MM-JJ) (élément « egne »)',
    ],
    [
      'a day that does not exist',
      (d) => (d.milestones[0].date = '2021-02-30'),
      "milestones[0].date : « 2021-02-30 » : ce jour n'existe pas (élément « egne »)",
    ],
    [
      'a year that is none',
      (d) => (d.milestones[0].date = '0000-11-04'),
      'milestones[0].date : « 0000-11-04 » : année attendue de 1900 à 2100 (élément « egne »)',
    ],
    [
      'a period of two centuries',
      (d) => (d.waves[1].period.end = '2202'),
      'waves[1].period.end : « 2202 » : année attendue de 1900 à 2100 (élément « 2021-2024 »)',
    ],
    [
      'a hashtag without its sign',
      (d) => (d.groups[0].hashtag = 'ÆSON'),
      'groups[0].hashtag : « ÆSON » : mot-dièse attendu, avec le # et sans espace (élément « aeson »)',
    ],
    [
      'an empty text',
      (d) => (d.groups[0].title = ' '),
      'groups[0].title : texte vide (élément « aeson »)',
    ],
    [
      'a mark of inference on a field that is not there',
      (d) => (d.groups[1].inferred.period = 'Parce que.'),
      "groups[1].inferred.period : ce champ n'est pas renseigné (élément « gestes »)",
    ],
    [
      'a publication with neither title nor label',
      (d) => delete d.publications[0].title,
      "publications[0] : écrire « title », ou « label » si le titre n'est pas connu (élément « etat-de-l-art »)",
    ],
    [
      'a mark of inference on what every object has',
      (d) => (d.groups[1].inferred.toString = 'Parce que.'),
      "groups[1].inferred.toString : ce champ n'est pas renseigné (élément « gestes »)",
    ],
    [
      'a mark of inference on what every text has',
      (d) => (d.groups[1].inferred['title.length'] = 'Parce que.'),
      "groups[1].inferred.title.length : ce champ n'est pas renseigné (élément « gestes »)",
    ],
    [
      'a milestone that ends before it starts',
      (d) => (d.milestones[0].end = '2020-11-03'),
      'milestones[0] : la fin précède le début (élément « egne »)',
    ],
    [
      'a hashtag in two words',
      (d) => (d.groups[0].hashtag = '#GTnum ÆSON'),
      'groups[0].hashtag : « #GTnum ÆSON » : mot-dièse attendu, avec le # et sans espace (élément « aeson »)',
    ],
    ...['constructor', 'to-string', 'valueof', 'has-own-property'].map(
      (id): (typeof cases)[number] => [
        `an id that programs use for something else: ${id}`,
        (d) => (d.themes[2].id = id),
        `themes[2].id : « ${id} » : ce mot a déjà un sens pour les programmes : choisir un autre identifiant (élément « ${id} »)`,
      ],
    ),
    ...[
      'Ada Exemple, ada@example.org',
      'Ada Exemple, 01 23 45 67 89',
      'Ada Exemple, +33 (0)1.23.45.67.89',
      'Ada Exemple, 12 bis, rue des Écoles',
    ].map((name): (typeof cases)[number] => [
      `where somebody can be reached at home: ${name}`,
      (d) => (d.groups[0].people[0].affiliation = name),
      `groups[0].people[0].affiliation : « ${name} » : ni adresse ni numéro de téléphone attendus pour une personne (élément « aeson »)`,
    ]),
    [
      'an address of a person in a field of its own',
      (d) => (d.groups[0].people[0].email = 'ada@example.org'),
      'groups[0].people[0].email : champ inconnu (élément « aeson »)',
    ],
    [
      'an author with an address',
      (d) => (d.publications[0].authors = [{ name: 'Ada <ada@example.org>' }]),
      'publications[0].authors[0].name : « Ada <ada@example.org> » : ni adresse ni numéro de téléphone attendus pour une personne (élément « etat-de-l-art »)',
    ],
    [
      'a person without a source',
      (d) => delete d.groups[0].people[0].sources,
      'groups[0].people[0].sources : champ manquant (élément « aeson »)',
    ],
    [
      'a kind of date that is not on the list',
      (d) => (d.publications[0].dateKind = 'read'),
      "publications[0].dateKind : « read » n'est pas possible ; attendu : « published » ou « updated » ou « held » (élément « etat-de-l-art »)",
    ],
    [
      'a subject without a wording',
      (d) => (d.themes[0].wordings = []),
      'themes[0].wordings : aucune formulation (élément « ecosysteme »)',
    ],
    [
      'a subject of a group that neither a source nor a reason supports',
      (d) => delete d.groups[0].themes[0].inferred,
      'groups[0].themes[0] : écrire « sources », ou la raison dans « inferred » (élément « aeson »)',
    ],
    [
      'a territory without a name',
      (d) => delete d.groups[0].territories[0].academy,
      'groups[0].territories[0] : écrire « academy », ou « name » si aucune académie ne convient (élément « aeson »)',
    ],
    [
      'a wave of a wording that does not exist',
      (d) => (d.themes[1].wordings[0].wave = '2021'),
      "themes[1].wordings[0].wave : « 2021 » n'existe pas (élément « donnees » ; le plus proche : « 2021-2024 »)",
    ],
    [
      'a number where a list is due',
      (d) => (d.groups[0].partners = 3),
      "groups[0].partners : « 3 » n'est pas une liste (élément « aeson »)",
    ],
    [
      'true where a text is due',
      (d) => (d.groups[0].title = true),
      "groups[0].title : « true » n'est pas un texte (élément « aeson »)",
    ],
    [
      'a text where a number is due',
      (d) => (d.waves[0].call.themesOffered = 'neuf'),
      "waves[0].call.themesOffered : « neuf » n'est pas un nombre (élément « 2020-2022 »)",
    ],
    [
      'zero where something is counted',
      (d) => (d.waves[0].call.themesOffered = 0),
      'waves[0].call.themesOffered : nombre entier positif attendu (élément « 2020-2022 »)',
    ],
    [
      'a part of something counted',
      (d) => (d.waves[0].call.themesOffered = 1.5),
      'waves[0].call.themesOffered : nombre entier positif attendu (élément « 2020-2022 »)',
    ],
    [
      'a word where true or false is due',
      (d) => (d.milestones[0].highlight = 'oui'),
      "milestones[0].highlight : « oui » n'est pas true ou false (élément « egne »)",
    ],
    [
      'an id that is a number',
      (d) => (d.themes[2].id = 3),
      'themes[2].id : « 3 » n\'est pas un texte ; l\'écrire entre guillemets droits : "3"',
    ],
    [
      'an object where a list is due, whatever is in it',
      (d) => (d.groups = { aeson: { titre: 1 } }),
      'groups : « {"aeson":{"titre":1}} » n\'est pas une liste',
    ],
    [
      'nothing where an object is due',
      (d) => (d.waves[0].period = null),
      "waves[0].period : « null » n'est pas un objet (élément « 2020-2022 »)",
    ],
    [
      'a list of one text instead of the text',
      (d) => (d.groups[0].title = ['Titre']),
      'groups[0].title : « ["Titre"] » n\'est pas un texte (élément « aeson »)',
    ],
    [
      'a number that JSON does not have',
      (d) => (d.groups[0].title = 1n),
      "groups[0].title : « 1 » n'est pas un texte (élément « aeson »)",
    ],
    [
      'lists and objects in each other, of which the first four are told',
      (d) => (d.groups[0].title = [{ a: [{ a: [1] }] }]),
      'groups[0].title : « [{"a":[{"a":"…"}]}] » n\'est pas un texte (élément « aeson »)',
    ],
    [
      'a code of three digits',
      (d) => (d.academies[0].code = '974'),
      'academies[0].code : « 974 » : code à deux chiffres attendu (élément « academie-de-bordeaux »)',
    ],
    [
      'a number of groups in words',
      (d) => (d.waves[1].announced = '4+un'),
      'waves[1].announced : « 4+un » : nombre attendu, tel que la source l’écrit (par exemple « 12 » ou « 4+1 ») (élément « 2021-2024 »)',
    ],
    [
      'an address in place of a DOI',
      (d) => (d.publications[0].doi = 'https://doi.org/10.1234/abc'),
      'publications[0].doi : « https://doi.org/10.1234/abc » : DOI attendu (10.…/…) (élément « etat-de-l-art »)',
    ],
    [
      'an electronic address that is none',
      (d) => (d.contacts[0].email = 'camille'),
      'contacts[0].email : « camille » : adresse électronique attendue (élément « dne »)',
    ],
    [
      'a year before all of them',
      (d) => (d.milestones[0].date = '1899'),
      'milestones[0].date : « 1899 » : année attendue de 1900 à 2100 (élément « egne »)',
    ],
    [
      'a year after all of them',
      (d) => (d.milestones[1].date = '2101'),
      'milestones[1].date : « 2101 » : année attendue de 1900 à 2100 (élément « webinaire »)',
    ],
    [
      'a long text, of which the beginning is told',
      (d) => (d.groups[0].hashtag = 'x'.repeat(61)),
      `groups[0].hashtag : « ${'x'.repeat(60)}… » : mot-dièse attendu, avec le # et sans espace (élément « aeson »)`,
    ],
    [
      'a text of sixty letters, told whole',
      (d) => (d.groups[0].hashtag = 'x'.repeat(60)),
      `groups[0].hashtag : « ${'x'.repeat(60)} » : mot-dièse attendu, avec le # et sans espace (élément « aeson »)`,
    ],
    [
      'several lines, told in one',
      (d) => (d.groups[0].hashtag = 'x\r\n\ty'),
      'groups[0].hashtag : « x y » : mot-dièse attendu, avec le # et sans espace (élément « aeson »)',
    ],
    [
      'another version of the shape',
      (d) => (d.version = 2),
      "version : « 2 » n'est pas possible ; attendu : le nombre 1",
    ],
  ];
  for (const [name, change, problem] of cases) {
    it(name, () => expect(problems(change)).to.deep.equal([problem]));
  }

  it('any reference that points nowhere', () => {
    const told = problems((d) => {
      d.themes[0].wordings[0].group = 'w';
      d.groups[0].territories[0].academy = 'x';
      d.academies[0].region = 'y';
      d.publications[0].group = 'z';
    });
    expect(told.map((problem) => problem.split(' (')[0])).to.deep.equal([
      "themes[0].wordings[0].group : « w » n'existe pas",
      "groups[0].territories[0].academy : « x » n'existe pas",
      "academies[0].region : « y » n'existe pas",
      "publications[0].group : « z » n'existe pas",
    ]);
  });

  it('at the place that it is about, once', () => {
    expect(findingsOf(tiny)).to.deep.equal([]);
    const found = findingsOf({ version: 1, updated: 'hier' });
    expect(found).to.deep.equal([
      { path: ['updated'], message: '« hier » : date attendue (AAAA, AAAA-MM ou AAAA-MM-JJ)' },
    ]);
  });

  it('every mistake at once, of the first three what was meant', () => {
    const told = problems((d) => {
      d.groups[0].themes[0].theme = 'x';
      d.groups[0].organisations[0].organisation = 'mico';
      d.groups[1].wave = 'y';
      d.milestones[1].group = 'z';
    });
    expect(told.map((problem) => problem.includes('le plus proche'))).to.deep.equal([
      true,
      true,
      true,
      false,
    ]);
  });

  it('twenty mistakes, and how many others there are', () => {
    const message = (count: number) =>
      new DatasetError(Array.from({ length: count }, (_, place) => `n° ${place + 1}`)).message;
    expect(message(20).split('\n').at(-1)).to.equal('n° 20');
    expect(message(21).split('\n').slice(-2)).to.deep.equal(['n° 20', 'et 1 autre erreur']);
    expect(message(22).split('\n').at(-1)).to.equal('et 2 autres erreurs');
    expect(String(new DatasetError(['un', 'deux']))).to.equal('DatasetError: un\ndeux');
  });

  it('nothing of dates that may be so', () => {
    for (const [date, end] of [
      ['2020-11-04', '2020-11-04'],
      ['2020-11', '2020'],
      ['2020', '2020-11-04'],
      ['1900', '2100-12-31'],
      ['2020-02-29', '2020-12-31'],
      ['2020-10-10', undefined],
    ]) {
      expect(problems((d) => Object.assign(d.milestones[0], { date, end }))).to.deep.equal([]);
    }
  });

  it('nothing of a field that a program leaves undefined', () => {
    expect(problems((d) => (d.groups[0].wave = undefined))).to.deep.equal([]);
  });

  it('soon, however long a text is', () => {
    const start = performance.now();
    expect(problems((d) => (d.publications[0].doi = `10.${'a/'.repeat(300_000)} `))).to.have.length(
      1,
    );
    expect(problems((d) => (d.contacts[0].email = `${'a.'.repeat(60_000)}@`))).to.have.length(1);
    expect(
      problems((d) => (d.groups[0].links[0].url = `https://${'a@'.repeat(60_000)} `)),
    ).to.have.length(1);
    expect(problems((d) => (d.groups[0].title = "l'été 2020-2022 ; ".repeat(300_000)))).to.eql([]);
    expect(problems((d) => (d.groups[0].title = '1 234 '.repeat(300_000)))).to.eql([]);
    expect(
      problems((d) => (d.groups[0].people[0].name = `${'1 '.repeat(7)}x`.repeat(60_000))),
    ).to.eql([]);
    expect(performance.now() - start).to.be.below(10_000);
  });

  it('of very many mistakes the first, and how many there are', () => {
    const groups = [...Array(10_000)].map((_, index) => ({
      ...tiny.groups[1]!,
      id: `groupe-${index}`,
      wave: '2020',
    }));
    const start = performance.now();
    let error: unknown;
    try {
      parseDataset({ ...tiny, groups: [...tiny.groups, ...groups] });
    } catch (thrown) {
      error = thrown;
    }
    expect(performance.now() - start).to.be.below(5000);
    const { problems, message } = error as DatasetError;
    expect(problems).to.have.length(10_000);
    const lines = message.split('\n');
    expect(lines[0]).to.equal(
      "groups[2].wave : « 2020 » n'existe pas (élément « groupe-0 » ; le plus proche : « 2020-2022 »)",
    );
    expect(lines).to.have.length(21);
    expect(lines.at(-1)).to.equal('et 9980 autres erreurs');
  });

  it('every field that does not exist, and a list where an object is due', () => {
    const many = JSON.parse(
      '{"vague": 1, "constructor": 2, "__proto__": 3, "toString": 4}',
    ) as object;
    expect(
      problems((d) => {
        d.groups[0] = Object.assign(JSON.parse('{"__proto__": 3}'), d.groups[0]);
        for (const [key, value] of Object.entries(many)) {
          Object.defineProperty(d.groups[1], key, { value, enumerable: true });
        }
        d.waves[0].period = [];
        d.groups[1].inferred = ['x'];
      }),
    ).to.deep.equal([
      "waves[0].period : « [] » n'est pas un objet (élément « 2020-2022 »)",
      'groups[0].__proto__ : champ inconnu (élément « aeson »)',
      'groups[1].vague : champ inconnu (élément « gestes »)',
      'groups[1].constructor : champ inconnu (élément « gestes »)',
      'groups[1].__proto__ : champ inconnu (élément « gestes »)',
      'groups[1].toString : champ inconnu (élément « gestes »)',
      'groups[1].inferred : « ["x"] » n\'est pas un objet (élément « gestes »)',
    ]);
  });

  it('nothing of the fields that an old library gives to every object', () => {
    Object.defineProperty(Object.prototype, 'each', {
      value: () => undefined,
      enumerable: true,
      configurable: true,
    });
    let problems: readonly string[];
    try {
      problems = problemsOf(JSON.stringify(tiny));
    } finally {
      delete (Object.prototype as any).each;
    }
    expect(problems).to.deep.equal([]);
  });

  it('nothing of what an affiliation or a list of synonyms may be', () => {
    expect(
      problems((d) => {
        d.groups[0].people[0].affiliation = 'Techné, UR 20297, mis en place en 2021 (UMR 5218)';
        d.synonyms = [
          ['maths', 'mathématiques'],
          ['IA', 'intelligence artificielle'],
        ];
      }),
    ).to.deep.equal([]);
  });

  it('nothing of an address with a port, a query and a fragment, nor of one for mail', () => {
    for (const address of [
      'https://example.org:8080/a?b=c@d&e=%E2%80%AE#f',
      'HTTP://EXAMPLE.ORG',
      'mailto:gtnum@example.org',
    ]) {
      expect(problems((d) => (d.groups[0].links[0].url = address))).to.deep.equal([]);
    }
  });

  it('in a line, however long, deep or entangled the value is', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    const entangled: Record<string, unknown> = {};
    entangled['itself'] = entangled;
    const vast = Array(1_000_000).fill('x');
    const long = 'é'.repeat(1_000_000);
    const wide = (inner: unknown) => Array(2000).fill(inner) as unknown[];
    const named = (inner: unknown) => ({ ...wide(inner) });
    const keys = Array.from({ length: 20 }, (_, place) => place + long.slice(0, 100_000));
    const keyed = (inner: unknown) => Object.fromEntries(keys.map((key) => [key, inner]));
    const shared = [
      wide(wide(wide(long))),
      named(named(named('x'))),
      keyed(keyed(keyed(keyed('x')))),
    ];
    for (const value of [deep, entangled, vast, ...shared, { [long]: long }, 1n]) {
      const told = problems((d) => (d.groups[0].title = value));
      expect(told).to.have.length(1);
      expect(told[0]!.slice(0, 19)).to.equal('groups[0].title : «');
      expect(told[0]!.length).to.be.below(200);
    }
    for (const [key, value] of [
      [long, 1],
      ['a\nb', 1],
    ] as const) {
      const [told] = problems((d) => (d.groups[0][key] = value));
      expect(told!.length).to.be.below(200);
      expect(told).not.to.include('\n');
    }
    const [forged] = problems((d) => (d.groups[0].hashtag = 'x\ngroups[1] : tout va bien'));
    expect(forged).to.include('« x groups[1] : tout va bien »');
    const [reason] = problems((d) => (d.groups[1].inferred[`${'a.'.repeat(100_000)}b`] = 'x'));
    expect(reason!.length).to.be.below(200);
  });

  it('that something else than a dataset was given', () => {
    for (const [input, shown] of [
      [null, 'null'],
      ['"x"', 'x'],
      [undefined, 'rien'],
    ]) {
      expect(problemsOf(input)).to.deep.equal([`le fichier : « ${shown} » n'est pas un objet`]);
    }
  });
});
