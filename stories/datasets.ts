/* Data that stories stand in: less of the real facts, or an example that says it is one. */
import json from '../data/gtnum.json' with { type: 'json' };
import type { DatasetJson } from '../src/facts/schema.js';

const real = json as unknown as DatasetJson;

export const empty: DatasetJson = {
  version: 1,
  updated: real.updated,
  waves: [],
  themes: [],
  groups: [],
  organisations: [],
  academies: [],
  publications: [],
  milestones: [],
  contacts: [],
  sources: [],
};

/** What is left when nobody is named and nothing is dated. */
export const onlyTheFunction: DatasetJson = {
  ...real,
  contacts: real.contacts.map(({ id, role, sources }) => ({ id, role, sources })),
};

/** The facts, with an address where errors are reported. */
export const corrected: DatasetJson = { ...real, corrections: 'https://example.org/corrections' };

/** Of the programme, what it is and nothing else. */
export const onlyTheDefinition: DatasetJson = {
  ...empty,
  programme: {
    ...real.programme!,
    sentence: undefined,
    steps: undefined,
    orientation: [],
    audiences: [],
    offers: [],
    objectives: [],
    calendar: [],
    propositions: undefined,
    publicationSpace: undefined,
    map: undefined,
    webinars: undefined,
    links: [],
    context: [],
    notes: undefined,
  },
  sources: real.sources.filter(({ id }) => id === 'presentation'),
};

/** Two waves and the groups of one, for a page that brings a file of its own. */
export const twoWaves: DatasetJson = {
  ...real,
  waves: real.waves.filter(({ id }) => ['2021-2024', '2023-2026'].includes(id)),
  themes: real.themes.flatMap((theme) => {
    const wordings = theme.wordings.filter(({ wave }) => wave === '2021-2024');
    return wordings.length ? [{ ...theme, wordings }] : [];
  }),
  groups: real.groups.filter(({ wave }) => wave === '2021-2024'),
  publications: [],
  milestones: [],
};

/** What the map of France has no place for: a territory overseas, and an académie that does not exist. */
export const elsewhere: DatasetJson = {
  ...real,
  academies: [
    ...real.academies,
    {
      id: 'academie-fictive',
      name: 'académie fictive d’Exemple-sous-Bois',
      kind: 'academie',
      code: '99',
      sources: real.academies[0]!.sources,
    },
  ],
  groups: real.groups.map((group) =>
    group.id === 'feelnum'
      ? {
          ...group,
          territories: [{ academy: 'nouvelle-caledonie' }, { academy: 'saint-martin' }],
        }
      : group.id === 'ebep'
        ? { ...group, territories: [{ academy: 'academie-fictive' }] }
        : group,
  ),
};

const sources = ['exemple'];

