import type { Meta, StoryObj } from '@storybook/web-components';
import '../src/elements/gtnum-finder.js';
import { empty, long } from './datasets.js';

export default {
  title: 'Éléments/Trouver un groupe',
  component: 'gtnum-finder',
} satisfies Meta;

type Story = StoryObj;

const content = '<a href="https://edunumrech.hypotheses.org/">Les groupes sur le carnet</a>';

export const Complete: Story = {
  name: 'Complète, une académie choisie',
  args: { academy: 'nancy-metz' },
  parameters: { shows: /3 groupes sur 20/ },
  tags: ['capture'],
};

export const All: Story = { name: 'Tous les groupes' };

export const PartialData: Story = {
  name: 'Données partielles',
  args: { wave: '2017-2020' },
  parameters: { shows: /5 groupes sur 20/ },
};

export const Empty: Story = { name: 'Aucun groupe', parameters: { dataset: empty } };

export const NoResult: Story = {
  name: 'Aucun résultat',
  args: { query: 'astronomie', wave: '2020-2022' },
  parameters: { shows: /Aucun groupe ne répond à ces choix\./ },
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
      groups: [
        {
          id: 'exemple',
          name: 'Exemple',
          title: 'Exemple',
          wave: '2098-2099',
          sources: ['absente'],
        },
      ],
    },
    warning: /^\[gtnum\] <gtnum-dataset> : [^]*groups\[0\]\.wave/,
  },
};

export const WrongId: Story = {
  name: 'Académie inconnue',
  args: { academy: 'poitier' },
  parameters: { shows: /20 groupes /, warning: /« poitier » n'existe pas/ },
};

export const Query: Story = {
  name: 'Cherchée par un mot',
  args: { query: 'données' },
};

export const Synonym: Story = {
  name: 'Cherchée par un synonyme',
  args: { query: 'IA' },
  parameters: { shows: /Intelligence Artificielle/ },
};

export const Region: Story = {
  name: 'Une académie, par sa région académique',
  args: { academy: 'poitiers' },
  parameters: { shows: /Poitiers, par la région académique Nouvelle-Aquitaine/ },
};

export const Several: Story = {
  name: 'Plusieurs filtres',
  args: { wave: '2021-2024 2023-2026', academy: 'creteil, versailles' },
  parameters: { shows: /Retirer Créteil/ },
};

export const Current: Story = {
  name: 'Les groupes en cours',
  args: { state: 'current' },
  parameters: { shows: /Retirer En cours/ },
};

export const OwnHeading: Story = {
  name: 'Titre et niveau de titre choisis',
  args: { heading: 'Les groupes près de chez vous', 'heading-level': 3, academy: 'rennes' },
};

export const NoHeading: Story = { name: 'Sans titre', args: { heading: '', wave: '2021-2024' } };

export const Colours: Story = {
  name: 'Couleurs choisies',
  args: {
    academy: 'bordeaux',
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

export const NoSources: Story = { name: 'Sans sources', args: { sources: 'none' } };

export const LongTexts: Story = {
  name: 'Textes longs (les plus longs connus)',
  args: { academy: 'nancy-metz rennes' },
  globals: { width: '360' },
};

export const VeryLongTexts: Story = {
  name: 'Textes très longs (exemple fictif)',
  parameters: { dataset: long },
  globals: { width: '280' },
};

export const RightToLeft: Story = {
  name: 'De droite à gauche',
  args: { wave: '2021-2024' },
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
  args: { wave: '2021-2024', query: 'jeu' },
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
