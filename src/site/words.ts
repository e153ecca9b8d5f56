/* The French words for elements, attributes, colours and places: the configurator's and Storybook's. */

import type { Place } from '../snippets/snippets.js';

/** Name of each widget, and what a reader sees of it. */
export const widgetWords: Readonly<Record<string, readonly [string, string]>> = {
  'gtnum-timeline': [
    'Frise',
    'Les vagues de GTnum sur un axe d’années\u00a0; chacune s’ouvre sur ses thématiques et ses groupes.',
  ],
  'gtnum-theme-grid': [
    'Thématiques',
    'Les thématiques en cartes, que le lecteur filtre par vague et par texte.',
  ],
  'gtnum-group-card': [
    'Fiche d’un groupe',
    'Un groupe, ses laboratoires, ses territoires, ses partenaires et ses publications.',
  ],
  'gtnum-contact': ['Contact', 'À qui écrire au sujet des GTnum, et de quand date l’information.'],
};

export interface FieldWords {
  label: string;
  hint?: string;
  /** Names of the values. */
  values?: Record<string, string>;
  /** When the attribute is absent. */
  unset?: string;
  /** When the attribute is there and empty, which is something else. */
  empty?: string;
}

/** By attribute, or by element and attribute where one attribute does different things. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  'gtnum-timeline wave': { label: 'Vague ouverte', unset: 'Aucune' },
  'gtnum-theme-grid wave': { label: 'Vague', unset: 'Toutes' },
  group: { label: 'Groupe' },
  contact: { label: 'Contact', unset: 'Le premier des données' },
  variant: { label: 'Présentation', values: { full: 'Complète', compact: 'Compacte' } },
  lang: {
    label: 'Langue',
    unset: 'Celle de la page',
    values: { fr: 'Français', en: 'Anglais' },
  },
  heading: { label: 'Titre', hint: 'À la place de celui de l’élément.', empty: 'Sans titre' },
  'heading-level': {
    label: 'Niveau du titre',
    hint: 'De 1 à 6\u00a0: un de plus que le titre qui précède. Par défaut 2.',
  },
  from: { label: 'Première année', hint: 'Par défaut, celle de la première vague.' },
  to: { label: 'Dernière année', hint: 'Par défaut, la dernière connue.' },
  query: { label: 'Recherche', hint: 'Déjà écrite quand le lecteur arrive.' },
  'no-filters': { label: 'Sans les filtres' },
};

/** Name of each colour, and the contrast that it needs: text, a line that means something, or none. */
export const colourWords: Readonly<Record<string, readonly [string, number]>> = {
  accent: ['Liens et boutons', 4.5],
  text: ['Texte', 4.5],
  muted: ['Texte secondaire', 4.5],
  surface: ['Fond', 0],
  border: ['Filets', 0],
  'wave-1': ['1ʳᵉ vague', 3],
  'wave-2': ['2ᵉ vague', 3],
  'wave-3': ['3ᵉ vague', 3],
  'wave-4': ['4ᵉ vague', 3],
  'wave-5': ['5ᵉ vague', 3],
  'wave-6': ['6ᵉ vague', 3],
};

/** What to do with the snippet. */
export const chosenWords: Readonly<Record<Place, string>> = {
  page: 'À coller dans le HTML, là où l’élément doit paraître.',
  cms: 'À coller dans un bloc de HTML, là où l’élément doit paraître.',
  wordpress: 'À coller dans un bloc «\u00a0HTML personnalisé\u00a0».',
  address: 'À coller seule sur une ligne de l’article, dans l’éditeur.',
  author: 'À coller dans un bloc «\u00a0HTML personnalisé\u00a0».',
  frame: 'À coller là où votre outil accepte un cadre.',
  html: 'Copiez le texte mis en forme pour un courriel, ou le HTML si votre outil le demande.',
  npm: 'À mettre dans votre code.',
};
