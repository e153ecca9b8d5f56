import { of } from '../fr.js';

export const contact = {
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
};
