import type { Coverage } from '../../facts/model.js';
import type { PublicationType } from '../../facts/publication-types.js';

/*
 * Every sentence the interface says, in French. `\u00a0` and `\u202f` are the no-break spaces that
 * French typography asks for.
 */

const themes = (n: number) => `${n} thématique${n > 1 ? 's' : ''}`;
const groups = (n: number) => `${n} groupe${n > 1 ? 's' : ''}`;
const knownGroups = (n: number) =>
  n ? `${groups(n)} connu${n > 1 ? 's' : ''}` : 'aucun groupe connu';

const unknowns = {
  period: 'période',
  laboratories: 'laboratoires',
  territories: 'territoires',
  partners: 'partenaires',
  publications: 'publications',
};

export const fr = {
  lang: 'fr',
  loading: 'Chargement des informations sur les GTnum…',
  failed: 'Les informations sur les GTnum ne sont pas disponibles pour le moment.',
  unknown: 'non renseigné',
  periodUnknown: 'période non renseignée',
  inferred: 'déduit',
  inferredWave: 'vague déduite',
  inferredPeriod: 'période déduite',
  marked: '* déduit',
  markExplained: '* Déduit par recoupement, non écrit par une source.',
  /** `of` is one of `sourcesOf`. */
  sources: (of: string, n: number) => `Sources ${of} (${n})`,
  sourcesOf: {
    wave: (period: string) => `de la vague ${period}`,
    group: (name: string) => `sur ${name}`,
    milestones: 'des repères',
    contact: 'du contact',
  },
  excerpt: 'lu en partie',
  addressUnknown: 'adresse officielle inconnue',
  whyInferred: '* Déduit par recoupement',
  notes: 'Remarques',
  colon: '\u00a0: ',

  fields: {
    period: 'période',
    'period.end': 'fin de période',
    wave: 'vague',
    theme: 'sujet',
    reading: 'rapprochement',
    text: 'formulation',
    hashtag: 'mot-dièse',
    title: 'titre',
    label: 'intitulé',
    date: 'date',
    publisher: 'éditeur',
    group: 'lien avec le groupe',
    organisation: 'laboratoire ou organisme',
    role: 'rôle',
    name: 'nom',
    academy: 'académie ou région académique',
    unit: 'unité de recherche',
    otherNames: 'autres noms',
  } as Record<string, string>,

  timeline: {
    heading: (n: number, waves: number, year: number) =>
      capital(
        `${n ? `${groups(n)} en ` : ''}${inWords(waves)} vague${waves > 1 ? 's' : ''} depuis ${year}`,
      ),
    none: 'Aucune vague renseignée.',
    empty: 'Aucune vague dans ces années.',
    summary: ({ known, announced, until, later }: Coverage) =>
      announced
        ? `Sont présentés ici ${known} des ${groups(announced)} annoncés jusqu’en ${until}${
            later ? `, et ${later} d’un appel suivant` : ''
          }.`
        : `${capital(knownGroups(known))}.`,
    count: (n: number, announced?: string) =>
      knownGroups(n) + (announced ? ` sur ${announced.replaceAll('+', '\u00a0+\u00a0')}` : ''),
    waves: 'Vagues',
    themes: 'Sujets',
    themesUnknown: 'Sujets\u00a0: non renseignés.',
    groups: 'Groupes connus',
    noGroup: 'Aucun groupe connu sur ce sujet.',
    statement: 'Ce qu’en dit la présentation',
    call: 'Appel à manifestation d’intérêt',
    callOf: (date: string) => `Appel à manifestation d’intérêt ${of(date)}`,
    readCall: 'Lire l’appel',
    themesOffered: (n: number) => `${n} sujet${n > 1 ? 's' : ''} proposé${n > 1 ? 's' : ''}`,
    expected: 'attendus',
    today: 'aujourd’hui',
    milestones: 'Repères',
    allMilestones: (n: number) => `Tous les repères (${n})`,
    kinds: {
      institution: 'Institutions',
      call: 'Appels',
      programme: 'Programme',
      group: 'Vie des groupes',
      publication: 'Publications',
      event: 'Événements',
    },
  },

  themes: {
    heading: (n: number, year?: string) => `${themes(n)}${year ? ` depuis ${year}` : ''}`,
    all: 'Toutes',
    filter: 'Filtrer par vague',
    tag: (period: string) => `Vague ${period}\u00a0: filtrer`,
    search: 'Chercher une thématique',
    list: 'Thématiques',
    groups: 'Groupes',
    results: (n: number, all: number, known: number) => {
      if (!known || known === n) return themes(n);
      return n === all
        ? `Un groupe est connu pour ${known} des ${themes(n)}.`
        : `${themes(n)}, dont ${known} avec un groupe connu`;
    },
    none: (query: string, period?: string) =>
      [
        'Aucune thématique',
        ...(period ? [`de la vague ${period}`] : []),
        ...(query ? [`ne répond à «\u00a0${query}\u00a0».`] : ['n’est connue.']),
      ].join(' '),
    showAll: 'Tout afficher',
    empty: 'Aucune thématique renseignée.',
    wordings: (n: number) => (n > 1 ? `${n} formulations des sources` : 'Formulation de la source'),
    otherWordings: (n: number) => `et ${n} autre${n > 1 ? 's' : ''} formulation${n > 1 ? 's' : ''}`,
    origin: {
      presentation: 'présentation générale',
      'period-list': 'présentation générale, liste par période',
      'wave-sentence': 'présentation générale',
      call: 'appel à manifestation d’intérêt',
      group: 'un groupe',
    },
    reading: 'Thématiques rapprochées d’après leurs formulations',
    sources: (n: number) => `Comment, et sources (${n})`,
  },

  group: {
    card: (name: string) => `Fiche ${name}`,
    /** Before the name. */
    cardOf: 'Fiche ',
    read: (name: string) => `Lire la présentation de ${name}`,
    wave: (period: string) => `vague ${period}`,
    led: 'Porté par',
    direction: 'Direction scientifique',
    lead: 'Laboratoire porteur',
    leads: 'Laboratoires porteurs',
    coLead: 'Co-animation',
    associated: 'Laboratoires associés',
    territories: 'Territoires',
    fieldwork: 'Terrains d’enquête',
    partners: 'Partenaires',
    publications: 'Publications',
    related: 'Publications liées',
    presentations: 'Présentations du groupe',
    unknown: (names: readonly Unknown[]) => {
      const list = and(names.map((name) => unknowns[name]));
      const ending = names.every(isFeminine) ? 'e' : '';
      const isMany = names.length > 1 || list.endsWith('s');
      return `${capital(list)}\u00a0: non renseigné${ending}${isMany ? 's' : ''}.`;
    },
    correct: 'Signaler ou compléter une information',
    correctAbout: (name: string) => `Signaler ou compléter une information sur ${name}`,
    personsMay: 'Une personne nommée ici peut y demander une correction ou son retrait.',
    roles: {
      lead: 'porteur ou porteuse',
      'scientific-direction': 'direction scientifique',
      'co-lead': 'co-animation',
    },
    otherNames: (names: string) => `aussi appelé ${names}`,
    missing: (id: string) => `Ce groupe n’est pas connu\u00a0: «\u00a0${id}\u00a0».`,
    none: 'Aucun groupe n’est indiqué.',
  },

  /** What comes before a date; `isDay` says whether its day is known. No participles: they agree. */
  dated: {
    published: () => '',
    updated: (isDay: boolean) => `mise à jour ${isDay ? 'le' : 'en'} `,
    held: (isDay: boolean) => `a eu lieu ${isDay ? 'le' : 'en'} `,
  },

  publicationTypes: {
    report: 'rapport',
    'state-of-the-art': 'état de l’art',
    article: 'article de revue',
    proceedings: 'actes de colloque',
    preprint: 'prépublication',
    'web-article': 'article en ligne',
    'press-article': 'article de presse',
    interview: 'entretien',
    'blog-post': 'billet',
    presentation: 'présentation',
    'web-page': 'page web',
    thesis: 'thèse',
    'thesis-offer': 'sujet de thèse',
    bibliography: 'bibliographie',
    booklet: 'cahier',
    call: 'appel à manifestation d’intérêt',
    document: 'document',
    portfolio: 'portfolio',
    talk: 'communication',
    translation: 'traduction',
    video: 'vidéo',
    conference: 'colloque',
    'study-day': 'journée',
    webinar: 'webinaire',
  } as Record<PublicationType, string>,

  contact: {
    heading: 'Contact',
    write: 'Écrire',
    writeTo: (email: string) => `Écrire à ${email}`,
    copy: 'Copier l’adresse',
    copied: 'Adresse copiée.',
    notCopied: 'L’adresse n’a pas pu être copiée\u00a0: elle est sélectionnée.',
    card: 'Carte de visite (.vcf)',
    asOf: (date: string) => `Information datée ${of(date)}${date}`,
    undated: 'Information non datée',
    outdated: 'Si elle n’est plus à jour, ',
    seeBlog: 'voir le carnet',
    empty: 'Aucun contact renseigné.',
    missing: (id: string) => `Ce contact n’est pas connu\u00a0: «\u00a0${id}\u00a0».`,
  },

  about: {
    heading: (acronym: string) => `Qu’est-ce qu’un ${acronym}\u202f?`,
    /** By the names that `sections` gives them, in the order in which they stand. */
    sections: {
      definition: 'Définition',
      figures: 'Les GTnum en chiffres',
      how: 'Comment un groupe travaille',
      audiences: 'Pour qui',
      read: 'Où lire',
      presentation: 'Dans les mots de la présentation',
      orientation: 'Orientation thématique',
      proposals: 'Les propositions des états généraux du numérique',
      objectives: 'Objectifs et calendrier',
      context: 'Contexte',
      map: 'Un schéma perdu',
    },
    announced: (n: number, until: string) =>
      `groupe${n > 1 ? 's' : ''} annoncé${n > 1 ? 's' : ''} jusqu’en ${until}`,
    known: (n: number) => `groupe${n > 1 ? 's' : ''} connu${n > 1 ? 's' : ''}`,
    waves: (n: number, from: string, until: string) =>
      n > 1
        ? `vagues depuis ${from}, la dernière jusqu’en ${until}`
        : `vague, de ${from} à ${until}`,
    organisations: (n: number, known: number) =>
      `laboratoire${n > 1 ? 's' : ''} ou organisme${n > 1 ? 's' : ''} nommé${n > 1 ? 's' : ''}${
        known ? `, pour ${groups(known)} connu${known > 1 ? 's' : ''}` : ''
      }`,
    academies: (n: number, regions: number) =>
      `académie${n > 1 ? 's' : ''} nommée${n > 1 ? 's' : ''}${
        regions
          ? `, et ${regions} région${regions > 1 ? 's' : ''} académique${regions > 1 ? 's' : ''}`
          : ''
      }`,
    call: (period: string) => `Appel ${period}`,
    calls: (n: number) => `Appel${n > 1 ? 's' : ''} connu${n > 1 ? 's' : ''}`,
    callText: (period: string) => `Texte de l’appel ${period}`,
    blog: (title: string) => `Carnet «\u00a0${title}\u00a0»`,
    space: 'À quoi sert le carnet, et ce qu’il contient',
    purposes: 'Pour',
    webinars: 'La présentation annonce aussi, sans adresse, ',
    map: 'La présentation montrait un schéma, perdu depuis. Il en reste les légendes\u00a0:',
    mapCredit: 'Source indiquée',
    of: 'sur les GTnum',
    empty: 'Aucune présentation renseignée.',
  },
};

export type Strings = typeof fr;

function inWords(n: number): string {
  const words = ['une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
  return words[n - 1] ?? String(n);
}

/** What a card may have to say is not known. */
export type Unknown = keyof typeof unknowns;

function isFeminine(name: Unknown): boolean {
  return name === 'period' || name === 'publications';
}

/** « territoires, partenaires et publications » */
function and(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' et $1');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** « du 12 avril 2024 », « d’avril 2024 », « de mai 2024 », « de 2024 ». */
function of(date: string): string {
  if (/^\d+(er)?\u00a0/.test(date)) return 'du ';
  return /^[ao]/.test(date) ? 'd’' : 'de ';
}
