import type { Coverage } from '../../../facts/model.js';
import { capital, knownGroups, of } from '../fr.js';

export const timeline = {
  heading: (n: number, waves: number, year: number) =>
    capital(`${n ? `${knownGroups(n)} en ` : ''}${wavesInWords(waves)} depuis ${year}`),
  none: 'Aucune vague renseignée.',
  empty: 'Aucune vague dans ces années.',
  /** `silent` are the periods of the waves that announce no number, `others` what is known of these. */
  summary: (
    { known, announced }: Coverage,
    waves: number,
    silent: readonly string[],
    others: number,
  ) => {
    const all =
      knownGroups(known) +
      (announced ? ` sur ${announced} annoncé${announced > 1 ? 's' : ''}` : '');
    const of =
      announced && silent.length
        ? ` pour ${wavesInWords(waves - silent.length)}, ${knownGroups(others)} pour ${silent.join(', ')}, sans nombre annoncé`
        : '';
    return `${capital(all + of)}.`;
  },
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
  atWork: ', en cours',
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
};

function wavesInWords(n: number): string {
  const words = ['une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
  return `${words[n - 1] ?? n} vague${n > 1 ? 's' : ''}`;
}
