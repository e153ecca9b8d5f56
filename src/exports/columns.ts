import {
  addressOf,
  nameOf,
  territoryName,
  type Academy,
  type Group,
  type Milestone,
  type Note,
  type Organisation,
  type Publication,
  type Source,
  type Theme,
  type Wave,
} from '../facts/model.js';
import type { PublicationType } from '../facts/publication-types.js';
import type { Cell, Column } from './tables.js';

/*
 * What stands in the tables, column by column. Names are French and stay: whoever reuses the data counts
 * on them. What is inferred has its reason in a column beside it; what is not known is empty; where a copy
 * stands is nowhere.
 */

/** A column, and what it says of a row. */
export type Filled<Row> = Column & { value: (row: Row) => Cell };

/** What kinds of publications are called, in French. */
export type Kinds = Readonly<Record<PublicationType, string>>;

/** Descriptions are for the Table Schema: what browsers load is without them. */
const fr = String.raw;

interface Entry {
  id: string;
}

interface Inferred {
  inferred?: Readonly<Record<string, string>>;
}

const identifier: Filled<Entry> = {
  name: 'identifiant',
  description: fr`Identifiant stable.`,
  required: true,
  unique: true,
  pattern: '[a-z0-9]+(-[a-z0-9]+)*',
  value: ({ id }) => id,
};

const remarks: Filled<{ notes?: readonly Note[] }> = {
  name: 'remarques',
  description: fr`Contradictions des sources, précisions, réserves.`,
  several: true,
  value: ({ notes }) => notes?.map(({ text }) => text),
};

const cited: Filled<{ sources: readonly Source[] }> = {
  name: 'sources',
  description: fr`Identifiants des sources, dans la table « sources ».`,
  several: true,
  required: true,
  value: ({ sources }) => ids(sources),
};

/** The pattern of a date as precise as the sources are. */
const partial = '\\d{4}(-\\d{2}(-\\d{2})?)?';
const dated = fr`AAAA, AAAA-MM ou AAAA-MM-JJ, selon ce que disent les sources.`;

/** The column beside another that says why a value there is inferred. */
function why<Row>(of: string, name: string, value: (row: Row) => string | undefined) {
  const description = fr`Raison de ce qui est déduit dans « ${of} » ; vide si une source l’écrit, ou si rien n’est écrit.`;
  return { name, description, value } satisfies Filled<Row>;
}

/** The same beside a column of several values: the value that is inferred, then the reason. */
function whyEach<Row>(of: string, name: string, value: (row: Row) => readonly string[]) {
  const description = fr`Ce qui est déduit dans « ${of} » : la valeur, puis la raison.`;
  return { name, description, several: true as const, value } satisfies Filled<Row>;
}

function reasons<T extends Inferred>(entries: readonly T[], nameEach: (entry: T) => string) {
  return entries.flatMap((entry) =>
    Object.values(entry.inferred ?? {}).map((reason) => `${nameEach(entry)} : ${reason}`),
  );
}

