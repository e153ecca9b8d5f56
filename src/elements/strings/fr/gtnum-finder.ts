import type { FacetName, State } from '../../../facts/facets.js';
import type { Coverage } from '../../../facts/model.js';
import { capital, groups, knownGroups } from '../fr.js';

export const finder = {
  heading: 'Trouver un groupe',
  /** `n` are all that are listed, `known` those of the waves that announce a number. */
  summary: (n: number, { known, announced, until }: Coverage) => {
    const of = n === known ? ` sur ${announced}` : `, dont ${known} des ${announced}`;
    return `${capital(knownGroups(n))}${announced ? `${of} annoncés jusqu’en ${until}` : ''}.`;
  },
  search: 'Chercher un groupe',
  hint: 'Sujet, laboratoire, académie',
  filters: (n: number) => `Filtrer${n ? ` (${n} choix)` : ''}`,
  facets: {
    wave: 'Vague',
    theme: 'Sujet',
    academy: 'Académie',
    organisation: 'Laboratoire',
    state: 'État',
  } as Record<FacetName, string>,
  states: {
    current: 'En cours',
    coming: 'À venir',
    ended: 'Terminé',
    unknown: 'Période non renseignée',
  } as Record<State, string>,
  /** After a number. */
  groups: (n: number) => groups(n).replace(/^\d+/, ''),
  results: (n: number, all: number) => (n === all ? groups(n) : `${groups(n)} sur ${all}`),
  none: 'Aucun groupe ne répond à ces choix.',
  link: 'Lien vers cette liste',
  chosen: 'Filtres choisis',
  /** Before the name of a filter. */
  remove: 'Retirer ',
  clear: 'Tout effacer',
  list: 'Groupes',
  /** Why a group is among those of an académie: « Poitiers, par la région académique Nouvelle-Aquitaine ». */
  through: (academy: string, region: string) => `${academy}, par la ${region}`,
  more: (n: number) => `Afficher la suite (${groups(n)})`,
  empty: 'Aucun groupe renseigné.',
};
