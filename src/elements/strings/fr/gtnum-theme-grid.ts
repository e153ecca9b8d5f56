const count = (n: number) => `${n} thématique${n > 1 ? 's' : ''}`;

export const themes = {
  heading: (n: number, year?: string) => `${count(n)}${year ? ` depuis ${year}` : ''}`,
  all: 'Toutes',
  wave: 'Vague',
  filter: 'Filtrer par vague',
  /** `mark` says that the wave is inferred, where it is. */
  tag: (period: string, mark: string | false) =>
    `Vague ${period}${mark ? ` (${mark})` : ''}\u00a0: filtrer`,
  search: 'Chercher une thématique ou un groupe',
  list: 'Thématiques',
  /** Before the waves of a subject. */
  offered: 'Sujet proposé en',
  groups: 'Groupes',
  /** `isOther` says that groups of other waves are known. */
  noGroup: (isOther: boolean) => `aucun groupe connu${isOther ? ' de cette vague' : ''}`,
  results: (n: number, all: number, known: number) => {
    if (!known || known === n) return count(n);
    return n === all
      ? `Un groupe est connu pour ${known} des ${count(n)}.`
      : `${count(n)}, dont ${known} avec un groupe connu`;
  },
  none: (query: string, period?: string) =>
    [
      'Aucune thématique',
      ...(period ? [`de la vague ${period}`] : []),
      ...(query ? [`ne répond à «\u00a0${query}\u00a0».`] : ['n’est connue.']),
    ].join(' '),
  showAll: 'Tout afficher',
  elsewhere: (n: number) => `Chercher dans toutes les vagues (${n})`,
  empty: 'Aucune thématique renseignée.',
  wordings: (n: number) => (n > 1 ? `${n} formulations des sources` : 'Formulation de la source'),
  otherWordings: (n: number) => `et ${n} autre${n > 1 ? 's' : ''} formulation${n > 1 ? 's' : ''}`,
  origin: {
    presentation: 'présentation générale',
    'period-list': 'présentation générale, liste par période',
    'wave-sentence': 'présentation générale',
    call: 'appel à manifestation d’intérêt',
    group: 'un groupe',
  },
  reading: 'Thématiques rapprochées d’après leurs formulations',
  sources: (n: number) => `Comment, et sources (${n})`,
};