export const groupColumns: readonly Filled<Group>[] = [
  identifier,
  {
    name: 'nom',
    description: fr`Nom du groupe : les autres tables le désignent ainsi.`,
    required: true,
    unique: true,
    value: nameOf,
  },
  { name: 'mot_diese', description: fr`Mot-dièse.`, value: ({ hashtag }) => hashtag },
  why('mot_diese', 'mot_diese_deduit', ({ inferred }) => inferred?.['hashtag']),
  { name: 'sigle', description: fr`Sigle ou nom court.`, value: ({ acronym }) => acronym },
  { name: 'developpe', description: fr`Développé du sigle.`, value: ({ expansion }) => expansion },
  {
    name: 'autres_noms',
    description: fr`Autres noms du groupe.`,
    several: true,
    value: ({ otherNames }) => otherNames,
  },
  { name: 'titre', description: fr`Titre.`, required: true, value: ({ title }) => title },
  why('titre', 'titre_deduit', ({ inferred }) => inferred?.['title']),
  { name: 'sujet', description: fr`Sujet en quelques mots.`, value: ({ subject }) => subject },
  {
    name: 'resume',
    description: fr`Résumé en une phrase, écrit pour ce jeu de données.`,
    value: ({ summary }) => summary,
  },
  {
    name: 'debut',
    description: fr`Début : ${dated}`,
    pattern: partial,
    value: ({ period }) => period?.start,
  },
  {
    name: 'fin',
    description: fr`Fin : ${dated}`,
    pattern: partial,
    value: ({ period }) => period?.end,
  },
  why('debut » et « fin', 'periode_deduite', ({ inferred }) => inferred?.['period']),
  why('fin', 'fin_deduite', ({ inferred }) => inferred?.['period.end']),
  {
    name: 'vague',
    description: fr`Identifiant de la vague, dans la table « vagues ».`,
    value: ({ wave }) => wave?.id,
  },
  why('vague', 'vague_deduite', ({ inferred }) => inferred?.['wave']),
  {
    name: 'thematiques',
    description: fr`Noms des sujets, dans la table « thematiques ».`,
    several: true,
    value: ({ themes }) => themes.map(({ theme }) => theme.label),
  },
  whyEach('thematiques', 'thematiques_deduites', ({ themes }) =>
    reasons(themes, ({ theme }) => theme.label),
  ),
  ...(
    [
      ['lead', 'laboratoires_porteurs', fr`Laboratoires et organismes porteurs`],
      ['co-lead', 'laboratoires_co_animateurs', fr`Laboratoires et organismes qui co-animent`],
      ['associated', 'laboratoires_associes', fr`Laboratoires et organismes associés`],
    ] as const
  ).map(([role, name, description]) => ({
    name,
    description: fr`${description} : leurs noms, dans la table « laboratoires ».`,
    several: true as const,
    value: ({ organisations }: Group) =>
      organisations
        .filter((member) => member.role === role)
        .map(({ organisation }) => organisation.name),
  })),
  whyEach('laboratoires_…', 'laboratoires_deduits', ({ organisations }) =>
    reasons(organisations, ({ organisation }) => organisation.name),
  ),
  {
    name: 'portage_selon_source',
    description: fr`Ce que la source dit du portage, quand elle ne nomme aucun laboratoire.`,
    value: ({ leadAsStated }) => leadAsStated,
  },
  ...(
    [
      ['lead', 'porteurs', fr`Personnes nommées comme porteur ou porteuse`],
      ['scientific-direction', 'direction_scientifique', fr`Direction scientifique`],
      ['co-lead', 'co_animation', fr`Personnes nommées pour la co-animation`],
    ] as const
  ).map(([role, name, description]) => ({
    name,
    description: fr`${description}, d’après une page publique du groupe.`,
    several: true as const,
    value: ({ people }: Group) =>
      people.filter((person) => person.role === role).map((person) => person.name),
  })),
  whyEach('porteurs », « direction_scientifique », « co_animation', 'personnes_deduites', (group) =>
    reasons(group.people, ({ name }) => name),
  ),
  {
    name: 'partenaires',
    description: fr`Autres partenaires.`,
    several: true,
    value: ({ partners }) => partners,
  },
  {
    name: 'territoires',
    description: fr`Académies et régions académiques associées : leurs noms, dans la table « academies », ou un autre territoire.`,
    several: true,
    value: ({ territories }) => territories.map(territoryName),
  },
  whyEach('territoires', 'territoires_deduits', ({ territories }) =>
    reasons(territories, territoryName),
  ),
  {
    name: 'terrains_enquete',
    description: fr`Parmi les territoires, les terrains d’enquête.`,
    several: true,
    value: ({ territories }) =>
      territories.filter(({ role }) => role === 'fieldwork').map(territoryName),
  },
  {
    name: 'pages',
    description: fr`Adresses des pages de référence, la principale en premier.`,
    several: true,
    value: ({ links }) => links.map(({ url }) => url),
  },
  remarks,
  cited,
];

