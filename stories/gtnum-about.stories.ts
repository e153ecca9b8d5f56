import type { Meta, StoryObj } from '@storybook/web-components';
import '../src/elements/gtnum-about.js';
import { empty, long, onlyTheDefinition } from './datasets.js';

export default {
  title: 'Éléments/Présentation',
  component: 'gtnum-about',
} satisfies Meta;

type Story = StoryObj;

const content = '<a href="https://edunumrech.hypotheses.org/">Les GTnum sur leur carnet</a>';

export const Complete: Story = { name: 'Complète', tags: ['capture'] };

export const PartialData: Story = {
  name: 'Données partielles',
  parameters: {
    dataset: onlyTheDefinition,
    shows: /^Qu’est-ce qu’un GTnum\s\? Les groupes thématiques numériques sont/,
  },
};

export const Empty: Story = { name: 'Aucune présentation', parameters: { dataset: empty } };

export const Loading: Story = { name: 'Chargement', parameters: { dataset: 'pending' } };

export const LoadingWithContent: Story = {
  name: 'Chargement, avec le contenu de la page',
  args: { 'default-slot': content },
  parameters: { dataset: 'pending' },
};

export const Failed: Story = {
  name: 'Échec',
  parameters: {
    dataset: { ...empty, updated: 'demain' },
    warning: /^\[gtnum\] <gtnum-dataset> : [^]*updated/,
  },
};

export const Short: Story = {
  name: 'Courte : définition, chiffres, fonctionnement',
  args: { sections: 'definition figures how' },
};

export const OnlyFigures: Story = {
  name: 'Les chiffres seuls',
  args: { sections: 'figures' },
  parameters: { shows: /^Les GTnum en chiffres/ },
};

export const OtherOrder: Story = {
  name: 'Dans un autre ordre',
  args: { sections: 'read proposals figures' },
};

export const UnknownSection: Story = {
  name: 'Partie inconnue, laissée de côté',
  args: { sections: 'definition chiffres' },
  parameters: { warning: /sections="chiffres"[^]*n'existe pas/ },
};

export const OwnHeading: Story = {
  name: 'Titre et niveau de titre choisis',
  args: { heading: 'Les groupes de recherche', 'heading-level': 3 },
};

export const NoHeading: Story = { name: 'Sans titre', args: { heading: '' } };

export const Colours: Story = {
  name: 'Couleurs choisies',
  args: {
    '--gtnum-accent': 'light-dark(#7d1f44, #f2a2bd)',
    '--gtnum-muted': 'light-dark(#5c5450, #b8aea8)',
    '--gtnum-radius': '0',
  },
};

export const Narrow: Story = {
  name: 'Colonne étroite',
  globals: { width: '280' },
  tags: ['capture'],
};

export const Medium: Story = { name: 'Colonne moyenne', globals: { width: '720' } };

export const Wide: Story = { name: 'Colonne large', globals: { width: '1080' } };

export const LongTexts: Story = {
  name: 'Textes très longs (exemple fictif)',
  parameters: { dataset: long },
  globals: { width: '280' },
};

export const RightToLeft: Story = {
  name: 'De droite à gauche',
  globals: { dir: 'rtl', lang: 'ar' },
  tags: ['capture'],
};

export const English: Story = { name: 'En anglais', globals: { lang: 'en' } };

export const Dark: Story = { name: 'Page sombre', globals: { theme: 'dark' }, tags: ['capture'] };

export const ForcedColors: Story = {
  name: 'Couleurs forcées',
  parameters: { forcedColors: 'active' },
  tags: ['capture'],
};

export const Print: Story = {
  name: 'Imprimée',
  parameters: { media: 'print' },
  globals: { width: '720' },
  tags: ['capture'],
};
