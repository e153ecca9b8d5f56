import type { Meta, StoryObj } from '@storybook/web-components';
import '../src/elements/gtnum-timeline.js';
import { empty, long } from './datasets.js';

export default {
  title: 'Éléments/Frise des vagues',
  component: 'gtnum-timeline',
} satisfies Meta;

type Story = StoryObj;

const content = '<a href="https://edunumrech.hypotheses.org/">Les GTnum sur leur carnet</a>';

export const Complete: Story = {
  name: 'Complète, une vague ouverte',
  args: { wave: '2021-2024' },
  tags: ['capture'],
};

export const Closed: Story = { name: 'Toutes les vagues fermées' };

export const PartialData: Story = {
  name: 'Données partielles',
  args: { wave: '2023-2026' },
  parameters: { shows: /2 groupes connus sur 4 \+ 1/ },
};

export const Empty: Story = { name: 'Aucune vague', parameters: { dataset: empty } };

export const NoWaveInYears: Story = {
  name: 'Aucune vague dans ces années',
  args: { from: 2030, to: 2035 },
  parameters: { shows: /^Aucune vague dans ces années\.$/ },
};

export const Loading: Story = {
  name: 'Chargement',
  parameters: { dataset: 'pending' },
  tags: ['capture'],
};

export const LoadingWithContent: Story = {
  name: 'Chargement, avec le contenu de la page',
  args: { 'default-slot': content },
  parameters: { dataset: 'pending' },
};

export const Failed: Story = {
  name: 'Échec',
  parameters: {
    dataset: '{"version": 1, "updated": "2026-01-15", "waves": [',
    warning: /^\[gtnum\] <gtnum-dataset> : /,
  },
  tags: ['capture'],
};

export const FailedWithContent: Story = {
  name: 'Échec, avec le contenu de la page',
  args: { 'default-slot': content },
  parameters: {
    dataset: '{"version": 1, "updated": "hier"}',
    warning: /^\[gtnum\] <gtnum-dataset> : /,
  },
};

export const WrongId: Story = {
  name: 'Vague inconnue',
  args: { wave: '2021-2023' },
  parameters: {
    shows: /^20 groupes connus en cinq vagues depuis 2017/,
    warning: /« 2021-2023 » n'existe pas/,
  },
};

export const Years: Story = {
  name: 'Années choisies',
  args: { wave: '2020-2022', from: 2019, to: 2025 },
};

export const CutPeriods: Story = {
  name: 'Périodes coupées par les années choisies',
  args: { from: 2021, to: 2023 },
};

export const ReversedYears: Story = {
  name: 'Années à l’envers',
  args: { from: 2025, to: 2019 },
  parameters: { warning: /axe impossible, de 2025 à 2019/ },
};

export const OwnHeading: Story = {
  name: 'Titre et niveau de titre choisis',
  args: { heading: 'Les GTnum, année par année', 'heading-level': 4 },
};

export const NoHeading: Story = { name: 'Sans titre', args: { heading: '' } };

export const Colours: Story = {
  name: 'Couleurs choisies',
  args: {
    wave: '2022-2025',
    '--gtnum-accent': 'light-dark(#8a2b06, #ffb59a)',
    '--gtnum-wave-1': '#6b4e9b',
    '--gtnum-wave-2': '#20707a',
    '--gtnum-wave-3': '#a8641f',
    '--gtnum-wave-4': '#8a2b06',
    '--gtnum-wave-5': '#4a6b1e',
    '--gtnum-radius': '0',
    '--gtnum-gap': '1.5rem',
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
  args: { wave: '2021-2024' },
  globals: { width: '720' },
};

export const Wide: Story = {
  name: 'Colonne large',
  args: { wave: '2021-2024' },
  globals: { width: '1080' },
};

export const LongTexts: Story = {
  name: 'Textes longs (les plus longs connus)',
  args: { wave: '2022-2025' },
  globals: { width: '360' },
};

export const VeryLongTexts: Story = {
  name: 'Textes très longs (exemple fictif)',
  args: { wave: '2031-2034' },
  parameters: { dataset: long },
  globals: { width: '280' },
  tags: ['capture'],
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
  globals: { lang: 'en' },
  tags: ['capture'],
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
  parameters: { media: 'print' },
  globals: { width: '720' },
  tags: ['capture'],
};