export const waveColumns: readonly Filled<Wave>[] = [
  identifier,
  {
    name: 'debut',
    description: fr`Début : ${dated}`,
    required: true,
    pattern: partial,
    value: ({ period }) => period.start,
  },
  {
    name: 'fin',
    description: fr`Fin : ${dated}`,
    pattern: partial,
    value: ({ period }) => period.end,
  },
  {
    name: 'groupes_annonces',
    description: fr`Nombre de groupes annoncé, tel que la source l’écrit : « 12 », « 4+1 ».`,
    pattern: '\\d+(\\+\\d+)*',
    value: ({ announced }) => announced,
  },
  {
    name: 'groupes_connus',
    description: fr`Nombre de groupes de cette vague dans la table « groupes ».`,
    type: 'integer',
    required: true,
    value: ({ groups }) => groups.length,
  },
  {
    name: 'phrase',
    description: fr`Phrase de la présentation sur cette vague, mot pour mot.`,
    value: ({ statement }) => statement,
  },
  {
    name: 'appel_date',
    description: fr`Date de l’appel à manifestation d’intérêt : ${dated}`,
    pattern: partial,
    value: ({ call }) => call?.date,
  },
  {
    name: 'appel_dotation',
    description: fr`Dotation annoncée par projet.`,
    value: ({ call }) => call?.amount,
  },
  {
    name: 'appel_groupes_attendus',
    description: fr`Nombre de groupes attendus, tel que la source l’écrit.`,
    value: ({ call }) => call?.expected,
  },
  {
    name: 'appel_thematiques_proposees',
    description: fr`Nombre de thématiques proposées.`,
    type: 'integer',
    value: ({ call }) => call?.themesOffered,
  },
  { name: 'appel_page', description: fr`Adresse de l’appel.`, value: ({ call }) => call?.url },
  whyEach('appel_…', 'appel_deduit', ({ call }) => Object.values(call?.inferred ?? {})),
  {
    name: 'appel_remarques',
    description: fr`Remarques sur l’appel.`,
    several: true,
    value: ({ call }) => call?.notes?.map(({ text }) => text),
  },
  {
    name: 'appel_sources',
    description: fr`Identifiants des sources de ce qui est dit de l’appel.`,
    several: true,
    value: ({ call }) => call && ids(call.sources),
  },
  remarks,
  cited,
];

export const themeColumns: readonly Filled<Theme>[] = [
  identifier,
  {
    name: 'nom',
    description: fr`Nom du sujet : les autres tables le désignent ainsi.`,
    required: true,
    unique: true,
    value: ({ label }) => label,
  },
  {
    name: 'phrase',
    description: fr`Le sujet en une phrase, écrite pour ce jeu de données.`,
    value: ({ sentence }) => sentence,
  },
  {
    name: 'formulations',
    description: fr`Comment les sources le formulent, mot pour mot.`,
    several: true,
    required: true,
    value: ({ wordings }) => wordings.map(({ text }) => text),
  },
  whyEach('formulations » et « vagues', 'formulations_deduites', ({ wordings }) =>
    reasons(wordings, ({ text }) => text),
  ),
  {
    name: 'rapprochement',
    description: fr`Pourquoi ces formulations sont rapprochées : une lecture, qu’aucune source n’écrit.`,
    value: ({ reading }) => reading,
  },
  {
    name: 'vagues',
    description: fr`Identifiants des vagues de ces formulations, dans la table « vagues ».`,
    several: true,
    value: ({ waves }) => ids(waves),
  },
  {
    name: 'groupes',
    description: fr`Noms des groupes de ce sujet, dans la table « groupes ».`,
    several: true,
    value: ({ groups }) => groups.map(nameOf),
  },
  remarks,
  {
    ...cited,
    value: ({ wordings }) => [...new Set(wordings.flatMap(({ sources }) => ids(sources)))],
  },
];

