import type { PublicationType } from '../../facts/publication-types.js';

/*
 * What the interface says in French, whichever element speaks; what only one says is in a file named as its
 * tag, and comes with it. `\u00a0` and `\u202f` are the no-break spaces that French typography asks for.
 */

export const fr = {
  lang: 'fr',
  loading: 'Chargement des informations sur les GTnum…',
  failed: 'Les informations sur les GTnum ne sont pas disponibles pour le moment.',
  loadingSources: 'Chargement des sources…',
  sourcesFailed: 'Les sources ne sont pas disponibles pour le moment.',
  inferred: 'déduit',
  marked: '*\u00a0déduit',
  markExplained: '*\u00a0Déduit par recoupement, non écrit par une source.',
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
  whyInferred: '*\u00a0Déduit par recoupement',
  notes: 'Remarques',
  download: 'Télécharger ces données',
  /** Before the name of a group. */
  cardOf: 'Fiche ',
  readAbout: (name: string) => `Lire la présentation de ${name}`,
  colon: '\u00a0: ',
  /** Where groups publish. */
  space: {
    blog: (title: string) => `Carnet «\u00a0${title}\u00a0»`,
    about: 'À quoi sert le carnet, et ce qu’il contient',
    purposes: 'Pour',
  },

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
  } as Record<string, string>,

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
};

export type Strings = typeof fr;

export const groups = (n: number) => `${n} groupe${n > 1 ? 's' : ''}`;
export const knownGroups = (n: number) =>
  n ? `${groups(n)} connu${n > 1 ? 's' : ''}` : 'aucun groupe connu';

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** « du 12 avril 2024 », « d’avril 2024 », « de mai 2024 », « de 2024 ». */
export function of(date: string): string {
  if (/^\d+(er)?\u00a0/.test(date)) return 'du ';
  return /^[ao]/.test(date) ? 'd’' : 'de ';
}
