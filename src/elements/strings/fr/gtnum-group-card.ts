import { capital } from '../fr.js';

const unknowns = {
  period: 'période',
  laboratories: 'laboratoires',
  territories: 'territoires',
  partners: 'partenaires',
  publications: 'publications',
};

export const group = {
  card: (name: string) => `Fiche ${name}`,
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
  events: 'Événements',
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
  otherNames: (names: string) => `aussi appelé ${names}`,
  missing: (id: string) => `Ce groupe n’est pas connu\u00a0: «\u00a0${id}\u00a0».`,
  none: 'Aucun groupe n’est indiqué.',
};

/** What a card may have to say is not known. */
export type Unknown = keyof typeof unknowns;

function isFeminine(name: Unknown): boolean {
  return name === 'period' || name === 'publications';
}

/** « territoires, partenaires et publications » */
function and(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' et $1');
}