/** Longer than anything known: names that fit nowhere, and more of everything. */
export const long: DatasetJson = {
  ...empty,
  programme: {
    ...real.programme!,
    name: 'Exemple fictif de programme pluriannuel et interministériel',
    acronym: 'EXEMPLE-FICTIF-NUMÉRIQUE',
    sentence: {
      text: "Exemple fictif : un groupe réunit, pour une durée que rien ne borne, des laboratoires, des établissements, des collectivités et des académies autour de l'hypercommunicationnalisationnellement-dite transformation interdisciplinaire",
      sources,
    },
    steps: [
      {
        title: 'Exemple-fictif-d’étape-au-titre-sans-espace',
        text: 'Une étape fictive, avec ses parenthèses (et ce qu’elles contiennent) et ses énumérations.',
        sources,
      },
      { title: 'Étape', text: 'Brève.', sources },
    ],
    definition: [{ text: 'Exemple fictif de définition.', sources }],
    orientation: [],
    objectives: [],
    calendar: [],
    context: [],
    audiences: ['directions-interdépartementales-de-l’accompagnement-numérique', 'élus'],
    propositions: undefined,
    publicationSpace: undefined,
    map: undefined,
    webinars: undefined,
    notes: undefined,
    links: [
      {
        label: 'https://example.org/une/adresse/qui/ne/mene/nulle/part/et/qui/ne/se/coupe/pas',
        url: 'https://example.org/',
        sources,
      },
    ],
    sources,
  },
  waves: [
    {
      id: '2031-2034',
      period: { start: '2031-09-01', end: '2034-08-31' },
      announced: '12+3+1',
      statement:
        "Exemple fictif : des groupes qui étudient l'accompagnement interdisciplinaire et intergénérationnel des transformations organisationnelles, pédagogiques et documentaires, des apprentissages fondamentaux à la formation tout au long de la vie, dans les territoires ruraux, urbains et ultramarins",
      call: {
        date: '2031-03-15',
        themesOffered: 24,
        expected: 'entre douze et seize groupes, selon les candidatures reçues',
        amount: 'une dotation fictive, versée en trois fois et révisée chaque année',
        sources,
      },
      sources,
    },
    { id: '2034-2037', period: { start: '2034', end: '2037' }, announced: '1', sources },
  ],
  themes: [
    {
      id: 'exemple-long',
      label: 'Exemple fictif : interopérabilité et anticonstitutionnellement-long-mot-composé',
      wordings: [
        {
          text: "exemple fictif d'un intitulé qui n'en finit pas, avec ses parenthèses (et ce qu'elles contiennent), ses énumérations, ses reprises, et un mot que rien ne coupe : hypercommunicationnalisationnellement",
          origin: 'call',
          wave: '2031-2034',
          sources,
        },
      ],
    },
    {
      id: 'exemple-court',
      label: 'IA',
      wordings: [{ text: 'IA', origin: 'call', wave: '2031-2034', sources }],
    },
  ],
  groups: [
    {
      id: 'exemple-long',
      name: '#ExempleFictifDontLeMotDièseNeSeCoupeNullePart',
      acronym: 'EXEMPLEFICTIF',
      hashtag: '#ExempleFictifDontLeMotDièseNeSeCoupeNullePart',
      otherNames: ['Exemple fictif, groupe numéro 12 bis', 'Exemple-fictif-numérique-et-société'],
      expansion:
        'EXpérimenter, Éprouver, Mettre en commun, Partager, Évaluer : un développé FICTIF de sigle',
      title:
        "Exemple fictif : conditions d'appropriation, d'accompagnement et d'essaimage d'un environnement numérique d'apprentissage interdisciplinaire entre établissements éloignés",
      subject: 'Appropriation, accompagnement, essaimage, interdisciplinarité, éloignement',
      summary:
        'Exemple fictif. Un résumé de plusieurs phrases, comme il arrive. Le groupe observe, décrit et compare ; il publie ses protocoles, ses données et ses bulletins de veille, et en discute avec les équipes des établissements avant de conclure.',
      period: { start: '2031-09-01', end: '2034-08-31' },
      wave: '2031-2034',
      themes: [{ theme: 'exemple-long', sources }],
      people: [
        {
          name: 'Marie-Exemple de la Fiction-Administrative',
          role: 'scientific-direction',
          affiliation: 'Laboratoire fictif, Université fictive Exemple-Nord-Atlantique',
          sources,
        },
      ],
      organisations: [
        { organisation: 'laboratoire-a', role: 'lead' },
        { organisation: 'laboratoire-b', role: 'associated', inferred: { role: 'Exemple.' } },
      ],
      partners: ['Association-fictive-de-promotion-des-usages', 'Ville d’Exemple-sous-Bois'],
      territories: [
        {
          name: "Délégation de région académique au numérique éducatif d'Exemple-et-Fictions",
          role: 'fieldwork',
        },
      ],
      links: [
        {
          label: 'Présentation fictive du groupe, de ses membres et de son calendrier',
          url: 'https://example.org/une/adresse/qui/ne/mène/nulle/part',
        },
      ],
      sources,
    },
  ],
  organisations: [
    {
      id: 'laboratoire-a',
      name: "Laboratoire fictif d'études interdisciplinaires sur les environnements d'apprentissage",
      institution: 'Université fictive Exemple-Nord-Atlantique',
      sources,
    },
    { id: 'laboratoire-b', name: 'LABO-FICTIF-UMR-9999-ANTENNE-MERIDIONALE', sources },
  ],
  publications: [
    {
      id: 'rapport',
      title:
        "Exemple fictif de rapport : ce que l'on sait, ce que l'on suppose et ce que l'on ignore des environnements numériques d'apprentissage",
      type: 'report',
      date: '2034-06-30',
      url: 'https://example.org/rapport',
      group: 'exemple-long',
      sources,
    },
  ],
  milestones: [
    {
      id: 'etats-generaux',
      date: '2033-11-04',
      end: '2033-11-05',
      title:
        "Exemple fictif : états généraux de l'accompagnement numérique interdisciplinaire et de ses territoires",
      kind: 'institution',
      sources,
    },
  ],
  contacts: [
    {
      id: 'exemple-long',
      role: 'Exemple fictif : responsable de la coordination des projets de recherche appliquée, des incubateurs et de la valorisation des productions',
      bureau:
        "Bureau fictif de l'accompagnement, de l'innovation, de la recherche appliquée et des ressources (BAIRAR 12 bis)",
      email: 'coordination.recherche-appliquee.numerique-educatif@exemple-tres-long.example.org',
      hashtag: '#ExempleFictifDontLeMotDièseNeSeCoupeNullePart',
      links: [{ label: 'Carnet fictif', url: 'https://example.org/carnet' }],
      asOf: '2031-09-01',
      sources,
    },
  ],
  sources: [
    {
      id: 'exemple',
      title: 'Exemple fictif : cette source n’existe pas',
      url: 'https://example.org/',
      kind: 'exemple',
    },
  ],
};