export function organisationColumns(groups: readonly Group[]): Filled<Organisation>[] {
  return [
    identifier,
    {
      name: 'nom',
      description: fr`Nom d’usage : les autres tables le désignent ainsi.`,
      required: true,
      unique: true,
      value: ({ name }) => name,
    },
    { name: 'nom_complet', description: fr`Nom développé.`, value: ({ fullName }) => fullName },
    {
      name: 'autres_noms',
      description: fr`Autres formes du nom dans les sources.`,
      several: true,
      value: ({ otherNames }) => otherNames,
    },
    why('autres_noms', 'autres_noms_deduits', ({ inferred }) => inferred?.['otherNames']),
    {
      name: 'unite',
      description: fr`Numéro d’unité de recherche, tel que la source l’écrit.`,
      value: ({ unit }) => unit,
    },
    why('unite', 'unite_deduite', ({ inferred }) => inferred?.['unit']),
    {
      name: 'etablissement',
      description: fr`Établissement de rattachement, tel que la source l’écrit.`,
      value: ({ institution }) => institution,
    },
    ...(
      [
        ['lead', 'groupes_portes', fr`Groupes portés`],
        ['co-lead', 'groupes_co_animes', fr`Groupes co-animés`],
        ['associated', 'groupes_associes', fr`Groupes auxquels il est associé`],
      ] as const
    ).map(([role, name, description]) => ({
      name,
      description: fr`${description} : leurs noms, dans la table « groupes », qui dit ce qui est une déduction.`,
      several: true as const,
      value: (organisation: Organisation) =>
        groups
          .filter(({ organisations }) =>
            organisations.some(
              (member) => member.organisation === organisation && member.role === role,
            ),
          )
          .map(nameOf),
    })),
    remarks,
    cited,
  ];
}

const natures: Readonly<Record<Academy['kind'], string>> = {
  academie: 'académie',
  'region-academique': 'région académique',
  'outre-mer': 'territoire d’outre-mer',
};

export function academyColumns(groups: readonly Group[]): Filled<Academy>[] {
  const groupsIn = (id: string) =>
    groups.filter(({ territories }) => territories.some(({ academy }) => academy?.id === id));
  return [
    identifier,
    {
      name: 'nom',
      description: fr`Nom complet : les autres tables le désignent ainsi.`,
      required: true,
      unique: true,
      value: ({ name }) => name,
    },
    {
      name: 'nature',
      description: fr`Académie, région académique ou territoire hors région académique.`,
      required: true,
      among: Object.values(natures),
      value: ({ kind }) => natures[kind],
    },
    {
      name: 'code',
      description: fr`Code de l’académie ou de la région académique : deux chiffres, dont le premier peut être un zéro.`,
      required: true,
      pattern: '\\d{2}',
      value: ({ code }) => code,
    },
    {
      name: 'region_academique',
      description: fr`Identifiant de la région académique, dans cette table.`,
      value: ({ region }) => region,
    },
    {
      name: 'groupes',
      description: fr`Noms des groupes qui lui sont associés, dans la table « groupes », qui dit ce qui est une déduction.`,
      several: true,
      value: ({ id }) => groupsIn(id).map(nameOf),
    },
    {
      name: 'groupes_de_la_region',
      description: fr`Noms des autres groupes associés à sa région académique : les sources ne disent pas quelles académies y participent.`,
      several: true,
      value: ({ id, region }) => {
        const own = groupsIn(id);
        return (
          region &&
          groupsIn(region)
            .filter((group) => !own.includes(group))
            .map(nameOf)
        );
      },
    },
    remarks,
    cited,
  ];
}

const dateKinds: Readonly<Record<NonNullable<Publication['dateKind']>, string>> = {
  published: 'publication',
  updated: 'mise à jour',
  held: 'tenue',
};

