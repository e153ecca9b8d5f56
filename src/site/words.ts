/* The French words for colours and places: the configurator's and Storybook's. Elements bring their own. */

import type { Place } from '../snippets/snippets.js';

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
  cms: 'À coller dans le code HTML, là où l’élément doit paraître.',
  wordpress: 'À coller dans un bloc «\u00a0HTML personnalisé\u00a0».',
  address: 'À coller seule sur une ligne de l’article, dans l’éditeur.',
  author: 'À coller dans un bloc «\u00a0HTML personnalisé\u00a0».',
  frame: 'À coller là où votre outil accepte un cadre.',
  html: '«\u00a0Copier\u00a0» prend le texte mis en forme. Prenez le HTML si votre outil en demande.',
  npm: 'À mettre dans votre code.',
};

const inPage = ['Avec le script', 'Sans le script'] as const;

/** What the preview can show: what is pasted, and what readers have where it cannot be. */
export const viewWords: Readonly<Record<Place, readonly [string, string]>> = {
  page: inPage,
  cms: inPage,
  wordpress: inPage,
  address: ['Dans l’article', 'Sans script'],
  author: inPage,
  frame: ['Le cadre', 'Si le cadre est retiré'],
  html: ['Le courriel', 'Dans une page'],
  npm: inPage,
};
