/*
 * What the benchmarks have measured (stories/docs/mesures.json, by « npm run bench -- --guide », and
 * stories/docs/charge.json, by « npm run bench:load -- --guide »), as tables and sentences in French.
 */
import load from '../stories/docs/charge.json';
import results from '../stories/docs/mesures.json';

interface Table {
  caption: string;
  head: string[];
  rows: string[][];
}

type Line = keyof typeof results.medians;
type Page = keyof (typeof results.medians)['usual'];
type Key = keyof (typeof results.medians)['usual']['module'];

const pages: Record<Page, string> = {
  module: 'gtnum.js',
  classic: 'gtnum.classic.js',
  prerendered: 'Prérendu, avec gtnum.js',
  frame: 'Cadre',
  'WordPress, by address': 'WordPress, par adresse',
  'static HTML': 'HTML sans script',
  TimelineJS3: 'TimelineJS3',
  'vis-timeline': 'vis-timeline',
  'Web Awesome cards': 'Cartes de Web Awesome',
  'dsfr-chart': 'dsfr-chart',
};
const ours: Page[] = ['module', 'classic', 'prerendered', 'frame', 'WordPress, by address'];

const lines: Record<Line, string> = {
  usual: 'Ligne à 8 Mbit/s et 60 ms, processeur ralenti quatre fois',
  slow: 'Ligne à 400 kbit/s et 400 ms, processeur ralenti quatre fois',
};

/** What is measured, its unit, and by what it is multiplied. */
const measures: [Key, string, number?][] = [
  ['bytes', 'Octets, ko', 1 / 1000],
  ['requests', 'Requêtes'],
  ['blocked', 'Requêtes vers d’autres sites'],
  ['first', 'Premier affichage, ms'],
  ['largest', 'Plus grand affichage, ms'],
  ['script', 'Script, ms'],
  ['blocking', 'Temps de blocage, ms'],
  ['shift', 'Décalage (CLS)'],
  ['nodes', 'Nœuds'],
  ['heap', 'Mémoire, Mo', 1 / 1_000_000],
];

const said = (value: number) =>
  value.toLocaleString('fr', { maximumFractionDigits: value < 10 ? 2 : 0 });

const valueOf = (line: Line, page: Page, key: Key) => results.medians[line][page][key];

const growing = (what: string, caption: string, first: string): Table => ({
  caption,
  head: [first, 'Script, ms', 'Toutes les tâches, ms', 'Nœuds', 'Mémoire, Mo'],
  rows: results.growth
    .filter((each) => each.what === what)
    .map(({ count, script, task, nodes, heap }) =>
      [count, script, task, nodes, heap / 1_000_000].map(said),
    ),
});

/** Where somebody else asks less of a reader, by more than the noise. */
function losses(): string[] {
  const names = Object.keys(pages) as Page[];
  const others = names.filter((page) => !ours.includes(page));
  return (['module', 'classic', 'prerendered'] as const).flatMap((page) =>
    measures.flatMap(([key, measure, factor = 1]) => {
      const own = valueOf('usual', page, key);
      const better = others.filter((other) => valueOf('usual', other, key) < own * 0.95);
      if (!better.length) return [];
      const theirs = better.map(
        (other) => `${pages[other]} ${said(valueOf('usual', other, key) * factor)}`,
      );
      return [
        `${pages[page]} – ${measure}\u00a0: ${said(own * factor)}, contre ${theirs.join(', ')}`,
      ];
    }),
  );
}

const aims: Record<string, string> = {
  'script of the module page, times TimelineJS3':
    'Script de la page avec gtnum.js, par rapport à TimelineJS3',
  'nodes of the module page before idle time': 'Nœuds de cette page avant tout temps libre',
  'script of the untouched prerendered page, ms':
    'Script d’une page prérendue à laquelle on ne touche pas, ms',
  'its requests for Lit or data': 'Ses requêtes pour Lit ou pour les données',
  'its largest paint, times static HTML':
    'Son plus grand affichage, par rapport au HTML sans script',
  'one more compact card, ms': 'Une carte courte de plus, ms',
  'link of 10,000 groups, ms': 'Relier 10 000 groupes, ms',
  'a keystroke over 1,000 entries, ms': 'Une frappe dans une recherche parmi 1 000, ms',
  'a keystroke over 10,000 entries, ms': 'Une frappe dans une recherche parmi 10 000, ms',
  'a keystroke in a finder of 1,000 groups, ms':
    'Une frappe devant 1 000 groupes, dessin compris, ms',
  'a keystroke in a finder of 10,000 groups, ms':
    'Une frappe devant 10 000 groupes, dessin compris, ms',
  'a change of a page of 40,000 nodes, ms of ours': 'Un changement d’une page de 40 000 nœuds, ms',
};

const dayOf = (date: string) => new Date(date).toLocaleDateString('fr', { dateStyle: 'long' });

/** What many readers cost a host, in one paragraph. */
function loaded(): string {
  const { readers, busiest, days, date, machine } = load;
  const share = (value: number) =>
    `${(value * 100).toLocaleString('fr', { maximumSignificantDigits: 2 })}\u00a0%`;
  const each = days.map(
    ({ page, requests, perDay, bytesPerDay, perSecond, bitsPerSecond, share: { nginx, Apache } }) =>
      `avec ${nameIn(page as Page)}, ${said(requests)} requête${requests > 1 ? 's' : ''} par visite, soit ${said(perDay / 1e6)}\u00a0million${perDay > 1e6 ? 's' : ''} et ${said(bytesPerDay / 1e9)}\u00a0Go par jour, et à cette heure ${said(perSecond)} requêtes et ${said(bitsPerSecond / 1e6)}\u00a0Mbit par seconde, qui prennent ${share(nginx)} d’un cœur à nginx, ${share(Apache)} à Apache`,
  );
  return `Comptons ${said(readers / 1e6)}\u00a0million de lecteurs par jour, dont ${said(busiest * 100)}\u00a0% à l’heure la plus chargée, et dont aucun n’a rien en cache, pour une frise\u00a0: ${each.join('\u202f; ')}. Ceux qui reviennent dans les cinq minutes ne demandent rien, ensuite une réponse vide suffit tant que rien n’a changé. Mesuré le ${dayOf(date)} (${machine}), avec les réglages livrés et sans chiffrement, que HTTPS ajoute.`;
}

function nameIn(page: Page): string {
  const here: Partial<Record<Page, string>> = {
    prerendered: 'un contenu prérendu et gtnum.js',
    frame: 'un cadre',
  };
  return here[page] ?? pages[page];
}

export const measured = {
  load: loaded(),
  where: `Mesuré le ${dayOf(results.date)} (${results.machine})\u00a0; médianes de ${results.runs} visites, fichiers en brotli, cache vide.`,
  lines: (Object.keys(lines) as Line[]).map((line): Table => ({
    caption: lines[line],
    head: ['Page', ...measures.map(([, measure]) => measure)],
    rows: (Object.keys(pages) as Page[]).map((page) => [
      pages[page],
      ...measures.map(([key, , factor = 1]) => said(valueOf(line, page, key) * factor)),
    ]),
  })),
  losses: losses(),
  growth: [
    growing('widgets', 'Des cartes courtes dans une même page, sans ralentissement', 'Éléments'),
    growing(
      'groups',
      'Une frise et une recherche, avec des données à soi, sans ralentissement',
      'Groupes',
    ),
  ],
  aims: results.aims.map(({ name, most, value, isMet }) => [
    aims[name] ?? name,
    said(most),
    said(value),
    isMet ? 'atteint' : 'pas atteint',
  ]),
};
