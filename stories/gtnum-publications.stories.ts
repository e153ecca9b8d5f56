import type { Meta, StoryObj } from '@storybook/web-components';
import '../src/elements/gtnum-publications.js';
import { empty, long, onlyTheDefinition } from './datasets.js';

export default {
  title: 'Éléments/Publications',
  component: 'gtnum-publications',
} satisfies Meta;

type Story = StoryObj;

const content = '<a href="https://edunumrech.hypotheses.org/">Les publications sur le carnet</a>';

export const Complete: Story = {
  name: 'Complète, une vague choisie',
  args: { wave: '2021-2024' },
  parameters: { shows: /8 sur 39 publications/ },
  tags: ['capture'],
};

export const All: Story = { name: 'Toutes', parameters: { shows: /^39 publications connues/ } };

export const OneGroup: Story = {
  name: 'Un groupe, sans les filtres',
  args: { group: 'creajv', 'no-filters': true },
};

export const PartialData: Story = {
  name: 'Données partielles, non datées',
  args: { group: 'hn-education' },
  parameters: { shows: /non datée/ },
};

export const ByTitle: Story = { name: 'Par titre', args: { sort: 'title', year: '2023' } };

export const ByGroup: Story = { name: 'Par groupe', args: { sort: 'group' } };

export const OneTheme: Story = {
  name: 'Une thématique',
  args: { theme: 'apprendre-avec-le-jeu' },
  parameters: { shows: /\d+ sur 39 publications/ },
};

export const OneKind: Story = {
  name: 'Une nature, des événements',
  args: { type: 'webinar' },
  parameters: { shows: /a eu lieu le/ },
};

export const OpenAccess: Story = {
  name: 'En accès ouvert, sous licence',
  args: { query: 'hybridation' },
  parameters: { shows: /accès ouvert, licence CC by sa/ },
};

export const Empty: Story = { name: 'Aucune publication', parameters: { dataset: empty } };

export const OnlyTheSpace: Story = {
  name: 'Le carnet seul',
  parameters: {
    dataset: {
      ...onlyTheDefinition,
      programme: {
        ...onlyTheDefinition.programme!,
        publicationSpace: {
          title: 'Exemple fictif de carnet',
          url: 'https://example.org/carnet',
          purposes: ['Exemple'],
          access: 'Exemple d’accès',
          contents: ['Exemple de contenu'],
          aim: 'Exemple de finalité',
          sources: ['presentation'],
        },
      },
    },
    shows: /Exemple fictif de carnet.*Aucune publication renseignée/,
  },
};

export const NoResult: Story = {
  name: 'Aucun résultat',
  args: { query: 'astronomie' },
  parameters: { shows: /Aucune publication ne répond à ces choix/ },
};

export const OwnData: Story = {
  name: 'Données de la page, sans références à citer',
  parameters: { dataset: long },
};

export const Loading: Story = { name: 'Chargement', parameters: { dataset: 'pending' } };

export const LoadingWithContent: Story = {
  name: 'Chargement, avec le contenu de la page',
  args: { 'default-slot': content },
  parameters: { dataset: 'pending' },
};

export const Failed: Story = {
  name: 'Échec',
  parameters: {
    dataset: {
      ...empty,
      publications: [{ id: 'exemple', title: 'Exemple', type: 'report', sources: ['absente'] }],
    },
    warning: /^\[gtnum\] <gtnum-dataset> : [^]*publications\[0\]\.sources/,
  },
};

export const WrongId: Story = {
  name: 'Groupe inconnu',
  args: { group: 'creajeu' },
  parameters: { shows: /^39 publications connues/, warning: /« creajeu » n'existe pas/ },
};

export const OwnHeading: Story = {
  name: 'Titre et niveau de titre choisis',
  args: { heading: 'À lire', 'heading-level': 3, wave: '2023-2026' },
};

export const NoHeading: Story = { name: 'Sans titre', args: { heading: '', wave: '2021-2024' } };

export const Colours: Story = {
  name: 'Couleurs choisies',
  args: {
    wave: '2020-2022',
    '--gtnum-accent': 'light-dark(#0f5c3f, #8fd9b6)',
    '--gtnum-border': 'light-dark(#b9d6c9, #2f5a47)',
    '--gtnum-radius': '0',
  },
};

export const Narrow: Story = {
  name: 'Colonne étroite',
  args: { wave: '2021-2024' },
  globals: { width: '280' },
  tags: ['capture'],
};

export const Medium: Story = {
  name: 'Colonne moyenne',
  args: { wave: '2020-2022' },
  globals: { width: '720' },
};

export const Wide: Story = {
  name: 'Colonne large',
  args: { wave: '2020-2022' },
  globals: { width: '1080' },
};

export const NoSources: Story = {
  name: 'Sans sources',
  args: { wave: '2021-2024', sources: 'none' },
};

export const LongTexts: Story = {
  name: 'Textes longs (les plus longs connus)',
  args: { wave: '2020-2022' },
  globals: { width: '360' },
};

export const VeryLongTexts: Story = {
  name: 'Textes très longs (exemple fictif)',
  parameters: { dataset: long },
  globals: { width: '280' },
};

export const RightToLeft: Story = {
  name: 'De droite à gauche',
  args: { wave: '2020-2022' },
  globals: { dir: 'rtl', lang: 'ar' },
  tags: ['capture'],
};

export const English: Story = {
  name: 'En anglais',
  args: { wave: '2021-2024' },
  parameters: { shows: /39 publications known/ },
  globals: { lang: 'en' },
};

export const Dark: Story = {
  name: 'Page sombre',
  args: { wave: '2021-2024' },
  globals: { theme: 'dark' },
  tags: ['capture'],
};

export const ForcedColors: Story = {
  name: 'Couleurs forcées',
  args: { wave: '2021-2024' },
  parameters: { forcedColors: 'active' },
  tags: ['capture'],
};

export const Print: Story = {
  name: 'Imprimée',
  args: { wave: '2021-2024' },
  parameters: { media: 'print' },
  globals: { width: '720' },
  tags: ['capture'],
};
