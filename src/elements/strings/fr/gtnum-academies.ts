import { groups } from '../fr.js';

const s = (n: number) => (n > 1 ? 's' : '');

export const academies = {
  heading: (known: number, academies: number, others: number) => {
    if (!known) return 'Aucun groupe connu dans les académies';
    const places = [
      ...(academies ? [`${academies} académie${s(academies)}`] : []),
      ...(others ? [`${others} autre${s(others)} territoire${s(others)}`] : []),
    ];
    return `${groups(known)} connu${s(known)} dans ${places.join(' et ')}`;
  },
  /** How many académies are named, or stand for their région académique alone; of how many groups no territory is known. */
  summary: (named: number, regional: number, unknown: number) =>
    [
      ...(regional
        ? [
            `Dont ${named ? `${named} nommée${s(named)} et ` : ''}${regional} par ${regional > 1 ? 'leur' : 'sa'} seule région académique.`,
          ]
        : []),
      ...(unknown ? [`Territoires non renseignés pour ${groups(unknown)}.`] : []),
    ].join(' '),
  map: 'Carte des académies',
  count: (n: number) => (n ? groups(n) : 'aucun groupe connu'),
  hint: 'Choisir une académie montre ses groupes.',
  /** Before the name of a région académique. */
  through: 'Par la ',
  fieldwork: 'terrain d’enquête',
  list: 'Les académies et leurs groupes, en liste',
  groups: 'Groupes',
  none: 'Aucun groupe connu',
  of: 'des territoires',
  empty: 'Aucune académie renseignée.',
};
