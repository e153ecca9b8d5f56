const count = (n: number) => `${n} publication${n > 1 ? 's' : ''}`;

export const publications = {
  heading: (n: number) => `${count(n)} connue${n > 1 ? 's' : ''}`,
  list: 'Publications',
  filters: 'Filtrer et trier',
  search: 'Chercher une publication',
  /** By the names of the attributes. */
  choices: {
    wave: ['Vague', 'Toutes'],
    group: ['Groupe', 'Tous'],
    theme: ['Thématique', 'Toutes'],
    type: ['Nature', 'Toutes'],
    year: ['Année', 'Toutes'],
    sort: ['Trier par', ''],
  } as Record<'wave' | 'group' | 'theme' | 'type' | 'year' | 'sort', [label: string, all: string]>,
  sorts: {
    date: 'Date',
    title: 'Titre',
    group: 'Groupe',
  },
  results: (n: number, all: number) => (n === all ? count(n) : `${n} sur ${count(all)}`),
  none: 'Aucune publication ne répond à ces choix.',
  showAll: 'Tout afficher',
  empty: 'Aucune publication renseignée.',
  undated: 'non datée',
  openAccess: 'accès ouvert',
  licence: 'licence ',
  cite: 'Citer',
  citeOne: (title: string) => ` «\u00a0${title}\u00a0»`,
  citeAll: (n: number) => (n > 1 ? `Citer ces ${n} publications` : 'Citer cette publication'),
  formats: {
    text: ['Copier la référence', 'Copier les références'],
    bibtex: ['Copier en BibTeX', 'Copier en BibTeX'],
    ris: ['Copier en RIS', 'Copier en RIS'],
  } as Record<'text' | 'bibtex' | 'ris', [one: string, several: string]>,
  download: (format: string) => `Télécharger (.${format})`,
  preparing: 'Préparation des références…',
  copied: 'Copié.',
  notCopied: 'La copie n’est pas permise ici\u00a0: le texte est sélectionné.',
  reference: 'Texte à copier',
  uncitable: 'Les références ne sont pas disponibles pour le moment.',
  sources: (n: number) => `Sources des publications (${n})`,
};
