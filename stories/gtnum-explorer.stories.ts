import type { Meta, StoryObj } from '@storybook/web-components';
import '../src/elements/gtnum-explorer.js';
import { empty, long, twoWaves } from './datasets.js';

export default {
  title: 'Éléments/Explorateur',
  component: 'gtnum-explorer',
} satisfies Meta;

type Story = StoryObj;

const content = '<a href="https://edunumrech.hypotheses.org/">Les GTnum sur leur carnet</a>';

export const Complete: Story = {
  name: 'Complet, une académie choisie',
  args: { academy: 'nancy-metz' },
  parameters: { shows: /3 groupes sur 20/ },
  tags: ['capture'],
};

export const NoneChosen: Story = {
  name: 'Rien de choisi',
  parameters: { shows: /Choisir une académie/ },
};

export const PartialData: Story = {
  name: 'Données partielles',
  args: { wave: '2017-2020' },
  parameters: { shows: /5 groupes sur 20/ },
};

export const Composed: Story = {
  name: 'Composé par la page : frise et thématiques',
  args: {
    'default-slot': '<gtnum-timeline></gtnum-timeline><gtnum-theme-grid></gtnum-theme-grid>',
    wave: '2021-2024',
  },
  parameters: { shows: / 3 thématiques / },
};

export const OwnData: Story = {
  name: 'Données d’une page : deux vagues',
  parameters: { dataset: twoWaves },
};

export const Empty: Story = { name: 'Aucune donnée', parameters: { dataset: empty } };

export const Loading: Story = { name: 'Chargement', parameters: { dataset: 'pending' } };

export const LoadingWithContent: Story = {
  name: 'Chargement, avec le contenu de la page',
  args: { 'default-slot': content },
  parameters: { dataset: 'pending' },
};

export const Failed: Story = {
  name: 'Échec',
  parameters: {
    dataset: { ...empty, updated: 'avant-hier' },
    warning: /^\[gtnum\] <gtnum-dataset> : [^]*updated/,
  },
};

export const WrongId: Story = {
  name: 'Académie inconnue',
  args: { academy: 'poitier' },
  parameters: { shows: /20 groupes /, warning: /« poitier » n'existe pas[^]*« poitiers »/ },
};

export const OwnHeading: Story = {
  name: 'Titre et niveau de titre choisis',
  args: { heading: 'Le programme en une page', 'heading-level': 3, academy: 'rennes' },
};

export const NoHeading: Story = { name: 'Sans titre', args: { heading: '' } };

export const Colours: Story = {
  name: 'Couleurs choisies',
  args: {
    academy: 'bordeaux',
    '--gtnum-accent': 'light-dark(#7d1f44, #f2a2bd)',
    '--gtnum-radius': '0',
    '--gtnum-gap': '1.5rem',
  },
};

export const Narrow: Story = {
  name: 'Colonne étroite',
  args: { academy: 'nancy-metz' },
  globals: { width: '280' },
  tags: ['capture'],
};

export const Medium: Story = {
  name: 'Colonne moyenne',
  args: { academy: 'nancy-metz' },
  globals: { width: '720' },
};

export const Wide: Story = {
  name: 'Colonne large',
  args: { academy: 'nancy-metz' },
  globals: { width: '1080' },
};

export const NoSources: Story = { name: 'Sans sources', args: { sources: 'none' } };

export const LongTexts: Story = {
  name: 'Textes très longs (exemple fictif)',
  parameters: { dataset: long },
  globals: { width: '280' },
};

export const RightToLeft: Story = {
  name: 'De droite à gauche',
  args: { academy: 'nancy-metz' },
  globals: { dir: 'rtl', lang: 'ar' },
  tags: ['capture'],
};

export const English: Story = {
  name: 'En anglais',
  args: { wave: '2021-2024' },
  parameters: { shows: /4 groups of 20/ },
  globals: { lang: 'en' },
};

export const Dark: Story = {
  name: 'Page sombre',
  args: { academy: 'nancy-metz' },
  globals: { theme: 'dark' },
  tags: ['capture'],
};

export const ForcedColors: Story = {
  name: 'Couleurs forcées',
  args: { academy: 'nancy-metz' },
  parameters: { forcedColors: 'active' },
  tags: ['capture'],
};

export const Print: Story = {
  name: 'Imprimé',
  args: { academy: 'nancy-metz' },
  parameters: { media: 'print' },
  globals: { width: '720' },
  tags: ['capture'],
};