export function publicationColumns(kinds: Kinds): Filled<Publication>[] {
  return [
    identifier,
    { name: 'titre', description: fr`Titre.`, value: ({ title }) => title },
    why('titre', 'titre_deduit', ({ inferred }) => inferred?.['title']),
    {
      name: 'intitule',
      description: fr`Description, quand le titre n’est pas connu.`,
      value: ({ label }) => label,
    },
    why('intitule', 'intitule_deduit', ({ inferred }) => inferred?.['label']),
    {
      name: 'nature',
      description: fr`Nature de la publication.`,
      required: true,
      among: [...new Set(Object.values(kinds))],
      value: ({ type }) => kinds[type],
    },
    {
      name: 'date',
      description: fr`Date : ${dated}`,
      pattern: partial,
      value: ({ date }) => date,
    },
    why('date', 'date_deduite', ({ inferred }) => inferred?.['date']),
    {
      name: 'nature_date',
      description: fr`Ce que dit la date : publication, dernière mise à jour ou tenue d’un événement.`,
      among: Object.values(dateKinds),
      value: ({ date, dateKind = 'published' }) => date && dateKinds[dateKind],
    },
    {
      name: 'auteurs',
      description: fr`Auteurs ou intervenants, dans l’ordre de la source.`,
      several: true,
      value: ({ authors }) => authors?.map(({ name }) => name),
    },
    { name: 'editeur', description: fr`Éditeur.`, value: ({ publisher }) => publisher },
    why('editeur', 'editeur_deduit', ({ inferred }) => inferred?.['publisher']),
    { name: 'revue', description: fr`Revue et numéro.`, value: ({ journal }) => journal },
    { name: 'doi', description: fr`DOI.`, pattern: '10\\..+/.+', value: ({ doi }) => doi },
    { name: 'hal', description: fr`Identifiant HAL.`, value: ({ hal }) => hal },
    {
      name: 'licence',
      description: fr`Licence de la publication, telle que la source l’écrit.`,
      value: ({ licence }) => licence,
    },
    { name: 'page', description: fr`Adresse de référence.`, value: addressOf },
    {
      name: 'groupe',
      description: fr`Nom du groupe, dans la table « groupes ».`,
      value: ({ group }) => group && nameOf(group),
    },
    why('groupe', 'groupe_deduit', ({ inferred }) => inferred?.['group']),
    remarks,
    cited,
  ];
}

export const milestoneKinds: Readonly<Record<Milestone['kind'], string>> = {
  institution: 'institution',
  call: 'appel',
  programme: 'programme',
  group: 'vie d’un groupe',
  publication: 'publication',
  event: 'événement',
};

export const milestoneColumns: readonly Filled<Milestone>[] = [
  identifier,
  {
    name: 'date',
    description: fr`Date : ${dated}`,
    required: true,
    pattern: partial,
    value: ({ date }) => date,
  },
  {
    name: 'fin',
    description: fr`Dernier jour, pour un événement de plusieurs jours.`,
    pattern: partial,
    value: ({ end }) => end,
  },
  why('date', 'date_deduite', ({ inferred }) => inferred?.['date']),
  {
    name: 'titre',
    description: fr`Ce qui s’est passé.`,
    required: true,
    value: ({ title }) => title,
  },
  {
    name: 'nature',
    description: fr`Nature du repère.`,
    required: true,
    among: Object.values(milestoneKinds),
    value: ({ kind }) => milestoneKinds[kind],
  },
  {
    name: 'important',
    description: fr`Repère qui importe à tout le monde.`,
    type: 'boolean',
    required: true,
    value: ({ highlight = false }) => highlight,
  },
  {
    name: 'groupe',
    description: fr`Nom du groupe, dans la table « groupes ».`,
    value: ({ group }) => group && nameOf(group),
  },
  { name: 'page', description: fr`Adresse de référence.`, value: ({ url }) => url },
  remarks,
  cited,
];

export const sourceColumns: readonly Filled<Source>[] = [
  identifier,
  { name: 'titre', description: fr`Titre.`, required: true, value: ({ title }) => title },
  why('titre', 'titre_deduit', ({ inferred }) => inferred?.['title']),
  { name: 'auteur', description: fr`Auteur.`, value: ({ author }) => author },
  { name: 'editeur', description: fr`Éditeur.`, value: ({ publisher }) => publisher },
  {
    name: 'page',
    description: fr`Adresse de référence ; vide quand elle n’est pas connue.`,
    value: ({ url }) => url,
  },
  { name: 'nature', description: fr`Nature.`, required: true, value: ({ kind }) => kind },
  {
    name: 'lue_en_extrait',
    description: fr`La source n’a été lue qu’en partie.`,
    type: 'boolean',
    required: true,
    value: ({ excerpt = false }) => excerpt,
  },
];

function ids(entries: readonly Entry[]): string[] {
  return entries.map(({ id }) => id);
}
