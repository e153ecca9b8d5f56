import { groups } from '../fr.js';

export const about = {
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
    n > 1 ? `vagues depuis ${from}, la dernière jusqu’en ${until}` : `vague, de ${from} à ${until}`,
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
  webinars: 'La présentation annonce aussi, sans adresse, ',
  map: 'La présentation montrait un schéma, perdu depuis. Il en reste les légendes\u00a0:',
  mapCredit: 'Source indiquée',
  of: 'sur les GTnum',
  empty: 'Aucune présentation renseignée.',
};
