import type { Meta, StoryObj } from '@storybook/web-components';
import '../src/elements/gtnum-theme-grid.js';
import { empty, long } from './datasets.js';

export default {
  title: 'Éléments/Grille des thématiques',
  component: 'gtnum-theme-grid',
} satisfies Meta;

type Story = StoryObj;

const content = '<a href="https://edunumrech.hypotheses.org/">Les thématiques sur le carnet</a>';

export const Complete: Story = {
  name: 'Complète, une vague choisie',
  args: { wave: '2021-2024' },
  tags: ['capture'],
};

export const AllWaves: Story = { name: 'Toutes les vagues' };

export const PartialData: Story = {
  name: 'Données partielles',
  args: { wave: '2017-2020' },
  parameters: { shows: /6 thématiques, dont 5 avec un groupe connu/ },
};

export const Empty: Story = { name: 'Aucune thématique', parameters: { dataset: empty } };

export const NoResult: Story = {
  name: 'Aucun résultat',
  args: { query: 'astronomie' },
  parameters: { shows: /Aucune thématique ne répond à « astronomie »/ },
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
      themes: [
        {
          id: 'exemple',
          label: 'Exemple',
          wave: '2099-2100',
          origin: 'call',
          sources: ['absente'],
        },
      ],
    },
    warning: /^\[gtnum\] <gtnum-dataset> : [^]*themes\[0\]\.wave/,
  },
};

export const WrongId: Story = {
  name: 'Vague inconnue',
  args: { wave: '2022-2024' },
  parameters: { shows: /^27 thématiques depuis 2017/, warning: /« 2022-2024 » n'existe pas/ },
};

export const Query: Story = {
  name: 'Filtrée par un texte',
  args: { query: 'numérique' },
};

export const Synonym: Story = {
  name: 'Filtrée par un synonyme',
  args: { query: 'IA' },
  parameters: { shows: /Intelligence artificielle/ },
};

export const InWordings: Story = {
  name: 'Trouvée dans une formulation repliée',
  args: { query: 'génératives' },
  parameters: { shows: /IA génératives et grands modèles/ },
};

export const WaveAndQuery: Story = {
  name: 'Filtrée par vague et par texte',
  args: { wave: '2020-2022', query: 'intelligence' },
};

export const NoFilters: Story = {
  name: 'Sans les filtres',
  args: { wave: '2021-2024', 'no-filters': true },
};

export const OwnHeading: Story = {
  name: 'Titre et niveau de titre choisis',
  args: { heading: 'Ce que cherchent les GTnum', 'heading-level': 3, wave: '2023-2026' },
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
  args: { wave: '2023-2026' },
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
  parameters: { shows: /27 themes since 2017/ },
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
