export const explorer = {
  heading: 'Explorer les GTnum',
  empty: 'Aucun groupe et aucune vague renseignés.',
};
